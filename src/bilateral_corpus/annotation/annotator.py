"""The protocol of annotators, and how several are run in turn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from attrs import evolve, fields

from bilateral_corpus.annotation.recognisers import annotate_dates, annotate_events, annotate_names
from bilateral_corpus.errors import IntegrityError, InvalidValueError
from bilateral_corpus.model import Interview, Problem


class Annotator(Protocol):
    """Anything that can be called with an interview and gives an interview: a function will do."""

    def __call__(self, interview: Interview, /) -> Interview:
        """Give a copy of the interview with what was found added to it."""
        ...


#: The annotators that run when the caller names none, in this order: events need the dates and names.
DEFAULT_ANNOTATORS: tuple[Annotator, ...] = (annotate_dates, annotate_names, annotate_events)


_NEEDED_BY_EVENTS = (annotate_dates, annotate_names)
# What an annotator leaves as it is; it adds people, organizations, events and problems, and may learn the date.
_GUARDED = ("id", "title", "source", "language", "participants")


def annotate(interview: Interview, annotators: Iterable[Annotator] = DEFAULT_ANNOTATORS) -> Interview:
    """Run annotators over an interview, each on the result of the one before.

    An annotator adds mentions, people, organizations, events and problems, and may say when the interview was
    published. All else stays: the id, title, source, language and participants, and of each passage everything but its
    mentions. An error that an annotator raises itself is passed on as it is.

    Args:
        interview: An interview whose turns are known.
        annotators: What to run, in this order. Events are found by means of dates and names; where `annotate_events`
            stands before one of the annotators of these, fewer are found, and a problem ``annotators-out-of-order``
            says so.

    Returns:
        The interview with what was found.

    Raises:
        IntegrityError: An annotator changed something else, or gave no interview; the message names it.
        InvalidValueError: What is given are no annotators.
    """
    annotators = _callables(annotators)
    for annotator in annotators:
        found = annotator(interview)
        if not isinstance(found, Interview):
            raise IntegrityError(f"the annotator {annotator!r} gave no interview but a {type(found).__name__}")
        if changed := next(_changes(interview, found), None):
            raise IntegrityError(f"the annotator {annotator!r} changed {changed}, which is not its business")
        interview = found
    problems = [one for one in _out_of_order(annotators) if one not in interview.problems]
    return evolve(interview, problems=(*interview.problems, *problems)) if problems else interview


def _callables(annotators: Iterable[Annotator]) -> tuple[Annotator, ...]:
    found = tuple(annotators) if isinstance(annotators, Iterable) else (annotators,)
    for one in found:
        if not callable(one) or not isinstance(annotators, Iterable):
            raise InvalidValueError(
                f"annotators are functions, in a sequence such as DEFAULT_ANNOTATORS; found {annotators!r:.80}"
            )
    return found


def _out_of_order(annotators: Sequence[Annotator]) -> Iterator[Problem]:
    """Tell of annotators that run before another one whose findings they need."""
    for position, annotator in enumerate(annotators):
        late = [one.__name__ for one in _NEEDED_BY_EVENTS if one in annotators[position + 1 :]]
        if annotator is annotate_events and late:
            yield Problem(
                code="annotators-out-of-order",
                message=f"annotate_events ran before {' and '.join(late)}, whose findings it needs",
                action="events that these would have shown were not found; put annotate_events behind them",
            )


def _changes(before: Interview, after: Interview) -> Iterator[str]:
    yield from _differing(before, after, _GUARDED)
    if len(before.passages) != len(after.passages):
        yield "passages"
    for position, (old, new) in enumerate(zip(before.passages, after.passages, strict=False)):
        if old is not new:
            names = [one.name for one in fields(type(old)) if one.name != "mentions"]
            # The kind tells turns from other passages, and comes first.
            yield from (f"passages[{position}].{name}" for name in _differing(old, new, names))


def _differing(before: object, after: object, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        old, new = getattr(before, name), getattr(after, name)
        if old is not new and old != new:
            yield name
