"""What shows that capitalised words name a person: what stands beside them, or that everybody knows the name."""

from __future__ import annotations

from functools import cache

from bilateral_corpus.annotation.names.wording import Wording
from bilateral_corpus.knowledge.given_names import is_given
from bilateral_corpus.knowledge.office_holders import country_of_name, is_family_name_of_holder
from bilateral_corpus.language import Lexicon, fold
from bilateral_corpus.transcript.titles import begins_post
from bilateral_corpus.transcript.tokens import join_name

_CLOSING = frozenset(".?!")
# "Dara Venn, a senior research fellow": so far from the article the word stands that says what somebody is.
_DESCRIPTION = 5
# "Dara, with the AP.": so long is a sentence that calls somebody up.
_CALL = 8
_AGES = range(10, 110)
# "has been appointed the Ambassador"
_LONGEST_LINK = 6


def says(wording: Wording, number: int) -> bool:
    """Whether a word tells that somebody says something."""
    return 0 <= number < len(wording.tokens) and wording.tokens[number].folded in _words(wording.lexicon, "saying")


def is_called(wording: Wording, first: int, last: int) -> bool:
    """Whether a name alone calls somebody up: "Thanks, Dara.", "to Dara with Harbour News", "Dara, with the AP."."""
    if last - first != 1 or last >= len(wording.tokens):
        return False
    if wording.opens_sentence(first) and wording.tokens[last].text == ",":
        return _is_affiliated(wording, last + 1) and _ends_soon(wording, last)
    if not is_given(wording.tokens[first].text):
        return False
    before = wording.tokens[first - 1].text if first else ""
    if before == "," and wording.tokens[last].text in _CLOSING and first >= 2:
        return wording.tokens[first - 2].text[0].isalpha() and not wording.is_capital(first - 2)
    return before.islower() and _is_affiliated(wording, last)


def is_described(wording: Wording, first: int, last: int) -> bool:
    """Whether words beside a name say what the person is: "analyst Dara Venn", "Dara Venn, who", "Dara Venn, 48,"."""
    if first and wording.tokens[first - 1].folded in _words(wording.lexicon, "callings"):
        return True
    if _comes_to_post(wording, last):
        return True
    if last + 1 >= len(wording.tokens) or wording.tokens[last].text != ",":
        return False
    following = wording.tokens[last + 1]
    if following.folded in _words(wording.lexicon, "relatives"):
        return True
    if following.text.isdecimal() and int(following.text) in _AGES:
        return last + 2 < len(wording.tokens) and wording.tokens[last + 2].text == ","
    if following.folded not in _words(wording.lexicon, "determiners"):
        return False
    description = wording.tokens[last + 2 : last + 2 + _DESCRIPTION]
    return any(token.folded in _words(wording.lexicon, "callings") for token in description)


def _comes_to_post(wording: Wording, last: int) -> bool:
    """Whether a name is followed by words such as "is the" and a post."""
    following = wording.tokens[last : last + _LONGEST_LINK]
    post = next((number for number, token in enumerate(following) if begins_post(token, wording.lexicon)), 0)
    return post > 0 and wording.folded(last, last + post) in _words(wording.lexicon, "appointing") - {"as"}


def is_known(wording: Wording, first: int, last: int) -> bool:
    """Whether words are the full name of a head of state or government, or a telling family name that stands alone."""
    words = wording.tokens[first:last]
    if len(words) > 1:
        return country_of_name(join_name(words)) is not None
    return words[0].folded not in wording.common and is_family_name_of_holder(words[0].text)


def _is_affiliated(wording: Wording, number: int) -> bool:
    """Whether words say of where somebody is: "with the AP", "from Harbour News"."""
    if number >= len(wording.tokens) or wording.tokens[number].folded not in _words(wording.lexicon, "affiliations"):
        return False
    behind = wording.tokens[number + 1 : number + 2]
    article = bool(behind) and behind[0].folded in _words(wording.lexicon, "determiners")
    return wording.is_capital(number + 1 + article)


def _ends_soon(wording: Wording, number: int) -> bool:
    following = wording.tokens[number : number + _CALL]
    return number + _CALL > len(wording.tokens) or any(token.text in _CLOSING for token in following)


@cache
def _words(lexicon: Lexicon, table: str) -> frozenset[str]:
    return frozenset(map(fold, getattr(lexicon.languages[0].reference, table)))
