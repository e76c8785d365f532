"""The words of TEI elements as running text, with the names marked in it and the asides taken out of it.

What is text and what is not follows the TEI Guidelines, above all chapters 8 (Transcriptions of Speech) and 3.
"""

from __future__ import annotations

import re
from typing import Any

from attrs import define, field, frozen

from bilateral_corpus.formats.tei.names import SPACE, is_blank, local_name

__all__ = ["ASIDES", "Aside", "Flow", "Marked", "aside_flow"]

#: Elements that interrupt what is said: notes, and what is heard or seen but not said.
ASIDES = frozenset({"note", "incident", "kinesic", "vocal", "writing", "stage", "figure"})
_MARKED = frozenset(
    {"persName", "orgName", "placeName", "geogName", "country", "settlement", "name", "rs", "date", "time"}
)
# What has no words of the text: points in it, analyses of it, and data.
_SILENT = frozenset(
    {"anchor", "cb", "certainty", "fs", "fvLib", "fw", "gap", "gb", "graphic", "index", "interp", "interpGrp", "join"}
    | {"joinGrp", "link", "linkGrp", "listAnnotation", "listEvent", "listPerson", "listPlace", "listOrg", "media"}
    | {"metamark", "milestone", "pause", "pb", "precision", "respons", "shift", "space", "span", "spanGrp", "speaker"}
    | {"standOff", "teiHeader", "timeline", "figDesc", "desc"}
)
# Of alternatives, what was printed or said comes first, the editor's reading only where there is nothing else.
_AS_PRINTED = ("orig", "sic", "abbr", "unclear", "seg")
_PARAGRAPHS = frozenset({"p", "ab", "l", "item", "head", "label", "opener", "closer", "trailer", "row", "quote", "lg"})
_PARAGRAPH_TYPES = frozenset({"", "p", "para", "paragraph"})
_EMPHASISED = frozenset({"hi", "emph", "label"})
_SPACES = re.compile("[ \t\r\n]+")
_JOINED_TO_LEFT, _JOINED_TO_RIGHT = frozenset({"left", "both"}), frozenset({"right", "both"})


@frozen
class Marked:
    """An element around words that name something.

    Attributes:
        start: Where the words begin, in code points.
        end: Where they end.
        element: The element.
    """

    start: int
    end: int
    element: Any


@frozen
class Aside:
    """What stands in a text and is not part of it.

    Attributes:
        at: Before which code point of the text it stands.
        element: The element.
        text: Its words.
    """

    at: int
    element: Any
    text: str


@define
class Flow:
    """Gathers the text of an element.

    White space is that of the file where the file says ``xml:space="preserve"``. Elsewhere a run of it is one space, a
    paragraph ends a line, and there is none at both ends. Words that are marked as such (``w``, ``pc``) are joined
    where ``@join`` says so.

    Attributes:
        exact: Whether white space is kept.
        spoken: Whether the element is an utterance; what a speaker took back was said all the same.
        marked: The names and dates in the text.
        asides: What was left out of it.
        emphasised: The stretches of it that are set apart by their type.
    """

    exact: bool = False
    spoken: bool = False
    marked: list[Marked] = field(factory=list, init=False)
    asides: list[Aside] = field(factory=list, init=False)
    emphasised: list[tuple[int, int]] = field(factory=list, init=False)
    _parts: list[str] = field(factory=list, init=False)
    _length: int = field(default=0, init=False)
    _gap: str = field(default="", init=False)
    _joined: bool = field(default=False, init=False)
    _of_segments: bool = field(default=False, init=False)

    @classmethod
    def of(cls, element: Any, *, spoken: bool = False) -> Flow:
        """Gather the text of an element."""
        flow = cls(exact=keeps_space(element), spoken=spoken)
        flow.add(element)
        return flow

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._parts)

    def add(self, element: Any) -> None:
        """Add what is in an element."""
        if local_name(element) == "u":
            self._of_segments = is_blank(element.text) and all(is_blank(child.tail) for child in element)
        self.say(element.text)
        for child in element:
            self._child(child)
            self.say(child.tail)

    def end_paragraph(self) -> None:
        """Let what follows begin on a new line."""
        if not self.exact and self._length:
            self._gap = "\n"

    def _child(self, child: Any) -> None:
        name = local_name(child)
        if name in ASIDES:
            if not is_blank(words := aside_flow(child).text):
                self.asides.append(Aside(self._length, child, words))
        elif name == "lb":
            self.say("" if child.get("break") == "no" else " ")
        elif name == "choice":
            self.add(_as_printed(child))
        elif name in _SILENT or (name == "del" and not self.spoken):
            return
        elif name in {"w", "pc"}:
            self._word(child)
        elif name in _EMPHASISED:
            start = self._length
            self.add(child)
            self.emphasised.append((start, self._length))
        elif name in _MARKED:
            self._mark(child)
        elif self._is_paragraph(child, name):
            self.end_paragraph()
            self.add(child)
            self.end_paragraph()
        else:
            self.add(child)

    def _is_paragraph(self, element: Any, name: str) -> bool:
        """Whether an element stands on a line of its own.

        A segment does where it is all that its utterance is made of, and is not said to be something smaller: so
        transcripts of parliaments mark paragraphs.
        """
        if name != "seg":
            return name in _PARAGRAPHS
        paragraph = (element.get("type") or "").casefold() in _PARAGRAPH_TYPES
        return paragraph and self._of_segments and local_name(element.getparent()) == "u"

    def _word(self, word: Any) -> None:
        join = word.get("join")
        if join in _JOINED_TO_LEFT:
            self._gap = ""
        self.add(word)
        self._joined = join in _JOINED_TO_RIGHT

    def _mark(self, element: Any) -> None:
        start, parts, number = self._length, len(self._parts), len(self.marked)
        self.add(element)
        if not self.exact:
            text = "".join(self._parts[parts:])
            start += len(text) - len(text.lstrip())
        if start < self._length or self.exact:
            # Before those inside it.
            self.marked.insert(number, Marked(start, max(start, self._length), element))

    def say(self, words: str | None) -> None:
        """Add words."""
        if not words:
            return
        if self.exact:
            self._keep(words)
            return
        words = _SPACES.sub(" ", words)
        if words.startswith(" "):
            words = words[1:]
            if not self._joined and self._length:
                self._gap = self._gap or " "
        if not words:
            return
        ended = words.endswith(" ")
        self._keep(self._gap)
        self._keep(words.removesuffix(" "))
        self._gap, self._joined = " " if ended else "", False

    def _keep(self, words: str) -> None:
        if words:
            self._parts.append(words)
            self._length += len(words)


def keeps_space(element: Any) -> bool:
    """Whether ``xml:space`` says that white space counts, on the element or on one around it."""
    while element is not None:
        value = element.get(SPACE)
        if value is not None:
            return bool(value == "preserve")
        element = element.getparent()
    return False


def aside_flow(element: Any) -> Flow:
    """Gather the words of a note, or of the description of what is heard or seen.

    Where it is described in several languages, the first one counts.
    """
    described = [child for child in element if local_name(child) in {"desc", "head"}]
    return Flow.of(described[0] if described and is_blank(element.text) else element)


def _as_printed(choice: Any) -> Any:
    children = {local_name(child): child for child in reversed(choice)}
    return next((children[name] for name in _AS_PRINTED if name in children), choice[0] if len(choice) else choice)
