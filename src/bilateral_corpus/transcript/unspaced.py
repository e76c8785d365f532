"""Words in runs of letters without spaces: 奧瑞利亞駐越南大使韋恩 is a country, a word, a country, a post and a name.

A run is cut at the words that the data files know: posts, words of respect, countries, the words of frames. What is
left between them are names, or prose that nobody needs to understand here. A Korean word is taken apart only if all of
it is understood, for it ends where a space is; what goes on without one is a particle.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum, auto
from functools import cache

from attrs import frozen

from bilateral_corpus.knowledge import NameKind, countries_in
from bilateral_corpus.language import Language, Lexicon, fold
from bilateral_corpus.language.detection import script_of
from bilateral_corpus.language.patterns import HANGUL, UNSPACED, is_open, is_unspaced

_COUNTRY_NAMES = frozenset(
    {NameKind.NAME, NameKind.OFFICIAL, NameKind.OTHER, NameKind.ABBREVIATION, NameKind.ADJECTIVE}
)
_INVISIBLE = "\u200b\u200c\u200d\u2060"
_HAN = r"\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HIRAGANA = r"\u3041-\u309f"
_KATAKANA = r"\u30a1-\u30fa\u30fc-\u30ff"
_DOTS = "·‧•・"
# Longer than any Korean word that consists of titles, names and particles.
_LONGEST_KOREAN = 24
_LONGEST_KOREAN_NAME = 4
# A Chinese name without a dot is not longer; a longer piece is prose.
LONGEST_HAN_NAME = 4

#: The pattern of a run: letters without spaces, with a dot between the parts of a foreign name.
RUN = rf"[{UNSPACED}](?:[{UNSPACED}{_INVISIBLE}]|[{_DOTS}](?=[{UNSPACED}]))*|[{HANGUL}]+"

_HAS_RUNS = re.compile(f"[{UNSPACED}{HANGUL}]")
_FIRST_HANGUL = re.compile(f"[{HANGUL}]")
_EAST_ASIAN = re.compile(f"[{_HAN}{_HIRAGANA}{_KATAKANA}]")
_ONE_SCRIPT = re.compile(
    rf"""
      [{_HIRAGANA}]+
    | [{_KATAKANA}]+ (?: [{_DOTS}=＝] [{_KATAKANA}]+ )*
    | [{_HAN}]+ (?: [{_DOTS}] [{_HAN}]+ )*
    | [^{_HIRAGANA}{_KATAKANA}{_HAN}{_DOTS}]+
    | .
    """,
    re.VERBOSE,
)


class WordKind(Enum):
    """What a known word is for; where a word is several, the first one counts."""

    POST = auto()
    HONORIFIC = auto()
    LINK = auto()  # of a frame, or a word that says a post is past
    OTHER = auto()


@frozen
class _Words:
    """The known words of some languages.

    Attributes:
        kinds: What each word is.
        lengths: The lengths of the words with each first letter, the longest first.
        short_countries: Names of countries that only titles use.
        surnames: The commonest family names.
        suffixes: What may be attached to a Korean word.
        single: Other words of one letter, as a pattern.
    """

    kinds: Mapping[str, WordKind]
    lengths: Mapping[str, Sequence[int]]
    short_countries: frozenset[str]
    surnames: frozenset[str]
    suffixes: frozenset[str]
    single: re.Pattern[str]

    def longest(self, text: str, start: int) -> int:
        """Where the longest known word of two letters or more that begins at a place ends; the place, if none does."""
        for length in self.lengths.get(text[start], ()):
            if start + length <= len(text) and text[start : start + length] in self.kinds:
                return start + length
        return start


def has_runs(text: str) -> bool:
    """Whether a text has letters of such scripts in it."""
    return not text.isascii() and _HAS_RUNS.search(text) is not None


def is_east_asian(word: str) -> bool:
    """Whether a word begins with a Chinese, Japanese or Korean letter."""
    return (_EAST_ASIAN.match(word) or _FIRST_HANGUL.match(word)) is not None


def cut(run: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Cut a run into words and what is between them.

    Args:
        run: Letters without spaces.
        lexicon: The words to know.

    Yields:
        Where each piece begins and ends; together they are the run, but for invisible characters around a piece.
    """
    places = [place for place, letter in enumerate(run) if letter not in _INVISIBLE]
    text = "".join(run[place] for place in places)
    for start, end in _Cutter.of(text, lexicon).pieces():
        yield places[start], places[end - 1] + 1


def without_known_beginning(run: str, lexicon: Lexicon) -> str:
    """Take the known words at the beginning off a name that nothing parts from them: 日前海港報."""
    first = next((start for start, end in cut(run, lexicon) if kind_of(fold(run[start:end]), lexicon) is None), 0)
    return run[first:]


def kind_of(folded: str, lexicon: Lexicon) -> WordKind | None:
    """What a piece is, if it is a known word."""
    return _words(lexicon).kinds.get(folded)


def begins_with_surname(piece: str, lexicon: Lexicon) -> bool:
    """Whether a piece may be a name of the usual form: a common family name and a little more."""
    return begins_with_one_of(_words(lexicon).surnames, piece)


def is_suffix(piece: str, lexicon: Lexicon) -> bool:
    """Whether a piece is only attached to words."""
    return piece in _words(lexicon).suffixes


@frozen
class _Cutter:
    text: str
    words: _Words
    countries: Mapping[int, int]

    @classmethod
    def of(cls, text: str, lexicon: Lexicon) -> _Cutter:
        ends: dict[int, int] = {}
        for language in _languages_of(script_of(text[:1]), lexicon) if text else ():
            for name in countries_in(language).names_in(text, kinds=_COUNTRY_NAMES):
                ends[name.start] = max(name.end, ends.get(name.start, 0))
        return cls(text, _words(lexicon), ends)

    def pieces(self) -> Iterator[tuple[int, int]]:
        if _FIRST_HANGUL.match(self.text):
            yield from self._korean()
            return
        position = unknown = 0
        after_link = False
        while position < len(self.text):
            end = self._known(position, unknown, after_link=after_link)
            if end == position:
                position += 1
                continue
            yield from self._between(unknown, position)
            yield position, end
            after_link = self.words.kinds.get(self.text[position:end]) is WordKind.LINK
            position = unknown = end
        yield from self._between(unknown, len(self.text))

    def _known(self, start: int, unknown: int, *, after_link: bool) -> int:
        """Where a known word that begins at a place ends; the place, if none does."""
        end = self._long(start)
        if end > start:
            # South-East Asian words of respect stand before names, and are parts of many other words.
            is_part = unknown < start and not _EAST_ASIAN.match(self.text, start)
            return start if is_part and self._kind(start, end) is WordKind.HONORIFIC else end
        kind = self.words.kinds.get(self.text[start])
        if kind is WordKind.LINK and self._leads_on(start + 1):
            return start + 1
        if kind is WordKind.HONORIFIC and self._may_end(start + 1):
            return start + 1
        if after_link and self._is_short_country(start):
            return start + 1
        return start

    def _long(self, start: int) -> int:
        return max(self.words.longest(self.text, start), self.countries.get(start, start))

    def _kind(self, start: int, end: int) -> WordKind | None:
        return self.words.kinds.get(self.text[start:end])

    def _is_title_word(self, start: int) -> bool:
        end = self._long(start) if start < len(self.text) else start
        return end > start and (start in self.countries or self._kind(start, end) in {WordKind.POST, WordKind.LINK})

    def _is_short_country(self, start: int) -> bool:
        is_short = self.text[start : start + 1] in self.words.short_countries
        return is_short and self._is_title_word(start + 1)

    def _leads_on(self, start: int) -> bool:
        """Whether a title goes on: a single letter between other letters is a word only then."""
        return self._is_title_word(start) or self._is_short_country(start)

    def _may_end(self, start: int) -> bool:
        """Whether a word may end before a place: at the end of the run, or before a known word or a particle."""
        return start == len(self.text) or self._long(start) > start or "\u3041" <= self.text[start] <= "\u309f"

    def _between(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Cut what is not known where the script changes, and prose at words of one letter."""
        for piece in _ONE_SCRIPT.finditer(self.text, start, end):
            first, last = piece.span()
            if _EAST_ASIAN.match(piece.group()) and last - first > LONGEST_HAN_NAME:
                for word in self.words.single.finditer(self.text, first, last):
                    if word.start() > first:
                        yield first, word.start()
                    yield word.span()
                    first = word.end()
            elif last - first > 1 and self._begins_with_single(first) and self.text[first] not in self.words.surnames:
                yield first, first + 1
                first += 1
            if first < last:
                yield first, last

    def _begins_with_single(self, start: int) -> bool:
        return self.words.single.match(self.text, start) is not None

    def _korean(self) -> Iterator[tuple[int, int]]:
        """Take a Korean word apart, if it consists of known words, with a name before them and a particle after."""
        size = len(self.text)
        ends = self._korean_ends(0) if size <= _LONGEST_KOREAN else None
        name = 0
        if not ends and size <= _LONGEST_KOREAN and begins_with_one_of(self.words.surnames, self.text):
            for name in range(1, min(_LONGEST_KOREAN_NAME, size - 1) + 1):
                ends = self._korean_ends(name, needed=frozenset({WordKind.POST, WordKind.HONORIFIC}))
                if ends:
                    break
        if not ends:
            yield 0, size
            return
        if name:
            yield 0, name
        start = name
        for end in ends:
            yield start, end
            start = end

    def _korean_ends(self, start: int, needed: frozenset[WordKind] | None = None) -> list[int] | None:
        """Where the known words end that all of the text from a place on consists of; None, if it does not."""
        ends: list[int] = []
        while start < len(self.text):
            end = self._korean_word(start)
            if end == start:
                is_end = bool(ends) and self.text[start:] in self.words.suffixes
                return [*ends, len(self.text)] if is_end else None
            if needed is not None and not ends and self._kind(start, end) not in needed:
                return None
            ends.append(end)
            start = end
        return ends

    def _korean_word(self, start: int) -> int:
        end = self._long(start)
        if end > start:
            return end
        kind = self.words.kinds.get(self.text[start])
        if kind is WordKind.HONORIFIC:
            return start + 1
        # "주한 노르웨이 대사": the title goes on in the next word.
        ends_title = self.text[start + 1 :] in self.words.short_countries
        if kind is WordKind.LINK and (ends_title or self._leads_on(start + 1)):
            return start + 1
        before = self.words.kinds.get(self.text[start - 1]) if start else None
        is_last = before is WordKind.LINK and self.text[start:] in self.words.short_countries
        return start + 1 if is_last or self._is_short_country(start) else start


@cache
def _languages_of(script: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The languages with a script: only the main one, if it has it."""
    tags = tuple(lang.tag for lang in lexicon.languages if script in lang.detection.scripts)
    return tags[:1] if tags[:1] == (lexicon.languages[0].tag,) else tags


def begins_with_one_of(beginnings: frozenset[str], text: str) -> bool:
    """Whether a text begins with one of some beginnings of one to three letters."""
    return any(text[:length] in beginnings for length in (1, 2, 3))


@cache
def _words(lexicon: Lexicon) -> _Words:
    kinds: dict[str, WordKind] = {}
    for lang in reversed(lexicon.languages):
        listed = ((word, kind) for kind, words in _listed(lang) for word in words if is_open(word))
        kinds |= {spelled: kind for word, kind in listed for spelled in _spellings(word)}
    lengths: dict[str, set[int]] = defaultdict(set)
    for word in kinds:
        if len(word) > 1:
            lengths[word[0]].add(len(word))
    single = [word for word, kind in kinds.items() if len(word) == 1 and kind is WordKind.OTHER]
    short = (names for lang in lexicon.languages for names in lang.titles.countries.values())
    return _Words(
        kinds=kinds,
        lengths={letter: sorted(found, reverse=True) for letter, found in lengths.items()},
        short_countries=frozenset(name for names in short for name in names),
        surnames=frozenset(lexicon.gather(lambda lang: lang.names.surnames)),
        suffixes=frozenset(lexicon.gather(lambda lang: lang.names.suffixes)),
        single=re.compile(f"[{''.join(single)}]" if single else "(?!)"),
    )


def _listed(lang: Language) -> Iterator[tuple[WordKind, Iterable[str]]]:
    """The words of a language by kind, the kind that counts most at the end."""
    talk, front, titles = lang.talk, lang.front_matter, lang.titles
    yield WordKind.OTHER, (*titles.compounds, *talk.courtesies)
    # In Thai, Lao and Khmer such words are parts of too many names.
    common = (
        *lang.detection.function_words, *lang.names.neighbours, *lang.dates.weekdays, *lang.roles.interviewer,
        *talk.requests, *talk.first_person, *_literals(front.outlets), *_literals(front.credits),
    )  # fmt: skip
    yield WordKind.OTHER, (word for word in common if _EAST_ASIAN.match(word))
    yield WordKind.LINK, (*_literals(titles.frames), *titles.articles, *titles.past, *titles.conjunctions)
    honorifics = lang.honorifics
    yield WordKind.HONORIFIC, (*honorifics.neutral, *honorifics.male, *honorifics.female)
    yield WordKind.POST, (form for forms in lang.posts.values() for form in forms)


def _literals(frames: Iterable[str]) -> Iterator[str]:
    for frame in frames:
        yield from re.findall(r"[^\s{}:：]+(?![^{}]*\})", frame)


def _spellings(word: str) -> tuple[str, ...]:
    """A word with AM in one letter and in two, and without spaces nothing else."""
    if " " in word or not (is_unspaced(word) or _FIRST_HANGUL.match(word)):
        return ()
    apart = word.replace("\u0e33", "\u0e4d\u0e32").replace("\u0eb3", "\u0ecd\u0eb2")
    return (word,) if apart == word else (word, apart)
