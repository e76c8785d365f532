"""Names before their titles: "Dara Venn, the Lao ambassador", "Dara Venn, Harbour Office spokesman", "Dara Venn MP"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from bilateral_corpus.knowledge import NameKind, load_countries
from bilateral_corpus.knowledge.given_names import is_given
from bilateral_corpus.language import Lexicon, fold
from bilateral_corpus.transcript.tokens import (
    Token,
    honorifics_before,
    is_name_word,
    is_postnominal,
    join_name,
    name_before,
)

DASHES = frozenset("-–—")
#: Between a name and its title.
MARKS = DASHES | {","}
_OPENING = MARKS | {"("}
_SENTENCE_ENDS = frozenset('.!?:;…"“”«»„')
# So many words may stand between a name and its title: an office, a rank.
_LONGEST_OFFICE = 6
_FULL = 2
_PLACES = frozenset({NameKind.NAME, NameKind.OFFICIAL, NameKind.OTHER, NameKind.ABBREVIATION, NameKind.CAPITAL})


def apposed_name(tokens: Sequence[Token], title: int, title_end: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Find the name before a title.

    Args:
        tokens: The words of the text.
        title: The number of the first word of the title.
        title_end: The number of the word after the title.
        lexicon: The words to know.

    Returns:
        The numbers of the first word of the name and of the one after it, without honorifics; None if there is no name.
    """
    name = _apposed(tokens, title, lexicon)
    return None if name is not None and _begins_clause(tokens, name, title_end, lexicon) else name


def _apposed(tokens: Sequence[Token], title: int, lexicon: Lexicon) -> tuple[int, int] | None:
    end = honorifics_before(tokens, title, lexicon)
    first = _name_start(tokens, end, lexicon)
    if is_postnominal(tokens[title], lexicon) and end - first > 1:
        return first, end
    comma = _without_small_words(tokens, end, lexicon) - 1
    if not _opens(tokens, comma):
        return _before_office(tokens, comma, lexicon)
    first = _name_start(tokens, comma, lexicon)
    dashed = tokens[comma].text in DASHES
    return (first, comma) if first < comma and not (dashed and comma - first == 1) else None


def is_full_name(name: str, lexicon: Lexicon) -> bool:
    """Whether words are the full name of a person, as a given name or a family name that goes first shows."""
    first, *others = name.split() or [""]
    return bool(others) and (is_given(first.title()) or fold(first) in _family_first(lexicon))


def _opens(tokens: Sequence[Token], number: int) -> bool:
    return number >= 1 and tokens[number].text in _OPENING


def _begins_clause(tokens: Sequence[Token], name: tuple[int, int], title_end: int, lexicon: Lexicon) -> bool:
    """Whether a title with an article is the subject of a verb: "I met Dara Venn, the Foreign Minister agreed".

    Where the sentence begins with the name, only the second comma is missing: "Dara Venn, the Foreign Minister said".
    """
    first, comma = honorifics_before(tokens, name[0], lexicon), name[1]
    if first == 0 or tokens[first - 1].text in _SENTENCE_ENDS or tokens[comma].text != ",":
        return False
    has_article = tokens[comma + 1].folded in _words(lexicon)[0]
    return has_article and title_end < len(tokens) and tokens[title_end].folded in _finite(lexicon)


def _without_small_words(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> int:
    """Leave out an article before a title, and a word that says that it is past."""
    articles, past, _ = _words(lexicon)
    if end >= 2 and tokens[end - 1].folded in articles:
        end -= 1
    return end - 1 if end >= 2 and tokens[end - 1].folded in past else end


def _before_office(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """The name before a comma and words that a title begins with: "Dara Venn, the deputy Harbour Office spokesman"."""
    comma = _comma_before(tokens, last, lexicon)
    first = _name_start(tokens, comma, lexicon)
    if comma - first < _FULL:
        return None
    honoured = honorifics_before(tokens, first, lexicon) < first
    is_sure = honoured or tokens[comma + 1].folded in _words(lexicon)[0]
    return (first, comma) if is_sure or is_full_name(join_name(tokens[first:comma]), lexicon) else None


def _comma_before(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> int:
    known = frozenset().union(*_words(lexicon))
    for number in range(last, max(0, last - _LONGEST_OFFICE), -1):
        if tokens[number].text == ",":
            return number
        if tokens[number].folded not in known and not is_name_word(tokens[number].text, lexicon):
            break
    return 0


def _name_start(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> int:
    """Where a name begins that ends before a word; there too, if it is the name of a place or no name."""
    first = name_before(tokens, end, lexicon)
    while first < end and tokens[first].folded in _small_words(lexicon):
        first += 1
    preceded = first > 0 and tokens[first - 1].folded in _small_words(lexicon)
    # "In Norwick, the President …": one word after a preposition is a place more often than a person.
    is_place = (preceded and end - first == 1) or load_countries().lookup(join_name(tokens[first:end]), None, _PLACES)
    return end if is_place else first


@cache
def _family_first(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(map(fold, lexicon.gather(lambda lang: lang.names.family_first)))


@cache
def _small_words(lexicon: Lexicon) -> frozenset[str]:
    language = lexicon.languages[0]
    return frozenset(map(fold, (*language.detection.function_words, *language.titles.articles)))


@cache
def _finite(lexicon: Lexicon) -> frozenset[str]:
    reference = lexicon.languages[0].reference
    return frozenset(map(fold, (*reference.saying, *reference.acting, *reference.auxiliaries)))


@cache
def _words(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Articles; words that say that a post is past; other words between a name and a post."""
    return (
        frozenset(lexicon.gather(lambda lang: lang.titles.articles)),
        frozenset(lexicon.gather(lambda lang: lang.titles.past)),
        frozenset(lexicon.gather(lambda lang: (*lang.titles.attributes, *lang.titles.ranks))),
    )
