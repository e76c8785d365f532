"""W3C Web Annotation: the passages and mentions of an interview as annotations, and annotations that others made.

An interview is an ``AnnotationCollection``. Each passage is an annotation of the source, and each mention one of its
passage, here without contexts and laid out for people::

    {"type": "Annotation", "motivation": "identifying",
     "body": [{"type": "TextualBody", "purpose": "classifying", "value": "person", "format": "text/plain"},
              {"type": "TextualBody", "purpose": "identifying", "value": "venn", "format": "text/plain"}],
     "creator": {"type": "Software", "name": "names"}, "certainty": 0.75,
     "target": {"type": "SpecificResource", "source": "urn:uuid:…", "scope": "https://harbour.example/talk",
                "selector": [{"type": "TextPositionSelector", "start": 0, "end": 4},
                             {"type": "TextQuoteSelector", "exact": "Venn", "prefix": "", "suffix": " signed."}]}}

Specifications: https://www.w3.org/TR/annotation-model/ and https://www.w3.org/TR/annotation-vocab/. Positions count
code points, as section 4.2.5 of the first asks. What the standard has no place for is JSON in a term of its own, so
that all comes back. It cannot represent halves of surrogate pairs. Annotations without an interview, such as the
exports of Hypothesis, are read by :func:`read_annotations`, and added to an interview by
:func:`~bilateral_corpus.annotation.annotations.add_annotations`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.formats.decoding import decode
from bilateral_corpus.formats.format import Format, ReadOptions
from bilateral_corpus.formats.json_text import parse_json
from bilateral_corpus.formats.web_annotation.writing import CONTEXT, to_collection
from bilateral_corpus.model import Interview

if TYPE_CHECKING:
    from bilateral_corpus.annotation.annotations import Annotation

__all__ = ["FORMAT", "parse_annotations", "read", "read_annotations", "write"]


def write(interviews: Iterable[Interview], stream: BinaryIO) -> None:
    """Write interviews: one as an ``AnnotationCollection``, several or none as a graph of them, one after the other.

    Raises:
        UnrepresentableError: One holds half of a surrogate pair.
    """
    several = iter(interviews)
    first = list(islice(several, 2))
    context = f'{{"@context":{json.dumps(CONTEXT, separators=(",", ":"))},'
    if len(first) == 1:
        stream.write(f"{context}\n{chr(10).join(to_collection(first[0]))}}}\n".encode())
        return
    stream.write(f'{context}"@graph":['.encode())
    for number, interview in enumerate(chain(first, several)):
        before = ",\n{" if number else "\n{"
        stream.write(f"{before}{chr(10).join(to_collection(interview))}}}".encode())
    stream.write(b"\n]}\n")


def read(stream: BinaryIO, options: ReadOptions) -> Iterator[Interview]:
    """Yield the interviews of collections that this library wrote, with what others added to them.

    Annotations of others are added as
    :func:`~bilateral_corpus.annotation.annotations.add_annotations` adds them.

    Raises:
        ParseError: It is no JSON, has no interview in it, or one that does not fit together.
    """
    # To add annotations needs the data about countries, and finding a format should not.
    from bilateral_corpus.formats.web_annotation.reading import to_interviews

    text = decode(stream.read(), source=options.source, encoding=options.encoding)
    for interview in to_interviews(parse_json(text, options.source), options.source):
        yield options.applied_to(interview)


def parse_annotations(data: bytes | str, *, source: str | None = None) -> tuple[Annotation, ...]:
    """Read annotations: of the standard, in whatever container, or as Hypothesis gives and exports them.

    >>> data = '{"type": "Annotation", "target": {"selector": {"type": "TextQuoteSelector", "exact": "Yes"}}}'
    >>> parse_annotations(data)[0].exact
    'Yes'

    Args:
        data: A JSON text.
        source: Its name, for messages.

    Returns:
        The annotations of words, in their order. What is about a page as a whole, or a reply, is none.

    Raises:
        ParseError: It is no JSON, or an annotation has values that no annotation has.
    """
    # As for reading.
    from bilateral_corpus.formats.web_annotation.annotations import annotations_in, to_annotations

    if not isinstance(data, (bytes, str)):
        raise InvalidValueError(f"expected bytes or a text, found {type(data).__name__}; read_annotations takes a path")
    text = data if isinstance(data, str) else decode(data, source=source)
    found = annotations_in(parse_json(text, source))
    return tuple(annotation for one in found for annotation in to_annotations(one, {}, source))


def read_annotations(path: str | PathLike[str]) -> tuple[Annotation, ...]:
    """Read a file of annotations, as :func:`parse_annotations` does.

    Args:
        path: The file.

    Raises:
        ParseError: As for :func:`parse_annotations`.
        OSError: The file cannot be opened.
    """
    return parse_annotations(Path(path).read_bytes(), source=fspath(path))


def _recognises(head: bytes) -> bool:
    return head.lstrip().startswith(b"{") and b"http://www.w3.org/ns/anno.jsonld" in head


FORMAT = Format(
    name="web-annotation",
    title="W3C Web Annotation",
    suffixes=(".anno.jsonld",),
    media_type='application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
    holds=frozenset({"*"}),
    many=True,
    read=read,
    write=write,
    recognises=_recognises,
)
