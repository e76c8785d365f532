"""Which of the names of a document are the same person's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from bilateral_corpus.language import fold
from bilateral_corpus.transcript.misprints import MisprintIndex
from bilateral_corpus.transcript.persons import TitledPerson
from bilateral_corpus.transcript.unspaced import is_east_asian

# A word that so many people of one document share tells nobody apart; the bound keeps the cost linear.
_MOST_NAMESAKES = 16
# Chinese, Japanese and Korean names are not longer.
_LONGEST_UNSPACED = 6
_MOST_INITIALS = 4
_KOREAN_NAME = 3
# Between the parts of foreign names East Asians write a dot.
_SPACE = re.compile(r"[\s·‧•・]+")
# "D.Venn", "J. Orr"
_PARTS = re.compile(r"[^\s·‧•・.,‑-]+\.?")
_LETTERS = re.compile(r"[^\W\d_]")
_INITIALS = re.compile(r"\W*(?:[^\W\d_]\.?[ \u00a0-]?){1,4}\W*")
_CAPITAL = re.compile(r"(?<!\w)[^\W\d_]|(?<=[a-zа-я])[A-ZА-Я]")

#: The words of a name in the form in which they are compared; of those cut down to a letter, the letter and a stop.
Words = frozenset[str]


@frozen
class NameRegister:
    """The persons of a document, by name and by post.

    A short form ("Venn") is the person with the fuller name ("Dara Venn"), unless two people share it; and so are
    initials ("D.V.", "D. Venn", "DV" in either order) and a name with one letter wrong.

    Attributes:
        by_words: The persons under each name, a name being the set of its folded words.
        by_word: The names that each word is a part of.
        by_post: The names of those who hold each post.
        by_initials: The names with each sequence of initials.
        misprints: The names as they are written, for finding those with a letter wrong.
    """

    by_words: Mapping[Words, Sequence[TitledPerson]]
    by_word: Mapping[str, Sequence[Words]]
    by_post: Mapping[str, Sequence[Words]]
    by_initials: Mapping[str, Sequence[Words]]
    misprints: MisprintIndex

    @classmethod
    def of(cls, persons: Iterable[TitledPerson]) -> NameRegister:
        """Register persons; those without a name, or with nothing but initials, are left out."""
        by_words: dict[Words, list[TitledPerson]] = defaultdict(list)
        by_word: dict[str, list[Words]] = defaultdict(list)
        by_post: dict[str, list[Words]] = defaultdict(list)
        by_initials: dict[str, list[Words]] = defaultdict(list)
        spelled: list[str] = []
        for person in persons:
            words = _words(person.name or "")
            if not any(map(_is_full, words)):
                continue
            if words not in by_words:
                spelled.append(fold(person.name or ""))
                for word in filter(_is_full, words):
                    by_word[word].append(words)
                for initials in _initials_of(person.name or ""):
                    by_initials[initials].append(words)
            by_words[words].append(person)
            for title in person.titles:
                by_post[title.post].append(words)
        return cls(dict(by_words), dict(by_word), dict(by_post), dict(by_initials), MisprintIndex.of(spelled))

    def find(self, name: str) -> tuple[TitledPerson, ...]:
        """All that is registered of the person of this name, the fullest name first; nothing, if there are several."""
        words = _words(name)
        if any(map(_is_full, words)):
            found = self._persons(self._related(words)) or self._persons(self._misprinted(name))
            if found:
                return found
        return self._persons(self._with_initials(name))

    def holder(self, post: str) -> tuple[TitledPerson, ...]:
        """All that is registered of the one person with this post; nothing, if there are several."""
        names = dict.fromkeys(self.by_post.get(post, ()))
        return self._persons(names) if len(names) <= _MOST_NAMESAKES else ()

    def only(self) -> tuple[TitledPerson, ...]:
        """All that is registered, if it is all of one person."""
        return self._persons(self.by_words) if len(self.by_words) <= _MOST_NAMESAKES else ()

    def _related(self, words: Words) -> list[Words]:
        """The names that contain these words, or consist of some of them."""
        found = [words] if words in self.by_words else []
        for word in words:
            names = self.by_word.get(word, ())
            if len(names) <= _MOST_NAMESAKES:
                found.extend(name for name in names if name != words and self._is_same(name, words))
        return found

    def _is_same(self, name: Words, words: Words) -> bool:
        return _covers(name, words) or (_covers(words, name) and self._is_certain(name))

    def _is_certain(self, short: Words) -> bool:
        """Whether all fuller forms of a name are forms of one name: two people with one surname stay two."""
        beside = self.by_word[min(filter(_is_full, short))]
        fuller = sorted((name for name in beside if name != short and _covers(name, short)), key=_fullness)
        return len(beside) <= _MOST_NAMESAKES and all(_covers(fuller[-1], name) for name in fuller)

    def _misprinted(self, name: str) -> list[Words]:
        return [_words(found) for found in (self.misprints.nearest(fold(name)),) if found]

    def _with_initials(self, name: str) -> Sequence[Words]:
        return self.by_initials.get("".join(_LETTERS.findall(fold(name))), ()) if is_initials(name) else ()

    def _persons(self, names: Iterable[Words]) -> tuple[TitledPerson, ...]:
        ordered = sorted(dict.fromkeys(names), key=_fullness, reverse=True)
        if not ordered or not all(_covers(ordered[0], name) for name in ordered):
            return ()
        return tuple(person for name in ordered for person in self.by_words[name])


def is_initials(name: str) -> bool:
    """Whether a name is nothing but capital letters that stand for its words: "D.V.", "DV", "«И.»"."""
    return name.upper() == name and _INITIALS.fullmatch(name) is not None


def initials_match(initials: str, name: str) -> bool:
    """Whether letters such as "D.V." stand for a name; of a name in one word its capitals count ("HarbourNews")."""
    return is_initials(initials) and "".join(_LETTERS.findall(fold(initials))) in set(_initials_of(name))


def _initials_of(name: str) -> Iterator[str]:
    """The letters that may stand for a name: in its order, with the last word first, with the first word last."""
    found = _CAPITAL.findall(name)
    letters = [fold(letter) for letter in found if letter.isupper()] or found
    if 1 < len(letters) <= _MOST_INITIALS:
        orders = (letters, letters[-1:] + letters[:-1], letters[1:] + letters[:1])
        yield from dict.fromkeys(map("".join, orders))


def _covers(fuller: Words, shorter: Words) -> bool:
    """Whether all words of one name are in another one, letters standing for words that begin with them."""
    missing = shorter - fuller
    if not missing:
        return True
    spare = [word[0] for word in fuller - shorter]
    return all(not _is_full(word) and word[0] in spare for word in missing)


def _fullness(words: Words) -> tuple[int, int]:
    return sum(map(_is_full, words)), len(words)


def _is_full(word: str) -> bool:
    return word[1:] != "." and (len(word) > 1 or is_east_asian(word))


def _words(name: str) -> Words:
    """The words of a name; one without spaces has its beginnings for words, since family names go first."""
    if name.isascii() or not any(map(is_east_asian, name)):
        parts = _PARTS.findall(fold(name))
        return frozenset(part.rstrip(".") if len(part.rstrip(".")) > 1 else f"{part[0]}." for part in parts)
    words = _SPACE.split(fold(name))
    unspaced = [word for word in words if len(word) <= _LONGEST_UNSPACED and is_east_asian(word)]
    beginnings = (word[:length] for word in unspaced for length in range(1, len(word)))
    # A Korean is called by both letters of the given name.
    given = [word[1:] for word in unspaced if len(word) == _KOREAN_NAME and "가" <= word[0] <= "힣"]
    return frozenset((*filter(None, words), *beginnings, *given, *(word[0] for word in given)))
