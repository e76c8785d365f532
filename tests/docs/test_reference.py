"""Whatever a user can name stands in the reference: names, formats, kinds, errors, problems."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import bilateral_corpus as bc
from bilateral_corpus import errors
from bilateral_corpus.formats import formats

PROJECT = Path(__file__).parents[2]
REFERENCE = PROJECT / "docs" / "reference"
SOURCE = Path(bc.__file__).parent
DIRECTIVE = re.compile(r"^ *\.\. (currentmodule|auto\w+):: (\S+) *\n((?: +:.*\n)*)", re.MULTILINE)

# The packages whose names users import, and those inside them that the pages import from.
PACKAGES = ["bilateral_corpus"] + [
    f"bilateral_corpus.{found.name}" for found in pkgutil.iter_modules(bc.__path__) if not found.name.startswith("_")
]
INNER = [
    "bilateral_corpus.annotation.dates",
    "bilateral_corpus.corpus.analysis",
    "bilateral_corpus.corpus.chunking",
    "bilateral_corpus.corpus.comparison",
    "bilateral_corpus.corpus.corrections",
    "bilateral_corpus.corpus.distributed",
    "bilateral_corpus.corpus.reconciliation",
    "bilateral_corpus.corpus.sharing",
    "bilateral_corpus.corpus.store",
    "bilateral_corpus.views.plots",
    "bilateral_corpus.views.reading_page",
]


def _object(name: str) -> object:
    found: object = bc
    walked, *parts = name.split(".")
    for part in parts:
        walked = f"{walked}.{part}"
        found = getattr(found, part) if hasattr(found, part) else importlib.import_module(walked)
    return found


def _described(page: str) -> Iterator[object]:
    """What the directives of a page describe."""
    module = ""
    for directive, name, options in DIRECTIVE.findall(page):
        if directive == "currentmodule":
            module = name
        elif directive == "automodule":
            if ":members:" in options:
                described = importlib.import_module(name)
                yield from (getattr(described, one) for one in described.__all__)
        else:
            yield _object(name if name.startswith("bilateral_corpus.") else f"{module}.{name}")


@cache
def described() -> tuple[object, ...]:
    return tuple(one for page in REFERENCE.rglob("*.md") for one in _described(page.read_text(encoding="utf-8")))


def page(name: str) -> str:
    return (REFERENCE / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("package", [*PACKAGES, *INNER])
def test_every_public_name_is_described(package: str) -> None:
    module = importlib.import_module(package)
    names = [name for name in module.__all__ if not name.startswith("__")]
    if package in INNER:  # A name that the package above has, too, is described as that one.
        names = [name for name in names if name not in bc.__all__]
    assert [name for name in names if not any(getattr(module, name) is one for one in described())] == []


def test_every_kind_of_event_is_in_the_table() -> None:
    told = set(re.findall(r"^\| `(\w+)`", page("events.md"), re.MULTILINE))
    assert {str(kind) for kind in bc.EventKind} <= told


@pytest.mark.parametrize("status", bc.EventStatus)
def test_every_status_of_an_event_is_told(status: bc.EventStatus) -> None:
    assert f"`{status}`" in page("events.md")


@pytest.mark.parametrize("precision", bc.Precision)
def test_every_precision_of_a_date_is_told(precision: bc.Precision) -> None:
    assert any(bc.Precision is one for one in described())
    assert precision.value in page("dates.md").casefold()


@pytest.mark.parametrize("name", errors.__all__)
def test_every_error_is_on_the_page_of_errors(name: str) -> None:
    assert f".. autoexception:: {name}\n" in page("errors.md")


@pytest.mark.parametrize("name", [one.name for one in formats if one.name != "text"])
def test_every_format_is_in_the_table_with_a_page(name: str) -> None:
    row = re.search(rf"^\| .*`{re.escape(name)}`.*\]\((\S+\.md)", page("formats/index.md"), re.MULTILINE)
    assert row is not None
    assert (REFERENCE / "formats" / row[1]).exists()


def _codes(tree: ast.AST) -> Iterator[str]:
    """The codes with which problems are made: written out, as ``code=`` or first among the words of a call."""
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        named = [one.value for one in call.keywords if one.arg == "code"]
        makes = re.fullmatch(
            r"problem_in|_problem|note|_refuse", getattr(call.func, "id", getattr(call.func, "attr", ""))
        )
        for one in [*named, *(call.args[:2] if makes else [])]:
            if isinstance(one, ast.Constant) and re.fullmatch(r"[a-z]+(-[a-z]+)*", str(one.value)):
                yield str(one.value)


def test_every_code_of_a_problem_is_told() -> None:
    used = {code for path in SOURCE.rglob("*.py") for code in _codes(ast.parse(path.read_text(encoding="utf-8")))}
    assert {"no-turns", "unreadable", "annotation-without-kind", "damaged"} <= used  # The search finds something.
    assert used <= set(re.findall(r"^\| `([a-z-]+)`", page("problems.md"), re.MULTILINE))
