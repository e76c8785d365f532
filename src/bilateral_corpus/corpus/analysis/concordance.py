"""Words in their context, one line for each place: KWIC, the concordance of AntConc, quanteda and NLTK."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from bilateral_corpus.corpus.records import Records
from bilateral_corpus.corpus.words import Phrase, words_in
from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model import Interview, PartialDate, Passage, PassageKind, Role, Span, Turn

__all__ = ["ConcordanceLine", "concordance"]

_SHOWN = 40


@frozen(kw_only=True)
class ConcordanceLine:
    """A place where the words stand.

    Attributes:
        interview: The id of the interview.
        published: When it was published.
        passage: The number of the passage in the interview, from 0.
        kind: What the passage is on the page.
        speaker: The name of who speaks, where the text tells.
        role: What the speaker does in the conversation.
        left: The words before, as printed.
        keyword: The words themselves, as printed.
        right: The words after, as printed.
        start: Where the keyword begins in the text of the passage, in code points.
        end: Where it ends, half-open.
    """

    interview: str
    published: PartialDate | None
    passage: int
    kind: PassageKind
    speaker: str | None
    role: Role | None
    left: str
    keyword: str
    right: str
    start: int
    end: int

    def __str__(self) -> str:
        left, right = " ".join(self.left.split()), " ".join(self.right.split())
        published = None if self.published is None else str(self.published)
        who = ", ".join(filter(None, [self.speaker, published])) or self.interview
        return f"{left[-_SHOWN:]:>{_SHOWN}} [{self.keyword}] {right[:_SHOWN]:<{_SHOWN}} ({who})"


def concordance(
    interviews: Iterable[Interview], text: str, *, role: str | None = None, window: int = 8
) -> Records[ConcordanceLine]:
    """Give every place where words stand, with the words around them.

    Args:
        interviews: A corpus, or any interviews.
        text: One or more words; ``*`` at the end of one stands for any ending. Case and the marks on Latin letters do
            not count.
        role: Look only in turns of this role; None for all passages.
        window: How many words to give on each side; they come from the same passage.

    Returns:
        The places in the order of the interviews and of the text.

    Raises:
        InvalidValueError: There is no word to look for, or no such role.
    """
    if type(window) is not int or window < 0:
        raise InvalidValueError(f"a window is a number of words, found {window!r:.60}")
    phrase, wanted = Phrase(text), None if role is None else Role(role)
    return Records(ConcordanceLine, _lines(interviews, phrase, wanted, window))


def _lines(
    interviews: Iterable[Interview], phrase: Phrase, role: Role | None, window: int
) -> Iterator[ConcordanceLine]:
    for interview in interviews:
        names = {one.id: one.name for one in interview.participants}
        for number, passage in enumerate(interview.passages):
            turn = passage if isinstance(passage, Turn) else None
            if role is not None and (turn is None or turn.role is not role):
                continue
            for place, left, right in _contexts(passage, phrase, window):
                yield ConcordanceLine(
                    interview=interview.id,
                    published=interview.published,
                    passage=number,
                    kind=passage.kind,
                    speaker=None if turn is None else names.get(turn.speaker or ""),
                    role=None if turn is None else turn.role,
                    left=left,
                    keyword=passage.text[place.slice],
                    right=right,
                    start=place.start,
                    end=place.end,
                )


def _contexts(passage: Passage, phrase: Phrase, window: int) -> Iterator[tuple[Span, str, str]]:
    places = list(phrase.find(passage.text))
    if not places:
        return
    words = [word.span() for word in words_in(passage.text)]
    number_at = {start: number for number, (start, _) in enumerate(words)}
    number_to = {end: number for number, (_, end) in enumerate(words)}
    for place in places:
        first, last = number_at[place.start], number_to[place.end]
        start = words[max(0, first - window)][0]
        end = words[min(len(words) - 1, last + window)][1]
        yield place, passage.text[start : place.start].rstrip(), passage.text[place.end : end].lstrip()
