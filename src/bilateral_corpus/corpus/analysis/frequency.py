"""How often each word is said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from attrs import frozen

from bilateral_corpus.corpus.records import Records
from bilateral_corpus.corpus.words import folded, words_in
from bilateral_corpus.model import Interview, Role

__all__ = ["Counts", "Frequency", "Words", "counted", "frequencies", "printed_words"]

Words = Callable[[str], Iterable[str]]
"""What takes a text apart into words."""

_PER = 1_000_000


@frozen(kw_only=True)
class Frequency:
    """How often a word is said.

    Attributes:
        rank: 1 for the commonest word; words that are equally common have the same rank.
        word: The word, as it is printed most often.
        count: How often it is said.
        per_million: How often in a million words.
        interviews: How many interviews say it; also known as its range or document frequency.
    """

    rank: int
    word: str
    count: int
    per_million: float
    interviews: int

    def __str__(self) -> str:
        return f"{self.rank:>6} {self.count:>8}  {self.word} (in {self.interviews})"


@frozen
class Counts:
    """What was counted.

    Attributes:
        words: How often each word occurs, in the form in which words are compared.
        interviews: In how many interviews.
        forms: How often each is printed in which way.
        total: How many words there are.
    """

    words: Counter[str]
    interviews: Counter[str]
    forms: dict[str, Counter[str]]
    total: int

    def shown(self, word: str) -> str:
        """The way in which a word is printed most often; of several the one in small letters."""
        forms = self.forms[word]
        return max(forms, key=lambda form: (forms[form], form))


def printed_words(text: str) -> list[str]:
    """The words of a text, as a corpus is searched."""
    return [word.group() for word in words_in(text)]


def counted(interviews: Iterable[Interview], *, role: str | None = None, words: Words = printed_words) -> Counts:
    """Count the words of the turns of some interviews.

    Args:
        interviews: A corpus, or any interviews.
        role: Count only what those with this role say.
        words: What takes a text apart.
    """
    wanted = None if role is None else Role(role)
    printed: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    for interview in interviews:
        own: Counter[str] = Counter()
        for turn in interview.turns:
            if wanted is None or turn.role is wanted:
                own.update(words(turn.text))
        printed.update(own)
        inside.update({folded(form) for form in own})
    forms: dict[str, Counter[str]] = {}
    for form, count in printed.items():
        forms.setdefault(folded(form), Counter())[form] = count
    totals = Counter({word: each.total() for word, each in forms.items()})
    return Counts(totals, inside, forms, totals.total())


def frequencies(
    interviews: Iterable[Interview], *, role: str | None = None, words: Words = printed_words
) -> Records[Frequency]:
    """Count how often each word is said in the turns, as a word list does.

    Args:
        interviews: A corpus, or any interviews.
        role: Count only what those with this role say, such as ``interviewee``.
        words: What takes a text apart into words; by default as :mod:`bilateral_corpus.corpus.words` describes.

    Returns:
        The commonest word first; words that are equally common in the order of the alphabet.

    Raises:
        InvalidValueError: There is no such role.
    """
    counts = counted(interviews, role=role, words=words)
    ordered = sorted(counts.words.items(), key=lambda item: (-item[1], item[0]))
    rank, before, found = 0, -1, []
    for place, (word, count) in enumerate(ordered, 1):
        rank, before = (rank, before) if count == before else (place, count)
        found.append(
            Frequency(
                rank=rank,
                word=counts.shown(word),
                count=count,
                per_million=round(count * _PER / counts.total, 2),
                interviews=counts.interviews[word],
            )
        )
    return Records(Frequency, found)
