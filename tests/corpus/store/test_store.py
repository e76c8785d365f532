"""Keeping interviews in a file."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings

import bilateral_corpus as bc
from corpus.store.talks import talk
from strategies import corpora

ONE, TWO, THREE = talk("one", "A port."), talk("two", "A road."), talk("three", "A river.")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "talks.store"


def everything(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """What the tables hold, but for the numbers that the store gives."""
    with sqlite3.connect(path) as connection:
        tables = {
            "document": "SELECT id, data FROM document JOIN interview USING (key) ORDER BY 1",
            "passage": "SELECT i.id, turn, speaker, role, text, said, printed FROM passage p JOIN interview i "
            "ON i.key = p.interview JOIN words w ON w.rowid = p.id ORDER BY 1, p.id",
            "total": "SELECT * FROM total",
            "event": "SELECT i.id, e.id, kind FROM event e JOIN interview i ON i.key = e.interview ORDER BY 1, 2",
            "rows": "SELECT (SELECT count(*) FROM words), (SELECT count(*) FROM passage), (SELECT count(*) FROM event)",
        }
        found = {name: connection.execute(sql).fetchall() for name, sql in tables.items()}
        connection.execute("INSERT INTO words(words) VALUES ('integrity-check')")
    connection.close()
    return found


def test_what_is_put_in_is_there_when_it_is_opened_again(path: Path) -> None:
    with bc.CorpusStore(path) as store:
        store.add(ONE)
        store.add(iter([TWO, THREE]))
    with bc.CorpusStore(path, "r") as store:
        assert len(store) == 3
        assert list(store) == [ONE, THREE, TWO]  # in the order of their ids
        assert store["two"] == TWO
        assert store.to_corpus() == bc.Corpus([ONE, THREE, TWO])
    assert [one.name for one in path.parent.iterdir()] == ["talks.store"]


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(corpora())
def test_every_interview_comes_back(tmp_path_factory: pytest.TempPathFactory, corpus: bc.Corpus) -> None:
    path = tmp_path_factory.mktemp("store") / "a.store"
    with bc.CorpusStore(path) as store:
        store.add(corpus)
        assert {one.id: one for one in store} == {one.id: one for one in corpus}
        for interview in corpus:
            store.delete(interview.id)
        assert list(store) == []
    assert everything(path)["rows"] == [(0, 0, 0)]


def test_what_is_there(path: Path) -> None:
    with bc.CorpusStore(path) as store:
        store.add(ONE)
        assert "one" in store
        assert ONE in store
        assert TWO not in store
        assert "two" not in store
        assert evolve(ONE, title="Another") not in store
        assert 1 not in store
        with pytest.raises(KeyError, match="two"):
            store["two"]
        assert repr(store) == f"<CorpusStore {str(path)!r}>"
        assert "talks.store" in repr(store.where(language="en"))


def test_an_interview_that_is_there_is_left_and_another_one_with_its_id_refused(path: Path) -> None:
    with bc.CorpusStore(path) as store:
        store.add([ONE, ONE])
        store.add(ONE)
        with pytest.raises(bc.IntegrityError, match="'one'"):
            store.add([TWO, evolve(ONE, title="Another")])
        assert list(store) == [ONE]


def test_replacing_and_deleting(path: Path, tmp_path: Path) -> None:
    other = talk("one", "A bridge.", "And a ferry.")
    with bc.CorpusStore(path) as store:
        store.add([ONE, TWO])
        store.replace(other)
        store.replace(THREE)
        store.delete("two")
        assert list(store) == [other, THREE]
        assert not store.search("port")
        assert len(store.search("bridge")) == 1
        with pytest.raises(KeyError, match="two"):
            store.delete("two")
    with bc.CorpusStore(tmp_path / "straight.store") as store:
        store.add([other, THREE])
    assert everything(path) == everything(tmp_path / "straight.store")


def test_the_order_of_putting_in_does_not_matter(path: Path, tmp_path: Path) -> None:
    with bc.CorpusStore(path) as store, bc.CorpusStore(tmp_path / "other.store") as other:
        store.add([ONE, TWO, THREE])
        other.add([THREE, ONE, TWO])
        assert bc.dumps(store, "jsonl") == bc.dumps(other, "jsonl")
    assert everything(path) == everything(tmp_path / "other.store")


def test_a_store_is_written_like_a_corpus(path: Path, tmp_path: Path) -> None:
    with bc.CorpusStore(path) as store:
        store.add([TWO, ONE])
        bc.write(store.where(text="road"), tmp_path / "roads.jsonl")
        bc.write(store, tmp_path / "all.jsonl")
    assert list(bc.read_corpus(tmp_path / "roads.jsonl")) == [TWO]
    assert list(bc.read_corpus(tmp_path / "all.jsonl")) == [ONE, TWO]


def test_what_is_deleted_while_someone_reads_is_left_out(path: Path) -> None:
    with bc.CorpusStore(path) as store, bc.CorpusStore(path) as other:
        store.add([ONE, TWO, THREE])
        reading = iter(store)
        assert next(reading) == ONE
        other.delete("three")
        other.replace(evolve(TWO, title="New"))
        assert list(reading) == [evolve(TWO, title="New")]


def test_what_cannot_be_written_is_refused_and_nothing_kept(path: Path) -> None:
    with bc.CorpusStore(path) as store:
        with pytest.raises(bc.UnrepresentableError):
            store.add([ONE, evolve(TWO, title="half \ud800")])
        assert list(store) == []


def test_batches_are_kept_one_by_one(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bilateral_corpus.corpus.store.store.BATCH", 1)
    with bc.CorpusStore(path) as store:
        with pytest.raises(bc.UnrepresentableError):
            store.add([ONE, TWO, evolve(THREE, title="half \ud800")])
        assert list(store) == [ONE, TWO]
