"""Reading many files into a corpus."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from bilateral_corpus.annotation import DEFAULT_ANNOTATORS, Annotator
from bilateral_corpus.corpus.corpus import Corpus
from bilateral_corpus.errors import BilateralCorpusError
from bilateral_corpus.formats import formats, read_all
from bilateral_corpus.model import Interview, Problem

AnyPath: TypeAlias = "str | os.PathLike[str]"


def read_corpus(
    paths: AnyPath | Iterable[AnyPath],
    *,
    format: str | None = None,
    encoding: str | None = None,
    language: str | None = None,
    annotators: Iterable[Annotator] = DEFAULT_ANNOTATORS,
    strict: bool = False,
) -> Corpus:
    """Read a folder, a glob, a file or a list of them into one corpus.

    A file that cannot be read becomes a :class:`~bilateral_corpus.Problem` of the corpus, and the others are read all
    the same. The order is that of the paths; within a folder or a glob it is the order of the names, on every machine.
    An interview that occurs twice, word for word, is kept once, and a problem says so.

    Args:
        paths: A folder (read with its subfolders, without hidden files and without files of unknown formats), a glob
            such as ``interviews/**/*.txt``, a file, or an iterable of these.
        format: The name of the format of all files; None to find it out file by file.
        encoding: The character encoding of all text files; None to find it out.
        language: The BCP 47 tag of the language of all files; None to find it out.
        annotators: What runs over each interview after its structure is read.
        strict: Raise the first error instead of keeping it as a problem.

    Returns:
        The corpus, with the problems met.

    Raises:
        FileNotFoundError: A path or glob matches nothing.
        BilateralCorpusError: With `strict`, the first file that cannot be read.
    """
    annotators = tuple(annotators)
    # setdefault below keeps the first interview of an id; every later one is told as a problem.
    kept: dict[str, Interview] = {}
    problems: list[Problem] = []
    for path in _files(paths):
        try:
            found = read_all(path, format=format, encoding=encoding, language=language, annotators=annotators)
            problems.extend(
                _duplicate(interview, kept[interview.id], path)
                for interview in found
                if kept.setdefault(interview.id, interview) is not interview
            )
        except (BilateralCorpusError, OSError) as error:
            if strict:
                raise
            problems.append(
                Problem(code="unreadable", message=str(error), action="the file was left out", source=str(path))
            )
    return Corpus(kept.values(), problems=problems)


def _duplicate(interview: Interview, first: Interview, path: Path) -> Problem:
    same = "is already in the corpus" if interview == first else "has the id of another interview of the corpus"
    return Problem(code="duplicate", message=f"{interview.id} {same}", action="it was left out", source=str(path))


def _files(paths: AnyPath | Iterable[AnyPath]) -> Iterator[Path]:
    for one in (paths,) if isinstance(paths, (str, os.PathLike)) else paths:
        path = Path(one)
        if path.is_dir():
            inside = sorted(path.rglob("*"), key=Path.as_posix)
            yield from (found for found in inside if _belongs(found.relative_to(path), found))
        elif path.exists():
            yield path
        else:
            yield from _globbed(os.fspath(one))


def _belongs(inside: Path, found: Path) -> bool:
    hidden = any(part.startswith(".") for part in inside.parts)
    return not hidden and found.is_file() and found.suffix.lower() in formats.suffixes


def _globbed(pattern: str) -> Iterator[Path]:
    found = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute patterns
    if not found:
        raise FileNotFoundError(f"no file, folder or glob matches {pattern!r}")
    yield from (Path(name) for name in found if Path(name).is_file())
