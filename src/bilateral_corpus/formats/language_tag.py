"""Tags of languages, by BCP 47, as callers give them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bilateral_corpus.errors import InvalidValueError

__all__ = ["language_tag"]

# RFC 5646, 2.2.1: languages have two or three letters; four are reserved, and nothing longer is registered.
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


def language_tag(value: str | None) -> str | None:
    """Take the tag of a language, as a caller gives it; None stays None.

    Raises:
        InvalidValueError: It is no tag by BCP 47.
    """
    if value is None or (isinstance(value, str) and _TAG.fullmatch(value)):
        return value
    near = " or ".join(map(repr, _near(value))) if isinstance(value, str) else ""
    advice = f"; did you mean {near}?" if near else ""
    raise InvalidValueError(f"found {value!r:.60}, expected a BCP 47 tag of a language, such as 'en'{advice}")


def _near(value: str) -> Iterator[str]:
    """The tags of languages that are called so, in their own words."""
    # Only for a message; the data of all languages is slow to load.
    from bilateral_corpus.language.language import languages

    wanted = value.strip().casefold().replace("_", "-")
    yield from (one.tag for one in languages() if wanted in {one.name.casefold(), one.tag.casefold()})
