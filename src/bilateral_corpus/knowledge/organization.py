"""What is known of one organization: what it is, since when, who belongs to it, and what it is called."""

from __future__ import annotations

import re
from enum import StrEnum

from attrs import Attribute, field, frozen
from attrs.converters import optional
from attrs.validators import optional as if_given

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.knowledge.fields import LANGUAGE, as_tuple, member_of, not_blank, of_form
from bilateral_corpus.knowledge.name_search import Phrase
from bilateral_corpus.model import Organization, PartialDate
from bilateral_corpus.model.ids import slug
from bilateral_corpus.model.partial_date import to_partial_date

__all__ = ["KnownOrganization", "NoOrganization", "OrganizationName", "OrganizationNameKind"]

_KIND = re.compile(r"[a-z]+(?:_[a-z]+)*")
# Nearly all ids are plain, and to make a slug of each takes longer than everything else about a name.
_PLAIN_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_WIKIDATA = re.compile(r"Q[1-9][0-9]*")
_COUNTRY = re.compile(r"[A-Z]{2}")


class OrganizationNameKind(StrEnum):
    """What kind of word names an organization.

    Attributes:
        NAME: The name that it usually has when it is named in full: "Non-Aligned Movement".
        OTHER: Another name in use, a formal, short or former one: "Francophonie".
        ACRONYM: "NAM". Its case counts.
    """

    NAME = "name"
    OTHER = "other"
    ACRONYM = "acronym"


def _as_kind(value: str) -> OrganizationNameKind:
    return member_of(OrganizationNameKind, value)


def _is_slug(instance: object, attribute: Attribute[str], value: str) -> None:
    if not isinstance(value, str) or not (
        _PLAIN_SLUG.fullmatch(value) or (value and slug(value, limit=len(value)) == value)
    ):
        name = f"{type(instance).__name__}.{attribute.name}"
        raise InvalidValueError(f"{name} must be a slug like 'non-aligned-movement', found {value!r}")


@frozen(kw_only=True)
class OrganizationName:
    """One name or acronym of an organization in one language.

    Attributes:
        text: The name as the data has it.
        id: The organization's id.
        language: The language's ISO 639 code, the shortest there is.
        kind: What kind of name it is.
        ambiguous: Whether it also names another organization, or has another meaning in such texts, such as
            "Commonwealth" or "CAN".
    """

    text: str = field(validator=not_blank)
    id: str = field(validator=_is_slug)
    language: str = field(validator=of_form(LANGUAGE, "en"))
    kind: OrganizationNameKind = field(converter=_as_kind)
    ambiguous: bool = False


@frozen(kw_only=True)
class NoOrganization(Phrase):
    """A phrase that contains the name of an organization and does not mean it, such as "Commonwealth of Virginia".

    Attributes:
        text: The phrase.
        language: Its language, as in :class:`OrganizationName`.
    """


@frozen(kw_only=True)
class KnownOrganization:
    """An organization that the data knows.

    Attributes:
        id: A readable slug; in the library's own data that of the English name.
        kind: What sort of institution it is, in lower-case words joined by underscores, such as ``un_agency``.
        founded: When it came to be, as exact as the source has it.
        ended: When it ceased to be.
        members: ISO 3166-1 codes of its member states, sorted, where the data has them; empty does not mean none.
        country: The ISO 3166-1 code of the state in which a party, an agency or a bank of a single state is at home.
        part_of: The id of the organization that it is a part or an organ of.
        wikidata: Its Wikidata item, such as ``Q1065``.
        source: The document that these facts were checked against.
        names: Everything that it is called, in every language known; one of kind `NAME` for each language.
    """

    id: str = field(validator=_is_slug)
    kind: str = field(validator=of_form(_KIND, "un_agency"))
    founded: PartialDate | None = field(default=None, converter=optional(to_partial_date))
    ended: PartialDate | None = field(default=None, converter=optional(to_partial_date))
    members: tuple[str, ...] = field(default=(), converter=as_tuple)
    country: str | None = field(default=None, validator=if_given(of_form(_COUNTRY, "LA")))
    part_of: str | None = field(default=None, validator=if_given(_is_slug))
    wikidata: str | None = field(default=None, validator=if_given(of_form(_WIKIDATA, "Q1065")))
    source: str | None = field(default=None, validator=if_given(not_blank))
    names: tuple[OrganizationName, ...] = field(converter=as_tuple, repr=lambda names: f"<{len(names)}>")

    @ended.validator
    def _check_ended(self, _: Attribute[PartialDate | None], value: PartialDate | None) -> None:
        if value is not None and self.founded is not None and value < self.founded:
            raise InvalidValueError(f"{self.id} ended ({value}) before it was founded ({self.founded})")

    @members.validator
    def _check_members(self, _: Attribute[tuple[str, ...]], value: tuple[str, ...]) -> None:
        wrong = [code for code in value if not isinstance(code, str) or not _COUNTRY.fullmatch(code)]
        if wrong:
            raise InvalidValueError(f"{self.id} has a member that is no ISO 3166-1 code like 'LA': {wrong[0]!r}")
        if list(value) != sorted(set(value)):
            raise InvalidValueError(f"the members of {self.id} must be sorted, none twice")

    @names.validator
    def _check_names(self, _: Attribute[tuple[OrganizationName, ...]], value: tuple[OrganizationName, ...]) -> None:
        full = [name.language for name in value if name.kind is OrganizationNameKind.NAME]
        if not value or sorted(full) != sorted({name.language for name in value}):
            raise InvalidValueError(f"{self.id} needs one full name in each of its languages, and one language")
        if any(name.id != self.id for name in value):
            raise InvalidValueError(f"{self.id} has a name of another organization")

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that its names are known in, sorted."""
        return tuple(sorted({name.language for name in self.names}))

    def name(self, language: str = "en") -> str:
        """Give the full name.

        Args:
            language: One of `languages`.

        Raises:
            InvalidValueError: No name is known in this language; another language's is not passed off as one.
        """
        for text in self.called(OrganizationNameKind.NAME, language):
            return text
        raise InvalidValueError(f"no name of {self.id} is known in {language!r}, only in {', '.join(self.languages)}")

    def other_names(self, language: str = "en") -> tuple[str, ...]:
        """Give the other names, be they formal, short or former."""
        return self.called(OrganizationNameKind.OTHER, language)

    def acronyms(self, language: str = "en") -> tuple[str, ...]:
        """Give the acronyms, the usual one first."""
        return self.called(OrganizationNameKind.ACRONYM, language)

    def called(self, kind: OrganizationNameKind, language: str = "en") -> tuple[str, ...]:
        """Give all names of one kind in one language, in the order of the data."""
        return tuple(name.text for name in self.names if name.kind is kind and name.language == language)

    def to_organization(self, language: str = "en") -> Organization:
        """Make the record that an interview holds of it.

        Args:
            language: The language of its name and acronym, one of `languages`.

        Returns:
            The organization, without aliases, for these are the forms that a text has.

        Raises:
            InvalidValueError: No name is known in this language.
        """
        return Organization(
            id=self.id,
            name=self.name(language),
            acronym=next(iter(self.acronyms(language)), None),
            kind=self.kind,
            countries=self.members or tuple(filter(None, (self.country,))),
            identifiers=() if self.wikidata is None else (f"wikidata:{self.wikidata}",),
        )
