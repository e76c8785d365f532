"""How much memory a conversion takes that reads and writes one interview after the other.

Run ``python benchmarks/streaming_memory.py [TURNS…]``. A file of JSON Lines with the interviews of json_speed.py is
converted in a process of its own; the figure is the most memory that the process ever had, less what it had when all
was loaded, in mebibytes.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from json_speed import interviews

from bilateral_corpus import read_all, write

TARGETS = ("converted.jsonl", "converted.jsonl.gz", "converted.jsonl.zst", "converted.tei.xml")


def convert(source: Path, target: Path) -> None:
    """Convert in this process, and print the memory it took."""
    # The first interview loads what there is to load.
    write(next(read_all(source)), target)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    write(read_all(source), target)
    print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024)


def main(sizes: list[int]) -> None:
    """Print a table."""
    print(f"{'MiB':24}" + "".join(f"{size:>12,}" for size in sizes))
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            write(interviews(size), Path(folder, f"{size}.jsonl"))
        for target in TARGETS:
            command = [sys.executable, __file__, "--convert"]
            taken = [
                subprocess.run(
                    [*command, f"{folder}/{size}.jsonl", f"{folder}/{target}"], stdout=subprocess.PIPE, check=True
                )
                for size in sizes
            ]
            print(f"to {target:21}" + "".join(f"{float(one.stdout):12.1f}" for one in taken), flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--convert"]:
        convert(Path(sys.argv[2]), Path(sys.argv[3]))
    else:
        main([int(size) for size in sys.argv[1:]] or [10_000, 100_000])
