"""The parts of a DOCX file: a ZIP archive of XML files that refer to each other, all of it from strangers."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from attrs import define, field, frozen

from bilateral_corpus.errors import ParseError
from bilateral_corpus.formats.archive import Archive, open_archive
from bilateral_corpus.formats.extras import load
from bilateral_corpus.formats.xml import parse_xml

__all__ = ["EXTRA", "Package", "Style", "is_on", "local_name", "open_package", "value_of"]

EXTRA = "docx"

_TYPE = re.compile(r"/(officeDocument|styles|footnotes|endnotes|core-properties)$")
# Strict documents have namespaces of their own; the names in them are the same.
_NAMESPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_PROPERTIES = {"b": "bold", "i": "italic", "u": "underlined"}
_OFF = frozenset({"0", "false", "off", "none"})


@frozen
class Style:
    """A style of paragraphs or of characters.

    Attributes:
        name: Its name, which is English for those that come with Word, in lower case.
        based_on: The id of the style that it changes.
        bold: Whether it makes text bold; None if it leaves that open.
        italic: The same for italics.
        underlined: The same for underlining.
        outlined: Whether it has a level in the outline of the document.
        numbered: Whether its paragraphs are list items.
    """

    name: str = ""
    based_on: str | None = None
    bold: bool | None = None
    italic: bool | None = None
    underlined: bool | None = None
    outlined: bool | None = None
    numbered: bool | None = None


@define
class Package:
    """An open file.

    Attributes:
        archive: The archive.
        main: The name of the part that has the text.
        related: The names of other parts, by what they are to the main one.
    """

    archive: Archive
    main: str = ""
    related: dict[str, str] = field(factory=dict)

    def pieces(self, part: str) -> Iterator[bytes]:
        """Unpack a part, piece by piece, as long as it does not unpack to much more than it is.

        Raises:
            ParseError: It is not there, is damaged, or grows too much.
        """
        return self.archive.pieces(part)

    def parse(self, part: str, target: Any = None) -> Any:
        """Read a part as XML: into a tree, or as a stream into a target.

        Raises:
            ParseError: It is not well-formed, or has a document type, which no DOCX file may have.
        """

        def refused(message: str, line: int | None, column: int | None) -> ParseError:
            return self.archive.error(f"a part of this Word document is damaged: {message}", part, line, column)

        return parse_xml(self.pieces(part), refused, extra=EXTRA, target=target)

    def styles(self) -> dict[str, Style]:
        """The styles, by their ids."""
        if "styles" not in self.related:
            return {}
        found = {}
        for element in self.parse(self.related["styles"]):
            if local_name(element.tag) == "style":
                attributes = {local_name(name): value for name, value in element.items()}
                found[attributes.get("styleId", "")] = _style(element)
        return found

    def title(self) -> str:
        """The title among the core properties, which may be anything."""
        if "core-properties" not in self.related:
            return ""
        found = self.parse(self.related["core-properties"]).find(_TITLE)
        return "" if found is None else found.text or ""


def open_package(data: bytes, source: str | None = None) -> Package:
    """Open a DOCX file and find its parts.

    Raises:
        ParseError: It is no ZIP archive, or not one of a Word document.
        MissingExtraError: lxml is not installed.
    """
    load("lxml.etree", EXTRA)
    archive = open_archive(BytesIO(data), kind="Word document", expected="a DOCX file", source=source)
    package = Package(archive)
    package.related = dict(_relationships(package, ""))
    package.main = package.related.get("officeDocument", "word/document.xml")
    package.related.update(_relationships(package, package.main))
    return package


def local_name(tag: object) -> str:
    """The name of an element or attribute of WordprocessingML without its namespace; of another one, all of it."""
    if not isinstance(tag, str):  # a comment or a processing instruction
        return ""
    namespace, _, name = tag.rpartition("}")
    if namespace[1:] in _NAMESPACES:
        return name
    return f"mc:{name}" if namespace[1:] == _COMPATIBILITY else tag


def value_of(attributes: Any) -> str | None:
    """The value of a property, ``w:val``."""
    for namespace in _NAMESPACES:
        value = attributes.get(f"{{{namespace}}}val")
        if value is not None:
            return str(value)
    return None


def is_on(attributes: Any) -> bool:
    """Whether a property switches something on; one without a value does."""
    return value_of(attributes) not in _OFF


def _relationships(package: Package, part: str) -> Iterator[tuple[str, str]]:
    """The parts that a part (or the file as a whole) refers to and that are of use here; nothing outside is one."""
    folder, name = posixpath.split(part)
    relationships = posixpath.join(folder, "_rels", f"{name}.rels")
    if relationships not in package.archive:
        return
    for one in package.parse(relationships):
        kind = _TYPE.search(one.get("Type", ""))
        if kind and one.get("TargetMode") != "External":
            target = one.get("Target", "")
            # A path that begins with a slash begins at the root of the archive; it is only ever looked up in it.
            yield kind[1], posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _style(element: Any) -> Style:
    found: dict[str, Any] = {}
    for child in element.iter():
        name = local_name(child.tag)
        if name == "name" and child.getparent() is element:
            found["name"] = (value_of(child) or "").lower()
        elif name == "basedOn":
            found["based_on"] = value_of(child)
        elif name in _PROPERTIES:
            found[_PROPERTIES[name]] = is_on(child)
        elif name == "outlineLvl":
            found["outlined"] = value_of(child) != "9"
        elif name == "numPr":
            found["numbered"] = True
    return Style(**found)
