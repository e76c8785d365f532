"""Fields of government beside a post: the "Trade" of "Trade Minister", the "of Planning and Investment" after one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from bilateral_corpus.language import Language, fold
from bilateral_corpus.transcript.tokens import Token, joined

_LONGEST_FIELD = 4
_LONGEST_PORTFOLIO = 6


def portfolio_after(tokens: Sequence[Token], position: int, language: Language) -> int:
    """Where the fields of government end that follow a position; the position itself where none follow."""
    link = position
    # "Minister of Foreign Affairs and Trade": the name of the post ends in a field already.
    links = (*language.titles.portfolio_links, *language.titles.conjunctions)
    while link < len(tokens) and tokens[link].folded in links:
        link += 1
    end = _fields_end(tokens, link, language)
    return end if end > link else position


def _fields_end(tokens: Sequence[Token], position: int, language: Language) -> int:
    """Where the fields of government end that begin at a position: "Planning and Investment"."""
    end = start = position
    while start < len(tokens) and (found := _field_end(tokens, start, language)) > start:
        end = found
        start = end
        while start < len(tokens) and tokens[start].folded in (",", "-", *language.titles.conjunctions):
            start += 1
    return end


def usual_name(post: str, words: Sequence[Token], language: Language) -> str | None:
    """The usual English name of a post with one field of government in another language: "Deputy Finance Minister".

    Args:
        post: The usual English name of the post without the field.
        words: The words of the field, with links before it.
        language: The language of the words.
    """
    links = language.titles.portfolio_links
    first = next((number for number, word in enumerate(words) if word.folded not in links), len(words))
    field = _english_fields(language).get(joined(words[first:]))
    return post.replace("Minister", f"{field} Minister") if field is not None else None


@cache
def _english_fields(language: Language) -> dict[str, str]:
    return {fold(form): name for name, forms in language.titles.fields.items() for form in forms}


def portfolio_before(tokens: Sequence[Token], position: int, language: Language) -> int:
    """Where the fields of government begin that end at a position."""
    first = max(0, position - _LONGEST_PORTFOLIO)
    return next((n for n in range(first, position) if _fields_end(tokens, n, language) == position), position)


def _field_end(tokens: Sequence[Token], position: int, language: Language) -> int:
    for length in range(_LONGEST_FIELD, 0, -1):
        if joined(tokens[position : position + length]) in _fields_of_government(language):
            return min(position + length, len(tokens))
    return position


@cache
def _fields_of_government(language: Language) -> frozenset[str]:
    return frozenset(map(fold, language.titles.portfolios))
