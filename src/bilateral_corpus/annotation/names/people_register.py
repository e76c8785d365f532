"""The people of an interview: which names are one person's, and who is meant by a short form or by a post."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from attrs import Factory, define, evolve, field, frozen

from bilateral_corpus.annotation.names.people import NamedPerson
from bilateral_corpus.knowledge import lookup_country
from bilateral_corpus.knowledge.office_holders import country_of_name
from bilateral_corpus.language import fold
from bilateral_corpus.model import Appointment, PartialDate, Person
from bilateral_corpus.model.ids import Ids
from bilateral_corpus.transcript.names import NameRegister
from bilateral_corpus.transcript.person_record import record_person, says_more
from bilateral_corpus.transcript.persons import TitledPerson
from bilateral_corpus.transcript.titles import Title

_SHORTEST_WORD = 2
_SOME_TIME = PartialDate("XXXX")


@define
class _Entry:
    id: str
    name: str
    known: Person | None = None
    persons: list[TitledPerson] = Factory(list)
    deceased: bool = False
    nationality: str | None = None


@frozen(slots=False)
class PeopleRegister:
    """The people of one interview.

    Attributes:
        entries: Each person, by id.
        by_name: The ids by the names met.
        names: The names, to find those of one person.
        no_names: Words that name nobody when they stand alone.
    """

    entries: dict[str, _Entry] = field(repr=False)
    by_name: dict[str, str] = field(repr=False)
    names: NameRegister = field(repr=False)
    no_names: frozenset[str] = field(repr=False, default=frozenset())
    _same: dict[str, tuple[str, ...]] = field(init=False, repr=False, factory=dict)

    @classmethod
    def of(
        cls,
        known: Sequence[Person],
        found: Iterable[NamedPerson],
        taken: Iterable[str],
        no_names: frozenset[str] = frozenset(),
    ) -> PeopleRegister:
        """Register people.

        Args:
            known: Those whom the interview has already; they keep their ids.
            found: Those whom the text names, in its order.
            taken: Ids that something else has.
            no_names: Words that name nobody when they stand alone.
        """
        met = [one for one in found if one.person.name]
        before = {person.id: tuple(_as_met(person)) for person in known}
        names = NameRegister.of((*(one for many in before.values() for one in many), *(one.person for one in met)))
        register = cls({}, {}, names, no_names)
        ids = Ids(fallback="person")
        for id in (*taken, *before):
            ids.new(id)
        for person in known:
            register.entries[person.id] = _Entry(person.id, person.name, person, [*before[person.id]])
            for one in before[person.id]:
                register.by_name.setdefault(fold(one.name or ""), person.id)
        for named in met:
            register._add(named, ids)
        return register

    def _add(self, named: NamedPerson, ids: Ids) -> None:
        """Count a place that names a person."""
        name = named.person.name or ""
        same = self._forms(name)
        fullest = max(same, key=lambda form: (len(form.split()), len(form)), default=name)
        known = (self.by_name.get(fold(form)) for form in (name, fullest, *same))
        id = next((one for one in known if one is not None), None)
        if id is None:
            id = ids.new(fullest)
            self.entries[id] = _Entry(id, fullest)
        for form in (name, fullest):
            self.by_name.setdefault(fold(form), id)
        self.entries[id].persons.append(named.person)
        self.entries[id].deceased |= named.deceased
        self.entries[id].nationality = self.entries[id].nationality or named.nationality

    def _forms(self, name: str) -> tuple[str, ...]:
        """The forms of a name that are one person's, each once; looked up once, however often the name stands."""
        if name not in self._same:
            self._same[name] = tuple(dict.fromkeys(one.name or "" for one in self.names.find(name)))
        return self._same[name]

    def find(self, name: str) -> str | None:
        """The id of the person of this name; None, if it is nobody's or may be several people's."""
        return self.by_name.get(fold(name)) or self._by_short_form.get(fold(name))

    def holder(self, title: Title, among: Iterable[str]) -> str | None:
        """The id of the only one of some people who has a post, as far as countries do not speak against it."""
        fitting = [id for id in among if any(_is_held(title, one) for one in self._titles(id))]
        return fitting[0] if len(fitting) == 1 else None

    def _titles(self, id: str) -> Iterator[Title]:
        return (title for one in self.entries[id].persons for title in one.titles)

    @cached_property
    def _by_short_form(self) -> Mapping[str, str]:
        """Single words that name one person only: a family name or a given name that is no country."""
        holders: dict[str, set[str]] = defaultdict(set)
        for id, entry in self.entries.items():
            names = [entry.name.split(), *((one.name or "").split() for one in entry.persons)]
            for word in {word for words in names for word in (words[0], words[-1])}:
                if len(word) >= _SHORTEST_WORD and fold(word) not in self.no_names and not lookup_country(word):
                    holders[fold(word)].add(id)
        return {word: next(iter(ids)) for word, ids in holders.items() if len(ids) == 1}

    def people(
        self, published: PartialDate | None, seats: Mapping[str, str], named: Container[str] = ()
    ) -> Iterator[Person]:
        """The people as the model has them, in the order in which they were met.

        Args:
            published: When the text was published.
            seats: The countries of organizations, by the ids of these.
            named: The countries that the text names: nobody whose post is not printed is of another one.
        """
        for entry in self.entries.values():
            person = record_person(entry.id, entry.name, entry.persons, published, seats)
            if entry.known is not None:
                person = _joined(entry.known, person)
            known = country_of_name(person.name, published) if person.country is None else None
            country = person.country or entry.nationality or (known if known in named else None)
            person = evolve(person, country=country)
            yield evolve(person, died=person.died or _SOME_TIME) if entry.deceased else person

    def stated(self, people: Iterable[Person], seats: Mapping[str, str]) -> dict[str, frozenset[str]]:
        """The countries that the text gives to each person: of the posts, and by the adjective before the name.

        Args:
            people: The people as the model has them.
            seats: The countries of organizations, by the ids of these.
        """
        found = {}
        for one in people:
            posts = (post.of for post in one.appointments if post.of is not None)
            countries = {of if of.isupper() else seats.get(of) for of in posts}
            entry = self.entries.get(one.id)
            found[one.id] = frozenset(filter(None, (*countries, entry.nationality if entry else None)))
        return found


def _as_met(person: Person) -> Iterator[TitledPerson]:
    """A person of the model as the places that a text would name it in."""
    for name in (person.name, *person.aliases):
        yield TitledPerson(name=name, title=None, honorific=person.honorific)
    for post in person.appointments:
        yield TitledPerson(name=person.name, title=_title(post))


def _joined(known: Person, found: Person) -> Person:
    """What was known of a person, with what was found; what was known counts more."""
    posts = {(post.post, post.of, post.to) for post in known.appointments}
    new = [post for post in found.appointments if (post.post, post.of, post.to) not in posts]
    held = [one for one in known.appointments if not any(says_more(_title(post), _title(one)) for post in new)]
    named = {known.name, *known.aliases}
    return evolve(
        known,
        aliases=(*known.aliases, *(name for name in (*found.aliases, found.name) if name not in named)),
        honorific=known.honorific or found.honorific,
        gender=known.gender or found.gender,
        country=known.country or found.country,
        appointments=(*held, *new),
    )


def _title(post: Appointment) -> Title:
    return Title(post=post.post, of=post.of, to=post.to, current=post.as_of is not None)


def _is_held(named: Title, held: Title) -> bool:
    """Whether a post that is named without its holder can be one that somebody holds."""
    same_country = named.of is None or held.of is None or named.of == held.of
    same_host = named.to is None or held.to is None or named.to == held.to
    return named.post == held.post and same_country and same_host
