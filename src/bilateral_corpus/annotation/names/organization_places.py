"""The places of a passage that name organizations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bilateral_corpus.annotation.names.acronyms import acronym_after, find_acronyms
from bilateral_corpus.annotation.names.definitions import find_definitions
from bilateral_corpus.annotation.names.institutions import Institution, begins_longer, find_institutions
from bilateral_corpus.annotation.names.introductions import find_introductions
from bilateral_corpus.annotation.names.organization_register import OrganizationRegister
from bilateral_corpus.annotation.names.wording import Stretch, Taken, Wording
from bilateral_corpus.knowledge.organizations import FoundOrganization, Organizations

Place = tuple[Stretch, str]
Doubt = tuple[Stretch, Sequence[str]]


def find_organizations(
    wording: Wording, taken: Taken, register: OrganizationRegister
) -> tuple[Sequence[Place], Sequence[Doubt]]:
    """Find the organizations of a passage.

    Those that the data knows come first, then institutions by their heads, names that are given with their acronyms,
    names that other words introduce, and acronyms with an article.

    Args:
        wording: The words of the passage.
        taken: Words that are known to name something else; those of the organizations are added.
        register: The organizations of the interview; those of this passage are added.

    Returns:
        The places, with the ids that the register gave; and the places of names that the data knows and that may mean
        something else, with the ids that they have in the data.
    """
    institutions = list(find_institutions(wording, taken, register.known))
    known = [(wording.at(one.start, one.end), one) for one in _known(wording, institutions, register.known)]
    sure = [(words, id) for words, one in known if (id := _meant(wording, words, one, register)) is not None]
    places = [
        *_add_known(wording, sure, taken, register),
        *_add(wording, institutions, taken, register),
        *_add(wording, find_definitions(wording, taken), taken, register),
        *_add_introduced(wording, find_introductions(wording, taken, register.persons), taken, register),
    ]
    for words in find_acronyms(wording, taken):
        taken.add(words)
        places.append((words, register.add(_printed(wording, words), None)))
    return places, [(words, one.ids) for words, one in known if taken.is_free(words)]


def _known(wording: Wording, institutions: Sequence[Institution], known: Organizations) -> Iterator[FoundOrganization]:
    """The names of organizations that the data knows, but for those that are a part of a longer name.

    "Australian Mission to the European Union" is not the European Union.
    """
    longer = {number: one.words for one in institutions for number in range(one.words.first, one.words.last)}
    for found in known.names_in(wording.text, {wording.lexicon.languages[0].tag, "en"}):
        words = wording.at(found.start, found.end)
        around = longer.get(words.first)
        if around is None or words == around or words.last > around.last:
            yield found


def _meant(wording: Wording, words: Stretch, found: FoundOrganization, register: OrganizationRegister) -> str | None:
    """The id of the organization that a name means without doubt.

    An acronym behind a name removes the doubt. Of several bodies that share it the one at home here is meant, such as
    the "Labour Party" of one country, but for a word that begins a longer name.
    """
    if len(found.ids) > 1:
        return None if begins_longer(wording, words) else register.at_home(found.ids)
    is_sure = not found.ambiguous or acronym_after(wording, words) is not None
    return found.ids[0] if is_sure else None


def _add_known(
    wording: Wording, known: Iterable[tuple[Stretch, str]], taken: Taken, register: OrganizationRegister
) -> Iterator[Place]:
    for words, key in known:
        if taken.is_free(words):
            id = register.add_known(register.known.organization(key), _printed(wording, words))
            for place in filter(None, (words, acronym_after(wording, words))):
                taken.add(place)
                yield place, id


def _add(
    wording: Wording, institutions: Iterable[Institution], taken: Taken, register: OrganizationRegister
) -> Iterator[Place]:
    for one in institutions:
        if taken.is_free(one.words):
            id = register.add(_printed(wording, one.words), one.kind, one.acronym)
            for place in filter(None, (one.words, one.at_acronym)):
                taken.add(place)
                yield place, id


def _add_introduced(
    wording: Wording, institutions: Iterable[Institution], taken: Taken, register: OrganizationRegister
) -> Iterator[Place]:
    """Add organizations that other words introduce: if the data knows one of the name, that is meant after all."""
    for one in institutions:
        named = register.known.find(_printed(wording, one.words))
        if len(named) == 1 and taken.is_free(one.words):
            taken.add(one.words)
            yield one.words, register.add_known(register.known.organization(named[0]), _printed(wording, one.words))
        else:
            yield from _add(wording, [one], taken, register)


def _printed(wording: Wording, words: Stretch) -> str:
    return wording.text[slice(*wording.place(words))]
