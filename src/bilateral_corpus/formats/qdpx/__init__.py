"""REFI-QDA projects (QDPX): interviews for NVivo, MAXQDA, ATLAS.ti, QualCoder and their like, and what is coded there.

A project is a ZIP archive of ``project.qde``, which is XML, and of the texts, in a folder ``sources``. A text in it,
cut and laid out for people::

    <TextSource guid="…" name="harbour-news-2022" plainTextPath="internal://….txt">
      <PlainTextSelection guid="…" name="Venn" startPosition="45" endPosition="49" creatingUser="…">
        <Description>{"target": "venn", "annotator": "names", "certainty": 0.75}</Description>
        <Coding guid="…" creatingUser="…"><CodeRef targetGUID="…"/></Coding>
      </PlainTextSelection>
      <NoteRef targetGUID="…"/>
    </TextSource>

Codes say what passages are, what the speakers of turns do, and what mentions are of; people are cases. What a project
has no place for is JSON in a note, so that all comes back. Of projects that others made texts become interviews, and
codings mentions where their codes are called like kinds of mentions; :func:`read_codings` gives all of them.

Specification: REFI-QDA 1.5, https://www.qdasoftware.org/, and its schema ``Project.xsd``. It cannot represent halves of
surrogate pairs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from bilateral_corpus.errors import UnrepresentableError
from bilateral_corpus.formats.archive import begins_archive
from bilateral_corpus.formats.folders import new_archive
from bilateral_corpus.formats.format import Format, ReadOptions
from bilateral_corpus.formats.tables import distinct
from bilateral_corpus.model import Interview

if TYPE_CHECKING:
    from bilateral_corpus.formats.qdpx.codings import Coding

__all__ = ["FORMAT", "read", "read_codings", "write"]


def write(interviews: Iterable[Interview], stream: BinaryIO) -> None:
    """Write interviews as one project.

    Raises:
        UnrepresentableError: Two have the same id, or one holds half of a surrogate pair.
    """
    # Names of countries need their data, and finding a format should not.
    from bilateral_corpus.formats.qdpx.writing import ProjectWriter

    with new_archive(stream) as archive:
        writer = ProjectWriter(archive)
        for interview in distinct(interviews):
            writer.write(interview)
        try:
            writer.close()
        except UnicodeEncodeError as error:
            raise UnrepresentableError(f"the project cannot be written: {error}") from None


def read(stream: BinaryIO, options: ReadOptions) -> Iterator[Interview]:
    """Yield the interviews of a project, one for each text.

    Raises:
        ParseError: It is no project, is damaged, or a text of it is missing or lies outside. A text that cannot be read
            calls `on_error` among the options, if there is one, and the next text is read.
        MissingExtraError: lxml is not installed.
    """
    # As for writing.
    from bilateral_corpus.formats.qdpx.project import open_project
    from bilateral_corpus.formats.qdpx.reading import to_interviews

    yield from to_interviews(open_project(stream, options.source), options)


def read_codings(path: str | PathLike[str]) -> tuple[Coding, ...]:
    """Read what is coded in the plain texts of a project, whatever the codes are.

    Args:
        path: The project.

    Returns:
        The codings, text by text, in the order of the project.

    Raises:
        ParseError: As for :func:`read`.
        MissingExtraError: lxml is not installed.
        OSError: The file cannot be opened.
    """
    from bilateral_corpus.formats.qdpx.codings import coded_words
    from bilateral_corpus.formats.qdpx.project import open_project

    with Path(path).open("rb") as stream:
        project = open_project(stream, fspath(path))
        texts = [one for one in project.texts if one.selections]
        return tuple(coding for one in texts for coding in coded_words(project, one).codings)


def _recognises(head: bytes) -> bool:
    return begins_archive(head) and (b"project.qde" in head or b"sources/" in head[:80].lower())


FORMAT = Format(
    name="qdpx",
    title="REFI-QDA project",
    suffixes=(".qdpx",),
    media_type="application/vnd.qdasoftware.project+zip",
    holds=frozenset({"*"}),
    many=True,
    extra="qda",
    read=read,
    write=write,
    recognises=_recognises,
)
