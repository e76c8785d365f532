"""The text of a TEI document: utterances and other passages, with mentions in them or beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from attrs import define, field

from bilateral_corpus.formats.seconds import to_seconds
from bilateral_corpus.formats.tei.building import place_in_source
from bilateral_corpus.formats.tei.dates import date_attributes
from bilateral_corpus.formats.tei.names import EDTF, to_xml_id
from bilateral_corpus.formats.xml import xml_text
from bilateral_corpus.model import Interview, Mention, MentionKind, Passage, PassageKind, Span, Turn

__all__ = ["TextWriter"]

_DIVISION_TOP = {PassageKind.BYLINE: "byline", PassageKind.DATELINE: "dateline"}
_ELEMENTS = {PassageKind.NARRATION: "p", PassageKind.NOTE: "note"}
_OPENS = frozenset({PassageKind.HEADLINE, PassageKind.HEADING})
_AT_TOP = frozenset({*_OPENS, *_DIVISION_TOP, PassageKind.NOTE, PassageKind.STAGE_DIRECTION})
_DIVISION = '<div type="interview">'
_MENTIONS = {
    MentionKind.PERSON: "persName",
    MentionKind.ORGANIZATION: "orgName",
    MentionKind.COUNTRY: "placeName",
    MentionKind.EVENT: "rs",
    MentionKind.DATE: "date",
}
_TYPED = {MentionKind.COUNTRY: ' type="country"', MentionKind.EVENT: ' type="event"'}
_TARGETS = {
    MentionKind.PERSON: "person",
    MentionKind.ORGANIZATION: "org",
    MentionKind.EVENT: "event",
    MentionKind.COUNTRY: "country",
}


@define
class TextWriter:
    """Writes passages one after the other.

    What stands in attributes is made of ids, EDTF, numbers and words of vocabularies, in none of which anything would
    have to be escaped.

    Attributes:
        prefix: What all ids begin with.
        annotators: The numbers of those who found mentions.
        annotations: Mentions that cannot be elements of the text, since they cross each other or are empty; and cues.
    """

    prefix: str
    annotators: Mapping[str, int]
    annotations: list[str] = field(factory=list, init=False)
    _meanings: dict[tuple[MentionKind, str | None, str | None], str] = field(factory=dict, init=False)

    def write(self, interview: Interview) -> str:
        """Give the text of an interview as the text of an element."""
        parts: list[str] = ["<text><body>\n"]
        at_top, begun = True, False
        for number, passage in enumerate(interview.passages, start=1):
            if not begun or (passage.kind in _OPENS and begun):
                parts.append(f"</div>\n{_DIVISION}\n" if begun else f"{_DIVISION}\n")
                at_top = begun = True
            parts.append(self._passage(passage, f"{self.prefix}passage.{number}", at_top=at_top))
            at_top = at_top and passage.kind in _AT_TOP
        parts.append("</div>\n</body></text>" if begun else f"{_DIVISION}</div></body></text>")
        return "".join(parts)

    def _passage(self, passage: Passage, name: str, *, at_top: bool) -> str:
        content = self._content(passage, name)
        if isinstance(passage, Turn):
            for cue in passage.cues:
                times = (
                    f'<ptr type="start" target="{_moment(cue.start)}"/><ptr type="end" target="{_moment(cue.end)}"/>'
                )
                self._annotate(name, cue.span, times)
            return self._turn(passage, name, content)
        kind, place = passage.kind, f'source="{place_in_source(passage.span)}"'
        if kind is PassageKind.STAGE_DIRECTION:
            return f'<incident {place}><desc xml:id="{name}">{content}</desc></incident>\n'
        if kind in _OPENS:  # it stands first in its division
            element, typed = "head", f' type="{kind}"'
        elif at_top and kind in _DIVISION_TOP:
            element, typed = _DIVISION_TOP[kind], ""
        else:
            element, typed = (_ELEMENTS[kind], "") if kind in _ELEMENTS else ("ab", f' type="{kind}"')
        return f'<{element}{typed} {place} xml:id="{name}">{content}</{element}>\n'

    def _turn(self, turn: Turn, name: str, content: str) -> str:
        label = ""
        if turn.label is not None and turn.label_span is not None:
            place = place_in_source(turn.label_span)
            label = f'<note type="speaker" source="{place}">{_escaped(turn.label)}</note>\n'
        attributes = [
            "" if turn.speaker is None else f' who="#{self.prefix}{to_xml_id("participant", turn.speaker)}"',
            "" if turn.role is None else f' ana="#{self.prefix}role.{turn.role}"',
            f' source="{place_in_source(turn.span, *turn.interruptions)}"',
            "" if turn.start is None else f' start="{_moment(turn.start)}"',
            "" if turn.end is None else f' end="{_moment(turn.end)}"',
            "" if turn.language is None else f' xml:lang="{turn.language}"',
        ]
        return f'{label}<u{"".join(attributes)} xml:id="{name}">{content}</u>\n'

    def _content(self, passage: Passage, name: str) -> str:
        if not passage.mentions:
            return _escaped(passage.text)
        if _nest(passage.mentions):
            return self._filled(passage)
        for mention in passage.mentions:
            element = _MENTIONS[mention.kind]
            self._annotate(name, mention.span, f"<note><{element}{self._attributes(mention)}/></note>")
        return _escaped(passage.text)

    def _filled(self, passage: Passage) -> str:
        text, reached, parts = passage.text, 0, list[str]()
        open_elements: list[tuple[str, int]] = []

        def close(before: int) -> None:
            nonlocal reached
            while open_elements and open_elements[-1][1] <= before:
                element, end = open_elements.pop()
                parts.append(f"{_escaped(text[reached:end])}</{element}>")
                reached = end

        for mention in passage.mentions:
            close(mention.span.start)
            element = _MENTIONS[mention.kind]
            parts.append(f"{_escaped(text[reached : mention.span.start])}<{element}{self._attributes(mention)}>")
            reached = mention.span.start
            open_elements.append((element, mention.span.end))
        close(len(text))
        parts.append(_escaped(text[reached:]))
        return "".join(parts)

    def _attributes(self, mention: Mention) -> str:
        date, annotator, certainty = mention.date, mention.annotator, mention.certainty
        meant = mention.kind, mention.target, None if date is None else date.edtf
        found = self._meanings.get(meant)
        if found is None:
            found = self._meanings[meant] = self._meaning(mention)
        if annotator is not None:
            found = f'{found} resp="#{self.prefix}annotator.{self.annotators[annotator]}"'
        return found if certainty is None else f'{found} cert="{certainty:g}"'

    def _meaning(self, mention: Mention) -> str:
        found = _TYPED.get(mention.kind, "")
        if mention.date is not None:
            values = date_attributes(mention.date, f"#{self.prefix}{EDTF}")
            found += "".join(f' {name}="{value}"' for name, value in values.items())
        if mention.target is not None:
            found += f' ref="#{self.prefix}{to_xml_id(_TARGETS[mention.kind], mention.target)}"'
        return found

    def _annotate(self, passage: str, span: Span, body: str) -> None:
        self.annotations.append(
            f'<annotation xml:id="{self.prefix}annotation.{len(self.annotations) + 1}" motivation="linking" '
            f'target="#string-range({passage},{span.start},{len(span)})">{body}</annotation>\n'
        )


def _escaped(text: str) -> str:
    text = xml_text(text)
    if "&" in text or "<" in text or ">" in text:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    # A carriage return that stands as it is would be read as a line feed.
    return text.replace("\r", "&#13;") if "\r" in text else text


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


def _moment(time: timedelta) -> str:
    """A moment of a recording in seconds, as a normal play time of Media Fragments (RFC 2326)."""
    return f"npt:{to_seconds(time)}"
