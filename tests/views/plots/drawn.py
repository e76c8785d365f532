"""What stands in a figure, as a test can look at it; and an invented corpus to draw."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from typing import Any

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text

from bilateral_corpus import Corpus, Event, Interview, Mention, Participant, Person, Span, Turn
from bilateral_corpus.model.ids import slug

# What rounding to pixels may leave.
_PIXEL = 1.0


def texts(figure: Figure) -> list[str]:
    """All words that can be seen."""
    return [text.get_text() for text in _seen(figure)]


def overlaps(figure: Figure) -> list[tuple[str, str]]:
    """The pairs of texts that cover one another."""
    boxes = _boxes(figure)
    return [
        (one[0], other[0])
        for one, other in combinations(boxes, 2)
        if min(one[1].x1, other[1].x1) - max(one[1].x0, other[1].x0) > _PIXEL
        and min(one[1].y1, other[1].y1) - max(one[1].y0, other[1].y0) > _PIXEL
    ]


def outside(figure: Figure) -> list[str]:
    """The texts that reach over the edge of the figure."""
    whole = figure.bbox
    return [
        text
        for text, box in _boxes(figure)
        if box.x0 < -_PIXEL or box.y0 < -_PIXEL or box.x1 > whole.x1 + _PIXEL or box.y1 > whole.y1 + _PIXEL
    ]


def _seen(figure: Figure) -> list[Text]:
    return [text for text in figure.findobj(Text) if isinstance(text, Text) and text.get_visible() and text.get_text()]


def _boxes(figure: Figure) -> list[tuple[str, Any]]:
    canvas: Any = FigureCanvasAgg(figure)
    figure.draw_without_rendering()
    # Without the ground behind a label, which may cover a line but no word.
    return [(text.get_text(), Text.get_window_extent(text, canvas.get_renderer())) for text in _seen(figure)]


def bars(figure: Figure, axes: int = 0) -> list[tuple[float, float]]:
    """Start and width of each bar that lies, or of each that stands its x, rounded to thousandths."""
    return [(round(bar.get_x(), 3), round(bar.get_width(), 3)) for bar in patches(figure, axes)]


def patches(figure: Figure, axes: int = 0) -> list[Any]:
    """All bars in the order in which they were drawn."""
    return list(figure.axes[axes].patches)


def heights(figure: Figure, axes: int) -> dict[float, float]:
    """The heights of standing bars by the middle of their x, those that stand on one another added."""
    found: dict[float, float] = {}
    for bar in patches(figure, axes):
        middle = round(bar.get_x() + bar.get_width() / 2, 3)
        found[middle] = round(found.get(middle, 0.0) + bar.get_height(), 3)
    return found


def events_told(*events: Event) -> Corpus:
    """A corpus of one interview that has these events."""
    return Corpus([Interview(id="harbour", events=events)])


def event(date: str | None, name: str = "an event", countries: str = "", status: str = "occurred") -> Event:
    """An event, with an id of its own for each date and name."""
    id = slug(f"e {name} {date}")
    return Event(id=id, kind="other", name=name, date=date, status=status, countries=countries.split())


def interview(
    id: str, turns: Iterable[tuple[str, str]], *, published: str | None = None, title: str | None = None
) -> Interview:
    """An invented interview of Dara Venn by Harbour News; turns are pairs of a speaker's id and a text."""
    passages, at = [], 0
    for speaker, text in turns:
        role = {"venn": "interviewee", "news": "interviewer"}.get(speaker)
        passages.append(Turn(text=text, span=Span(at, at + len(text)), speaker=speaker, role=role))
        at += len(text) + 1
    participants = [
        Participant(id="venn", name="Dara Venn", role="interviewee", person="dara-venn"),
        Participant(id="news", name="Harbour News", role="interviewer"),
    ]
    people = [Person(id="dara-venn", name="Dara Venn")]
    return Interview(
        id=id, title=title, published=published, passages=passages, participants=participants, people=people
    )


def mention(kind: str, target: str, start: int = 0, end: int = 1) -> Mention:
    """A mention of the first letter, or of other places."""
    return Mention(span=Span(start, end), kind=kind, target=target)
