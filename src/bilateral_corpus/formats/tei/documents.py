"""XML from strangers: one TEI document of a file after the other, in bounded memory, and nothing but the file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from attrs import frozen

from bilateral_corpus.errors import ParseError
from bilateral_corpus.formats.extras import load
from bilateral_corpus.formats.tei.names import NAMESPACE, local_name

__all__ = ["EXTRA", "TEIDocument", "documents"]

EXTRA = "tei"
_CHUNK = 1 << 16
_ROOTS = frozenset({"TEI", "teiCorpus"})


@frozen
class TEIDocument:
    """A ``TEI`` element.

    Attributes:
        root: The element.
        headers: The headers of the corpora that it stands in, the outermost first.
        source: The file's name, for messages.
    """

    root: Any
    headers: tuple[Any, ...] = ()
    source: str | None = None

    def error(self, message: str, element: Any = None) -> ParseError:
        """Make an error about an element."""
        return ParseError(message, source=self.source, line=None if element is None else element.sourceline)


def documents(stream: BinaryIO, *, source: str | None = None, encoding: str | None = None) -> Iterator[TEIDocument]:
    """Yield the documents of a TEI file; each is emptied before the next one is read.

    Nothing is fetched or included, no entity is expanded, and libxml2's limits hold: 256 levels, 10 MB of text in one
    place.

    Raises:
        ParseError: It is not well-formed, declares or uses entities, or is not TEI; with the line, and the column
            where the parser tells it.
        MissingExtraError: lxml is not installed.
    """
    etree = load("lxml.etree", EXTRA)
    try:
        yield from _documents(_events(stream, source, encoding, etree), source, etree)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        message = (error.msg or "it is empty").partition(", line ")[0]
        raise ParseError(
            f"this is not well-formed XML: {message}", source=source, line=line or None, column=column or None
        ) from None
    except LookupError as error:  # an encoding that nobody knows
        raise ParseError(str(error), source=source, line=1) from None


def _events(stream: BinaryIO, source: str | None, encoding: str | None, etree: Any) -> Iterator[Any]:
    """Give the elements that matter here, when they end; the first element of all is checked when it begins."""
    first = stream.read(_CHUNK)
    opening = _parser(etree, encoding, ("start",), None)
    opening.feed(first)
    for _, element in opening.read_events():
        _check(element, source)
        break
    parser = _parser(etree, encoding, ("end",), ("{*}TEI", "{*}teiCorpus", "{*}teiHeader"))
    while first:
        parser.feed(first)
        yield from (element for _, element in parser.read_events())
        first = stream.read(_CHUNK)
    _check(parser.close(), source)
    yield from (element for _, element in parser.read_events())


def _parser(etree: Any, encoding: str | None, events: tuple[str, ...], tags: tuple[str, ...] | None) -> Any:
    parser = etree.XMLPullParser(
        events=events,
        tag=tags,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,  # ids that are no names are common, and no reason to read nothing
        encoding=encoding,
    )
    parser.resolvers.add(_resolver(etree))
    return parser


def _resolver(etree: Any) -> Any:
    """What stands for every file that a document type names: libxml2 asks for it where ids are not collected."""

    class Nothing(etree.Resolver):  # type: ignore[misc]
        def resolve(self, url: str | None, public_id: str | None, context: Any) -> Any:
            return self.resolve_string("<!-- -->", context)

    return Nothing()


def _documents(elements: Iterator[Any], source: str | None, etree: Any) -> Iterator[TEIDocument]:
    headers: list[Any] = []
    for element in elements:
        name, parent = local_name(element), element.getparent()
        if local_name(parent) not in {"", "teiCorpus"}:
            continue
        if name == "teiHeader":
            headers.append(element)
        elif name == "TEI":
            _refuse_entities(element, source, etree)
            yield TEIDocument(element, tuple(headers), source)
            element.clear()
            if parent is not None:
                parent.remove(element)
        elif headers:
            headers.pop()


def _check(root: Any, source: str | None) -> None:
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and any(True for _ in dtd.iterentities()):
        raise ParseError(
            "this file declares entities, which are not expanded here; resolve them first",
            source=source,
            line=1,
            expected="no entity declarations",
            found=next(dtd.iterentities()).name,
        )
    if local_name(root) not in _ROOTS:
        old = local_name(root) in {"TEI.2", "teiCorpus.2"}
        raise ParseError(
            "this is TEI P4 or older; convert it to P5" if old else "this is XML, but not TEI",
            source=source,
            line=root.sourceline,
            expected=f"the element TEI or teiCorpus of {NAMESPACE}",
            found=str(root.tag)[:80],
        )


def _refuse_entities(root: Any, source: str | None, etree: Any) -> None:
    for entity in root.iter(etree.Entity):
        raise ParseError(
            "this file uses an entity that it does not declare",
            source=source,
            line=entity.sourceline,
            found=entity.text,
        )
