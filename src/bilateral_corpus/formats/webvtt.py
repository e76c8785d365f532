"""WebVTT: captions of a recording, with voices.

Captions of one voice in succession become a turn, which keeps its captions as cues::

    WEBVTT

    1.1
    00:00:01.000 --> 00:00:03.200
    <v Dara Venn>Both harbours are ready.

    1.2
    00:00:03.200 --> 00:00:04.000
    <v Dara Venn>And the ships too.

Specification: https://www.w3.org/TR/webvtt1/. Files without voices are read too; there a new speaker is marked by
``>>``, a dash, or a name before a colon, as captions for the deaf and subtitles do. It cannot represent anything but
turns with times: their words, line by line, the times in milliseconds, and the names of those who speak. What is
written has identifiers that number turns and the captions in them, so that the turns come back.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from attrs import evolve

from bilateral_corpus.errors import ParseError
from bilateral_corpus.formats.captions.blocks import Block, blocks, find_timing, timing_of
from bilateral_corpus.formats.captions.caption import Caption, reduced, to_interview, with_labels, with_times
from bilateral_corpus.formats.captions.times import format_time
from bilateral_corpus.formats.captions.writing import write_pieces
from bilateral_corpus.formats.decoding import decode
from bilateral_corpus.formats.format import Format, ReadOptions
from bilateral_corpus.model import Interview

__all__ = ["FORMAT", "read", "write"]

_MEDIA_TYPE = "text/vtt"
_HEADER = re.compile(r"WEBVTT(?:[ \t].*)?")
_ASIDE = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s.*)?")
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z]*)(?:\.[^\s<>]*)?(?:\s+(?P<annotation>[^<>]*))?[^<>]*>")
_NUMBERED = re.compile(r"(?P<turn>[1-9][0-9]*)\.[1-9][0-9]*")


def read(stream: BinaryIO, options: ReadOptions) -> Iterator[Interview]:
    """Yield the interview of a file.

    Raises:
        ParseError: It is no WebVTT, a caption has no proper times, or there is none; with the line and column.
    """
    text = decode(stream.read(), source=options.source, encoding=options.encoding)
    first, *others = blocks(text)
    if first.line != 1 or not _HEADER.fullmatch(first.lines[0]):
        raise ParseError(
            "this is not WebVTT", source=options.source, line=1, column=1, expected="WEBVTT", found=repr(first.lines[0])
        )
    yield to_interview(_captions(others, options.source), _MEDIA_TYPE, options)


def _captions(all_blocks: Iterable[Block], source: str | None) -> list[Caption]:
    found: list[tuple[str, Caption]] = []
    for block in all_blocks:
        number = find_timing(block)
        if number is not None:
            timing = timing_of(block, number, source)
            payload = "\n".join(block.lines[number + 1 :])
            identifier = block.lines[0].strip() if number else ""
            found.append((identifier, Caption(text=payload, start=timing.start, end=timing.end)))
        elif not _ASIDE.fullmatch(block.lines[0]) and found:
            # Whoever wrote it left a blank line in a caption.
            identifier, caption = found[-1]
            found[-1] = identifier, evolve(caption, text="\n".join((caption.text, *block.lines)))
    numbers = [_NUMBERED.fullmatch(identifier) for identifier, _ in found]
    if found and all(numbers):
        return [_numbered(caption, match["turn"]) for (_, caption), match in zip(found, numbers, strict=True) if match]
    voiced = [one for _, caption in found for one in _voices(caption)]
    return voiced if any(one.voice is not None for one in voiced) else with_labels(voiced)


def _numbered(caption: Caption, turn: str) -> Caption:
    pieces = list(_voices(caption)) or [evolve(caption, text="")]
    return evolve(pieces[0], text=" ".join(one.text for one in pieces), turn=turn)


def _voices(caption: Caption) -> Iterator[Caption]:
    """Take the mark-up out of a caption, and cut it where another voice begins; what has no words is left out."""
    voice, words, reached = None, [], 0
    for tag in (*_TAG.finditer(caption.text), None):
        words.append(html.unescape(caption.text[reached : None if tag is None else tag.start()]))
        reached = len(caption.text) if tag is None else tag.end()
        if tag is None or (tag["name"] == "v" and not tag["end"]):
            if text := "\n".join(line.strip() for line in "".join(words).split("\n") if line.strip()):
                yield evolve(caption, text=text, voice=voice)
            words = []
            voice = None if tag is None else " ".join(html.unescape(tag["annotation"] or "").split()) or None


def write(interviews: Iterable[Interview], stream: BinaryIO) -> None:
    """Write the turns of an interview that have times.

    Raises:
        UnrepresentableError: No turn has times, or it holds half of a surrogate pair.
    """
    write_pieces(interviews, stream, _pieces)


def _pieces(interview: Interview) -> Iterator[str]:
    names = {participant.id: participant.name for participant in interview.participants}
    yield "WEBVTT\n"
    for number, (turn, group) in enumerate(with_times(interview), start=1):
        name = " ".join(names.get(turn.speaker or "", "").replace("\0", "\ufffd").split())
        voice = f"<v {html.escape(name, quote=False)}>" if name else ""
        for place, caption in enumerate(group, start=1):
            yield f"\n{number}.{place}\n{format_time(caption.start)} --> {format_time(caption.end)}\n"
            if words := voice + html.escape(caption.text, quote=False):
                yield f"{words}\n"


def _recognises(head: bytes) -> bool:
    return head.removeprefix(b"\xef\xbb\xbf").startswith((b"WEBVTT\n", b"WEBVTT\r", b"WEBVTT ", b"WEBVTT\t"))


FORMAT = Format(
    name="webvtt",
    title="WebVTT captions, one interview",
    suffixes=(".vtt",),
    media_type=_MEDIA_TYPE,
    holds=frozenset({"turns.kind", "turns.text", "turns.start", "turns.end", "turns.cues"}),
    reduces=reduced,
    read=read,
    write=write,
    recognises=_recognises,
)
