"""When an interview was published that does not say so, by what it says of other dates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from attrs import frozen

from bilateral_corpus.annotation.dates.cell import Unit
from bilateral_corpus.annotation.dates.consistency import place_in_source
from bilateral_corpus.annotation.dates.expressions import Anchor, Anniversary, Expression, Fields, Known, Step
from bilateral_corpus.annotation.dates.slots import Item
from bilateral_corpus.knowledge import load_countries
from bilateral_corpus.knowledge.milestone import Milestone
from bilateral_corpus.knowledge.milestones import load_milestones
from bilateral_corpus.knowledge.organizations import load_organizations
from bilateral_corpus.language.patterns import words_of
from bilateral_corpus.language.time_grammar import TimeGrammar
from bilateral_corpus.model import PartialDate, Passage, PassageKind, Span

Evidence = tuple[str, Span]
"""Why, in a sentence, and where it stands in the source text."""

# Expressions so far from one another can speak of the same thing: the length of a long sentence.
_REACH = 240
# A figure of the last year that this year is compared with stands this close.
_COMPARED = 90
_LEAST_YEAR = 1900
_WORD = re.compile(r"\w+")


@frozen
class Inference:
    """A date of publication that no line of the page states.

    Attributes:
        date: A year or a day, marked as uncertain.
        evidence: What it was inferred from.
    """

    date: PartialDate
    evidence: tuple[Evidence, ...]


def infer_publication(read: Sequence[tuple[Passage, Sequence[Item], TimeGrammar]]) -> Inference | None:
    """Infer the day or the year that an interview was published in.

    A headline that calls the text the record of an occasion, and names one day, tells that day: "Press Briefing, May 4,
    2020". Else evidence is an anniversary of a day that is known, in the text or by the milestones of
    :mod:`bilateral_corpus.knowledge`, and "this year" beside a figure of the year before. It must agree, and the year
    must not lie before one that the text speaks of.

    Args:
        read: The passages with their expressions and the words of their language.

    Returns:
        The day or year with the evidence; None without any, or if it disagrees.
    """
    if occasion := next(filter(None, (_occasion(*one) for one in read)), None):
        return occasion
    page = _Page(tuple(passage for passage, _, _ in read))
    found = [hint for passage, items, words in read for hint in _hints(page, passage, items, words)]
    years = Counter(year for year, _ in found)
    if len(years) != 1:
        return None
    (year,) = years
    evidence = tuple(dict.fromkeys(evidence for _, evidence in found))
    return Inference(PartialDate(f"{year:04}?"), evidence)


def _occasion(passage: Passage, items: Sequence[Item], words: TimeGrammar) -> Inference | None:
    """The day of the occasion that a headline names, if it names one day only."""
    if passage.kind is not PassageKind.HEADLINE or not words.occasions:
        return None
    days = [one for one in items if isinstance(one.expression, Known) and one.expression.cell.unit is Unit.DAY]
    if len(days) != 1 or not _occasions(words.occasions).search(passage.text):
        return None
    (day,) = days
    why = f"the headline dates the occasion {passage.text[day.start : day.end]!r}"
    return Inference(
        PartialDate(f"{day.expression.cell.edtf}?"), ((why, place_in_source(passage, day.start, day.end)),)
    )


@cache
def _occasions(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(words_of(words))


@frozen(slots=False)
class _Page:
    """All that is printed of an interview: a stand-first names the countries that a question takes for granted."""

    passages: tuple[Passage, ...]

    @cached_property
    def named(self) -> frozenset[str]:
        """The countries and organizations that are named, by code and id."""
        countries = (
            code for one in self.passages for name in load_countries().names_in(one.text) for code in name.codes
        )
        bodies = (id for one in self.passages for name in load_organizations().names_in(one.text) for id in name.ids)
        return frozenset((*countries, *bodies))

    def milestones_on(self, day: tuple[int, int]) -> list[Milestone]:
        """Milestones on a day of the year whose countries and organization are all named."""
        on_day = [one for one in load_milestones() if (one.date.month, one.date.day) == day]
        return [one for one in on_day if self.named.issuperset(filter(None, (*one.countries, one.organization)))]


def _hints(page: _Page, passage: Passage, items: Sequence[Item], words: TimeGrammar) -> Iterator[tuple[int, Evidence]]:
    for position, item in enumerate(items):
        near = [one for one in items[position + 1 : position + 4] if one.start - item.end < _REACH]
        match item.expression:
            case Anniversary(ordinal, None):
                yield from _anniversary_hints(page, passage, item, ordinal, near)
            case Step(Unit.YEAR, 0, Anchor.SPEECH):
                yield from _figure_hints(passage, item, near, words)


def _anniversary_hints(
    page: _Page, passage: Passage, item: Item, ordinal: int, near: Sequence[Item]
) -> Iterator[tuple[int, Evidence]]:
    for other in near:
        if isinstance(other.expression, Anniversary):
            return
        day = _day_of(other.expression)
        if day is None:
            continue
        place = place_in_source(passage, item.start, other.end)
        if isinstance(other.expression, Known):
            year = other.expression.cell.year + ordinal
            yield year, (f"the {ordinal}th anniversary of {other.expression.cell.edtf} is in {year}", place)
            return
        for milestone in page.milestones_on(day):
            year = (milestone.date.year or 0) + ordinal
            yield year, (f"the {ordinal}th anniversary of {milestone.date} ({milestone.name}) is in {year}", place)
        return


def _day_of(expression: Expression) -> tuple[int, int] | None:
    match expression:
        case Known(cell) if cell.unit is Unit.DAY:
            return cell.first.month, cell.first.day
        case Fields(Unit.DAY, _, int(month), int(day)):
            return month, day
    return None


def _figure_hints(
    passage: Passage, item: Item, near: Sequence[Item], words: TimeGrammar
) -> Iterator[tuple[int, Evidence]]:
    """Say that this year is 2022 by "this year … expected to beat the 2021 figure"."""
    for other in near:
        match other.expression:
            case Known(cell) if (
                cell.unit is Unit.YEAR and cell.year > _LEAST_YEAR and _is_figure(passage, other, words)
            ):
                if other.start - item.end <= _COMPARED:
                    place = place_in_source(passage, item.start, other.end)
                    yield cell.year + 1, (f"this year is compared with a figure of {cell.year}", place)


def _is_figure(passage: Passage, item: Item, words: TimeGrammar) -> bool:
    following = _WORD.search(passage.text, item.end)
    return following is not None and following.group().lower() in words.figures
