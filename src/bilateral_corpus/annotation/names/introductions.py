"""Organizations that the words beside them show to be some: "the airline Venn Air", "a Venn Air spokeswoman"."""

from __future__ import annotations

from collections.abc import Iterator

from bilateral_corpus.annotation.names.acronyms import is_institution_acronym
from bilateral_corpus.annotation.names.institution_words import institution_words
from bilateral_corpus.annotation.names.institutions import Institution, is_small
from bilateral_corpus.annotation.names.wording import Stretch, Taken, Wording
from bilateral_corpus.knowledge import lookup_country
from bilateral_corpus.knowledge.given_names import is_given
from bilateral_corpus.language import fold
from bilateral_corpus.transcript.persons import is_full_name
from bilateral_corpus.transcript.tokens import possessive_length

_LONGEST_NAME = 5
_SHORTEST_WORD = 2
# What stands for the kind where the words do not tell it.
_ANY_KIND = "any"


def find_introductions(wording: Wording, taken: Taken, persons: frozenset[str]) -> Iterator[Institution]:
    """Find the organizations that words right before or behind them introduce.

    Args:
        wording: The text.
        taken: Words that are known to name something else.
        persons: The words, folded, in the names of people who are known.
    """
    known = institution_words(wording.lexicon)
    if known.introducing.isdisjoint(wording.bare):
        return
    for number in (number for number, word in enumerate(wording.bare) if word in known.introducing):
        size, kind = known.leads.at(wording, number)
        is_lead = kind is not None and all(_is_no_name(wording, place) for place in (number, number + size - 1))
        words = _name_from(wording, number + size, taken) if is_lead else None
        if words is None and not wording.is_capital(number):
            _, kind = known.follows.at(wording, number)
            words = _name_until(wording, number, taken) if kind else None
        if words is not None and _may_be(wording, words) and wording.bare[words.last - 1] not in persons:
            yield Institution(words, None if kind == _ANY_KIND else kind)


def _is_no_name(wording: Wording, number: int) -> bool:
    """Whether a word is no part of a name: "airline", "CEO", but not "Union" within a sentence."""
    text = wording.tokens[number].text
    return text[0].islower() or text.isupper() or wording.opens_sentence(number)


def _name_from(wording: Wording, number: int, taken: Taken) -> Stretch | None:
    """The words of a name from a place on, behind an article."""
    articles = wording.lexicon.languages[0].titles.articles
    if number < len(wording.tokens) and wording.bare[number] in articles:
        number += 1
    last = number
    while _goes_on(wording, last, taken) and wording.is_joined(last - 1):
        last += 1
        if possessive_length(wording.tokens[last - 1].text):
            break
    return Stretch(number, last) if last > number else None


def _name_until(wording: Wording, number: int, taken: Taken) -> Stretch | None:
    """The words of a name that ends before a place."""
    first = number
    while first > 0 and _goes_on(wording, first - 1, taken) and wording.is_joined(first - 1):
        first -= 1
    return Stretch(first, number) if first < number else None


def _goes_on(wording: Wording, number: int, taken: Taken) -> bool:
    """Whether a word may be a part of a name, such as the sign of "Brine & Sons"."""
    if wording.is_capital(number):
        return not taken.marks[number]
    is_sign = number < len(wording.tokens) and wording.tokens[number].text == "&"
    return is_sign and wording.is_capital(number - 1) and wording.is_capital(number + 1)


def _may_be(wording: Wording, words: Stretch) -> bool:
    """Whether words are no country, person, post or something else that has a name."""
    known = institution_words(wording.lexicon)
    bare = wording.bare[words.first : words.last]
    if known.main.organizations.compounds and is_small(wording, words.last):
        return False  # "tờ Muối biển": how far the name goes is not certain
    if words.last - words.first > _LONGEST_NAME or not known.others.union(known.titles).isdisjoint(bare):
        return False
    name = " ".join(token.text for token in wording.tokens[words.first : words.last])
    if name.isupper() and not is_institution_acronym(name, wording.lexicon) and len(bare) == 1:
        return False
    if len(bare[0]) < _SHORTEST_WORD or words.first in wording.countries_from or lookup_country(name):
        return False
    return not (is_full_name(name, wording.lexicon) or is_given(name) or fold(name) in known.places)
