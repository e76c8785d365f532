"""Where an interview was published, and the text that was read."""

from __future__ import annotations

from hashlib import sha256

from attrs import converters, field, frozen

from bilateral_corpus.model._fields import is_sha256, is_text, not_negative
from bilateral_corpus.model.display import Displayable
from bilateral_corpus.model.partial_date import PartialDate, to_partial_date


def text_digest(text: str) -> str:
    """SHA-256 of a text in UTF-8, as 64 hexadecimal digits; halves of surrogate pairs are encoded like characters."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@frozen(kw_only=True, repr=False)
class Source(Displayable):
    """The publication that an interview was read from.

    Attributes:
        outlet: The newspaper, broadcaster or bulletin, as it names itself.
        url: The address it was published at.
        byline: Who is credited with the interview, as printed.
        place: Where the talk took place or the text was filed.
        occasion: What the interview was given for, as printed ("to mark the 60th anniversary of …").
        media_type: The media type of what was read, such as ``text/plain``.
        sha256: SHA-256 of the text read, encoded as UTF-8, as 64 hexadecimal digits.
        length: The length in code points of the text that all spans point into.
        retrieved: When the copy was made.
    """

    outlet: str | None = field(default=None, validator=is_text)
    url: str | None = field(default=None, validator=is_text)
    byline: str | None = field(default=None, validator=is_text)
    place: str | None = field(default=None, validator=is_text)
    occasion: str | None = field(default=None, validator=is_text)
    media_type: str | None = field(default=None, validator=is_text)
    sha256: str | None = field(default=None, validator=is_sha256)
    length: int | None = field(default=None, validator=not_negative)
    retrieved: PartialDate | None = field(default=None, converter=converters.optional(to_partial_date))
