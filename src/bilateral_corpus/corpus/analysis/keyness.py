"""What is said more in one part of a corpus than in another.

The measure is the log-likelihood ratio G² of Dunning (Accurate methods for the statistics of surprise and coincidence,
1993), for two counts as Rayson and Garside compute it (Comparing corpora using frequency profiling, 2000), and beside
it the size of the effect, Hardie's log ratio (2014): 1 means twice as often, 2 four times. AntConc and quanteda call
such words keywords.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import log, log2

from attrs import frozen

from bilateral_corpus.corpus.analysis.frequency import Words, counted, printed_words
from bilateral_corpus.corpus.records import Records
from bilateral_corpus.model import Interview

__all__ = ["Keyword", "keywords", "log_likelihood"]

#: G² of one degree of freedom at the level of 0.0001, as Rayson recommends for word lists.
SIGNIFICANT = 15.13
_PER = 1_000_000
# Hardie's stand-in for a word that one side does not have.
_NEVER = 0.5


@frozen(kw_only=True)
class Keyword:
    """A word that is said more often here than there.

    Attributes:
        word: The word, as it is printed most often.
        count: How often it is said here.
        reference_count: How often it is said there.
        per_million: How often in a million words here.
        reference_per_million: How often in a million words there.
        log_likelihood: G²: how surprising the difference would be if both spoke alike; 15.13 is passed by chance once
            in ten thousand words.
        log_ratio: The binary logarithm of how many times more often; a word that is never said there counts there as
            said half a time.
    """

    word: str
    count: int
    reference_count: int
    per_million: float
    reference_per_million: float
    log_likelihood: float
    log_ratio: float

    def __str__(self) -> str:
        return (
            f"{self.log_likelihood:>10.2f} {self.log_ratio:>+6.2f}  {self.word} ({self.count} : {self.reference_count})"
        )


def log_likelihood(count: int, total: int, reference_count: int, reference_total: int) -> float:
    """Compute G² of a word.

    Args:
        count: How often the word is said here.
        total: How many words are said here.
        reference_count: How often it is said there.
        reference_total: How many words are said there.
    """
    share = (count + reference_count) / (total + reference_total)
    pairs = ((count, total * share), (reference_count, reference_total * share))
    return 2 * sum(seen * log(seen / expected) for seen, expected in pairs if seen)


def keywords(
    interviews: Iterable[Interview],
    reference: Iterable[Interview],
    *,
    role: str | None = None,
    reference_role: str | None = None,
    least: float = SIGNIFICANT,
    words: Words = printed_words,
) -> Records[Keyword]:
    """Find the words that are said more often in some interviews than in others.

    Args:
        interviews: Where they are said more often; a corpus, or any interviews.
        reference: Where they are said less often. It may be the same interviews with another role.
        role: Count only what those with this role say.
        reference_role: The same for the reference; None for `role`.
        least: The least G² of a keyword.
        words: What takes a text apart into words.

    Returns:
        The keywords with the greatest G² first.

    Raises:
        InvalidValueError: There is no such role.
    """
    here = counted(interviews, role=role, words=words)
    there = counted(reference, role=reference_role or role, words=words)
    found = []
    for word, count in here.words.items():
        other = there.words[word]
        if not there.total or count * there.total <= other * here.total:
            continue
        surprise = log_likelihood(count, here.total, other, there.total)
        if surprise >= least:
            ratio = log2((count / here.total) / ((other or _NEVER) / there.total))
            found.append((surprise, word, count, other, ratio))
    found.sort(key=lambda one: (-one[0], one[1]))
    return Records(
        Keyword,
        (
            Keyword(
                word=here.shown(word),
                count=count,
                reference_count=other,
                per_million=round(count * _PER / here.total, 2),
                reference_per_million=round(other * _PER / there.total, 2),
                log_likelihood=round(surprise, 4),
                log_ratio=round(ratio, 4),
            )
            for surprise, word, count, other, ratio in found
        ),
    )
