"""Doing the same work for many items on a cluster of Dask, with the outcomes in the order of the items."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar
from uuid import uuid4

from bilateral_corpus.errors import BilateralCorpusError, InvalidValueError
from bilateral_corpus.formats.extras import load

__all__ = ["AGAIN", "EXTRA", "certain", "client_or_current", "outcomes_on", "threads_of"]

EXTRA = "dask"
#: How often what nothing can be done without is tried once more.
AGAIN = 2

# How many items each thread may be ahead of what was handed on: enough for one that takes long to hold up nobody.
_AHEAD = 8

T = TypeVar("T")
R = TypeVar("R")


def client_or_current(client: Any) -> Any:
    """The client that is given, or the one that was made last.

    Raises:
        InvalidValueError: There is none, or it is closed, or one for asynchronous programs.
        MissingExtraError: Dask is not installed.
    """
    distributed = load("distributed", EXTRA)
    if client is None:
        try:
            client = distributed.get_client()
        except ValueError:
            raise InvalidValueError("no cluster is connected; make a dask.distributed.Client first") from None
    if not isinstance(client, distributed.Client) or client.asynchronous:
        raise InvalidValueError(f"expected a dask.distributed.Client that waits for results, found {client!r:.80}")
    if client.status != "running":
        raise InvalidValueError(f"this client is {client.status}; make another distributed.Client")
    return client


def threads_of(client: Any) -> int:
    """How much is done at once on a cluster, at least 1."""
    return sum(client.nthreads().values()) or 1


def outcomes_on(client: Any, work: Callable[[T], R], items: Iterable[T], *, again: int = 0) -> list[R | None]:
    """Work at each item on a cluster, and give the outcomes in the order of the items.

    Args:
        client: A :class:`distributed.Client`.
        work: What is done; it may be done more than once for an item, at the same time or after one another.
        items: What it is done for; some are taken ahead, and no more than that.
        again: How often an item is tried once more at which a worker ended: that may have been for another reason.

    Returns:
        The outcomes; None where worker after worker ended (too little memory, say) while the item was worked at, or
        something else beside it.

    Raises:
        Exception: Whatever `work` raises.
    """
    name = getattr(work, "__name__", type(work).__name__).strip("_")
    ahead = _AHEAD * threads_of(client)
    waiting: deque[tuple[T, Any]] = deque()
    outcomes: list[R | None] = []

    def submit(item: T) -> Any:
        return client.submit(work, item, key=f"{name}-{uuid4().hex}")

    try:
        for item in items:
            waiting.append((item, submit(item)))
            if len(waiting) > ahead:
                outcomes.append(_outcome(*waiting.popleft(), submit, again))
        while waiting:
            outcomes.append(_outcome(*waiting.popleft(), submit, again))
    finally:
        client.cancel([future for _, future in waiting])
    return outcomes


def _outcome(item: T, future: Any, submit: Callable[[T], Any], again: int) -> Any:
    try:
        return future.result()
    except load("distributed", EXTRA).KilledWorker:
        return _outcome(item, submit(item), submit, again - 1) if again else None


def certain(outcomes: Iterable[R | None], doing: str) -> Iterator[R]:
    """Give outcomes that nothing can be done without.

    Raises:
        BilateralCorpusError: There is none of an item.
    """
    for outcome in outcomes:
        if outcome is None:
            raise BilateralCorpusError(f"worker after worker ended while {doing}; they may need more memory")
        yield outcome
