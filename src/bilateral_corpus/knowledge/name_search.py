"""Names of one sort in several languages: looked up by themselves, and found in a running text."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from enum import StrEnum
from functools import cached_property
from typing import Generic, Protocol, TypeVar

from attrs import field, frozen

from bilateral_corpus.knowledge.fields import LANGUAGE, of_form
from bilateral_corpus.knowledge.name_index import IndexedName, NameIndex, NameSpan

__all__ = ["Name", "NameSearch", "Phrase"]

_ARTICLE = re.compile(r"\A\s*the\s+", re.IGNORECASE)


class Name(Protocol):
    """What a name of any sort has."""

    @property
    def text(self) -> str:
        """The name."""

    @property
    def language(self) -> str:
        """The language's ISO 639 code, the shortest there is."""

    @property
    def kind(self) -> StrEnum:
        """What kind of name it is."""


N = TypeVar("N", bound=Name)


@frozen(kw_only=True)
class Phrase:
    """A phrase that contains a name and does not mean what it names.

    Attributes:
        text: The phrase.
        language: The language's ISO 639 code, the shortest there is.
    """

    text: str
    language: str = field(validator=of_form(LANGUAGE, "en"))


@frozen(slots=False, eq=False)
class NameSearch(Generic[N]):
    """Names, and phrases in which no name is looked for.

    Attributes:
        names: The names, each as often as it has ways to be written.
        phrases: The phrases.
    """

    names: tuple[IndexedName[N], ...] = field(repr=lambda names: f"<{len(names)}>")
    phrases: tuple[Phrase, ...] = field(default=(), repr=lambda phrases: f"<{len(phrases)}>")

    def lookup(self, text: str, language: str | None, kinds: Collection[StrEnum]) -> tuple[N, ...]:
        """Give all that a text can be the name of: all of it, but for a leading "the".

        Args:
            text: What may be a name.
            language: The BCP 47 tag of the text's language, or None for any.
            kinds: The kinds of name to look for.

        Returns:
            The names, in the order that they have here.
        """
        found = self._index.whole(text) or self._index.whole(_ARTICLE.sub("", text, count=1))
        choose = _choice(language, kinds)
        return tuple(name for name in found if not isinstance(name, Phrase) and choose(name))

    def names_in(
        self, text: str, languages: str | Collection[str] | None, kinds: Collection[StrEnum]
    ) -> Iterator[NameSpan[N]]:
        """Find the names in a running text, the longest at each place, none inside another or in a phrase.

        Args:
            text: The text, in NFC.
            languages: The BCP 47 tags of the languages of the names, or None for all.
            kinds: The kinds of name to find.

        Yields:
            Each name found, with all that it can be.
        """
        for span in self._index_of(languages).find(text, _choice(languages, kinds)):
            if found := _named(span):
                yield found

    def name_at(
        self, text: str, start: int, languages: str | Collection[str] | None, kinds: Collection[StrEnum]
    ) -> NameSpan[N] | None:
        """Give the longest name that begins at a place.

        Args:
            text: The text, in NFC.
            start: The place, in code points; it must be the start of a word, after any "the".
            languages: The BCP 47 tags of the languages of the names, or None for all.
            kinds: The kinds of name to find.

        Returns:
            The name, with all that it can be.
        """
        span = self._index_of(languages).at(text, start, _choice(languages, kinds))
        return None if span is None else _named(span)

    @cached_property
    def _index(self) -> NameIndex[N | Phrase]:
        phrases = (IndexedName[N | Phrase](text=phrase.text, value=phrase) for phrase in self.phrases)
        return NameIndex((*phrases, *self.names))  # type: ignore[arg-type] # an IndexedName is only read

    def _index_of(self, languages: str | Collection[str] | None) -> NameIndex[N | Phrase]:
        """The index of some languages alone, in which fewer words of a text begin a name."""
        spoken = _spoken(languages)
        if spoken is None:
            return self._index
        if spoken not in self._by_languages:
            names = (name for name in self._index.names if name.value.language in spoken)
            self._by_languages[spoken] = NameIndex(tuple(names))
        return self._by_languages[spoken]

    @cached_property
    def _by_languages(self) -> dict[frozenset[str], NameIndex[N | Phrase]]:
        return {}


def _spoken(languages: str | Collection[str] | None) -> frozenset[str] | None:
    tags = (languages,) if isinstance(languages, str) else languages
    return None if tags is None else frozenset(tag.partition("-")[0] for tag in tags)


def _choice(languages: str | Collection[str] | None, kinds: Collection[StrEnum]) -> Callable[[Name | Phrase], bool]:
    spoken = _spoken(languages)

    def choose(name: Name | Phrase) -> bool:
        return (spoken is None or name.language in spoken) and (isinstance(name, Phrase) or name.kind in kinds)

    return choose


def _named(span: NameSpan[N | Phrase]) -> NameSpan[N] | None:
    names = tuple(name for name in span.values if not isinstance(name, Phrase))
    return NameSpan(start=span.start, end=span.end, values=names) if names else None
