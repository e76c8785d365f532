"""How long it takes to write and to read interviews in each format, next to canonical JSON Lines.

Run ``python benchmarks/format_speed.py [TURNS] [FORMAT…]``. The interviews are those of json_speed.py: 20 turns each,
100 words and 5 mentions a turn, most of which cross each other; captions get a time for each turn. Each figure is the
best of three runs, in turns a second of processor time. Memory is what Python's own allocator holds at its peak while
interviews are made, written one by one and read one by one, in mebibytes; formats that do not stream hold all of them.
Below stands what pyarrow alone takes for the same Parquet tables, from columns of Python values that lie ready, and
back to such columns.
"""

from __future__ import annotations

import sys
import tracemalloc
import warnings
from collections.abc import Callable, Iterator
from datetime import timedelta
from importlib import import_module
from io import BytesIO
from tempfile import TemporaryFile
from time import process_time

from attrs import evolve
from json_speed import interviews

from bilateral_corpus.formats import Format, LossWarning, ReadOptions, dumps, formats
from bilateral_corpus.formats.arrow import schema_of, to_arrow
from bilateral_corpus.formats.table_schema import TABLES
from bilateral_corpus.model import Interview

RUNS = 3


def timed(talk: Interview) -> Interview:
    """The interview with times, a minute a turn."""
    turns = (
        evolve(turn, start=timedelta(minutes=place), end=timedelta(minutes=place + 1))
        for place, turn in enumerate(talk.turns)
    )
    return evolve(talk, passages=turns)


def fastest(work: Callable[[], object]) -> float:
    """The least time that it took, in seconds."""
    best = float("inf")
    for _ in range(RUNS):
        start = process_time()
        work()
        best = min(best, process_time() - start)
    return best


def measure(format: Format, turns: int) -> tuple[float, float]:
    """Turns a second: written, and read."""
    talks = [timed(talk) for talk in interviews(turns)]
    parts = [talks] if format.many else [[talk] for talk in talks]
    assert format.read is not None
    written = [dumps(part, format.name) for part in parts]
    writing = fastest(lambda: [dumps(part, format.name) for part in parts])
    reading = fastest(lambda: [read(format, data) for data in written])
    return turns / writing, turns / reading


def read(format: Format, data: bytes) -> int:
    """Read all interviews, and keep none."""
    with TemporaryFile() as stream:
        stream.write(data)
        stream.seek(0)
        assert format.read is not None
        return sum(1 for _ in format.read(stream, ReadOptions(annotators=())))


def peak(format: Format, turns: int) -> float:
    """The most memory that writing and reading a stream takes, in MiB."""
    assert format.read is not None
    assert format.write is not None
    tracemalloc.start()
    with TemporaryFile() as stream:
        format.write(_fresh(turns), stream)
        stream.seek(0)
        for _ in format.read(stream, ReadOptions(annotators=())):
            pass
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / 2**20


def measure_pyarrow(turns: int) -> tuple[float, float]:
    """Turns a second that pyarrow alone writes and reads."""
    arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    talks = [timed(talk) for talk in interviews(turns)]
    ready = [(schema_of(table.name), to_arrow(talks, table.name).to_pydict()) for table in TABLES]

    def written() -> list[BytesIO]:
        files = []
        for schema, columns in ready:
            files.append(BytesIO())
            parquet.write_table(arrow.table(columns, schema=schema), files[-1])
        return files

    files = written()
    return turns / fastest(written), turns / fastest(lambda: [parquet.read_table(one).to_pydict() for one in files])


def _fresh(turns: int) -> Iterator[Interview]:
    return (timed(talk) for talk in interviews(turns))


def main() -> None:
    """Print the table."""
    warnings.simplefilter("ignore", LossWarning)
    turns = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    chosen = sys.argv[2:] or [one.name for one in formats if one.read is not None and one.write is not None]
    print(f"{'format':16}{'written/s':>12}{'read/s':>12}{'MiB':>8}{'MiB, 4x':>10}")
    for name in chosen:
        format = formats.by_name(name)
        writing, reading = measure(format, turns)
        memory = [f"{peak(format, turns * times):.1f}" if format.many else "" for times in (1, 4)]
        print(f"{name:16}{writing:12.0f}{reading:12.0f}{memory[0]:>8}{memory[1]:>10}", flush=True)
    if "parquet" in chosen:
        writing, reading = measure_pyarrow(turns)
        print(f"{'pyarrow alone':16}{writing:12.0f}{reading:12.0f}")


if __name__ == "__main__":
    main()
