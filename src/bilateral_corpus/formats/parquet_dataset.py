"""A dataset of Parquet files: the tables of :mod:`bilateral_corpus.formats.parquet`, parted by language and year.

A table is a folder, and in it the interviews of one language and one year have a folder of their own, named as Hive
names them, so that an engine that is asked for one year opens the files of that year only::

    turns/interview_language=vi/published_year=2022/part-0.parquet
    mentions/interview_language=vi/published_year=2022/part-0.parquet

The year is that of the publication, where its date leaves no doubt; ``__HIVE_DEFAULT_PARTITION__`` stands for none, as
it does in Hive. All rows of an interview are in the folders of the same language and year.

Specifications: https://parquet.apache.org/docs/file-format/ and
https://cwiki.apache.org/confluence/display/hive/languagemanual+ddl (dynamic partitions). It cannot represent the order
of interviews of different languages or years, nor halves of surrogate pairs; everything else it holds.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import BinaryIO
from zipfile import ZipFile

from attrs import define, field

from bilateral_corpus.errors import ParseError
from bilateral_corpus.formats.archive import begins_archive, open_archive
from bilateral_corpus.formats.arrow import EXTRA
from bilateral_corpus.formats.folders import member, new_archive
from bilateral_corpus.formats.format import Format, ReadOptions
from bilateral_corpus.formats.parquet import read_rows, rows_of, table_file, table_of
from bilateral_corpus.formats.table_schema import TABLES
from bilateral_corpus.formats.tables import Row, distinct
from bilateral_corpus.formats.tables import interviews as interviews_of
from bilateral_corpus.model import Interview

__all__ = [
    "FORMAT",
    "MANIFEST",
    "NO_PARTITION",
    "PROBLEMS",
    "ROWS_HELD",
    "check_tables",
    "part_name",
    "partition_of",
    "partitions_of",
    "read",
    "write",
]

_NONE = "__HIVE_DEFAULT_PARTITION__"
#: Where the tables of a dataset without interviews are.
NO_PARTITION = f"interview_language={_NONE}/published_year={_NONE}/"
#: After how many rows of all tables a part ends.
ROWS_HELD = 100_000
#: What a cluster adds to a dataset (see :mod:`bilateral_corpus.corpus.distributed`): what it consists of, and problems.
MANIFEST, PROBLEMS = "_manifest.json", "_problems.parquet"
_SPARE = 1 << 26
_NAMES = frozenset(table.name for table in TABLES)
_FILE = re.compile(r"(?:^|/)(?P<table>[a-z]+)/(?P<partition>(?:[^/=]+=[^/]*/)*)(?P<part>[^/]+\.parquet)$")


@define
class _Writer:
    """Gathers rows by partition, and writes all of them when there are many."""

    archive: ZipFile
    _held: dict[str, dict[str, list[Row]]] = field(factory=dict, init=False)
    _parts: dict[str, int] = field(factory=lambda: defaultdict(int), init=False)
    _count: int = field(default=0, init=False)

    def add(self, interview: Interview) -> None:
        tables = self._tables(partition_of(interview))
        for name, row in rows_of(interview):
            tables[name].append(row)
            self._count += 1
        if self._count >= ROWS_HELD:
            self.flush()

    def flush(self) -> None:
        for partition, tables in self._held.items():
            part = self._parts[partition]
            for name, held in tables.items():
                self.archive.writestr(member(part_name(name, partition, part)), table_file(name, table_of(name, held)))
            self._parts[partition] = part + 1
        self._held, self._count = {}, 0

    def close(self) -> None:
        if not self._parts and not self._held:
            self._tables(NO_PARTITION)  # the schema of every table is there, also of a corpus of nothing
        self.flush()

    def _tables(self, partition: str) -> dict[str, list[Row]]:
        return self._held.setdefault(partition, {table.name: [] for table in TABLES})


def write(interviews: Iterable[Interview], stream: BinaryIO) -> None:
    """Write interviews as an archive of a dataset; a hundred thousand rows are held in memory.

    Raises:
        UnrepresentableError: Two have the same id, or one holds half of a surrogate pair.
        MissingExtraError: pyarrow is not installed.
    """
    with new_archive(stream) as archive:
        writer = _Writer(archive)
        for interview in distinct(interviews):
            writer.add(interview)
        writer.close()


def check_tables(partitions: Mapping[str, Mapping[str, Sequence[str]]], source: str | None) -> None:
    """See to it that each table is there.

    Raises:
        ParseError: One is not.
    """
    for table in TABLES:
        if not any(table.name in files for files in partitions.values()):
            raise ParseError("a table is missing", source=source, path=table.name)


def read(stream: BinaryIO, options: ReadOptions) -> Iterator[Interview]:
    """Yield the interviews of an archive of a dataset, partition by partition, in the order of their names.

    Raises:
        ParseError: A table is missing or has other columns, or interviews do not fit together.
        MissingExtraError: pyarrow is not installed.
    """
    archive = open_archive(stream, kind="ZIP archive", expected="a ZIP archive", source=options.source, spare=_SPARE)
    partitions = partitions_of(archive.names)
    check_tables(partitions, options.source)
    for files in partitions.values():
        tables = {
            table.name: [
                row
                for name in files.get(table.name, ())
                for row in read_rows(archive.read(name), table, name, options.source)
            ]
            for table in TABLES
        }
        yield from interviews_of(tables, options)


def partitions_of(names: Iterable[str]) -> Mapping[str, Mapping[str, list[str]]]:
    """The names of the files of each table in each partition, in order.

    Args:
        names: The names of all files of a dataset, with the folders they are in.
    """
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name in sorted(names, key=_in_order):
        if (match := _FILE.search(name)) and match["table"] in _NAMES:
            found[match["partition"]][match["table"]].append(name)
    return {partition: dict(files) for partition, files in sorted(found.items())}


def part_name(table: str, partition: str, number: int) -> str:
    """The name in a dataset of a part of a table, of which there are as many as rows ask for, counted from 0."""
    return f"{table}/{partition}part-{number}.parquet"


def partition_of(interview: Interview) -> str:
    """The folders, within that of a table, that the rows of an interview are in; a slash stands at the end."""
    return f"interview_language={interview.language or _NONE}/published_year={_year(interview) or _NONE}/"


def _in_order(part: str) -> tuple[int, str]:
    """The second part comes before the tenth."""
    return len(part), part


def _year(interview: Interview) -> int | None:
    """The year in which it was published, if the date can mean no other."""
    date = interview.published
    if date is None or date.earliest is None or date.latest is None:
        return None
    return date.earliest.year if date.earliest.year == date.latest.year else None


def _recognises(head: bytes) -> bool:
    return begins_archive(head, "interviews/interview_language=")


FORMAT = Format(
    name="parquet-dataset",
    title="Parquet dataset, parted by language and year",
    suffixes=(".dataset.zip",),
    media_type="application/vnd.apache.parquet.dataset+zip",
    holds=frozenset({"*"}),
    many=True,
    folder=_NAMES,
    beside=frozenset({MANIFEST, PROBLEMS}),
    extra=EXTRA,
    read=read,
    write=write,
    recognises=_recognises,
)
