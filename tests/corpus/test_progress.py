"""A bar for those who watch."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

import bilateral_corpus as bc
from bilateral_corpus.corpus.progress import progress_bar


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "shown", "expected"),
    [
        (Terminal, None, True),
        (io.StringIO, None, False),
        (io.StringIO, True, True),
        (Terminal, False, False),
    ],
)
def test_when_it_is_shown(
    monkeypatch: pytest.MonkeyPatch, stream: type[io.StringIO], shown: bool | None, expected: bool
) -> None:
    pytest.importorskip("tqdm")
    standard_error = stream()
    monkeypatch.setattr(sys, "stderr", standard_error)
    with progress_bar(2, shown) as advance:
        advance()
        advance()
    written = standard_error.getvalue()
    assert ("2/2" in written) is expected
    assert bool(written) is expected


def test_without_standard_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    with progress_bar(1, None) as advance:
        advance()


def test_a_bar_that_is_wanted_and_cannot_be_had(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "tqdm.auto", None)
    with pytest.raises(bc.MissingExtraError, match=r"bilateral_corpus\[progress\]"):
        bc.read_corpus(tmp_path, progress=True)
    assert len(bc.read_corpus(tmp_path)) == 0
