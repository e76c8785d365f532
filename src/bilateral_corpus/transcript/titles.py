"""Titled persons: "Lao Ambassador to Vietnam Dara Venn", "Mrs Dara Venn, Ambassador of Laos to Vietnam".

Only the introduction and the labels of an interview are read for them here: they say who is interviewed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import evolve, frozen

from bilateral_corpus.knowledge import NameKind, lookup
from bilateral_corpus.language import Language, Lexicon, fold
from bilateral_corpus.language.patterns import one_of

_LONGEST_NAME = 6
_LONGEST_COUNTRY = 8
_LONGEST_POST = 6
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
    position = 0
    while position < len(tokens):
        end, title = _title_at(tokens, position, lexicon)
        if title is None:
            position += 1
            continue
        person = _named_after(tokens, end, title, lexicon) or _named_before(tokens, position, title, lexicon)
        if person is None:
            person = TitledPerson(name=None, title=title, end=tokens[end - 1].end)
        yield evolve(person, start=min(person.start or tokens[position].start, tokens[position].start))
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


def _title_at(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> tuple[int, Title | None]:
    """The longest title that begins at a position, and where it ends."""
    best: tuple[int, Title | None] = (position, None)
    for frame in _frames(lexicon):
        end, slots = _match(frame, tokens, position, lexicon)
        if end > best[0]:
            best = (end, Title(post=slots["post"], of=slots.get("of") or None, to=slots.get("to") or None))
    return best


def _match(frame: tuple[str, ...], tokens: Sequence[Token], position: int, lexicon: Lexicon) -> tuple[int, dict[str, str]]:
    """Match the words and slots of a frame from a position on; where it ends is 0 if it does not match."""
    slots: dict[str, str] = {}
    for word in frame:
        if word == "{post}":
            position, slots["post"] = _post_at(tokens, position, lexicon)
        elif word in {"{of}", "{to}"}:
            # An adjective comes first ("Lao Ambassador"); a host country is always named.
            position, slots[word.strip("{}")] = _country_at(tokens, position, lexicon, adjective=word == frame[0])
        else:
            position = position + 1 if position < len(tokens) and tokens[position].folded == word else 0
        if not position:
            return 0, {}
    return position, slots


def _post_at(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> tuple[int, str]:
    for length in range(min(_LONGEST_POST, len(tokens) - position), 0, -1):
        post = lexicon.posts.get(" ".join(token.folded for token in tokens[position : position + length]))
        if post is not None:
            return position + length, post
    return 0, ""


def _country_at(tokens: Sequence[Token], position: int, lexicon: Lexicon, *, adjective: bool) -> tuple[int, str]:
    if position < len(tokens) and tokens[position].folded in _articles(lexicon):
        position += 1
    for length in range(min(_LONGEST_COUNTRY, len(tokens) - position), 0, -1):
        words = tokens[position : position + length]
        if words[0].text[0].isupper():
            found = _countries(" ".join(token.text for token in words), adjective=adjective)
            if found:
                return position + length, found.pop() if len(found) == 1 else ""
    return 0, ""


def _countries(name: str, *, adjective: bool) -> set[str]:
    wanted = {NameKind.NAME, NameKind.OFFICIAL, NameKind.OTHER, NameKind.ABBREVIATION}
    if adjective:
        wanted |= {NameKind.ADJECTIVE}
    return {found.code for found in lookup(name) if found.kind in wanted}


@cache
def _frames(lexicon: Lexicon) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(frame.split()) for frame in lexicon.gather(lambda lang: lang.titles.frames))


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
