"""Words of an introduction or a label, and the names and honorifics among them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from bilateral_corpus.language import Language, Lexicon, fold
from bilateral_corpus.language.patterns import one_of
from bilateral_corpus.transcript.unspaced import RUN, cut, has_runs

_LONGEST_NAME = 6
_LONGEST_HONORIFIC = 3
#: What was found in a text that is longer, in code points, is not kept for the next who asks: it would fill the memory.
LONGEST_KEPT = 4000
_WORD_OR_STOP = re.compile(r"[^\s.]+|\.")
# Wider gaps are columns of a table or of a letterhead; after a line of a PDF two spaces are common.
_WIDEST_GAP = 2
_POSSESSIVE = re.compile(r"['’]s?$")
# "d'Aurelia", "l'ambassadrice" are two words each, and no space is between them.
_ELISION = re.compile(r"(?<=\w['’]) ")


# A tuple and not an attrs class: one is made for every word of a text, and that is a third of the time.
class Token(NamedTuple):
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


def tokenize(text: str, lexicon: Lexicon) -> tuple[Token, ...]:
    """Cut a text into words and signs; an honorific is a word of its own even where the name is glued to it.

    Scripts without spaces are cut at the words that the lexicon knows.
    """
    return (_kept_tokens if len(text) <= LONGEST_KEPT else _tokens)(text, lexicon)


def _tokens(text: str, lexicon: Lexicon) -> tuple[Token, ...]:
    if has_runs(text):
        return tuple(_tokens_of_runs(text, lexicon))
    found = _token_pattern(lexicon).finditer(text)
    return tuple(Token(word := match.group(), fold(word), *match.span()) for match in found)


# Whoever looks for names, titles or countries begins here, and most of them read the same paragraphs.
_kept_tokens = lru_cache(maxsize=256)(_tokens)


def _tokens_of_runs(text: str, lexicon: Lexicon) -> Iterator[Token]:
    for match in _token_pattern(lexicon, runs=True).finditer(text):
        if match["run"]:
            yield from (
                _token(text, match.start() + start, match.start() + end) for start, end in cut(match["run"], lexicon)
            )
        else:
            yield _token(text, *match.span())


def _token(text: str, start: int, end: int) -> Token:
    printed = text[start:end]
    return Token(printed, fold(printed), start, end)


def is_name_word(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is written as names are: with a capital first letter, at most an article before it: "al-Venn"."""
    particle, hyphen, rest = word.partition("-")
    letter = rest[:1] if hyphen and particle in _prefixes(lexicon) else word[0]
    return letter.isupper() or letter.istitle()


def is_postnominal(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word follows names and is no part of them: the "MP" of "Dara Venn MP"."""
    return token.folded in _postnominals(lexicon) and token.text[1].isupper()


def is_conjunction(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word joins two names or posts: "and"."""
    return token.folded in lexicon.languages[0].titles.conjunctions


def is_foreign_word(word: str, language: Language) -> bool:
    """Whether a word is no syllable of a language that is written in syllables: "Netanyahu" in Vietnamese."""
    if not language.names.syllable:
        return False
    plain = unicodedata.normalize("NFD", word.lower().replace("đ", "d"))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _syllable(language).fullmatch(letters) is None


def name_at(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> int:
    """Tell where a personal name that begins at a position ends; the same position where none begins."""
    particles, others = _particles(lexicon), _no_names(lexicon)
    end = reached = position
    while reached < len(tokens) and reached - position < _LONGEST_NAME:
        token = tokens[reached]
        if reached > position and token.start - tokens[reached - 1].end > _WIDEST_GAP:
            break
        if reached > position and is_postnominal(token, lexicon):
            break
        if is_name_word(token.text, lexicon) and token.folded not in others:
            end = reached + 1
            if len(token.text) > len("D'") and _POSSESSIVE.search(token.text):
                break
        elif token.folded not in particles or reached == position:
            break
        elif reached + 1 < len(tokens) and tokens[reached + 1].folded in lexicon.posts:
            break  # "Dara Venn al Presidente"
        reached += 1
    # "As Ambassador I work": one letter is no name.
    return end if any(len(token.text) > 1 for token in tokens[position:end]) else position


def particles_at(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> int:
    """Tell where particles end with which a family name begins after a post: "Ambassador van der Orr".

    What is a common word of the language says nothing: "Präsident von Norwegen", "l'ambassadeur de France".
    """
    end = position
    while end < len(tokens) and tokens[end].text in _family_particles(lexicon):
        end += 1
    return end if end < len(tokens) and is_name_word(tokens[end].text, lexicon) else position


def name_before(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> int:
    """Tell where a personal name that ends before a position begins; the same position where none ends."""
    start = end
    while start > 0 and end - start < _LONGEST_NAME and is_name_word(tokens[start - 1].text, lexicon):
        before = tokens[start - 1].folded
        if start < end and tokens[start].start - tokens[start - 1].end > _WIDEST_GAP:
            break
        if before in _no_names(lexicon) or before in lexicon.posts or honorifics_before(tokens, start, lexicon) < start:
            break
        start -= 1
    return start


def honorifics_at(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> int:
    """Tell where the honorifics that begin at a position end."""
    while position < len(tokens) and tokens[position].folded in honorific_openings(lexicon):
        longest = min(_LONGEST_HONORIFIC, len(tokens) - position)
        ends = (position + length for length in range(longest, 0, -1))
        end = next((end for end in ends if joined(tokens[position:end]) in lexicon.genders), position)
        if end == position:
            break
        position = end
    return position


def honorifics_before(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> int:
    """Tell where the honorifics that end before a position begin."""
    while end > 0 and tokens[end - 1].folded in _honorific_endings(lexicon):
        starts = range(max(0, end - _LONGEST_HONORIFIC), end)
        start = next((start for start in starts if joined(tokens[start:end]) in lexicon.genders), end)
        if start == end:
            break
        end = start
    return end


def stated_gender(honorifics: Sequence[Token], lexicon: Lexicon) -> str | None:
    """The gender that honorifics state; None if they state none."""
    words = [joined(honorifics), *(token.folded for token in honorifics)]
    return next((gender for word in words if (gender := lexicon.genders.get(word))), None)


def join_name(tokens: Sequence[Token]) -> str:
    """Put the words of a name together, without a possessive ending."""
    return _POSSESSIVE.sub("", _ELISION.sub("", " ".join(token.text for token in tokens)))


def possessive_length(word: str) -> int:
    """How many letters the possessive ending of a word has: 2 in "Venn's", 1 in "Niinistös'", else 0."""
    if "'" not in word and "’" not in word:
        return 0
    match = _POSSESSIVE.search(word)
    return len(word) - match.start() if match else 0


def joined(tokens: Sequence[Token]) -> str:
    """Put words together in the form in which they are compared."""
    return _ELISION.sub("", " ".join(token.folded for token in tokens))


@cache
def honorific_openings(lexicon: Lexicon) -> frozenset[str]:
    """The first words of honorifics."""
    return frozenset(words[0] for words in _cut_honorifics(lexicon))


@cache
def _honorific_endings(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(words[-1] for words in _cut_honorifics(lexicon))


def _cut_honorifics(lexicon: Lexicon) -> list[list[str]]:
    """The words of each honorific."""
    # One in a script without spaces is a word of its own wherever a text is cut, but for full stops.
    cut = (
        _WORD_OR_STOP.findall(one) if has_runs(one) else [token.folded for token in tokenize(one, lexicon)]
        for one in lexicon.genders
    )
    return [words for words in cut if words]


@cache
def _particles(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.gather(lambda lang: lang.names.particles))


@cache
def _family_particles(lexicon: Lexicon) -> frozenset[str]:
    language = lexicon.languages[0]
    common = (*language.detection.function_words, *language.titles.portfolio_links)
    return frozenset(filter(str.isalpha, language.names.particles)).difference(map(fold, common))


@cache
def _syllable(language: Language) -> re.Pattern[str]:
    return re.compile(language.names.syllable)


@cache
def _postnominals(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.gather(lambda lang: lang.names.postnominals))


@cache
def _prefixes(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.gather(lambda lang: lang.names.prefixes))


@cache
def _no_names(lexicon: Lexicon) -> frozenset[str]:
    """Capitalised words that are no names: weekdays, and what joins names, in a line in capitals.

    Months are left out, since May and April are names; so is what joins names in other languages than the document's,
    since the French article is a Vietnamese family name.
    """
    titles = lexicon.languages[0].titles
    weekdays = lexicon.gather(lambda lang: lang.dates.weekdays)
    return frozenset((*weekdays, *titles.conjunctions, *titles.portfolio_links))


@cache
def _token_pattern(lexicon: Lexicon, *, runs: bool = False) -> re.Pattern[str]:
    def dotted(lang: Language) -> tuple[str, ...]:
        words = (*lang.honorifics.neutral, *lang.honorifics.male, *lang.honorifics.female)
        forms = (form for forms in lang.posts.values() for form in forms)
        return tuple(word for word in (*words, *forms) if "." in word and " " not in word)

    first = rf"(?P<run>{RUN}) |" if runs else ""
    abbreviations = one_of(lexicon.gather(dotted))
    return re.compile(
        rf"""
          {first}
          \w++ (?![.'’‑-])                 # most words, which none of the following can begin
        | (?<!\w) (?i:{abbreviations}) (?:(?<=\.)|(?!\w))   # Mr. H.E. Amb., even in "Mr.To Lam"
        | (?:\w\.){{2,}}                    # U.S.
        | (?<!\w) \w\. (?=\s*\w)            # K. in a name
        | (?<!\w) [dlDL]['’] (?=[^\W\d_]{{2}}) # d'Aurelia, L'ambassadrice
        | \w+ (?:['’‑-]\w+)*                # Secretary-General, People’s
        | [^\w\s]                           # any sign
        """,
        re.VERBOSE,
    )
