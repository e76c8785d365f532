"""The words of one passage, and which of them may belong to a name."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from functools import cache, cached_property

from attrs import define, frozen

from bilateral_corpus.knowledge import FoundCountry, NameKind, countries_in, load_countries
from bilateral_corpus.knowledge.countries import DIRECT_KINDS
from bilateral_corpus.language import Lexicon, fold
from bilateral_corpus.transcript.mentions import no_first_words
from bilateral_corpus.transcript.tokens import Token, is_name_word, possessive_length, tokenize
from bilateral_corpus.transcript.unspaced import has_runs

# What stands between two words of one name: a space or the end of a line, which may be doubled.
_JOINING = re.compile(r"[ \u00a0]{0,2}|[ \u00a0]?\n[ \u00a0]?")
# "VOV.VN" is an address, "U.S./Norway" is none.
_ADDRESS = re.compile(r"(?:\w{2}\.|@|://\S{0,60})$")
_LONGEST_ADDRESS = 70
_LONGEST_DOMAIN = 3
_KINDS = DIRECT_KINDS | {NameKind.COMBINING}
# Of the words of a heading in which all words have capitals, but for small ones.
_LONG_WORD = 4
_SHORTEST_HEADING = 5
_MOST = 0.9
_ATTRIBUTES = frozenset({NameKind.ADJECTIVE, NameKind.DEMONYM})
_SENTENCE_ENDS = frozenset(".!?:;…\"“”'‘(")


@frozen
class Stretch:
    """Some words in a row.

    Attributes:
        first: The number of the first one.
        last: The number of the one after the last.
    """

    first: int
    last: int


@define
class Taken:
    """Which words of a text are known to belong to a name."""

    marks: bytearray

    @classmethod
    def of(cls, wording: Wording) -> Taken:
        """None of the words of a text."""
        # One mark more than words, so that a name ends where the text does.
        return cls(bytearray(len(wording.tokens)) + b"\1")

    def add(self, words: Stretch) -> None:
        """Take some words."""
        self.marks[words.first : words.last] = b"\1" * (words.last - words.first)

    def is_free(self, words: Stretch) -> bool:
        """Whether none of some words is taken."""
        return not any(self.marks[words.first : words.last])

    def copy(self) -> Taken:
        """The same, to go on from."""
        return Taken(self.marks[:])


@frozen(slots=False, eq=False)
class Wording:
    """A text, cut into words.

    Attributes:
        text: The text.
        tokens: Its words and signs.
        lexicon: The words to know.
        common: Words that stand somewhere in small letters; one that begins a sentence is no name then.
        families: The last words of the names of those who take part.
    """

    text: str
    tokens: tuple[Token, ...]
    lexicon: Lexicon
    common: frozenset[str] = frozenset()
    families: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        text: str,
        lexicon: Lexicon,
        common: frozenset[str] = frozenset(),
        families: frozenset[str] = frozenset(),
    ) -> Wording:
        """Cut a text."""
        return cls(text, tokenize(text, lexicon), lexicon, common, families)

    @cached_property
    def is_heading(self) -> bool:
        """Whether most words have capitals, so that these do not tell where a name ends."""
        long = [token for token in self.tokens if len(token.text) >= _LONG_WORD and token.text[0].isalpha()]
        capital = sum(not token.text[0].islower() for token in long)
        return len(long) >= _SHORTEST_HEADING and capital >= _MOST * len(long)

    def is_capital(self, number: int) -> bool:
        """Whether a word is written as a part of a name, and not only since a sentence begins with it."""
        return 0 <= number < len(self.tokens) and self._capitals[number]

    @cached_property
    def capitals(self) -> list[int]:
        """The numbers of the words that are written so."""
        return [number for number, is_capital in enumerate(self._capitals) if is_capital]

    @cached_property
    def _capitals(self) -> list[bool]:
        return [not token.text.islower() and self._has_capital(number) for number, token in enumerate(self.tokens)]

    def _has_capital(self, number: int) -> bool:
        token = self.tokens[number]
        if not is_name_word(token.text, self.lexicon):
            return False
        if token.text.isupper() and len(token.text) > 1:
            return True
        if token.folded in never_names(self.lexicon):
            return False
        is_small = token.folded in self.common or token.folded in openers(self.lexicon)
        return not (is_small and self.opens_sentence(number))

    def opens_sentence(self, number: int) -> bool:
        """Whether a word is the first of its sentence."""
        if number == 0 or self.tokens[number - 1].text in _SENTENCE_ENDS:
            return True
        return "\n" in self.text[self.tokens[number - 1].end : self.tokens[number].start]

    def is_joined(self, number: int) -> bool:
        """Whether nothing but a space stands between a word and the next one."""
        if not 0 <= number < len(self.tokens) - 1:
            return False
        gap = self.text[self.tokens[number].end : self.tokens[number + 1].start]
        return _JOINING.fullmatch(gap) is not None

    def folded(self, first: int, last: int) -> str:
        """Some words in the form in which they are compared, without a possessive ending."""
        if last == first + 1:
            return self.bare[first]
        return " ".join((*(token.folded for token in self.tokens[first : last - 1]), *self.bare[last - 1 : last]))

    @cached_property
    def bare(self) -> list[str]:
        """The words in the form in which they are compared, without possessive endings."""
        folded = [token.folded for token in self.tokens]
        return [word[: len(word) - possessive_length(word)] for word in folded]

    def at(self, start: int, end: int) -> Stretch:
        """The words that stand between two places of the text."""
        first = bisect_right(self._ends, start)
        return Stretch(first, max(first, bisect_left(self._starts, end)))

    def place(self, words: Stretch) -> tuple[int, int]:
        """Where some words begin and end in the text, in code points, without a possessive ending."""
        start, last = self.tokens[words.first].start, self.tokens[words.last - 1]
        end = last.end - possessive_length(last.text)
        return start, start + len(self.text[start:end].rstrip())

    @cached_property
    def countries(self) -> tuple[FoundCountry, ...]:
        """The places that name countries, in the order of the text."""
        tag = self.lexicon.languages[0].tag
        found = [one for one in self._states if not _is_capital(one)]
        if countries_in(tag) is not load_countries():
            found += countries_in(tag).names_in(self.text, None, _KINDS)
        apart = [one for one in found if not (_in_address(self.text, one) or self._is_language(one))]
        places: list[FoundCountry] = []
        for one in sorted(apart, key=lambda one: (one.start, -one.end)):
            if not places or one.start >= places[-1].end:
                places.append(one)
        return tuple(places)

    def _is_language(self, one: FoundCountry) -> bool:
        """Whether words beside the name of a country or its adjective make it that of a language."""
        words = self.lexicon.languages[0].reference
        if has_runs(self.text[one.start : one.end]):
            return self.text.startswith(words.tongues, one.end) or self.text.endswith(words.spoken, 0, one.start)
        if any(name.kind not in _ATTRIBUTES for name in one.names):
            return False
        place = self.at(one.start, one.end)
        before = self.tokens[place.first - 1].folded if place.first else ""
        after = self.tokens[place.last].folded if self.is_joined(place.last - 1) else ""
        if after in words.tongues or before in words.spoken:
            return True
        return before in words.spoken_in and (not after.isalpha() or after in small_words(self.lexicon))

    @cached_property
    def seats(self) -> tuple[FoundCountry, ...]:
        """The places that name a capital and no country, in the order of the text."""
        return tuple(one for one in self._states if _is_capital(one))

    @cached_property
    def _states(self) -> list[FoundCountry]:
        return list(
            load_countries().names_in(self.text, {self.lexicon.languages[0].tag, "en"}, _KINDS | {NameKind.CAPITAL})
        )

    @cached_property
    def countries_before(self) -> Mapping[int, int]:
        """The numbers of the first words of names of countries, by those of the words after the names."""
        places = (self.at(one.start, one.end) for one in self.countries)
        return {place.last: place.first for place in places}

    @cached_property
    def nationalities(self) -> Mapping[int, str]:
        """Countries whose adjectives or possessives stand somewhere, by the numbers of the words right after them."""
        found = ((self.at(one.start, one.end).last, one) for one in self.countries if len(one.codes) == 1)
        return {last: one.codes[0] for last, one in found if self._is_attribute(last, one) and self.is_joined(last - 1)}

    def _is_attribute(self, last: int, one: FoundCountry) -> bool:
        is_attribute = any(name.kind in _ATTRIBUTES for name in one.names)
        return is_attribute or possessive_length(self.tokens[last - 1].text) > 0

    @cached_property
    def of_countries(self) -> frozenset[int]:
        """The numbers of the words in names of countries."""
        return frozenset(number for last, first in self.countries_before.items() for number in range(first, last))

    @cached_property
    def countries_from(self) -> frozenset[int]:
        """The numbers of the first words of names of countries."""
        return frozenset(self.countries_before.values())

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def _ends(self) -> list[int]:
        return [token.end for token in self.tokens]


def _is_capital(one: FoundCountry) -> bool:
    return all(name.kind is NameKind.CAPITAL for name in one.names)


def _in_address(text: str, one: FoundCountry) -> bool:
    """Whether what stands right before an abbreviation makes it a part of an address on the net."""
    first = max(0, one.start - _LONGEST_ADDRESS)
    return one.end - one.start <= _LONGEST_DOMAIN and _ADDRESS.search(text, first, one.start) is not None


@cache
def small_words(lexicon: Lexicon) -> frozenset[str]:
    """The commonest words of a language, none of which is a part of a compound."""
    language = lexicon.languages[0]
    words = (*language.detection.function_words, *language.reference.openers, *language.titles.conjunctions)
    return frozenset(map(fold, (*words, *language.reference.saying, *language.titles.past)))


@cache
def openers(lexicon: Lexicon) -> frozenset[str]:
    """Words that begin a sentence more often than a name."""
    language = lexicon.languages[0]
    # "Minister" begins many a name; the "of" behind it none.
    posts = {word for form in lexicon.posts for word in form.split()} - {*language.detection.function_words}
    words = (*language.talk.question_words, *language.talk.courtesies, *language.reference.openers)
    return (no_first_words(lexicon) - posts) | frozenset(map(fold, words))


@cache
def never_names(lexicon: Lexicon) -> frozenset[str]:
    """Words that are written with a capital and are no names: weekdays, months, articles, "I"."""
    language = lexicon.languages[0]
    months = (name for names in language.dates.months.values() for name in names)
    words = (*language.dates.weekdays, *months, *language.titles.articles, *language.talk.first_person)
    return frozenset(map(fold, words))
