"""A project as it stands in the archive, whoever wrote it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from attrs import define, frozen

from bilateral_corpus.errors import ParseError
from bilateral_corpus.formats.archive import Archive, open_archive
from bilateral_corpus.formats.extras import load
from bilateral_corpus.formats.xml import parse_xml

__all__ = ["EXTRA", "CodedText", "Project", "Selection", "open_project"]

EXTRA = "qda"
_INTERNAL = "internal://"


@frozen
class Selection:
    """A selection of plain text.

    Attributes:
        start: Where it begins, as the project counts.
        end: Where it ends.
        name: Its name, which is most often its beginning.
        description: What was written beside it.
        codings: The identifiers of the codes that it is coded with, each with that of the user who did it.
    """

    start: int
    end: int
    name: str
    description: str
    codings: tuple[tuple[str, str], ...]


@frozen
class CodedText:
    """A text of the project.

    Attributes:
        name: What the project calls it.
        plain: The text if it stands in the project itself; None if it is a file.
        plain_path: Where the plain text is.
        rich_path: Where the text with its layout is.
        selections: Its selections.
        notes: The identifiers of its notes.
    """

    name: str
    plain: str | None
    plain_path: str | None
    rich_path: str | None
    selections: tuple[Selection, ...]
    notes: tuple[str, ...]


@define
class Project:
    """An open project.

    Attributes:
        archive: The archive.
        files: The names of the files in it, by their names in the folder of sources, in lower case.
        codes: The codes: the names that lead to each, by its identifier.
        users: The names of users by their identifiers.
        texts: The texts that may be interviews.
        notes: The notes by their identifiers.
    """

    archive: Archive
    files: Mapping[str, str]
    codes: Mapping[str, tuple[str, ...]]
    users: Mapping[str, str]
    texts: tuple[CodedText, ...]
    notes: Mapping[str, CodedText]

    def file(self, path: str) -> bytes:
        """Read a file of the project.

        Raises:
            ParseError: It lies outside of the project, is not there, or is damaged.
        """
        # Some programs leave out the scheme of their own files.
        if "://" in path and not path.startswith(_INTERNAL):
            raise self.archive.error("this file lies outside of the project, and nothing is fetched", path)
        name = path.removeprefix(_INTERNAL).lstrip("/").lower()
        if name not in self.files:
            raise self.archive.error("a file of this project is missing", path)
        return self.archive.read(self.files[name])


def open_project(stream: BinaryIO, source: str | None = None) -> Project:
    """Open a project.

    Raises:
        ParseError: It is no project, is damaged, or not what the schema of the standard says.
        MissingExtraError: lxml is not installed.
    """
    load("lxml.etree", EXTRA)
    archive = open_archive(stream, kind="QDA project", expected="a QDPX file", source=source)
    name = next((one for one in archive.names if one.lower().endswith(".qde") and "/" not in one), "project.qde")

    def refused(message: str, line: int | None, column: int | None) -> ParseError:
        return archive.error(f"the project is damaged: {message}", name, line, column)

    root = parse_xml(archive.pieces(name), refused, extra=EXTRA)
    if _local(root) != "Project":
        raise ParseError(
            "this is no QDA project", source=source, path=name, expected="the element Project", found=str(root.tag)[:80]
        )
    reading = _Reading(archive, name)
    return Project(
        archive=archive,
        # Programs differ in how they write the folder; none writes two names that differ in case only.
        files={one.lower().removeprefix("sources/"): one for one in archive.names},
        codes=dict(_codes(root)),
        users={_id(one.get("guid")): one.get("name") or "" for one in _inside(root, "Users", "User")},
        texts=tuple(reading.text(one) for one in _texts(root)),
        notes={_id(one.get("guid")): reading.text(one) for one in _inside(root, "Notes", "Note")},
    )


@frozen
class _Reading:
    """Reads texts.

    Attributes:
        archive: The archive, for messages.
        name: The name of the project in it.
    """

    archive: Archive
    name: str

    def text(self, element: Any) -> CodedText:
        plain = next((one.text or "" for one in _children(element, "PlainTextContent")), None)
        return CodedText(
            name=element.get("name") or element.getparent().get("name") or "",
            plain=plain,
            plain_path=element.get("plainTextPath"),
            rich_path=element.get("richTextPath"),
            selections=tuple(self._selection(one) for one in _children(element, "PlainTextSelection")),
            notes=tuple(_id(one.get("targetGUID")) for one in _children(element, "NoteRef")),
        )

    def _selection(self, element: Any) -> Selection:
        codings = tuple(
            (_id(reference.get("targetGUID")), _id(one.get("creatingUser") or element.get("creatingUser")))
            for one in _children(element, "Coding")
            for reference in _children(one, "CodeRef")
        )
        described = next((one.text or "" for one in _children(element, "Description")), "")
        start, end = (self._place(element, name) for name in ("startPosition", "endPosition"))
        return Selection(start, end, element.get("name") or "", described, codings)

    def _place(self, element: Any, name: str) -> int:
        value = element.get(name) or ""
        # Longer numbers are places in no text, and take long to read.
        if not (value.isascii() and value.isdigit() and len(value) < 19):
            raise ParseError(
                f"a selection has no {name}",
                source=self.archive.source,
                path=self.name,
                line=element.sourceline,
                expected="a number of code points",
                found=repr(value)[:40],
            )
        return int(value)


def _texts(root: Any) -> Iterator[Any]:
    """Texts, what stands for the text of a PDF, and transcripts of recordings, in their order."""
    for one in (one for sources in _inside(root, "Sources") for one in sources):
        if _local(one) == "TextSource":
            yield one
        else:
            yield from (*_children(one, "Representation"), *_children(one, "Transcript"))


def _codes(root: Any) -> Iterator[tuple[str, tuple[str, ...]]]:
    waiting: list[tuple[Any, tuple[str, ...]]] = [
        (one, ()) for codes in _inside(root, "CodeBook", "Codes") for one in codes
    ]
    while waiting:
        element, path = waiting.pop()
        if _local(element) == "Code":
            path = (*path, element.get("name") or "")
            yield _id(element.get("guid")), path
            waiting += [(one, path) for one in element]


def _inside(root: Any, *names: str) -> list[Any]:
    """The elements that a path of names leads to."""
    found = [root]
    for name in names:
        found = [inner for one in found for inner in _children(one, name)]
    return found


def _children(element: Any, name: str) -> list[Any]:
    return [one for one in element if _local(one) == name]


def _local(element: Any) -> str:
    # Versions of the standard have other namespaces; comments and the like have no name.
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _id(value: str | None) -> str:
    """An identifier as it is compared: braces and case do not matter."""
    return (value or "").strip().strip("{}").lower()
