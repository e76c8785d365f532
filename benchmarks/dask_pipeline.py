"""How much memory and time it takes two workers of Dask to make a Parquet dataset of many transcripts.

Run ``python benchmarks/dask_pipeline.py [--annotated] [--reconciled] [MEGABYTES…]``. The transcripts are put together
from the three invented interviews in ``examples/``: their turns are drawn again and again, and numbers in them changed,
until a transcript has some 20 kB. They are read for their structure only, or with all annotators.

Each size is done by a process of its own with a cluster of two worker processes, of one thread each, on this machine.
Memory is the sum of what all of these processes have in memory at once (proportional set size: what two processes
share counts half for each), looked at every second, from the start of the cluster on; the kernel's cache of
files is not in it. Then DuckDB counts the turns of each year and role in the dataset.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from time import perf_counter

import psutil

EXAMPLES = Path(__file__).parents[1] / "examples"
LENGTH = 20_000
EVERY = 1.0


def make_folder(folder: Path, size: int) -> int:
    """Write transcripts of so many bytes in all, and give their number."""
    chance = random.Random(2022)
    talks = [_divided(path.read_text(encoding="utf-8")) for path in sorted(EXAMPLES.glob("*.txt"))]
    written = number = 0
    while written < size:
        head, exchanges = talks[number % len(talks)]
        text = "\n\n".join(_drawn(chance, head, exchanges, number))
        place = folder / f"{number // 1000:03}"
        place.mkdir(exist_ok=True)
        written += (place / f"talk-{number:06}.txt").write_bytes(f"{text}\n".encode())
        number += 1
    return number


def _divided(text: str) -> tuple[list[str], list[list[str]]]:
    """What stands before the first question, and each question with its answer."""
    head: list[str] = []
    exchanges: list[list[str]] = []
    for paragraph in re.split(r"\n{2,}", text.strip()):
        if re.match(r"(?:HARBOUR NEWS|Reporter|PV): ", paragraph):
            exchanges.append([])
        (exchanges[-1] if exchanges else head).append(paragraph)
    return head, exchanges


def _drawn(chance: random.Random, head: list[str], exchanges: list[list[str]], number: int) -> Iterator[str]:
    year = chance.randrange(2000, 2026)
    yield re.sub(r"\b(?:19|20)\d\d\b", str(year), f"Talk {number}. {head[0]}")
    yield from head[1:]
    length = sum(map(len, head))
    while length < LENGTH:
        for paragraph in chance.choice(exchanges):
            yield re.sub(r"\b[2-9]\d?\b", lambda _: str(chance.randrange(2, 99)), paragraph)
            length += len(paragraph)


@contextmanager
def watched() -> Iterator[list[float]]:
    """Watch the memory of this process and all that it started, in mebibytes; the greatest is the only item."""
    greatest, done = [0.0], Event()

    def watch() -> None:
        while not done.wait(EVERY):
            greatest[0] = max(greatest[0], sum(_memory_of_all()))

    thread = Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield greatest
    finally:
        done.set()
        thread.join()


def _memory_of_all() -> Iterator[float]:
    this = psutil.Process()
    for process in (this, *this.children(recursive=True)):
        try:
            yield process.memory_full_info().pss / 2**20
        except psutil.NoSuchProcess:
            continue


def run(folder: str, annotated: bool, reconciled: bool) -> None:
    """Make the dataset, and print what it took."""
    from dask.distributed import Client, LocalCluster

    from bilateral_corpus.annotation import DEFAULT_ANNOTATORS
    from bilateral_corpus.corpus.distributed import write_dataset

    with (
        watched() as memory,
        LocalCluster(n_workers=2, threads_per_worker=1, memory_limit="1GiB", dashboard_address=":0") as cluster,
        Client(cluster) as client,
    ):
        start = perf_counter()
        annotators = DEFAULT_ANNOTATORS if annotated else ()
        report = write_dataset(f"{folder}/talks", f"{folder}/dataset", client=client, annotators=annotators)
        seconds = perf_counter() - start
        busy = sum(client.run(lambda: psutil.Process().cpu_times().user).values())
        print(f"  {report.interviews} interviews, {sum(report.rows.values())} rows, {len(report.problems)} problems")
        print(
            f"  {seconds:.0f} s by the clock, {busy:.0f} s of the workers' processors (load {os.getloadavg()[0]:.1f})"
        )
        print(f"  {memory[0]:.0f} MiB at most in all processes together", flush=True)
        if reconciled:
            reconcile(f"{folder}/dataset", client, memory)
    query(folder)


def reconcile(dataset: str, client: object, memory: list[float]) -> None:
    """Say who is the same."""
    from bilateral_corpus.corpus.distributed import read_registers

    start = perf_counter()
    registers = read_registers(dataset, client=client)
    print(f"  {registers.people}, {registers.events}")
    print(f"  {perf_counter() - start:.0f} s by the clock, {memory[0]:.0f} MiB at most", flush=True)


def query(folder: str) -> None:
    """Ask DuckDB something of all turns."""
    import duckdb

    start = perf_counter()
    found = duckdb.sql(f"""
        SELECT published_year, role, count(*), sum(length(text))
        FROM read_parquet('{folder}/dataset/turns/**/*.parquet', hive_partitioning = true)
        GROUP BY ALL ORDER BY ALL
    """).fetchall()
    size = sum(path.stat().st_size for path in Path(folder, "dataset").rglob("*.parquet")) / 2**20
    print(f"  dataset of {size:.0f} MiB; DuckDB counts turns by year and role in {perf_counter() - start:.2f} s")
    print(f"  ({len(found)} groups, {sum(row[2] for row in found)} turns)", flush=True)


def main() -> None:
    """Do each size in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("megabytes", nargs="*", type=int, default=[20, 60, 120])
    parser.add_argument("--annotated", action="store_true")
    parser.add_argument("--reconciled", action="store_true")
    parser.add_argument("--folder", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.folder:
        run(chosen.folder, chosen.annotated, chosen.reconciled)
        return
    flags = [flag for flag in ("--annotated", "--reconciled") if flag in sys.argv]
    for megabytes in chosen.megabytes:
        with tempfile.TemporaryDirectory() as folder:
            talks = Path(folder, "talks")
            talks.mkdir()
            print(f"{megabytes} MB in {make_folder(talks, megabytes * 10**6)} files:", flush=True)
            subprocess.run([sys.executable, __file__, "--folder", folder, *flags], check=True)


if __name__ == "__main__":
    main()
