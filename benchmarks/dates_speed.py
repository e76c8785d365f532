"""How fast time expressions are found, beside ``search_dates`` of dateparser on the same text.

Run ``python benchmarks/dates_speed.py [COPIES]``; ``python -m pip install dateparser`` for the comparison. The text is
the English example of the project, COPIES times (50 unless told); dateparser gets one copy, as it is slow. Time is that
of the process on one core, the best of three runs, without the first call, which compiles the grammar.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

import bilateral_corpus as bc

EXAMPLE = Path(__file__).parent.parent / "examples" / "laos-vietnam.txt"
RUNS = 3


def speed(text: str, work: Callable[[str], object]) -> float:
    """Kilobytes of UTF-8 a second."""
    times = []
    for _ in range(RUNS):
        start = process_time()
        work(text)
        times.append(process_time() - start)
    return len(text.encode()) / 1000 / min(times)


def ours(text: str) -> object:
    """What this library finds."""
    return bc.find_dates(text, reference="2024-07-22", language="en")


def main() -> None:
    """Print the speeds and their ratio."""
    text = EXAMPLE.read_text(encoding="utf-8")
    ours(text)
    own = speed(text * int(sys.argv[1] if len(sys.argv) > 1 else 50), ours)
    print(f"find_dates     {own:8.0f} KB/s")
    try:
        from dateparser.search import search_dates
    except ImportError:
        print("dateparser is not installed")
        return
    other = speed(text, lambda page: search_dates(page, languages=["en"]))
    print(f"search_dates   {other:8.1f} KB/s; find_dates is {own / other:.0f} times as fast")


if __name__ == "__main__":
    main()
