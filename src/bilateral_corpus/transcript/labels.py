"""Labels: the words before a turn that say who speaks.

A line is read for what may be a label; whether it is one is decided over the whole document (:mod:`.convention`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from functools import cache, lru_cache

from attrs import frozen

from bilateral_corpus.language import Lexicon, fold
from bilateral_corpus.model import Role
from bilateral_corpus.transcript.blocks import Block
from bilateral_corpus.transcript.outlets import has_outlet_word, is_outlet_name
from bilateral_corpus.transcript.persons import TitledPerson, honoured_person, titled_persons

#: A label, with all the titles it may hold, is not longer than this many code points.
LONGEST = 100
_GAP = 8
_LONGEST_OUTLET = 5

_COLON = re.compile("[:：]")
# "https://…", "10:30" and "Thesis::" are no labels; neither is anything after the end of a sentence.
_NO_LABEL_AFTER = re.compile(r"//|:|(?<=[0-9]:)[0-9]")
_SENTENCE_END = re.compile(r"[!?…。！？;]")
_FULL_STOP = re.compile(r"(?<!\w)([^\W\d_]{3,})\.(?=\s)")
_NUMBER = re.compile(r"^[0-9]{1,3}\s*[.)/-]?\s*(?=\D)|(?<=\D)\s*[0-9]{1,3}$")


class LabelKind(Enum):
    """How a label names the speaker."""

    ROLE = auto()  # "Reporter", "Q1", "PV"
    POST = auto()  # "Ambassador", "Mr. President"
    TITLED = auto()  # "Lao Ambassador to Vietnam Dara Venn"
    NAME = auto()  # "Dara Venn", "HARBOUR NEWS"
    OTHER = auto()  # words before a colon


@frozen(kw_only=True)
class LabelReading:
    """What the words of a label say.

    Attributes:
        kind: How the label names the speaker.
        words: The label without colon, and a role word without its number, as printed.
        key: `words` in the form in which labels are compared.
        role: For a role word, the role.
        person: For a title or a name, what can be read of the person.
    """

    kind: LabelKind
    words: str
    key: str
    role: Role | None = None
    person: TitledPerson | None = None


@frozen
class Candidate:
    """A line that begins with what may be a label.

    Attributes:
        block: The number of the block.
        end: Where the label ends in the block's text, after the colon.
        reading: What the words say.
        goes_on: Whether what follows begins with a small letter, as a sentence that has already begun does.
    """

    block: int
    end: int
    reading: LabelReading
    goes_on: bool = False


def candidates(blocks: Iterable[Block], lexicon: Lexicon) -> Iterator[Candidate]:
    """Find the blocks that begin with what may be a label."""
    for number, block in enumerate(blocks):
        end = _label_end(block.text, lexicon)
        if end:
            following = block.text[end : end + _GAP].lstrip()[:1]
            reading = read_label(block.text[: end - 1].rstrip(), lexicon)
            yield Candidate(number, end, reading, goes_on=following.islower())


def _label_end(text: str, lexicon: Lexicon) -> int:
    """Where a label at the beginning of a text would end, after its colon; 0 if there is none."""
    colon = _COLON.search(text, 1, LONGEST)
    if colon is None or _NO_LABEL_AFTER.match(text, colon.end()) or _SENTENCE_END.search(text, 0, colon.start()):
        return 0
    stops = _FULL_STOP.finditer(text, 0, colon.start())
    return 0 if any(stop[1].casefold() + "." not in _abbreviations(lexicon) for stop in stops) else colon.end()


@lru_cache(maxsize=4096)
def read_label(printed: str, lexicon: Lexicon) -> LabelReading:
    """Read the words of a label.

    Args:
        printed: The label without its colon.
        lexicon: The words to know.
    """
    words = printed.strip("*_#>[]()-–—• \t\u00a0\ufeff\u200b")
    key = fold(words)
    if not words or words[0].islower():
        return LabelReading(kind=LabelKind.OTHER, words=words, key=key)
    if (role := _role(words, key, lexicon)) is not None:
        bare = key if key in lexicon.roles else _NUMBER.sub("", key)
        return LabelReading(kind=LabelKind.ROLE, words=_NUMBER.sub("", words), key=bare, role=Role(role))
    if (person := _whole_title(words, lexicon)) is not None:
        kind = LabelKind.POST if person.name is None else LabelKind.TITLED
        return LabelReading(kind=kind, words=words, key=key, person=person)
    if (person := honoured_person(words, lexicon)) is not None:
        return LabelReading(kind=LabelKind.NAME, words=words, key=key, person=person)
    kind = LabelKind.NAME if _may_be_outlet(words, lexicon) else LabelKind.OTHER
    return LabelReading(kind=kind, words=words, key=key)


def _may_be_outlet(words: str, lexicon: Lexicon) -> bool:
    """Whether words are an outlet's name: short, with a word of outlets, and one small letter word at most."""
    each = words.split()
    small = sum(word[0].islower() for word in each)
    return len(each) <= _LONGEST_OUTLET and small <= 1 and has_outlet_word(words, lexicon)


def _role(words: str, key: str, lexicon: Lexicon) -> str | None:
    """The role of a role word, with or without a number, an abbreviation in brackets or an outlet beside it."""
    for form in (key, _NUMBER.sub("", key), key.partition(" (")[0]):
        if form in lexicon.roles:
            return lexicon.roles[form]
    for word, outlet in (words.split(" ", 1), words.rsplit(" ", 1)[::-1]) if " " in words else ():
        # "PV Báo Cảng Biển", "VOV reporter"; but "The question" names no outlet.
        if lexicon.roles.get(fold(word)) == Role.INTERVIEWER and is_outlet_name(outlet, lexicon):
            return Role.INTERVIEWER
    return None


def _whole_title(words: str, lexicon: Lexicon) -> TitledPerson | None:
    """The titled person that a label consists of, if nothing else stands in it."""
    found = titled_persons(words, lexicon)
    if len(found) != 1 or fold(words[: found[0].start]) not in _before_title(lexicon):
        return None
    return None if words[found[0].end :].strip(" ,.()") else found[0]


@cache
def _before_title(lexicon: Lexicon) -> frozenset[str]:
    """What may stand before a title in a label: nothing, an honorific, an article."""
    return frozenset(("", *lexicon.genders, *lexicon.gather(lambda lang: lang.titles.articles)))


@cache
def _abbreviations(lexicon: Lexicon) -> frozenset[str]:
    """Words that end in a full stop without ending a sentence: "Prof.", "Amb."."""
    return frozenset(
        word for phrase in (*lexicon.genders, *lexicon.posts) for word in phrase.split() if word[-1] == "."
    )
