"""How interviews are chosen, wherever they are kept."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from bilateral_corpus.corpus.selection import DateMatch, Selection
    from bilateral_corpus.model.partial_date import PartialDateLike

__all__ = ["Selectable"]

Selected_co = TypeVar("Selected_co", covariant=True)


class Selectable(Generic[Selected_co]):
    """Interviews of which some can be chosen; a corpus and a store are asked in the same words."""

    __slots__ = ()

    @abstractmethod
    def select(self, selection: Selection) -> Selected_co:
        """Give the interviews that are as wanted."""

    def where(
        self,
        *,
        countries: str | Iterable[str] = (),
        people: str | Iterable[str] = (),
        outlet: str | None = None,
        language: str | None = None,
        published: PartialDateLike | None = None,
        date_match: DateMatch | str = "certain",
        events: str | Iterable[str] = (),
        event_ids: str | Iterable[str] = (),
        text: str | None = None,
    ) -> Selected_co:
        """Give the interviews that are as wanted; all that is said must hold.

        Each argument is described where :class:`~bilateral_corpus.corpus.selection.Selection` has it; `select` takes a
        selection that is made already.

        Args:
            countries: An interview concerns all of these, by their ISO 3166-1 codes such as ``VN``.
            people: It names all of these, by their ids, in whatever spelling; an id that nobody has finds nothing.
            outlet: It was published there.
            language: It is in this language, by its BCP 47 tag.
            published: It was published in this range of dates, such as ``2020/2024``.
            date_match: ``certain``: a vague date of publication must lie in the range; ``possible``: it may.
            events: It speaks of events of all these kinds.
            event_ids: It speaks of all these events, by their ids, in whatever words.
            text: It has these words.

        Raises:
            InvalidValueError: A value is none that an interview can have; the message says what is near.
        """
        # What compares words is slow to load, and importing the library should be quick.
        from bilateral_corpus.corpus.selection import Selection

        selection = Selection(
            countries=countries,
            people=people,
            outlet=outlet,
            language=language,
            published=published,
            date_match=date_match,
            events=events,
            event_ids=event_ids,
            text=text,
        )
        return self.select(selection)
