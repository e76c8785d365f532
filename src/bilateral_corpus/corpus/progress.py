"""A bar that grows while many files are read."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec

from bilateral_corpus.formats.extras import load

__all__ = ["progress_bar"]


@contextmanager
def progress_bar(total: int, shown: bool | None) -> Iterator[Callable[[], object]]:
    """Show how many of the files are done.

    Args:
        total: How many there are.
        shown: True to show a bar, False to show none; None to show one if someone is watching: standard error is a
            terminal, and tqdm is installed.

    Yields:
        What to call after each file.

    Raises:
        MissingExtraError: The bar is wanted, and tqdm is not installed.
    """
    if shown is None:
        shown = sys.stderr is not None and sys.stderr.isatty() and find_spec("tqdm") is not None
    if not shown:
        yield int
        return
    with load("tqdm.auto", "progress").tqdm(total=total, unit="file") as bar:
        yield bar.update
