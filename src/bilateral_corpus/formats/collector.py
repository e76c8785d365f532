"""Pausing the garbage collector while many objects are made that all stay."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

__all__ = ["paused_collector"]


class _Pauses:
    """How many pauses there are, in all threads, and what the state was before the first."""

    lock = Lock()
    count = 0
    was_enabled = False


@contextmanager
def paused_collector() -> Iterator[None]:
    """Pause Python's cyclic garbage collector, and bring it back to the state it was in.

    Each time some thousand objects were made, the collector looks through those that exist for cycles. Immutable
    objects have none, and looking through a corpus again and again while it is loaded takes as long as loading it.
    Objects are still freed when nothing refers to them; only garbage with cycles waits until the end of the pause.

    Pauses may be nested, and several threads may pause at once: the collector is off from the beginning of the first
    pause to the end of the last one. If it was off before, it stays off.

    >>> with paused_collector():
    ...     gc.isenabled()
    False
    """
    with _Pauses.lock:
        if _Pauses.count == 0:
            _Pauses.was_enabled = gc.isenabled()
            gc.disable()
        _Pauses.count += 1
    try:
        yield
    finally:
        with _Pauses.lock:
            _Pauses.count -= 1
            if _Pauses.count == 0 and _Pauses.was_enabled:
                gc.enable()
