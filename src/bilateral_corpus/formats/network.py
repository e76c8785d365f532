"""Interviews as a network: who speaks of whom, and which countries share an event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any, TypeAlias

from attrs import define, field

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.formats.extents import extent
from bilateral_corpus.formats.extras import load
from bilateral_corpus.formats.posts import country_name, posts_in_words
from bilateral_corpus.formats.tei.names import to_xml_id
from bilateral_corpus.formats.xml import xml_text
from bilateral_corpus.model import Event, Interview, MentionKind, Participant, Person

__all__ = ["EXTRA", "to_networkx"]

EXTRA = "graph"
_Facts: TypeAlias = tuple[tuple[str, str], ...]
_NAMED = (MentionKind.PERSON, MentionKind.ORGANIZATION, MentionKind.COUNTRY)


def to_networkx(interviews: Iterable[Interview]) -> Any:
    """Give the network of interviews.

    Nodes are the people, organizations and countries, called ``person.…``, ``organization.…`` and ``country.…`` with
    their ids, and the voices that the interviews do not name, called ``voice.…`` with the ids of the interview and the
    participant. What has the same id in several interviews is one node. A node has:

    - ``label``: its fullest name; ``type``: ``person``, ``organization``, ``country`` or ``voice``;
    - ``country`` and ``posts``, if there are any; several are parted by semicolons;
    - ``interviews``: how many interviews it occurs in.

    Edges have a ``relation``, which tells two networks on the same nodes apart, a ``weight``, and ``found_in``, the
    number of interviews that speak for them:

    - ``speaks_of`` goes from who speaks to whom or what they mention in their turns; its weight counts the mentions.
    - ``event`` joins two countries that share an event, the one whose code comes first to the other. There is one for
      each event and pair of its countries, with ``kind``, ``name``, ``status``, ``date`` (EDTF), its bounds
      ``earliest`` and ``latest``, and, where it can be shown as days, ``start`` and ``end`` (see
      :func:`~bilateral_corpus.formats.extents.extent`), all in ISO 8601. Its weight is ``found_in``.

    Args:
        interviews: A corpus, or any interviews. Their order does not matter.

    Returns:
        A :class:`networkx.MultiDiGraph` whose attributes are texts and whole numbers only, so that any format that
        networkx writes can hold it. No two edges have the same key.

    Raises:
        MissingExtraError: networkx is not installed.
    """
    networkx = load("networkx", EXTRA)
    network = _Network()
    for interview in interviews:
        if not isinstance(interview, Interview):
            raise InvalidValueError(f"a network is made of interviews, found {interview!r:.80}")
        network.add(interview)
    graph = networkx.MultiDiGraph()
    graph.add_nodes_from((name, network.nodes[name].attributes()) for name in sorted(network.nodes))
    # Gephi takes edges with the same id for one edge, wherever they lie.
    for number, (source, target, attributes) in enumerate(network.edges(), start=1):
        graph.add_edge(source, target, key=f"e{number}", **attributes)
    return graph


@define
class _Node:
    """What is known of a node.

    Attributes:
        type: What it is.
        names: What it is called.
        countries: The names of its countries.
        posts: The posts that a person holds or held.
        interviews: How many interviews it occurs in.
    """

    type: str
    names: set[str] = field(factory=set)
    countries: set[str] = field(factory=set)
    posts: set[str] = field(factory=set)
    interviews: int = 0

    def attributes(self) -> dict[str, str | int]:
        lists = {"country": self.countries, "posts": self.posts}
        joined = {name: "; ".join(sorted(values)) for name, values in lists.items() if values}
        return {"label": _fullest(self.names), "type": self.type, **joined, "interviews": self.interviews}


@define
class _Network:
    """Counts what one interview after the other says.

    Attributes:
        nodes: By their names in the graph.
    """

    nodes: dict[str, _Node] = field(factory=dict)
    _mentions: Counter[tuple[str, str]] = field(factory=Counter, init=False)
    _told: Counter[tuple[str, str]] = field(factory=Counter, init=False)
    _events: Counter[tuple[str, str, str, _Facts]] = field(factory=Counter, init=False)

    def add(self, interview: Interview) -> None:
        self._add_nodes(interview)
        speakers = {one.id: _speaker(one, interview) for one in interview.participants}
        told = Counter(
            (speakers[turn.speaker], to_xml_id(mention.kind, mention.target))
            for turn in interview.turns
            if turn.speaker is not None
            for mention in turn.mentions
            if mention.kind in _NAMED and mention.target is not None
        )
        self._mentions.update(told)
        self._told.update(told.keys())
        for event in interview.events:
            facts = _facts(event)
            self._events.update((*pair, event.id, facts) for pair in combinations(sorted(event.countries), 2))

    def edges(self) -> Iterator[tuple[str, str, dict[str, str | int]]]:
        for source, target in sorted(self._mentions):
            counts = {"weight": self._mentions[source, target], "found_in": self._told[source, target]}
            yield source, target, {"relation": "speaks_of", **counts}
        for (one, other, _, facts), count in sorted(self._events.items()):
            ends = to_xml_id("country", one), to_xml_id("country", other)
            yield *ends, {"relation": "event", **dict(facts), "weight": count, "found_in": count}

    def _add_nodes(self, interview: Interview) -> None:
        for code in _countries_of(interview):
            self._note("country", code, country_name(code))
        names = {one.id: one.name for one in interview.organizations}
        for organization in interview.organizations:
            self._note("organization", organization.id, organization.name, map(country_name, organization.countries))
        for person in interview.people:
            self._note("person", person.id, person.name, _countries(person), posts_in_words(person, names))
        for voice in interview.participants:
            if voice.person is None and voice.organization is None:
                self._note("voice", f"{interview.id}.{voice.id}", voice.name)

    def _note(self, type: str, id: str, name: str, countries: Iterable[str] = (), posts: Iterable[str] = ()) -> None:
        node = self.nodes.setdefault(to_xml_id(type, id), _Node(type))
        node.names.add(_line(name))
        node.countries.update(countries)
        node.posts.update(map(_line, posts))
        node.interviews += 1


def _speaker(participant: Participant, interview: Interview) -> str:
    if participant.person is not None:
        return to_xml_id("person", participant.person)
    if participant.organization is not None:
        return to_xml_id("organization", participant.organization)
    return to_xml_id("voice", f"{interview.id}.{participant.id}")


def _facts(event: Event) -> _Facts:
    """What the edges of an event say of it, as far as it is known."""
    values: dict[str, object] = {"kind": event.kind, "name": _line(event.name), "status": event.status}
    if event.date is not None:
        first, last = extent(event.date) or (None, None)
        values |= {"date": event.date, "earliest": event.date.earliest, "latest": event.date.latest}
        values |= {"start": first, "end": last}
    return tuple((name, str(value)) for name, value in values.items() if value is not None)


def _countries_of(interview: Interview) -> set[str]:
    # A code that is also the id of an organization is no country to the interview as a whole.
    mentioned = {one.target for one in interview.mentions if one.kind is MentionKind.COUNTRY and one.target is not None}
    return mentioned.union(interview.countries, *(event.countries for event in interview.events))


def _countries(person: Person) -> list[str]:
    return [] if person.country is None else [country_name(person.country)]


def _fullest(names: set[str]) -> str:
    return min(names, key=lambda name: (-len(name), name))


def _line(text: str) -> str:
    return xml_text(" ".join(text.split()))
