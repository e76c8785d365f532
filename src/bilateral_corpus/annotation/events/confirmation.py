"""What the register of milestones says of the events of an interview: confirmed, completed or contradicted."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, frozen

from bilateral_corpus.knowledge import Milestone, Milestones
from bilateral_corpus.model import Event, EventKind, EventStatus, PartialDate, Problem, Span

_COMPARED = frozenset(
    {
        EventKind.RELATIONS_ESTABLISHED,
        EventKind.TREATY_SIGNED,
        EventKind.ACCESSION,
        EventKind.ORGANISATION_FOUNDED,
    }
)


@frozen
class Confirmed:
    """An event after it was compared.

    Attributes:
        event: The event; with an identifier ``milestone:…`` if it is one whose date agrees or was missing.
        problem: What differs, or was added from the register.
    """

    event: Event
    problem: Problem | None = None


def confirm(event: Event, span: Span | None, milestones: Milestones) -> Confirmed:
    """Compare an event with the milestones.

    A date of the text is never changed. An event without one gets that of the milestone, and so does one whose date is
    uncertain, if the two agree; a problem says so.

    Args:
        event: The event.
        span: Where the source text first speaks of it.
        milestones: What is known.
    """
    if event.kind not in _COMPARED or event.status is not EventStatus.OCCURRED:
        return Confirmed(event)
    known = milestones.find(event.kind, event.countries, event.participants, event.name)
    if known is None:
        return Confirmed(event)
    named = evolve(event, identifiers=(*event.identifiers, f"milestone:{known.id}"))
    if event.date is None:
        return Confirmed(evolve(named, date=_date_of(known)), _completed(event, known, span))
    if any(_agree(event.date, date) for date in known.dates):
        if event.date.is_uncertain:
            return Confirmed(evolve(named, date=_date_of(known)), _completed(event, known, span))
        return Confirmed(named)
    return Confirmed(event, _contradicted(event, known, span))


def _date_of(known: Milestone) -> PartialDate:
    """The date; one of several, if sources differ."""
    dates = sorted(str(date) for date in known.dates)
    return PartialDate(dates[0] if len(dates) == 1 else f"[{','.join(dates)}]")


def _completed(event: Event, known: Milestone, span: Span | None) -> Problem:
    differ = f"; other sources have {', '.join(map(str, known.also))}" if known.also else ""
    return Problem(
        code="event-completed",
        message=f"the text gives no {'certain ' if event.date else ''}date of the {event.name}",
        span=span,
        action=f"dated {_date_of(known)} by the milestone {known.id} ({known.source}{differ})",
    )


def _contradicted(event: Event, known: Milestone, span: Span | None) -> Problem:
    dates = " or ".join(map(str, known.dates))
    return Problem(
        code="event-contradicts-milestone",
        message=f"the {event.name} is dated {event.date}, the milestone {known.id} {dates} ({known.source})",
        span=span,
        action="the date of the text was kept",
    )


def _agree(one: PartialDate, other: PartialDate) -> bool:
    """Whether the two have a day in common."""
    bounds = (one.earliest, one.latest, other.earliest, other.latest)
    if None in bounds:
        return True  # nothing that has no end can be said to differ
    return one.earliest <= other.latest and other.earliest <= one.latest  # type: ignore[operator]


def problems_of(found: Iterable[Confirmed]) -> tuple[Problem, ...]:
    """The problems of some comparisons, in their order."""
    return tuple(one.problem for one in found if one.problem is not None)
