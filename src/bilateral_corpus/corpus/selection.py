"""Which interviews are wanted."""

from __future__ import annotations

from attrs import converters, evolve, field, frozen

from bilateral_corpus.corpus.criteria import country_codes, event_kinds, ids
from bilateral_corpus.corpus.words import Phrase, folded, words_in
from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.formats.language_tag import language_tag
from bilateral_corpus.model import EventKind, Interview, PartialDate
from bilateral_corpus.model.partial_date import to_partial_date
from bilateral_corpus.model.vocabulary import Vocabulary

__all__ = ["DateMatch", "Selection"]


class DateMatch(Vocabulary):
    """When a date that is not exact lies in a range: if all days that it can mean do, or if one of them does."""

    CERTAIN = "certain"
    POSSIBLE = "possible"


def _outlet(value: str | None) -> str | None:
    if value is not None and not (isinstance(value, str) and _key(value)):
        raise InvalidValueError(f"found {value!r:.60}, expected the name of an outlet")
    return value


def _phrase(value: str | Phrase) -> Phrase:
    return value if isinstance(value, Phrase) else Phrase(value)


@frozen(kw_only=True)
class Selection:
    """What an interview must be like; what is not said does not matter, and all that is said must hold.

    Attributes:
        countries: ISO 3166-1 alpha-2 codes of countries; the interview concerns each of them.
        people: Ids of people; the interview names each of them. In an interview by itself they go by the ids that they
            have there; a corpus and a store know who is the same in several.
        outlet: The name of the outlet, compared without case and marks.
        language: A BCP 47 tag; ``en`` also fits ``en-GB``, not the other way round.
        published: A range of dates, as any EDTF date, such as ``2020/2024`` or ``202X``. An interview without a date
            lies in no range.
        date_match: Whether a date of publication that is not exact must lie in the range (``certain``) or need only be
            able to (``possible``).
        events: Kinds of events; the interview speaks of an event of each.
        event_ids: Ids of events; the interview speaks of each of them. They mean what those of people do.
        text: Words that stand in a passage of the interview, one right after the other, compared without case and the
            marks on Latin letters; an asterisk at the end of a word stands for any ending.

    Raises:
        InvalidValueError: A value is none that an interview can have.
    """

    countries: frozenset[str] = field(default=None, converter=country_codes)
    people: frozenset[str] = field(default=None, converter=ids)
    outlet: str | None = field(default=None, converter=_outlet)
    language: str | None = field(default=None, converter=language_tag)
    published: PartialDate | None = field(default=None, converter=converters.optional(to_partial_date))
    date_match: DateMatch = field(default=DateMatch.CERTAIN, converter=DateMatch)
    events: frozenset[EventKind] = field(default=None, converter=event_kinds)
    event_ids: frozenset[str] = field(default=None, converter=ids)
    text: Phrase | None = field(default=None, converter=converters.optional(_phrase))

    @property
    def without_ids(self) -> Selection:
        """The same, whoever is named and whichever events are spoken of."""
        return evolve(self, people=(), event_ids=())

    def fits(self, interview: Interview) -> bool:
        """Whether an interview is as wanted."""
        return (
            self._fits_publication(interview)
            and (not self.people or self.people <= {person.id for person in interview.people})
            and (not self.event_ids or self.event_ids <= {event.id for event in interview.events})
            and (not self.events or self.events <= {event.kind for event in interview.events})
            and (not self.countries or self.countries <= set(interview.countries))
            and (self.text is None or any(self.text.is_in(passage.text) for passage in interview.passages))
        )

    def _fits_publication(self, interview: Interview) -> bool:
        language = interview.language.lower()
        wanted = None if self.language is None else self.language.lower()
        return (
            (wanted is None or language == wanted or language.startswith(f"{wanted}-"))
            and (self.outlet is None or _key(self.outlet) == _key(interview.source.outlet or ""))
            and (self.published is None or self._fits_date(interview.published))
        )

    def _fits_date(self, date: PartialDate | None) -> bool:
        if date is None or self.published is None:
            return False
        return self.published.contains(date) if self.date_match is DateMatch.CERTAIN else self.published.overlaps(date)


def _key(name: str) -> tuple[str, ...]:
    return tuple(folded(word.group()) for word in words_in(name))
