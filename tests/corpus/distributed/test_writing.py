"""A cluster writes the dataset that one machine writes, whatever happens to files and workers."""

from __future__ import annotations

import json
import os
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import bilateral_corpus as bc
from bilateral_corpus.corpus.distributed import DatasetReport, staging, tasks, write_dataset, writing
from bilateral_corpus.formats import parquet_dataset
from bilateral_corpus.formats.shared_folder import SharedFolder
from corpus.labour import stops_at_second
from formats.sample import INTERVIEW

pq = pytest.importorskip("pyarrow.parquet")
pytest.importorskip("distributed", reason="the extra dask is not installed")

OWN = {"_manifest.json", "_problems.parquet"}


def talk(number: int, **changes: Any) -> bc.Interview:
    """The talks are of two languages and three years, or of none."""
    language, published = ("en", "vi")[number % 2], ("2020", "2021-05-03", "2022", None)[number % 4]
    return evolve(INTERVIEW, id=f"talk-{number:02}", language=language, published=published, **changes)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Nine talks in files of their own, two in one, a page, and trouble of every sort."""
    inside = tmp_path / "talks"
    inside.mkdir()
    for number in range(9):
        bc.write(talk(number), inside / f"{number}.json")
    bc.write([talk(9), talk(3), talk(10), talk(2, title="Another")], inside / "b.jsonl")
    (inside / "a.txt").write_text("A talk\n\nReporter: Why?\n\nAmbassador: So.\n", encoding="utf-8")
    (inside / "c.json").write_text("{", encoding="utf-8")
    return inside


def files_in(dataset: Path) -> dict[str, bytes]:
    return {
        one.relative_to(dataset).as_posix(): one.read_bytes() for one in sorted(dataset.rglob("*")) if one.is_file()
    }


def test_it_is_what_one_machine_writes(cluster: Any, folder: Path, tmp_path: Path) -> None:
    report = write_dataset(folder, tmp_path / "dataset", client=cluster, annotators=())
    corpus = bc.read_corpus(folder, annotators=())
    bc.write(corpus, tmp_path / "one", format="parquet-dataset")
    written = files_in(tmp_path / "dataset")
    assert {name: data for name, data in written.items() if name not in OWN} == files_in(tmp_path / "one")
    assert report.problems == corpus.problems
    assert [problem.code for problem in report.problems] == ["duplicate", "same-id", "unreadable"]
    assert (report.files, report.interviews, report.rows["interviews"]) == (12, 12, 12)
    assert list(bc.read_corpus(tmp_path / "dataset")) == list(bc.read_corpus(tmp_path / "one"))
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith(".")] == []


def test_the_manifest_names_every_file(cluster: Any, folder: Path, tmp_path: Path) -> None:
    report = write_dataset(folder, tmp_path / "dataset", client=cluster, annotators=())
    files = files_in(tmp_path / "dataset")
    manifest = json.loads(files["_manifest.json"])
    assert {part["name"]: part["sha256"] for part in manifest["parts"]} == {
        name: sha256(data).hexdigest() for name, data in files.items() if name not in OWN
    }
    assert sum(part["rows"] for part in manifest["parts"]) == sum(report.rows.values())
    assert (manifest["files"], manifest["interviews"], manifest["problems"]) == (12, 12, 3)


def test_problems_are_a_table(cluster: Any, folder: Path, tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    write_dataset(folder, tmp_path / "dataset", client=cluster, annotators=())
    found = duckdb.sql(f"SELECT code, source FROM '{tmp_path}/dataset/_problems.parquet' ORDER BY code").fetchall()
    jsonl, broken = str(folder / "b.jsonl"), str(folder / "c.json")
    assert found == [("duplicate", jsonl), ("same-id", jsonl), ("unreadable", broken)]


@pytest.mark.parametrize("rows", [1, 12, 40])
def test_nothing_depends_on_how_files_are_shared_out(
    cluster: Any, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: int
) -> None:
    """Neither on the order of the files, nor on how many are read at once, nor on how many rows are set aside."""
    monkeypatch.setattr(parquet_dataset, "ROWS_HELD", rows)
    write_dataset(folder, tmp_path / "dataset", client=cluster, annotators=())
    monkeypatch.setattr(staging, "_ROWS_HELD", 7)
    monkeypatch.setattr(writing, "_BATCHES_EACH", 1)
    backwards = sorted(folder.iterdir(), reverse=True)
    report = write_dataset(iter(backwards), tmp_path / "again", client=cluster, annotators=())
    files = files_in(tmp_path / "dataset")
    assert files == files_in(tmp_path / "again")
    assert [problem.code for problem in report.problems] == ["duplicate", "same-id", "unreadable"]
    # Each talk has five rows, and a part ends with the talk that makes it long enough.
    english_of_2020 = [name for name in files if name.startswith("turns/interview_language=en/published_year=2020/")]
    assert len(english_of_2020) == {1: 3, 12: 1, 40: 1}[rows]


def test_of_two_interviews_with_one_id_the_first_file_has_it(cluster: Any, tmp_path: Path) -> None:
    talks = [talk(1), talk(1, title="Another"), talk(2), talk(1), talk(1, title="Another")]
    for number, one in enumerate(talks):
        bc.write(one, tmp_path / f"{number}.json")
    report = write_dataset(tmp_path, tmp_path / "dataset", client=cluster, annotators=())
    assert [problem.code for problem in report.problems] == ["same-id", "duplicate", "same-id"]
    assert sorted(bc.read_corpus(tmp_path / "dataset"), key=lambda one: one.id) == [talk(1), talk(2)]


def with_half_a_character(interview: bc.Interview) -> bc.Interview:
    event = bc.Event(id="half", kind="other", name="\ud800")
    return evolve(interview, events=[event]) if interview.title == "Second" else interview


def test_an_interview_that_no_table_can_hold_is_left_out(cluster: Any, tmp_path: Path) -> None:
    for title in ("First", "Second", "Third"):
        (tmp_path / f"{title}.txt").write_text(f"{title}\n\nReporter: Why?\n\nAmbassador: So.\n", encoding="utf-8")
    annotators = [with_half_a_character]
    report = write_dataset(tmp_path, tmp_path / "dataset", client=cluster, annotators=annotators)
    assert [(problem.code, problem.action, problem.source) for problem in report.problems] == [
        ("unreadable", "the interview was left out", str(tmp_path / "Second.txt"))
    ]
    assert {one.title for one in bc.read_corpus(tmp_path / "dataset")} == {"First", "Third"}


def test_a_dataset_of_nothing_has_the_tables(cluster: Any, tmp_path: Path) -> None:
    (tmp_path / "talks").mkdir()
    report = write_dataset(tmp_path / "talks", tmp_path / "dataset", client=cluster, annotators=())
    assert report == DatasetReport(files=0, interviews=0, rows=dict.fromkeys(report.rows, 0), problems=())
    assert list(bc.read_corpus(tmp_path / "dataset")) == []


def test_a_dataset_is_replaced_and_nothing_else(cluster: Any, folder: Path, tmp_path: Path) -> None:
    write_dataset(folder, tmp_path / "dataset", client=cluster, annotators=())
    write_dataset(folder / "1.json", tmp_path / "dataset", client=cluster, annotators=())
    assert list(bc.read_corpus(tmp_path / "dataset")) == [talk(1)]
    bc.write([talk(2)], tmp_path / "dataset", format="parquet-dataset")
    assert list(bc.read_corpus(tmp_path / "dataset")) == [talk(2)]
    assert not (tmp_path / "dataset/_manifest.json").exists()
    (tmp_path / "dataset/notes.txt").write_text("mine", encoding="utf-8")
    for target in ("dataset", "dataset/notes.txt"):
        with pytest.raises(FileExistsError):
            write_dataset(folder, tmp_path / target, client=cluster, annotators=())


def test_what_fails_leaves_the_old_dataset_and_nothing_else(
    cluster: Any, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_dataset(folder, tmp_path / "dataset", client=cluster, annotators=())
    before = files_in(tmp_path / "dataset")
    write = SharedFolder.write

    def full(self: SharedFolder, name: str, data: bytes) -> None:
        if name.startswith("turns"):
            raise OSError("no space left")
        write(self, name, data)

    monkeypatch.setattr(SharedFolder, "write", full)
    with pytest.raises(OSError, match="no space"):
        write_dataset(folder / "1.json", tmp_path / "dataset", client=cluster, annotators=())
    assert files_in(tmp_path / "dataset") == before
    assert {one.name for one in tmp_path.iterdir()} == {"talks", "dataset"}


def test_a_symbolic_link_stays(cluster: Any, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "dataset").symlink_to(tmp_path / "elsewhere")
    write_dataset(folder / "1.json", tmp_path / "dataset", client=cluster, annotators=())
    assert (tmp_path / "dataset").is_symlink()
    assert list(bc.read_corpus(tmp_path / "elsewhere")) == [talk(1)]


def test_an_object_store(cluster: Any, folder: Path) -> None:
    """The workers of this cluster are threads, and share the memory that is the store."""
    fsspec = pytest.importorskip("fsspec")
    store = fsspec.filesystem("memory")
    store.put(f"{folder}/", "/talks/", recursive=True)
    report = write_dataset("memory://talks", "memory://made/dataset", client=cluster, annotators=())
    assert report.interviews == 12
    assert {one.id for one in bc.read_corpus("memory://made/dataset")} >= {f"talk-{number:02}" for number in range(11)}
    write_dataset("memory://talks/1.json", "memory://made/dataset", client=cluster, annotators=())
    assert list(bc.read_corpus("memory://made/dataset")) == [talk(1)]
    assert store.ls("/made", detail=False) == ["/made/dataset"]
    store.rm("/talks", recursive=True)
    store.rm("/made", recursive=True)


def test_what_cannot_be_done_is_said(cluster: Any, folder: Path, tmp_path: Path) -> None:
    with (folder / "1.json").open("rb") as stream, pytest.raises(bc.InvalidValueError, match="open file"):
        write_dataset(stream, tmp_path / "dataset", client=cluster, annotators=())
    with pytest.raises(FileNotFoundError):
        write_dataset(folder / "*.csv", tmp_path / "dataset", client=cluster, annotators=())
    with pytest.raises(bc.InvalidValueError, match="Client"):
        write_dataset(folder, tmp_path / "dataset", client="threads")
    with pytest.raises(OSError, match="web"):
        write_dataset(folder, "https://example.org/dataset", client=cluster, annotators=())


def test_without_a_cluster_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> Any:
        raise ValueError("No clients found")

    monkeypatch.setattr("distributed.get_client", none)
    with pytest.raises(bc.InvalidValueError, match="Client"):
        tasks.client_or_current(None)


def test_a_file_at_which_workers_end_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One worker that is a process, and two files in one batch, of which the second ends it."""
    monkeypatch.setattr(writing, "_BATCHES_EACH", 1)
    distributed = pytest.importorskip("distributed")
    dask = pytest.importorskip("dask")
    for name, title in [("a", "First"), ("b", "Second")]:
        (tmp_path / f"{name}.txt").write_text(f"{title}\n\nReporter: Why?\n\nAmbassador: So.\n", encoding="utf-8")
    options = {"n_workers": 1, "threads_per_worker": 1, "dashboard_address": ":0", "silence_logs": 50}
    environment = {"PYTHONPATH": os.pathsep.join([str(Path(__file__).parents[2])])}
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 0, "distributed.nanny.environ": environment}),
        distributed.LocalCluster(**options) as workers,
        distributed.Client(workers) as client,
    ):
        report = write_dataset(tmp_path, tmp_path / "dataset", client=client, annotators=[stops_at_second])
    assert {one.title for one in bc.read_corpus(tmp_path / "dataset")} == {"First"}
    assert [(problem.code, problem.source) for problem in report.problems] == [("unreadable", str(tmp_path / "b.txt"))]


def test_a_bad_file_with_a_name_that_is_not_utf_8_costs_itself_only(cluster: Any, folder: Path, tmp_path: Path) -> None:
    try:
        (folder / os.fsdecode(b"caf\xe9\n.json")).write_text("{", encoding="utf-8")
    except OSError:
        pytest.skip("this file system has no such names")
    report = write_dataset(folder, tmp_path / "dataset", client=cluster)
    assert report.interviews == 12
    assert os.fsdecode(b"caf\xe9\n.json") in {Path(str(one.source)).name for one in report.problems}
    told = pq.read_table(tmp_path / "dataset" / "_problems.parquet").column("source").to_pylist()
    assert str(folder / "caf\\udce9\n.json") in told


@pytest.mark.parametrize("target", [None, 5, b"dataset", "data\0set"])
def test_what_names_no_folder_is_refused(cluster: Any, folder: Path, target: Any) -> None:
    with pytest.raises(bc.InvalidValueError, match=r"expected a path|NUL"):
        write_dataset(folder, target, client=cluster)


def test_a_closed_client_is_refused(cluster: Any, folder: Path, tmp_path: Path) -> None:
    other = type(cluster)(cluster.scheduler.address, set_as_default=False)
    other.close()
    with pytest.raises(bc.InvalidValueError, match="client is closed"):
        write_dataset(folder, tmp_path / "dataset", client=other)
