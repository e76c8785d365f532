"""Doing the same work for many items on a cluster of Dask, with the outcomes in the order of the items."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.formats.extras import load

__all__ = ["EXTRA", "client_or_current", "outcomes_on", "threads_of"]

EXTRA = "dask"

T = TypeVar("T")
R = TypeVar("R")


def client_or_current(client: Any) -> Any:
    """The client that is given, or the one that was made last.

    Raises:
        InvalidValueError: There is none, or it is one for asynchronous programs.
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
    return client


def threads_of(client: Any) -> int:
    """How much is done at once on a cluster, at least 1."""
    return sum(client.nthreads().values()) or 1


def outcomes_on(client: Any, work: Callable[[T], R], items: Iterable[T]) -> list[R | None]:
    """Work at each item on a cluster, and give the outcomes in the order of the items.

    Args:
        client: A :class:`distributed.Client`.
        work: What is done; it may be done more than once for an item, at the same time or after one another.
        items: What it is done for.

    Returns:
        The outcomes; None where worker after worker ended (too little memory, say) while the item was worked at, or
        something else beside it.

    Raises:
        Exception: Whatever `work` raises.
    """
    futures = deque(client.map(work, list(items), pure=False, key=type(work).__name__))
    outcomes: list[R | None] = []
    killed = load("distributed", EXTRA).KilledWorker
    try:
        while futures:
            try:
                outcomes.append(futures[0].result())
            except killed:
                outcomes.append(None)
            # The future is forgotten with its outcome, so that the cluster need not hold it.
            futures.popleft()
    finally:
        client.cancel(list(futures))
    return outcomes
