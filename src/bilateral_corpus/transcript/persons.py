"""Titled persons: "Lao Ambassador to Vietnam Dara Venn", "Mrs Dara Venn, Ambassador of Laos to Vietnam".

Only the introduction and the labels of an interview are read for them here: they say who is interviewed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from attrs import evolve, frozen

from bilateral_corpus.language import Language, Lexicon, fold
from bilateral_corpus.transcript.adjoining import Adjoining, name_beside, whole_name
from bilateral_corpus.transcript.apposition import MARKS, apposed_name, is_full_name
from bilateral_corpus.transcript.titles import (
    FoundTitle,
    Title,
    begins_post,
    countries_at,
    languages_of_posts,
    posts_begin,
    title_around,
)
from bilateral_corpus.transcript.tokens import (
    LONGEST_KEPT,
    Token,
    honorifics_at,
    honorifics_before,
    is_conjunction,
    is_foreign_word,
    is_postnominal,
    join_name,
    name_at,
    particles_at,
    possessive_length,
    stated_gender,
    tokenize,
)
from bilateral_corpus.transcript.unspaced import has_runs

__all__ = ["TitledPerson", "honoured_person", "is_full_name", "titled_persons"]

# So many words stand from a comma to the post of the name before it: an article, a country.
_NEAR = 5
# What may follow a name between marks.
_CLOSED = MARKS | set('.)]:;»”"')
# A post and a name in different lines or columns are one person's only if the name is surely one.
_SAME_LINE = 2


@frozen(kw_only=True)
class TitledPerson:
    """A name with its title, as met in a text.

    Attributes:
        name: The name without title and honorific; None for a title that stands alone.
        title: The title, or None for a name with an honorific only.
        also: Other titles that stand with it.
        honorific: As printed, or None.
        gender: ``female`` or ``male`` if the honorific states it.
        start: Where name and title begin in the text.
        end: Where they end.
        name_start: Where the name itself begins; 0 if there is none.
        name_end: Where it ends, a possessive ending left out.
    """

    name: str | None
    title: Title | None
    also: tuple[Title, ...] = ()
    honorific: str | None = None
    gender: str | None = None
    start: int = 0
    end: int = 0
    name_start: int = 0
    name_end: int = 0

    @property
    def titles(self) -> tuple[Title, ...]:
        """All titles."""
        return (self.title, *self.also) if self.title is not None else ()


def titled_persons(text: str, lexicon: Lexicon) -> tuple[TitledPerson, ...]:
    """Find the persons that a text names together with a post.

    The document's language says how posts, countries and names are put together. Another language's way is taken only
    if it finds more: a page in English may print a Vietnamese label.

    Args:
        text: An introduction or a label.
        lexicon: The words to know.

    Returns:
        The persons in the order of the text; a title without a name counts, with None as its name.
    """
    return (_kept_persons if len(text) <= LONGEST_KEPT else _titled_persons)(text, lexicon)


def _titled_persons(text: str, lexicon: Lexicon) -> tuple[TitledPerson, ...]:
    tokens = tokenize(text, lexicon)
    spoken = languages_of_posts(tokens, lexicon)
    found = max((tuple(_persons(tokens, lexicon, language)) for language in spoken), key=_told, default=())
    return tuple(_serving(text, one, other, lexicon) for one, other in zip(found, (*found[1:], None), strict=False))


def _serving(text: str, one: TitledPerson, other: TitledPerson | None, lexicon: Lexicon) -> TitledPerson:
    """Give somebody who serves a holder of a post that one's country: "Dara Venn, adviser to the Lao President"."""
    if other is None or one.name is None or one.title is None or one.title.of or not other.title or not other.title.of:
        return one
    between = fold(text[one.end : other.start]).split()
    if not between or not set(between) <= _serving_links(lexicon):
        return one
    return evolve(one, title=evolve(one.title, of=other.title.of))


@cache
def _serving_links(lexicon: Lexicon) -> frozenset[str]:
    titles = lexicon.languages[0].titles
    return frozenset((*titles.portfolio_links, *titles.articles, *lexicon.languages[0].organizations.accredited))


# An introduction is read again when its labels are known, and then for who is interviewed.
_kept_persons = lru_cache(maxsize=256)(_titled_persons)


def _told(persons: Sequence[TitledPerson]) -> tuple[int, int, int]:
    """How much a reading tells: countries first, since a wrong frame finds none, then names, then words understood."""
    titles = [person.title for person in persons if person.title is not None]
    countries = sum((title.of is not None) + (title.to is not None) for title in titles)
    named = sum(person.name is not None for person in persons)
    return countries, named, sum(person.end - person.start for person in persons)


def honoured_person(text: str, lexicon: Lexicon) -> TitledPerson | None:
    """Read a text that is nothing but a name, perhaps with honorifics: "H.E. Mr. Dara Venn", 王明先生."""
    tokens = tokenize(text, lexicon)
    if name := whole_name(tokens, lexicon):
        return _adjoining_person(tokens, name, None, lexicon)
    first = honorifics_at(tokens, 0, lexicon)
    if first == len(tokens) or name_at(tokens, first, lexicon) != len(tokens):
        return None
    return _person(tokens[:first], tokens[first:], None, lexicon)


def _persons(tokens: Sequence[Token], lexicon: Lexicon, language: Language) -> Iterator[TitledPerson]:
    reached = 0
    before: TitledPerson | None = None
    for position in posts_begin(tokens, lexicon):
        found = title_around(tokens, position, lexicon, language) if position >= reached else None
        if found is None:
            continue
        person = _titled(tokens, found, lexicon, language)
        if before is not None and person.name is not None and person.name_start < before.end:
            # "Trade Minister Dara Venn, MP": both posts are one person's.
            person = evolve(
                person, name=before.name, honorific=before.honorific, gender=before.gender,
                name_start=before.name_start, name_end=before.name_end,
            )  # fmt: skip
        before = person if person.name is not None else None
        yield person
        reached = next((n for n in range(found.end, len(tokens)) if tokens[n].start >= person.end), len(tokens))


def _titled(tokens: Sequence[Token], found: FoundTitle, lexicon: Lexicon, language: Language) -> TitledPerson:
    """The person with a title, who may be named after it or before it, or not at all."""
    follows = is_postnominal(tokens[found.start], lexicon)
    person = (
        (_named_before(tokens, found, lexicon) if follows else None)
        or _named_after(tokens, found, lexicon, language)
        or _named_before(tokens, found, lexicon)
        or _named_beside(tokens, found, lexicon)
    )
    if person is None:
        person = _unnamed(tokens, found, lexicon)
    before = honorifics_before(tokens, found.start, lexicon)
    honorifics = tokens[before : found.start]
    return evolve(
        person,
        also=found.also,
        honorific=person.honorific or " ".join(token.text for token in honorifics) or None,
        gender=person.gender or stated_gender(honorifics, lexicon),
        start=min(person.start, tokens[before].start),
        end=max(person.end, tokens[found.end - 1].end),
    )


def _named_after(
    tokens: Sequence[Token], found: FoundTitle, lexicon: Lexicon, language: Language
) -> TitledPerson | None:
    apposed = found.end < len(tokens) and tokens[found.end].text in MARKS
    first = found.end + 1 if apposed else found.end
    name = honorifics_at(tokens, first, lexicon)
    capital = particles_at(tokens, name, lexicon)
    last = name_at(tokens, capital, lexicon)
    if (
        last == capital
        or _is_institution(tokens, name, last, language)
        or (first > found.end and name == first and not _is_apposition(tokens, name, last))
    ):
        return None
    far = tokens[first].start - tokens[first - 1].end > _SAME_LINE
    if far and name == first and not is_full_name(join_name(tokens[name:last]), lexicon):
        return None
    if _is_cut(tokens, name, last, language) or (first > found.end and _has_own_post(tokens, last, lexicon)):
        return None
    end, title = countries_at(tokens, last, found.title, language)
    person = _person(tokens[first:name], tokens[name:last], title, lexicon)
    return evolve(person, start=tokens[found.start].start, end=max(person.end, tokens[end - 1].end))


def _is_apposition(tokens: Sequence[Token], name: int, last: int) -> bool:
    """Whether capitalised words after a comma or dash are a name: two at least, with a sign or nothing after them.

    "The Ambassador, Hanoi" and "Prime Minister, Foreign Minister and …" are none.
    """
    closed = last == len(tokens) or tokens[last].text in _CLOSED
    return last - name > 1 and closed


def _has_own_post(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> bool:
    """Whether a post follows a name after a comma: "meeting the President, Mr. Dara Venn, Ambassador of …"."""
    following = tokens[last : last + _NEAR]
    if not following or following[0].text != ",":
        return False
    post = next((token for token in following if begins_post(token, lexicon) or is_conjunction(token, lexicon)), None)
    return post is not None and begins_post(post, lexicon)


def _is_cut(tokens: Sequence[Token], name: int, last: int, language: Language) -> bool:
    """Whether what looks like a name is the beginning of something longer, such as "Liên minh châu Âu"."""
    goes_on = last < len(tokens) and tokens[last].text[0].islower()
    return goes_on and last - name < language.names.shortest and not is_foreign_word(tokens[name].text, language)


def _is_institution(tokens: Sequence[Token], name: int, last: int, language: Language) -> bool:
    """Whether what looks like a name begins an institution, where its head goes first, as in "Cục An ninh"."""
    goes_on = last < len(tokens) and tokens[last].text[0].islower()
    words = tokens[name:last]
    if not goes_on or not language.names.syllable or words[0].folded not in _heads(language):
        return False
    return not any(is_foreign_word(word.text, language) for word in words)


@cache
def _heads(language: Language) -> frozenset[str]:
    return frozenset(fold(word) for words in language.organizations.heads.values() for word in words)


def _named_before(tokens: Sequence[Token], found: FoundTitle, lexicon: Lexicon) -> TitledPerson | None:
    name = apposed_name(tokens, found.start, found.end, lexicon)
    if name is None:
        return None
    honorifics = honorifics_before(tokens, name[0], lexicon)
    person = _person(tokens[honorifics : name[0]], tokens[slice(*name)], found.title, lexicon)
    return evolve(person, start=tokens[honorifics].start)


def _named_beside(tokens: Sequence[Token], found: FoundTitle, lexicon: Lexicon) -> TitledPerson | None:
    countries = found.title.of is not None or found.title.to is not None
    name = name_beside(tokens, found.start, found.end, lexicon, certain=countries)
    return _adjoining_person(tokens, name, found.title, lexicon) if name else None


def _unnamed(tokens: Sequence[Token], found: FoundTitle, lexicon: Lexicon) -> TitledPerson:
    """A title alone, with what is attached to it: 大使先生, 장관님."""
    after = honorifics_at(tokens, found.end, lexicon) if has_runs(tokens[found.start].text) else found.end
    honorifics = tokens[found.end : after]
    return TitledPerson(
        name=None,
        title=found.title,
        honorific=" ".join(token.text for token in honorifics) or None,
        gender=stated_gender(honorifics, lexicon) if honorifics else None,
        start=tokens[found.start].start,
        end=tokens[after - 1].end,
    )


def _adjoining_person(tokens: Sequence[Token], name: Adjoining, title: Title | None, lexicon: Lexicon) -> TitledPerson:
    person = _person(tokens[slice(*name.honorifics)], tokens[name.start : name.end], title, lexicon)
    return evolve(person, start=tokens[name.first].start, end=tokens[name.last - 1].end)


def _person(honorifics: Sequence[Token], name: Sequence[Token], title: Title | None, lexicon: Lexicon) -> TitledPerson:
    return TitledPerson(
        name=join_name(name),
        title=title,
        honorific=" ".join(token.text for token in honorifics) or None,
        gender=stated_gender(honorifics, lexicon),
        start=(honorifics or name)[0].start,
        end=name[-1].end,
        name_start=name[0].start,
        name_end=name[-1].end - possessive_length(name[-1].text),
    )
