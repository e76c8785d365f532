"""The pause of the garbage collector."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from threading import Barrier, Thread

import pytest

from bilateral_corpus.formats import paused_collector


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    enabled = gc.isenabled()
    yield
    (gc.enable if enabled else gc.disable)()


def test_pauses_and_goes_on() -> None:
    gc.enable()
    with paused_collector():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_goes_on_after_an_error() -> None:
    gc.enable()
    with pytest.raises(KeyError), paused_collector():
        raise KeyError
    assert gc.isenabled()


def test_stays_off_where_it_was_off() -> None:
    gc.disable()
    with paused_collector():
        pass
    assert not gc.isenabled()


def test_pauses_can_be_nested() -> None:
    gc.enable()
    with paused_collector():
        with paused_collector():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_the_last_of_several_threads_ends_the_pause() -> None:
    gc.enable()
    inside, leave, left = Barrier(2), Barrier(2), Barrier(2)

    def pause() -> None:
        with paused_collector():
            inside.wait(10)
            leave.wait(10)
        left.wait(10)

    other = Thread(target=pause)
    other.start()
    with paused_collector():
        inside.wait(10)
        leave.wait(10)
        left.wait(10)
        assert not gc.isenabled()
    assert gc.isenabled()
    other.join()
