"""Taking the words out of an interview."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from attrs import evolve, frozen

from bilateral_corpus.corpus.sharing.checks import MENTION_DIGITS, block_checks, check, text_check
from bilateral_corpus.corpus.sharing.citations import shortened
from bilateral_corpus.corpus.sharing.fingerprint import Fingerprint, MentionPrint, PassagePrint
from bilateral_corpus.corpus.sharing.running_text import RunningText
from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model import Interview, Mention, Passage, Span, Turn
from bilateral_corpus.model.source import text_digest

__all__ = ["BLANK", "StandoffInterview", "blank", "blank_label", "with_words", "withhold"]

#: What stands for each code point that is withheld: no letter, no digit and no white space.
BLANK = "█"
_BREAK = re.compile("\n\n")


@frozen
class StandoffInterview:
    """An interview without its words.

    Attributes:
        interview: The interview with ``█`` for each code point of its passages and labels; paragraphs are still parted
            by blank lines, so that what is said in one paragraph is known to be.
        fingerprint: What the words are found by in a copy of the text.

    Raises:
        InvalidValueError: The two do not fit one another.
    """

    interview: Interview
    fingerprint: Fingerprint

    def __attrs_post_init__(self) -> None:
        self.fingerprint.check_fits(self.interview)

    @property
    def id(self) -> str:
        """The id of the interview."""
        return self.interview.id


def withhold(interview: Interview, *, quotes: bool = False) -> StandoffInterview:
    """Take the words out of an interview.

    Args:
        interview: The interview.
        quotes: Whether the words of mentions stay, and runs of words in the names of events and the like.
    """
    running = RunningText.of(interview)
    kept, citations = (interview, ()) if quotes else shortened(interview, running)
    prints = [
        _print_of(passage, place, label, running, quotes=quotes)
        for passage, place, label in zip(interview.passages, running.passages, running.labels, strict=True)
    ]
    passages = [
        with_words(one, blank(made, [mention.span for mention in one.mentions]), blank_label(made))
        for one, made in zip(interview.passages, prints, strict=True)
    ]
    fingerprint = Fingerprint(
        sha256=running.digest,
        letters_sha256=text_digest(running.letters.text),
        letters=len(running.letters),
        checks="".join(block_checks(running.letters.text)),
        passages=tuple(prints),
        citations=citations,
    )
    return StandoffInterview(evolve(kept, passages=passages), fingerprint)


def with_words(passage: Passage, text: str, label: str | None, **changes: Any) -> Passage:
    """A passage with other words."""
    if isinstance(passage, Turn):
        changes["label"] = label
    return evolve(passage, text=text, **changes)


def blank(made: PassagePrint, mentions: Sequence[Span]) -> str:
    """What stands for the words of a passage: blanks in paragraphs as they are, and the words of quotes.

    Args:
        made: What is known of the passage.
        mentions: Where its mentions stand.

    Raises:
        InvalidValueError: A quote is not as long as the mention that it is of.
    """
    text = "\n\n".join(BLANK * length for length in _lengths(made.breaks, len(made.place)))
    quotes = [(span, one.quote) for span, one in zip(mentions, made.mentions, strict=False) if one.quote is not None]
    if not quotes:
        return text
    characters = list(text)
    for span, quote in quotes:
        if len(characters[span.slice]) != len(quote):
            raise InvalidValueError(f"a quote of {len(quote)} code points is of a mention at {span}")
        characters[span.slice] = quote
    return "".join(characters)


def _lengths(breaks: Sequence[int], length: int) -> Iterator[int]:
    start = 0
    for one in breaks:
        yield one - start
        start = one + 2
    yield length - start


def blank_label(made: PassagePrint) -> str | None:
    """What stands for the label of a turn."""
    return None if made.label is None else BLANK * len(made.label)


def _print_of(passage: Passage, place: Span, label: Span | None, running: RunningText, *, quotes: bool) -> PassagePrint:
    def letters(span: Span) -> Span:
        return running.letters.span(span.shift(place.start))

    own = running.letters.span(place)
    breaks = tuple(one.start() for one in _BREAK.finditer(passage.text))
    return PassagePrint(
        place=place,
        letters=own,
        check=text_check(passage.text, len(own)),
        breaks=breaks,
        break_letters=tuple(running.letters.before(place.start + one) for one in breaks),
        label=label,
        label_letters=None if label is None else running.letters.span(label),
        mentions=tuple(_mention_print(passage, one, letters, running, quotes=quotes) for one in passage.mentions),
        cues=tuple(letters(cue.span) for cue in passage.cues) if isinstance(passage, Turn) else (),
    )


def _mention_print(
    passage: Passage, mention: Mention, letters: Callable[[Span], Span], running: RunningText, *, quotes: bool
) -> MentionPrint:
    own = letters(mention.span)
    return MentionPrint(
        letters=own,
        check=check(running.letters.text[own.slice], MENTION_DIGITS),
        quote=passage.quote(mention) if quotes else None,
    )
