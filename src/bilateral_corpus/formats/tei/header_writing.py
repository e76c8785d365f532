"""The header of a TEI file: what was published where, who takes part, and how the file is to be read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from attrs import evolve

from bilateral_corpus.formats.tei.building import Builder, place_in_source
from bilateral_corpus.formats.tei.names import EDTF, NAMESPACE, PROFILE
from bilateral_corpus.model import (
    Appointment,
    EventKind,
    Interview,
    MentionKind,
    Organization,
    Participant,
    Person,
    Role,
    Source,
)

__all__ = ["ENCODING", "VERSION", "encoding_of", "write_corpus_header", "write_header", "write_identifiers"]

VERSION = 1
ENCODING = "encodingDesc"
_ANY_PREFIX = "\ue000"  # of private use, and so in no word of the description
_PREFIXES = (
    ("char", r"([0-9]+),([0-9]+)", "#char=$1,$2", "A stretch of the source text in code points, as in RFC 5147."),
    ("npt", r"(-?[0-9]+([.][0-9]+)?)", "#t=npt:$1", "A moment of the recording in seconds, as in Media Fragments."),
)
_EDTF_SAID = "Dates are given in the Extended Date/Time Format (EDTF) of ISO 8601-2."
_PUBLISHED = "This file was made by a program; what was published is described under its source."
_WHOLE_IDENTIFIERS = frozenset({"http", "https", "urn", "uri", "url"})
_WORD = re.compile(r"[A-Za-z][\w-]*", re.ASCII)
_SOURCE_NOTES = ("occasion", "media_type")


def write_header(build: Builder, root: Any, interview: Interview, annotators: Mapping[str, int]) -> None:
    """Add the header of an interview."""
    header = build.add(root, "teiHeader")
    _write_file(build, header, interview, annotators)
    build.add(header, ENCODING)
    profile = build.add(header, "profileDesc")
    language = build.add(build.add(profile, "langUsage"), "language")
    language.set("ident", interview.language)
    _write_people(build, profile, interview)
    _write_countries(build, profile, _countries(interview))
    if interview.convention:
        keywords = build.add(build.add(profile, "textClass"), "keywords", scheme=build.pointer("convention"))
        for convention in interview.convention:
            build.add(keywords, "term", convention)
    header.tail = "\n"


def write_corpus_header(build: Builder, root: Any) -> None:
    """Add the header of a corpus, which says no more than that."""
    file = build.add(build.add(root, "teiHeader"), "fileDesc")
    build.add(build.add(file, "titleStmt"), "title", "A corpus of interviews")
    build.add(build.add(file, "publicationStmt"), "p", _PUBLISHED)
    build.add(build.add(file, "sourceDesc"), "p", "Each interview names its source.")


def _write_file(build: Builder, header: Any, interview: Interview, annotators: Mapping[str, int]) -> None:
    file = build.add(header, "fileDesc")
    titles = build.add(file, "titleStmt")
    if interview.title is None:
        build.add(titles, "title", interview.id, type="supplied")
    else:
        build.add(titles, "title", interview.title)
    for name, number in annotators.items():
        responsible = build.add(titles, "respStmt", id=build.prefix + f"annotator.{number}")
        build.add(responsible, "resp", "annotation")
        build.add(responsible, "name", name)
    build.add(build.add(file, "publicationStmt"), "p", _PUBLISHED)
    if interview.problems:
        _write_problems(build, file, interview)
    _write_source(build, build.add(build.add(file, "sourceDesc"), "bibl"), interview)


def _write_problems(build: Builder, file: Any, interview: Interview) -> None:
    notes = build.add(file, "notesStmt")
    for problem in interview.problems:
        place = None if problem.span is None else place_in_source(problem.span)
        note = build.add(notes, "note", type="problem", source=place)
        for name in ("code", "message", "action", "source"):
            if (text := getattr(problem, name)) is not None:
                build.add(note, "seg", text, type=name)


def _write_source(build: Builder, bibl: Any, interview: Interview) -> None:
    source: Source = interview.source
    texts = (
        ("publisher", source.outlet, None),
        ("author", source.byline, None),
        ("pubPlace", source.place, None),
        ("idno", source.url, "URI"),
        ("idno", source.sha256, "SHA-256"),
        *(("note", getattr(source, name), name) for name in _SOURCE_NOTES),
    )
    for element, text, kind in texts:
        if text is not None:
            build.add(bibl, element, text, type=kind)
    build.add_date(bibl, "date", interview.published, type="published")
    build.add_date(bibl, "date", source.retrieved, type="retrieved")
    if source.length is not None:
        build.add(build.add(bibl, "extent"), "measure", unit="character", quantity=str(source.length))


def encoding_of(build: Builder) -> str:
    """Give the description of the encoding, which is the same in all documents but for what their ids begin with.

    It stands in the place of the empty element that :func:`write_header` adds, since to make its sixty elements takes
    as long as to write the rest of a short interview.
    """
    return _encoding(evolve(build, prefix=_ANY_PREFIX)).replace(_ANY_PREFIX, build.prefix)


@lru_cache(maxsize=1)
def _encoding(build: Builder) -> str:
    encoding = build.root(ENCODING)
    project = build.add(encoding, "projectDesc", n=f"{PROFILE}{VERSION}")
    build.add(project, "p", "Written by the library bilateral_corpus.")
    build.add(build.add(encoding, "editorialDecl"), "p", _EDTF_SAID, id=build.prefix + EDTF)
    prefixes = build.add(encoding, "listPrefixDef")
    for ident, pattern, replacement, said in _PREFIXES:
        one = build.add(prefixes, "prefixDef", ident=ident, matchPattern=pattern, replacementPattern=replacement)
        build.add(one, "p", said)
    classes = build.add(encoding, "classDecl")
    for name, words in (("role", Role), ("kind", EventKind)):
        taxonomy = build.add(classes, "taxonomy", id=build.prefix + name)
        for word in words:
            build.add(
                build.add(taxonomy, "category", id=f"{build.prefix}{name}.{word}"), "catDesc", word.replace("_", " ")
            )
    build.add(build.add(classes, "taxonomy", id=build.prefix + "convention"), "desc", "How a page marks who speaks.")
    written: str = build.etree.tostring(encoding, encoding="unicode")
    return written.replace(f' xmlns="{NAMESPACE}"', "")


def _write_people(build: Builder, profile: Any, interview: Interview) -> None:
    if not (interview.participants or interview.people or interview.organizations):
        return
    described = build.add(profile, "particDesc")
    if interview.participants:
        voices = build.add(described, "listPerson", type="participants")
        for participant in interview.participants:
            _write_participant(build, voices, participant)
    if interview.people:
        people = build.add(described, "listPerson", type="people")
        for person in interview.people:
            _write_person(build, people, person)
    if interview.organizations:
        organizations = build.add(described, "listOrg")
        for organization in interview.organizations:
            _write_organization(build, organizations, organization)


def _write_participant(build: Builder, voices: Any, participant: Participant) -> None:
    who = (("person", participant.person), ("org", participant.organization))
    behind = " ".join(f"#{build.name(kind, id)}" for kind, id in who if id is not None)
    made = build.add(
        voices, "person", id=build.name("participant", participant.id), role=participant.role, corresp=behind or None
    )
    build.add(made, "persName", participant.name)
    for label in participant.labels:
        build.add(made, "persName", label, type="label")


def _write_person(build: Builder, people: Any, person: Person) -> None:
    made = build.add(people, "person", id=build.name("person", person.id), gender=person.gender)
    build.add(made, "persName", person.name)
    for alias in person.aliases:
        build.add(made, "persName", alias, type="alias")
    if person.honorific is not None:
        build.add(made, "persName", person.honorific, type="honorific")
    if person.country is not None:
        build.add(made, "affiliation", type="country", key=person.country)
    for appointment in person.appointments:
        _write_appointment(build, made, appointment)
    build.add_date(made, "death", person.died)
    write_identifiers(build, made, person.identifiers)


def _write_appointment(build: Builder, person: Any, appointment: Appointment) -> None:
    made = build.add(person, "occupation")
    build.set_date(made, appointment.interval)
    build.add(made, "roleName", appointment.post)
    for name, party in (("of", appointment.of), ("to", appointment.to)):
        if party is not None and is_country(party):
            build.add(made, "placeName", type=name, ref=f"#{build.name('country', party)}")
        elif party is not None:
            build.add(made, "orgName", type=name, ref=f"#{build.name('org', party)}")
    build.add_date(made, "date", appointment.as_of, type="as-of")


def _write_organization(build: Builder, organizations: Any, organization: Organization) -> None:
    kind = organization.kind
    as_role = kind if kind is not None and _WORD.fullmatch(kind) else None
    made = build.add(organizations, "org", id=build.name("org", organization.id), role=as_role)
    build.add(made, "orgName", organization.name)
    for alias in organization.aliases:
        build.add(made, "orgName", alias, type="alias")
    if organization.acronym is not None:
        build.add(made, "orgName", organization.acronym, type="acronym")
    for code in organization.countries:
        build.add(made, "country", key=code)
    write_identifiers(build, made, organization.identifiers)
    if kind is not None and as_role is None:
        build.add(made, "note", kind, type="kind")


def write_identifiers(build: Builder, element: Any, identifiers: Iterable[str]) -> None:
    """Add identifiers such as ``wikidata:Q881``; those that are URIs as a whole."""
    for identifier in identifiers:
        scheme, _, value = identifier.partition(":")
        if scheme.lower() in _WHOLE_IDENTIFIERS or value.startswith(("http:", "https:")):
            build.add(element, "idno", identifier, type="URI")
        else:
            build.add(element, "idno", value, type=scheme)


def is_country(party: str) -> bool:
    """Whether an id is the code of a country, by its form."""
    return len(party) == 2 and party.isascii() and party.isupper()


def _countries(interview: Interview) -> list[str]:
    """All codes that something in the file points at."""
    posts = [post for person in interview.people for post in person.appointments]
    found: set[str | None] = {party for post in posts for party in (post.of, post.to) if party and is_country(party)}
    found |= {code for event in interview.events for code in event.countries}
    found |= {mention.target for mention in interview.mentions if mention.kind is MentionKind.COUNTRY}
    return sorted(code for code in found if code is not None)


def _write_countries(build: Builder, profile: Any, codes: Iterable[str]) -> None:
    places = None
    for code in codes:
        if places is None:
            places = build.add(build.add(profile, "settingDesc"), "listPlace")
        place = build.add(places, "place", id=build.name("country", code), type="country")
        build.add(place, "placeName", code)
        build.add(place, "idno", code, type="ISO3166-1-alpha2")
