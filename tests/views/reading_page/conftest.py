from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bilateral_corpus import Corpus, write
from views.reading_page.chromium import Visit, browser
from views.reading_page.talks import TALKS


# Not for the whole session: playwright has a loop of events of its own, beside which no test can start another.
@pytest.fixture(scope="package")
def chromium() -> Iterator[Any]:
    with browser() as opened:
        yield opened


@pytest.fixture(scope="package")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("page") / "reader.html"
    write(Corpus(TALKS), path)
    return path.as_uri()


@pytest.fixture
def visit(chromium: Any, address: str) -> Iterator[Visit]:
    made = Visit(chromium, address)
    yield made
    made.close()
