"""Names that a text gives together with their acronym: "the Overland Salt Guild (OSG)"."""

from __future__ import annotations

from collections.abc import Iterator

from bilateral_corpus.annotation.names.acronyms import is_institution_acronym
from bilateral_corpus.annotation.names.institution_words import institution_words
from bilateral_corpus.annotation.names.institutions import Institution
from bilateral_corpus.annotation.names.wording import Stretch, Taken, Wording
from bilateral_corpus.transcript.persons import is_full_name

# So many words may stand in a name for which the acronym has no letter.
_MOST_SKIPPED = 4


def find_definitions(wording: Wording, taken: Taken) -> Iterator[Institution]:
    """Find the names that stand before their acronym in brackets, whatever words they are made of.

    The words with a capital must give the letters of the acronym, one after the other; small words may give one or be
    passed over (after Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions", 2003).

    Args:
        wording: The text.
        taken: Words that are known to name something else.
    """
    if "(" not in wording.text:
        return
    tokens = wording.tokens
    for number in (number for number, token in enumerate(tokens) if token.text == "("):
        if number + 2 < len(tokens) and tokens[number + 2].text == ")":
            acronym = tokens[number + 1].text
            words = _name_before(wording, number, acronym)
            if words is None or not is_institution_acronym(acronym, wording.lexicon):
                continue
            if taken.is_free(Stretch(words.first, number + 2)) and not _is_other(wording, words):
                yield Institution(words, None, acronym, Stretch(number + 1, number + 2))


def _name_before(wording: Wording, end: int, acronym: str) -> Stretch | None:
    """The words before a place that have the letters of an acronym."""
    left = acronym.casefold()
    first = end
    while left and first > 0 and end - first < len(acronym) + _MOST_SKIPPED:
        # Only the sign before which the name ends stands between it and the last word.
        if first < end and not wording.is_joined(first - 1):
            return None
        first -= 1
        word = wording.tokens[first].folded
        rest = _without_initials(word, left)
        if (rest == left and wording.is_capital(first)) or not word[0].isalpha():
            return None
        left = rest
    return Stretch(first, end) if not left and end - first > 1 and wording.is_capital(first) else None


def _without_initials(word: str, letters: str) -> str:
    """The letters that are left when the initials of a word, or of the parts of one with a hyphen, are taken away."""
    for part in reversed(word.split("-")):
        if part[:1] and letters.endswith(part[0]):
            letters = letters[:-1]
    return letters


def _is_other(wording: Wording, words: Stretch) -> bool:
    """Whether a name is a person's, or its head no institution: "Gross National Income", "Trade Pact of Norway"."""
    known = institution_words(wording.lexicon)
    if is_full_name(" ".join(token.text for token in wording.tokens[words.first : words.last]), wording.lexicon):
        return True
    heads = range(words.first, words.last)
    if known.main.organizations.compounds:
        heads = heads[:1]
    else:
        link = next((number for number in heads if wording.tokens[number].folded in known.links), words.last)
        heads = range(link - 1, link)
    return any(wording.bare[number] in known.others or wording.bare[number] in known.matters for number in heads)
