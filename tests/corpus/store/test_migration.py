"""Stores that older versions of the library wrote."""

from __future__ import annotations

import gzip
import sqlite3
from pathlib import Path

import pytest

import bilateral_corpus as bc
from bilateral_corpus.corpus.store import migration
from corpus.store.talks import talk

HERE = Path(__file__).parent
# What was put into each sample, in the order of the ids.
TALKS = [
    talk("one", "A port for Việt Nam.", published="2022-07"),
    talk("two", "A road, and a ferry.", language="vi"),
]


@pytest.fixture(params=sorted(HERE.glob("version-*.store.gz")), ids=lambda path: path.name.partition(".")[0])
def sample(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A store as one version wrote it."""
    path = tmp_path / "sample.store"
    path.write_bytes(gzip.decompress(request.param.read_bytes()))
    return path


def test_it_is_read_and_written(sample: Path) -> None:
    with bc.CorpusStore(sample) as store:
        assert list(store) == TALKS
        assert [hit.interview for hit in store.search("viet nam")] == ["one"]
        assert list(store.where(language="vi")) == TALKS[1:]
        store.replace(talk("two", "A river."))
        assert not store.search("ferry")
        assert store.check() == ()


def test_what_may_only_be_read_is_not_changed(sample: Path) -> None:
    before = sample.read_bytes()
    with pytest.raises(bc.StoreError, match=r"version [12]; open it once for writing"):
        bc.CorpusStore(sample, "r")
    assert sample.read_bytes() == before


def test_it_becomes_like_a_new_one(sample: Path, tmp_path: Path) -> None:
    bc.CorpusStore(sample).close()
    bc.CorpusStore(tmp_path / "new.store").close()
    assert _tables(sample) == _tables(tmp_path / "new.store")


def test_a_migration_that_is_cut_short_changes_nothing(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _tables(sample)
    broken = {step: f"{sql}\nCREATE TABLE interview(id);" for step, sql in migration.MIGRATIONS.items()}
    monkeypatch.setattr(migration, "MIGRATIONS", broken)
    with pytest.raises(bc.StoreError, match="already exists"):
        bc.CorpusStore(sample)
    assert _tables(sample) == before


def _tables(path: Path) -> list[object]:
    connection = sqlite3.connect(path)
    found = [*connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name")]
    versions = [connection.execute(f"PRAGMA {name}").fetchone() for name in ("application_id", "user_version")]
    connection.close()
    return [*found, *versions]
