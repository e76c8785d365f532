"""How long it takes to load a corpus with mentions into typed objects, next to ConvoKit without any.

Run ``python benchmarks/loading_speed.py [TURNS] [PYTHON]``; it needs msgspec here, and ConvoKit in the environment of
PYTHON (this one, if it is left out). The same invented interviews are written as JSON Lines, with five mentions a turn,
and as a ConvoKit corpus without mentions, since a Corpus of ConvoKit has none. Each is loaded three times, each time in
a process of its own; the least counts. Seconds are of processor time; memory is the growth of what the process holds
(resident set) while it has the corpus, over what it held when the libraries were imported.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from attrs import evolve
from json_speed import interviews

from bilateral_corpus import write
from bilateral_corpus.formats import jsonl
from bilateral_corpus.model import Interview

RUNS = 3
_MEASURE = """
import gc, os, sys
from time import process_time
{imports}
def held():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
gc.collect()
before, start = held(), process_time()
corpus = {load}
seconds = process_time() - start
print(seconds, (held() - before) / {turns})
"""
OURS = ("import bilateral_corpus", "bilateral_corpus.read_corpus(sys.argv[1], strict=True)")
CONVOKIT = ("from convokit import Corpus", "Corpus(filename=sys.argv[1])")


def loaded(python: str, code: tuple[str, str], path: Path, turns: int) -> tuple[float, float]:
    """Load a file in processes of their own; the least seconds, and the bytes a turn of that run."""
    imports, load = code
    script = _MEASURE.format(imports=imports, load=load, turns=turns)
    runs = []
    for _ in range(RUNS):
        output = subprocess.run([python, "-c", script, str(path)], stdout=subprocess.PIPE, text=True, check=True).stdout
        seconds, size = map(float, output.splitlines()[-1].split())
        runs.append((seconds, size))
    return min(runs)


def without_mentions(interview: Interview) -> Interview:
    """The same talk, as ConvoKit has it."""
    return evolve(interview, passages=[evolve(one, mentions=()) for one in interview.passages])


def main(turns: int, python: str) -> None:
    """Load both, and print a table."""
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = Path(folder, "corpus.jsonl"), Path(folder, "convokit")
        with ours.open("wb") as stream:
            jsonl.write(interviews(turns), stream)
        write(map(without_mentions, interviews(turns)), theirs, format="convokit")
        rows = {
            "ConvoKit, no mentions": loaded(python, CONVOKIT, theirs, turns),
            "this library, 5 mentions a turn": loaded(sys.executable, OURS, ours, turns),
        }
    first_seconds, first_size = next(iter(rows.values()))
    print(f"{turns:,} turns\n\n{'':34}{'seconds':>8}{'ratio':>8}{'bytes a turn':>14}{'ratio':>8}")
    for name, (seconds, size) in rows.items():
        print(f"{name:34}{seconds:8.2f}{seconds / first_seconds:8.2f}{size:14.0f}{size / first_size:8.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000, sys.argv[2] if len(sys.argv) > 2 else sys.executable)
