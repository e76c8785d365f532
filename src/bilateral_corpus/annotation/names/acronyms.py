"""Acronyms: which words are some, and which name each of them stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from bilateral_corpus.annotation.names.wording import Stretch, Taken, Wording
from bilateral_corpus.knowledge import lookup_country
from bilateral_corpus.knowledge.organizations import Organizations, load_organizations
from bilateral_corpus.language import Lexicon
from bilateral_corpus.transcript.tokens import possessive_length

_SHORTEST_ACRONYM = 3
_LONGEST_ACRONYM = 6
_ACRONYM = re.compile(r"[^\W\d_a-z][\w&.-]{1,11}")


def find_acronyms(wording: Wording, taken: Taken) -> Iterator[Stretch]:
    """Find the acronyms that an article shows to be of institutions: "the LTTE"."""
    articles = wording.lexicon.languages[0].titles.articles
    for number in filter(None, wording.capitals):
        printed = wording.tokens[number].text
        text = printed[: len(printed) - possessive_length(printed)]
        # Not in a line in capitals, where every word looks like one; nor before a noun, which it only describes.
        if _has_form(text) and wording.tokens[number - 1].text in articles and not taken.marks[number]:
            goes_on = number + 1 < len(wording.tokens) and wording.is_capital(number + 1) and wording.is_joined(number)
            if not goes_on and is_institution_acronym(text, wording.lexicon):
                yield Stretch(number, number + 1)


def is_institution_acronym(text: str, lexicon: Lexicon) -> bool:
    """Whether a word may be the acronym of an institution: capital letters that mean no country and nothing else."""
    is_word = text.isupper() and text.isalpha() and len(text) <= _LONGEST_ACRONYM
    return is_word and text not in _no_acronyms(lexicon) and not lookup_country(text)


def is_known_acronym(text: str, lexicon: Lexicon) -> bool:
    """Whether a word is the acronym of an organization that everybody knows: "ASEAN"."""
    return _has_form(text) and bool(load_organizations().lookup(text, lexicon.languages[0].tag))


def _has_form(text: str) -> bool:
    return text.isupper() and text.isalpha() and _SHORTEST_ACRONYM <= len(text) <= _LONGEST_ACRONYM


def acronym_after(wording: Wording, words: Stretch, others: Organizations | None = None) -> Stretch | None:
    """Where an acronym stands in brackets after some words whose initials it has: "the Non-Aligned Movement (NAM)".

    Args:
        wording: The text.
        words: The words.
        others: If it may also be of a language in which the name has other initials: organizations that have their
            acronyms already.
    """
    last = words.last
    tokens = wording.tokens
    if last + 2 >= len(tokens) or tokens[last].text != "(" or tokens[last + 2].text not in {")", ","}:
        return None
    printed = tokens[last + 1].text
    name = wording.text[tokens[words.first].start : tokens[last - 1].end]
    # "Instituto del Acero y la Sal (Ias)": Spanish writes longer ones like other names.
    is_word = len(printed) >= _SHORTEST_ACRONYM and initials(name).casefold().startswith(printed.casefold())
    if not _ACRONYM.fullmatch(printed) or not (is_word or sum(map(str.isupper, printed)) * 2 >= len(printed)):
        return None
    fits = stands_for(printed, name)
    if not fits and others is not None:
        fits = tokens[last + 2].text == ")" and _is_foreign_acronym(printed, wording.lexicon, others)
    return Stretch(last + 1, last + 2) if fits else None


def _is_foreign_acronym(text: str, lexicon: Lexicon, others: Organizations) -> bool:
    """Whether an acronym in brackets may be of another language than the name: "Cơ quan Tình báo Mỹ (CIA)"."""
    return _has_form(text) and not lookup_country(text) and not others.lookup(text, lexicon.languages[0].tag)


def stands_for(acronym: str, name: str) -> bool:
    """Whether an acronym is made of letters of a name, in their order, the first of them first.

    >>> stands_for("NAM", "Non-Aligned Movement"), stands_for("NAM", "Movement")
    (True, False)
    """
    letters = [letter for letter in acronym.casefold() if letter.isalnum()]
    rest = iter(name.casefold())
    begins = name[:1].casefold() == letters[0] if letters else False
    return begins and all(letter in rest for letter in letters)


def initials(name: str) -> str:
    """The first letters of the words of a name that are written with a capital.

    >>> initials("International Union of Sailors")
    'IUS'
    """
    return "".join(word[0] for word in name.split() if word[0].isupper())


def is_acronym(name: str) -> bool:
    """Whether a name is one word of three capital letters or more."""
    return name.isalpha() and name.isupper() and len(name) >= _SHORTEST_ACRONYM


@cache
def _no_acronyms(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.gather(lambda lang: lang.organizations.acronyms))
