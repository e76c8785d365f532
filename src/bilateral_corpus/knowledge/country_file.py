"""Country files: what they may say, and how several are laid over each other.

A file has a table for each country, named by its alpha-2 code, in which each language has a table of its own::

    [LA]
    alpha3 = "LAO"
    status = "un_member"
    en.name = "Laos"
    en.official = ["Lao People's Democratic Republic"]
    en.ambiguous = []

and, under ``not_countries``, for each language the phrases that contain a country's name and mean none, such as
"Latin America". A later file replaces single fields of an earlier one, and adds to its phrases.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib.resources.abc import Traversable
from pathlib import Path

from attrs import frozen

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.knowledge.country import Country, CountryName, NameKind, NoCountry
from bilateral_corpus.knowledge.entry_file import Claim, EntryFiles, EntryForm
from bilateral_corpus.language.data_file import Table

__all__ = ["LISTS", "CountryFiles", "read_country_files"]

#: The keys of lists of names, with the kind of name that each holds.
LISTS = {
    "official": NameKind.OFFICIAL,
    "other": NameKind.OTHER,
    "abbreviations": NameKind.ABBREVIATION,
    "adjectives": NameKind.ADJECTIVE,
    "demonyms": NameKind.DEMONYM,
    "combining": NameKind.COMBINING,
    "capitals": NameKind.CAPITAL,
}
_FORM = EntryForm(
    entry="a country",
    key=re.compile(r"[A-Z]{2}"),
    key_form="an alpha-2 code in capitals",
    fields={"alpha3": Table.string, "status": Table.string, "until": Table.integer},
    name=NameKind.NAME,
    lists=LISTS,
    phrases="not_countries",
)


@frozen
class CountryFiles:
    """What country files say together.

    Attributes:
        files: Their entries.
    """

    files: EntryFiles[NameKind]

    def countries(self) -> tuple[Country, ...]:
        """Make the countries, sorted by code.

        Raises:
            ParseError: An entry is not complete, or countries share a name and do not all declare it ambiguous.
        """
        countries = tuple(self._country(code) for code in sorted(self.files.entries))
        self._check_codes(countries)
        names = (name for country in countries for name in country.names)
        self.files.check_claims(Claim(name.code, name.text, name.ambiguous) for name in names)
        return countries

    def phrases(self) -> tuple[NoCountry, ...]:
        """Make the phrases that mean no country."""
        listed = self.files.phrases.items()
        return tuple(NoCountry(text=text, language=language) for language, texts in listed for text in texts)

    def _country(self, code: str) -> Country:
        entry = self.files.entries[code]
        try:
            return Country(
                code=code,
                alpha3=entry.get("alpha3", ""),
                status=entry.get("status", ""),
                until=entry.get("until"),
                names=self._names(code),
            )
        except InvalidValueError as error:
            raise self.files.error(code, str(error)) from error

    def _names(self, code: str) -> Iterator[CountryName]:
        for name in self.files.names(code):
            yield CountryName(
                text=name.text, code=code, language=name.language, kind=name.kind, ambiguous=name.ambiguous
            )

    def _check_codes(self, countries: Iterable[Country]) -> None:
        codes: dict[str, str] = {}
        for country in countries:
            if (other := codes.setdefault(country.alpha3, country.code)) != country.code:
                raise self.files.error(country.code, f"{country.alpha3} is also the alpha-3 code of {other}")


def read_country_files(paths: Iterable[Path | Traversable]) -> CountryFiles:
    """Read country files, each laid over those before it.

    Raises:
        ParseError: A file is not TOML, or says something that a country file cannot say.
    """
    files = EntryFiles(_FORM)
    files.read(paths)
    return CountryFiles(files)
