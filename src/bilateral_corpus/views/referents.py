"""What mentions point at, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import field, frozen

from bilateral_corpus.formats.posts import country_name, posts_in_words
from bilateral_corpus.model import Event, Interview, Mention, MentionKind, Organization, PartialDate, Person

__all__ = ["Referents", "bounds_in_words", "kind_in_words"]


def kind_in_words(kind: str) -> str:
    """A word of a vocabulary as people write it: ``treaty_signed`` is "treaty signed"."""
    return kind.replace("_", " ")


def bounds_in_words(date: PartialDate) -> str:
    """From which day to which day a date reaches; nothing for days outside the years 1 to 9999.

    >>> bounds_in_words(PartialDate("2022-09")), bounds_in_words(PartialDate("1962/.."))
    ('2022-09-01 to 2022-09-30', 'from 1962-01-01, with no end')
    """
    first, last = date.earliest, date.latest
    if first is not None and last is not None:
        return str(first) if first == last else f"{first} to {last}"
    start = "with no start" if date.has_open_start else "start not known" if date.has_unknown_start else None
    end = "with no end" if date.has_open_end else "end not known" if date.has_unknown_end else None
    if (first is None and start is None) or (last is None and end is None):
        return ""
    known = f"from {first}" if first is not None else f"until {last}" if last is not None else None
    return ", ".join(filter(None, (known, start, end)))


@frozen(kw_only=True)
class Referents:
    """Who and what an interview knows, and what its mentions therefore point at.

    Attributes:
        people: By their ids, and so are the others.
        organizations: The institutions.
        events: The events.
    """

    people: Mapping[str, Person] = field(factory=dict)
    organizations: Mapping[str, Organization] = field(factory=dict)
    events: Mapping[str, Event] = field(factory=dict)
    _names: Mapping[str, str] = field(init=False)

    @_names.default
    def _make_names(self) -> dict[str, str]:
        return {id: one.name for id, one in self.organizations.items()}

    @classmethod
    def of(cls, interview: Interview) -> Referents:
        """Those of an interview."""
        return cls(
            people={one.id: one for one in interview.people},
            organizations={one.id: one for one in interview.organizations},
            events={one.id: one for one in interview.events},
        )

    def described(self, mention: Mention) -> str:
        """Say in one line what a mention points at, and how sure that is if the annotator said so.

        >>> from bilateral_corpus.model import Span
        >>> Referents().described(Mention(span=Span(0, 4), kind="country", target="LA", certainty=0.8))
        'country: Laos (LA); certainty 0.8'
        """
        sure = "" if mention.certainty is None else f"; certainty {mention.certainty:g}"
        return f"{mention.kind}: {self.meant(mention)}{sure}"

    def meant(self, mention: Mention) -> str:
        """Say what a mention points at."""
        return (
            self._date(mention.date) if mention.kind is MentionKind.DATE else self.named(mention.kind, mention.target)
        )

    def named(self, kind: MentionKind, target: str | None) -> str:
        """Say what an id stands for; the id itself, where nothing is known of it."""
        if target is None:
            return "not known which one"
        if kind is MentionKind.COUNTRY:
            name = country_name(target)
            return f"{name} ({target})" if name != target else target
        if kind is MentionKind.PERSON and target in self.people:
            return self.person(self.people[target])
        if kind is MentionKind.ORGANIZATION and target in self.organizations:
            return self.organization(self.organizations[target])
        if kind is MentionKind.EVENT and target in self.events:
            return self.event(self.events[target])
        return target

    def posts(self, person: Person) -> tuple[str, ...]:
        """The posts of a person, such as "Ambassador of Laos to Vietnam"."""
        return tuple(posts_in_words(person, self._names))

    def person(self, person: Person) -> str:
        """A person with honorific and posts, or the country where no post is known."""
        full = " ".join(filter(None, (person.honorific, person.name)))
        posts = self.posts(person) or ([country_name(person.country)] if person.country is not None else [])
        return ", ".join((full, *posts))

    def organization(self, organization: Organization) -> str:
        """An institution with its acronym, its kind and its countries."""
        acronym = f" ({organization.acronym})" if organization.acronym else ""
        about = [kind_in_words(organization.kind)] if organization.kind else []
        return ", ".join((f"{organization.name}{acronym}", *about, *map(country_name, organization.countries)))

    def event(self, event: Event) -> str:
        """An event with its kind, its date, whether it took place, and where and between whom."""
        return "; ".join(self._of_event(event))

    def _of_event(self, event: Event) -> Iterator[str]:
        yield event.name
        yield kind_in_words(event.kind)
        yield f"{event.status}, {event.date or 'no date'}"
        if event.countries:
            yield ", ".join(map(country_name, event.countries))
        if event.place:
            yield event.place

    def _date(self, date: PartialDate | None) -> str:
        if date is None:
            return "not known which one"
        meant = bounds_in_words(date)
        return date.edtf if meant in ("", date.edtf) else f"{date.edtf} ({meant})"
