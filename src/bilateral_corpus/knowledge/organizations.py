"""Organizations by their ids and by anything that they are called."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache, cached_property
from importlib.resources import files
from os import PathLike
from pathlib import Path

from attrs import field, frozen

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.knowledge.name_index import IndexedName, NameSpan
from bilateral_corpus.knowledge.name_search import NameSearch
from bilateral_corpus.knowledge.organization import (
    KnownOrganization,
    NoOrganization,
    OrganizationName,
    OrganizationNameKind,
)
from bilateral_corpus.knowledge.organization_file import read_organization_files, written
from bilateral_corpus.knowledge.spelling_variants import SpellingVariants

__all__ = [
    "FoundOrganization",
    "Organizations",
    "find_organization",
    "load_organizations",
    "lookup_organization",
    "organization",
]

_ALL_KINDS = frozenset(OrganizationNameKind)
# With which names begin, as sentences do.
_ARTICLES = frozenset({"A", "Das", "Der", "Die", "El", "Il", "La", "Las", "Le", "Les", "Los", "O", "The"})
_SHORTEST_WORD = 3
_LONGEST_DOTTED = 4


@frozen(kw_only=True)
class FoundOrganization:
    """An organization's name that stands in a text.

    Attributes:
        start: Where it begins, in code points.
        end: Where it ends, exclusive, in code points.
        names: What it can be; more than one organization if the name is shared.
    """

    start: int
    end: int
    names: tuple[OrganizationName, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The organizations that it can be, sorted."""
        return _ids(self.names)

    @property
    def ambiguous(self) -> bool:
        """Whether it can be several organizations, or something that is none."""
        return any(name.ambiguous for name in self.names)


@frozen(slots=False, eq=False)
class Organizations:
    """A set of organizations that can be searched by name.

    Attributes:
        entries: The organizations, sorted by id.
        not_organizations: Phrases that contain an organization's name and do not mean it.
        spellings: By language, the words that are written in several ways.
    """

    entries: tuple[KnownOrganization, ...] = field(repr=lambda entries: f"<{len(entries)}>")
    not_organizations: tuple[NoOrganization, ...] = field(default=(), repr=lambda phrases: f"<{len(phrases)}>")
    spellings: Mapping[str, SpellingVariants] = field(factory=dict, repr=lambda spellings: f"<{len(spellings)}>")

    def __iter__(self) -> Iterator[KnownOrganization]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def __contains__(self, key: object) -> bool:
        return key in self._by_id

    def organization(self, key: str) -> KnownOrganization:
        """Give the organization with an id.

        Args:
            key: The id, such as ``non-aligned-movement``.

        Raises:
            InvalidValueError: No organization has this id.
        """
        found = self._by_id.get(key)
        if found is None:
            raise InvalidValueError(f"no organization has the id {key!r} (find_organization gives the ids of a name)")
        return found

    def lookup(
        self, text: str, language: str | None = None, kinds: Collection[OrganizationNameKind] = _ALL_KINDS
    ) -> tuple[OrganizationName, ...]:
        """Give all that a text can be the name of.

        The whole text must be the name, but for a leading "the", its spelling (hyphens, apostrophes, white space,
        Vietnamese tone marks, the words of `spellings`) and its capitals: acronyms, and names that begin with an
        article or are two or three capitals, are written as in the data or all in capitals (an
        acronym of up to four letters also with full stops); other names begin with a
        capital if they do in the data. Nothing is guessed from a similar name.

        Args:
            text: What may be a name.
            language: The BCP 47 tag of the text's language, or None for any.
            kinds: The kinds of name to look for.

        Returns:
            The names, sorted by organization; empty if it is none.
        """
        return self._search.lookup(text, language, kinds)

    def find(self, text: str, language: str | None = None) -> tuple[str, ...]:
        """Give the ids of the organizations that a text names.

        Args:
            text: What may be a name, as for :meth:`lookup`.
            language: The BCP 47 tag of the text's language, or None for any.

        Returns:
            The ids, sorted; several if organizations share the name, none if it is no name.
        """
        return _ids(self.lookup(text, language))

    def names_in(
        self,
        text: str,
        languages: str | Collection[str] | None = None,
        kinds: Collection[OrganizationNameKind] = _ALL_KINDS,
    ) -> Iterator[FoundOrganization]:
        """Find the names in a running text, from its start to its end, the longest at each place, none inside another.

        Phrases of `not_organizations` are passed over whole.

        Args:
            text: The text, in NFC.
            languages: The BCP 47 tags of the languages of the names, or None for all.
            kinds: The kinds of name to find.

        Returns:
            Each name found, with all that it can be.
        """
        return map(_found, self._search.names_in(text, languages, kinds))

    def name_at(
        self,
        text: str,
        start: int,
        languages: str | Collection[str] | None = None,
        kinds: Collection[OrganizationNameKind] = _ALL_KINDS,
    ) -> FoundOrganization | None:
        """Give the longest name that begins at a place, such as after "Secretary-General of ".

        Args:
            text: The text, in NFC.
            start: The place, in code points; it must be the start of a word, after any "the".
            languages: The BCP 47 tags of the languages of the names, or None for all.
            kinds: The kinds of name to find.

        Returns:
            The name, with all that it can be.
        """
        span = self._search.name_at(text, start, languages, kinds)
        return None if span is None else _found(span)

    @cached_property
    def _by_id(self) -> Mapping[str, KnownOrganization]:
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def _search(self) -> NameSearch[OrganizationName]:
        return NameSearch(tuple(self._indexed()), self.not_organizations)

    def _indexed(self) -> Iterator[IndexedName[OrganizationName]]:
        for name in (name for entry in self.entries for name in entry.names):
            exact = name.kind is OrganizationNameKind.ACRONYM or _has_telling_case(name.text)
            for text in (*written(name, self.spellings), *_dotted(name)):
                yield IndexedName(text=text, value=name, exact_case=exact)


def _dotted(name: OrganizationName) -> Iterator[str]:
    """An acronym of few letters with a full stop after each, as some newspapers print it."""
    letters = name.text if name.kind is OrganizationNameKind.ACRONYM and len(name.text) <= _LONGEST_DOTTED else ""
    if letters.isalpha() and letters.isupper():
        yield "".join(f"{letter}." for letter in letters)


def _has_telling_case(name: str) -> bool:
    """Whether a name is another word when its letters are smaller: "RT" and "Rt", "Le Monde" and "Le monde"."""
    first, _, rest = name.partition(" ")
    return (rest[:1].isupper() and first in _ARTICLES) or (name.isupper() and len(name) <= _SHORTEST_WORD)


def _found(span: NameSpan[OrganizationName]) -> FoundOrganization:
    return FoundOrganization(start=span.start, end=span.end, names=span.values)


def _ids(names: tuple[OrganizationName, ...]) -> tuple[str, ...]:
    return tuple(sorted({name.id for name in names}))


def load_organizations(*paths: str | PathLike[str]) -> Organizations:
    """Load the organizations that the library knows, and lay files of one's own over them.

    Args:
        *paths: Organization files. A later one replaces single fields of an earlier one: a language's `name`, or a
            whole list such as `other`.

    Returns:
        The organizations. Without paths it is always the same object, read when first asked for.

    Raises:
        ParseError: A file is no organization file, with the file and the entry.
        OSError: A file cannot be read.
    """
    return _load(*(Path(path) for path in paths)) if paths else _builtin()


@cache
def _builtin() -> Organizations:
    return _load()


def _load(*paths: Path) -> Organizations:
    data = read_organization_files([files("bilateral_corpus.knowledge") / "organizations.toml", *paths])
    return Organizations(data.organizations(), data.phrases(), data.spellings())


def organization(key: str) -> KnownOrganization:
    """Give the organization with an id.

    >>> str(organization("non-aligned-movement").founded)
    '1961-09'

    Args:
        key: The id.

    Raises:
        InvalidValueError: No organization has this id.
    """
    return load_organizations().organization(key)


def find_organization(name: str, language: str | None = None) -> tuple[str, ...]:
    """Give the ids of the organizations with exactly this name or acronym.

    >>> find_organization("the UN Security Council"), find_organization("who")
    (('united-nations-security-council',), ())

    Args:
        name: What may be a name; see :meth:`Organizations.lookup` for what counts as the same.
        language: The language of the name, or None for any.

    Returns:
        The ids, sorted; several if organizations share the name, none if it is no name.
    """
    return load_organizations().find(name, language)


def lookup_organization(text: str, language: str | None = None) -> tuple[OrganizationName, ...]:
    """Give all that a text can be the name of, with the kind of name.

    >>> [(name.id, str(name.kind)) for name in lookup_organization("NAM", "en")]
    [('non-aligned-movement', 'acronym')]

    Args:
        text: What may be a name; see :meth:`Organizations.lookup` for what counts as the same.
        language: The language of the text, or None for any.

    Returns:
        The names, sorted by organization; empty if it is none.
    """
    return load_organizations().lookup(text, language)
