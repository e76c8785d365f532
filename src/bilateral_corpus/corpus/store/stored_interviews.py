"""Interviews of a store, read when they are asked for."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from functools import cache

from attrs import field, frozen

from bilateral_corpus.corpus.corpus import Corpus
from bilateral_corpus.corpus.selection import Selection
from bilateral_corpus.corpus.store.database import Database
from bilateral_corpus.corpus.store.entry import interview_in
from bilateral_corpus.corpus.store.hit import SearchPage
from bilateral_corpus.corpus.store.query import Query
from bilateral_corpus.corpus.store.searching import search
from bilateral_corpus.corpus.store.selecting import DATE_FITS, Condition, condition_of
from bilateral_corpus.errors import InvalidValueError, ParseError, StoreDamagedError
from bilateral_corpus.model import Interview, Role
from bilateral_corpus.model.display import Displayable

__all__ = ["StoredInterviews", "interview_of", "keys_of"]

# More turns than a file can have.
_MOST = 2**48


def keys_of(database: Database, condition: Condition) -> list[int]:
    """The numbers of the interviews that meet a condition, in the order of their ids."""
    sql = f"SELECT key FROM interview WHERE {condition.sql} ORDER BY id"
    with database.function(DATE_FITS, condition.date_fits):
        return [key for (key,) in database.rows(sql, condition.values)]


def interview_of(database: Database, key: int) -> Interview | None:
    """The interview with a number; None if it was deleted.

    Raises:
        StoreDamagedError: It cannot be read any more.
    """
    data = database.value("SELECT data FROM document WHERE key = ?", (key,))
    if data is None:
        return None
    try:
        return interview_in(data, database.path)
    except (ParseError, zlib.error) as error:
        id = database.value("SELECT id FROM interview WHERE key = ?", (key,))
        raise StoreDamagedError(f"{database.path}: the interview {id!r} is damaged: {error}") from None


@frozen(eq=False, repr=False)
class StoredInterviews(Displayable):
    """The interviews of a store that are as wanted, in the order of their ids.

    One is read at a time, so that memory does not grow with their number; every iteration asks the store anew. An
    interview that someone else deletes meanwhile is left out; of one that someone replaces the new version is given.

    Attributes:
        selection: What the interviews are like; people and events go in it by their ids in the store.
    """

    _database: Database
    selection: Selection
    _condition: Condition = field(init=False)

    @_condition.default
    def _make_condition(self) -> Condition:
        return condition_of(self.selection)

    def __iter__(self) -> Iterator[Interview]:
        for key in keys_of(self._database, self._condition):
            interview = interview_of(self._database, key)
            if interview is not None and (self._condition.is_exact or self.selection.without_ids.fits(interview)):
                yield interview

    def __len__(self) -> int:
        if self._condition.is_exact:
            return len(keys_of(self._database, self._condition))
        return sum(1 for _ in self)

    def search(self, query: str, *, role: Role | str | None = None, start: int = 0, size: int = 10) -> SearchPage:
        """Look for turns of these interviews in which some words stand, and give the best.

        Words are compared as :meth:`Corpus.where` compares them: without case and the marks on Latin letters, and in
        scripts that put no space between words, wherever the letters follow one another.

        Args:
            query: Words that all stand in one turn, in any order; those between quotation marks, one right after the
                other; an asterisk at the end of a word stands for any ending.
            role: The turn is spoken in this role.
            start: How many hits stood on the pages before this one.
            size: How many hits to give at most.

        Returns:
            A page, the best first.

        Raises:
            InvalidValueError: There is no word in the query, or a value is none that can be.
        """
        if type(start) is not int or type(size) is not int or not 0 <= start < _MOST or not 1 <= size < _MOST:
            raise InvalidValueError(f"a page starts at 0 or later and has 1 hit or more, found {start!r} and {size!r}")
        wanted = self._condition if role is None else self._condition.and_("passage.role = ?", Role(role).value)
        fits = None if wanted.is_exact else cache(self._fits)
        return search(self._database, Query(query), wanted, start=start, size=size, fits=fits)

    def _fits(self, key: int) -> bool:
        interview = interview_of(self._database, key)
        return interview is not None and self.selection.without_ids.fits(interview)

    def to_corpus(self) -> Corpus:
        """Read all of them into one corpus."""
        return Corpus(self)

    def __repr__(self) -> str:
        return f"<StoredInterviews of {self._database.path!r}: {self.selection}>"
