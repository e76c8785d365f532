"""What goes wrong has a typed error that says what and where, and loses nothing."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

import bilateral_corpus as bc
from bilateral_corpus.corpus.store.database import Database
from corpus.store.talks import talk

ONE, TWO = talk("one", "A port."), talk("two", "A road.")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "talks.store"
    with bc.CorpusStore(path) as store:
        store.add([ONE, TWO])
    return path


@contextmanager
def database(path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        yield connection
    finally:
        connection.close()


def test_a_store_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"lost\.store"):
        bc.CorpusStore(tmp_path / "lost.store", "r")
    with pytest.raises(FileNotFoundError):
        bc.CorpusStore(tmp_path / "lost" / "a.store")
    assert list(tmp_path.iterdir()) == []


def test_a_store_that_is_there_already(path: Path) -> None:
    with pytest.raises(FileExistsError, match=r"talks\.store"):
        bc.CorpusStore(path, "x")


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        bc.CorpusStore(tmp_path)


def test_an_unknown_mode(path: Path) -> None:
    with pytest.raises(bc.InvalidValueError, match="'w'"):
        bc.CorpusStore(path, "w")  # type: ignore[arg-type]


@pytest.mark.parametrize("mode", ["r", "a"])
def test_a_file_that_is_no_store(tmp_path: Path, mode: bc.corpus.store.database.Mode) -> None:
    path = tmp_path / "a.store"
    path.write_bytes(b"A harbour for two\n" * 500)
    with pytest.raises(bc.StoreError, match=r"a\.store: this is no store"):
        bc.CorpusStore(path, mode)
    assert path.read_bytes() == b"A harbour for two\n" * 500


def test_another_database_is_no_store(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with database(path) as connection:
        connection.execute("CREATE TABLE interview(id)")
    with pytest.raises(bc.StoreError, match="no store"):
        bc.CorpusStore(path)


def test_an_empty_file_becomes_a_store_if_it_may_be_written(tmp_path: Path) -> None:
    path = tmp_path / "a.store"
    path.touch()
    with pytest.raises(bc.StoreError, match="no store"):
        bc.CorpusStore(path, "r")
    with bc.CorpusStore(path) as store:
        assert len(store) == 0


def test_a_store_of_a_later_version(path: Path) -> None:
    with database(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(bc.StoreError, match=r"later version.*99"):
        bc.CorpusStore(path)


def test_an_sqlite_without_what_a_store_needs(tmp_path: Path) -> None:
    opened = Database(str(tmp_path / "a.store"), "a", 1)
    with pytest.raises(bc.StoreError, match=r"SQLite.*no such module: fts99"):
        opened.script("CREATE VIRTUAL TABLE words USING fts99(said);")
    opened.close()


def test_a_second_writer_waits_and_is_told(path: Path) -> None:
    with bc.CorpusStore(path) as store, bc.CorpusStore(path, timeout=0.05) as second:
        store._database.begin()
        with pytest.raises(bc.StoreLockedError, match=r"talks\.store"):
            second.delete("one")
        assert [one.id for one in second] == ["one", "two"]  # reading goes on
        store._database.keep()
        second.delete("one")
        assert [one.id for one in store] == ["two"]


def test_a_store_opened_for_reading_is_not_written(path: Path) -> None:
    with bc.CorpusStore(path, "r") as store, pytest.raises(PermissionError, match=r"talks\.store"):
        store.delete("one")


def test_a_file_and_a_folder_that_may_not_be_written(path: Path) -> None:
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        if os.access(path, os.W_OK):
            pytest.skip("this user may write everything")
        with bc.CorpusStore(path) as store, pytest.raises(PermissionError):
            store.delete("one")
        with bc.CorpusStore(path, "r") as store:
            assert len(store) == 2
    finally:
        path.parent.chmod(0o755)


def test_a_full_disk_undoes_what_was_not_kept(path: Path) -> None:
    with bc.CorpusStore(path) as store:
        pages = store._database.value("PRAGMA page_count")
        store._database.value(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(OSError, match="full") as caught:
            store.add(talk("three", *(f"A port at {number}." for number in range(3000))))
        assert caught.value.errno == errno.ENOSPC
        assert caught.value.filename == str(path)
        assert list(store) == [ONE, TWO]
        store._database.value(f"PRAGMA max_page_count = {pages * 1000}")
        store.add(talk("three", "A river."))
        assert len(store) == 3


def test_a_damaged_interview_is_named_and_the_others_are_read(path: Path) -> None:
    with database(path) as connection:
        connection.execute("UPDATE document SET data = x'00ff00' WHERE key = (SELECT key FROM interview LIMIT 1)")
    with bc.CorpusStore(path, "r") as store:
        with pytest.raises(bc.StoreDamagedError, match="'one'"):
            store["one"]
        assert store["two"] == TWO
        assert len(store.search("port")) == 1


def test_damaged_pages_are_found_out(tmp_path: Path) -> None:
    path = tmp_path / "talks.store"
    with bc.CorpusStore(path) as store:
        store.add(
            talk(f"t{number:03}", *(f"A port at {number * place}." for place in range(9))) for number in range(300)
        )
    data = bytearray(path.read_bytes())
    middle = len(data) // 2 // 4096 * 4096
    data[middle : middle + 20 * 4096] = b"\xff" * (20 * 4096)
    path.write_bytes(data)
    with bc.CorpusStore(path, "r") as store:
        with pytest.raises(bc.StoreDamagedError, match=r"talks\.store"):
            list(store)
        problems = store.check()
        assert problems
        assert {one.code for one in problems} == {"damaged"}


def test_a_sound_store_has_no_problems(path: Path) -> None:
    with bc.CorpusStore(path, "r") as store:
        assert store.check() == ()


def test_a_store_whose_index_is_not_that_of_its_interviews(path: Path) -> None:
    with database(path) as connection:
        connection.execute("UPDATE words SET said = 'else' WHERE rowid = 2")
        connection.execute("UPDATE document SET data = x'00' WHERE key = 2")
    with bc.CorpusStore(path) as store:
        first, second = store.check()
        assert "'one'" in first.message
        assert "'two'" in second.message


def test_what_was_cut_short_is_undone(path: Path) -> None:
    store = bc.CorpusStore(path)
    store._database.begin()
    store.delete("one")
    store.close()
    with bc.CorpusStore(path) as store:
        assert list(store) == [ONE, TWO]


def test_a_store_whose_writer_was_killed_is_put_in_order_by_whoever_may_write(path: Path, tmp_path: Path) -> None:
    left = tmp_path / "left" / "talks.store"
    left.parent.mkdir()
    with bc.CorpusStore(path) as store:
        # As if the process was killed while it wrote its changes to the file.
        store._database.value("PRAGMA cache_size = 1")
        store._database.value("PRAGMA cache_spill = ON")
        store._database.begin()
        store.delete("one")
        store.replace(talk("two", *(f"A port at {number}." for number in range(999))))
        for name in (path.name, f"{path.name}-journal"):
            shutil.copy(path.parent / name, left.parent / name)
        store._database.undo()
    with pytest.raises(bc.StoreError, match="open the store once for writing"):
        bc.CorpusStore(left, "r")
    with bc.CorpusStore(left) as store:
        assert list(store) == [ONE, TWO]
    with bc.CorpusStore(left, "r") as store:
        assert list(store) == [ONE, TWO]
    assert [one.name for one in left.parent.iterdir()] == ["talks.store"]


@pytest.mark.parametrize(
    "use",
    [
        len,
        list,
        lambda store: store["one"],
        lambda store: store.search("port"),
        lambda store: store.where(people="dara-venn"),
        lambda store: list(store.where(published="2022")),
        lambda store: store.add(ONE),
        lambda store: store.replace(ONE),
        lambda store: store.delete("one"),
        lambda store: store.ingest([]),
        lambda store: store.reconcile(),
        lambda store: store.check(),
    ],
)
def test_a_closed_store(path: Path, use: Callable[[bc.CorpusStore], object]) -> None:
    store = bc.CorpusStore(path)
    store.close()
    store.close()
    with pytest.raises(bc.StoreError, match=r"talks\.store: the store is closed"):
        use(store)


def test_a_store_in_another_thread(path: Path) -> None:
    with bc.CorpusStore(path) as store, ThreadPoolExecutor(1) as pool:
        with pytest.raises(bc.StoreError, match="in the thread that opened it"):
            pool.submit(len, store).result()
        assert len(store) == 2


@pytest.mark.parametrize(
    "use",
    [
        lambda store: store.add(None),
        lambda store: store.add([ONE, None]),
        lambda store: store.add("one"),
        lambda store: store.replace("one"),
        lambda store: store.search(3),
        lambda store: store.search("port", size="3"),
        lambda store: store.search("port", size=0),
        lambda store: store.search("port", start=10**30),
        lambda store: store.search("port", role="reporter"),
        lambda store: store.where(people="\ud800"),
        lambda store: store.ingest(3),
        lambda store: store.ingest([], annotators=3),
    ],
)
def test_what_a_store_cannot_take(path: Path, use: Callable[[Any], object]) -> None:
    with bc.CorpusStore(path) as store:
        with pytest.raises(bc.InvalidValueError):
            use(store)
        assert list(store) == [ONE, TWO]


def test_what_is_no_id_is_not_there(path: Path) -> None:
    with bc.CorpusStore(path) as store:
        for id in ("\ud800", None, 3):
            assert id not in store
            with pytest.raises(KeyError):
                store[id]  # type: ignore[index]


@pytest.mark.parametrize("wrong", ["nul\0x", "", None, 3, "half\ud800"])
def test_what_is_no_path(wrong: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(bc.InvalidValueError, match="path of a store"):
        bc.CorpusStore(wrong)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("timeout", ["x", -1, float("nan"), None])
def test_what_is_no_timeout(timeout: Any, path: Path) -> None:
    with pytest.raises(bc.InvalidValueError, match="number of seconds"):
        bc.CorpusStore(path, timeout=timeout)


@pytest.mark.parametrize("content", [b"x", b"\0", b"SQLite format", b"x" * 511])
def test_a_short_file_that_is_no_store(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.store"
    path.write_bytes(content)
    for mode in ("a", "r"):
        with pytest.raises(bc.StoreError, match=r"a\.store: this is no store"):
            bc.CorpusStore(path, mode)
    assert path.read_bytes() == content


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_no_store(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(bc.StoreError, match="this is no store"):
        bc.CorpusStore(tmp_path / "pipe")


def test_a_path_through_a_file(path: Path) -> None:
    with pytest.raises(NotADirectoryError) as caught:
        bc.CorpusStore(path / "a.store")
    assert caught.value.filename == str(path / "a.store")


def test_a_schema_with_damaged_letters_is_a_damaged_store(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"CREATE TABLE", b"CREATE \x9f\x9f\x9f\x9f\x9f"))
    with pytest.raises(bc.StoreDamagedError, match=r"talks\.store: "), bc.CorpusStore(path, "r") as store:
        list(store)
