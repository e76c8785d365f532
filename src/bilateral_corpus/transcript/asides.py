"""Asides: what stands on a page and is nobody's words: captions, credits, notes, rules, page furniture."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TypeVar

from attrs import frozen

from bilateral_corpus.language import Lexicon, fold
from bilateral_corpus.language.patterns import HANGUL, SOUTHERN
from bilateral_corpus.model import PassageKind
from bilateral_corpus.transcript.blocks import Block, Hint
from bilateral_corpus.transcript.datelines import is_time_line
from bilateral_corpus.transcript.frames import Frame, capitalised_name, compile_frames, fillers
from bilateral_corpus.transcript.furniture import is_end, is_furniture

T = TypeVar("T")

_LONGEST = 250
_LONGEST_CREDIT = 120
_LONGEST_NAME = 6
_RULE = re.compile(r"[-–—―_=*~#•·\s]{3,}|[-–—―]+\s*[0-9A-Z]{1,6}\s*[-–—―]+")
_PAGE_NUMBER = re.compile(r"[-–—\s]*[0-9]{1,3}[-–—\s]*|(?:[Pp]age|p\.) [0-9]{1,3}(?: (?:of|/) [0-9]{1,3})?")
_CREDITED_PICTURE = re.compile(r"©|\([Cc]\)")
_LONGEST_PICTURE = 160
_BRACKETED = re.compile(r"[*_]*[\[(（［【][^\[\]()（）［］【】]*[\])）］】][*_]*")
_HINTS = {Hint.FURNITURE: PassageKind.BOILERPLATE, Hint.CAPTION: PassageKind.CAPTION}


@frozen(kw_only=True)
class Piece:
    """A classified part of the page that is no turn.

    Attributes:
        kind: What it is.
        start: Where it begins in the parsed text.
        end: Where it ends.
        text: What stands there.
    """

    kind: PassageKind
    start: int
    end: int
    text: str

    @classmethod
    def of(cls, block: Block, kind: PassageKind) -> Piece:
        """The whole of a block."""
        return cls(kind=kind, start=block.start, end=block.end, text=block.text)


def find_asides(blocks: Sequence[Block], lexicon: Lexicon) -> dict[int, Piece]:
    """Find the blocks that are asides by their words or by the mark-up.

    Args:
        blocks: The blocks of a document.
        lexicon: The words to know.

    Returns:
        The asides by the numbers of their blocks.
    """
    return {number: Piece.of(block, kind) for number, block, kind in _classified(blocks, lexicon)}


def _classified(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[tuple[int, Block, PassageKind]]:
    for number, block in enumerate(blocks):
        kind = next((kind for hint, kind in _HINTS.items() if hint in block.hint), None) if block.hint else None
        if kind is None:
            kind = classify_aside(block.text, lexicon)
        if kind is not None:
            yield number, block, kind


def classify_aside(text: str, lexicon: Lexicon) -> PassageKind | None:
    """Tell page furniture, captions, notes and credits; None for anything that may be prose or a turn."""
    if len(text) > _LONGEST:
        return PassageKind.NOTE if _is_note(text, lexicon) else None
    if is_furniture(text, lexicon) or is_end(text, lexicon) or is_rule(text) or _PAGE_NUMBER.fullmatch(text):
        return PassageKind.BOILERPLATE
    if _captions(lexicon).match(text) or (len(text) <= _LONGEST_PICTURE and _CREDITED_PICTURE.search(text)):
        return PassageKind.CAPTION
    if _is_note(text, lexicon):
        return PassageKind.NOTE
    if is_time_line(text, lexicon):
        return PassageKind.DATELINE
    if len(text) <= _LONGEST_CREDIT and credited(text, lexicon):
        return PassageKind.BYLINE
    return None


def is_rule(text: str) -> bool:
    """Whether a line is nothing but signs that draw a line: "---", "* * *"."""
    return _RULE.fullmatch(text) is not None


def _is_note(text: str, lexicon: Lexicon) -> bool:
    if _notes(lexicon).match(text.lstrip("[(（［【*")) is not None:
        return True
    # Such as: "[This interview was held in writing.]"
    is_apart = _BRACKETED.fullmatch(text) is not None
    return is_apart and any(words in fold(text) for words in _itself(lexicon))


def credited(text: str, lexicon: Lexicon) -> str | None:
    """The name in a line that is nothing but a credit, such as "Interview by Lise Orr"."""
    return first(fillers(text.rstrip(" ."), _credit_frames(lexicon), whole=True))


def first(values: Iterable[T]) -> T | None:
    """The first of some values; None, if there is none."""
    return next(iter(values), None)


@cache
def _captions(lexicon: Lexicon) -> re.Pattern[str]:
    return lexicon.opening(lambda lang: lang.front_matter.captions)


@cache
def _notes(lexicon: Lexicon) -> re.Pattern[str]:
    return lexicon.opening(lambda lang: lang.front_matter.notes)


@cache
def _itself(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(map(fold, lexicon.gather(lambda lang: lang.front_matter.itself)))


@cache
def _credit_frames(lexicon: Lexicon) -> tuple[Frame, ...]:
    name = rf"(?P<slot>{capitalised_name(lexicon.languages, _LONGEST_NAME)})"
    east_asian = rf"[^\W\d_]{{2,4}}|[^\W\d_]+(?:[·・][^\W\d_]+)+|[{HANGUL}]{{1,4}}(?: [{HANGUL}]{{1,4}})?"
    southern = rf"[{SOUTHERN}]{{2,24}}(?: [{SOUTHERN}]{{2,24}}){{0,2}}"
    unspaced = rf"(?P<slot>{east_asian}|{southern})"
    return compile_frames(lexicon.gather(lambda lang: lang.front_matter.credits), name, unspaced=unspaced)
