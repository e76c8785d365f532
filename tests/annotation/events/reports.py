"""What the tests of events share: short invented interviews, and their events as rows."""

from __future__ import annotations

import bilateral_corpus as bc
from bilateral_corpus.model import Event, EventKind, Interview

#: Kind, date and status of an event.
Row = tuple[str, str | None, str]

_ENGLISH = """A talk about two neighbours

Ambassador of Laos to Vietnam Somlith Keovanna spoke to the Harbour Bulletin.

Reporter: What has been done between the two countries, and what is to come?

Ambassador: {text}
"""
_VIETNAMESE = """Một cuộc trò chuyện

Đại sứ Lào tại Việt Nam Somlith Keovanna trả lời phỏng vấn báo Cảng Biển.

Phóng viên: Xin Đại sứ cho biết quan hệ giữa hai nước như thế nào?

Đại sứ: {text}
"""


def interview(text: str, *, language: str = "en", published: str = "2024-06-14") -> Interview:
    """An invented interview in which an invented ambassador of Laos to Vietnam answers with a text."""
    frame = _VIETNAMESE if language == "vi" else _ENGLISH
    return bc.parse(frame.format(text=text), published=published, language=language)


def events(text: str, *, language: str = "en", published: str = "2024-06-14") -> tuple[Event, ...]:
    """The events of an answer."""
    return interview(text, language=language, published=published).events


def row(event: Event) -> Row:
    """What a table would show of an event."""
    return event.kind.value, None if event.date is None else str(event.date), event.status.value


def rows(text: str, *, language: str = "en", published: str = "2024-06-14") -> list[Row]:
    """The events of an answer as rows, but for what the question says."""
    return [row(event) for event in events(text, language=language, published=published)]


def of_kind(found: tuple[Event, ...], kind: EventKind) -> list[Event]:
    """The events of a kind."""
    return [event for event in found if event.kind is kind]
