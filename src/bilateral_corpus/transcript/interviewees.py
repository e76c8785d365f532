"""Who is interviewed: the people whom headline and introduction name, ranked by what speaks for each.

Many people are named before an interview: who gives it, who asks, and whom they talk about. What tells them apart are
clues, each of which has a weight: a phrase ("interview with …"), a post, a place in the headline, being named again by
the surname alone, being addressed in the questions; against someone speaks being the author, or being a subject of the
answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from attrs import Factory, define, field, frozen

from bilateral_corpus.knowledge import lookup_country
from bilateral_corpus.language import Lexicon, fold
from bilateral_corpus.language.patterns import SOUTHERN, words_of
from bilateral_corpus.transcript.frames import fillers
from bilateral_corpus.transcript.mentions import Mention, interviewee_frames, name_mentions, trimmed
from bilateral_corpus.transcript.names import NameRegister
from bilateral_corpus.transcript.outlets import Outlets, has_outlet_word
from bilateral_corpus.transcript.persons import TitledPerson, titled_persons
from bilateral_corpus.transcript.speaker_weights import weights
from bilateral_corpus.transcript.unspaced import has_runs

# So much of a document is read for names, and so many names are weighed; which keeps the cost linear.
_LONGEST_PARAGRAPH = 2000
_MOST_PARAGRAPHS = 20
_MOST_NAMES = 200
_MOST_TURNS = 40
_TURN_LENGTH = 600
# So much less may speak for the second of two people whom an interview is with.
_MARGIN = 0.7

_SENTENCE = re.compile(r"(?<=[.!?…。！？])\s+|(?<=[。！？])|\n+")
_SOUTHERN = re.compile(rf"[{SOUTHERN} ]{{4,50}}")
_QUOTED = re.compile(r"\s*[:：]\s*\S|\s*[,，–—-]\s*[«“\"「]")
_LAST = re.compile(r"[»”\"」,:：–—-]\s*(?:\w+\s+){0,2}\Z")
_APPOSED = re.compile(r"\s*(?:,\s*[^\W\d_A-Z]|[（(])")


@frozen(kw_only=True)
class Introduction:
    """What stands before the first turn.

    Attributes:
        headlines: The headline, and what the page gives as its title.
        paragraphs: The introduction.
        persons: The titled persons in it.
        authors: Who wrote it, or asked.
        outlets: The outlets in it.
    """

    headlines: Sequence[str] = ()
    paragraphs: Sequence[str] = ()
    persons: Sequence[TitledPerson] = ()
    authors: Sequence[str] = ()
    outlets: Outlets = field(factory=Outlets)


@define
class _Candidate:
    name: str
    forms: dict[str, None] = Factory(dict)
    clues: dict[str, float] = Factory(dict)
    persons: list[TitledPerson] = Factory(list)

    def score(self) -> float:
        table = weights().interviewee
        return table["bias"] + sum(table[clue] * value for clue, value in self.clues.items())


@frozen
class Interviewee:
    """Someone who may be interviewed.

    Attributes:
        name: The fullest name.
        persons: What is known of the person, titles and honorifics.
        score: How much speaks for it: above 0 if more than against.
        clues: What speaks for and against it.
    """

    name: str
    persons: tuple[TitledPerson, ...]
    score: float
    clues: Mapping[str, float]


def rank_interviewees(
    introduction: Introduction, questions: Sequence[str], answers: Sequence[str], lexicon: Lexicon
) -> tuple[Interviewee, ...]:
    """Weigh the people whom an introduction names.

    Args:
        introduction: What stands before the first turn.
        questions: What those say who are known to ask.
        answers: What those say who are known to answer.
        lexicon: The words to know.

    Returns:
        All candidates, the likeliest first.
    """
    gathered = _Gathering(lexicon, introduction.outlets, "\n".join(_texts(introduction)))
    headlines = len(dict.fromkeys(introduction.headlines))
    for number, text in enumerate(_texts(introduction)):
        gathered.read(text, headline=number < headlines, first=number == headlines)
    for person in introduction.persons:
        gathered.add_person(person)
    candidates = gathered.merged()
    _weigh_authors(candidates, introduction.authors)
    _weigh_talk(candidates, questions, answers)
    found = [Interviewee(one.name, tuple(one.persons), one.score(), one.clues) for one in candidates]
    return tuple(sorted(found, key=lambda one: -one.score))


def likeliest(ranked: Sequence[Interviewee]) -> tuple[Interviewee, ...]:
    """Those whom the interview is with: the first one, and whoever is hardly less likely; or nobody."""
    return tuple(one for one in ranked if one.score > 0 and one.score >= ranked[0].score - _MARGIN)


@define
class _Gathering:
    lexicon: Lexicon
    outlets: Outlets
    text: str
    found: dict[str, _Candidate] = Factory(dict)

    def read(self, text: str, *, headline: bool = False, first: bool = False) -> None:
        for name in fillers(text, interviewee_frames(self.lexicon)):
            self._add(name, "frame")
        for person in titled_persons(text, self.lexicon) if headline else ():
            if person.name:
                self.add_person(person)
        for sentence in _SENTENCE.split(text):
            if self._read_sentence(sentence, headline=headline, first=first):
                first = False

    def _read_sentence(self, sentence: str, *, headline: bool, first: bool) -> bool:
        """Count the names in a sentence; whether there is one."""
        giving = _interviewed(self.lexicon).search(sentence)
        any_name = False
        for mention in name_mentions(sentence, self.lexicon):
            clues = [clue for clue, holds in _form(sentence, mention, headline=headline) if holds]
            if not any_name:
                clues += ["opens"] if first else []
                if giving is not None:
                    clues.append("gives" if mention.start < giving.start() else "gives_after")
            any_name |= self._add(mention.name, *clues)
        before = _words_before(sentence, giving.start()) if giving is not None and not any_name else None
        return any_name or (before is not None and self._add(before, "gives"))

    def add_person(self, person: TitledPerson) -> None:
        if person.name and self._add(person.name, "titled" if person.title is not None else "honoured"):
            name = trimmed(person.name, self.text, self.lexicon)
            self.found[fold(name)].persons.append(person)

    def _add(self, name: str, *clues: str) -> bool:
        """Count a name; not one of an outlet, and not more of them than people are."""
        name = trimmed(name, self.text, self.lexicon)
        key = fold(name)
        words = name.split()
        is_post = key.split()[0] in self.lexicon.posts or fold(words[-1]) in self.lexicon.posts
        if lookup_country(name) or (is_post and (len(words) == 1 or lookup_country(" ".join(words[:-1])))):
            return False
        if key.split()[0] in self.lexicon.posts:
            return False
        if key not in self.found and (
            len(self.found) >= _MOST_NAMES
            or self.outlets.confirmed_by(name)
            or has_outlet_word(name, self.lexicon)
            or key in self.lexicon.roles
        ):
            return False
        candidate = self.found.setdefault(key, _Candidate(name))
        candidate.forms.setdefault(name)
        candidate.clues["mentions"] = candidate.clues.get("mentions", 0) + (not clues or clues[0] != "frame")
        candidate.clues |= dict.fromkeys(clues, 1.0)
        return True

    def merged(self) -> list[_Candidate]:
        """The candidates, short forms of a name joined with the full one."""
        register = NameRegister.of(TitledPerson(name=one.name, title=None) for one in self.found.values())
        joined: dict[str, _Candidate] = {}
        for one in sorted(self.found.values(), key=lambda one: -len(one.name)):
            same = register.find(one.name)
            fullest = fold(same[0].name or "") if same else fold(one.name)
            if fullest not in joined:
                joined[fullest] = one
                continue
            into = joined[fullest]
            into.forms |= one.forms
            into.persons += one.persons
            mentions = into.clues.get("mentions", 0) + one.clues.get("mentions", 0)
            into.clues |= one.clues | {"mentions": mentions, "again": 1.0}
        for one in joined.values():
            one.clues["mentions"] = min(4.0, one.clues.get("mentions", 0))
        return list(joined.values())


def _form(sentence: str, mention: Mention, *, headline: bool) -> Iterator[tuple[str, bool]]:
    """What the place of a name in its sentence says."""
    yield "headline", headline
    yield "honoured", mention.honoured
    yield "apposed", _APPOSED.match(sentence, mention.end) is not None
    before = mention.start == 0 and _QUOTED.match(sentence, mention.end) is not None
    after = mention.end == len(sentence.rstrip()) and _LAST.search(sentence[: mention.start]) is not None
    yield "quoted", headline and (before or after)


def _words_before(sentence: str, end: int) -> str | None:
    """The few words at the beginning of a sentence, in scripts that do not tell names from other words."""
    words = sentence[:end].strip()
    return words if _SOUTHERN.fullmatch(words) and len(words.split()) in {2, 3} else None


def _weigh_authors(candidates: Sequence[_Candidate], authors: Iterable[str]) -> None:
    register = NameRegister.of(TitledPerson(name=name, title=None) for name in authors)
    for one in candidates:
        if register.find(one.name):
            one.clues["author"] = 1.0


def _weigh_talk(candidates: Sequence[_Candidate], questions: Sequence[str], answers: Sequence[str]) -> None:
    """Count who is named in questions, and who in answers."""
    asked = [fold(text[:_TURN_LENGTH]) for text in questions[:_MOST_TURNS]]
    answered = [fold(text[:_TURN_LENGTH]) for text in answers[:_MOST_TURNS]]
    for one in candidates:
        pattern = _any_part(one.name)
        in_questions = sum(pattern.search(text) is not None for text in asked)
        in_answers = sum(pattern.search(text) is not None for text in answered)
        if in_questions > in_answers:
            one.clues["addressed"] = 1.0
        elif in_answers:
            one.clues["spoken_of"] = 1.0


def _any_part(name: str) -> re.Pattern[str]:
    """The name, or its first or last word; of a Chinese or Korean one the whole."""
    parts = fold(name).split()
    found = [re.escape(part) for part in dict.fromkeys((fold(name), parts[0], parts[-1])) if len(part) > 1]
    bound = "" if has_runs(name) else r"(?!\w)"
    start = "" if has_runs(name) else r"(?<!\w)"
    return re.compile(rf"{start}(?:{'|'.join(found) or '(?!)'}){bound}")


@cache
def _interviewed(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(words_of(lexicon.languages[0].front_matter.interviewed))


def introduction_names(introduction: Introduction, lexicon: Lexicon) -> Iterator[str]:
    """All names of people in an introduction, likely or not."""
    texts = _texts(introduction)
    whole = "\n".join(texts)
    for text in texts:
        names = [mention.name for mention in name_mentions(text, lexicon)]
        names += fillers(text, interviewee_frames(lexicon))
        yield from (trimmed(name, whole, lexicon) for name in names)


def _texts(introduction: Introduction) -> list[str]:
    """What is read of an introduction."""
    texts = (*dict.fromkeys(introduction.headlines), *introduction.paragraphs[:_MOST_PARAGRAPHS])
    return [" ".join(text[:_LONGEST_PARAGRAPH].split()) for text in texts]
