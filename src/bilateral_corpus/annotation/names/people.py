"""People in a text: with a title, with an honorific, or by a full name that something shows to be a person's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from attrs import evolve, frozen

from bilateral_corpus.annotation.names.acronyms import is_known_acronym
from bilateral_corpus.annotation.names.institution_words import no_person_words
from bilateral_corpus.annotation.names.person_signs import is_called, is_described, is_known, says
from bilateral_corpus.annotation.names.wording import Stretch, Taken, Wording, openers
from bilateral_corpus.knowledge import lookup_country
from bilateral_corpus.knowledge.given_names import is_given
from bilateral_corpus.language import Lexicon, fold
from bilateral_corpus.transcript.persons import TitledPerson, is_full_name, titled_persons
from bilateral_corpus.transcript.tokens import (
    Token,
    honorific_openings,
    honorifics_at,
    is_name_word,
    join_name,
    name_at,
    possessive_length,
    stated_gender,
)
from bilateral_corpus.transcript.unspaced import has_runs

_SHORTEST_FULL = 2
_LONGEST_FULL = 5
# So much of a text before a name is looked at for the last word there.
_LONGEST_WORD = 40


@frozen
class NamedPerson:
    """A place that names a person, or only the post.

    Attributes:
        person: What is said of the person there.
        start: Where the name begins in the text, or the post, if no name stands there; in code points.
        end: Where it ends.
        deceased: Whether the person is said to be dead.
        nominal: Whether the words are a post that is said of the person, and not the name.
        nationality: The country whose adjective stands before a name without a post: "American Dara Venn".
    """

    person: TitledPerson
    start: int
    end: int
    deceased: bool = False
    nominal: bool = False
    nationality: str | None = None


def titled_people(wording: Wording) -> Iterator[NamedPerson]:
    """Find the people whom a text names with a post, and the posts that it names without anybody."""
    for person in titled_persons(wording.text, wording.lexicon):
        deceased = _is_deceased(wording, person.start)
        if person.name is None:
            if not _is_family_name(wording, person):
                yield NamedPerson(person, person.start, person.end, deceased)
            continue
        if is_known_acronym(person.name, wording.lexicon):
            yield _without_name(person)  # "Chủ tịch ASEAN"
            continue
        named = _within_heading(wording, NamedPerson(person, person.name_start, person.name_end, deceased))
        if _may_be_person(named.person.name or "", wording.lexicon):
            yield named


def _without_name(person: TitledPerson) -> NamedPerson:
    """The post alone, of somebody whose name is none."""
    before = person.start < person.name_start
    start, end = (person.start, person.name_start) if before else (person.name_end, person.end)
    post = evolve(person, name=None, honorific=None, start=start, end=end, name_start=0, name_end=0)
    return NamedPerson(post, start, end)


def _within_heading(wording: Wording, one: NamedPerson) -> NamedPerson:
    """Cut a name in a heading where all words have capitals: "John Venn Visits Norwick", "DARA VENN JOINT TALK"."""
    if not wording.is_heading:
        return one
    words = wording.at(one.start, one.end)
    last = words.first + 1
    while last < words.last and wording.tokens[last].folded not in wording.common:
        last += 1
        if wording.tokens[last - 1].folded in wording.families:
            break
    if last == words.last:
        return one
    cut = Stretch(words.first, last)
    start, end = wording.place(cut)
    name = join_name(wording.tokens[cut.first : cut.last])
    return evolve(one, person=evolve(one.person, name=name, name_end=end), start=start, end=end)


def appointed(wording: Wording, people: Sequence[NamedPerson]) -> list[NamedPerson]:
    """Give the posts that stand alone to those who are said to have come to them: "… on being elected President".

    Args:
        wording: The text.
        people: Everybody and every post found in it.

    Returns:
        The same, in the order of the text.
    """
    ordered = sorted(people, key=lambda one: one.start)
    found: list[NamedPerson] = []
    holder: NamedPerson | None = None
    for one in ordered:
        if one.person.name is not None:
            holder = one
        elif holder is not None and fold(wording.text[holder.person.end : one.start]) in _appointing(wording.lexicon):
            # The post belongs to the person, and its words still mean them.
            person = evolve(holder.person, title=one.person.title, honorific=None)
            found.append(NamedPerson(person, one.start, one.end, nominal=True))
            continue
        found.append(one)
    return found


def other_people(wording: Wording, taken: Taken) -> Iterator[NamedPerson]:
    """Find the people whom a text names without a post.

    Args:
        wording: The text.
        taken: Words that name something else.
    """
    honorifics = honorific_openings(wording.lexicon)
    reached = 0
    for number, token in enumerate(wording.tokens):
        if number < reached or not (wording.is_capital(number) or token.folded in honorifics):
            continue
        if number in wording.of_countries and not is_given(token.text):
            continue  # "his colleague Norway’s Dara Venn"
        first = honorifics_at(wording.tokens, number, wording.lexicon)
        reached = _name_end(wording, first, taken)
        if reached > first:
            found = _honoured(wording, number, first, reached) if first > number else _by_form(wording, first, reached)
            if found is not None:
                yield _within_heading(wording, found)


def _name_end(wording: Wording, first: int, taken: Taken) -> int:
    """Where the name ends that begins at a word: before what is taken, a country or a sign."""
    if first >= len(wording.tokens) or has_runs(wording.tokens[first].text) or not wording.is_capital(first):
        return first
    last = first
    for number in range(first, name_at(wording.tokens, first, wording.lexicon)):
        if taken.marks[number] or (number > first and not wording.is_joined(number - 1)):
            break
        if number > first and number in wording.of_countries and not is_given(wording.tokens[number].text):
            break
        last = number + 1
        if possessive_length(wording.tokens[number].text):
            break
    while last > first and not is_name_word(wording.tokens[last - 1].text, wording.lexicon):
        last -= 1
    return last


def _honoured(wording: Wording, number: int, first: int, last: int) -> NamedPerson | None:
    honorifics = wording.tokens[number:first]
    person = _person(wording, first, last)
    if person.name is None or not _may_be_person(person.name, wording.lexicon):
        return None
    printed = " ".join(token.text for token in honorifics)
    person = evolve(person, honorific=printed, gender=stated_gender(honorifics, wording.lexicon))
    return NamedPerson(person, person.name_start, person.name_end, _is_deceased(wording, honorifics[0].start))


def _by_form(wording: Wording, first: int, last: int) -> NamedPerson | None:
    """A full name, if a given name, a family name that goes first, or a word of saying shows that it is a person's."""
    person = _person(wording, first, last)
    if person.name is None or not _may_be_person(person.name, wording.lexicon):
        return None
    words = [token for token in wording.tokens[first:last] if is_name_word(token.text, wording.lexicon)]
    if len(words) > _LONGEST_FULL or any(lookup_country(token.text) for token in words):
        return None
    goes_on = last < len(wording.tokens) and not possessive_length(wording.tokens[last - 1].text)
    if goes_on and wording.tokens[last].folded in no_person_words(wording.lexicon):
        return None  # "the Truong Son mountain range"
    if len(words) < _SHORTEST_FULL:
        shown = is_called(wording, first, last) or is_known(wording, first, last)
    elif _is_after_place_word(wording, first):
        shown = is_known(wording, first, last)
    else:
        shown = not _is_phrase(wording, words) and (
            is_full_name(person.name, wording.lexicon)
            or is_known(wording, first, last)
            or says(wording, last)
            or says(wording, first - 1)
            or is_described(wording, first, last)
        )
    nationality = wording.nationalities.get(first)
    return NamedPerson(person, person.name_start, person.name_end, nationality=nationality) if shown else None


def _is_after_place_word(wording: Wording, first: int) -> bool:
    """Whether the word before a name is of a place, as in "in Sam Neua", or an article of a work: "The Long Table"."""
    if first == 0:
        return False
    before = wording.tokens[first - 1]
    language = wording.lexicon.languages[0]
    is_article = before.folded in language.titles.articles and is_name_word(before.text, wording.lexicon)
    return before.text in language.reference.places_in or (is_article and not wording.opens_sentence(first - 1))


def _is_family_name(wording: Wording, post: TitledPerson) -> bool:
    """Whether a given name stands before what looks like a post: "Dara King"."""
    number = wording.at(post.start, post.end).first
    if not wording.is_joined(number - 1) or not wording.is_capital(number):
        return False
    return is_given(wording.tokens[number - 1].text)


def _is_phrase(wording: Wording, words: Sequence[Token]) -> bool:
    """Whether capitalised words stand in small letters elsewhere: all but a family name, as in "Dara Wood"."""
    common = [token.folded in wording.common for token in words]
    return any(common[:-1]) or (common[-1] and not is_given(words[0].text))


def _person(wording: Wording, first: int, last: int) -> TitledPerson:
    words = wording.tokens[first:last]
    end = words[-1].end - possessive_length(words[-1].text)
    return TitledPerson(
        name=join_name(words) or None,
        title=None,
        start=words[0].start,
        end=words[-1].end,
        name_start=words[0].start,
        name_end=end,
    )


def _may_be_person(name: str, lexicon: Lexicon) -> bool:
    """Whether no word of a name says that it is of something else, and it is no country."""
    words = fold(name).split()
    if len(words) == 1 and words[0] in openers(lexicon):
        return False
    # Where the head of a name stands first, any word may be a given name: "Trần Thị Sông", whose last word is a river.
    telling = words[:1] if lexicon.languages[0].organizations.compounds else words
    if words[-1] in lexicon.posts and is_given(name.split()[0].title()):
        telling = telling[:-1]  # "Dara King"
    is_other = not no_person_words(lexicon).isdisjoint(telling) or fold(name) in _places(lexicon)
    return not is_other and not lookup_country(name)


def _is_deceased(wording: Wording, start: int) -> bool:
    """Whether a word before a place says that the person is dead: "Late Lao President Dara Venn"."""
    before = wording.text[max(0, start - _LONGEST_WORD) : start].split()[-1:]
    return bool(before) and fold(before[0]) in _deceased(wording.lexicon)


@cache
def _places(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(map(fold, lexicon.gather(lambda lang: lang.names.places)))


@cache
def _appointing(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(map(fold, lexicon.languages[0].reference.appointing))


@cache
def _deceased(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(map(fold, lexicon.languages[0].reference.deceased))
