"""Institutions in a text, by the words that say what they are: "Union of Friendship Organizations", "Lao Embassy"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from attrs import frozen

from bilateral_corpus.annotation.names.wording import Stretch, Taken, Wording, small_words
from bilateral_corpus.knowledge import lookup_country
from bilateral_corpus.language import Lexicon, fold
from bilateral_corpus.transcript.persons import is_full_name
from bilateral_corpus.transcript.tokens import possessive_length

_DASHES = frozenset("-–—")
_LONGEST_HEAD = 3
_LONGEST_INSTITUTION = 4
_LONGEST_NAME = 14
_MOST_LINKS = 3
_SHORTEST_ACRONYM = 3
_LONGEST_ACRONYM = 6
_ACRONYM = re.compile(r"[^\W\d_a-z][\w&.-]{1,11}")
_CAPITAL = re.compile(r"[^\W\d_a-z]")


@frozen
class Institution:
    """An institution that a text names.

    Attributes:
        words: Where its name stands.
        kind: What sort of institution it is.
        acronym: The acronym that is defined beside the name.
        at_acronym: Where that stands.
    """

    words: Stretch
    kind: str | None
    acronym: str | None = None
    at_acronym: Stretch | None = None


def find_institutions(wording: Wording, taken: Taken) -> Iterator[Institution]:
    """Find the institutions of a text, from its start to its end.

    Args:
        wording: The text.
        taken: Words that are known to name something else, such as people.
    """
    reached = 0
    for number in range(len(wording.tokens)):
        if number < reached or not wording.is_capital(number):
            continue
        found = _at(wording, number, reached)
        if found is not None and taken.is_free(found.words):
            found = _with_acronym(wording, found)
            reached = (found.at_acronym or found.words).last
            yield found


def _at(wording: Wording, number: int, reached: int) -> Institution | None:
    """The institution whose head begins at a word, or that needs no more words."""
    found = None
    size, kind = _listed(wording, number, _heads(wording.lexicon), _LONGEST_HEAD)
    if kind is not None:
        first = _left(wording, number, reached)
        last = _right(wording, number + size)
        if last - first > size:
            found = Institution(Stretch(first, last), kind)
    size, kind = _listed(wording, number, _institutions(wording.lexicon), _LONGEST_INSTITUTION)
    if kind is not None and (found is None or found.words.last < number + size):
        first = _left(wording, number, reached)
        return Institution(Stretch(first, _right(wording, number + size)), kind)
    return found


def _listed(wording: Wording, number: int, table: Mapping[str, str], longest: int) -> tuple[int, str | None]:
    """How many words from one on are in a table, and what it says of them."""
    for size in range(longest, 0, -1):
        last = number + size
        if last <= len(wording.tokens) and (kind := table.get(wording.folded(number, last))):
            return size, kind
    return 0, None


def _left(wording: Wording, number: int, reached: int) -> int:
    """Where a name begins that ends in a head: at the first of the capitalised words before it."""
    first = number
    while first > reached and number - first < _LONGEST_NAME:
        if _may_precede(wording, first - 1):
            first -= 1
        elif first < number and _is_joint(wording, first - 1) and first - 2 >= reached:
            if not _may_precede(wording, first - 2) or lookup_country(wording.tokens[first - 2].text):
                break
            first -= 2
        else:
            break
    return first


def _may_precede(wording: Wording, number: int) -> bool:
    token = wording.tokens[number]
    if not wording.is_capital(number) or not wording.is_joined(number) or token.folded in _titles(wording.lexicon):
        return False
    bare = token.text[: len(token.text) - possessive_length(token.text)]
    # "Vietnam's National Assembly": the country is no part of the name, but it is of "Lao Embassy".
    return bare == token.text or not lookup_country(bare)


def _is_joint(wording: Wording, number: int) -> bool:
    """Whether a word or dash joins two parts of a name: "Science and Technology Committee", "Vietnam - Laos …"."""
    text = wording.tokens[number].text
    return text in _DASHES or fold(text) in wording.lexicon.languages[0].organizations.joints


def _right(wording: Wording, number: int) -> int:
    """Where a name ends whose head is before a word: after the capitalised words that a link joins to it."""
    compounds = wording.lexicon.languages[0].organizations.compounds
    last = number
    while last < len(wording.tokens) and last - number < _LONGEST_NAME:
        following = _after_links(wording, last)
        if compounds and _begins_person(wording, following):
            break
        goes_on = following > last or (compounds > 0 and wording.is_joined(last - 1))
        if not goes_on or not wording.is_capital(following) or _begins_another(wording, last, following):
            break
        last = following + 1
        while wording.is_joined(last - 1) and wording.is_capital(last) and not _is_title(wording, last):
            last += 1
        last = _after_small(wording, last, compounds)
    return last


def _after_small(wording: Wording, number: int, most: int) -> int:
    """Where the small words end that belong to one with a capital; "động-Thương" has a capital again."""
    left = most
    while left and _is_small(wording, number):
        left = most if any(map(str.isupper, wording.tokens[number].text)) else left - 1
        number += 1
    return number


def _is_small(wording: Wording, number: int) -> bool:
    """Whether a word in small letters belongs to the one with a capital before it: the second of "Ngoại giao"."""
    if number >= len(wording.tokens) or not wording.is_joined(number - 1):
        return False
    token = wording.tokens[number]
    return token.text[0].islower() and token.folded not in small_words(wording.lexicon)


def _begins_person(wording: Wording, number: int) -> bool:
    """Whether a family name that goes first stands at a word, and another name after it."""
    if number + 1 >= len(wording.tokens) or not wording.is_capital(number + 1):
        return False
    return is_full_name(" ".join(token.text for token in wording.tokens[number : number + 2]), wording.lexicon)


def _after_links(wording: Wording, number: int) -> int:
    links = wording.lexicon.languages[0].organizations.links
    following = number
    while (
        following < len(wording.tokens)
        and following - number < _MOST_LINKS
        and wording.tokens[following].text in links
        and wording.is_joined(following - 1)
    ):
        following += 1
    return following


def _begins_another(wording: Wording, link: int, following: int) -> bool:
    """Whether what a link joins is a name of its own: after "and" another institution, a person or a country."""
    if _is_title(wording, following):
        return True
    token = wording.tokens[link]
    if link == following or token.folded not in wording.lexicon.languages[0].organizations.joints:
        return False
    end = following
    while wording.is_capital(end):
        end += 1
    heads = range(following, end)
    has_head = any(_listed(wording, place, _heads(wording.lexicon), _LONGEST_HEAD)[1] for place in heads)
    return has_head or bool(lookup_country(wording.tokens[following].text)) or not wording.is_joined(link)


def _is_title(wording: Wording, number: int) -> bool:
    return wording.tokens[number].folded in _titles(wording.lexicon)


def _with_acronym(wording: Wording, found: Institution) -> Institution:
    """The institution with the acronym that stands in brackets after it."""
    place = acronym_after(wording, found.words)
    if place is None:
        return found
    return Institution(found.words, found.kind, wording.tokens[place.first].text, place)


def find_acronyms(wording: Wording, taken: Taken) -> Iterator[Stretch]:
    """Find the acronyms that an article shows to be of institutions: "the LTTE"."""
    articles = wording.lexicon.languages[0].titles.articles
    for number in range(1, len(wording.tokens)):
        text = wording.tokens[number].text
        is_acronym = text.isupper() and text.isalpha() and _SHORTEST_ACRONYM <= len(text) <= _LONGEST_ACRONYM
        # Not in a line in capitals, where every word looks like one; nor before a noun, which it only describes.
        if is_acronym and wording.tokens[number - 1].text in articles and not taken.marks[number]:
            goes_on = number + 1 < len(wording.tokens) and wording.is_capital(number + 1) and wording.is_joined(number)
            if not goes_on and text not in _no_acronyms(wording.lexicon) and not lookup_country(text):
                yield Stretch(number, number + 1)


def acronym_after(wording: Wording, words: Stretch) -> Stretch | None:
    """Where an acronym stands in brackets after some words whose initials it has: "the Non-Aligned Movement (NAM)"."""
    last = words.last
    tokens = wording.tokens
    if last + 2 >= len(tokens) or tokens[last].text != "(" or tokens[last + 2].text not in {")", ","}:
        return None
    printed = tokens[last + 1].text
    if not _ACRONYM.fullmatch(printed) or sum(map(str.isupper, printed)) * 2 < len(printed):
        return None
    start, end = tokens[words.first].start, tokens[last - 1].end
    return Stretch(last + 1, last + 2) if stands_for(printed, wording.text[start:end]) else None


def stands_for(acronym: str, name: str) -> bool:
    """Whether an acronym is made of letters of a name, in their order, the first of them first.

    >>> stands_for("NAM", "Non-Aligned Movement"), stands_for("NAM", "Movement")
    (True, False)
    """
    letters = [letter for letter in acronym.casefold() if letter.isalnum()]
    rest = iter(name.casefold())
    begins = name[:1].casefold() == letters[0] if letters else False
    return begins and all(letter in rest for letter in letters)


@cache
def _heads(lexicon: Lexicon) -> Mapping[str, str]:
    """The words that say what an institution is, with its kind; of all languages, the main one's first."""
    return {
        fold(word): kind
        for lang in reversed(lexicon.languages)
        for kind, words in lang.organizations.heads.items()
        for word in words
    }


@cache
def _institutions(lexicon: Lexicon) -> Mapping[str, str]:
    return {
        fold(name): kind
        for lang in reversed(lexicon.languages)
        for kind, names in lang.organizations.institutions.items()
        for name in names
    }


@cache
def _no_acronyms(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.gather(lambda lang: lang.organizations.acronyms))


@cache
def _titles(lexicon: Lexicon) -> frozenset[str]:
    """Single words that stand before the name of a person."""
    return frozenset(word for word in (*lexicon.posts, *lexicon.genders) if " " not in word)


@cache
def no_person_words(lexicon: Lexicon) -> frozenset[str]:
    """Words that the name of a person does not have in it."""
    others = lexicon.gather(lambda lang: lang.organizations.others)
    return frozenset((*_heads(lexicon), *map(fold, others), *_titles(lexicon)))
