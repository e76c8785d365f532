"""Who headed which state or government: the country of a "President Venn" of whom a text says no more."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from attrs import frozen

from bilateral_corpus.knowledge.given_names import given_names
from bilateral_corpus.language.data_file import Table, read_table
from bilateral_corpus.model import PartialDate

__all__ = ["OfficeHolder", "country_of_holder", "country_of_name", "is_family_name_of_holder"]

_FILE = files("bilateral_corpus.knowledge") / "office_holders.toml"
_ENTRY = re.compile(r"(?P<name>.+?)(?P<terms>(?: \d{4}/(?:\d{4}|\.\.))+)")
_TERM = re.compile(r"(\d{4})/(\d{4}|\.\.)")
_OPEN = 9999
_FIRST_WORDS = "first_words"
_OTHER_THINGS = "other_things"
_SETTINGS = frozenset({_FIRST_WORDS, _OTHER_THINGS})
# Shorter names are words or names of something else too often.
_SHORTEST = 5
_WORD = re.compile(r"[^\W\d_]+")
# Marks inside names that stand for no letter in most spellings of them: "N'Guessan", "Fiamē Mataʻafa".
_MARKS = str.maketrans("", "", "'’ʻʼ`")
# Letters that no decomposition makes plain.
_PLAIN = str.maketrans({"đ": "d", "ð": "d", "ı": "i", "ø": "o", "ł": "l", "æ": "ae", "ə": "e", "ß": "ss"})
_DOUBLED = re.compile(r"(.)\1")
# "Zelenskyy", "Zelenskiy" and "Zelensky", "Anatoliy" and "Anatoly".
_ENDING = re.compile(r"(?:iy|ii|ij|yj)$")


@frozen(kw_only=True)
class OfficeHolder:
    """Somebody who held a post.

    Attributes:
        name: The name as the press prints it.
        country: The ISO 3166-1 code of the state.
        words: The words of the name, in the form in which they are compared.
        terms: The first and the last year of each term.
        by_first: Whether one is called by the first word of a name in that state.
    """

    name: str
    country: str
    words: tuple[str, ...]
    terms: tuple[tuple[int, int], ...]
    by_first: bool

    def is_called(self, words: tuple[str, ...]) -> bool:
        """Whether words are this name, a part of it by which one is called, or this name and more.

        "Venn" is such a part of "Dara Mira Venn", and so is "D. Venn", but not "Mira".
        """
        if len(words) == 1:
            return words[0] == self.words[-1] or (self.by_first and words[0] == self.words[0])
        if set(words) <= set(self.words) or set(self.words) <= set(words):
            return True
        return words[-1] == self.words[-1] and words[0][0] == self.words[0][0]

    def held_before(self, year: int) -> bool:
        """Whether a term began in a year or before it."""
        return self.terms[0][0] <= year

    def holds_in(self, year: int) -> bool:
        """Whether some day of a year lies in a term."""
        return any(first <= year <= last for first, last in self.terms)


def country_of_holder(post: str, name: str, published: PartialDate | None = None) -> str | None:
    """Tell which state somebody heads or headed, by the post and the name.

    >>> country_of_holder("President", "Sauli Niinistö"), country_of_holder("Prime Minister", "Niinistö")
    ('FI', None)

    Args:
        post: The usual English name of the post.
        name: The name or a part of it.
        published: The date of the text: nobody counts whose first term began later, and who was in office counts before
            others of the name.

    Returns:
        The ISO 3166-1 code, or None if nobody of the name is known to have held the post, or those of several states.
    """
    words = _words(name)
    if not words:
        return None
    return _only_country(
        (one for one in _holders().get(post.lower(), {}).get(words[-1], ()) if one.is_called(words)), published
    )


def country_of_name(name: str, published: PartialDate | None = None) -> str | None:
    """Tell which state somebody heads or headed whose post is not printed, by the full name or a telling family name.

    >>> country_of_name("Sauli Niinistö"), country_of_name("Sauli")
    ('FI', None)

    Args:
        name: The name.
        published: The date of the text, as for :func:`country_of_holder`.

    Returns:
        The ISO 3166-1 code, or None.
    """
    words = _words(name)
    if not words or (len(words) == 1 and words[0] not in _family_names()):
        return None
    holders = (one for by_word in _holders().values() for one in by_word.get(words[-1], ()))
    return _only_country((one for one in holders if set(words) <= set(one.words)), published)


def _only_country(found: Iterable[OfficeHolder], published: PartialDate | None) -> str | None:
    """The one country of some holders, those left out who were not in office yet or, if others are, no longer."""
    holders = list(found)
    if published is not None and (latest := published.latest) is not None:
        holders = [one for one in holders if one.held_before(latest.year)]
        holders = [one for one in holders if one.holds_in(latest.year)] or holders
    countries = {one.country for one in holders}
    return countries.pop() if len(countries) == 1 else None


def is_family_name_of_holder(word: str) -> bool:
    """Tell whether a word is what the head of one state is called by, and neither a given name nor another thing.

    >>> is_family_name_of_holder("Niinistö"), is_family_name_of_holder("Gates")
    (True, False)

    Args:
        word: A word as printed, perhaps with a possessive ending.
    """
    words = _words(re.sub(r"['’]s?$", "", word))
    return bool(words) and words[-1] in _family_names()


@cache
def _family_names() -> frozenset[str]:
    """The family names that are those of holders of one state only, as they are compared."""
    states: dict[str, set[str]] = {}
    for by_word in _holders().values():
        for holders in by_word.values():
            for one in holders:
                states.setdefault(one.words[0 if one.by_first else -1], set()).add(one.country)
    others = {word for text in read_table(_FILE).strings(_OTHER_THINGS) for word in _words(text)}
    given = {word for name in given_names() for word in _words(name)}
    return (
        frozenset(name for name, codes in states.items() if len(codes) == 1 and len(name) >= _SHORTEST) - others - given
    )


# Asked for every capitalised word of a text; the bound keeps a large corpus from filling the memory.
@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[str, ...]:
    """The words of a name in the form in which they are compared: without accents, initials and doubled letters."""
    plain = unicodedata.normalize("NFD", name.translate(_MARKS).lower().translate(_PLAIN))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = (_DOUBLED.sub(r"\1", _ENDING.sub("y", word)) for word in _WORD.findall(plain))
    return tuple(word for word in words if len(word) > 1)


@cache
def _holders() -> Mapping[str, Mapping[str, Sequence[OfficeHolder]]]:
    """The holders of each post by each word of their names."""
    by_post: dict[str, list[OfficeHolder]] = defaultdict(list)
    for post, holder in _entries():
        by_post[post.lower()].append(holder)
        # "Secretary" is short for posts of one country only, "Minister" of many.
        if (short := post.lower().partition(" of ")[0]) != post.lower():
            by_post[short].append(holder)
    shown = {post: holders for post, holders in by_post.items() if " of " in post or not _is_short(post, by_post)}
    return {post: _by_word(holders) for post, holders in shown.items()}


def _is_short(post: str, by_post: Mapping[str, Sequence[OfficeHolder]]) -> bool:
    """Whether a post is a short form of posts in several countries."""
    longer = {one.country for form in by_post if form.startswith(f"{post} of ") for one in by_post[form]}
    return len(longer) > 1


def _by_word(holders: Iterable[OfficeHolder]) -> Mapping[str, Sequence[OfficeHolder]]:
    found: dict[str, list[OfficeHolder]] = defaultdict(list)
    for holder in holders:
        for word in set(holder.words):
            found[word].append(holder)
    return dict(found)


def _entries() -> Iterator[tuple[str, OfficeHolder]]:
    top = read_table(_FILE)
    by_first = frozenset(top.strings(_FIRST_WORDS))
    for country in sorted(top.values.keys() - _SETTINGS):
        posts = top.table(country)
        for post in posts.values:
            yield from ((post, holder) for holder in _read(posts, post, country, by_first=country in by_first))


def _read(posts: Table, post: str, country: str, *, by_first: bool) -> Iterator[OfficeHolder]:
    for text in posts.strings(post):
        entry = _ENTRY.fullmatch(text)
        if entry is None:
            raise posts.error(f"no name and years: {text!r}", post, expected="'Dara Venn 2001/2005 2010/..'")
        terms = ((int(first), _OPEN if last == ".." else int(last)) for first, last in _TERM.findall(entry["terms"]))
        words = _words(entry["name"])
        yield OfficeHolder(
            name=entry["name"], country=country, words=words, terms=tuple(sorted(terms)), by_first=by_first
        )
