"""Posts and countries in words, for programs that show them to people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.knowledge import country
from bilateral_corpus.model import Appointment, Person

__all__ = ["country_name", "posts_in_words"]


def country_name(code: str) -> str:
    """The English name of a country; the code itself, if it is that of no country yet, or of none any more."""
    try:
        return country(code).name()
    except InvalidValueError:
        return code


def posts_in_words(person: Person, names: Mapping[str, str]) -> Iterator[str]:
    """The posts of a person, such as "Ambassador of Laos to Vietnam".

    Args:
        person: The person.
        names: The names of organizations by their ids.
    """
    for post in person.appointments:
        parties = [f" {word} {names.get(one) or country_name(one)}" for word, one in _parties(post) if one is not None]
        yield post.post + "".join(parties)


def _parties(post: Appointment) -> tuple[tuple[str, str | None], ...]:
    return ("of", post.of), ("to", post.to)
