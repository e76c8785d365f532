"""The words by which institutions are known, compiled for matching."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cache, cached_property

from attrs import frozen

from bilateral_corpus.annotation.names.wording import Wording
from bilateral_corpus.knowledge.given_names import is_given
from bilateral_corpus.language import Language, Lexicon, fold

# The kind of institution that is sent to somebody.
_EMBASSY = "embassy"
# The language whose words stand in texts of all others.
_COMMON = "en"
_SHORTEST_FOREIGN = 5


@frozen(slots=False, eq=False)
class PhraseTable:
    """Words and phrases, and what each of them says: the kind of an institution, or which organization it names.

    Attributes:
        meanings: What they say by the phrases, folded.
    """

    meanings: Mapping[str, str]

    def at(self, wording: Wording, number: int) -> tuple[int, str | None]:
        """Give how many words the longest phrase has that begins at a word, and what it says; 0 and None for none."""
        if number >= len(wording.tokens):
            return 0, None
        longest = self._longest.get(wording.folded(number, number + 1), 0)
        for size in range(min(longest, len(wording.tokens) - number), 0, -1):
            if meaning := self.meanings.get(wording.folded(number, number + size)):
                return size, meaning
        return 0, None

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The first words of all phrases; most words of a text are none."""
        return frozenset(self._longest)

    @cached_property
    def _longest(self) -> Mapping[str, int]:
        """How many words the longest phrase has, by its first word."""
        longest: dict[str, int] = defaultdict(int)
        for phrase in self.meanings:
            words = phrase.split()
            longest[words[0]] = max(longest[words[0]], len(words))
        return longest


@frozen(slots=False, eq=False)
class InstitutionWords:
    """How institutions are named, in all languages, the main one's first, and in the main one alone.

    Attributes:
        lexicon: The languages.
    """

    lexicon: Lexicon

    @cached_property
    def heads(self) -> PhraseTable:
        """Words that say what an institution is, beside words that say which."""
        return self._table(lambda lang: lang.organizations.heads)

    @cached_property
    def trailing_heads(self) -> frozenset[str]:
        """The heads that may end a name: all, but only English ones where the head of a name stands first."""
        if self.main.organizations.compounds == 0:
            return frozenset(self.heads.meanings)
        tables = {lang.tag: _inverted([lang.organizations.heads]) for lang in self.lexicon.languages}
        return frozenset(tables.get(_COMMON, {})) - frozenset(tables[self.main.tag])

    @cached_property
    def institutions(self) -> PhraseTable:
        """What is an institution without any more words."""
        return self._table(lambda lang: lang.organizations.institutions)

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The first words of heads and institutions."""
        return self.heads.beginnings | self.institutions.beginnings

    @cached_property
    def loose(self) -> PhraseTable:
        """The heads that are also written small before a name."""
        words = map(fold, self.main.organizations.loose)
        return PhraseTable({word: self.heads.meanings[word] for word in words if word in self.heads.meanings})

    @cached_property
    def leads(self) -> PhraseTable:
        """Words right before the name of an organization, in the main language."""
        return PhraseTable(_inverted([self.main.organizations.leads]))

    @cached_property
    def follows(self) -> PhraseTable:
        """Words right behind the name of one, in the main language."""
        return PhraseTable(_inverted([self.main.organizations.follows]))

    @cached_property
    def introducing(self) -> frozenset[str]:
        """The first words of what stands before a name or behind it."""
        return self.leads.beginnings | self.follows.beginnings

    @cached_property
    def legal_forms(self) -> frozenset[str]:
        """What stands behind the name of a company to say what it is in law."""
        return frozenset(map(fold, self.lexicon.gather(lambda lang: lang.organizations.legal_forms)))

    @cached_property
    def matters(self) -> frozenset[str]:
        """Heads of names that are no institutions, in the main language."""
        return frozenset(map(fold, self.main.organizations.matters))

    @cached_property
    def places(self) -> frozenset[str]:
        """Places whose names are like those of people."""
        return frozenset(map(fold, self.lexicon.gather(lambda lang: lang.names.places)))

    @cached_property
    def others(self) -> frozenset[str]:
        """Words that say that a name is of something else."""
        return frozenset(map(fold, self.lexicon.gather(lambda lang: lang.organizations.others)))

    @cached_property
    def titles(self) -> frozenset[str]:
        """Single words that stand before the name of a person."""
        return frozenset(word for word in (*self.lexicon.posts, *self.lexicon.genders) if " " not in word)

    @cached_property
    def links(self) -> frozenset[str]:
        """Words that may stand inside a name in small letters."""
        return frozenset(self.main.organizations.links)

    @cached_property
    def embassy_links(self) -> frozenset[str]:
        """The same in the name of an embassy."""
        return self.links.union(self.main.organizations.accredited)

    def links_of(self, kind: str) -> frozenset[str]:
        """Words that may stand inside the name of such an institution in small letters."""
        return self.embassy_links if kind == _EMBASSY else self.links

    @cached_property
    def joints(self) -> frozenset[str]:
        """The links that may also stand before another name."""
        return frozenset(self.main.organizations.joints)

    @cached_property
    def owner_links(self) -> tuple[str, ...]:
        """The links between an institution and whose it is, folded, with the spaces around them."""
        return tuple(f" {fold(word)} " for word in sorted(self.embassy_links - self.joints))

    @property
    def main(self) -> Language:
        """The main language."""
        return self.lexicon.languages[0]

    def _table(self, choose: Callable[[Language], Mapping[str, Iterable[str]]]) -> PhraseTable:
        kinds = _inverted(choose(lang) for lang in reversed(self.lexicon.languages))
        own = _inverted(choose(lang) for lang in self.lexicon.languages if lang.tag in {self.main.tag, _COMMON})
        return PhraseTable({word: kind for word, kind in kinds.items() if word in own or _is_clear(word)})


def _is_clear(word: str) -> bool:
    """Whether a word means the same in other languages: "universidad", but neither "ban" nor "marina"."""
    return len(word) >= _SHORTEST_FOREIGN and not is_given(word.title())


def _inverted(tables: Iterable[Mapping[str, Iterable[str]]]) -> dict[str, str]:
    """The kinds by the words, folded; a later table counts more than an earlier one."""
    return {fold(word): kind for table in tables for kind, words in table.items() for word in words}


@cache
def institution_words(lexicon: Lexicon) -> InstitutionWords:
    """The words by which institutions are known in some languages."""
    return InstitutionWords(lexicon)


@cache
def no_person_words(lexicon: Lexicon) -> frozenset[str]:
    """Words that the name of a person does not have in it."""
    words = institution_words(lexicon)
    outlets = lexicon.gather(lambda lang: lang.front_matter.outlet_words)
    return words.others | words.titles | frozenset((*words.heads.meanings, *map(fold, outlets)))
