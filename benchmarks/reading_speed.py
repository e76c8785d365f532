"""How fast transcripts are read, and whether the time grows with the text and with nothing else.

Run ``python benchmarks/reading_speed.py [COPIES]``. The text is the English example of the project. Every figure is of
the structure only (``annotators=()``), in one process on one core:

- many interviews: COPIES copies of one interview (10,000 unless told), each with a line of its own, against a tenth of
  them: the time for one must stay the same, give or take 10 per cent;
- one long interview: the same exchanges over and over, in four sizes;
- a ten-line splitter with one regular expression on the same text, which finds the labels and nothing else.
"""

from __future__ import annotations

import re
import statistics
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import bilateral_corpus as bc

EXAMPLE = Path(__file__).parent.parent / "examples" / "laos-vietnam.txt"
RUNS = 3
LABEL = re.compile(r"^([A-Z][\w .]{0,60}):[ \t]*", re.MULTILINE)


def split(text: str) -> list[tuple[str, str]]:
    """What a script would do: cut before every line that begins with words and a colon."""
    _, *parts = LABEL.split(text)
    return [(label, words.strip()) for label, words in zip(parts[::2], parts[1::2], strict=True)]


def seconds(work: Callable[[], object]) -> float:
    """The median time of a few runs."""
    times = []
    for _ in range(RUNS):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return statistics.median(times)


def many(text: str, copies: int) -> float:
    """Seconds for one interview, when so many are read."""
    return seconds(lambda: [bc.parse(f"{text}\n{number}.", annotators=()) for number in range(copies)]) / copies


def main(copies: int) -> int:
    """Measure, print, and give the exit code: 1 if the time for one interview depends on their number."""
    text = EXAMPLE.read_text(encoding="utf-8")
    bc.parse(text)  # the data files are read once, before the clock runs
    few, all_of_them = many(text, copies // 10), many(text, copies)
    size = len(text.encode()) / 1e6
    print(f"{copies // 10:>7} interviews: {few * 1e3:.3f} ms each, {size / few:.2f} MB/s")
    print(f"{copies:>7} interviews: {all_of_them * 1e3:.3f} ms each, {size / all_of_them:.2f} MB/s")
    print(f"        ratio of the times for one: {all_of_them / few:.3f}")
    front, _, talk = text.partition("\n\nHARBOUR NEWS:")
    for times in (250, 500, 1000, 2000):
        long = front + f"\n\nHARBOUR NEWS:{talk}" * times
        ours, script = seconds(lambda long=long: bc.parse(long, annotators=())), seconds(lambda long=long: split(long))
        megabytes = len(long.encode()) / 1e6
        print(
            f"one interview of {megabytes:5.2f} MB: {megabytes / ours:6.2f} MB/s; "
            f"ten-line splitter {megabytes / script:6.2f} MB/s; {ours / script:.1f} times its time"
        )
    return int(abs(all_of_them / few - 1) > 0.1)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))
