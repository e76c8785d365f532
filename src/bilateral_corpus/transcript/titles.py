"""Titled persons: "Lao Ambassador to Vietnam Dara Venn", "Mrs Dara Venn, Ambassador of Laos to Vietnam".

Only the introduction and the labels of an interview are read for them here: they say who is interviewed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import evolve, frozen

from bilateral_corpus.knowledge import NameKind, lookup_country
from bilateral_corpus.language import Language, Lexicon, fold
from bilateral_corpus.language.patterns import one_of

_LONGEST_NAME = 6
_LONGEST_COUNTRY = 8
_LONGEST_POST = 6
_NAMES = frozenset({NameKind.NAME, NameKind.OFFICIAL, NameKind.OTHER, NameKind.ABBREVIATION})
_ADJECTIVES = _NAMES | {NameKind.ADJECTIVE}
_POSSESSIVE = re.compile(r"['’]s?$")


@frozen
class Token:
    """A word or sign of a text.

    Attributes:
        text: As printed.
        folded: In the form in which words are compared.
        start: Where it begins, in code points.
        end: Where it ends.
    """

    text: str
    folded: str
    start: int
    end: int


@frozen(kw_only=True)
class Title:
    """A post with the countries that it stands between.

    Attributes:
        post: The usual English name of the post.
        of: The ISO 3166-1 code of the country represented, if it is printed.
        to: The ISO 3166-1 code of the host country, if it is printed.
    """

    post: str
    of: str | None = None
    to: str | None = None


@frozen(kw_only=True)
class TitledPerson:
    """A name with its title, as met in a text.

    Attributes:
        name: The name without title and honorific; None for a title that stands alone.
        title: The title, or None for a name with an honorific only.
        honorific: As printed, or None.
        gender: ``female`` or ``male`` if the honorific states it.
        start: Where name and title begin in the text.
        end: Where they end.
    """

    name: str | None
    title: Title | None
    honorific: str | None = None
    gender: str | None = None
    start: int = 0
    end: int = 0


def titled_persons(text: str, lexicon: Lexicon) -> tuple[TitledPerson, ...]:
    """Find the persons that a text names together with a post.

    Args:
        text: An introduction or a label.
        lexicon: The words to know.

    Returns:
        The persons in the order of the text; a title without a name counts, with None as its name.
    """
    tokens = tokenize(text, lexicon)
    if not any(token.folded in _post_openings(lexicon) for token in tokens):
        return ()
    return tuple(_persons(tokens, lexicon))


def tokenize(text: str, lexicon: Lexicon) -> tuple[Token, ...]:
    """Cut a text into words and signs; an honorific is a word of its own even where the name is glued to it."""
    return tuple(
        Token(match.group(), fold(match.group()), match.start(), match.end())
        for match in _token_pattern(lexicon).finditer(text)
    )


def name_at(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> int:
    """Tell where a personal name that begins at a position ends; the same position where none begins."""
    particles = _particles(lexicon)
    end = position
    reached = position
    while reached < len(tokens) and reached - position < _LONGEST_NAME:
        if is_name_word(tokens[reached].text):
            end = reached + 1
            if _POSSESSIVE.search(tokens[reached].text):
                break
        elif tokens[reached].folded not in particles or reached == position:
            break
        reached += 1
    return end


def is_name_word(word: str) -> bool:
    """Whether a word is written as names are: with a capital first letter."""
    return word[0].isupper() or word[0].istitle()


def join_name(tokens: Sequence[Token]) -> str:
    """Put the words of a name together, without a possessive ending."""
    return _POSSESSIVE.sub("", " ".join(token.text for token in tokens))


def _persons(tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[TitledPerson]:
    openings = _post_openings(lexicon)
    position = 0
    while position < len(tokens):
        if tokens[position].folded not in openings:
            position += 1
            continue
        start, end, title = _title_around(tokens, position, lexicon)
        if title is None:
            position += 1
            continue
        person = _named_after(tokens, end, title, lexicon) or _named_before(tokens, start, title, lexicon)
        if person is None:
            person = TitledPerson(name=None, title=title, start=tokens[start].start, end=tokens[end - 1].end)
        first = min(person.start, tokens[start].start) if person.end <= tokens[start].start else tokens[start].start
        person = evolve(person, start=first, end=max(person.end, tokens[end - 1].end))
        yield person
        position = next((n for n in range(end, len(tokens)) if tokens[n].start >= person.end), len(tokens))


def _named_after(tokens: Sequence[Token], end: int, title: Title, lexicon: Lexicon) -> TitledPerson | None:
    first = end + 1 if end < len(tokens) and tokens[end].text == "," else end
    honorifics = first
    while honorifics < len(tokens) and tokens[honorifics].folded in lexicon.genders:
        honorifics += 1
    last = name_at(tokens, honorifics, lexicon)
    # "the Ambassador, Hanoi" is no name: after a comma only an honorific makes sure that one follows.
    if last == honorifics or (first > end and honorifics == first):
        return None
    return _person(tokens[first:honorifics], tokens[honorifics:last], title, lexicon)


def _named_before(tokens: Sequence[Token], start: int, title: Title, lexicon: Lexicon) -> TitledPerson | None:
    comma = start - 2 if start >= 2 and tokens[start - 1].folded in _articles(lexicon) else start - 1
    if comma < 1 or tokens[comma].text not in {",", "("}:
        return None
    first = comma
    while first > 0 and comma - first < _LONGEST_NAME and is_name_word(tokens[first - 1].text):
        if tokens[first - 1].folded in lexicon.genders:
            break
        first -= 1
    if first == comma:
        return None
    honorifics = first
    while honorifics > 0 and tokens[honorifics - 1].folded in lexicon.genders:
        honorifics -= 1
    person = _person(tokens[honorifics:first], tokens[first:comma], title, lexicon)
    return evolve(person, start=tokens[honorifics].start)


def _person(honorifics: Sequence[Token], name: Sequence[Token], title: Title | None, lexicon: Lexicon) -> TitledPerson:
    genders = [lexicon.genders[token.folded] for token in honorifics]
    return TitledPerson(
        name=join_name(name),
        title=title,
        honorific=" ".join(token.text for token in honorifics) or None,
        gender=next(filter(None, genders), None),
        end=name[-1].end,
    )


def honoured_person(text: str, lexicon: Lexicon) -> TitledPerson | None:
    """Read a text that is nothing but a name, perhaps with honorifics before it: "H.E. Mr. Dara Venn"."""
    tokens = tokenize(text, lexicon)
    first = 0
    while first < len(tokens) and tokens[first].folded in lexicon.genders:
        first += 1
    if first == len(tokens) or name_at(tokens, first, lexicon) != len(tokens):
        return None
    return _person(tokens[:first], tokens[first:], None, lexicon)


def _title_around(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> tuple[int, int, Title | None]:
    """The longest title whose post begins at a position, with the numbers of its first token and the one after it."""
    after_post, post = _post_at(tokens, position, lexicon)
    best: tuple[int, int, Title | None] = (position, position, None)
    for before, after in _frames(lexicon) if post else ():
        slots: dict[str, str] = {}
        start = _match_back(before, tokens, position, lexicon, slots)
        end = _match(after, tokens, after_post, lexicon, slots)
        if end - start > best[1] - best[0] and start >= 0 and end >= 0:
            best = (start, end, Title(post=post, of=_certain(slots.get("{of}")), to=_certain(slots.get("{to}"))))
    return best


def _certain(code: str | None) -> str | None:
    return code if code and code != "?" else None


def _match(
    frame: Sequence[str], tokens: Sequence[Token], position: int, lexicon: Lexicon, slots: dict[str, str]
) -> int:
    """Match the words and slots after a post; where they end, or less than 0 if they do not match."""
    for word in frame:
        if word.startswith("{"):
            position, slots[word] = _country_at(tokens, position, lexicon)
        else:
            position = position + 1 if position < len(tokens) and tokens[position].folded == word else -1
        if position < 0:
            break
    return position


def _match_back(
    frame: Sequence[str], tokens: Sequence[Token], end: int, lexicon: Lexicon, slots: dict[str, str]
) -> int:
    """Match the words and slots before a post; where they begin, or less than 0 if they do not match."""
    for word in reversed(frame):
        if word.startswith("{"):
            end, slots[word] = _country_before(tokens, end)
        else:
            end = end - 1 if end > 0 and tokens[end - 1].folded == word else -1
        if end < 0:
            break
    return end


def _post_at(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> tuple[int, str]:
    for length in range(min(_LONGEST_POST, len(tokens) - position), 0, -1):
        post = lexicon.posts.get(" ".join(token.folded for token in tokens[position : position + length]))
        if post is not None:
            return position + length, post
    return position, ""


def _country_at(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> tuple[int, str]:
    """The longest name of a country that begins at a position, and where it ends."""
    if position < len(tokens) and tokens[position].folded in _articles(lexicon):
        position += 1
    for end in range(min(position + _LONGEST_COUNTRY, len(tokens)), position, -1):
        if codes := _codes(tokens[position:end], _NAMES):
            return end, codes
    return -1, ""


def _country_before(tokens: Sequence[Token], end: int) -> tuple[int, str]:
    """The longest name or adjective of a country that ends before a position, and where it begins."""
    for start in range(max(0, end - _LONGEST_COUNTRY), end):
        if codes := _codes(tokens[start:end], _ADJECTIVES):
            return start, codes
    return -1, ""


def _codes(words: Sequence[Token], kinds: frozenset[NameKind]) -> str:
    """The code of the country that some words name; a question mark, if they can be several countries."""
    if not words[0].text[0].isupper():
        return ""
    codes = {found.code for found in lookup_country(" ".join(word.text for word in words)) if found.kind in kinds}
    return "?" if len(codes) > 1 else "".join(codes)


@cache
def _frames(lexicon: Lexicon) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """What stands before and after the post in each frame, in words and slots."""
    parts = (frame.partition("{post}") for frame in lexicon.gather(lambda lang: lang.titles.frames))
    return tuple((tuple(before.split()), tuple(after.split())) for before, _, after in parts)


@cache
def _articles(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.gather(lambda lang: lang.titles.articles))


@cache
def _particles(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.gather(lambda lang: lang.names.particles))


@cache
def _post_openings(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(form.split()[0] for form in lexicon.posts)


@cache
def _token_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    def dotted(lang: Language) -> tuple[str, ...]:
        words = (*lang.honorifics.neutral, *lang.honorifics.male, *lang.honorifics.female)
        forms = (form for forms in lang.posts.values() for form in forms)
        return tuple(word for word in (*words, *forms) if "." in word and " " not in word)

    abbreviations = one_of(lexicon.gather(dotted))
    return re.compile(
        rf"""
          (?<!\w) (?i:{abbreviations}) (?:(?<=\.)|(?!\w))   # Mr. H.E. Amb., even in "Mr.To Lam"
        | (?:\w\.){{2,}}                    # U.S.
        | (?<!\w) \w\. (?=\s*\w)            # K. in a name
        | \w+ (?:['’‑-]\w+)*                # Secretary-General, People’s
        | [^\w\s]                           # any sign
        """,
        re.VERBOSE,
    )
