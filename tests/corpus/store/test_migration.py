"""Stores that older versions of the library wrote."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

import bilateral_corpus as bc
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
