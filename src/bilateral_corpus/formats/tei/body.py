"""The text of a TEI document in pieces: utterances and speeches, and all that stands between them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import define, field, frozen

from bilateral_corpus.formats.tei.flow import ASIDES, Flow, aside_flow
from bilateral_corpus.formats.tei.names import is_blank, local_name
from bilateral_corpus.model import PassageKind

__all__ = ["Piece", "kind_of", "pieces_of"]

_KINDS = {
    "head": PassageKind.HEADING,
    "byline": PassageKind.BYLINE,
    "docAuthor": PassageKind.BYLINE,
    "dateline": PassageKind.DATELINE,
    "docDate": PassageKind.DATELINE,
    "note": PassageKind.NOTE,
    "stage": PassageKind.STAGE_DIRECTION,
    "incident": PassageKind.STAGE_DIRECTION,
    "kinesic": PassageKind.STAGE_DIRECTION,
    "vocal": PassageKind.STAGE_DIRECTION,
    "writing": PassageKind.STAGE_DIRECTION,
    "figure": PassageKind.CAPTION,
}
_STATED = {str(kind): kind for kind in PassageKind if kind is not PassageKind.TURN}
_CONTAINERS = frozenset(
    {"argument", "back", "body", "castList", "div", "docTitle", "epigraph", "floatingText", "front", "group", "lg"}
    | {"list", "performance", "postscript", "row", "set", "table", "text", "titlePage"}
    | {f"div{level}" for level in range(1, 8)}
)
# What stands on its own: an element with one of these in it is cut at them.
_BLOCKS = frozenset({*_CONTAINERS, "ab", "annotationBlock", "p", "said", "sp", "u"})
_SKIPPED = frozenset(
    {"cb", "fw", "gap", "gb", "index", "interp", "interpGrp", "lb", "link", "linkGrp", "milestone", "pause", "pb"}
    | {"shift", "span", "spanGrp", "teiHeader", "timeline", "anchor", "graphic", "figDesc", "standOff"}
    # Lists of what is spoken of may stand in the text as well as in the header, and are data there too.
    | {"listEvent", "listOrg", "listPerson", "listPlace", "listRelation"}
)
_SEGMENT_ATTRIBUTES = ("who", "start", "end")


@frozen(kw_only=True)
class Piece:
    """An element that becomes a passage.

    Attributes:
        kind: What it becomes.
        element: The element.
        flow: Its words.
        label: The element with the label of a turn.
        attributes: Of a turn, who speaks and when, from the element or those around it.
    """

    kind: PassageKind
    element: Any
    flow: Flow
    label: Any = None
    attributes: dict[str, str] = field(factory=dict)


def pieces_of(text: Any) -> list[Piece]:
    """Cut the text of a document into pieces, in order."""
    walk = _Walk()
    return list(walk.pieces(text, {}))


@define
class _Walk:
    """Goes through a text.

    Attributes:
        label: A speaker's note that waits for its utterance.
    """

    label: Any = None

    def pieces(self, element: Any, around: dict[str, str]) -> Iterator[Piece]:
        """Give the pieces inside an element.

        Args:
            element: One that is made of others.
            around: Who speaks and when, as far as elements around it say.
        """
        if not is_blank(element.text):
            yield self._stray(element, element.text)
        for child in element:
            yield from self._child(child, around)
            if not is_blank(child.tail):
                yield self._stray(element, child.tail)
        if local_name(element) in {"text", "floatingText"}:
            yield from self._forget_label()

    def _child(self, child: Any, around: dict[str, str]) -> Iterator[Piece]:
        name = local_name(child)
        if name in _SKIPPED or not name:
            return
        if name in {"u", "sp"} or (name == "said" and child.get("who") is not None):
            yield self._turn(child, around)
        elif name == "note" and child.get("type") == "speaker":
            yield from self._forget_label()
            self.label = child
        elif name == "annotationBlock":
            own = {key: child.get(key) for key in _SEGMENT_ATTRIBUTES if child.get(key) is not None}
            yield from self.pieces(child, around | own)
        elif name in _CONTAINERS or (name not in ASIDES and any(local_name(inner) in _BLOCKS for inner in child)):
            yield from self._forget_label()
            yield from self.pieces(child, around)
        else:
            yield from self._forget_label()
            yield from self._passage(child, name)

    def _turn(self, element: Any, around: dict[str, str]) -> Piece:
        label, self.label = self.label, None
        if local_name(element) == "sp":
            label = next((child for child in element if local_name(child) == "speaker"), label)
        own = {key: element.get(key) for key in _SEGMENT_ATTRIBUTES if element.get(key) is not None}
        flow = Flow.of(element, spoken=True)
        return Piece(kind=PassageKind.TURN, element=element, flow=flow, label=label, attributes=around | own)

    def _passage(self, element: Any, name: str) -> Iterator[Piece]:
        flow = aside_flow(element) if name in ASIDES else Flow.of(element)
        exact = flow.exact and element.get("source") is not None
        if exact or not is_blank(flow.text) or flow.asides:
            yield Piece(kind=kind_of(element), element=element, flow=flow)

    def _forget_label(self) -> Iterator[Piece]:
        """A note of a speaker that no utterance follows is a note like others."""
        label, self.label = self.label, None
        if label is not None and not is_blank((flow := aside_flow(label)).text):
            yield Piece(kind=PassageKind.NOTE, element=label, flow=flow)

    def _stray(self, element: Any, words: str) -> Piece:
        flow = Flow()
        flow.say(words)
        return Piece(kind=PassageKind.NARRATION, element=element, flow=flow)


def kind_of(element: Any) -> PassageKind:
    """What an element becomes that is no utterance: what its ``@type`` says, or its name, or the division around it."""
    name = local_name(element)
    if (stated := _stated(element)) is not None:
        return stated
    if name in _KINDS:
        return _KINDS[name]
    around = element.getparent()
    return _stated(around) or PassageKind.NARRATION


def _stated(element: Any) -> PassageKind | None:
    """The kind that ``@type`` says."""
    return _STATED.get(element.get("type") or "")
