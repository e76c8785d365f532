"""The notebooks of the documentation run from top to bottom, as a reader would run them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
NOTEBOOKS = sorted((DOCS / "notebooks").glob("*.md"))

jupytext = pytest.importorskip("jupytext", reason="jupytext is not installed (pip install 'bilateral_corpus[test]')")
nbclient = pytest.importorskip("nbclient", reason="nbclient is not installed (pip install 'bilateral_corpus[test]')")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder like that of the notebooks, in a copy of the project that holds the examples."""
    shutil.copytree(DOCS.parent / "examples", tmp_path / "examples")
    folder = tmp_path / "docs" / "notebooks"
    folder.mkdir(parents=True)
    return folder


def test_there_are_notebooks() -> None:
    assert NOTEBOOKS


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs(path: Path, desk: Path) -> None:
    notebook = jupytext.read(path)
    client = nbclient.NotebookClient(
        notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(desk)}}
    )
    client.execute()
    shown = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    assert shown
    assert not [output for output in shown if output.output_type == "stream" and output.name == "stderr"]
