"""How collections are shown: what they hold, and their first rows. Only those, however many there are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from bilateral_corpus.corpus.collection import Collection
from bilateral_corpus.corpus.comparison import Agreement, Change
from bilateral_corpus.corpus.lazy_sequence import LazySequence
from bilateral_corpus.corpus.reconciliation.register import Register
from bilateral_corpus.corpus.records import Records
from bilateral_corpus.corpus.store import CorpusStore, SearchHit, SearchPage, StoredInterviews
from bilateral_corpus.formats.html_elements import element, words
from bilateral_corpus.formats.posts import country_name
from bilateral_corpus.model import Interview, Problem
from bilateral_corpus.views.counting import counted
from bilateral_corpus.views.markup import bars, facts, fold, heading, name
from bilateral_corpus.views.notebook.rows import cell, in_context, rows_table
from bilateral_corpus.views.notebook.showing import ROWS, shown

# What is counted is counted in so many interviews at most; of more, in so many at equal distances.
_COUNTED = 1000
_MOST_BARS = 12
_YEAR = re.compile(r"\d{4}")
_HIT = 500


@shown.register
def _(corpus: Collection) -> str:
    sample = _sample(corpus.interviews)
    kind = type(corpus).__name__
    turns = sum(len(one.turns) for one in sample)
    every = len(sample) == len(corpus)
    about = [counted(turns, "turn")] if every else []
    about += [counted(len(corpus.problems), "problem")] if corpus.problems else []
    note = "" if every else f"Counted in {len(sample):,} of them, at equal distances."
    return (
        heading(f"{words(kind)} of {counted(len(corpus), 'interview')}", ", ".join(about))
        + _counts(sample, note)
        + rows_table("Interviews, in order", corpus, most=ROWS, total=len(corpus), position=0)
        + _problems(corpus.problems)
    )


def _sample(interviews: Sequence[Interview]) -> Sequence[Interview]:
    return interviews[:: -(-len(interviews) // _COUNTED) or 1]


def _counts(interviews: Sequence[Interview], note: str) -> str:
    years = Counter(_year(one) for one in interviews)
    countries = Counter(code for one in interviews for code in one.countries)
    named = [(country_name(code), number) for code, number in _most(countries)]
    parts = (
        bars("year", "Interviews", list(_periods(years))),
        bars("country", "Interviews", named, len(countries) - len(named)),
    )
    return element("div", {"class": "bc-counts"}, *parts) + (element("p", {"class": "bc-more"}, note) if note else "")


def _year(interview: Interview) -> str:
    found = None if interview.published is None else _YEAR.match(interview.published.edtf)
    return "" if found is None else found[0]


def _periods(years: Counter[str]) -> Iterator[tuple[str, int]]:
    """The years with their numbers of interviews; decades, where there are too many years; centuries, of those."""
    dated = {year: number for year, number in years.items() if year}
    for kept, ending in ((4, ""), (3, "0s"), (2, "00s")):
        found: Counter[str] = Counter()
        for year, number in dated.items():
            found[year[:kept] + ending] += number
        if len(found) <= _MOST_BARS:
            break
    yield from sorted(found.items())
    if years[""]:
        yield "no year", years[""]


def _most(numbers: Counter[str]) -> list[tuple[str, int]]:
    return sorted(numbers.items(), key=lambda one: (-one[1], one[0]))[:_MOST_BARS]


def _problems(problems: Sequence[Problem]) -> str:
    if not problems:
        return ""
    return fold(counted(len(problems), "problem"), rows_table("Problems", problems, most=ROWS, total=len(problems)))


@shown.register
def _(store: CorpusStore) -> str:
    title = heading(f"Store of {counted(len(store), 'interview')}")
    rows = rows_table("Interviews, by their ids", store, most=ROWS, total=len(store))
    return title + facts([("file", name(store.path))]) + rows + _problems(store.problems)


@shown.register
def _(stored: StoredInterviews) -> str:
    return heading("Interviews of a store") + rows_table("By their ids", stored, most=ROWS)


@shown.register
def _(page: SearchPage) -> str:
    if not page.hits:
        return heading("Nothing found")
    about = f"{page.start + 1:,} to {page.end:,}" if page.start or page.has_more else ""
    about += "; more with start=page.end" if page.has_more else ""
    hits = element(
        "ol", {"class": "bc-hits", "start": str(page.start + 1)}, *(element("li", {}, _hit(one)) for one in page)
    )
    return heading(counted(len(page), "hit"), about) + hits


@shown.register
def _(hit: SearchHit) -> str:
    return _hit(hit)


def _hit(hit: SearchHit) -> str:
    about = [cell(one) for one in (hit.name, hit.role, hit.published, hit.title or hit.interview) if one is not None]
    said = element("p", {"class": "bc-words"}, in_context(hit.text, hit.spans, _HIT))
    return said + element("p", {"class": "bc-about"}, " · ".join((*about, f"turn {hit.turn:,}")))


@shown.register(Records)
def _(records: Records[Any]) -> str:
    title = heading(words(records.of.__name__), counted(len(records), "record"))
    return title + rows_table("In order", records, most=2 * ROWS, total=len(records), position=0)


@shown.register(LazySequence)
def _(sequence: LazySequence[Any]) -> str:
    title = heading(f"{words(sequence.name.capitalize())} of {counted(len(sequence.interviews), 'interview')}")
    return title + rows_table("In order", sequence, most=ROWS, position=0)


@shown.register(Register)
def _(register: Register[Any]) -> str:
    several = sum(len(references) > 1 for references in register.members.values())
    about = f"{several:,} in several interviews, {counted(len(register.proposals), 'proposal')}"
    title = heading(counted(len(register), str(register.kind), _SEVERAL.get(register.kind)), about)
    return title + rows_table("By their ids", register.values(), most=ROWS, total=len(register))


_SEVERAL = {"person": "people"}


@shown.register
def _(agreement: Agreement) -> str:
    title = heading(f"Agreement over {counted(agreement.words, 'word')}")
    return title + rows_table("By kind", agreement.kinds, most=2 * ROWS, total=len(agreement.kinds))


@shown.register
def _(change: Change) -> str:
    return heading(name(change.path or change.interview), f"{change.what} in {change.interview}") + facts(
        [("was", name(change.old or "")), ("is", name(change.new or ""))]
    )
