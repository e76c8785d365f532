"""The timeline of a reading page: the events of a corpus in order of time, each with the places that speak of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bilateral_corpus.corpus import Corpus
from bilateral_corpus.corpus.analysis import TimelineEntry
from bilateral_corpus.formats.html_elements import element, time, words
from bilateral_corpus.formats.posts import country_name
from bilateral_corpus.model import EventStatus, Interview, MentionKind, PartialDate, Turn
from bilateral_corpus.views.markup import fold, joined, name
from bilateral_corpus.views.reading_page.article import link_to
from bilateral_corpus.views.reading_page.listing import bounds
from bilateral_corpus.views.referents import kind_in_words

__all__ = ["timeline"]

_MOST_SHOWN = 3


def timeline(corpus: Corpus) -> str:
    """Write the events as a list; each says in ``data-`` attributes what it is chosen by."""
    places = _places(corpus)
    rows = (_row(entry, corpus, places.get(entry.event, {})) + "\n" for entry in corpus.timeline())
    return element("ol", {"class": "events"}, "\n", *rows)


def _places(corpus: Corpus) -> dict[str, dict[str, int | None]]:
    """The first turn, counted from 1, in which each interview speaks of each event; None outside of the turns."""
    found: dict[str, dict[str, int | None]] = {}
    for interview in corpus:
        for turn, target in _told(interview):
            known = found.setdefault(corpus.events.id_of(interview.id, target), {})
            if known.get(interview.id) is None:
                known[interview.id] = turn
    return found


def _told(interview: Interview) -> Iterator[tuple[int | None, str]]:
    number = 0
    for passage in interview.passages:
        number += isinstance(passage, Turn)
        for mention in passage.mentions:
            if mention.kind is MentionKind.EVENT and mention.target is not None:
                yield (number if isinstance(passage, Turn) else None), mention.target


def _row(entry: TimelineEntry, corpus: Corpus, places: Mapping[str, int | None]) -> str:
    people = [one for one in corpus.events[entry.event].participants if one in corpus.people]
    attributes = {
        **bounds(entry.date),
        "class": f"{entry.status} doubtful" if _is_doubtful(entry.date) else str(entry.status),
        "data-kind": str(entry.kind),
        "data-country": " ".join(entry.countries) or None,
        "data-person": " ".join(people) or None,
        "data-interview": " ".join(entry.interviews),
    }
    date = element("span", {"class": "when"}, "no date" if entry.date is None else time(entry.date))
    track = element("span", {"class": "track", "aria-hidden": "true"}, element("span", {"class": "extent"}))
    told = [_place(corpus[id], places.get(id)) for id in entry.interviews]
    return element("li", attributes, date, track, element("b", {}, name(entry.name)), _about(entry), _links(told))


def _is_doubtful(date: PartialDate | None) -> bool:
    """Whether any part of a date is uncertain or approximate: https://www.loc.gov/standards/datetime/."""
    return date is not None and any(mark in date.edtf for mark in "?~%")


def _about(entry: TimelineEntry) -> str:
    status = "" if entry.status is EventStatus.OCCURRED else " " + element("em", {}, words(entry.status))
    countries = f" · {joined(map(country_name, entry.countries))}" if entry.countries else ""
    return element("span", {"class": "about"}, words(kind_in_words(entry.kind)), countries, status)


def _links(told: list[str]) -> str:
    shown, rest = (told, []) if len(told) <= _MOST_SHOWN + 1 else (told[:_MOST_SHOWN], told[_MOST_SHOWN:])
    return element("div", {"class": "told"}, *shown, fold(f"and {len(rest):,} more", *rest) if rest else "")


def _place(interview: Interview, turn: int | None) -> str:
    number = "" if turn is None else element("span", {"class": "turn-number"}, f" turn {turn}")
    return element("a", {"href": link_to(interview.id, turn)}, name(interview.title or interview.id), number)
