"""Kill the taking in of files again and again, and see that the store loses nothing by it.

Run ``python benchmarks/store_kills.py [KILLS [FILES [SEED]]]``; it needs a system with ``fork``. A folder of invented
talks (text files, as many in a file of JSON Lines, a file that cannot be read, one that has an interview twice) is
taken in by a process that is killed (SIGKILL) at a random moment, and gone on with by the next, which is killed too,
until one comes to the end; then it begins anew. After each kill the store must open, be sound, and hold only interviews
that are in the folder, word for word; after each end it must hold what a store holds that was never disturbed. The exit
code is 1 if it does not.
"""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import bilateral_corpus as bc
from bilateral_corpus.corpus.store import ingest

ANSWERS = 6
WORDS = ["the", "two", "countries", "built", "a", "harbour", "and", "road", "tea", "rice", "Việt", "Nam", "đại", "老撾"]


def make_folder(folder: Path, files: int, draw: random.Random) -> None:
    """Write the talks."""
    for number in range(files):
        (folder / f"talk-{number:03}.txt").write_text(_talk(f"Talk {number}", draw), encoding="utf-8")
    (folder / "twice.txt").write_bytes((folder / "talk-007.txt").read_bytes())
    (folder / "bad.txt").write_bytes(b"Reporter: A caf\xe9?\n")
    many = [bc.parse(_talk(f"Line {number}", draw), annotators=()) for number in range(files)]
    bc.write(many, folder / "many.jsonl")


def _talk(title: str, draw: random.Random) -> str:
    said = (f"Reporter: Why?\n\nAmbassador: {' '.join(draw.choices(WORDS, k=60))}." for _ in range(ANSWERS))
    return "\n\n".join([title, *said]) + "\n"


def take_in(path: Path, folder: Path) -> None:
    """Take the folder in, in small batches, so that there is much to be cut short."""
    ingest.BATCH, ingest._SECONDS = 200, 0.02
    with bc.CorpusStore(path) as store:
        store.ingest(folder, annotators=(), progress=False)


def killed(path: Path, folder: Path, after: float) -> bool:
    """Take the folder in by another process, kill that, and say whether it had come to its end before."""
    process = os.fork()
    if not process:
        take_in(path, folder)
        os._exit(0)
    time.sleep(after)
    os.kill(process, signal.SIGKILL)
    _, status = os.waitpid(process, 0)
    return os.WIFEXITED(status) and os.WEXITSTATUS(status) == 0


def content(path: Path) -> dict[str, Any]:
    """What a store holds, without the numbers that it gives."""
    connection = sqlite3.connect(path)
    origins = (
        "SELECT id, path FROM origin JOIN interview ON interview.key = interview JOIN file ON file.key = file "
        "ORDER BY 1, 2"
    )
    found = {
        "interviews": dict(connection.execute("SELECT id, digest FROM interview")),
        "files": dict(connection.execute("SELECT path, digest FROM file")),
        "origins": [*connection.execute(origins)],
        "problems": sorted(connection.execute("SELECT code, message, source FROM problem")),
        "totals": [*connection.execute("SELECT * FROM total")],
    }
    connection.close()
    return found


def fault_of(path: Path, whole: dict[str, Any], *, ended: bool) -> str | None:
    """What is wrong with a store whose taking in was killed, or came to its end after it was."""
    with bc.CorpusStore(path) as store:
        problems = store.check()
    there = content(path)
    if problems:
        return f"it is damaged: {problems[0].message}"
    if ended:
        return None if there == whole else "it ended with other content than one that was never disturbed"
    known = whole["interviews"].items()
    return None if there["interviews"].items() <= known else "it holds what is not in the folder"


def main(kills: int = 200, files: int = 150, seed: int = 2022) -> int:
    """Kill so often, print what came of it, and give the exit code."""
    draw = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        folder, path = Path(name, "talks"), Path(name, "killed.store")
        folder.mkdir()
        make_folder(folder, files, draw)
        start = time.monotonic()
        take_in(Path(name, "whole.store"), folder)
        longest = time.monotonic() - start
        whole = content(Path(name, "whole.store"))
        done, ends, held = 0, 0, set[int]()
        while done < kills or path.exists():
            if done < kills:
                ended = killed(path, folder, draw.uniform(0, longest / 2))
            else:  # enough: the last one comes to its end
                take_in(path, folder)
                ended = True
            done += not ended
            fault = fault_of(path, whole, ended=ended) if path.exists() else None
            if fault:
                print(f"after kill {done}: {fault}")
                return 1
            if ended:
                path.unlink()
                ends += 1
            elif path.exists():
                held.add(len(content(path)["interviews"]))
    print(f"{done} kills, {ends} times to the end; interviews held after a kill: {len(held)} different numbers")
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
