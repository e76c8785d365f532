"""Which interviews of a store are as wanted: a selection as a condition of SQL.

The meaning of a selection is that of :meth:`~bilateral_corpus.corpus.selection.Selection.fits`. What is written here
only saves reading the interviews; a selection that says more than these tables know is asked about each interview that
they leave.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from attrs import evolve, field, frozen

from bilateral_corpus.corpus.selection import DateMatch, Selection
from bilateral_corpus.corpus.store.identities import having
from bilateral_corpus.corpus.store.index_words import asked, index_words, is_asked_exactly
from bilateral_corpus.model import Interview, PartialDate

__all__ = ["ANYTHING", "DATE_FITS", "Condition", "condition_of"]

#: The name by which queries ask whether a date of publication is as wanted.
DATE_FITS = "date_fits"
#: The expression that all rows meet.
ANYTHING = "TRUE"


@frozen
class Condition:
    """What rows of the table ``interview`` must be like.

    Attributes:
        sql: An expression.
        values: What stands for the question marks in it.
        date_fits: What is called :data:`DATE_FITS` in it.
        is_exact: Whether the selection fits all interviews that the condition leaves.
    """

    sql: str
    values: tuple[str | int, ...] = ()
    date_fits: Callable[[str], bool] = field(default=bool, repr=False)
    is_exact: bool = True

    def and_(self, sql: str, *values: str | int) -> Condition:
        """The condition that meets another one too."""
        return evolve(self, sql=f"{self.sql} AND {sql}", values=(*self.values, *values))


def condition_of(selection: Selection) -> Condition:
    """Give the condition that all interviews meet which a selection fits."""
    parts = list(_parts(selection))
    rest = evolve(
        selection.without_ids, countries=(), outlet=None, language=None, published=None, events=(), text=None,
        date_match=DateMatch.CERTAIN,
    )  # fmt: skip
    return Condition(
        " AND ".join(sql for sql, _ in parts) or ANYTHING,
        tuple(value for _, values in parts for value in values),
        _date_fits(selection),
        rest == Selection() and (selection.text is None or is_asked_exactly(selection.text)),
    )


def _parts(selection: Selection) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    for kind, ids in (("person", selection.people), ("event", selection.event_ids)):
        for id in sorted(ids):
            yield f"interview.key IN ({having(kind)})", (id, id)
    for code in sorted(selection.countries):
        yield "interview.key IN (SELECT interview FROM country WHERE code = ?)", (code,)
    for kind in sorted(selection.events):
        yield "interview.key IN (SELECT interview FROM event WHERE kind = ?)", (kind.value,)
    if selection.outlet is not None:
        yield "interview.outlet = ?", (index_words(selection.outlet),)
    if selection.language is not None:
        wanted = selection.language.lower()
        same = "interview.language = ? OR substr(interview.language, 1, ?) = ?"
        yield f"({same})", (wanted, len(wanted) + 1, f"{wanted}-")
    if selection.published is not None:
        yield from _dated(selection.published)
    if selection.text is not None:
        found = "SELECT passage.interview FROM words JOIN passage ON passage.id = words.rowid WHERE words MATCH ?"
        yield f"interview.key IN ({found})", (asked(selection.text),)


def _dated(range: PartialDate) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    yield "interview.published IS NOT NULL", ()
    # A bound that is not known, or lies beyond the years that a day can have, excludes nothing.
    if range.earliest is not None:
        yield "(interview.latest IS NULL OR interview.latest >= ?)", (range.earliest.isoformat(),)
    if range.latest is not None:
        yield "(interview.earliest IS NULL OR interview.earliest <= ?)", (range.latest.isoformat(),)
    yield f"{DATE_FITS}(interview.published)", ()


def _date_fits(selection: Selection) -> Callable[[str], bool]:
    dated = Selection(published=selection.published, date_match=selection.date_match)

    @lru_cache(maxsize=4096)
    def fits(edtf: str) -> bool:
        return dated.fits(Interview(id="dated", published=edtf))

    return fits
