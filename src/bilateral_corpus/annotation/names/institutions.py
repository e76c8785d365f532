"""Institutions in a text, by the words that say what they are: "Union of Friendship Organizations", "Lao Embassy"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from attrs import frozen

from bilateral_corpus.annotation.names.acronyms import acronym_after
from bilateral_corpus.annotation.names.wording import Stretch, Taken, Wording, small_words
from bilateral_corpus.knowledge import lookup_country
from bilateral_corpus.language import Lexicon, fold
from bilateral_corpus.transcript.persons import is_full_name
from bilateral_corpus.transcript.tokens import possessive_length

_DASHES = frozenset("-–")
_LONGEST_HEAD = 3
# The kind of institution that is sent to somebody.
_EMBASSY = "embassy"
_LONGEST_INSTITUTION = 4
_LONGEST_NAME = 14
_MOST_LINKS = 3


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
    beginnings = _beginnings(wording.lexicon)
    for number in (number for number, word in enumerate(wording.bare) if word in beginnings):
        if number < reached or not (wording.is_capital(number) or _is_loose_head(wording, number)):
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
    if kind is not None and not _is_post(wording, number, size):
        first = _left(wording, number, reached)
        last = _right(wording, number + size, kind)
        if last - first > size:
            found = Institution(Stretch(first, last), kind)
    size, kind = _listed(wording, number, _institutions(wording.lexicon), _LONGEST_INSTITUTION)
    if kind is not None and (found is None or found.words.last < number + size):
        if _is_something_else(wording, number + size):
            return None
        first = _left(wording, number, reached)
        return Institution(Stretch(first, _right(wording, number + size, kind)), kind)
    return found


def _is_loose_head(wording: Wording, number: int) -> bool:
    """Whether a head in small letters stands before a name: "đảng Cộng hòa"."""
    size, kind = _listed(wording, number, _loose_heads(wording.lexicon), _LONGEST_HEAD)
    return kind is not None and wording.is_capital(number + size) and wording.is_joined(number + size - 1)


def _is_post(wording: Wording, number: int, size: int) -> bool:
    """Whether what begins with a head is a post: "Bộ trưởng", whose first word is a ministry by itself."""
    longest = number + size + _LONGEST_HEAD
    return any(wording.folded(number, last) in wording.lexicon.posts for last in range(number + size + 1, longest))


def _is_something_else(wording: Wording, number: int) -> bool:
    """Whether a word says that an institution before it only gives its name to something: "Parliament House"."""
    if not wording.is_capital(number) or not wording.is_joined(number - 1):
        return False
    return wording.tokens[number].folded in _others(wording.lexicon)


def _listed(wording: Wording, number: int, table: Mapping[str, str], longest: int) -> tuple[int, str | None]:
    """How many of the words from one on are in a table, and what it says of them."""
    for size in range(longest, 0, -1):
        last = number + size
        if last <= len(wording.tokens) and (kind := table.get(wording.folded(number, last))):
            return size, kind
    return 0, None


def _left(wording: Wording, number: int, reached: int) -> int:
    """Where a name begins that ends in a head: at the first of the capitalised words before it."""
    first = number
    # Where small words follow the head, all that describes it does.
    begins = wording.lexicon.languages[0].organizations.compounds == 0
    while begins and first > reached and number - first < _LONGEST_NAME:
        if _may_precede(wording, first - 1):
            # "Republic of Norway Air Force"
            first = max(reached, min(first - 1, wording.countries_before.get(first, first)))
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


def _right(wording: Wording, number: int, kind: str) -> int:
    """Where a name ends whose head is before a word: after the capitalised words that a link joins to it."""
    compounds = wording.lexicon.languages[0].organizations.compounds
    last = number
    while last < len(wording.tokens) and last - number < _LONGEST_NAME:
        following = _after_links(wording, last, _link_words(wording.lexicon, kind))
        if compounds and _begins_person(wording, following):
            break
        goes_on = following > last or (compounds > 0 and wording.is_joined(last - 1) and not _ends(wording, last))
        if not goes_on or not wording.is_capital(following) or _begins_another(wording, last, following):
            break
        last = following + 1
        while wording.is_joined(last - 1) and wording.is_capital(last) and not _is_title(wording, last):
            if compounds and (_ends(wording, last) or _begins_person(wording, last)):
                break
            last += 1
        last = _after_small(wording, last, compounds)
    return last


def _ends(wording: Wording, number: int) -> bool:
    """Whether the name of a country closes the name of an institution: "Bộ Ngoại giao Na Uy | Dara Venn"."""
    return number in wording.countries_before


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
    if not token.text[0].islower() or token.folded in small_words(wording.lexicon):
        return False
    return token.folded.endswith(wording.lexicon.languages[0].organizations.endings or ("",))


def _begins_person(wording: Wording, number: int) -> bool:
    """Whether a family name that goes first stands at a word, and another name after it."""
    if number in wording.of_countries or not wording.is_capital(number + 1):
        return False
    return is_full_name(" ".join(token.text for token in wording.tokens[number : number + 2]), wording.lexicon)


def _after_links(wording: Wording, number: int, links: frozenset[str]) -> int:
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
    if following in wording.countries_from or not wording.is_joined(link):
        return True
    return any(_is_institution(wording, place) for place in range(following, end))


def _is_institution(wording: Wording, number: int) -> bool:
    """Whether a word begins a head, or what is an institution by itself."""
    heads, institutions = _heads(wording.lexicon), _institutions(wording.lexicon)
    kinds = (
        _listed(wording, number, heads, _LONGEST_HEAD),
        _listed(wording, number, institutions, _LONGEST_INSTITUTION),
    )
    return any(kind is not None for _, kind in kinds)


def _is_title(wording: Wording, number: int) -> bool:
    return wording.tokens[number].folded in _titles(wording.lexicon)


def _with_acronym(wording: Wording, found: Institution) -> Institution:
    """The institution with the acronym that stands in brackets after it."""
    place = acronym_after(wording, found.words, foreign=True)
    if place is None:
        return found
    return Institution(found.words, found.kind, wording.tokens[place.first].text, place)


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
def _link_words(lexicon: Lexicon, kind: str) -> frozenset[str]:
    organizations = lexicon.languages[0].organizations
    return frozenset((*organizations.links, *(organizations.accredited if kind == _EMBASSY else ())))


@cache
def _loose_heads(lexicon: Lexicon) -> Mapping[str, str]:
    heads = _heads(lexicon)
    return {word: heads[word] for word in map(fold, lexicon.languages[0].organizations.loose) if word in heads}


@cache
def _beginnings(lexicon: Lexicon) -> frozenset[str]:
    """The first words of all that says what an institution is; most words of a text are none."""
    return frozenset(name.split()[0] for name in (*_heads(lexicon), *_institutions(lexicon)))


@cache
def _others(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(map(fold, lexicon.gather(lambda lang: lang.organizations.others)))


@cache
def _institutions(lexicon: Lexicon) -> Mapping[str, str]:
    return {
        fold(name): kind
        for lang in reversed(lexicon.languages)
        for kind, names in lang.organizations.institutions.items()
        for name in names
    }


@cache
def _titles(lexicon: Lexicon) -> frozenset[str]:
    """Single words that stand before the name of a person."""
    return frozenset(word for word in (*lexicon.posts, *lexicon.genders) if " " not in word)


@cache
def no_person_words(lexicon: Lexicon) -> frozenset[str]:
    """Words that the name of a person does not have in it."""
    outlets = lexicon.gather(lambda lang: lang.front_matter.outlet_words)
    return _others(lexicon) | _titles(lexicon) | frozenset((*_heads(lexicon), *map(fold, outlets)))
