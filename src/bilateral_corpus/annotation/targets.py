"""Who is meant by a name that something outside of this library found."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import Factory, define

from bilateral_corpus.annotation.recognisers import find_dates
from bilateral_corpus.knowledge import find_country
from bilateral_corpus.language import fold
from bilateral_corpus.model import Interview, MentionKind, Organization, PartialDate, Person
from bilateral_corpus.model.ids import Ids

__all__ = ["Targets"]


@define
class Targets:
    """Who can be meant by a name; those who are met for the first time are added.

    Attributes:
        interview: Where they are met.
        ids: Gives ids to those who are new.
        registered: Who and what the interview has.
        by_name: The ids of people and organizations by their folded names.
        new_people: The people who were added.
        new_organizations: The organizations that were added.
    """

    interview: Interview
    ids: Ids
    registered: frozenset[tuple[MentionKind, str]]
    by_name: dict[tuple[MentionKind, str], str] = Factory(dict)
    new_people: list[Person] = Factory(list)
    new_organizations: list[Organization] = Factory(list)

    @classmethod
    def of(cls, interview: Interview) -> Targets:
        """Those whom an interview has already."""
        registers = (
            (MentionKind.PERSON, interview.people),
            (MentionKind.ORGANIZATION, interview.organizations),
            (MentionKind.EVENT, interview.events),
        )
        registered = frozenset((kind, one.id) for kind, register in registers for one in register)
        targets = cls(interview, Ids(fallback="name"), registered)
        taken = {id for _, id in registered} | {one.id for one in interview.participants}
        for id in sorted(taken):
            targets.ids.new(id)
        for person in interview.people:
            targets._note(MentionKind.PERSON, person.id, (person.name, *person.aliases))
        for body in interview.organizations:
            targets._note(MentionKind.ORGANIZATION, body.id, (body.name, body.acronym, *body.aliases))
        return targets

    def knows(self, kind: MentionKind, target: str | None) -> bool:
        """Whether the interview has a person, organization or event of this id; of countries, whether it is a code."""
        if kind is MentionKind.COUNTRY:
            return target is not None and len(target) == 2 and target.isascii() and target.isupper()
        return (kind, target) in self.registered

    def _note(self, kind: MentionKind, id: str, names: Iterable[str | None]) -> None:
        for name in filter(None, names):
            self.by_name.setdefault((kind, fold(name)), id)

    def date(self, words: str) -> PartialDate | None:
        """What words say of time, if that is one date."""
        published, language = self.interview.published, self.interview.language
        dates = [one.date for one in find_dates(words, reference=published, language=language)]
        return dates[0] if len(dates) == 1 else None

    def find(self, kind: MentionKind, name: str) -> str | None:
        """The code or id of what a name is of; None for a name of several countries, and for events."""
        if kind is MentionKind.COUNTRY:
            codes = find_country(name)
            return codes[0] if len(codes) == 1 else None
        known = self.by_name.get((kind, fold(name)))
        if known is None and kind in {MentionKind.PERSON, MentionKind.ORGANIZATION}:
            known = self.ids.new(name)
            self._note(kind, known, (name,))
            if kind is MentionKind.PERSON:
                self.new_people.append(Person(id=known, name=name))
            else:
                self.new_organizations.append(Organization(id=known, name=name))
        return known
