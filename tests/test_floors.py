"""The floors of the house: imports point down only.

import-linter follows chains of imports; the rest reads the source and also says which other libraries each floor may
know.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import bilateral_corpus

PACKAGE = Path(bilateral_corpus.__file__).parent
PROJECT = Path(__file__).parents[1]

# From the ground up. Modules beside the floors (__init__, __main__ and the like) stand on the roof.
FLOORS = (
    "errors",
    "model",
    "language",
    "knowledge",
    "transcript",
    "annotation",
    "formats",
    "corpus",
    "views",
)
LIBRARIES = {
    "errors": set(),
    "model": {"attrs", "dateutil.relativedelta"},
    "annotation": {"attrs", "dateutil.easter", "dateutil.relativedelta", "pandas"},
    "formats": {"attrs", "cattrs", "msgspec"},
    "views": {"attrs", "matplotlib", "networkx", "numpy"},
}
USUAL_LIBRARIES = {"attrs"}

MODULES = sorted(PACKAGE.rglob("*.py"), key=Path.as_posix)


def floor_of(path: Path) -> str:
    inside = path.relative_to(PACKAGE)
    return inside.parts[0].removesuffix(".py")


def height(floor: str) -> int:
    return FLOORS.index(floor) if floor in FLOORS else len(FLOORS)


def imports(path: Path) -> Iterator[str]:
    """Name every module that is imported, wherever the import stands in the file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} has a relative import"
            assert node.module is not None
            if node.module == "bilateral_corpus":
                yield from (f"bilateral_corpus.{alias.name}" for alias in node.names)
            else:
                yield node.module


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_point_down(path: Path) -> None:
    floor = floor_of(path)
    for name in imports(path):
        if name.split(".")[0] == "bilateral_corpus":
            target = name.split(".")[1]
            on_the_roof = floor not in FLOORS
            assert on_the_roof or target == floor or height(target) < height(floor), f"{path} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_floor_knows_its_libraries_and_no_others(path: Path) -> None:
    known = LIBRARIES.get(floor_of(path), USUAL_LIBRARIES) | {"bilateral_corpus"} | sys.stdlib_module_names
    for name in imports(path):
        assert name in known or name.split(".")[0] in known, f"{path} imports {name}"


def test_the_floors_checked_are_all_there_are() -> None:
    assert {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()} <= set(FLOORS)


def test_import_linter_contracts_are_kept() -> None:
    command = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    run = subprocess.run(
        [sys.executable, "-c", command, "--no-cache", "--no-logo"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
