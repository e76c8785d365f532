"""The fingerprint of an interview: what its words are found and checked by when they are not there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import field, frozen

from bilateral_corpus.corpus.sharing.checks import BLOCK, BLOCK_DIGITS
from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model import Interview, Span, Turn

if TYPE_CHECKING:
    from attrs import Attribute

__all__ = ["Citation", "Fingerprint", "MentionPrint", "PassagePrint"]

# What no text exceeds: a damaged file must not make a text of a billion letters.
_LONGEST = 1_000
_CODE_POINTS_A_LETTER = 100


@frozen(kw_only=True)
class MentionPrint:
    """What the words of a mention are found by.

    Attributes:
        letters: Which letters of the interview they are.
        check: The check of these letters, 16 bits.
        quote: The words, if the corpus was shared with quotes.
    """

    letters: Span
    check: str
    quote: str | None = None


@frozen(kw_only=True)
class PassagePrint:
    """What the words of a passage are found by.

    Attributes:
        place: Where they stand in the running text of the interview, in code points.
        letters: Which letters of the interview they are.
        check: The check of the words as printed, at most 16 bits; empty for a short passage.
        breaks: Where a paragraph ends inside, in code points of the passage.
        break_letters: How many letters of the interview stand before each of these places.
        label: Where the label stands in the running text, if there is one.
        label_letters: Which letters of the interview the label has.
        mentions: One for each mention of the passage.
        cues: Which letters each caption of a turn has.
    """

    place: Span
    letters: Span
    check: str
    breaks: tuple[int, ...] = ()
    break_letters: tuple[int, ...] = ()
    label: Span | None = None
    label_letters: Span | None = None
    mentions: tuple[MentionPrint, ...] = ()
    cues: tuple[Span, ...] = ()

    def __attrs_post_init__(self) -> None:
        if (self.label is None) != (self.label_letters is None):
            raise InvalidValueError("the place of a label and its letters go together")
        if len(self.breaks) != len(self.break_letters):
            raise InvalidValueError(f"{len(self.breaks)} breaks, but letters before {len(self.break_letters)} of them")
        ends = (0, *self.breaks, len(self.place))
        if any(not one <= other for one, other in pairwise(ends)):
            raise InvalidValueError(f"the breaks of a passage of {len(self.place)} code points lie at {self.breaks}")


@frozen(kw_only=True)
class Citation:
    """Words of the text in a field that says something else, such as the name of an event; they are withheld too.

    Attributes:
        part: Where in the interview the field is: ``source``, ``events`` or ``problems``.
        number: Which of the events or problems; 0 for the source.
        name: The name of the field.
        span: What stands in the field instead of the words, in code points.
        place: Where the words stand in the running text, in code points.
        letters: Which letters of the interview they are.
        verbatim: Whether the field has the line ends of the text; else it has a space for each white space.
    """

    part: str
    number: int
    name: str
    span: Span
    place: Span
    letters: Span
    verbatim: bool


@frozen(kw_only=True)
class Fingerprint:
    """What the words of an interview are found and checked by.

    Attributes:
        sha256: SHA-256 of the running text.
        letters_sha256: SHA-256 of its letters.
        letters: How many letters it has.
        checks: The checks of its blocks of 64 letters, six hexadecimal digits each.
        passages: One for each passage.
        citations: The words of the text that stand elsewhere.

    Raises:
        InvalidValueError: These do not fit one another.
    """

    sha256: str
    letters_sha256: str
    letters: int = field()
    checks: str = field(repr=False)
    passages: tuple[PassagePrint, ...] = field(repr=False)
    citations: tuple[Citation, ...] = field(default=(), repr=False)

    @checks.validator
    def _check_checks(self, attribute: Attribute[str], value: str) -> None:
        blocks = -(-self.letters // BLOCK) if self.letters >= BLOCK else 0
        if len(value) != blocks * BLOCK_DIGITS:
            raise InvalidValueError(f"expected {BLOCK_DIGITS} digits for each of {blocks} blocks, found {len(value)}")

    @passages.validator
    def _check_passages(self, attribute: Attribute[tuple[PassagePrint, ...]], value: tuple[PassagePrint, ...]) -> None:
        for number, one in enumerate(value):
            for span in one.letters, one.label_letters, *one.cues, *(mention.letters for mention in one.mentions):
                if span is not None and span.end > self.letters:
                    raise InvalidValueError(f"passage {number} has letters at {span}, of {self.letters} in all")
            for place in one.place, one.label:
                if place is not None and place.end > _CODE_POINTS_A_LETTER * (self.letters + _LONGEST):
                    raise InvalidValueError(f"passage {number} stands at {place}, in a text of {self.letters} letters")

    @property
    def blocks(self) -> Iterator[str]:
        """The checks of the blocks, one after the other."""
        return (self.checks[start : start + BLOCK_DIGITS] for start in range(0, len(self.checks), BLOCK_DIGITS))

    def check_fits(self, interview: Interview) -> None:
        """See to it that this is about the passages, mentions and captions of an interview.

        Raises:
            InvalidValueError: It is not; the message names the first passage that does not fit.
        """
        if len(self.passages) != len(interview.passages):
            found = f"{len(self.passages)} passages, the interview has {len(interview.passages)}"
            raise InvalidValueError(f"the fingerprint is of {found}")
        for number, (one, passage) in enumerate(zip(self.passages, interview.passages, strict=True)):
            cues = passage.cues if isinstance(passage, Turn) else ()
            label = passage.label if isinstance(passage, Turn) else None
            if (
                len(one.place) != len(passage.text)
                or len(one.mentions) != len(passage.mentions)
                or len(one.cues) != len(cues)
                or (one.label is None) != (label is None)
            ):
                raise InvalidValueError(f"the fingerprint of passage {number} does not fit the passage")
