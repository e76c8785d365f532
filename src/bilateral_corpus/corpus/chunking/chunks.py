"""Cutting an interview into chunks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from attrs import define, evolve, field, frozen

from bilateral_corpus.corpus.chunking.chunk import Chunk, Stretch
from bilateral_corpus.corpus.chunking.cutting import Cuts, sentence_ends
from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model import Interview, Mention, MentionKind, Passage, PassageKind, Turn

__all__ = ["Chunking", "chunks_of"]

_GAP = "\n\n"
#: What of a page is read beside the turns; the rest (bylines, captions, buttons) answers no question.
_READ = frozenset({PassageKind.HEADLINE, PassageKind.STANDFIRST, PassageKind.HEADING, PassageKind.NARRATION})


@frozen
class Chunking:
    """How large chunks are.

    Attributes:
        size: The most that a chunk measures.
        overlap: The most that it repeats of the chunk before.
        count: What measures a text: by default its length in code points; give a tokenizer's count for tokens.

    Raises:
        InvalidValueError: `size` is not positive, or `overlap` is negative or not smaller than `size`.
    """

    size: int
    overlap: int = field(default=0)
    count: Callable[[str], int] = len

    @overlap.validator
    def _check(self, _attribute: object, overlap: int) -> None:
        if self.size < 1 or not 0 <= overlap < self.size:
            raise InvalidValueError(f"expected 0 <= overlap < size, found overlap {overlap} and size {self.size}")

    def fits(self, stretches: Sequence[Stretch]) -> bool:
        """Whether some stretches are one chunk at most."""
        return self.count(_text(stretches)) <= self.size

    def repeats(self, stretches: Sequence[Stretch]) -> bool:
        """Whether some stretches are short enough to be repeated."""
        return self.count(_text(stretches)) <= self.overlap


def chunks_of(interview: Interview, chunking: Chunking) -> tuple[Chunk, ...]:
    """Cut an interview into chunks.

    A question and its answer are in one chunk if both fit into one. A turn is in one chunk if it fits. What does not
    fit is cut between paragraphs, else between sentences, else between words.

    Args:
        interview: The interview.
        chunking: How large the chunks are.

    Returns:
        The chunks in order. Together they have all words of all turns, and of headlines, stand-firsts and narration.
    """
    packer = _Packer(chunking)
    for group in _groups(interview):
        packer.add(group)
    packer.flush()
    people = {one.id: one.person for one in interview.participants}
    return tuple(_chunk(interview, number, made, people) for number, made in enumerate(packer.made))


def _groups(interview: Interview) -> Iterator[list[Stretch]]:
    """What belongs together: a question with its answer and what stands between, or a passage outside of both."""
    names = {one.id: one.name for one in interview.participants}
    read = [one for one in interview.passages if isinstance(one, Turn) or one.kind in _READ]
    group: list[Stretch] = []
    before = None
    for passage, number in zip(read, _exchange_numbers(interview, read), strict=True):
        if group and (number is None or number != before):
            yield group
            group = []
        group.append(Stretch.whole(passage, names))
        before = number
    if group:
        yield group


def _exchange_numbers(interview: Interview, read: Sequence[Passage]) -> Iterator[int | None]:
    """The number of the exchange that each passage stands in, if in any."""
    exchanges = enumerate(interview.exchanges)
    number_of = {id(turn): number for number, one in exchanges for turn in (*one.questions, *one.answers)}
    last_place = {number_of[id(one)]: place for place, one in enumerate(read) if id(one) in number_of}
    current = None
    for place, passage in enumerate(read):
        current = number_of.get(id(passage), current)
        yield current if current is not None and place <= last_place[current] else None


@define
class _Packer:
    """Fills one chunk after the other."""

    chunking: Chunking
    made: list[tuple[list[Stretch], int]] = field(factory=list)
    current: list[Stretch] = field(factory=list)
    repeated: int = 0

    def add(self, group: list[Stretch]) -> None:
        if self.chunking.fits(group):
            self._place(group)
            return
        # Its parts go on from each other: where an answer must be cut, its beginning stays with the question.
        self.flush()
        for stretch in group:
            if self.chunking.fits([stretch]):
                self._place([stretch])
            else:
                self._cut(stretch)

    def _place(self, group: list[Stretch]) -> None:
        if not self.chunking.fits([*self.current, *group]):
            self.flush()
            if not self.chunking.fits([*self.current, *group]):
                self.current, self.repeated = [], 0
        self.current += group

    def _cut(self, stretch: Stretch) -> None:
        cuts, start = Cuts(stretch.passage.text), stretch.start
        while start < stretch.end:
            rest = evolve(stretch, start=start)
            if self.current and not self._fits_up_to(rest, cuts.sentence_end(start)):
                self.flush()
                if not self._fits_up_to(rest, cuts.sentence_end(start)):
                    self.current, self.repeated = [], 0
            end = cuts.furthest(start, partial(self._fits_up_to, rest))
            self.current.append(evolve(rest, end=end))
            start = end
            if start < stretch.end:
                self.flush()

    def _fits_up_to(self, stretch: Stretch, end: int) -> bool:
        return self.chunking.fits([*self.current, evolve(stretch, end=end)])

    def flush(self) -> None:
        """Finish a chunk, and begin the next one with the end of it."""
        if len(self.current) > self.repeated:
            self.made.append((self.current, self.repeated))
            self.current = self._tail(self.current)
            self.repeated = len(self.current)

    def _tail(self, stretches: Sequence[Stretch]) -> list[Stretch]:
        """The last stretches that may be repeated, or the last sentences of the last one."""
        kept: list[Stretch] = []
        for stretch in reversed(stretches):
            if not self.chunking.repeats([stretch, *kept]):
                return kept or self._end_of(stretch)
            kept.insert(0, stretch)
        return kept

    def _end_of(self, stretch: Stretch) -> list[Stretch]:
        for place in sentence_ends(stretch.passage.text, stretch.start, stretch.end):
            tail = [evolve(stretch, start=place)]
            if place < stretch.end and self.chunking.repeats(tail):
                return tail
        return []


def _text(stretches: Sequence[Stretch]) -> str:
    return _GAP.join(stretch.text for stretch in stretches)


def _chunk(interview: Interview, number: int, made: tuple[list[Stretch], int], people: dict[str, str | None]) -> Chunk:
    stretches, repeated = made
    named = [mention for stretch in stretches for mention in _mentions(stretch)]
    voices = (one.passage.speaker for one in stretches if isinstance(one.passage, Turn))
    talking = {person for voice in voices if voice is not None and (person := people[voice]) is not None}
    return Chunk(
        id=f"{interview.id}#{number}",
        interview=interview.id,
        number=number,
        text=_text(stretches),
        title=interview.title,
        outlet=interview.source.outlet,
        published=interview.published,
        language=interview.language,
        speakers=tuple(dict.fromkeys(one.speaker for one in stretches if one.speaker is not None)),
        countries=_targets(named, MentionKind.COUNTRY),
        people=tuple(sorted({*_targets(named, MentionKind.PERSON), *talking})),
        organizations=_targets(named, MentionKind.ORGANIZATION),
        events=_targets(named, MentionKind.EVENT),
        spans=tuple(stretch.span for stretch in stretches),
        overlap=repeated,
    )


def _mentions(stretch: Stretch) -> Iterator[Mention]:
    for mention in stretch.passage.mentions:
        if mention.span.start < stretch.end and stretch.start < mention.span.end:
            yield mention


def _targets(mentions: Sequence[Mention], kind: MentionKind) -> tuple[str, ...]:
    return tuple(sorted({one.target for one in mentions if one.kind is kind and one.target is not None}))
