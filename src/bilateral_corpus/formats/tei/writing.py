"""Interviews as TEI elements: the text with its turns, and mentions in it or beside it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from attrs import define, field

from bilateral_corpus.formats.seconds import to_seconds
from bilateral_corpus.formats.tei.building import Builder, add_text, place_in_source
from bilateral_corpus.formats.tei.header_writing import write_header
from bilateral_corpus.formats.tei.names import ID, LANGUAGE, SPACE
from bilateral_corpus.formats.tei.standoff_writing import write_events
from bilateral_corpus.model import Interview, Mention, MentionKind, Passage, PassageKind, Span, Turn

__all__ = ["to_element"]

_DIVISION_TOP = {PassageKind.BYLINE: "byline", PassageKind.DATELINE: "dateline"}
_ELEMENTS = {PassageKind.NARRATION: "p", PassageKind.NOTE: "note"}
_OPENS = frozenset({PassageKind.HEADLINE, PassageKind.HEADING})
_MENTIONS = {
    MentionKind.PERSON: "persName",
    MentionKind.ORGANIZATION: "orgName",
    MentionKind.COUNTRY: "placeName",
    MentionKind.EVENT: "rs",
    MentionKind.DATE: "date",
}
_TYPED = {MentionKind.COUNTRY: "country", MentionKind.EVENT: "event"}
_TARGETS = {MentionKind.PERSON: "person", MentionKind.ORGANIZATION: "org", MentionKind.EVENT: "event"}


def to_element(interview: Interview, build: Builder) -> Any:
    """Give an interview as a ``TEI`` element."""
    root = build.root("TEI", {ID: build.name("interview", interview.id), LANGUAGE: interview.language})
    root.set(SPACE, "preserve")
    annotators = {name: number for number, name in enumerate(_annotators(interview), start=1)}
    write_header(build, root, interview, annotators)
    standoff = build.root("standOff")
    write_events(build, standoff, interview)
    text = _TextWriter(build, standoff, annotators).write(root, interview)
    if len(standoff):
        root.insert(root.index(text), standoff)
    return root


def _annotators(interview: Interview) -> dict[str, None]:
    return dict.fromkeys(mention.annotator for mention in interview.mentions if mention.annotator is not None)


@define
class _TextWriter:
    """Writes passages one after the other.

    Attributes:
        build: Makes elements.
        standoff: Where mentions go that cannot be elements of the text, since they cross each other or are empty.
        annotators: The numbers of those who found mentions.
    """

    build: Builder
    standoff: Any
    annotators: dict[str, int]
    _annotations: Any = None
    _count: int = field(default=0, init=False)

    def write(self, root: Any, interview: Interview) -> Any:
        text = self.build.add(root, "text")
        body = self.build.add(text, "body")
        body.text = "\n"
        division = None
        for number, passage in enumerate(interview.passages, start=1):
            if division is None or (passage.kind in _OPENS and len(division)):
                division = self.build.add(body, "div", type="interview")
                division.text = division.tail = "\n"
                at_top = True
            at_top = self._write(division, passage, number, at_top=at_top)
        if division is None:
            self.build.add(body, "div", type="interview")
        return text

    def _write(self, division: Any, passage: Passage, number: int, *, at_top: bool) -> bool:
        """Write a passage, and tell whether what belongs at the top of a division may still follow."""
        if isinstance(passage, Turn):
            made = self._turn(division, passage)
        else:
            made = self._passage(division, passage, at_top=at_top)
        made.tail = "\n"
        content = made[0] if passage.kind is PassageKind.STAGE_DIRECTION else made
        content.set(ID, name := f"{self.build.prefix}passage.{number}")
        if _nest(passage.mentions):
            self._fill(content, passage)
        else:
            add_text(content, passage.text)
            for mention in passage.mentions:
                self._mention(self.build.add(self._annotate(name, mention.span), "note"), mention)
        if isinstance(passage, Turn):
            for cue in passage.cues:
                made = self._annotate(name, cue.span)
                self.build.add(made, "ptr", type="start", target=_moment(cue.start))
                self.build.add(made, "ptr", type="end", target=_moment(cue.end))
        return at_top and passage.kind in {*_OPENS, *_DIVISION_TOP, PassageKind.NOTE, PassageKind.STAGE_DIRECTION}

    def _passage(self, division: Any, passage: Passage, *, at_top: bool) -> Any:
        kind, place = passage.kind, place_in_source(passage.span)
        if kind in _OPENS:  # it stands first in its division
            return self.build.add(division, "head", type=kind, source=place)
        if kind is PassageKind.STAGE_DIRECTION:
            made = self.build.add(division, "incident", source=place)
            self.build.add(made, "desc")
            return made
        if at_top and kind in _DIVISION_TOP:
            return self.build.add(division, _DIVISION_TOP[kind], source=place)
        if kind in _ELEMENTS:
            return self.build.add(division, _ELEMENTS[kind], source=place)
        return self.build.add(division, "ab", type=kind, source=place)

    def _turn(self, division: Any, turn: Turn) -> Any:
        if turn.label is not None and turn.label_span is not None:
            place = place_in_source(turn.label_span)
            self.build.add(division, "note", turn.label, type="speaker", source=place).tail = "\n"
        made = self.build.add(
            division,
            "u",
            who=None if turn.speaker is None else f"#{self.build.name('participant', turn.speaker)}",
            ana=None if turn.role is None else self.build.pointer(f"role.{turn.role}"),
            source=place_in_source(turn.span, *turn.interruptions),
            start=_moment(turn.start),
            end=_moment(turn.end),
        )
        if turn.language is not None:
            made.set(LANGUAGE, turn.language)
        return made

    def _fill(self, element: Any, passage: Passage) -> None:
        open_elements, text, reached = [(element, len(passage.text))], passage.text, 0
        for mention in passage.mentions:
            while open_elements[-1][1] <= mention.span.start:
                parent, end = open_elements.pop()
                add_text(parent, text[reached:end])
                reached = end
            parent = open_elements[-1][0]
            add_text(parent, text[reached : mention.span.start])
            reached = mention.span.start
            open_elements.append((self._mention(parent, mention), mention.span.end))
        while open_elements:
            parent, end = open_elements.pop()
            add_text(parent, text[reached:end])
            reached = end

    def _mention(self, parent: Any, mention: Mention) -> Any:
        kind, attributes = mention.kind, {}
        if mention.date is not None:
            attributes = self.build.date_attributes(mention.date)
        if kind in _TYPED:
            attributes["type"] = _TYPED[kind]
        if mention.target is not None:
            name = self.build.name("country", mention.target) if kind is MentionKind.COUNTRY else None
            attributes["ref"] = f"#{name or self.build.name(_TARGETS[kind], mention.target)}"
        if mention.annotator is not None:
            attributes["resp"] = self.build.pointer(f"annotator.{self.annotators[mention.annotator]}")
        if mention.certainty is not None:
            attributes["cert"] = f"{mention.certainty:g}"
        return self.build.etree.SubElement(parent, parent.tag.partition("}")[0] + "}" + _MENTIONS[kind], attributes)

    def _annotate(self, passage: str, span: Span) -> Any:
        """Add an annotation of words of a passage, without a body yet."""
        if self._annotations is None:
            self._annotations = self.build.add(self.standoff, "listAnnotation")
        self._count += 1
        target = f"#string-range({passage},{span.start},{len(span)})"
        made = self.build.add(
            self._annotations, "annotation", id=f"{self.build.prefix}annotation.{self._count}", target=target
        )
        made.set("motivation", "linking")
        made.tail = "\n"
        return made


def _nest(mentions: Sequence[Mention]) -> bool:
    """Whether mentions can be elements of the text that come back in the same order."""
    ends: list[int] = []
    previous = (-1, 0)
    for mention in mentions:
        span = mention.span
        if not len(span) or (span.start, -span.end) < previous:
            return False
        previous = (span.start, -span.end)
        while ends and ends[-1] <= span.start:
            ends.pop()
        if ends and span.end > ends[-1]:
            return False
        ends.append(span.end)
    return True


def _moment(time: timedelta | None) -> str | None:
    """A moment of a recording in seconds, as a normal play time of Media Fragments (RFC 2326)."""
    return None if time is None else f"npt:{to_seconds(time)}"
