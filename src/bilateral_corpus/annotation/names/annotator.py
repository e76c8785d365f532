"""Who and what is named in an interview, and whom a post, an acronym or "our country" means there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import evolve

from bilateral_corpus.annotation.names.inferred_countries import inferred_countries
from bilateral_corpus.annotation.names.known import known_organizations
from bilateral_corpus.annotation.names.letterheads import with_letterheads
from bilateral_corpus.annotation.names.linking import ANNOTATOR, Linking
from bilateral_corpus.annotation.names.organization_register import OrganizationRegister
from bilateral_corpus.annotation.names.people_register import PeopleRegister
from bilateral_corpus.annotation.names.reading import Reading, read_passage
from bilateral_corpus.annotation.names.referents import Sides, with_travellers
from bilateral_corpus.annotation.names.short_forms import ShortForms
from bilateral_corpus.annotation.names.wording import Wording, openers
from bilateral_corpus.knowledge.organizations import Organizations
from bilateral_corpus.language import Lexicon, fold, lexicon
from bilateral_corpus.model import Interview, Mention, Organization, Passage, PassageKind

__all__ = ["ANNOTATOR", "annotate_names"]

_READ = frozenset(PassageKind) - {PassageKind.BOILERPLATE, PassageKind.DATELINE, PassageKind.BYLINE}
# Who holds a post there serves the state.
_OF_STATES = frozenset({"court", "government", "government_agency", "military", "ministry", "parliament", "party"})
_SMALL = re.compile(r"(?<![\w.'’-])[^\W\d_]\w*(?:['’-]\w+)*")


def annotate_names(interview: Interview, known: Organizations | None = None) -> Interview:
    """Find people, organizations and countries, and link every mention to one of them.

    What an earlier run of this annotator found is put in order again, not doubled; mentions that others made stay.

    Args:
        interview: An interview whose turns are known.
        known: The organizations that are known beforehand; None for those of :func:`known_organizations`.

    Returns:
        The interview with its people and organizations, and with mentions of them and of countries.
    """
    words = lexicon(interview.language)
    common = _common_words(interview.passages)
    families = frozenset(fold(one.name).split()[-1] for one in interview.participants)
    read = [(one, Wording.of(one.text, words, common, families)) for one in interview.passages if one.kind in _READ]
    known = known_organizations() if known is None else known
    organizations = _organizations(interview, known, [wording for _, wording in read])
    sides = Sides.of(interview)
    readings = with_letterheads([read_passage(one, wording, organizations) for one, wording in read])
    readings = [with_travellers(reading, sides, interview.published) for reading in readings]
    people = _people(interview, readings, organizations, words, common)
    short = ShortForms.of(organizations, people, words, common)
    readings = [short.added_to(reading) for reading in readings]
    stated = _named(readings)
    linking = Linking.of(interview, people, organizations, sides, stated)
    mentions = {id(reading.passage): linking.mentions(reading) for reading in readings}
    found = tuple(organizations.organizations())
    seats = _seats(found)
    persons = tuple(people.people(interview.published, seats, stated))
    named = ((passage, mentions.get(id(passage), ())) for passage in interview.passages)
    problems = inferred_countries(persons, people.stated(persons, seats), interview.published, named)
    return evolve(
        interview,
        passages=tuple(_with(passage, mentions.get(id(passage), ())) for passage in interview.passages),
        people=persons,
        organizations=found,
        problems=tuple(dict.fromkeys((*interview.problems, *problems))),
    )


def _organizations(interview: Interview, known: Organizations, texts: Iterable[Wording]) -> OrganizationRegister:
    names = [*(one.name for one in interview.people), *(one.name for one in interview.participants)]
    persons = frozenset(word for name in names for word in fold(name).split())
    countries = Counter(one.codes[0] for text in texts for one in text.countries if len(one.codes) == 1)
    register = OrganizationRegister(interview.language, known, persons, countries)
    register.reserve([*(one.id for one in interview.people), *(one.id for one in interview.participants)])
    for organization in interview.organizations:
        register.add_present(organization)
    return register


def _people(
    interview: Interview,
    readings: Sequence[Reading],
    organizations: OrganizationRegister,
    words: Lexicon,
    common: frozenset[str],
) -> PeopleRegister:
    taken = {one.id for one in interview.participants} | {one.id for one in organizations.organizations()}
    return PeopleRegister.of(
        interview.people,
        (named for reading in readings for named in reading.people),
        sorted(taken - {person.id for person in interview.people}),
        common | openers(words) | frozenset((*words.genders, *words.posts)),
    )


def _seats(organizations: Iterable[Organization]) -> dict[str, str]:
    """The state whose institution an organization is, by the ids of organizations."""
    return {one.id: one.countries[0] for one in organizations if one.kind in _OF_STATES and len(one.countries) == 1}


def _named(readings: Iterable[Reading]) -> frozenset[str]:
    """The countries that a text names."""
    return frozenset(one.codes[0] for reading in readings for one in reading.countries if len(one.codes) == 1)


def _common_words(passages: Iterable[Passage]) -> frozenset[str]:
    """The words that stand somewhere in small letters."""
    words = set().union(*(_SMALL.findall(passage.text) for passage in passages))
    return frozenset(word for word in words if word.islower())


def _with(passage: Passage, mentions: Sequence[Mention]) -> Passage:
    kept = [one for one in passage.mentions if one.annotator != ANNOTATOR]
    ordered = sorted((*kept, *mentions), key=lambda one: (one.span.start, -one.span.end))
    return passage if tuple(ordered) == passage.mentions else evolve(passage, mentions=ordered)
