"""Searching the turns of a store, and ranking what is found.

The rank is Okapi BM25 with its usual parameters, as Lucene computes it. SQLite has that too, but compares all turns
that have the words, which takes seconds for a common word in a million turns. Here they are compared in groups of a
fixed size, those that were added last first, and that size bounds the time. Most searches find less than one group.
"""

from __future__ import annotations

from collections.abc import Callable
from math import log
from typing import Any

from attrs import frozen

from bilateral_corpus.corpus.store.database import Database
from bilateral_corpus.corpus.store.hit import SearchHit, SearchPage
from bilateral_corpus.corpus.store.index_words import asked
from bilateral_corpus.corpus.store.query import Query
from bilateral_corpus.corpus.store.selecting import ANYTHING, DATE_FITS, Condition
from bilateral_corpus.corpus.words import Phrase
from bilateral_corpus.model import PartialDate, Role

__all__ = ["GROUP", "search"]

#: How many turns are compared with one another.
GROUP = 300
_SATURATION, _LENGTH_SHARE = 1.2, 0.75
# Beyond so many turns words are common, and all weigh the same.
_COMMON = 2000

_ALL = "SELECT rowid, said FROM words WHERE words MATCH ?"
_SOME = """
    SELECT words.rowid, words.said, interview.key FROM words JOIN passage ON passage.id = words.rowid
    JOIN interview ON interview.key = passage.interview WHERE words MATCH ? AND
"""
_GROUP = "ORDER BY words.rowid DESC LIMIT ? OFFSET ?"
_HITS = """
    SELECT passage.id, interview.id, title, published, turn, speaker, name, role, text
    FROM passage JOIN interview ON interview.key = passage.interview WHERE passage.id IN ({})
"""


def search(
    database: Database,
    query: Query,
    condition: Condition,
    *,
    start: int,
    size: int,
    fits: Callable[[int], bool] | None = None,
) -> SearchPage:
    """Give a page of the turns in which all phrases of a query stand.

    Args:
        database: The store's.
        query: What to look for.
        condition: What the rows of the interview and the passage must be like.
        start: How many to leave out, since they stood on the pages before.
        size: How many to give at most.
        fits: Says of the number of an interview whether it is wanted, where the condition leaves too many.
    """
    ranking = _Ranking.of(database, query)
    found: list[tuple[int, float]] = []
    group, skipped = divmod(start, GROUP)
    while True:
        rows = _group(database, query, condition, group)
        wanted = [row for row in rows if query.stands_in(row[1]) and (fits is None or fits(row[2]))]
        found += ranking.ranked(wanted)[skipped:]
        group, skipped = group + 1, 0
        if len(rows) < GROUP or len(found) > size:
            break
    hits = _hits(database, query, found[:size])
    return SearchPage(hits, start, len(found) > size, len(rows) < GROUP and group == 1)


def _group(database: Database, query: Query, condition: Condition, group: int) -> list[Any]:
    values: tuple[str | int, ...] = (query.asked, *condition.values, GROUP, group * GROUP)
    if condition.sql == ANYTHING and condition.is_exact:
        return database.rows(f"{_ALL} {_GROUP}", values)
    with database.function(DATE_FITS, condition.date_fits):
        return database.rows(f"{_SOME} {condition.sql} {_GROUP}", values)


def _hits(database: Database, query: Query, found: list[tuple[int, float]]) -> tuple[SearchHit, ...]:
    places = ", ".join("?" * len(found))
    rows = {number: row for number, *row in database.rows(_HITS.format(places), [number for number, _ in found])}
    # Someone may have deleted one between the two queries.
    return tuple(_hit(query, rows[number], score) for number, score in found if number in rows)


def _hit(query: Query, row: list[Any], score: float) -> SearchHit:
    id, title, published, turn, speaker, name, role, text = row
    return SearchHit(
        interview=id,
        title=title,
        published=None if published is None else PartialDate(published),
        turn=turn,
        speaker=speaker,
        name=name,
        role=None if role is None else Role(role),
        text=text,
        spans=query.places(text),
        score=score,
    )


@frozen
class _Ranking:
    """How well turns fit a query.

    Attributes:
        weights: For each phrase its pattern, and how much it tells.
        mean: How many words a turn has on average.
    """

    weights: tuple[tuple[str, float], ...]
    mean: float

    @classmethod
    def of(cls, database: Database, query: Query) -> _Ranking:
        ((turns, words),) = database.rows("SELECT turns, words FROM total")
        weights = [1.0] if len(query.phrases) == 1 else [_weight(database, one, turns) for one in query.phrases]
        return cls(tuple(zip(query.patterns, weights, strict=True)), max(1, words) / max(1, turns))

    def ranked(self, rows: list[Any]) -> list[tuple[int, float]]:
        """The numbers of the passages with their scores, the best first; equal ones in the order of their words."""
        scored = [(-self._score(words), words, number) for number, words, *_ in rows]
        return [(number, -score) for score, _, number in sorted(scored)]

    def _score(self, words: str) -> float:
        length = (words.count(" ") + 1) / self.mean
        norm = _SATURATION * (1 - _LENGTH_SHARE + _LENGTH_SHARE * length)
        # Words that are said twice in a row share the space between them, and count once.
        framed = f" {words} "
        score = 0.0
        for pattern, weight in self.weights:
            times = framed.count(pattern)
            score += weight * times * (_SATURATION + 1) / (times + norm)
        return score


def _weight(database: Database, phrase: Phrase, turns: int) -> float:
    query = f"{{said}} : ({asked(phrase)})"
    sql = "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)"
    with_it = database.value(sql, (query, _COMMON))
    return log(1 + (turns - with_it + 0.5) / (with_it + 0.5))
