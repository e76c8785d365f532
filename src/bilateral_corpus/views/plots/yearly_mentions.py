"""How often who or what is mentioned in interviews of a year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import define, field

from bilateral_corpus.corpus.words import words_in
from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model import Event, Interview, MentionKind, Organization, PartialDate, Person

if TYPE_CHECKING:
    from bilateral_corpus.corpus import Corpus
    from bilateral_corpus.corpus.reconciliation.register import Register

__all__ = ["YearlyMentions", "mentions_by_year", "register"]


@define
class YearlyMentions:
    """What was counted.

    Attributes:
        certain: By target and year, how often it is mentioned in interviews whose date is not marked.
        doubtful: The same for interviews whose date is marked as uncertain or approximate.
        words: How many words are said in the interviews of a year.
        interviews: How many interviews a year has.
        unplaced: How many interviews are of no one year.
    """

    certain: Counter[tuple[str, int]] = field(factory=Counter)
    doubtful: Counter[tuple[str, int]] = field(factory=Counter)
    words: Counter[int] = field(factory=Counter)
    interviews: Counter[int] = field(factory=Counter)
    unplaced: int = 0

    @property
    def totals(self) -> Counter[str]:
        """How often each target is mentioned in all years."""
        found: Counter[str] = Counter()
        for (target, _), number in (*self.certain.items(), *self.doubtful.items()):
            found[target] += number
        return found

    def commonest(self, most: int) -> list[str]:
        """The targets that are mentioned most, the commonest first."""
        ranked = sorted(self.totals.items(), key=lambda item: (-item[1], item[0]))
        return [target for target, _ in ranked[: max(most, 0)]]

    def of(self, target: str, *, per: int | None = None) -> tuple[dict[int, float], dict[int, float]]:
        """Give the mentions of a target by year: those of dates without a mark, and those of dates with one.

        Args:
            target: Whom or what.
            per: Give mentions in so many words instead of counts.
        """
        return self._series(self.certain, target, per), self._series(self.doubtful, target, per)

    def _series(self, counts: Counter[tuple[str, int]], target: str, per: int | None) -> dict[int, float]:
        found = {year: counts[target, year] for year in sorted(self.interviews) if counts[target, year]}
        if per is None:
            return {year: float(number) for year, number in found.items()}
        return {year: number * per / self.words[year] for year, number in found.items() if self.words[year]}


def mentions_by_year(corpus: Corpus, kind: MentionKind) -> YearlyMentions:
    """Count the mentions in turns of all that has a kind, by the year in which the interviews were published.

    Raises:
        InvalidValueError: The kind is ``date``: dates have no target.
    """
    if kind is MentionKind.DATE:
        raise InvalidValueError("a date points at nobody who could be counted; timeline() draws dates")
    counts = YearlyMentions()
    for interview in corpus:
        year = None if interview.published is None else _year(interview.published)
        if year is None or interview.published is None:
            counts.unplaced += 1
            continue
        marked = interview.published.is_uncertain or interview.published.is_approximate
        counts.interviews[year] += 1
        counts.words[year] += sum(1 for turn in interview.turns for _ in words_in(turn.text))
        told = counts.doubtful if marked else counts.certain
        told.update((target, year) for target in _targets(corpus, interview, kind))
    return counts


def register(corpus: Corpus, kind: MentionKind) -> Register[Person] | Register[Organization] | Register[Event]:
    """The register of a corpus that has what mentions of a kind point at."""
    if kind is MentionKind.PERSON:
        return corpus.people
    return corpus.organizations if kind is MentionKind.ORGANIZATION else corpus.events


def _targets(corpus: Corpus, interview: Interview, kind: MentionKind) -> Iterator[str]:
    for turn in interview.turns:
        for mention in turn.mentions:
            if mention.kind is kind and mention.target is not None:
                known = kind is MentionKind.COUNTRY
                yield mention.target if known else register(corpus, kind).id_of(interview.id, mention.target)


def _year(when: PartialDate) -> int | None:
    """The year that certainly holds a date."""
    first, last = when.earliest, when.latest
    return first.year if first is not None and last is not None and first.year == last.year else None
