"""Doing the same work for many items in several processes, with the outcomes in the order of the items.

Processes are started afresh on every system ("spawn"), since a copy of a running process ("fork") can stand still for
ever where other libraries have threads. One that ends while it works (too little memory, a fault in a library that is
written in C) costs the item that it worked at, and nothing else.
"""

from __future__ import annotations

import os
import pickle
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from threading import Thread
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from attrs import define, field

from bilateral_corpus.errors import BilateralCorpusError, InvalidValueError

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

__all__ = ["in_order"]

T = TypeVar("T")
R = TypeVar("R")

# How many items each process may be ahead of what was handed on: enough for one that takes long to hold up nobody.
_AHEAD = 8


def in_order(
    work: Callable[[T], R],
    items: Iterable[T],
    *,
    workers: int,
    lost: Callable[[T], R],
    here: Callable[[T], bool] = lambda _: False,
) -> Iterator[tuple[T, R]]:
    """Work at each item, and give each with its outcome, in order.

    Args:
        work: What is done; with several workers it must be importable by name, and so must what it holds.
        items: What it is done for; some are taken ahead, and no more than that.
        workers: How many processes; 1 to do it all in this one.
        lost: What the outcome is where the process ended in the middle.
        here: Which items are to be worked at in this process, when their turn comes.

    Raises:
        InvalidValueError: The number of workers is none, or the work cannot be sent to another process.
        BilateralCorpusError: No process can be started.
        Exception: Whatever `work` raises.
    """
    if type(workers) is not int or workers < 1:
        raise InvalidValueError(f"expected 1 worker or more, found {workers!r}")
    if workers == 1:
        yield from ((item, work(item)) for item in items)
        return
    crew = _Crew(work, workers, lost, here)
    try:
        yield from crew.in_order(items)
    finally:
        crew.dismiss()


@define
class _Crew(Generic[T, R]):
    """Processes that work, and what they work at."""

    work: Callable[[T], R]
    workers: int
    lost: Callable[[T], R]
    here: Callable[[T], bool]
    pool: ProcessPoolExecutor = field(init=False)
    waiting: deque[tuple[T, Future[R] | None]] = field(factory=deque, init=False)

    def __attrs_post_init__(self) -> None:
        try:
            pickle.dumps(self.work)
        except Exception as error:  # noqa: BLE001 - pickle raises anything
            raise InvalidValueError(
                f"with several workers, annotators are functions that can be imported by name ({error})"
            ) from None
        self.pool = self._pool(self.workers)

    def in_order(self, items: Iterable[T]) -> Iterator[tuple[T, R]]:
        for item in items:
            self.waiting.append((item, None if self.here(item) else self._submit(item)))
            if len(self.waiting) > self.workers * _AHEAD:
                yield self._first()
        while self.waiting:
            yield self._first()
        self.pool.shutdown()

    def _first(self) -> tuple[T, R]:
        from concurrent.futures.process import BrokenProcessPool

        item, future = self.waiting.popleft()
        if future is None:
            return item, self.work(item)
        try:
            return item, future.result()
        except BrokenProcessPool:
            return item, self._recovered(item)

    def _recovered(self, item: T) -> R:
        """Which process ended, and at what, nobody knows: try the first item alone, and the others again."""
        self.dismiss()
        self.pool = self._pool(self.workers)
        outcome = self._alone(item)
        again = [(one, future if _is_done(future) else self._submit(one)) for one, future in self.waiting]
        self.waiting = deque(again)
        return outcome

    def _alone(self, item: T) -> R:
        from concurrent.futures.process import BrokenProcessPool

        with self._pool(1) as pool:
            try:
                outcome: R = pool.submit(_run, item).result()
            except BrokenProcessPool:
                self._check_that_any_starts()
                outcome = self.lost(item)
        return outcome

    def _check_that_any_starts(self) -> None:
        from concurrent.futures.process import BrokenProcessPool

        with self._pool(1) as pool:
            try:
                pool.submit(os.getpid).result()
            except BrokenProcessPool:
                raise BilateralCorpusError(
                    "no other process can be started; in a script, what is done with workers= stands below "
                    "if __name__ == '__main__':"
                ) from None

    def _submit(self, item: T) -> Future[R]:
        from concurrent.futures import Future
        from concurrent.futures.process import BrokenProcessPool

        try:
            return self.pool.submit(_run, item)
        except BrokenProcessPool as error:
            failed: Future[R] = Future()
            failed.set_exception(error)
            return failed

    def _pool(self, workers: int) -> ProcessPoolExecutor:
        # These take a while to load, and most programs run in one process.
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        return ProcessPoolExecutor(workers, get_context("spawn"), _begin, (self.work,))

    def dismiss(self) -> None:
        """Let the processes end when they are done with what they are at."""
        self.pool.shutdown(wait=False, cancel_futures=True)


def _is_done(future: Future[Any] | None) -> bool:
    return future is None or (future.done() and not future.cancelled() and future.exception() is None)


# What a process was started to do.
_assigned: list[Callable[[Any], Any]] = []


def _begin(work: Callable[[Any], Any]) -> None:
    """Make a new process ready to work."""
    _assigned[:] = [work]
    # Ctrl+C goes to all processes, and the first one says what becomes of it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_the_first, daemon=True).start()


def _end_with_the_first() -> None:
    """End when the process ends that started this one, be it killed: nobody else would end it."""
    from multiprocessing import parent_process

    first = parent_process()
    if first is not None:
        first.join()
        os._exit(1)


def _run(item: Any) -> Any:
    return _assigned[0](item)
