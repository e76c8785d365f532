"""People who are compared, and who of them is meant by a name of one word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Self

from attrs import evolve, frozen

from bilateral_corpus.corpus.reconciliation.person_name import PersonName, difference
from bilateral_corpus.model import Appointment, Gender, Person

__all__ = ["Candidate", "PersonFacts", "with_only_bearers"]

# So many people who bear one word are not all the same.
_MANY = 12


@frozen
class PersonFacts:
    """What is known of a person and cannot be otherwise.

    Attributes:
        countries: The countries they stand for.
        genders: Their genders.
        identifiers: Such as ``wikidata:Q42``.
    """

    countries: frozenset[str]
    genders: frozenset[Gender]
    identifiers: frozenset[str]

    @classmethod
    def of(cls, person: Person) -> Self:
        """What is known of one person."""
        return cls(
            frozenset(filter(None, [person.country])),
            frozenset(filter(None, [person.gender])),
            frozenset(person.identifiers),
        )

    def clashes(self, other: Self) -> bool:
        """Whether countries, genders or identifiers speak against their being one."""
        return (
            bool(self.countries and other.countries and self.countries != other.countries)
            or bool(self.genders and other.genders and self.genders != other.genders)
            or bool(_other_values(self.identifiers, other.identifiers))
        )

    def union(self, other: Self) -> Self:
        """Both together."""
        return type(self)(
            self.countries | other.countries, self.genders | other.genders, self.identifiers | other.identifiers
        )


def _other_values(ones: frozenset[str], others: frozenset[str]) -> set[str]:
    """The schemes in which two have identifiers, and none in common."""
    schemes = {one.partition(":")[0] for one in ones} & {one.partition(":")[0] for one in others}
    return {scheme for scheme in schemes if not any(one.startswith(f"{scheme}:") for one in ones & others)}


@frozen(eq=False)
class Candidate:
    """A person who is compared with others.

    Attributes:
        interviews: The ids of the interviews that name them.
        names: The names with several words; if there are none, those of one word.
        posts: The posts, with the country that they must be of.
        facts: What is known and cannot be otherwise.
        is_meant_alone: Whether nobody else can be meant: the name has several words, or all who bear its one word in
            a longer name are alike.
    """

    interviews: frozenset[str]
    names: tuple[PersonName, ...]
    posts: tuple[Appointment, ...]
    facts: PersonFacts
    is_meant_alone: bool = True

    @property
    def is_full(self) -> bool:
        """Whether there is a name of several words."""
        return any(len(name.parts) > 1 for name in self.names)

    def may_be(self, other: Candidate) -> bool:
        """Whether nothing that is known speaks against their being one."""
        return self.interviews.isdisjoint(other.interviews) and not self.facts.clashes(other.facts)

    def is_like(self, other: Candidate) -> bool:
        """Whether they have names that are alike, and nothing else speaks against their being one."""
        alike = any(difference(mine, theirs) is not None for mine in self.names for theirs in other.names)
        return alike and not self.facts.clashes(other.facts)


def with_only_bearers(people: Sequence[Candidate]) -> list[Candidate]:
    """Find out of each who is named by one word whether somebody else can be meant.

    A word says little if people of several names bear it, and much if one does: *Venn* is Dara Venn where nobody else
    is called so. Only those count with whom the one who is named so may be one.
    """
    bearers: dict[str, list[Candidate]] = defaultdict(list)
    for person in people:
        for word in {part for name in person.names if len(name.parts) > 1 for part in name.parts}:
            bearers[word].append(person)
    return [one if one.is_full else evolve(one, is_meant_alone=_is_alone(one, bearers)) for one in people]


def _is_alone(person: Candidate, bearers: Mapping[str, Sequence[Candidate]]) -> bool:
    return all(_are_alike(person, bearers.get(part, ())) for name in person.names for part in name.parts)


def _are_alike(person: Candidate, bearers: Sequence[Candidate]) -> bool:
    if len(bearers) > _MANY:
        return False
    able = [one for one in bearers if one.may_be(person)]
    return all(one.is_like(able[0]) for one in able[1:])
