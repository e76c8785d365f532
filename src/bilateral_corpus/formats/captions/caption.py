"""A caption as a file has it, and captions as an interview."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from datetime import timedelta
from typing import Any

from attrs import define, evolve, field, frozen

from bilateral_corpus.annotation import annotate
from bilateral_corpus.errors import ParseError, UnrepresentableError
from bilateral_corpus.formats.captions.times import to_milliseconds
from bilateral_corpus.formats.format import ReadOptions
from bilateral_corpus.formats.speakers import Said, to_participants
from bilateral_corpus.model import Cue, Interview, Source, Span, Turn
from bilateral_corpus.model.ids import slug
from bilateral_corpus.model.source import text_digest

__all__ = ["Caption", "captions_of", "is_plain_name", "merge", "reduced", "to_interview", "with_labels", "with_times"]

_HASH_LENGTH = 8
# ">>" is how captions for the deaf mark a new speaker (CEA-608), a dash how subtitles do; a name in capitals, or in
# brackets, or a few words with capitals before a colon, how both say who it is.
_WORD = r"[^\W\d_a-z][^\s:：\[\]()<>]*"
_NAME = rf"{_WORD}(?:\ {_WORD}){{0,4}}"
_COLON = r"(?: : (?=\s|$) | ： )"
_LABEL = re.compile(
    rf"""
    (?P<mark> >>+ | [-–—](?=\s?\S) )? \s*
    (?P<said> (?: (?P<plain> {_NAME} ) | [\[(] (?P<bracketed> {_NAME} ) [\])] ) {_COLON} )?
    \s*
    """,
    re.VERBOSE,
)


@frozen(kw_only=True)
class Caption:
    """Words on the screen, of one speaker.

    Attributes:
        text: The words, with line ends.
        start: When they appear.
        end: When they go.
        voice: Who says them, as far as the file tells.
        label: What is printed before them to say so, or to say that someone else speaks.
        turn: The number of the turn, in a file that numbers them.
    """

    text: str
    start: timedelta
    end: timedelta
    voice: str | None = None
    label: str | None = None
    turn: str | None = None


def with_labels(captions: Sequence[Caption]) -> list[Caption]:
    """Find the marks of a new speaker at the beginning of lines, and cut captions there.

    A mark at the beginning of a line within a caption counts where the caption itself begins with one. A few words
    before a colon are a name if they are in capitals, or come twice, or are several and all begin with a capital, or
    stand after ``>>``; else they may be any words.
    """
    found = (_LABEL.match(line) for caption in captions for line in caption.text.split("\n"))
    names = Counter(match["plain"] for match in found if match is not None)
    known = frozenset(name for name, count in names.items() if name and (count > 1 or is_plain_name(name)))
    return [one for caption in captions for one in _cut(caption, known)]


def is_plain_name(words: str) -> bool:
    """Whether words before a colon are a name by their form: several with capitals, or one in capitals."""
    return re.fullmatch(_NAME, words) is not None and (words.isupper() or " " in words)


def _cut(caption: Caption, known: Container[str]) -> Iterator[Caption]:
    pieces: list[tuple[str | None, str | None, list[str]]] = []
    for line in caption.text.split("\n"):
        name, label, words = _label_of(line, known)
        if label is not None and (not pieces or pieces[0][1] is not None):
            pieces.append((name, label, [words]))
        elif pieces:
            pieces[-1][2].append(line)
        else:
            pieces.append((None, None, [line]))
    for name, label, lines in pieces:
        yield evolve(caption, text="\n".join(lines).strip(), voice=name or caption.voice, label=label)


def _label_of(line: str, known: Container[str]) -> tuple[str | None, str | None, str]:
    """Who speaks in a line, the label that says so, and the words after it."""
    found = _LABEL.match(line)
    if found is None or not (found["mark"] or found["said"]):
        return None, None, line
    sure = found["plain"] is None or (found["mark"] or "").startswith(">>") or found["plain"] in known
    if not sure:
        return None, found["mark"], line[found.end("mark") if found["mark"] else 0 :].strip()
    label = line[: found.end("said" if found["said"] else "mark")].strip()
    return found["plain"] or found["bracketed"], label, line[found.end() :]


def merge(group: Sequence[Caption]) -> dict[str, Any]:
    """Put captions together to the text, the times and the cues of a turn; one that is a turn by itself is no cue."""
    cues, place = [], 0
    for caption in group:
        cues.append(Cue(span=Span(place, place + len(caption.text)), start=caption.start, end=caption.end))
        place += len(caption.text) + 1
    return {
        "text": " ".join(caption.text for caption in group),
        "start": group[0].start,
        "end": max(group[0].start, group[-1].end),
        "cues": cues if len(cues) > 1 else (),
    }


def captions_of(turn: Turn) -> list[Caption]:
    """Cut a turn into its captions, as captions can hold them; a turn without times has none."""
    if turn.cues:
        pieces = [(turn.text[cue.span.slice], cue.start, cue.end) for cue in turn.cues]
    elif turn.start is not None and turn.end is not None:
        pieces = [(turn.text, turn.start, turn.end)]
    else:
        return []
    return [
        Caption(text=_lines(text), start=to_milliseconds(start), end=to_milliseconds(end))
        for text, start, end in pieces
    ]


def with_times(interview: Interview) -> list[tuple[Turn, list[Caption]]]:
    """The turns that have captions, with them.

    Raises:
        UnrepresentableError: There is none: a file of captions without any is none.
    """
    found = [(turn, group) for turn in interview.turns if (group := captions_of(turn))]
    if not found:
        raise UnrepresentableError(f"no turn of the interview {interview.id!r:.80} has times, so there are no captions")
    return found


def reduced(interview: Interview) -> Interview:
    """The interview with the turns that have times, and of those what captions hold."""
    groups = [group for turn in interview.turns if (group := captions_of(turn))]
    passages = [Turn(span=Span(0, 0), **merge(group)) for group in groups]
    return Interview(id=interview.id, language=interview.language, passages=passages)


def _lines(text: str) -> str:
    """A text without the lines that are blank, which part captions, and without white space around the others."""
    lines = text.replace("\0", "\ufffd").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.strip() for line in lines if line.strip())


def to_interview(captions: Iterable[Caption], media_type: str, options: ReadOptions) -> Interview:
    """Make an interview of captions: those of one speaker in succession become a turn.

    Raises:
        ParseError: There are none.
    """
    # Reading prose needs half of the library, and finding a format should not.
    from bilateral_corpus.language import detect_language

    merged = list(_merged(captions))
    if not merged:
        raise ParseError("there is no caption in it", source=options.source)
    layout = _Layout()
    turns = [layout.turn(group) for group in merged]
    language = options.language or detect_language("\n".join(turn.text for turn in turns))
    speaking = to_participants(
        [Said(group[0].voice, turn.text, group[0].label) for group, turn in zip(merged, turns, strict=True)], language
    )
    text = layout.text
    interview = Interview(
        id="-".join(filter(None, (slug(str(options.published or "undated")), text_digest(text)[:_HASH_LENGTH]))),
        source=Source(media_type=media_type, sha256=text_digest(text), length=len(text)),
        language=language,
        published=options.published,
        participants=speaking.participants,
        passages=[
            evolve(turn, speaker=one.id if one else None, role=one.role if one else None)
            for turn, one in zip(turns, speaking.speakers, strict=True)
        ],
        problems=speaking.problems,
    )
    return annotate(interview, options.annotators)


def _merged(captions: Iterable[Caption]) -> Iterator[list[Caption]]:
    group: list[Caption] = []
    for caption in captions:
        if group and not _goes_on(group[-1], caption):
            yield group
            group = []
        group.append(caption)
    if group:
        yield group


def _goes_on(before: Caption, caption: Caption) -> bool:
    if caption.turn is not None or before.turn is not None:
        return caption.turn == before.turn
    if caption.label is not None:
        return caption.voice is not None and caption.voice == before.voice
    return caption.voice is None or caption.voice == before.voice


@define
class _Layout:
    """Puts turns under each other, with their labels before them."""

    _parts: list[str] = field(factory=list, init=False)
    _length: int = field(default=0, init=False)

    @property
    def text(self) -> str:
        """All of it; the spans of the turns point into it."""
        return "".join(self._parts)

    def turn(self, group: Sequence[Caption]) -> Turn:
        self._put("\n\n" if self._length else "")
        label = group[0].label
        label_span = None if label is None else self._put(label)
        self._put("" if label is None else " ")
        merged = merge(group)
        return Turn(span=self._put(merged["text"]), label=label, label_span=label_span, **merged)

    def _put(self, words: str) -> Span:
        start = self._length
        self._parts.append(words)
        self._length += len(words)
        return Span(start, self._length)
