"""What every test run shares: hypothesis settings, and the code blocks of README.md and docs/ as tests."""

from __future__ import annotations

import os
import shutil
import tempfile
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE
from pathlib import Path
from typing import Any

from hypothesis import settings
from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser, SkipParser

HERE = Path(__file__).parent

collect_ignore = ["docs/conf.py"]
# What takes the pictures of the documentation needs a browser.
collect_ignore_glob = ["docs/images/*.py"]

# How long a case takes on a shared machine says nothing; speed is measured in benchmarks/.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def _sit_down(namespace: dict[str, Any]) -> None:
    """Run a page's code in a folder of its own, which holds the examples and whatever the page writes."""
    desk = tempfile.TemporaryDirectory()
    shutil.copytree(HERE / "examples", Path(desk.name, "examples"))
    namespace["_leave"] = (desk, Path.cwd())
    os.chdir(desk.name)


def _get_up(namespace: dict[str, Any]) -> None:
    desk, before = namespace["_leave"]
    os.chdir(before)
    desk.cleanup()


pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS | NORMALIZE_WHITESPACE), SkipParser()],
    patterns=["README.md", "docs/*.md", "docs/*/*.md", "docs/*/*/*.md"],
    setup=_sit_down,
    teardown=_get_up,
).pytest()
