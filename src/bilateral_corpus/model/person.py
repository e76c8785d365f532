"""People and the posts they hold."""

from __future__ import annotations

from attrs import converters, field, frozen

from bilateral_corpus.model._fields import (
    are_identifiers,
    are_texts,
    as_tuple,
    is_country_code,
    is_slug,
    is_text,
    not_blank,
)
from bilateral_corpus.model.display import Displayable
from bilateral_corpus.model.partial_date import PartialDate, to_partial_date
from bilateral_corpus.model.vocabulary import Vocabulary


class Gender(Vocabulary):
    """A gender that a text states, by an honorific or a pronoun; never one guessed from a name."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"


@frozen(kw_only=True, repr=False)
class Appointment(Displayable):
    """A post that someone holds or held.

    Attributes:
        post: The post by its usual English name ("Ambassador"), or as printed when it is not a known one.
        of: Whom the holder represents or serves: an ISO 3166-1 code or the id of an organization.
        to: Where the holder is accredited: an ISO 3166-1 code or the id of an organization.
        interval: When the post was held, as far as it is known.
        as_of: A date on which the post was held, when no more is known.
    """

    post: str = field(validator=not_blank)
    of: str | None = field(default=None, validator=is_text)
    to: str | None = field(default=None, validator=is_text)
    interval: PartialDate | None = field(default=None, converter=converters.optional(to_partial_date))
    as_of: PartialDate | None = field(default=None, converter=converters.optional(to_partial_date))


@frozen(kw_only=True, repr=False)
class Person(Displayable):
    """Someone who speaks or is spoken of.

    Attributes:
        id: A readable slug, such as ``dara-venn``.
        name: The fullest form of the name, without title and honorific.
        aliases: Other forms met.
        honorific: As printed ("H.E. Mr.").
        gender: If the text states it.
        country: The ISO 3166-1 code of the country the person stands for, if something supports it.
        appointments: The posts held.
        died: When the person died, if stated; ``XXXX`` where a text says "late" and no more.
        identifiers: Such as ``wikidata:Q42`` or ``viaf:113230702``.
    """

    id: str = field(validator=is_slug)
    name: str = field(validator=not_blank)
    aliases: tuple[str, ...] = field(default=(), converter=as_tuple, validator=are_texts)
    honorific: str | None = field(default=None, validator=is_text)
    gender: Gender | None = field(default=None, converter=converters.optional(Gender))
    country: str | None = field(default=None, validator=is_country_code)
    appointments: tuple[Appointment, ...] = field(default=(), converter=as_tuple)
    died: PartialDate | None = field(default=None, converter=converters.optional(to_partial_date))
    identifiers: tuple[str, ...] = field(default=(), converter=as_tuple, validator=are_identifiers)
