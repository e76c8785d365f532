"""Taking files in: stopped and gone on with, changed files, bad files."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from attrs import evolve

import bilateral_corpus as bc
from bilateral_corpus.corpus.store import IngestReport
from corpus.labour import stops_at_second, touched


def page(title: str, answer: str = "So.") -> str:
    return f"{title}\n\nReporter: Why?\n\nAmbassador: {answer}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "talks"
    folder.mkdir()
    for name, title in [("a", "First"), ("b", "Second"), ("c", "Third")]:
        (folder / f"{name}.txt").write_text(page(title), encoding="utf-8")
    return folder


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "talks.store"


def take(path: Path, folder: Path | list[Path], **options: object) -> IngestReport:
    options = {"annotators": (), **options}
    with bc.CorpusStore(path) as store:
        return store.ingest(folder, **options)  # type: ignore[arg-type]


def titles(path: Path) -> set[str | None]:
    with bc.CorpusStore(path, "r") as store:
        assert store.check() == ()
        return {interview.title for interview in store}


def codes(report: IngestReport) -> list[str]:
    return [problem.code for problem in report.problems]


def test_a_folder_is_taken_in_as_it_is_read(folder: Path, path: Path) -> None:
    (folder / "bb.txt").write_bytes(b"Reporter: A caf\xe9?\n")
    (folder / "d.txt").write_text(page("First"), encoding="utf-8")
    report = take(path, folder)
    read = bc.read_corpus(folder, annotators=())
    assert report == IngestReport(files=5, added=3, problems=read.problems)
    with bc.CorpusStore(path, "r") as store:
        assert store.to_corpus() == bc.Corpus(sorted(read, key=lambda one: one.id), problems=read.problems)


def test_what_has_not_changed_is_passed_over(folder: Path, path: Path) -> None:
    take(path, folder)
    (folder / "d.txt").write_text(page("Fourth"), encoding="utf-8")
    os.utime(folder / "a.txt", (0, 0))
    assert take(path, folder) == IngestReport(files=4, unchanged=3, added=1)
    assert take(path, folder, again=True) == IngestReport(files=4)
    assert take(path, folder, language="fr") == IngestReport(files=4, replaced=4)
    assert take(path, folder, annotators=[touched], language="fr") == IngestReport(files=4)


def test_a_file_is_the_same_from_wherever_it_is_named(
    folder: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(path, folder)
    monkeypatch.chdir(folder)
    assert take(path, Path("a.txt")) == IngestReport(files=1, unchanged=1)


def test_a_file_that_has_changed_has_its_interviews_replaced(folder: Path, path: Path) -> None:
    take(path, folder)
    (folder / "b.txt").write_text(page("Another"), encoding="utf-8")
    report = take(path, folder)
    assert (report.unchanged, report.added, report.removed) == (2, 1, 1)
    assert titles(path) == {"First", "Another", "Third"}


def test_an_interview_with_the_same_id_is_replaced(folder: Path, path: Path) -> None:
    first = bc.read(folder / "a.txt", annotators=())
    bc.write(first, folder / "e.json")
    (folder / "a.txt").unlink()
    take(path, folder)
    bc.write(evolve(first, title="Corrected"), folder / "e.json")
    assert take(path, folder) == IngestReport(files=3, unchanged=2, replaced=1)
    assert titles(path) == {"Second", "Third", "Corrected"}


def test_a_file_that_is_gone_takes_nothing_with_it(folder: Path, path: Path) -> None:
    take(path, folder)
    (folder / "a.txt").unlink()
    assert take(path, folder) == IngestReport(files=2, unchanged=2)
    assert len(titles(path)) == 3


def test_a_file_that_cannot_be_read_any_more_takes_nothing_with_it(folder: Path, path: Path) -> None:
    take(path, folder)
    (folder / "a.txt").write_bytes(b"\xff\xfe\x00")
    report = take(path, folder)
    assert codes(report) == ["unreadable"]
    assert len(titles(path)) == 3
    assert take(path, folder) == IngestReport(files=3, unchanged=3)
    with bc.CorpusStore(path, "r") as store:
        assert store.problems == report.problems
    (folder / "a.txt").write_text(page("First"), encoding="utf-8")
    take(path, folder)
    with bc.CorpusStore(path, "r") as store:
        assert store.problems == ()


def test_a_file_that_vanishes_is_a_problem(folder: Path, path: Path) -> None:
    def vanish(interview: bc.Interview) -> bc.Interview:
        (folder / "b.txt").unlink(missing_ok=True)
        return interview

    report = take(path, sorted(folder.iterdir()), annotators=[vanish])
    assert codes(report) == ["unreadable"]
    assert titles(path) == {"First", "Third"}


def test_a_file_that_is_written_to_while_it_is_read_is_read_again(folder: Path, path: Path) -> None:
    def write(interview: bc.Interview) -> bc.Interview:
        if interview.title == "Second":
            (folder / "b.txt").write_text(page("Other"), encoding="utf-8")
        return interview

    assert codes(take(path, folder, annotators=[write])) == ["changed"]
    report = take(path, folder, annotators=[write])
    assert (report.unchanged, report.added, report.removed, report.problems) == (2, 1, 1, ())
    assert titles(path) == {"First", "Other", "Third"}


def test_one_interview_in_two_files_stays_until_both_have_it_no_more(folder: Path, path: Path) -> None:
    shutil.copy(folder / "a.txt", folder / "d.txt")
    assert codes(take(path, folder)) == ["duplicate"]
    assert codes(take(path, folder, again=True)) == ["duplicate"]
    (folder / "a.txt").write_text(page("Fifth"), encoding="utf-8")
    take(path, folder)
    assert titles(path) == {"First", "Second", "Third", "Fifth"}
    (folder / "d.txt").write_text(page("Sixth"), encoding="utf-8")
    take(path, folder)
    assert titles(path) == {"Second", "Third", "Fifth", "Sixth"}


def test_another_interview_with_the_same_id_takes_its_place_when_the_first_is_gone(folder: Path, path: Path) -> None:
    first = bc.read(folder / "a.txt", annotators=())
    bc.write(evolve(first, title="Rival"), folder / "z.json")
    assert codes(take(path, folder)) == ["same-id"]
    assert titles(path) == {"First", "Second", "Third"}
    (folder / "a.txt").write_text(page("Fifth"), encoding="utf-8")
    report = take(path, folder)
    assert (codes(report), report.unchanged) == ([], 2)
    assert titles(path) == {"Fifth", "Rival", "Second", "Third"}


def test_what_was_put_in_by_hand_stays(folder: Path, path: Path) -> None:
    first = bc.read(folder / "a.txt", annotators=())
    second = bc.read(folder / "b.txt", annotators=())
    with bc.CorpusStore(path) as store:
        store.add(first)
    assert codes(take(path, folder)) == ["duplicate"]
    with bc.CorpusStore(path) as store:
        store.replace(evolve(second, title="By hand"))
    (folder / "a.txt").write_text(page("Fifth"), encoding="utf-8")
    assert codes(take(path, folder, again=True)) == ["same-id"]
    assert titles(path) == {"First", "By hand", "Third", "Fifth"}


def test_a_file_of_many_interviews_is_kept_in_batches(
    folder: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bilateral_corpus.corpus.store.ingest.BATCH", 1)
    lines = bc.dumps(bc.read_corpus(folder, annotators=()), "jsonl").splitlines(keepends=True)
    (folder / "all.jsonl").write_bytes(b"".join([*lines, b"{]\n", lines[0]]))
    report = take(path, folder / "all.jsonl")
    assert (report.files, report.added, codes(report)) == (1, 3, ["unreadable", "duplicate"])
    (folder / "all.jsonl").write_bytes(lines[1])
    assert take(path, folder / "all.jsonl") == IngestReport(files=1, removed=2)
    assert titles(path) == {"Second"}


def test_a_folder_of_tables(folder: Path, path: Path, tmp_path: Path) -> None:
    bc.write(bc.read_corpus(folder, annotators=()), tmp_path / "tables", format="csv")
    assert take(path, tmp_path / "tables").added == 3
    assert take(path, tmp_path / "tables") == IngestReport(files=1, unchanged=1)


def test_several_processes_take_in_the_same(folder: Path, path: Path, tmp_path: Path) -> None:
    (folder / "bb.txt").write_bytes(b"Reporter: A caf\xe9?\n")
    bc.write(bc.read_corpus(folder, annotators=()), folder / "all.jsonl")
    one = take(path, folder, annotators=[touched])
    two = take(tmp_path / "two.store", folder, annotators=[touched], workers=2)
    assert one == two
    with bc.CorpusStore(path) as first, bc.CorpusStore(tmp_path / "two.store") as second:
        assert bc.dumps(first, "jsonl") == bc.dumps(second, "jsonl")
        assert first.problems == second.problems


def test_a_file_that_ends_the_process_is_a_problem(folder: Path, path: Path) -> None:
    report = take(path, folder, annotators=[stops_at_second], workers=2)
    assert codes(report) == ["unreadable"]
    assert titles(path) == {"First", "Third"}


def test_when_it_is_interrupted_what_was_kept_is_whole(folder: Path, path: Path) -> None:
    def interrupt(interview: bc.Interview) -> bc.Interview:
        if interview.title == "Third":
            raise KeyboardInterrupt
        return interview

    with pytest.raises(KeyboardInterrupt):
        take(path, folder, annotators=[interrupt])
    assert titles(path) <= {"First", "Second"}
    take(path, folder)
    assert titles(path) == {"First", "Second", "Third"}


def test_a_name_that_is_no_text(folder: Path, path: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(folder / "caf") + b"\xe9.txt")).write_bytes(b"Reporter: A caf\xe9?\n")
    except OSError:
        pytest.skip("this system has no such names")
    report = take(path, folder)
    assert (report.added, codes(report)) == (3, ["unreadable"])
    assert take(path, folder) == IngestReport(files=4, unchanged=4)
    with bc.CorpusStore(path, "r") as store:
        assert store.problems[0].source == str(folder / r"caf\udce9.txt")


def test_what_cannot_be_taken_in(folder: Path, path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="lost"):
        take(path, folder / "lost")
    with (folder / "a.txt").open("rb") as stream, pytest.raises(bc.InvalidValueError, match="open file"):
        take(path, stream)  # type: ignore[arg-type]
    with bc.CorpusStore(path) as store, bc.CorpusStore(path, timeout=0.01) as second:
        store._database.begin()
        with pytest.raises(bc.StoreLockedError):
            second.ingest(folder, annotators=())
