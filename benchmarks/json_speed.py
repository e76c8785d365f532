"""How long it takes to read and write canonical JSON Lines, next to orjson with plain dicts.

Run ``python benchmarks/json_speed.py [TURNS]``; it needs msgspec and orjson. The interviews are generated with a fixed
seed: 20 turns each, 5 mentions a turn. Each figure is the best of three runs in a process of its own, in seconds of
processor time, which other work on the machine disturbs less than the clock. Memory is the growth of the process's peak
over what it was when the input lay ready. "Paused" is Python's garbage collector, all along; this library pauses it by
itself while it reads one interview, but not between two of them.
"""

from __future__ import annotations

import gc
import io
import json
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path
from time import process_time
from typing import Any

import orjson

from bilateral_corpus import Corpus, read_corpus
from bilateral_corpus.formats import canonical, jsonl, paused_collector
from bilateral_corpus.formats.format import ReadOptions
from bilateral_corpus.model import (
    Event,
    Interview,
    Mention,
    MentionKind,
    Organization,
    Participant,
    Person,
    Role,
    Span,
    Turn,
)

TURNS_EACH, MENTIONS_EACH, RUNS = 20, 5, 3
WORDS = [
    "the",
    "two",
    "countries",
    "signed",
    "treaty",
    "Vientiane",
    "đại",
    "sứ",
    "hợp",
    "tác",
    "“year”",
    "Лаос",
    "老挝",
]
TARGETS = {"person": "venn", "organization": "nam", "event": "visit", "country": "LA", "date": None}


def interviews(turns: int) -> Iterator[Interview]:
    """Make interviews with so many turns in all."""
    draw = random.Random(2022)
    for number in range(turns // TURNS_EACH):
        yield Interview(
            id=f"interview-{number}",
            title=" ".join(draw.choices(WORDS, k=8)),
            published=f"2022-{draw.randrange(1, 13):02}-{draw.randrange(1, 29):02}",
            participants=[Participant(id="venn", name="Dara Venn", role=Role.INTERVIEWEE, person="venn")],
            people=[Person(id="venn", name="Dara Venn", country="LA")],
            organizations=[Organization(id="nam", name="Non-Aligned Movement")],
            events=[Event(id="visit", kind="official_visit", name="A visit", date="2022-07")],
            passages=[_turn(draw, place) for place in range(TURNS_EACH)],
        )


def _turn(draw: random.Random, place: int) -> Turn:
    text = " ".join(draw.choices(WORDS, k=100))
    begin = place * 2000
    return Turn(
        text=text,
        span=Span(begin + 6, begin + 6 + len(text)),
        mentions=[_mention(draw, len(text)) for _ in range(MENTIONS_EACH)],
        speaker="venn",
        role=draw.choice(list(Role)),
        label="Venn:",
        label_span=Span(begin, begin + 5),
    )


def _mention(draw: random.Random, length: int) -> Mention:
    kind, start = draw.choice(list(MentionKind)), draw.randrange(length - 20)
    return Mention(
        span=Span(start, start + 12),
        kind=kind,
        target=TARGETS[kind],
        date=f"19{draw.randrange(60, 90)}-07-{draw.randrange(1, 29):02}" if kind is MentionKind.DATE else None,
        annotator="rules",
        certainty=draw.random(),
    )


def _load(data: bytes) -> list[Interview]:
    return list(jsonl.read(io.BytesIO(data), ReadOptions()))


def _load_corpus(data: bytes) -> Corpus:
    return read_corpus(io.BytesIO(data), format="jsonl", strict=True)


def _load_checked(data: bytes) -> list[Interview]:
    return [canonical.decode_checked(line, ReadOptions()) for line in data.splitlines()]


def _load_dicts(data: bytes) -> list[Any]:
    return [orjson.loads(line) for line in data.splitlines()]


def _dump(given: list[Interview]) -> bytes:
    stream = io.BytesIO()
    jsonl.write(given, stream)
    return stream.getvalue()


def _join(encode: Callable[[Any], bytes], given: list[Any]) -> bytes:
    return b"".join(encode(one) + b"\n" for one in given)


# What is done, what makes its input of the bytes, and whether the collector is paused all along.
CASES: dict[str, tuple[Callable[[Any], object], Callable[[bytes], Any], bool]] = {
    "load orjson.loads into dicts": (_load_dicts, bytes, False),
    "load orjson.loads into dicts, paused": (_load_dicts, bytes, True),
    "load json.loads into dicts": (lambda data: [json.loads(line) for line in data.splitlines()], bytes, False),
    "load this library with msgspec": (_load, bytes, False),
    "load this library, read_corpus": (_load_corpus, bytes, False),
    "load this library with msgspec, paused": (_load, bytes, True),
    "load this library without msgspec": (_load_checked, bytes, False),
    "dump orjson.dumps of dicts": (lambda dicts: _join(orjson.dumps, dicts), _load_dicts, False),
    "dump this library with msgspec": (_dump, _load, False),
    "dump this library without msgspec": (lambda given: _join(canonical.encode_checked, given), _load, False),
}


def _peak_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(name: str, path: Path) -> None:
    """Run one case in this process, and print its seconds and megabytes."""
    work, prepare, paused = CASES[name]
    given = prepare(path.read_bytes())
    before = _peak_megabytes()
    times, peaks = [], []
    for _ in range(RUNS):
        gc.collect()
        with paused_collector() if paused else nullcontext():
            start = process_time()
            result = work(given)
            times.append(process_time() - start)
        peaks.append(_peak_megabytes() - before)
        del result
    print(min(times), peaks[0])


def main(turns: int) -> None:
    """Run all cases and print a table."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "corpus.jsonl")
        with path.open("wb") as stream:
            jsonl.write(interviews(turns), stream)
        print(f"{turns:,} turns, {path.stat().st_size / 1e6:.0f} MB, Python {sys.version.split()[0]}\n")
        print(f"{'':40}{'seconds':>8}{'ratio':>8}{'peak MB':>9}")
        first: dict[str, float] = {}
        for name in CASES:
            command = [sys.executable, __file__, "--case", name, str(path)]
            output = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
            seconds, megabytes = map(float, output.split())
            ratio = seconds / first.setdefault(name[:4], seconds)
            print(f"{name:40}{seconds:8.2f}{ratio:8.2f}{megabytes:9.0f}", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--case"]:
        measure(sys.argv[2], Path(sys.argv[3]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
