"""What is known of one country: its codes, its status, and what it is called."""

from __future__ import annotations

import re
from enum import StrEnum

from attrs import Attribute, field, frozen

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.knowledge.fields import LANGUAGE, as_tuple, member_of, not_blank, of_form
from bilateral_corpus.knowledge.name_search import Phrase

__all__ = ["Country", "CountryName", "CountryStatus", "NameKind", "NoCountry"]

_ALPHA2 = re.compile(r"[A-Z]{2}")
_ALPHA3 = re.compile(r"[A-Z]{3}")


class CountryStatus(StrEnum):
    """How a country stands towards the United Nations; `HISTORICAL` is one that has ended."""

    UN_MEMBER = "un_member"
    UN_OBSERVER = "un_observer"
    OTHER = "other"
    HISTORICAL = "historical"


class NameKind(StrEnum):
    """What kind of word names a country.

    Attributes:
        NAME: The short name: "Laos".
        OFFICIAL: The formal name: "Lao People's Democratic Republic".
        OTHER: Another name in use, or a former one: "Burma".
        ABBREVIATION: "DPRK", "Lao PDR". Its case counts.
        ADJECTIVE: What stands before a noun: "Lao", "British".
        DEMONYM: A person or the people: "Laotians", "Briton".
        COMBINING: A part of a compound with a dash: "Sino" in "Sino-Vietnamese".
        CAPITAL: A capital or seat of government, which may stand for the government: "Vientiane".
    """

    NAME = "name"
    OFFICIAL = "official"
    OTHER = "other"
    ABBREVIATION = "abbreviation"
    ADJECTIVE = "adjective"
    DEMONYM = "demonym"
    COMBINING = "combining"
    CAPITAL = "capital"


def _as_kind(value: str) -> NameKind:
    return member_of(NameKind, value)


def _as_status(value: str) -> CountryStatus:
    return member_of(CountryStatus, value)


@frozen(kw_only=True)
class CountryName:
    """One word or phrase that names a country in one language.

    Attributes:
        text: The name as the data has it.
        code: The country's alpha-2 code.
        language: The language's ISO 639 code, the shortest there is.
        kind: What kind of name it is.
        ambiguous: Whether it also names another country, or something that is no country, such as a US state.
    """

    text: str = field(validator=not_blank)
    code: str = field(validator=of_form(_ALPHA2, "LA"))
    language: str = field(validator=of_form(LANGUAGE, "en"))
    kind: NameKind = field(converter=_as_kind)
    ambiguous: bool = False


@frozen(kw_only=True)
class NoCountry(Phrase):
    """A phrase that contains the name of a country and does not mean it, such as "Latin America".

    Attributes:
        text: The phrase.
        language: Its language, as in :class:`CountryName`.
    """


@frozen(kw_only=True)
class Country:
    """A country, or what diplomacy treats as one.

    Attributes:
        code: The ISO 3166-1 alpha-2 code, or the one it had before it ended (ISO 3166-3); "XK" is Kosovo.
        alpha3: The alpha-3 code, by the same rules.
        status: Where it stands towards the United Nations.
        until: The year in which it ended, for historical ones only.
        names: Everything that it is called, in every language known; one of kind `NAME` for each language.
    """

    code: str = field(validator=of_form(_ALPHA2, "LA"))
    alpha3: str = field(validator=of_form(_ALPHA3, "LAO"))
    status: CountryStatus = field(converter=_as_status)
    until: int | None = field(default=None)
    names: tuple[CountryName, ...] = field(converter=as_tuple, repr=lambda names: f"<{len(names)}>")

    @until.validator
    def _check_until(self, _: Attribute[int | None], value: int | None) -> None:
        if (value is not None) != (self.status is CountryStatus.HISTORICAL):
            raise InvalidValueError("a historical country, and no other, has the year in which it ended (`until`)")

    @names.validator
    def _check_names(self, _: Attribute[tuple[CountryName, ...]], value: tuple[CountryName, ...]) -> None:
        short = [name.language for name in value if name.kind is NameKind.NAME]
        if not value or sorted(short) != sorted({name.language for name in value}):
            raise InvalidValueError(f"{self.code} needs one short name in each of its languages, and one language")
        if any(name.code != self.code for name in value):
            raise InvalidValueError(f"{self.code} has a name of another country")

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that its names are known in, sorted."""
        return tuple(sorted({name.language for name in self.names}))

    def name(self, language: str = "en") -> str:
        """Give the short name.

        Args:
            language: One of `languages`.

        Raises:
            InvalidValueError: No name is known in this language; another language's is not passed off as one.
        """
        for text in self.called(NameKind.NAME, language):
            return text
        raise InvalidValueError(f"no name of {self.code} is known in {language!r}, only in {', '.join(self.languages)}")

    def official_name(self, language: str = "en") -> str | None:
        """Give the formal name, or None where the data has none."""
        return next(iter(self.called(NameKind.OFFICIAL, language)), None)

    def adjectives(self, language: str = "en") -> tuple[str, ...]:
        """Give the adjectives, the usual one first. Vietnamese has none, for there the name itself serves."""
        return self.called(NameKind.ADJECTIVE, language)

    def demonyms(self, language: str = "en") -> tuple[str, ...]:
        """Give the words for its people, singular and plural."""
        return self.called(NameKind.DEMONYM, language)

    def abbreviations(self, language: str = "en") -> tuple[str, ...]:
        """Give the abbreviations of its names."""
        return self.called(NameKind.ABBREVIATION, language)

    def capitals(self, language: str = "en") -> tuple[str, ...]:
        """Give the capital, then its other spellings and other seats of government."""
        return self.called(NameKind.CAPITAL, language)

    def called(self, kind: NameKind, language: str = "en") -> tuple[str, ...]:
        """Give all names of one kind in one language, in the order of the data."""
        return tuple(name.text for name in self.names if name.kind is kind and name.language == language)
