"""Titles: a post with the countries that it stands between, as in "Lao Ambassador to Vietnam"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from attrs import evolve, frozen

from bilateral_corpus.knowledge import Countries, NameKind, countries_in
from bilateral_corpus.knowledge.posts import is_sent_abroad
from bilateral_corpus.language import Language, Lexicon, fold
from bilateral_corpus.transcript.portfolios import portfolio_after, portfolio_before, usual_name
from bilateral_corpus.transcript.tokens import Token, join_name, joined

_LONGEST_COUNTRY = 8
_LONGEST_POST = 10
# A slot or a word of a frame; in scripts without spaces nothing is between them.
_PART = re.compile(r"\{\w+\}|[^\s{}]+")
_NAMES = frozenset({NameKind.NAME, NameKind.OFFICIAL, NameKind.OTHER, NameKind.ABBREVIATION})
_ADJECTIVES = _NAMES | {NameKind.ADJECTIVE}
# "the ambassador in Hanoi" is accredited to Vietnam.
_HOSTS = _NAMES | {NameKind.CAPITAL}
_HOST = "{to}"


@frozen(kw_only=True)
class Title:
    """A post with the countries that it stands between.

    Attributes:
        post: The usual English name of the post.
        of: The ISO 3166-1 code of the country represented, if it is printed.
        to: The ISO 3166-1 code of the host country, if it is printed.
        current: Whether nothing says that the post is held no longer, or not yet.
    """

    post: str
    of: str | None = None
    to: str | None = None
    current: bool = True


@frozen
class FoundTitle:
    """A title in a sequence of tokens.

    Attributes:
        title: What it is.
        start: The number of its first token.
        end: The number of the token after it.
        also: The other titles of the same person in it: "Deputy Prime Minister and Minister of Trade".
    """

    title: Title
    start: int
    end: int
    also: tuple[Title, ...] = ()


def posts_begin(tokens: Sequence[Token], lexicon: Lexicon) -> list[int]:
    """The positions of the words with which a post may begin."""
    openings = _post_openings(lexicon)
    return [position for position, token in enumerate(tokens) if token.folded in openings]


def begins_post(token: Token, lexicon: Lexicon) -> bool:
    """Whether a post may begin with this word."""
    return token.folded in _post_openings(lexicon)


def languages_of_posts(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[Language, ...]:
    """The languages, in their order, in which a post may begin somewhere among some words."""
    words = {tokens[position].folded for position in posts_begin(tokens, lexicon)}
    return tuple(lang for lang in lexicon.languages if words and not words.isdisjoint(_openings(lang)))


def title_around(tokens: Sequence[Token], position: int, lexicon: Lexicon, language: Language) -> FoundTitle | None:
    """Find the longest title whose post begins at a position.

    Args:
        tokens: The words of the text.
        position: Where the post begins.
        lexicon: The words to know.
        language: The language whose ways of putting posts and countries together count.
    """
    position, after_post, post = _post_around(tokens, position, language)
    best: FoundTitle | None = None
    for before, after in _frames(language, hosts=is_sent_abroad(post)) if post else ():
        slots: dict[str, str] = {}
        start = _match_back(before, tokens, position, language, slots)
        end = _match(after, tokens, after_post, language, slots)
        if start >= 0 and end >= 0 and (best is None or end - start > best.end - best.start):
            best = FoundTitle(_title(post, slots), start, end)
    if best is None:
        return None
    best = _with_field(tokens, best, (position, after_post), language)
    if _is_past(tokens, best, position, after_post, lexicon):
        best = evolve(best, title=evolve(best.title, current=False))
    return _with_second_post(tokens, best, lexicon, language)


def _with_field(tokens: Sequence[Token], found: FoundTitle, post: tuple[int, int], language: Language) -> FoundTitle:
    """Extend "le ministre norvégien" to "le ministre norvégien des Affaires étrangères"."""
    if found.title.post not in language.titles.with_portfolio or found.end == post[1]:
        return found
    last = portfolio_after(tokens, found.end, language)
    if last == found.end:
        return found
    words = (*tokens[slice(*post)], *tokens[found.end : last])
    usual = usual_name(found.title.post, tokens[found.end : last], language)
    name = usual or _posts(language).get(joined(words)) or join_name(words)
    return FoundTitle(evolve(found.title, post=name), found.start, last)


def _with_second_post(tokens: Sequence[Token], first: FoundTitle, lexicon: Lexicon, language: Language) -> FoundTitle:
    """Extend "Deputy Prime Minister" to "Deputy Prime Minister and Foreign Minister of Norway"."""
    at = first.end + 1
    if at >= len(tokens) or tokens[first.end].folded not in language.titles.conjunctions:
        return first
    second = title_around(tokens, at, lexicon, language) if begins_post(tokens[at], lexicon) else None
    if second is None:
        return first
    of, to = first.title.of or second.title.of, first.title.to or second.title.to
    titles = (evolve(title, of=title.of or of, to=title.to or to) for title in (second.title, *second.also))
    return FoundTitle(evolve(first.title, of=of, to=to), first.start, second.end, tuple(titles))


def countries_at(tokens: Sequence[Token], position: int, title: Title, language: Language) -> tuple[int, Title]:
    """Complete a title by what stands after the name: "Ambassador Dara Venn of Norway to Vietnam".

    Returns:
        Where it ends, and the title; the same position and title if nothing follows.
    """
    best = (position, title)
    frames = _frames(language, hosts=is_sent_abroad(title.post))
    for before, after in frames if title.of is None and title.to is None else ():
        slots: dict[str, str] = {}
        end = -1 if before or not after else _match(after, tokens, position, language, slots)
        if end > best[0]:
            best = (end, evolve(_title(title.post, slots), current=title.current))
    return best


def _title(post: str, slots: dict[str, str]) -> Title:
    return Title(post=post, of=_certain(slots.get("{of}")), to=_certain(slots.get(_HOST)))


def _certain(code: str | None) -> str | None:
    return code if code and code != "?" else None


def _is_past(tokens: Sequence[Token], found: FoundTitle, position: int, after_post: int, lexicon: Lexicon) -> bool:
    """Whether a word before the title, before the post or after it says that the post is not held now."""
    around = (found.start - 1, position - 1, after_post, after_post + 1)
    return any(0 <= place < len(tokens) and tokens[place].folded in _past(lexicon) for place in around)


def _match(
    frame: Sequence[str], tokens: Sequence[Token], position: int, language: Language, slots: dict[str, str]
) -> int:
    """Match the words and slots after a post; where they end, or less than 0 if they do not match."""
    for number, word in enumerate(frame):
        if word.startswith("{"):
            # "l'ambassadeur norvégien": right after the post an adjective may stand.
            kinds = (_HOSTS if word == _HOST else _NAMES) if number else _ADJECTIVES
            position, slots[word] = _country_at(tokens, position, kinds, language)
        else:
            position = position + 1 if position < len(tokens) and tokens[position].folded == word else -1
        if position < 0:
            break
    return position


def _match_back(
    frame: Sequence[str], tokens: Sequence[Token], end: int, language: Language, slots: dict[str, str]
) -> int:
    """Match the words and slots before a post; where they begin, or less than 0 if they do not match."""
    for word in reversed(frame):
        if word.startswith("{"):
            # "Vietnam's former ambassador": a word may stand between.
            between = end > 1 and tokens[end - 1].folded in (*language.titles.past, *language.titles.attributes)
            end, slots[word] = _country_before(tokens, end - between, language)
        else:
            end = end - 1 if end > 0 and tokens[end - 1].folded == word else -1
        if end < 0:
            break
    return end


def _post_around(tokens: Sequence[Token], position: int, language: Language) -> tuple[int, int, str]:
    """The post that begins at a position, with its portfolio before or behind it: "Deputy Trade Minister".

    Returns:
        Where it begins and ends, and its usual name, or what is printed if it has a portfolio; an empty name for none.
    """
    end, post = _post_at(tokens, position, language)
    if post not in language.titles.with_portfolio:
        return position, end, post
    start, last = portfolio_before(tokens, position, language), portfolio_after(tokens, end, language)
    if start == position and (usual := usual_name(post, tokens[end:last], language)):
        return position, last, usual
    if start == position and last == end:
        return position, end, post
    while start > 0 and tokens[start - 1].folded in language.titles.ranks:
        start -= 1
    return start, last, join_name(tokens[start:last])


def _post_at(tokens: Sequence[Token], position: int, language: Language) -> tuple[int, str]:
    posts = _posts(language)
    for length in range(min(_LONGEST_POST, len(tokens) - position), 0, -1):
        post = posts.get(joined(tokens[position : position + length]))
        if post is not None:
            return position + length, post
    return position, ""


def _country_at(
    tokens: Sequence[Token], position: int, kinds: frozenset[NameKind], language: Language
) -> tuple[int, str]:
    """The longest name of a country that begins at a position, and where it ends."""
    if position < len(tokens) and tokens[position].folded in language.titles.articles:
        position += 1
    for end in range(min(position + _LONGEST_COUNTRY, len(tokens)), position, -1):
        if codes := _codes(tokens[position:end], kinds, language):
            return end, codes
    return -1, ""


def _country_before(tokens: Sequence[Token], end: int, language: Language) -> tuple[int, str]:
    """The longest name or adjective of a country that ends before a position, and where it begins."""
    for start in range(max(0, end - _LONGEST_COUNTRY), end):
        if codes := _codes(tokens[start:end], _ADJECTIVES, language):
            return start, codes
    return -1, ""


def _codes(words: Sequence[Token], kinds: frozenset[NameKind], language: Language) -> str:
    """The code of the country that some words name; a question mark, if they can be several countries."""
    if words[0].text in language.titles.articles:
        return ""
    if len(words) == 1 and (short := _short_countries(language).get(words[0].folded)):
        return short
    return _code_named(join_name(words), kinds, language)


# Every frame of a language tries the same words.
@lru_cache(maxsize=4096)
def _code_named(name: str, kinds: frozenset[NameKind], language: Language) -> str:
    known = countries_in(language.tag)
    spoken = language.tag if language.tag.partition("-")[0] in _languages(known) else None
    codes = {found.code for found in known.lookup(name, spoken, kinds)}
    return "?" if len(codes) > 1 else "".join(codes)


@cache
def _short_countries(language: Language) -> dict[str, str]:
    return {name: code for code, names in language.titles.countries.items() for name in names}


@cache
def _languages(known: Countries) -> frozenset[str]:
    return frozenset(name.language for country in known for name in country.names)


@cache
def _posts(language: Language) -> dict[str, str]:
    """The folded forms of posts in one language, with the usual English name of each."""
    return {fold(form): post for post, forms in language.posts.items() for form in forms}


@cache
def _frames(language: Language, *, hosts: bool) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """What stands before and after the post in each frame, in words and slots; with a host country or without."""
    parts = (fold(frame).partition("{post}") for frame in language.titles.frames if hosts or _HOST not in frame)
    return tuple((tuple(_PART.findall(before)), tuple(_PART.findall(after))) for before, _, after in parts)


@cache
def _past(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.gather(lambda lang: lang.titles.past))


@cache
def _post_openings(lexicon: Lexicon) -> frozenset[str]:
    return frozenset().union(*map(_openings, lexicon.languages))


@cache
def _openings(language: Language) -> frozenset[str]:
    return frozenset(form.split()[0] for form in _posts(language))
