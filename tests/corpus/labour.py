"""Work for other processes, which must be able to import it."""

from __future__ import annotations

import os
import time

import bilateral_corpus as bc

__all__ = ["doubled", "leaves", "lost", "process_of", "stops_at_second", "touched"]


def doubled(number: int) -> int:
    """Take the longer the smaller the number is, so that outcomes come in another order."""
    time.sleep(0.05 / (number + 1))
    return 2 * number


def leaves(number: int) -> int:
    """End the process at some numbers."""
    if number % 5 == 3:
        os._exit(9)
    return number


def lost(number: int) -> int:
    """What comes of a number at which the process ended."""
    return -number


def process_of(_number: int) -> int:
    """Say in which process it is."""
    return os.getpid()


def touched(interview: bc.Interview) -> bc.Interview:
    """Change nothing."""
    return interview


def stops_at_second(interview: bc.Interview) -> bc.Interview:
    """End the process at the second interview."""
    if interview.title == "Second":
        os._exit(9)
    return interview
