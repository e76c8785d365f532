"""What names organizations only once it is known of which ones an interview speaks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from bilateral_corpus.annotation.names.institution_words import institution_words
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
        forms: By its first word, folded, the words of each form and the id of what it names; longer ones first.
    """

    register: OrganizationRegister
    people: PeopleRegister
    spoken_of: frozenset[str]
    forms: Mapping[str, Sequence[tuple[Sequence[str], str]]]

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
        forms: dict[str, list[tuple[Sequence[str], str]]] = defaultdict(list)
        for form, id in register.short_forms().items():
            words = fold(form).split()
            if len(words) > 1 or _names_alone(form, lexicon, common):
                forms[words[0]].append((words, id))
        for listed in forms.values():
            listed.sort(key=lambda one: -len(one[0]))
        return cls(register, people, register.spoken_of(), forms)

    def added_to(self, reading: Reading) -> Reading:
        """The reading of a passage, with the places that the forms and the doubtful names have in it."""
        taken = Taken.of(reading.wording)
        for words, _ in reading.organizations:
            taken.add(words)
        for one in reading.people:
            taken.add(reading.wording.at(one.start, one.end))
        found = [*self._settled(reading, taken), *self._found(reading.wording, taken)]
        return evolve(reading, organizations=[*reading.organizations, *found]) if found else reading

    def _settled(self, reading: Reading, taken: Taken) -> Iterator[tuple[Stretch, str]]:
        """The doubtful names of organizations of which the interview speaks elsewhere without a doubt."""
        for words, ids in reading.doubtful:
            fitting = [id for id in ids if id in self.spoken_of]
            if len(fitting) == 1 and self._is_free(reading.wording, words, taken):
                taken.add(words)
                printed = reading.wording.text[slice(*reading.wording.place(words))]
                yield words, self.register.add_spoken_of(fitting[0], printed)

    def _found(self, wording: Wording, taken: Taken) -> Iterator[tuple[Stretch, str]]:
        for number in wording.capitals:
            for form, id in self.forms.get(wording.bare[number], ()):
                words = Stretch(number, number + len(form))
                is_form = wording.folded(words.first, words.last) == " ".join(form)
                if is_form and not begins_longer(wording, words) and self._is_free(wording, words, taken):
                    taken.add(words)
                    yield words, id
                    break

    def _is_free(self, wording: Wording, words: Stretch, taken: Taken) -> bool:
        """Whether nothing else is named: neither a person nor "Parliament House"."""
        if is_something_else(wording, words.last):
            return False
        return taken.is_free(words) and self.people.find(wording.text[slice(*wording.place(words))]) is None


def _names_alone(word: str, lexicon: Lexicon, common: frozenset[str]) -> bool:
    """Whether a single word can name an organization: "Brinelle" for "Brinelle Ltd.", but not "National"."""
    folded = fold(word)
    known = institution_words(lexicon)
    is_other = folded in common or folded in openers(lexicon) or folded in known.titles or folded in known.places
    return len(word) >= _SHORTEST_FORM and not is_other and not lookup_country(word)
