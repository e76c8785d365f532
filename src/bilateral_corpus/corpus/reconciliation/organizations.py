"""The same institution in several interviews."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Self

from attrs import frozen

from bilateral_corpus.corpus.reconciliation.blocking import pairs
from bilateral_corpus.corpus.reconciliation.evidence import Evidence
from bilateral_corpus.corpus.reconciliation.posts import national_kinds
from bilateral_corpus.corpus.reconciliation.profile import Entry, Profile, commonest
from bilateral_corpus.corpus.reconciliation.reconciler import IdOf, Reconciler
from bilateral_corpus.corpus.reconciliation.weighing import Comparison
from bilateral_corpus.corpus.words import folded, words_in
from bilateral_corpus.model import MentionKind, Organization

__all__ = ["OrganizationFacts", "OrganizationReconciler"]

_PRIOR = Evidence("any two institutions", -5.0)
_SAME_NAME = Evidence("the same name", 9.0)
_OTHER_WORDS = Evidence("names of other words", -4.0)
_SAME_ACRONYM = Evidence("the same acronym", 6.0)
_OTHER_ACRONYM = Evidence("another acronym", -6.0)
_SPELLED_OUT = Evidence("the name of the one is the acronym of the other", 8.5)
_INITIALS = Evidence("the acronym of the one has the initials of the other", 4.0)
_COUNTRY_OPEN = Evidence("every country has one, and whose it is is not said", -3.0)
_SAME_COUNTRIES = Evidence("the same countries", 1.5)
_OTHER_COUNTRIES = Evidence("other countries", -6.0)
_IDENTIFIED = Evidence("the same identifier", 20.0)
_SHORTEST = 2
# Words that names of institutions have or lack: "Association of (the) Southeast Asian Nations".
_SMALL = 3


@frozen
class OrganizationFacts:
    """What is known of an institution and cannot be otherwise.

    Attributes:
        countries: The country of one that every country has; empty for others, whose members may change.
        identifiers: Such as ``wikidata:Q7768``.
    """

    countries: frozenset[str]
    identifiers: frozenset[str]

    def clashes(self, other: Self) -> bool:
        """Whether countries speak against their being one."""
        return bool(self.countries and other.countries and self.countries != other.countries)

    def union(self, other: Self) -> Self:
        """Both together."""
        return type(self)(self.countries | other.countries, self.identifiers | other.identifiers)


class OrganizationReconciler(Reconciler[Organization]):
    """Finds the same institution under several names, and by its acronym."""

    kind = MentionKind.ORGANIZATION

    def key(self, entry: Entry[Organization]) -> tuple[str, ...]:
        """The name, the acronym, the kind, and the country of what every country has."""
        one = entry.record
        alone = (_plain(one.name), folded(one.acronym or ""), one.kind or "", *_home(one), *sorted(one.identifiers))
        return (*alone, entry.reference.interview, one.id) if _is_open(one) else alone

    def facts(self, profile: Profile[Organization]) -> OrganizationFacts:
        """Its country, and identifiers."""
        return OrganizationFacts(frozenset(_home(profile.record)), frozenset(profile.record.identifiers))

    def why_equal(self, profile: Profile[Organization]) -> tuple[Evidence, ...]:
        """The name, and the country if every country has one."""
        return (_PRIOR, _SAME_NAME, *((_SAME_COUNTRIES,) if _home(profile.record) else ()))

    def comparison(self, profiles: Sequence[Profile[Organization]]) -> Comparison[_Candidate]:
        """Compare institutions that share a name, an acronym or an identifier."""
        known = [_Candidate.of(profile) for profile in profiles]
        return Comparison(known, pairs([candidate.blocks for candidate in known]), _evidence)

    def merged(self, id: str, entries: Sequence[Entry[Organization]], id_of: IdOf) -> Organization:
        """One institution: the longest of the commonest names, all other names as aliases."""
        ones = [entry.record for entry in entries]
        acronym = commonest(one.acronym for one in ones)
        full = [one.name for one in ones if folded(one.name) != folded(acronym or "")]
        name = commonest(full) or ones[0].name
        names = {each for one in ones for each in (one.name, *one.aliases)} - {name, acronym}
        return Organization(
            id=id,
            name=name,
            acronym=acronym,
            aliases=sorted(names),
            kind=commonest(one.kind for one in ones),
            countries=sorted({country for one in ones for country in one.countries}),
            identifiers=sorted({each for one in ones for each in one.identifiers}),
        )


@frozen(eq=False)
class _Candidate:
    organization: Organization
    names: frozenset[str]
    acronyms: frozenset[str]
    initials: frozenset[str]

    @classmethod
    def of(cls, profile: Profile[Organization]) -> _Candidate:
        ones = [entry.record for entry in profile.entries]
        forms = {each for one in ones for each in (one.name, *one.aliases)}
        names = frozenset(filter(None, map(_plain, forms)))
        acronyms = frozenset(folded(one.acronym) for one in ones if one.acronym)
        spelled = frozenset(initials for form in forms for initials in _initials(form))
        return cls(profile.record, names, acronyms, spelled)

    @property
    def blocks(self) -> list[tuple[str, str]]:
        named = [*self.names, *self.acronyms, *self.initials]
        return [*(("name", one) for one in named), *(("id", one) for one in self.organization.identifiers)]


def _evidence(one: _Candidate, other: _Candidate) -> tuple[Evidence, ...]:
    first, second = one.organization, other.organization
    if set(first.identifiers) & set(second.identifiers):
        return (_PRIOR, _IDENTIFIED)
    found = [_PRIOR, *_named(one, other)]
    home, there = _home(first), _home(second)
    if home and there:
        found.append(_SAME_COUNTRIES if home == there else _OTHER_COUNTRIES)
    elif _is_national(first) or _is_national(second):
        found.append(_COUNTRY_OPEN)
    return tuple(found)


def _named(one: _Candidate, other: _Candidate) -> Iterator[Evidence]:
    apart = bool(one.acronyms and other.acronyms and one.acronyms.isdisjoint(other.acronyms))
    if one.names & other.names:
        yield _SAME_NAME
    elif one.names & other.acronyms or other.names & one.acronyms:
        yield _SPELLED_OUT
    elif one.acronyms & other.acronyms:
        yield _SAME_ACRONYM
        yield _OTHER_WORDS
    elif one.names & other.initials or other.names & one.initials:
        yield _INITIALS
    if apart:
        yield _OTHER_ACRONYM


def _plain(name: str) -> str:
    """A name without case, marks, signs and the little words that come and go."""
    words = [folded(word.group()) for word in words_in(name)]
    return " ".join([word for word in words if len(word) > _SMALL] or words)


def _initials(name: str) -> Iterator[str]:
    words = [word.group() for word in words_in(name)]
    capitals = [word[0] for word in words if word[0].isupper()]
    if len(capitals) > _SHORTEST:
        yield folded("".join(capitals))


def _is_national(one: Organization) -> bool:
    return one.kind in national_kinds()


def _home(one: Organization) -> tuple[str, ...]:
    return tuple(sorted(one.countries)) if _is_national(one) else ()


def _is_open(one: Organization) -> bool:
    """Whether every country has such an institution, and the interview does not say whose this one is."""
    return _is_national(one) and not one.countries
