"""Labels: the words before a turn that say who speaks.

A line is read for what may be a label; whether it is one is decided over the whole document (:mod:`.convention`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from functools import lru_cache

from attrs import frozen

from bilateral_corpus.language import Lexicon, fold
from bilateral_corpus.model import Role
from bilateral_corpus.transcript.blocks import Block
from bilateral_corpus.transcript.titles import TitledPerson, honoured_person, titled_persons

#: A label, with all the titles it may hold, is not longer than this many code points.
LONGEST = 100

_COLON = re.compile("[:：]")
# "https://…", "10:30" and "Thesis::" are no labels; neither is anything after the end of a sentence.
_NO_LABEL_AFTER = re.compile(r"//|:|(?<=[0-9]:)[0-9]")
_SENTENCE_END = re.compile(r"[!?…。！？;]|(?<=[^\W\d_]{3})\.(?=\s)")
_NUMBERED = re.compile(r"^(?:(?:no|nr)\.?\s*)?[0-9]{1,3}\s*[.)/-]?\s*|\s*[0-9]{1,3}$", re.IGNORECASE)


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
        words: The label without colon and number, as printed.
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
    """

    block: int
    end: int
    reading: LabelReading


def candidates(blocks: Iterable[Block], lexicon: Lexicon) -> Iterator[Candidate]:
    """Find the blocks that begin with what may be a label."""
    for number, block in enumerate(blocks):
        end = _label_end(block.text)
        if end:
            yield Candidate(number, end, read_label(block.text[: end - 1].rstrip(), lexicon))


def _label_end(text: str) -> int:
    """Where a label at the beginning of a text would end, after its colon; 0 if there is none."""
    colon = _COLON.search(text, 1, LONGEST)
    if colon is None or _NO_LABEL_AFTER.match(text, colon.end()):
        return 0
    return 0 if _SENTENCE_END.search(text, 0, colon.start()) else colon.end()


@lru_cache(maxsize=4096)
def read_label(printed: str, lexicon: Lexicon) -> LabelReading:
    """Read the words of a label.

    Args:
        printed: The label without its colon.
        lexicon: The words to know.
    """
    words = printed.strip("*_#>[]() \t\u00a0")
    key = fold(words)
    bare = _NUMBERED.sub("", key)
    role = lexicon.roles.get(key) or lexicon.roles.get(bare)
    if role is not None:
        return LabelReading(kind=LabelKind.ROLE, words=words, key=bare, role=Role(role))
    if (person := _whole_title(words, lexicon)) is not None:
        kind = LabelKind.POST if person.name is None else LabelKind.TITLED
        return LabelReading(kind=kind, words=words, key=key, person=person)
    if (person := honoured_person(words, lexicon)) is not None:
        return LabelReading(kind=LabelKind.NAME, words=words, key=key, person=person)
    return LabelReading(kind=LabelKind.OTHER, words=words, key=key)


def _whole_title(words: str, lexicon: Lexicon) -> TitledPerson | None:
    """The titled person that a label consists of, if nothing else stands in it."""
    found = titled_persons(words, lexicon)
    if len(found) != 1:
        return None
    before = fold(words[: found[0].start])
    rest = words[found[0].end :].strip(" ,.")
    return found[0] if not rest and (not before or before in lexicon.genders) else None
