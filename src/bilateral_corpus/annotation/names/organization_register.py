"""The organizations of an interview: which names and acronyms are one organization's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import Factory, define, evolve, field

from bilateral_corpus.annotation.names.acronyms import initials, is_acronym
from bilateral_corpus.annotation.names.institution_words import institution_words
from bilateral_corpus.annotation.names.name_parts import NameParts
from bilateral_corpus.knowledge import load_countries
from bilateral_corpus.knowledge.organization import KnownOrganization
from bilateral_corpus.knowledge.organizations import Organizations, load_organizations
from bilateral_corpus.language import fold, lexicon
from bilateral_corpus.model import Organization
from bilateral_corpus.model.ids import Ids

_ARTICLE = "the"


@define
class _Entry:
    organization: Organization
    forms: dict[str, None] = Factory(dict)


@define
class OrganizationRegister:
    """The organizations of one interview; filled while the text is read, from its start to its end.

    Attributes:
        language: The language of the interview.
        known: The organizations that are known beforehand.
        persons: The words, folded, in the names of people who are known.
        countries: How often the interview names each country.
    """

    language: str
    known: Organizations = field(factory=load_organizations, repr=False)
    persons: frozenset[str] = field(default=frozenset(), repr=False)
    countries: Mapping[str, int] = field(factory=dict, repr=False)
    _ids: Ids = field(factory=lambda: Ids(fallback="organization"))
    _entries: dict[str, _Entry] = Factory(dict)
    _by_name: dict[str, str] = Factory(dict)
    _initials: dict[str, list[str]] = Factory(dict)
    _parts: NameParts = field(init=False)

    @_parts.default
    def _make_parts(self) -> NameParts:
        words = institution_words(lexicon(self.language))
        return NameParts(words.owner_links, with_ends=words.main.organizations.compounds == 0)

    def reserve(self, ids: Iterable[str]) -> None:
        """Say which ids something else has."""
        for id in ids:
            self._ids.new(id)

    def add_present(self, organization: Organization) -> None:
        """Register an organization that the interview has already."""
        self._register(organization)
        for name in (organization.name, organization.acronym, *organization.aliases):
            if name:
                self._by_name.setdefault(fold(name), organization.id)

    def add_known(self, known: KnownOrganization, printed: str) -> str:
        """Register an organization that the data knows, and give its id."""
        id = self._by_name.get(fold(printed))
        if id is None and known.id in self._entries:
            id = known.id
        if id is None:
            language = self.language.partition("-")[0]
            spoken = language if language in known.languages else next(iter(known.languages))
            id = known.id
            self._ids.new(id)
            self._register(known.to_organization(spoken))
        self._note(id, printed)
        return id

    def add(self, name: str, kind: str | None, acronym: str | None = None) -> str:
        """Register an organization by its name in the text, and give its id."""
        bare = _without_article(name)
        id = self._by_name.get(fold(bare)) or (self._by_name.get(fold(acronym)) if acronym else None)
        id = id or self._by_part(bare) or self._by_initials(bare)
        if id is None:
            id = self._ids.new(bare)
            self._register(Organization(id=id, name=bare, kind=kind, countries=_countries_of(bare)))
            self._initials.setdefault(initials(bare), []).append(id)
        self._note(id, bare)
        entry = self._entries[id]
        if acronym and entry.organization.acronym is None:
            entry.organization = evolve(entry.organization, acronym=acronym)
        if acronym:
            self._by_name.setdefault(fold(acronym), id)
        return id

    def _by_part(self, name: str) -> str | None:
        """The only one of which a name is the fuller or the shorter form: "National Assembly", "… of Laos"."""
        fitting = [id for id in self._parts.related(name) if self._is_form(id, name)]
        if len(fitting) != 1:
            return None
        entry = self._entries[fitting[0]]
        if len(name) > len(entry.organization.name):
            entry.forms.setdefault(entry.organization.name)
            codes = entry.organization.countries or _countries_of(name)
            self._rename(fitting[0], evolve(entry.organization, name=name, countries=codes))
        return fitting[0]

    def _is_form(self, id: str, name: str) -> bool:
        entry = self._entries[id]
        return bool(entry.forms) and self._parts.is_part(name, entry.organization.name)

    def _by_initials(self, name: str) -> str | None:
        """The only one whose name has these initials, or whose acronym is made of the initials of this name."""
        if is_acronym(name):
            fitting = self._initials.get(name, [])
            if len(fitting) != 1 or self._entries[fitting[0]].organization.acronym not in {None, name}:
                return None
            entry = self._entries[fitting[0]]
            entry.organization = evolve(entry.organization, acronym=name)
            return fitting[0]
        id = self._by_name.get(fold(initials(name)))
        entry_of = self._entries.get(id or "")
        if entry_of is None or entry_of.organization.name != initials(name):
            return None
        named = evolve(entry_of.organization, name=name, acronym=initials(name), countries=_countries_of(name))
        self._rename(named.id, named)
        return id

    def _register(self, organization: Organization) -> None:
        self._entries[organization.id] = _Entry(organization)
        self._parts.add(organization.id, organization.name)

    def _rename(self, id: str, organization: Organization) -> None:
        self._entries[id].organization = organization
        self._parts.add(id, organization.name)

    def _note(self, id: str, printed: str) -> None:
        self._by_name.setdefault(fold(printed), id)
        self._entries[id].forms.setdefault(printed)

    def find(self, name: str) -> str | None:
        """The id of the organization of this name or acronym, if it is registered."""
        return self._by_name.get(fold(name))

    def kind(self, id: str) -> str | None:
        """The kind of a registered organization."""
        return self._entries[id].organization.kind

    def at_home(self, known: Iterable[str]) -> str | None:
        """The only one of some organizations of the data whose country the interview names most."""
        named: dict[int, list[str]] = {}
        for id in known:
            named.setdefault(self.countries.get(self.known.organization(id).country or "", 0), []).append(id)
        most = max(named, default=0)
        return named[most][0] if most and len(named[most]) == 1 else None

    def spoken_of(self) -> frozenset[str]:
        """The ids of the organizations that were met, and of those of which the data says that they are a part."""
        parts = (self.known.organization(id).part_of for id in self._entries if id in self.known)
        return frozenset(self._entries).union(filter(None, parts))

    def add_spoken_of(self, id: str, printed: str) -> str:
        """Register a form of one of those organizations, and give its id."""
        if id in self._entries:
            self._note(id, printed)
            return id
        return self.add_known(self.known.organization(id), printed)

    def short_forms(self) -> Mapping[str, str]:
        """Forms by which an organization is called once its name has been given, with the ids.

        These are names that only other words or an acronym showed to be of an organization, and those of companies
        without what they are in law: "Brine Sky" for "Brine Sky Ltd."
        """
        legal = institution_words(lexicon(self.language)).legal_forms
        found: dict[str, str] = {}
        for id, entry in self._entries.items():
            for form in (form for form in entry.forms if id not in self.known):
                words = form.split()
                while len(words) > 1 and fold(words[-1]) in legal:
                    words.pop()
                found.setdefault(" ".join(words), id)
        return found

    def acronyms(self) -> Mapping[str, str]:
        """The acronyms that were met or defined, as printed, and the initials of names, with the ids."""
        found = {letters: ids[0] for letters, ids in self._initials.items() if len(ids) == 1 and is_acronym(letters)}
        for id, entry in self._entries.items():
            for form in (
                entry.organization.acronym,
                *entry.forms,
                *entry.organization.aliases,
                entry.organization.name,
            ):
                if form and form.isupper() and " " not in form:
                    found[form] = id
        return found

    def learn_acronym(self, id: str, acronym: str) -> None:
        """Say that an organization is called by an acronym."""
        entry = self._entries[id]
        if entry.organization.acronym is None and entry.organization.name != acronym:
            entry.organization = evolve(entry.organization, acronym=acronym)

    def organizations(self) -> Iterator[Organization]:
        """The organizations as the model has them, in the order in which they were met."""
        for entry in self._entries.values():
            known = (entry.organization.name, entry.organization.acronym, *entry.organization.aliases)
            new = (form for form in entry.forms if form not in known)
            yield evolve(entry.organization, aliases=(*entry.organization.aliases, *new))


def _countries_of(name: str) -> tuple[str, ...]:
    """The countries that the name of an organization names, each for itself."""
    return tuple(sorted({code for one in load_countries().names_in(name) if len(one.codes) == 1 for code in one.codes}))


def _without_article(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if rest and fold(first) == _ARTICLE else name
