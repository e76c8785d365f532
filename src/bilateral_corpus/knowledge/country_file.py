"""Country files: what they may say, and how several are laid over each other.

A file has a table for each country, named by its alpha-2 code, in which each language has a table of its own::

    [LA]
    alpha3 = "LAO"
    status = "un_member"
    en.name = "Laos"
    en.official = ["Lao People's Democratic Republic"]
    en.ambiguous = []

and, under ``not_countries``, for each language the phrases that contain a country's name and mean none, such as
"Latin America". A later file replaces single fields of an earlier one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from attrs import Factory, define

from bilateral_corpus.errors import InvalidValueError, ParseError
from bilateral_corpus.knowledge.country import Country, CountryName, NameKind, NoCountry
from bilateral_corpus.knowledge.spelling import spelling_key
from bilateral_corpus.language.data_file import Table, read_table

__all__ = ["LISTS", "CountryFiles", "read_country_files"]

_CODE = re.compile(r"[A-Z]{2}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_NOT_COUNTRIES = "not_countries"
_AMBIGUOUS = "ambiguous"
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


@define
class CountryFiles:
    """What the files read so far say together.

    Attributes:
        entries: The fields of each country by its code, and in them those of each language.
        not_countries: For each language the phrases that mean no country.
        sources: For each country the file that said something of it last; those said last stand last.
    """

    entries: dict[str, dict[str, Any]] = Factory(dict)
    not_countries: dict[str, tuple[str, ...]] = Factory(dict)
    sources: dict[str, str] = Factory(dict)

    def add(self, top: Table) -> None:
        """Lay a file over what is known.

        Raises:
            ParseError: It says something that a country file cannot say.
        """
        for key in top.values:
            table = top.table(key)
            if key == _NOT_COUNTRIES:
                table.check_keys(key for key in table.values if _LANGUAGE.fullmatch(key))
                self.not_countries |= {language: table.strings(language) for language in table.values}
            elif _CODE.fullmatch(key):
                self._add_entry(key, table)
            else:
                raise top.error("not a country", key, expected="an alpha-2 code in capitals", found=repr(key))

    def countries(self) -> tuple[Country, ...]:
        """Make the countries, sorted by code.

        Raises:
            ParseError: An entry is not complete, or countries share a name and do not all declare it ambiguous.
        """
        countries = tuple(self._country(code) for code in sorted(self.entries))
        self._check_claims(countries)
        return countries

    def phrases(self) -> tuple[NoCountry, ...]:
        """Make the phrases that mean no country."""
        return tuple(NoCountry(text=text, language=key) for key, texts in self.not_countries.items() for text in texts)

    def _add_entry(self, code: str, table: Table) -> None:
        languages = [key for key in table.values if _LANGUAGE.fullmatch(key)]
        table.check_keys({"alpha3", "status", "until", *languages})
        read = {"alpha3": table.string, "status": table.string, "until": table.integer}
        entry = self.entries.setdefault(code, {})
        entry |= {key: read[key](key) for key in table.values if key in read}
        for language in languages:
            entry[language] = entry.get(language, {}) | _language_fields(table.table(language))
        self.sources.pop(code, None)
        self.sources[code] = table.source

    def _country(self, code: str) -> Country:
        entry = self.entries[code]
        try:
            return Country(
                code=code,
                alpha3=entry.get("alpha3", ""),
                status=entry.get("status", ""),
                until=entry.get("until"),
                names=_names(code, entry),
            )
        except InvalidValueError as error:
            raise self._error(code, str(error)) from error

    def _check_claims(self, countries: Iterable[Country]) -> None:
        claims: dict[str, list[CountryName]] = {}
        codes: dict[str, str] = {}
        for country in countries:
            if (other := codes.setdefault(country.alpha3, country.code)) != country.code:
                raise self._error(country.code, f"{country.alpha3} is also the alpha-3 code of {other}")
            for name in country.names:
                claims.setdefault(spelling_key(name.text), []).append(name)
        for names in claims.values():
            if len({name.code for name in names}) > 1 and not all(name.ambiguous for name in names):
                self._refuse(names)

    def _refuse(self, names: list[CountryName]) -> None:
        claimants = {name.code for name in names}
        latest = next(code for code in reversed(self.sources) if code in claimants)
        codes = ", ".join(sorted(claimants))
        raise self._error(latest, f"{names[0].text!r} names {codes}; list it under `{_AMBIGUOUS}` in each")

    def _error(self, code: str, message: str) -> ParseError:
        return ParseError(message, source=self.sources[code], path=f"$.{code}")


def read_country_files(paths: Iterable[Path | Traversable]) -> CountryFiles:
    """Read country files, each laid over those before it.

    Raises:
        ParseError: A file is not TOML, or says something that a country file cannot say.
    """
    files = CountryFiles()
    for path in paths:
        files.add(read_table(path))
    return files


def _language_fields(table: Table) -> dict[str, Any]:
    table.check_keys({"name", _AMBIGUOUS, *LISTS})
    return {key: table.string(key) if key == "name" else table.strings(key) for key in table.values}


def _names(code: str, entry: Mapping[str, Any]) -> Iterator[CountryName]:
    for language, fields in entry.items():
        if not isinstance(fields, dict):
            continue
        texts = [(NameKind.NAME, fields["name"])] if "name" in fields else []
        texts += [(kind, text) for key, kind in LISTS.items() for text in fields.get(key, ())]
        ambiguous = {spelling_key(text) for text in fields.get(_AMBIGUOUS, ())}
        if unknown := sorted(ambiguous - {spelling_key(text) for _, text in texts}):
            raise InvalidValueError(f"`{language}.{_AMBIGUOUS}` lists what is no name there: {', '.join(unknown)}")
        for kind, text in texts:
            mark = spelling_key(text) in ambiguous
            yield CountryName(text=text, code=code, language=language, kind=kind, ambiguous=mark)
