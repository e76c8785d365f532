"""The words of several languages, compiled for matching."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache, cached_property

from attrs import asdict, field, frozen

from bilateral_corpus.language.characters import fold
from bilateral_corpus.language.language import Language, languages
from bilateral_corpus.language.patterns import words_of

# The language that goes first where the document's own is not known: most such pages have English labels.
_COMMONEST = "en"


@frozen(slots=False, eq=False)
class Lexicon:
    """The data of some languages, the main one first; where two disagree, the first one wins.

    Attributes:
        languages: The languages, in order of precedence.
    """

    languages: tuple[Language, ...] = field()

    @cached_property
    def roles(self) -> Mapping[str, str]:
        """Folded label words, with the role that each stands for; single letters of the main language only."""
        tables = [_inverted(asdict(lang.roles)) for lang in self.languages]
        # "A" is an answer in English and the first word of a sentence in Portuguese.
        others = ({word: role for word, role in table.items() if not _is_letter(word)} for table in tables[1:])
        return _first((*tables[:1], *others))

    @cached_property
    def posts(self) -> Mapping[str, str]:
        """Folded forms of posts, with the usual English name of each."""
        return _first(_inverted(lang.posts) for lang in self.languages)

    @cached_property
    def genders(self) -> Mapping[str, str]:
        """Folded honorifics, with the gender that each states; empty where it states none."""
        return _first(
            _inverted({"male": words.male, "female": words.female, "": words.neutral})
            for words in (lang.honorifics for lang in self.languages)
        )

    def opening(self, choose: Callable[[Language], Iterable[str]]) -> re.Pattern[str]:
        """A pattern for texts that begin with one of some phrases, as whole words."""
        return re.compile(words_of(self.gather(choose)))

    def anywhere(self, choose: Callable[[Language], Iterable[str]]) -> re.Pattern[str]:
        """A pattern for texts with one of some phrases somewhere in them."""
        return re.compile(words_of(self.gather(choose)))

    def gather(self, choose: Callable[[Language], Iterable[str]]) -> tuple[str, ...]:
        """The phrases that `choose` takes from each language, without repetition."""
        return tuple(dict.fromkeys(phrase for lang in self.languages for phrase in choose(lang)))


def _inverted(phrases: Mapping[str, Iterable[str]]) -> Mapping[str, str]:
    return {fold(phrase): name for name, listed in phrases.items() for phrase in listed}


def _is_letter(word: str) -> bool:
    return len(word) == 1 and word.isascii()


def _first(tables: Iterable[Mapping[str, str]]) -> Mapping[str, str]:
    """One table of several, in which the first one to have a key decides."""
    return {key: value for table in reversed(tuple(tables)) for key, value in table.items()}


@cache
def lexicon(main: str = "und") -> Lexicon:
    """The words of all languages with a data file, those of the main language first.

    All of them count in every document: a page in English may have a Vietnamese footer and French role words.

    Args:
        main: The BCP 47 tag of the document's language; of ``zh-Hant-TW`` the data file ``zh-Hant`` comes first, then
            ``zh-Hans``.
    """
    wanted = main.casefold().split("-")

    def precedence(lang: Language) -> tuple[int, bool, str]:
        subtags = lang.tag.casefold().split("-")
        shared = sum(subtag in wanted for subtag in subtags) if subtags[0] == wanted[0] else 0
        return -shared, lang.tag != _COMMONEST, lang.tag

    return Lexicon(tuple(sorted(languages(), key=precedence)))
