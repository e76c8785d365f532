"""Reading many files into a corpus."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, field

from bilateral_corpus.annotation import DEFAULT_ANNOTATORS, Annotator
from bilateral_corpus.corpus.corpus import Corpus
from bilateral_corpus.corpus.file_finding import find_files
from bilateral_corpus.corpus.file_reading import FileReader, problem_in, repeated
from bilateral_corpus.corpus.parallel import in_order
from bilateral_corpus.corpus.progress import progress_bar
from bilateral_corpus.formats.places import AnyFile, is_open_file
from bilateral_corpus.model import Interview, Problem
from bilateral_corpus.model.partial_date import PartialDateLike, to_partial_date


def read_corpus(
    paths: AnyFile | Iterable[AnyFile],
    *,
    format: str | None = None,
    encoding: str | None = None,
    published: PartialDateLike | None = None,
    language: str | None = None,
    annotators: Iterable[Annotator] = DEFAULT_ANNOTATORS,
    strict: bool = False,
    workers: int = 1,
    progress: bool | None = None,
) -> Corpus:
    """Read a folder, a glob, a file or a list of them into one corpus.

    What cannot be read becomes a :class:`~bilateral_corpus.Problem` of the corpus, and the rest is read all the same.
    The order is that of the paths; within a folder or a glob it is the order of the names, on every machine.
    The codes of the problems are:

    - ``unreadable``: a file, or one interview in it (a line of JSON Lines), cannot be read and was left out;
    - ``annotator-failed``: an annotator raised an error or did what it may not do; the interview was kept as it was
      before that annotator ran, and those after it ran all the same;
    - ``duplicate``: an interview occurs twice, word for word, and was kept once;
    - ``same-id``: another interview, read before, has the same id, and this one was left out.

    Args:
        paths: A folder (read with its subfolders, without hidden files, files called README and files of unknown
            formats; or one that is a corpus by itself, such as a folder of tables), a glob such as
            ``interviews/**/*.txt``, a file, a URL of any of these (``s3://talks/*.txt``, with the extra `fsspec`), or
            an iterable of these. Files may be compressed, or open for bytes, as for :func:`~bilateral_corpus.read`.
        format: The name of the format of all files; None to find it out file by file.
        encoding: The character encoding of all text files; None to find it out.
        published: When all of the interviews were published, if you know better than the files.
        language: The BCP 47 tag of the language of all files; None to find it out.
        annotators: What runs over each interview after its structure is read.
        strict: Raise the first error instead of keeping it as a problem.
        workers: How many processes read at once; the corpus is the same with any number. With more than one,
            annotators are functions that can be imported by name, and a script calls this below
            ``if __name__ == "__main__":``, since each process imports the script.
        progress: Whether to show a bar (with the extra `progress`); None for one where standard error is a terminal.

    Returns:
        The corpus, with the problems met.

    Raises:
        FileNotFoundError: A path or glob matches nothing.
        BilateralCorpusError: With `strict`, the first file that cannot be read. The errors of annotators are then
            raised too, of whatever type they are.
    """
    reader = FileReader(
        format=format,
        encoding=encoding,
        published=None if published is None else to_partial_date(published),
        language=language,
        annotators=tuple(annotators),
        strict=strict,
    )
    files = list(find_files(paths, format))
    gathering = _Gathering()
    with progress_bar(len(files), progress) as advance:
        for path, items in in_order(reader.read, files, workers=workers, lost=lost_file, here=is_open_file):
            for item in items:
                gathering.take(item, path)
            advance()
    return Corpus(gathering.kept.values(), problems=gathering.problems)


def lost_file(path: AnyFile) -> list[Interview | Problem]:
    """What is found in a file when the process ends that reads it."""
    return [problem_in(path, "unreadable", "the process that read it ended", "the file was left out")]


@define
class _Gathering:
    """The interviews and problems of one file after the other."""

    kept: dict[str, Interview] = field(factory=dict)
    problems: list[Problem] = field(factory=list)

    def take(self, item: Interview | Problem, path: AnyFile) -> None:
        if isinstance(item, Problem):
            self.problems.append(item)
            return
        first = self.kept.setdefault(item.id, item)
        if first is not item:
            self.problems.append(repeated(item.id, path, is_equal=item == first))
