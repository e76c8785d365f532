"""What the interviews of a reading page can be chosen by, and how many have each of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cached_property

from attrs import field, frozen

from bilateral_corpus.corpus import Corpus
from bilateral_corpus.formats.posts import country_name
from bilateral_corpus.model import Interview
from bilateral_corpus.views.referents import kind_in_words

__all__ = ["FACETS", "Facets"]

#: The names of what can be chosen by: a person by the id in the corpus, and the codes or words of the model.
FACETS = ("person", "country", "kind", "language", "outlet")


@frozen(slots=False)
class Facets:
    """What the interviews of a corpus can be chosen by.

    Attributes:
        corpus: The interviews.
    """

    corpus: Corpus = field(repr=False)

    def of(self, interview: Interview) -> Mapping[str, tuple[str, ...]]:
        """The values that an interview has of each facet."""
        return self._by_interview[interview.id]

    def count(self, name: str) -> Counter[str]:
        """How many interviews have each value of a facet."""
        return self._counts[name]

    def label(self, name: str, value: str) -> str:
        """A value in words."""
        if name == "person":
            return self.corpus.people[value].name
        if name == "country":
            return country_name(value)
        return kind_in_words(value) if name == "kind" else value

    @cached_property
    def _by_interview(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        return {interview.id: self._of(interview) for interview in self.corpus}

    @cached_property
    def _counts(self) -> Mapping[str, Counter[str]]:
        values = self._by_interview.values()
        return {name: Counter(value for one in values for value in one[name]) for name in FACETS}

    def _of(self, interview: Interview) -> dict[str, tuple[str, ...]]:
        people = (self.corpus.people.id_of(interview.id, one.id) for one in interview.people)
        outlet = interview.source.outlet
        return {
            "person": tuple(dict.fromkeys(people)),
            "country": interview.countries,
            "kind": tuple(sorted({str(event.kind) for event in interview.events})),
            "language": () if interview.language == "und" else (interview.language,),
            "outlet": (outlet,) if outlet else (),
        }
