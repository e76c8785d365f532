"""The pieces that a published interview is made of, in the order of the page."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from attrs import converters, field, frozen

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model._fields import as_tuple, is_language_tag, is_text, refuse_type, short_text
from bilateral_corpus.model.cue import Cue
from bilateral_corpus.model.display import Displayable
from bilateral_corpus.model.mention import Mention
from bilateral_corpus.model.participant import Role
from bilateral_corpus.model.span import Span
from bilateral_corpus.model.vocabulary import Vocabulary

if TYPE_CHECKING:
    from attrs import Attribute


class PassageKind(Vocabulary):
    """What a passage is on the page."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    BYLINE = "byline"
    STANDFIRST = "standfirst"
    HEADING = "heading"
    CAPTION = "caption"
    NARRATION = "narration"
    STAGE_DIRECTION = "stage_direction"
    NOTE = "note"
    BOILERPLATE = "boilerplate"
    TURN = "turn"


@frozen(kw_only=True, repr=False)
class Passage(Displayable):
    """A piece of the published text: a headline, a paragraph of the introduction, a caption, a turn.

    ``source[passage.span.slice]`` is `text`, but for what reading normalises (Unicode form NFC, line ends).

    Attributes:
        kind: What it is on the page.
        text: Its words.
        span: Where it stands in the source text, in code points.
        mentions: What is said in it, in the order of the text; their spans count in `text`.
    """

    kind: PassageKind = field(converter=PassageKind)
    text: str = field(repr=short_text)
    span: Span
    mentions: tuple[Mention, ...] = field(default=(), converter=as_tuple)

    def __attrs_post_init__(self) -> None:
        if (self.kind is PassageKind.TURN) != isinstance(self, Turn):
            raise InvalidValueError(f"a {type(self).__name__} cannot be of kind {self.kind}")
        if not isinstance(self.text, str):
            refuse_type("the text of a passage", "text", self.text)
        if not isinstance(self.span, Span):
            refuse_type("the span of a passage", "a Span", self.span)
        length = len(self.text)
        for mention in self.mentions:
            if not isinstance(mention, Mention):
                refuse_type("what a passage mentions", "a Mention", mention)
            if mention.span.end > length:
                raise InvalidValueError(f"a mention at {mention.span} lies outside a text of {length} code points")

    def quote(self, mention: Mention) -> str:
        """The words of a mention in this passage."""
        return self.text[mention.span.slice]


def _kind_first(cls: type, fields: list[Attribute[Any]]) -> list[Attribute[Any]]:
    # attrs moves an inherited field that gets a default to the end; readers look for the kind at the front.
    return sorted(fields, key=lambda one: one.name != "kind")


@frozen(kw_only=True, repr=False, field_transformer=_kind_first)
class Turn(Passage):
    """What one speaker says until another one speaks.

    `span` begins after the label. Where something else is printed inside the turn (a caption, a stage direction
    on a line of its own), that is a passage of its own, `span` runs from the first word to the last, and
    `interruptions` lists the parts of it that are not the speaker's. Other passages never overlap.

    Attributes:
        speaker: The id of the :class:`Participant`, or None where the text does not tell.
        role: The speaker's role in this turn.
        label: As printed before the turn, with its colon; None where the turn has none.
        label_span: Where the label stands in the source text, in code points.
        language: A BCP 47 tag, where it is not the language of the interview.
        start: When the turn begins in the recording, for captions.
        end: When it ends.
        interruptions: Spans inside `span` that belong to other passages.
        cues: The captions that the turn was put together from, in order; empty where it is one, or none.
    """

    kind: PassageKind = field(default=PassageKind.TURN, converter=PassageKind)
    speaker: str | None = field(default=None, validator=is_text)
    role: Role | None = field(default=None, converter=converters.optional(Role))
    label: str | None = field(default=None, validator=is_text)
    label_span: Span | None = None
    language: str | None = field(default=None, validator=is_language_tag)
    start: timedelta | None = None
    end: timedelta | None = None
    interruptions: tuple[Span, ...] = field(default=(), converter=as_tuple)
    cues: tuple[Cue, ...] = field(default=(), converter=as_tuple)

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        self._check_types()
        if self.start is not None and self.end is not None and self.start > self.end:
            raise InvalidValueError(f"a turn cannot end at {self.end} when it starts at {self.start}")
        if (self.label is None) != (self.label_span is None):
            raise InvalidValueError(f"a label and its span go together, found {self.label!r} at {self.label_span}")
        for span in self.interruptions:
            if not self.span.contains(span):
                raise InvalidValueError(f"an interruption at {span} lies outside the turn at {self.span}")
        if self.cues:
            self._check_cues()

    def _check_cues(self) -> None:
        reached = 0
        for cue in self.cues:
            if not isinstance(cue, Cue):
                refuse_type("a caption of a turn", "a Cue", cue)
            if not reached <= cue.span.start <= cue.span.end <= len(self.text):
                raise InvalidValueError(f"a cue at {cue.span} lies outside the text, or before the one before it")
            reached = cue.span.end

    def _check_types(self) -> None:
        start, end = self.start, self.end
        if not (start is None or isinstance(start, timedelta)) or not (end is None or isinstance(end, timedelta)):
            refuse_type("the start and end of a turn", "a timedelta", (start, end))
        if self.label_span is not None and not isinstance(self.label_span, Span):
            refuse_type("the label_span of a turn", "a Span", self.label_span)
        for span in self.interruptions:
            if not isinstance(span, Span):
                refuse_type("an interruption", "a Span", span)

    @property
    def extents(self) -> tuple[Span, ...]:
        """The parts of the source that hold the turn's own words: `span` without its interruptions.

        There is always at least one part; a turn without words of its own has an empty one.
        """
        parts, start = [], self.span.start
        for gap in sorted(self.interruptions):
            parts.append(Span(start, max(start, gap.start)))
            start = max(start, gap.end)
        return tuple(part for part in (*parts, Span(start, self.span.end)) if len(part)) or (
            Span(self.span.start, self.span.start),
        )
