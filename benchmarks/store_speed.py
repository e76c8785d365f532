"""How fast a store takes interviews in, and how fast it answers.

Run ``python benchmarks/store_speed.py [TURNS] [STORE]``; with the name of a store that is there, only its answers are
timed. The interviews are generated with a fixed seed: 40 turns each of about 70 words, drawn from 50,000 invented words
as often as words are used in a language (Zipf's law), a tenth of them with Vietnamese marks, and two mentions a turn.
All is measured by the clock and in processor time, which other work on the machine disturbs less; answers as the median
(and the worst) of many, with a store opened anew before each. A first answer includes what Python loads for it.

In the same run the same texts go into a bare table of SQLite's FTS5 with its own rules for words (``unicode61``, marks
left out): no interviews, no speakers, no dates. It says what others pay for an index alone.
"""

from __future__ import annotations

import itertools
import random
import resource
import sqlite3
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from time import perf_counter, process_time

from bilateral_corpus import Event, Interview, Mention, Participant, Person, Role, Source, Span, Turn
from bilateral_corpus.corpus.store import CorpusStore

TURNS_EACH = 40
SYLLABLES = [first + vowel for first in "bcdghklmnprstv" for vowel in "aeiou"]
MARKED = {"a": "ầ", "e": "ệ", "i": "ị", "o": "ồ", "u": "ữ"}


def vocabulary(draw: random.Random) -> list[str]:
    """Make invented words; that with number n is used 1/n as often as the first one."""
    words: dict[str, None] = {}
    while len(words) < 50_000:
        word = "".join(draw.choices(SYLLABLES, k=draw.choice([1, 2, 2, 3, 3, 4])))
        words["".join(MARKED.get(letter, letter) for letter in word) if draw.random() < 0.1 else word] = None
    return list(words)


def interviews(turns: int) -> Iterator[Interview]:
    """Make interviews with so many turns in all."""
    draw = random.Random(2022)
    words = vocabulary(draw)
    weights = list(itertools.accumulate(1 / number for number in range(1, len(words) + 1)))
    for number in range(turns // TURNS_EACH):
        person = f"person-{draw.randrange(5000)}"
        yield Interview(
            id=f"interview-{number:07}",
            title=" ".join(draw.choices(words, cum_weights=weights, k=8)),
            language=draw.choice(["en", "vi", "fr"]),
            source=Source(outlet=f"Outlet {draw.randrange(200)}"),
            published=f"{draw.randrange(1980, 2025)}-{draw.randrange(1, 13):02}-{draw.randrange(1, 29):02}",
            participants=[
                Participant(id="reporter", name="Reporter", role=Role.INTERVIEWER),
                Participant(id=person, name=person.title(), role=Role.INTERVIEWEE, person=person),
            ],
            people=[Person(id=person, name=person.title(), country=draw.choice(["LA", "VN", "KE", "JP", "MN"]))],
            events=[Event(id="visit", kind="official_visit", name="A visit", date="2022-07")],
            passages=list(_turns(draw, words, weights, person)),
        )


def _turns(draw: random.Random, words: list[str], weights: list[float], person: str) -> Iterator[Turn]:
    reached = 0
    for number in range(TURNS_EACH):
        length = max(4, min(600, int(draw.lognormvariate(4, 0.7))))
        text = " ".join(draw.choices(words, cum_weights=weights, k=length))
        mentions = [
            Mention(span=Span(0, 2), kind="person", target=person, annotator="rules"),
            Mention(span=Span(3, 5), kind="country", target="LA", annotator="rules", certainty=0.9),
        ]
        speaker, role = (person, Role.INTERVIEWEE) if number % 2 else ("reporter", Role.INTERVIEWER)
        span = Span(reached, reached + len(text))
        yield Turn(text=text, span=span, mentions=mentions, speaker=speaker, role=role)
        reached = span.end + 1


def fill(path: Path, turns: int) -> None:
    """Put interviews in and say how long that took, without the time that making them takes."""
    seconds = {"processor": 0.0, "clock": 0.0}
    bare = 0.0
    with CorpusStore(path, "x") as store, closing(bare_index(path.with_suffix(".bare"))) as index:
        made = interviews(turns)
        while batch := list(itertools.islice(made, 250)):
            clock, processor = perf_counter(), process_time()
            store.add(batch)
            seconds["clock"] += perf_counter() - clock
            seconds["processor"] += process_time() - processor
            processor = process_time()
            with index:
                texts = ((passage.text,) for interview in batch for passage in interview.passages)
                index.executemany("INSERT INTO said VALUES (?)", texts)
            bare += process_time() - processor
    print(f"a bare index of the same texts: {turns / bare:,.0f} turns a second by the processor", flush=True)
    for kind, spent in seconds.items():
        print(f"taking in {turns:,} turns: {turns / spent:,.0f} turns a second by the {kind}", flush=True)
    print(f"memory at most: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    print(f"the file: {path.stat().st_size / 1e6:,.0f} MB, {path.stat().st_size / turns:,.0f} bytes a turn")


def bare_index(path: Path) -> sqlite3.Connection:
    """Make a table of texts that can be searched, and nothing else."""
    connection = sqlite3.connect(path)
    connection.execute("CREATE VIRTUAL TABLE said USING fts5(text, tokenize='unicode61 remove_diacritics 2')")
    return connection


def ask(path: Path) -> None:
    """Time the answers of a store."""
    words = vocabulary(random.Random(2022))
    with CorpusStore(path, "r") as store:
        count = len(store)
    draw = random.Random(1)
    ids = [f"interview-{draw.randrange(count):07}" for _ in range(50)]
    timed("open", path, [lambda store: store] * 50, with_opening=True)
    timed("an interview", path, [lambda store, id=id: store[id] for id in ids])
    for name, low, high in [("rare", 10_000, 40_000), ("common", 100, 1000), ("commonest", 0, 10)]:
        asked = [words[draw.randrange(low, high)] for _ in range(10)]
        timed(f"a page for a {name} word", path, [lambda store, word=word: store.search(word) for word in asked])
    pairs = [f"{words[draw.randrange(10, 100)]} {words[draw.randrange(100, 1000)]}" for _ in range(10)]
    timed("a page for two words", path, [lambda store, pair=pair: store.search(pair) for pair in pairs])
    phrases = [f'"{words[draw.randrange(10)]} {words[draw.randrange(10, 100)]}"' for _ in range(10)]
    timed("a page for a phrase", path, [lambda store, phrase=phrase: store.search(phrase) for phrase in phrases])
    begun = [f"{words[draw.randrange(100, 1000)][:4]}*" for _ in range(10)]
    timed("a page for the beginning of a word", path, [lambda store, one=one: store.search(one) for one in begun])


def timed(name: str, path: Path, questions: list[Callable[[CorpusStore], object]], with_opening: bool = False) -> None:
    """Ask each question of a store that was just opened, and print how long the answers took."""
    clock, processor = list[float](), list[float]()
    for question in questions:
        begun = perf_counter(), process_time()
        with CorpusStore(path, "r") as store:
            start = begun if with_opening else (perf_counter(), process_time())
            question(store)
            clock.append((perf_counter() - start[0]) * 1000)
            processor.append((process_time() - start[1]) * 1000)
    clocked, processed = statistics.median(clock), statistics.median(processor)
    worst = f"worst of {len(clock)}: {max(clock):.1f} and {max(processor):.1f}"
    print(f"{name:36}{clocked:8.2f} ms by the clock, {processed:6.2f} ms of the processor   ({worst})", flush=True)


def main(turns: int, path: Path) -> None:
    """Make a store unless it is there, and ask it."""
    if not path.exists():
        fill(path, turns)
    ask(path)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        given = sys.argv[2] if len(sys.argv) > 2 else f"{folder}/speed.store"
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000, Path(given))
