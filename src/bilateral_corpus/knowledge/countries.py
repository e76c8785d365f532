"""Countries by their codes and by anything that they are called."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache, cached_property
from importlib.resources import files
from os import PathLike
from pathlib import Path

from attrs import field, frozen

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.knowledge.country import Country, CountryName, NameKind, NoCountry
from bilateral_corpus.knowledge.country_file import read_country_files
from bilateral_corpus.knowledge.name_index import IndexedName, NameSpan
from bilateral_corpus.knowledge.name_search import NameSearch

__all__ = [
    "ALL_KINDS",
    "DIRECT_KINDS",
    "Countries",
    "FoundCountry",
    "country",
    "find_country",
    "load_countries",
    "lookup_country",
]

ALL_KINDS = frozenset(NameKind)
"""Every kind of name."""

DIRECT_KINDS = ALL_KINDS - {NameKind.CAPITAL, NameKind.COMBINING}
"""The kinds that name a country or its people by themselves: not a city, nor half of a compound."""


@frozen(kw_only=True)
class FoundCountry:
    """A country's name that stands in a text.

    Attributes:
        start: Where it begins, in code points.
        end: Where it ends, exclusive, in code points.
        names: What it can be; more than one country if the name is shared.
    """

    start: int
    end: int
    names: tuple[CountryName, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """The countries that it can be, sorted."""
        return _codes(self.names)


@frozen(slots=False, eq=False)
class Countries:
    """A set of countries that can be searched by name.

    Attributes:
        entries: The countries, sorted by code.
        not_countries: Phrases that contain a country's name and mean none.
    """

    entries: tuple[Country, ...] = field(repr=lambda entries: f"<{len(entries)}>")
    not_countries: tuple[NoCountry, ...] = field(default=(), repr=lambda phrases: f"<{len(phrases)}>")

    def __iter__(self) -> Iterator[Country]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def __contains__(self, code: object) -> bool:
        return code in self._by_code

    def country(self, code: str) -> Country:
        """Give the country with a code.

        Args:
            code: Two or three capital letters.

        Raises:
            InvalidValueError: No country has this code.
        """
        found = self._by_code.get(code)
        if found is None:
            raise InvalidValueError(f"no country has the code {code!r} (alpha-2 or alpha-3, in capitals)")
        return found

    def lookup(
        self, text: str, language: str | None = None, kinds: Collection[NameKind] = ALL_KINDS
    ) -> tuple[CountryName, ...]:
        """Give all that a text can be the name of.

        The whole text must be the name, but for a leading "the", its spelling (hyphens, apostrophes, white space,
        Vietnamese tone marks) and its capitals: abbreviations are written as in the data or all in capitals, other
        names begin with a capital if they do in the data. Nothing is guessed from a similar name.

        Args:
            text: What may be a name.
            language: The BCP 47 tag of the text's language, or None for any.
            kinds: The kinds of name to look for.

        Returns:
            The names, sorted by country; empty if it is none.
        """
        return self._search.lookup(text, language, kinds)

    def find(self, text: str, language: str | None = None) -> tuple[str, ...]:
        """Give the codes of the countries that a text names directly: not by a capital or half a compound.

        Args:
            text: What may be a name, as for :meth:`lookup`.
            language: The BCP 47 tag of the text's language, or None for any.

        Returns:
            The alpha-2 codes, sorted; several if countries share the name, none if it is no name.
        """
        return _codes(self.lookup(text, language, DIRECT_KINDS))

    def names_in(
        self, text: str, languages: str | Collection[str] | None = None, kinds: Collection[NameKind] = DIRECT_KINDS
    ) -> Iterator[FoundCountry]:
        """Find the names in a running text, from its start to its end, the longest at each place, none inside another.

        Phrases of `not_countries` are passed over whole. Of kind `COMBINING` only those next to a dash are found.

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
        kinds: Collection[NameKind] = DIRECT_KINDS,
    ) -> FoundCountry | None:
        """Give the longest name that begins at a place, such as after "Ambassador of ".

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
    def _by_code(self) -> Mapping[str, Country]:
        return {code: country for country in self.entries for code in (country.code, country.alpha3)}

    @cached_property
    def _search(self) -> NameSearch[CountryName]:
        return NameSearch(tuple(_indexed(name) for entry in self.entries for name in entry.names), self.not_countries)


def _indexed(name: CountryName) -> IndexedName[CountryName]:
    exact = name.kind is NameKind.ABBREVIATION
    return IndexedName(text=name.text, value=name, exact_case=exact, joined=name.kind is NameKind.COMBINING)


def _found(span: NameSpan[CountryName]) -> FoundCountry:
    return FoundCountry(start=span.start, end=span.end, names=span.values)


def _codes(names: tuple[CountryName, ...]) -> tuple[str, ...]:
    return tuple(sorted({name.code for name in names}))


def load_countries(*paths: str | PathLike[str]) -> Countries:
    """Load the countries that the library knows, and lay files of one's own over them.

    Args:
        *paths: Country files. A later one replaces single fields of an earlier one: a language's `name`, or a whole
            list such as `other`.

    Returns:
        The countries. Without paths it is always the same object, read when first asked for.

    Raises:
        ParseError: A file is no country file, with the file and the entry.
        OSError: A file cannot be read.
    """
    return _load(*(Path(path) for path in paths)) if paths else _builtin()


@cache
def _builtin() -> Countries:
    return _load()


def _load(*paths: Path) -> Countries:
    data = read_country_files([files("bilateral_corpus.knowledge") / "countries.toml", *paths])
    return Countries(data.countries(), data.phrases())


def country(code: str) -> Country:
    """Give the country with an ISO 3166 code.

    >>> country("LA").official_name()
    "Lao People's Democratic Republic"

    Args:
        code: Two or three capital letters.

    Raises:
        InvalidValueError: No country has this code.
    """
    return load_countries().country(code)


def find_country(name: str, language: str | None = None) -> tuple[str, ...]:
    """Give the codes of the countries with exactly this name, abbreviation, adjective or demonym.

    >>> find_country("the Lao PDR"), find_country("Korea"), find_country("us")
    (('LA',), ('KP', 'KR'), ())

    Args:
        name: What may be a name; see :meth:`Countries.lookup` for what counts as the same.
        language: The language of the name, or None for any.

    Returns:
        The alpha-2 codes, sorted; several if countries share the name, none if it is no name.
    """
    return load_countries().find(name, language)


def lookup_country(text: str, language: str | None = None) -> tuple[CountryName, ...]:
    """Give all that a text can be the name of, with the kind of name.

    >>> [(name.code, str(name.kind)) for name in lookup_country("Lao", "en")]
    [('LA', 'adjective'), ('LA', 'demonym')]

    Args:
        text: What may be a name; see :meth:`Countries.lookup` for what counts as the same.
        language: The language of the text, or None for any.

    Returns:
        The names, sorted by country; empty if it is none.
    """
    return load_countries().lookup(text, language)
