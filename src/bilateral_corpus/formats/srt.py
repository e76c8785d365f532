"""SubRip: captions of a recording, numbered, without voices.

A new speaker is marked in the words, by a name before a colon, ``>>`` or a dash::

    1
    00:00:01,000 --> 00:00:03,200
    DARA VENN: Both harbours are ready.

    2
    00:00:03,200 --> 00:00:04,000
    And the ships too.

There is no specification; the form is that which players read (https://www.matroska.org/technical/subtitles.html).
It cannot represent anything but captions: words, line by line, and times in milliseconds. Who speaks is printed as a
label and found again where it looks like one, so turns may come back with other limits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from attrs import evolve

from bilateral_corpus.errors import ParseError
from bilateral_corpus.formats.captions.blocks import Block, blocks, find_timing, timing_of
from bilateral_corpus.formats.captions.caption import Caption, is_plain_name, to_interview, with_labels, with_times
from bilateral_corpus.formats.captions.times import format_time
from bilateral_corpus.formats.captions.writing import write_pieces
from bilateral_corpus.formats.decoding import decode
from bilateral_corpus.formats.format import Format, ReadOptions
from bilateral_corpus.model import Interview, Turn

__all__ = ["FORMAT", "read", "write"]

_MEDIA_TYPE = "application/x-subrip"
# What players show as bold, italic, underlined or coloured, and where on the screen.
_MARKS = re.compile(r"</?(?:b|i|u|s|font)\b[^<>]*>|\{\\an?[0-9]+\}|\{/?[biu]\}", re.IGNORECASE)
_FIRST = re.compile(rb"\s*[0-9]+\s*[\r\n]+[0-9:,. ]+-->")


def read(stream: BinaryIO, options: ReadOptions) -> Iterator[Interview]:
    """Yield the interview of a file.

    Raises:
        ParseError: It is no SubRip, a caption has no proper times, or there is none; with the line and column.
    """
    text = decode(stream.read(), source=options.source, encoding=options.encoding)
    yield to_interview(with_labels(_captions(text, options.source)), _MEDIA_TYPE, options)


def _captions(text: str, source: str | None) -> list[Caption]:
    found: list[Caption] = []
    for block in blocks(text):
        number = find_timing(block)
        if number is not None:
            timing = timing_of(block, number, source)
            words = _words(block.lines[number + 1 :])
            found.append(Caption(text=words, start=timing.start, end=timing.end))
        elif found:
            # Whoever wrote it left a blank line in a caption.
            found[-1] = evolve(found[-1], text="\n".join(filter(None, (found[-1].text, _words(block.lines)))))
        else:
            raise _refusal(block, source)
    return [caption for caption in found if caption.text]


def _words(lines: Iterable[str]) -> str:
    plain = (_MARKS.sub("", line).strip() for line in lines)
    return "\n".join(filter(None, plain))


def _refusal(block: Block, source: str | None) -> ParseError:
    return ParseError(
        "this is not SubRip",
        source=source,
        line=block.line,
        column=1,
        expected="a number, and two times such as 00:01:02,500 --> 00:01:04,000",
        found=repr(block.lines[0])[:80],
    )


def write(interviews: Iterable[Interview], stream: BinaryIO) -> None:
    """Write the turns of an interview that have times.

    Raises:
        UnrepresentableError: No turn has times, or it holds half of a surrogate pair.
    """
    write_pieces(interviews, stream, _pieces)


def _pieces(interview: Interview) -> Iterator[str]:
    names = {participant.id: participant.name for participant in interview.participants}
    number, speaker = 0, ""
    for turn, group in with_times(interview):
        label = _label(turn, names) if turn.label is not None or turn.speaker != speaker else ""
        for caption in group:
            number, speaker = number + 1, turn.speaker or ""
            words = " ".join(filter(None, (label, caption.text)))
            blank = "\n" if number > 1 else ""
            yield f"{blank}{number}\n{format_time(caption.start, ',')} --> {format_time(caption.end, ',')}\n{words}\n"
            label = ""


def _label(turn: Turn, names: dict[str, str]) -> str:
    name = " ".join(names.get(turn.speaker or "", "").split())
    printed = " ".join((turn.label or (f"{name}:" if name else ">>")).split())
    printed = printed.replace("\0", "\ufffd")
    # What is no name by its form would be read as the speaker's words.
    return printed if printed.startswith(">>") or is_plain_name(printed.rstrip(":")) else f">> {printed}"


def _recognises(head: bytes) -> bool:
    return _FIRST.match(head.removeprefix(b"\xef\xbb\xbf")) is not None


FORMAT = Format(
    name="srt",
    title="SubRip captions, one interview",
    suffixes=(".srt",),
    media_type=_MEDIA_TYPE,
    holds=frozenset(),
    read=read,
    write=write,
    recognises=_recognises,
)
