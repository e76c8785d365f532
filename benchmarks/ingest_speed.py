"""How much faster two processes take files in than one, and whether memory grows with the number of files.

Run ``python benchmarks/ingest_speed.py [FILES]``. The files are invented English talks of 12 turns each, some 4 kB, and
are read with all annotators. Times are by the clock, for a machine that has nothing else to do: look at the load that
is printed with them. Processor time of this process and of the others says what the clock would show on one that has.
"""

from __future__ import annotations

import os
import random
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

import bilateral_corpus as bc

SENTENCES = [
    "The treaty of 1977 was signed in Vientiane by both sides.",
    "Laos and Viet Nam opened a road between two ports on 18 July 2022.",
    "Ambassador Dara Venn said that trade grew by 12 per cent last year.",
    "The Ministry of Foreign Affairs of Kenya will host the next session in March.",
    "We thank the United Nations for its support of our farmers.",
    "This year is the 60th anniversary of diplomatic relations.",
]


def make_folder(folder: Path, files: int) -> None:
    """Write the talks."""
    draw = random.Random(2022)
    for number in range(files):
        turns = (f"Reporter: Why?\n\nAmbassador: {' '.join(draw.choices(SENTENCES, k=12))}" for _ in range(6))
        text = "\n\n".join([f"Talk {number}", *turns])
        (folder / f"talk-{number:06}.txt").write_text(f"{text}\n", encoding="utf-8")


def take_in(folder: str, store: str, workers: int) -> None:
    """Take the folder in, and print seconds by the clock and of the processor, here and elsewhere, and megabytes."""
    start = perf_counter()
    with bc.CorpusStore(store, "x") as opened:
        opened.ingest(folder, workers=workers, progress=False)
    here, others = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    seconds = perf_counter() - start, here.ru_utime + here.ru_stime, others.ru_utime + others.ru_stime
    print(*seconds, here.ru_maxrss / 1024)


def measure(files: int, workers: int) -> float:
    """Take so many files in by a process of its own, print what it took, and give the seconds by the clock."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "talks")
        folder.mkdir()
        make_folder(folder, files)
        command = [sys.executable, __file__, "--take-in", str(folder), f"{name}/a.store", str(workers)]
        output = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    clock, here, others, megabytes = map(float, output.split())
    load = os.getloadavg()[0]
    times = f"{clock:6.1f} s by the clock, processor {here:6.1f} s here and {others:6.1f} s elsewhere"
    print(f"{files:6} files, {workers} workers: {times}, {megabytes:4.0f} MB here (load {load:.1f})", flush=True)
    return clock


def main(files: int) -> None:
    """Print the times of one worker and of two, and the memory for four times as many files."""
    one, two = measure(files, 1), measure(files, 2)
    print(f"two workers are {one / two:.2f} times as fast as one")
    measure(files * 4, 2)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--take-in"]:
        take_in(sys.argv[2], sys.argv[3], int(sys.argv[4]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
