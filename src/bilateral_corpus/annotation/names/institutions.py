"""Institutions in a text, by the words that say what they are: "Union of Friendship Organizations", "Lao Embassy"."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from bilateral_corpus.annotation.names.acronyms import acronym_after
from bilateral_corpus.annotation.names.institution_words import institution_words
from bilateral_corpus.annotation.names.wording import Stretch, Taken, Wording, small_words
from bilateral_corpus.knowledge import lookup_country
from bilateral_corpus.knowledge.organizations import Organizations
from bilateral_corpus.language import fold
from bilateral_corpus.transcript.persons import is_full_name
from bilateral_corpus.transcript.tokens import possessive_length

_DASHES = frozenset("-–")
_LONGEST_PLACE = 3
_COMPANY = "company"
# So many words may a post have behind the head of an institution with which it begins.
_LONGEST_POST = 2
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


def find_institutions(wording: Wording, taken: Taken, known: Organizations) -> Iterator[Institution]:
    """Find the institutions of a text, from its start to its end.

    Args:
        wording: The text.
        taken: Words that are known to name something else, such as people.
        known: Organizations that are known beforehand.
    """
    reached = 0
    beginnings = institution_words(wording.lexicon).beginnings
    for number in (number for number, word in enumerate(wording.bare) if word in beginnings):
        if number < reached or not (wording.is_capital(number) or _is_loose_head(wording, number)):
            continue
        found = _at(wording, number, reached)
        if found is not None and taken.is_free(found.words):
            found = _with_acronym(wording, found, known)
            reached = (found.at_acronym or found.words).last
            yield found


def _at(wording: Wording, number: int, reached: int) -> Institution | None:
    """The institution whose head begins at a word, or that needs no more words."""
    found = None
    words = institution_words(wording.lexicon)
    size, kind = words.heads.at(wording, number)
    if kind is not None and not _is_post(wording, number, size):
        first = _left(
            wording, number, reached, kind, ends=wording.folded(number, number + size) in words.trailing_heads
        )
        last = _right(wording, number + size, kind)
        if _is_craft(wording, last):
            return None
        if last - first > size and not _is_place(wording, first, last):
            found = Institution(Stretch(first, last), kind)
    size, kind = words.institutions.at(wording, number)
    if kind is not None and (found is None or found.words.last < number + size):
        if is_something_else(wording, number + size):
            return None
        first = _left(wording, number, reached, kind, ends=wording.lexicon.languages[0].organizations.compounds == 0)
        return Institution(Stretch(first, _right(wording, number + size, kind)), kind)
    return found


def _is_place(wording: Wording, first: int, last: int) -> bool:
    """Whether words that begin with a head name a country or its capital: "Đài" is also a radio, "Đài Loan" Taiwan."""
    if last - first > _LONGEST_PLACE:
        return False
    return bool(lookup_country(wording.text[slice(*wording.place(Stretch(first, last)))]))


def _is_loose_head(wording: Wording, number: int) -> bool:
    """Whether a head in small letters stands before a name: "đảng Cộng hòa"."""
    size, kind = institution_words(wording.lexicon).loose.at(wording, number)
    return kind is not None and wording.is_capital(number + size) and wording.is_joined(number + size - 1)


def _is_post(wording: Wording, number: int, size: int) -> bool:
    """Whether what begins with a head is a post: "Bộ trưởng", whose first word is a ministry by itself."""
    behind = number + size
    return any(
        wording.folded(number, last) in wording.lexicon.posts for last in range(behind + 1, behind + _LONGEST_POST + 1)
    )


def is_something_else(wording: Wording, number: int) -> bool:
    """Whether a word says that an institution before it only gives its name to something: "Parliament House"."""
    if not wording.is_capital(number) or not wording.is_joined(number - 1):
        return False
    return wording.tokens[number].folded in institution_words(wording.lexicon).others


def _is_craft(wording: Wording, number: int) -> bool:
    """Whether a number in letters makes the name before it that of an aeroplane or a ship: "Air Force One"."""
    is_number = number < len(wording.tokens) and (
        wording.tokens[number].folded in wording.lexicon.languages[0].organizations.craft_numbers
    )
    return is_number and wording.is_capital(number) and wording.is_joined(number - 1)


def begins_longer(wording: Wording, words: Stretch) -> bool:
    """Whether a single word is but the first one of a longer name: "National" in "National Salt Week"."""
    if words.last - words.first > 1 or not wording.is_joined(words.first) or not wording.is_capital(words.last):
        return False
    is_possessive = possessive_length(wording.tokens[words.first].text) > 0
    return not is_possessive and not _is_title(wording, words.last)


def _left(wording: Wording, number: int, reached: int, kind: str, *, ends: bool) -> int:
    """Where a name begins that may end in a head: at the first of the capitalised words before it.

    "and" may stand before the head of a company alone: "Brine and Company".
    """
    first = number
    while ends and first > reached and number - first < _LONGEST_NAME:
        if _may_precede(wording, first - 1):
            # "Republic of Norway Air Force"
            first = max(reached, min(first - 1, wording.countries_before.get(first, first)))
        elif (first < number or kind == _COMPANY) and _is_joint(wording, first - 1) and first - 2 >= reached:
            if not _may_precede(wording, first - 2) or lookup_country(wording.tokens[first - 2].text):
                break
            first -= 2
        else:
            break
    return first


def _may_precede(wording: Wording, number: int) -> bool:
    token = wording.tokens[number]
    if not wording.is_capital(number) or not wording.is_joined(number) or _is_title(wording, number):
        return False
    bare = token.text[: len(token.text) - possessive_length(token.text)]
    # "Vietnam's National Assembly": the country is no part of the name, but it is of "Lao Embassy".
    return bare == token.text or not lookup_country(bare)


def _is_joint(wording: Wording, number: int) -> bool:
    """Whether a word or dash joins two parts of a name: "Science and Technology Committee", "Vietnam - Laos …"."""
    text = wording.tokens[number].text
    return text in _DASHES or fold(text) in institution_words(wording.lexicon).joints


def _right(wording: Wording, number: int, kind: str) -> int:
    """Where a name ends whose head is before a word: after the capitalised words that a link joins to it."""
    compounds = wording.lexicon.languages[0].organizations.compounds
    # "Comité international", but the small words behind "Bộ" begin no name.
    last = _after_small(wording, number, compounds) if compounds > 1 else number
    while last < len(wording.tokens) and last - number < _LONGEST_NAME:
        following = _after_links(wording, last, institution_words(wording.lexicon).links_of(kind))
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
        if not _closes_place(wording, last):
            last = _after_small(wording, last, compounds)
    return last


def _ends(wording: Wording, number: int) -> bool:
    """Whether the name of a country closes the name of an institution: "Bộ Ngoại giao Na Uy | Dara Venn"."""
    return number in wording.countries_before


def _closes_place(wording: Wording, number: int) -> bool:
    """Whether a country or capital of two words stands before a word: "Công an Hà Nội | hỏi"."""
    place = wording.text[wording.tokens[max(number - 2, 0)].start : wording.tokens[number - 1].end]
    return bool(lookup_country(place))


def _after_small(wording: Wording, number: int, most: int) -> int:
    """Where the small words end that belong to one with a capital; "động-Thương" has a capital again."""
    left = most
    while left and is_small(wording, number):
        left = most if any(map(str.isupper, wording.tokens[number].text)) else left - 1
        number += 1
    return number


def is_small(wording: Wording, number: int) -> bool:
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
    name = " ".join(token.text for token in wording.tokens[number : number + 2])
    return is_full_name(name, wording.lexicon) and not lookup_country(name)  # "Hà Nội" begins like "Hà Thị Muối"


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
    if _is_title(wording, following) or _is_post(wording, following, 0):
        return True
    token = wording.tokens[link]
    if link == following or token.folded not in institution_words(wording.lexicon).joints:
        return False
    end = following
    while wording.is_capital(end):
        end += 1
    if following in wording.countries_from or not wording.is_joined(link):
        return True
    return any(_is_institution(wording, place) for place in range(following, end))


def _is_institution(wording: Wording, number: int) -> bool:
    """Whether a word begins a head, or what is an institution by itself."""
    words = institution_words(wording.lexicon)
    return any(table.at(wording, number)[1] is not None for table in (words.heads, words.institutions))


def _is_title(wording: Wording, number: int) -> bool:
    return wording.bare[number] in institution_words(wording.lexicon).titles


def _with_acronym(wording: Wording, found: Institution, known: Organizations) -> Institution:
    """The institution with the acronym that stands in brackets after it."""
    place = acronym_after(wording, found.words, known)
    if place is None:
        return found
    return Institution(found.words, found.kind, wording.tokens[place.first].text, place)
