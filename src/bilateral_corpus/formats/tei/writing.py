"""Interviews as TEI documents: the header, what stands beside the text, and the text."""

from __future__ import annotations

from typing import Any

from bilateral_corpus.formats.tei.building import Builder
from bilateral_corpus.formats.tei.header_writing import ENCODING, encoding_of, write_header
from bilateral_corpus.formats.tei.names import ID, LANGUAGE, SPACE
from bilateral_corpus.formats.tei.standoff_writing import write_events
from bilateral_corpus.formats.tei.text_writing import TextWriter
from bilateral_corpus.model import Interview

__all__ = ["to_document"]

_END, _END_OF_STANDOFF = "</TEI>", "</standOff></TEI>"


def to_document(interview: Interview, build: Builder) -> str:
    """Give an interview as the text of a ``TEI`` element.

    The header is made of elements. The text, of which there is a hundred times as much, is put together as it is, which
    takes a tenth of the time.
    """
    root = build.root("TEI", {ID: build.name("interview", interview.id), LANGUAGE: interview.language})
    root.set(SPACE, "preserve")
    annotators = {name: number for number, name in enumerate(_annotators(interview), start=1)}
    write_header(build, root, interview, annotators)
    writer = TextWriter(build.prefix, annotators)
    text = writer.write(interview)
    standoff: Any = None
    if writer.annotations or interview.events:
        standoff = build.add(root, "standOff", "")  # never empty, so that it has an end to stand before
        write_events(build, standoff, interview)
    written: str = build.etree.tostring(root, encoding="unicode")
    written = written.replace(f"<{ENCODING}/>", encoding_of(build), 1)
    if not writer.annotations:
        return written.removesuffix(_END) + text + _END
    beside = f"<listAnnotation>{''.join(writer.annotations)}</listAnnotation></standOff>\n"
    return written.removesuffix(_END_OF_STANDOFF) + beside + text + _END


def _annotators(interview: Interview) -> dict[str, None]:
    return dict.fromkeys(mention.annotator for mention in interview.mentions if mention.annotator is not None)
