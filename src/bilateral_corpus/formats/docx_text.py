"""The text of a DOCX file, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from attrs import evolve, frozen

from bilateral_corpus.formats.docx_package import Package, Style, is_on, local_name, value_of
from bilateral_corpus.formats.marked_up import Line, Typesetter
from bilateral_corpus.transcript.blocks import Hint

__all__ = ["read_body", "read_notes"]

# What is inside these is not part of the final text, or is there a second time for older programs.
_LEFT_OUT = frozenset(
    {"del", "moveFrom", "instrText", "delText", "delInstrText", "pPrChange", "rPrChange", "mc:Fallback"}
)
_CHARACTERS = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "\u2011"}
_TOGGLES = {"b": "bold", "i": "italic", "u": "underlined"}
# By the names that these styles have in all languages of Word.
_HINTS = (
    (("heading", "title", "subtitle"), Hint.HEADING),
    (("caption",), Hint.CAPTION),
    (("quote", "intense quote", "block text"), Hint.QUOTATION),
    (("list bullet", "list number"), Hint.ITEM),
)
_DEEPEST = 50


def read_body(package: Package, styles: Mapping[str, Style]) -> list[Line]:
    """Read the text of the document.

    Raises:
        ParseError: The part that has it is missing or damaged.
    """
    lines: list[Line] = package.parse(package.main, _Target(styles))
    return lines


def read_notes(package: Package, styles: Mapping[str, Style]) -> list[Line]:
    """Read the footnotes and endnotes; they are furniture, lest they become part of the last answer.

    Raises:
        ParseError: A part that has them is missing or damaged.
    """
    found: list[Line] = []
    for kind in ("footnotes", "endnotes"):
        if kind in package.related:
            found += package.parse(package.related[kind], _Target(styles))
    return [evolve(line, hint=line.hint | Hint.FURNITURE) for line in found]


@frozen
class _Look:
    """How text looks; None where a style decides."""

    bold: bool | None = None
    italic: bool | None = None
    underlined: bool | None = None
    hidden: bool = False
    style: str | None = None


class _Paragraph(NamedTuple):
    style: str | None = None
    hint: Hint = Hint.NONE


class _Target:
    """Takes the elements of a part from the parser; the names of its methods are lxml's."""

    def __init__(self, styles: Mapping[str, Style]) -> None:
        self._styles = styles
        self._setter = Typesetter()
        self._left_out = 0
        self._path: list[str] = []
        self._paragraphs = [_Paragraph()]
        self._looks = [_Look()]
        self._in_properties = 0
        self._cells = [0]
        self._reads = False
        self._known: dict[tuple[str | None, str | None], tuple[bool, bool, bool]] = {}

    def start(self, tag: str, attributes: Any) -> None:
        name = local_name(tag)
        if self._left_out or name in _LEFT_OUT:
            self._left_out += 1
            return
        self._path.append(name)
        if name in _CHARACTERS and not self._in_properties:
            self._write(_CHARACTERS[name])
        elif method := _STARTS.get(name):
            method(self, attributes)

    def end(self, tag: str) -> None:
        if self._left_out:
            self._left_out -= 1
            return
        if method := _ENDS.get(self._path.pop()):
            method(self)

    def data(self, words: str) -> None:
        if self._reads and not self._left_out:
            self._write(words)

    def comment(self, words: str) -> None:
        """Leave out a comment of the XML."""

    def pi(self, target: str, words: str | None = None) -> None:
        """Leave out a processing instruction."""

    def close(self) -> list[Line]:
        self._setter.end_paragraph()
        return self._setter.lines

    def _write(self, words: str) -> None:
        look = self._looks[-1]
        if not look.hidden:
            paragraph = self._paragraphs[-1]
            self._setter.write(words, emphasised=self._is_emphasised(), preformatted=words == "\t", hint=paragraph.hint)

    def _is_emphasised(self) -> bool:
        look, paragraph = self._looks[-1], self._paragraphs[-1]
        key = (look.style, paragraph.style)
        if key not in self._known:
            self._known[key] = (
                self._styled("bold", *key),
                self._styled("italic", *key),
                self._styled("underlined", *key),
            )
        own = (look.bold, look.italic, look.underlined)
        return any(styled if mine is None else mine for mine, styled in zip(own, self._known[key], strict=True))

    def _styled(self, what: str, *styles: str | None) -> bool:
        """What the style of the characters says, or else that of the paragraph."""
        for style in styles:
            if (found := self._inherited(what, style)) is not None:
                return bool(found)
        return False

    def _inherited(self, what: str, style: str | None) -> bool | None:
        for _ in range(_DEEPEST):  # a style may be based on itself
            if style is None or style not in self._styles:
                return None
            found: bool | None = getattr(self._styles[style], what)
            if found is not None:
                return found
            style = self._styles[style].based_on
        return None

    def _start_paragraph(self, attributes: Any) -> None:
        self._setter.end_cell()
        self._paragraphs.append(_Paragraph())
        self._looks.append(_Look())

    def _end_paragraph(self) -> None:
        self._setter.end_paragraph()
        self._paragraphs.pop()
        self._looks.pop()

    def _start_run(self, attributes: Any) -> None:
        self._looks.append(_Look())

    def _end_run(self) -> None:
        self._looks.pop()

    def _start_properties(self, attributes: Any) -> None:
        self._in_properties += 1

    def _end_properties(self) -> None:
        self._in_properties -= 1

    def _start_text(self, attributes: Any) -> None:
        self._reads = True

    def _end_text(self) -> None:
        self._reads = False

    def _break(self, attributes: Any) -> None:
        self._setter.end_line()

    def _start_row(self, attributes: Any) -> None:
        self._cells.append(0)

    def _end_row(self) -> None:
        self._cells.pop()

    def _start_cell(self, attributes: Any) -> None:
        if self._cells[-1]:
            self._setter.stand_beside()
        self._cells[-1] += 1

    def _paragraph_style(self, attributes: Any) -> None:
        style = value_of(attributes)
        self._paragraphs[-1] = _Paragraph(style, self._paragraphs[-1].hint | self._hint_of(style))

    def _hint_of(self, style: str | None) -> Hint:
        known = self._styles.get(style or "")
        name = (style or "").lower() if known is None else known.name
        hint = next((hint for names, hint in _HINTS if name.startswith(names)), Hint.NONE)
        if self._inherited("outlined", style):
            hint |= Hint.HEADING
        return hint | Hint.ITEM if self._inherited("numbered", style) else hint

    def _numbering(self, attributes: Any) -> None:
        if self._path[-2:-1] == ["numPr"] and value_of(attributes) != "0":
            style, hint = self._paragraphs[-1]
            self._paragraphs[-1] = _Paragraph(style, hint | Hint.ITEM)

    def _outline(self, attributes: Any) -> None:
        if value_of(attributes) != "9":
            style, hint = self._paragraphs[-1]
            self._paragraphs[-1] = _Paragraph(style, hint | Hint.HEADING)

    def _toggle(self, attributes: Any) -> None:
        if self._path[-3:-1] == ["r", "rPr"]:
            switched: dict[str, Any] = {_TOGGLES[self._path[-1]]: is_on(attributes)}
            self._looks[-1] = evolve(self._looks[-1], **switched)

    def _hide(self, attributes: Any) -> None:
        if self._path[-3:-1] == ["r", "rPr"]:
            self._looks[-1] = evolve(self._looks[-1], hidden=is_on(attributes))

    def _run_style(self, attributes: Any) -> None:
        if self._path[-3:-1] == ["r", "rPr"]:
            self._looks[-1] = evolve(self._looks[-1], style=value_of(attributes))


_STARTS = {
    "p": _Target._start_paragraph,
    "r": _Target._start_run,
    "pPr": _Target._start_properties,
    "t": _Target._start_text,
    "br": _Target._break,
    "cr": _Target._break,
    "tr": _Target._start_row,
    "tc": _Target._start_cell,
    "pStyle": _Target._paragraph_style,
    "numId": _Target._numbering,
    "outlineLvl": _Target._outline,
    "b": _Target._toggle,
    "i": _Target._toggle,
    "u": _Target._toggle,
    "vanish": _Target._hide,
    "rStyle": _Target._run_style,
}
_ENDS = {
    "p": _Target._end_paragraph,
    "r": _Target._end_run,
    "pPr": _Target._end_properties,
    "t": _Target._end_text,
    "tr": _Target._end_row,
}
