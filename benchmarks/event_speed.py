"""How fast events are found, and all annotators together.

Run ``python benchmarks/event_speed.py [COPIES]``. Two examples of the project are annotated COPIES times (30 unless
told), each time by itself, so that the register of one interview does not grow. Time is that of the process on one
core, the best of three runs, without the first call, which compiles the frames and grammars. The structure is read
beforehand.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

import bilateral_corpus as bc
from bilateral_corpus.annotation import annotate_dates, annotate_events, annotate_names

FOLDER = Path(__file__).parent.parent / "examples"
RUNS = 3


def seconds(work: Callable[[], object]) -> float:
    """The least time that some work takes."""
    times = []
    for _ in range(RUNS):
        start = process_time()
        work()
        times.append(process_time() - start)
    return min(times)


def main() -> None:
    """Print kilobytes of UTF-8 a second, for each language that has an example."""
    copies = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    for name in ("laos-vietnam.txt", "mong-co-viet-nam.txt"):
        text = (FOLDER / name).read_text(encoding="utf-8")
        plain = bc.parse(text, annotators=())
        named = annotate_names(annotate_dates(plain))
        annotate_events(named)
        size = len(text.encode()) * copies / 1000
        for title, work in (
            ("dates", lambda start=plain: annotate_dates(start)),
            ("names", lambda start=plain: annotate_names(start)),
            ("events", lambda start=named: annotate_events(start)),
            ("dates, names and events", lambda start=plain: bc.annotate(start)),
        ):
            taken = seconds(lambda work=work: [work() for _ in range(copies)])
            print(f"{name:22} {title:24} {size / taken:8.0f} KB/s")


if __name__ == "__main__":
    main()
