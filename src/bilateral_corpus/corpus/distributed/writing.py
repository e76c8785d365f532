"""Files become a dataset of Parquet files on a cluster of Dask, without any machine that holds all interviews."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from os import fspath
from typing import Any

from attrs import asdict, field, frozen

from bilateral_corpus.annotation import DEFAULT_ANNOTATORS, Annotator
from bilateral_corpus.corpus.distributed.parts import PartWriting, Written
from bilateral_corpus.corpus.distributed.planning import Plan
from bilateral_corpus.corpus.distributed.staging import Batch, Piece, Staging, not_read
from bilateral_corpus.corpus.distributed.tasks import AGAIN, certain, client_or_current, outcomes_on, threads_of
from bilateral_corpus.corpus.file_finding import find_named_files
from bilateral_corpus.corpus.file_reading import FileReader
from bilateral_corpus.formats import arrow
from bilateral_corpus.formats.extras import load
from bilateral_corpus.formats.parquet_dataset import FORMAT, MANIFEST, PROBLEMS
from bilateral_corpus.formats.places import AnyFile, AnyPath
from bilateral_corpus.formats.shared_folder import SharedFolder
from bilateral_corpus.model import Problem
from bilateral_corpus.model.partial_date import PartialDateLike, to_partial_date

__all__ = ["DatasetReport", "write_dataset"]

# At least so many batches for each thread, so that none waits long for another; and not more files in one than that.
_BATCHES_EACH = 8
_FILES_AT_MOST = 256
_VERSION = 1


@frozen(kw_only=True)
class DatasetReport:
    """What became of the files that a dataset was made of.

    Attributes:
        files: How many files there were.
        interviews: How many interviews are in the dataset.
        rows: By table, how many rows it has.
        problems: What went wrong with the files.
    """

    files: int
    interviews: int
    rows: dict[str, int] = field(repr=False)
    problems: tuple[Problem, ...] = field(repr=lambda problems: f"<{len(problems)}>")


def write_dataset(
    paths: AnyFile | Iterable[AnyFile],
    target: AnyPath,
    *,
    client: Any = None,
    format: str | None = None,
    encoding: str | None = None,
    published: PartialDateLike | None = None,
    language: str | None = None,
    annotators: Iterable[Annotator] = DEFAULT_ANNOTATORS,
) -> DatasetReport:
    """Read files on a cluster, and write their interviews as a dataset of Parquet files by language and year.

    What comes of it is what :func:`~bilateral_corpus.read_corpus` and :func:`~bilateral_corpus.write` with the format
    ``parquet-dataset`` make of the same files on one machine, and never depends on the number of workers, the order in
    which the files are given, or on which worker was quick. (Files are read in the order of their names. One machine
    ends the parts of all languages and years at once, so that where there are several parts, others may end elsewhere.)

    A file that cannot be read costs itself and nothing else, also one at which the process that reads it ends: the
    problems have the codes that `read_corpus` gives. They are in the report, and in the dataset as
    ``_problems.parquet``.

    The dataset is made in a hidden folder beside `target`, and takes its place when all is there. The last of its
    files to be there is ``_manifest.json``, which names the others with their rows and digests; where there is none, a
    run was cut off. Rows are set aside in the hidden folder on the way, compressed.

    Args:
        paths: As for `read_corpus`, but no open files. All workers must be able to open them by the same names.
        target: A folder, or the URL of one, that all workers can write to. One that is there is replaced, if it holds
            nothing but a dataset.
        client: The :class:`distributed.Client` of the cluster; None for the one that was made last.
        format: As for `read_corpus`.
        encoding: As for `read_corpus`.
        published: As for `read_corpus`.
        language: As for `read_corpus`.
        annotators: As for `read_corpus`; workers must be able to import them.

    Returns:
        How many files and interviews there were, and what went wrong.

    Raises:
        FileNotFoundError: A path or glob matches nothing.
        FileExistsError: There is something else at `target`.
        InvalidValueError: There is no cluster, or a file has no name.
        MissingExtraError: Dask, pyarrow, or what a URL needs is not installed.
        BilateralCorpusError: Worker after worker ended while a part was written.
        OSError: The dataset cannot be written.
    """
    cluster = client_or_current(client)
    load("pyarrow.parquet", arrow.EXTRA)
    reader = FileReader(
        format=format,
        encoding=encoding,
        published=None if published is None else to_partial_date(published),
        language=language,
        annotators=tuple(annotators),
    )
    files = sorted(find_named_files(paths, format), key=fspath)
    goal = SharedFolder.at(target)
    goal.check_replaceable(FORMAT.folder | FORMAT.beside)
    hidden = goal.beside()
    try:
        report = _Run(cluster, Staging(reader, hidden.within("rows")), hidden.within("dataset")).run(files)
        hidden.within("dataset").take_place_of(goal, last=MANIFEST)
    finally:
        hidden.remove()
    return report


@frozen
class _Run:
    """The making of a dataset."""

    client: Any
    staging: Staging
    dataset: SharedFolder

    def run(self, files: Sequence[AnyPath]) -> DatasetReport:
        plan = Plan()
        for piece in self._pieces(self._batches(files)):
            plan.take(piece)
        plan.finish()
        writing = PartWriting(self.staging.folder, self.dataset)
        parts = certain(outcomes_on(self.client, writing, plan.parts, again=AGAIN), "a part was written")
        written = [one for part in parts for one in part]
        self.dataset.write(PROBLEMS, _problem_file(plan.problems))
        report = DatasetReport(
            files=len(files),
            interviews=len(plan.digests),
            rows=_rows_by_table(written),
            problems=tuple(plan.problems),
        )
        self.dataset.write(MANIFEST, _manifest(report, written))
        return report

    def _batches(self, files: Sequence[AnyPath]) -> list[Batch]:
        each = max(1, min(_FILES_AT_MOST, len(files) // (threads_of(self.client) * _BATCHES_EACH)))
        return [files[start : start + each] for start in range(0, len(files), each)]

    def _pieces(self, batches: Sequence[Batch]) -> Iterator[Piece]:
        # All is done before what was lost is tried again, so that a worker that ends then ends for one reason only.
        for batch, piece in zip(batches, outcomes_on(self.client, self.staging, batches), strict=True):
            if piece is not None:
                yield piece
            else:
                yield from (self._alone(path) for path in batch)

    def _alone(self, path: AnyPath) -> Piece:
        return outcomes_on(self.client, self.staging, [[path]])[0] or not_read(path)


def _rows_by_table(written: Iterable[Written]) -> dict[str, int]:
    rows: dict[str, int] = {}
    for one in written:
        table = one.name.partition("/")[0]
        rows[table] = rows.get(table, 0) + one.rows
    return rows


def _problem_file(problems: Iterable[Problem]) -> bytes:
    arrow_library = load("pyarrow", arrow.EXTRA)
    names = ("source", "code", "message", "action")
    schema = arrow_library.schema([(name, arrow_library.string()) for name in names])
    rows = [{name: _writable(getattr(one, name)) for name in names} for one in problems]
    table = arrow_library.Table.from_pylist(rows, schema)
    stream = BytesIO()
    load("pyarrow.parquet", arrow.EXTRA).write_table(table, stream)
    return stream.getvalue()


def _writable(text: str | None) -> str | None:
    """A text with what stands for the bytes of a name that is not UTF-8 written out: PEP 383."""
    return None if text is None else text.encode("utf-8", "backslashreplace").decode()


def _manifest(report: DatasetReport, written: Iterable[Written]) -> bytes:
    content = {
        "format": "bilateral_corpus/dataset",
        "version": _VERSION,
        "files": report.files,
        "interviews": report.interviews,
        "problems": len(report.problems),
        "rows": report.rows,
        "parts": [asdict(one) for one in sorted(written, key=lambda one: one.name)],
    }
    return f"{json.dumps(content, indent=1)}\n".encode()
