"""Words of the text that stand in fields beside it: found, cut short, and put back.

The occasion of an interview, the name of an event and the message of a problem may repeat what is printed. A few words
do no harm, and a date line or a name could not be told without them. A longer run is cut after its first words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from attrs import evolve, frozen

from bilateral_corpus.corpus.sharing.fingerprint import Citation
from bilateral_corpus.corpus.sharing.running_text import RunningText
from bilateral_corpus.corpus.words import words_in
from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model import Interview, Span

__all__ = ["CITING", "RUN", "shortened", "written_out"]

#: How many words in a row are withheld; fewer stay.
RUN = 5
_CUT = "…"
_SPACE = re.compile(r"\s+")
_PLACES = 8

#: The fields that may repeat words of the text, by the part of the interview that has them.
CITING: Mapping[str, Sequence[str]] = {
    "source": ("occasion",),
    "events": ("name", "place"),
    "problems": ("message", "action"),
}

_Words = list[re.Match[str]]


@frozen(slots=False)
class _Index:
    """Where the words of a running text stand, by the first of them."""

    running: RunningText

    @cached_property
    def words(self) -> _Words:
        return list(words_in(self.running.text))

    @cached_property
    def places(self) -> Mapping[tuple[str, ...], list[int]]:
        places = defaultdict(list)
        for number in range(len(self.words) - RUN + 1):
            places[tuple(one.group() for one in self.words[number : number + RUN])].append(number)
        return places

    def runs(self, value: str) -> Iterator[tuple[Span, Span, Span, bool]]:
        """The runs of words of a value that are printed.

        Yields:
            Where a run stands in the value, where those of its words do that stay, where it stands in the running
            text, and whether it has the same line ends there.
        """
        words = list(words_in(value))
        number = 0
        while number <= len(words) - RUN:
            length, there, verbatim = self._longest(value, words, number)
            if length >= RUN:
                start, last = words[number].start(), number + length - 1
                place = Span(self.words[there].start(), self.words[there + length - 1].end())
                yield Span(start, words[last].end()), Span(start, words[number + RUN - 2].end()), place, verbatim
            number += length if length >= RUN else 1

    def _longest(self, value: str, words: _Words, number: int) -> tuple[int, int, bool]:
        """How many words from here on are printed, where, and whether with the same line ends."""
        first = tuple(one.group() for one in words[number : number + RUN])
        found = (
            (self._length(value, words, number, there, verbatim), there, verbatim)
            # A phrase that is printed a thousand times is the same at each place.
            for there in self.places.get(first, [])[:_PLACES]
            for verbatim in (True, False)
        )
        return max(found, key=lambda one: one[0], default=(0, 0, True))

    def _length(self, value: str, words: _Words, number: int, there: int, verbatim: bool) -> int:
        length = 1
        while number + length < len(words) and there + length < len(self.words):
            here = value[words[number + length - 1].end() : words[number + length].start()]
            printed = self.running.text[self.words[there + length - 1].end() : self.words[there + length].start()]
            same_word = words[number + length].group() == self.words[there + length].group()
            if not same_word or here != (printed if verbatim else _SPACE.sub(" ", printed)):
                break
            length += 1
        return length


def shortened(interview: Interview, running: RunningText) -> tuple[Interview, tuple[Citation, ...]]:
    """Cut what an interview repeats of its text short.

    Returns:
        The interview without these words, and what puts them back.
    """
    values = list(_values(interview))
    if not any(len(value.split()) >= RUN or not value.isascii() for *_, value in values):
        return interview, ()
    index = _Index(running)
    citations: list[Citation] = []
    changed: dict[tuple[str, int], dict[str, str]] = defaultdict(dict)
    for part, number, name, value in values:
        kept, found = _cut(index, value, part=part, number=number, name=name)
        if found:
            changed[part, number][name] = kept
            citations += found
    return _changed(interview, changed), tuple(citations)


def _values(interview: Interview) -> Iterator[tuple[str, int, str, str]]:
    for part, names in CITING.items():
        for number, record in enumerate(_records(interview, part)):
            for name in names:
                if value := getattr(record, name):
                    yield part, number, name, value


def _records(interview: Interview, part: str) -> Sequence[Any]:
    found = getattr(interview, part)
    return found if isinstance(found, tuple) else (found,)


def _cut(index: _Index, value: str, *, part: str, number: int, name: str) -> tuple[str, list[Citation]]:
    kept: list[str] = []
    citations: list[Citation] = []
    reached = length = 0
    for run, first, place, verbatim in index.runs(value):
        cut = f"{value[first.slice]}{_CUT}"
        kept += value[reached : run.start], cut
        length += run.start - reached + len(cut)
        citations.append(
            Citation(
                part=part,
                number=number,
                name=name,
                span=Span(length - len(cut), length),
                place=place,
                letters=index.running.letters.span(place),
                verbatim=verbatim,
            )
        )
        reached = run.end
    return "".join((*kept, value[reached:])), citations


def written_out(
    interview: Interview, citations: Sequence[Citation], words: Callable[[Citation], str | None]
) -> Interview:
    """Put withheld words back.

    Args:
        interview: The interview without them.
        citations: Where they belong.
        words: What stands at the place that a citation names; None where that is not known, and the field stays short.

    Raises:
        InvalidValueError: A citation is about a field that is not there.
    """
    changed: dict[tuple[str, int], dict[str, str]] = defaultdict(dict)
    # From the end, so that the places before stay what they are.
    for one in sorted(citations, key=lambda one: (one.part, one.number, one.name, -one.span.start)):
        value = changed[one.part, one.number].get(one.name) or _value(interview, one)
        if (found := words(one)) is not None:
            value = (
                value[: one.span.start] + (found if one.verbatim else _SPACE.sub(" ", found)) + value[one.span.end :]
            )
        changed[one.part, one.number][one.name] = value
    return _changed(interview, changed)


def _value(interview: Interview, one: Citation) -> str:
    records = _records(interview, one.part) if one.part in CITING else ()
    value = (
        getattr(records[one.number], one.name) if one.number < len(records) and one.name in CITING[one.part] else None
    )
    if not isinstance(value, str) or one.span.end > len(value):
        raise InvalidValueError(f"a citation is about {one.part}[{one.number}].{one.name}, which has no such words")
    return value


def _changed(interview: Interview, changed: Mapping[tuple[str, int], Mapping[str, str]]) -> Interview:
    parts: dict[str, Any] = {}
    for part in dict.fromkeys(part for part, _ in changed):
        records = tuple(
            evolve(record, **changed[part, number]) if (part, number) in changed else record
            for number, record in enumerate(_records(interview, part))
        )
        parts[part] = records if isinstance(getattr(interview, part), tuple) else records[0]
    return evolve(interview, **parts)
