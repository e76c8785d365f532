"""What is coded in the texts of a project."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from bilateral_corpus.errors import ParseError
from bilateral_corpus.formats.decoding import decode
from bilateral_corpus.formats.qdpx.counting import counting_of
from bilateral_corpus.formats.qdpx.project import CodedText, Project, Selection

__all__ = ["CodedWords", "Coding", "coded_words", "exact_words"]


@frozen(kw_only=True)
class Coding:
    """Words that someone coded with a code.

    Attributes:
        document: The name of the text, or that of its file; in a project that this library wrote, the id of the
            interview.
        code: The names of the code, the outermost first: ``("Mention", "country", "Laos (LA)")``.
        start: Where the words begin in the text, in code points.
        end: Where they end; the first code point after them.
        words: The words.
        user: Who coded them; None where nothing says it.
        comment: What was written beside them.
    """

    document: str
    code: tuple[str, ...]
    start: int
    end: int
    words: str
    user: str | None
    comment: str


@frozen
class CodedWords:
    """The words of a text, and what is coded in it.

    Attributes:
        words: The plain text.
        codings: What is coded, in the order of the project.
        counted: What its places were counted in; empty for what the standard says.
    """

    words: str
    codings: tuple[Coding, ...]
    counted: str


def coded_words(project: Project, text: CodedText, words: str | None = None) -> CodedWords:
    """Read a text of a project and what is coded in it.

    Args:
        project: The project.
        text: The text.
        words: Its words, if they are known already.

    Raises:
        ParseError: Its file is missing or is no text, or a selection lies outside of it.
    """
    words = _words(project, text) if words is None else words
    counting = counting_of(words, text.selections)
    codings = tuple(
        coding
        for one in text.selections
        for coding in _codings(project, text, one, words, counting.place(one.start), counting.place(one.end))
    )
    return CodedWords(words, codings, counting.name)


def _codings(
    project: Project, text: CodedText, selection: Selection, words: str, start: int, end: int
) -> Iterator[Coding]:
    if not start <= end <= len(words):
        raise ParseError(
            f"a selection lies outside of the text {text.name!r:.80}",
            source=project.archive.source,
            path="project.qde",
            expected=f"places from 0 to {len(words)}",
            found=f"{selection.start} to {selection.end}",
        )
    for code, user in selection.codings:
        if code in project.codes:
            yield Coding(
                document=text.name or (text.plain_path or "").rpartition("/")[2],
                code=project.codes[code],
                start=start,
                end=end,
                words=words[start:end],
                user=project.users.get(user),
                comment=selection.description,
            )


def exact_words(project: Project, text: CodedText) -> str:
    """The words of a text to the last character, also where they are none that an interview would have.

    Raises:
        ParseError: Its file is missing, or is not UTF-8.
    """
    if text.plain_path is None:
        return text.plain or ""
    try:
        return project.file(text.plain_path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise project.archive.error(f"this file is not UTF-8: {error}", text.plain_path) from None


def _words(project: Project, text: CodedText) -> str:
    if text.plain_path is None:
        if text.plain is None:
            raise project.archive.error("this text has no words that can be read", text.name, None)
        return text.plain
    return decode(project.file(text.plain_path), source=text.plain_path)
