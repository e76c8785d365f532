"""How fast names are found, and whether the time grows with the text and with nothing else.

Run ``python benchmarks/name_speed.py``. The text is the English example of the project, over and over, in process
time on one core:

- many interviews: kilobytes a second;
- one long interview, in three sizes: the speed must stay the same;
- the same text with 50, 500 and 5,000 organizations of one's own known beforehand: the speed must stay the same.
"""

from __future__ import annotations

import sys
import tempfile
from functools import partial
from pathlib import Path
from time import process_time

import bilateral_corpus as bc
from bilateral_corpus.annotation import Annotator
from bilateral_corpus.annotation.names import annotate_names, known_organizations

EXAMPLE = Path(__file__).parent.parent / "examples" / "laos-vietnam.txt"
RUNS = 2
COPIES = 200
#: So much slower may a text be that is four times as long, or with a hundred times as many names known.
TOLERANCE = 1.3


def speed(texts: list[str], annotator: Annotator) -> float:
    """Kilobytes a second, the best of a few runs."""
    size = sum(len(text.encode()) for text in texts) / 1000
    best = 0.0
    for _ in range(RUNS):
        # The words of a text are cut once and kept for a while, so every run reads the texts anew.
        interviews = [bc.parse(text, annotators=()) for text in texts]
        start = process_time()
        for interview in interviews:
            annotator(interview)
        best = max(best, size / (process_time() - start))
    return best


def own_organizations(count: int, folder: Path) -> Annotator:
    """The annotator with so many organizations more."""
    path = folder / f"{count}.toml"
    entries = (f'[venn-{n}]\nkind = "company"\nen.name = "Venn Line {n}"\n' for n in range(count))
    path.write_text("\n".join(entries), encoding="utf-8")
    return partial(annotate_names, known=known_organizations(path))


def main() -> int:
    """Measure, print, and give the exit code: 1 if the speed depends on the size."""
    text = EXAMPLE.read_text(encoding="utf-8")
    front, _, talk = text.partition("\n\nHARBOUR NEWS:")
    bc.annotate(bc.parse(text), [annotate_names])  # the data files are read once, before the clock runs
    many = [f"{text}\n{n}." for n in range(COPIES)]
    print(f"{COPIES} interviews: {speed(many, annotate_names):.0f} KB/s")
    long = {times: speed([front + f"\n\nHARBOUR NEWS:{talk}" * times], annotate_names) for times in (50, 100, 200)}
    for times, kilobytes in long.items():
        print(f"one interview, {times:>4} times as long: {kilobytes:.0f} KB/s")
    with tempfile.TemporaryDirectory() as folder:
        known = {count: own_organizations(count, Path(folder)) for count in (50, 500, 5000)}
        more = {count: speed(many, one) for count, one in known.items()}
    for count, kilobytes in more.items():
        print(f"{count:>5} organizations more: {kilobytes:.0f} KB/s")
    return int(long[50] / long[200] > TOLERANCE or more[50] / more[5000] > TOLERANCE)


if __name__ == "__main__":
    sys.exit(main())
