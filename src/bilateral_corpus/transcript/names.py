"""Which of the names of a document are the same person's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from bilateral_corpus.language import fold
from bilateral_corpus.transcript.persons import TitledPerson
from bilateral_corpus.transcript.unspaced import is_east_asian

# A word that so many people of one document share tells nobody apart; the bound keeps the cost linear.
_MOST_NAMESAKES = 16
# Chinese, Japanese and Korean names are not longer.
_LONGEST_UNSPACED = 6
# Between the parts of foreign names East Asians write a dot.
_SPACE = re.compile(r"[\s·‧•・]+")


@frozen
class NameRegister:
    """The titled persons of a document, by name and by post.

    A short form ("Venn") is the person with the fuller name ("Dara Venn"), unless two people share it.

    Attributes:
        by_words: The persons under each name, a name being the set of its folded words.
        by_word: The names that each word is a part of.
        by_post: The names of those who hold each post.
    """

    by_words: Mapping[frozenset[str], Sequence[TitledPerson]]
    by_word: Mapping[str, Sequence[frozenset[str]]]
    by_post: Mapping[str, Sequence[frozenset[str]]]

    @classmethod
    def of(cls, persons: Iterable[TitledPerson]) -> NameRegister:
        """Register persons; those without a name are left out."""
        by_words: dict[frozenset[str], list[TitledPerson]] = defaultdict(list)
        by_word: dict[str, list[frozenset[str]]] = defaultdict(list)
        by_post: dict[str, list[frozenset[str]]] = defaultdict(list)
        for person in persons:
            if words := _words(person.name or ""):
                if words not in by_words:
                    for word in words:
                        by_word[word].append(words)
                by_words[words].append(person)
                if person.title is not None:
                    by_post[person.title.post].append(words)
        return cls(dict(by_words), dict(by_word), dict(by_post))

    def find(self, name: str) -> tuple[TitledPerson, ...]:
        """All that is registered of the person of this name, the fullest name first; nothing, if there are several."""
        return self._persons(self._related(_words(name)))

    def holder(self, post: str) -> tuple[TitledPerson, ...]:
        """All that is registered of the one person with this post; nothing, if there are several."""
        names = dict.fromkeys(self.by_post.get(post, ()))
        return self._persons(names) if len(names) <= _MOST_NAMESAKES else ()

    def only(self) -> tuple[TitledPerson, ...]:
        """All that is registered, if it is all of one person."""
        return self._persons(self.by_words) if len(self.by_words) <= _MOST_NAMESAKES else ()

    def _related(self, words: frozenset[str]) -> list[frozenset[str]]:
        """The names that contain these words, or consist of some of them."""
        found = [words] if words in self.by_words else []
        for word in words:
            names = self.by_word.get(word, ())
            if len(names) <= _MOST_NAMESAKES:
                found.extend(name for name in names if words < name or (name < words and self._is_certain(name)))
        return found

    def _is_certain(self, short: frozenset[str]) -> bool:
        """Whether all fuller forms of a name are forms of one name: two people with one surname stay two."""
        fuller = sorted((name for name in self.by_word[min(short)] if short < name), key=len)
        return all(name <= fuller[-1] for name in fuller)

    def _persons(self, names: Iterable[frozenset[str]]) -> tuple[TitledPerson, ...]:
        ordered = sorted(dict.fromkeys(names), key=len, reverse=True)
        if not ordered or not all(name <= ordered[0] for name in ordered):
            return ()
        return tuple(person for name in ordered for person in self.by_words[name])


def _words(name: str) -> frozenset[str]:
    """The words of a name; one without spaces has its beginnings for words, since family names go first."""
    words = _SPACE.split(fold(name))
    unspaced = [word for word in words if len(word) <= _LONGEST_UNSPACED and is_east_asian(word)]
    beginnings = (word[:length] for word in unspaced for length in range(1, len(word)))
    return frozenset((*filter(None, words), *beginnings))
