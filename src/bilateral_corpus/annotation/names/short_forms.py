"""What names organizations only once it is known of which ones an interview speaks."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from bilateral_corpus.annotation.names.institution_words import PhraseTable, institution_words
from bilateral_corpus.annotation.names.institutions import begins_longer, is_something_else
from bilateral_corpus.annotation.names.organization_register import OrganizationRegister
from bilateral_corpus.annotation.names.people_register import PeopleRegister
from bilateral_corpus.annotation.names.reading import Reading
from bilateral_corpus.annotation.names.wording import Stretch, Taken, Wording, openers
from bilateral_corpus.knowledge import lookup_country
from bilateral_corpus.language import Lexicon, fold

_SHORTEST_FORM = 2


@frozen
class ShortForms:
    """The short forms of the organizations of an interview.

    Attributes:
        register: The organizations.
        people: The people; what names one of them names no organization.
        spoken_of: The ids of the organizations of which the interview speaks somewhere without a doubt.
        forms: The forms, with the ids of what they name.
    """

    register: OrganizationRegister
    people: PeopleRegister
    spoken_of: frozenset[str]
    forms: PhraseTable

    @classmethod
    def of(
        cls, register: OrganizationRegister, people: PeopleRegister, lexicon: Lexicon, common: frozenset[str]
    ) -> ShortForms:
        """Gather the short forms of an interview.

        Args:
            register: Its organizations.
            people: Its people.
            lexicon: The words of its language.
            common: Words that stand somewhere in small letters, and name nothing when they stand alone.
        """
        listed = register.short_forms().items()
        telling = {fold(form): id for form, id in listed if " " in form or _names_alone(form, lexicon, common)}
        return cls(register, people, register.spoken_of(), PhraseTable(telling))

    def added_to(self, reading: Reading) -> Reading:
        """The reading of a passage, with the places that the forms and the doubtful names have in it."""
        if not reading.doubtful and self.forms.beginnings.isdisjoint(reading.wording.bare):
            return reading
        taken = Taken.of(reading.wording)
        for words, _ in reading.organizations:
            taken.add(words)
        for one in reading.people:
            taken.add(reading.wording.at(one.start, one.end))
        found = [*self._settled(reading, taken), *self._found(reading.wording, taken)]
        return evolve(reading, organizations=[*reading.organizations, *found]) if found else reading

    def _settled(self, reading: Reading, taken: Taken) -> Iterator[tuple[Stretch, str]]:
        """The doubtful names of organizations that are named elsewhere, or that stand in a list of their kind."""
        wording = reading.wording
        starts: dict[int | None, str | None] = {}
        ends: dict[int | None, str | None] = {}
        for words, id in reading.organizations:
            starts[words.first] = ends[words.last] = self.register.kind(id)
        for words, ids in reading.doubtful:
            beside = {ends.get(_listed_before(wording, words)), starts.get(_listed_after(wording, words))}
            fitting = [id for id in ids if id in self.spoken_of or self.register.known.organization(id).kind in beside]
            if len(fitting) == 1 and self._is_free(wording, words, taken):
                taken.add(words)
                printed = wording.text[slice(*wording.place(words))]
                yield words, self.register.add_spoken_of(fitting[0], printed)

    def _found(self, wording: Wording, taken: Taken) -> Iterator[tuple[Stretch, str]]:
        for number in wording.capitals:
            size, id = self.forms.at(wording, number)
            words = Stretch(number, number + size)
            if id is not None and not begins_longer(wording, words) and self._is_free(wording, words, taken):
                taken.add(words)
                yield words, id

    def _is_free(self, wording: Wording, words: Stretch, taken: Taken) -> bool:
        """Whether nothing else is named: neither a person nor "Parliament House"."""
        if is_something_else(wording, words.last):
            return False
        return taken.is_free(words) and self.people.find(wording.text[slice(*wording.place(words))]) is None


def _listed_before(wording: Wording, words: Stretch) -> int | None:
    """The number of the comma or "and" before a name."""
    return words.first - 1 if words.first and _parts_a_list(wording, words.first - 1) else None


def _listed_after(wording: Wording, words: Stretch) -> int | None:
    """The number of the word behind the comma or "and" that follows a name."""
    return words.last + 1 if words.last < len(wording.tokens) and _parts_a_list(wording, words.last) else None


def _parts_a_list(wording: Wording, number: int) -> bool:
    return wording.tokens[number].text == "," or wording.bare[number] in institution_words(wording.lexicon).joints


def _names_alone(word: str, lexicon: Lexicon, common: frozenset[str]) -> bool:
    """Whether a single word can name an organization: "Brinelle" for "Brinelle Ltd.", but not "National"."""
    folded = fold(word)
    known = institution_words(lexicon)
    is_other = folded in common or folded in openers(lexicon) or folded in known.titles or folded in known.places
    return len(word) >= _SHORTEST_FORM and not is_other and not lookup_country(word)
