"""Who asked: the names of outlets that an introduction gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import frozen

from bilateral_corpus.knowledge import countries_in, lookup_country
from bilateral_corpus.language import Lexicon, fold, upper_class
from bilateral_corpus.language.patterns import UNSPACED, is_open, one_of
from bilateral_corpus.transcript.agency_line import AgencyLine
from bilateral_corpus.transcript.datelines import find_date
from bilateral_corpus.transcript.frames import Frame, compile_frames, fillers
from bilateral_corpus.transcript.persons import titled_persons
from bilateral_corpus.transcript.unspaced import has_runs, is_east_asian, without_known_beginning

_QUOTES = re.compile('["“”„«»《》「」『』]')
_OPENING = '"“„«《「『'
_IN_BRACKETS = re.compile(r"\s*\((?P<name>[^\W\d_][^()\d]{2,50})\)")
_DOMAIN = re.compile(r"\w\.\w")
_LONGEST_ACRONYM = 8


@frozen(kw_only=True)
class Outlets:
    """Names of outlets.

    Attributes:
        sure: Those that the introduction names as outlets, the one that asked first.
        possible: Those that may be outlets, if a label confirms it.
    """

    sure: tuple[str, ...] = ()
    possible: tuple[str, ...] = ()

    def confirmed_by(self, label: str) -> bool:
        """Whether a label is one of these names, or the first part of a domain among them ("VOV" of "VOV.VN")."""
        wanted = fold(label)
        names = (fold(name) for name in (*self.sure, *self.possible))
        return any(wanted in {name, name.partition(".")[0]} for name in names)


def find_outlets(
    introduction: Sequence[str], datelines: Sequence[str], agency: AgencyLine, lexicon: Lexicon
) -> Outlets:
    """Find the outlets that an introduction names.

    Args:
        introduction: Its paragraphs.
        datelines: The date lines above it.
        agency: What stands before its first sentence.
        lexicon: The words to know.
    """
    named = [*_named(introduction, lexicon), *([agency.words] if agency.words else [])]
    fit = [name for name in dict.fromkeys(named) if not _is_something_else(name, lexicon)]
    sure = [name for name in fit if name != agency.words and (has_outlet_word(name, lexicon) or _DOMAIN.search(name))]
    sure += [agency.outlet] if agency.outlet else []
    sure += [name for line in datelines if (name := outlet_beside(line, lexicon))]
    return Outlets(sure=tuple(dict.fromkeys(sure)), possible=tuple(fit))


def outlet_beside(dateline: str, lexicon: Lexicon) -> str | None:
    """The outlet that a date line names: in brackets behind the date, or by its own words before it."""
    found = find_date(dateline, lexicon)
    if found is None:
        return None
    if behind := _IN_BRACKETS.match(dateline, found.end):
        return None if _is_something_else(behind["name"], lexicon) else behind["name"]
    before = dateline[: found.start].strip(" ,:–—-\u3000")
    name = _QUOTES.sub("", before)
    return name if name and (has_outlet_word(name, lexicon) or (name != before and before[0] in _OPENING)) else None


def is_outlet_name(name: str, lexicon: Lexicon) -> bool:
    """Whether a name is that of an outlet by its form: it has a word of outlets in it, or is an acronym or a domain."""
    if has_outlet_word(name, lexicon) or _DOMAIN.search(name):
        return True
    return name.isupper() and name.isalnum() and len(name) <= _LONGEST_ACRONYM


def has_outlet_word(name: str, lexicon: Lexicon) -> bool:
    """Whether a name has a word of outlets in it, such as "News" or "Báo"."""
    folded = fold(name)
    words, phrases = _words(lexicon)
    if not words.isdisjoint(folded.split()) or any(f" {phrase} " in f" {folded} " for phrase in phrases):
        return True
    return has_runs(name) and _unspaced_outlet(lexicon).fullmatch(folded) is not None


def _named(introduction: Sequence[str], lexicon: Lexicon) -> Iterator[str]:
    for text in introduction:
        for name in fillers(text, _frames(lexicon)):
            bare = _QUOTES.sub("", name).strip(" ,.")
            yield without_known_beginning(bare, lexicon) if bare == name and has_runs(bare) else bare


def _is_something_else(name: str, lexicon: Lexicon) -> bool:
    """Whether a name is that of a country or its capital, or a person with a title."""
    place = lookup_country(name) or countries_in(lexicon.languages[0].tag).lookup(name)
    return bool(place or titled_persons(name, lexicon) or fold(name).split()[0] in lexicon.genders)


@cache
def _words(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """Single words of outlets, and phrases of several."""
    listed = lexicon.gather(lambda lang: lang.front_matter.outlet_words)
    folded = frozenset(fold(word) for word in listed if not is_open(word))
    phrases = frozenset(word for word in folded if " " in word)
    return folded - phrases, phrases


@cache
def _unspaced_outlet(lexicon: Lexicon) -> re.Pattern[str]:
    """A name with a word of outlets at its end, as in East Asia (海港報), or at its beginning, as south of it."""
    words = {fold(word) for word in lexicon.gather(lambda lang: lang.front_matter.outlet_words) if is_open(word)}
    at_end = one_of(filter(is_east_asian, words))
    at_beginning = one_of(word for word in words if not is_east_asian(word))
    return re.compile(rf"\w{{1,14}}?{at_end}|{at_beginning}[\w{UNSPACED} ]{{1,30}}")


@cache
def _frames(lexicon: Lexicon) -> tuple[Frame, ...]:
    articles = one_of(word.rstrip("'") for word in lexicon.gather(lambda lang: lang.titles.articles))
    particles = (word.rstrip("'") for word in lexicon.gather(lambda lang: lang.names.particles))
    small = one_of(("and", "of", "&", *particles))
    word = rf"[{upper_class()}0-9“\"«][\w.&'’”\"»-]*"
    quoted = r"[“„\"«][^“”„\"«»]{2,60}[”“\"»]"
    words = rf"{word}(?:\s+(?:{small}(?:\s+|['’])){{0,2}}{word}){{0,6}}"
    # "El País" and "Le Monde" keep their article; "the Times" does not.
    name = rf"(?:(?:(?i:the)|{articles})(?:\s+|['’]))?(?P<slot>{quoted}(?!\s+{word})|{words})"
    in_quotes = r"[《「『“\"][^《》「」『』“”\"]{2,30}[》」』”\"]"
    unspaced = rf"(?P<slot>{in_quotes}|{_unspaced_outlet(lexicon).pattern}|{words})"
    return compile_frames(lexicon.gather(lambda lang: lang.front_matter.outlets), name, unspaced=unspaced)
