"""Several processes, one outcome."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

import bilateral_corpus as bc
from bilateral_corpus.corpus.parallel import in_order
from corpus.labour import doubled, leaves, lost, process_of, stops_at_second, touched

TESTS = Path(__file__).parents[1]


@pytest.mark.parametrize("workers", [1, 2])
def test_outcomes_come_in_the_order_of_the_items(workers: int) -> None:
    outcomes = in_order(doubled, iter(range(40)), workers=workers, lost=lost)
    assert list(outcomes) == [(number, 2 * number) for number in range(40)]
    assert list(in_order(doubled, [], workers=workers, lost=lost)) == []


def test_some_work_is_done_here() -> None:
    found = dict(in_order(process_of, range(3), workers=2, lost=lost, here=lambda number: number == 2))
    assert found[2] == os.getpid()
    assert os.getpid() not in (found[0], found[1])


def test_a_process_that_ends_costs_one_item() -> None:
    outcomes = list(in_order(leaves, range(9), workers=2, lost=lost))
    assert outcomes == [(number, -number if number in (3, 8) else number) for number in range(9)]


@pytest.mark.parametrize("workers", [0, -1, 1.5, True, None])
def test_a_number_of_workers(workers: object) -> None:
    with pytest.raises(bc.InvalidValueError, match="worker"):
        list(in_order(doubled, [1], workers=workers, lost=lost))  # type: ignore[arg-type]


def test_what_cannot_be_sent_is_refused() -> None:
    with pytest.raises(bc.InvalidValueError, match="imported by name"):
        list(in_order(lambda number: number, [1], workers=2, lost=lost))


SCRIPT = "import bilateral_corpus as bc\nprint(len(bc.read_corpus('.', annotators=(), workers=2)))\n"


def test_a_script_that_each_process_would_run_again_is_told(tmp_path: Path) -> None:
    (tmp_path / "script.py").write_text(SCRIPT, encoding="utf-8")
    (tmp_path / "a.txt").write_text("First\n\nReporter: Why?\n\nAmbassador: So.\n", encoding="utf-8")
    command = [sys.executable, "script.py"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=100)
    assert run.returncode == 1
    assert "BilateralCorpusError: no other process can be started" in run.stderr
    assert "__main__" in run.stderr


ORPHANS = """
import os, sys
sys.path.insert(0, sys.argv[1])
from bilateral_corpus.corpus.parallel import in_order
from corpus.labour import lost, process_of
if __name__ == "__main__":
    print(*{found for _, found in in_order(process_of, range(9), workers=2, lost=lost)}, flush=True)
    work = in_order(process_of, range(99), workers=2, lost=lost)
    print(next(work)[1], flush=True)
    os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no signals")
def test_no_process_outlives_the_one_that_started_it(tmp_path: Path) -> None:
    (tmp_path / "script.py").write_text(ORPHANS, encoding="utf-8")
    command = [sys.executable, "script.py", str(TESTS)]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=100)
    started = [int(number) for number in run.stdout.split()]
    assert run.returncode == -9
    end = time.monotonic() + 30
    while any(map(_is_there, started)) and time.monotonic() < end:
        time.sleep(0.05)
    assert not any(map(_is_there, started))


def _is_there(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def page(title: str) -> str:
    return f"{title}\n\nReporter: Why?\n\nAmbassador: So.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, title in [("a", "First"), ("b", "Second"), ("c", "Third"), ("d", "First")]:
        (tmp_path / f"{name}.txt").write_text(page(title), encoding="utf-8")
    (tmp_path / "bb.txt").write_bytes(b"Reporter: A caf\xe9?\n")
    return tmp_path


def test_a_corpus_is_the_same_with_any_number_of_workers(folder: Path) -> None:
    def read(workers: int) -> bc.Corpus:
        with (folder / "a.txt").open("rb") as first:  # which cannot be handed to another process
            return bc.read_corpus([first, folder], annotators=[touched], workers=workers)

    assert read(2) == read(1)
    assert [problem.code for problem in read(1).problems] == ["duplicate", "unreadable", "duplicate"]


def test_strictly_the_first_bad_file_is_an_error(folder: Path) -> None:
    with pytest.raises(bc.ParseError) as caught:
        bc.read_corpus(folder, annotators=(), workers=2, strict=True)
    assert caught.value.source == str(folder / "bb.txt")
    assert (caught.value.line, caught.value.column) == (1, 16)


def test_a_file_that_ends_the_process_is_left_out(folder: Path) -> None:
    corpus = bc.read_corpus(folder, annotators=[stops_at_second], workers=2)
    assert [interview.title for interview in corpus] == ["First", "Third"]
    assert corpus.problems[0].source == str(folder / "b.txt")
    assert "process" in corpus.problems[0].message
