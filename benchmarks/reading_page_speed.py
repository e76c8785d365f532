"""How fast a reading page is written, and how fast it answers in a browser.

Run ``python benchmarks/reading_page_speed.py [INTERVIEWS | FILE]``; it needs Chromium and playwright (``pip install
playwright``, ``apt install chromium``). The interviews are those of json_speed.py, 20 turns of 100 words each, with two
events and one of 200 people in each; or those of a file that the library reads. Times in the browser are milliseconds
of processor time that the thread of the page takes for an act, up to the frame that shows it, less what it takes to do
nothing; other work on the machine disturbs them less than the clock. "Loaded" is all up to the first frame, "made
ready" what is done after it in idle moments. Given are the median of several acts and the longest of them. The heap is
what scripts hold after that, without what the browser keeps of the page itself.
"""

from __future__ import annotations

import random
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import process_time

from attrs import evolve
from json_speed import TURNS_EACH, interviews
from playwright.sync_api import Page, sync_playwright

from bilateral_corpus import Corpus, Event, Interview, Person, read_corpus
from bilateral_corpus.views.reading_page import reading_page

PEOPLE = 200
NEXT_FRAME = "() => new Promise((seen) => requestAnimationFrame(() => setTimeout(seen, 0)))"
IDLE = 8000


def talks(number: int) -> Iterator[Interview]:
    """Make so many interviews, with people and events that some of them share."""
    draw = random.Random(60)
    for talk in interviews(number * TURNS_EACH):
        person = Person(
            id="venn", name=f"{chr(65 + draw.randrange(26))}ara Venn{draw.randrange(PEOPLE // 26)}", country="LA"
        )
        visit = Event(id="visit", kind="official_visit", name="A visit", date=f"{draw.randrange(1950, 2030)}-07")
        treaty = Event(
            id="treaty",
            kind="treaty_signed",
            name="A treaty",
            date=f"{draw.randrange(1950, 2030)}",
            countries=["LA", "VN"],
        )
        yield evolve(talk, people=[person], events=[visit, treaty])


def typed(text: str) -> str:
    """The script that types into the search."""
    field = "document.querySelector('input[type=search]')"
    return f"{field}.value = {text!r}; {field}.dispatchEvent(new Event('input', {{ bubbles: true }}))"


class Clock:
    """The processor time that the thread of a page takes."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.session = page.context.new_cdp_session(page)
        self.session.send("Performance.enable", {"timeDomain": "threadTicks"})
        self.nothing = 0.0
        self.nothing = statistics.median(self.taken(lambda: page.evaluate("0")) for _ in range(5))

    def _now(self) -> float:
        self.page.evaluate(NEXT_FRAME)
        metrics = self.session.send("Performance.getMetrics")["metrics"]
        return 1000 * next(float(one["value"]) for one in metrics if one["name"] == "TaskDuration")

    def taken(self, act: Callable[[], object]) -> float:
        """What an act takes, in milliseconds."""
        start = self._now()
        act()
        return max(0.0, self._now() - start - self.nothing)

    def show(self, name: str, acts: list[str]) -> None:
        """Print the median and the longest time of acts."""
        times = [self.taken(partial(self.page.evaluate, act)) for act in acts]
        print(f"{name:<24}{statistics.median(times):7.0f} (at most {max(times):.0f})")


def chosen(name: str, place: int) -> str:
    """The script that chooses a value of a filter."""
    field = f"document.querySelector('select[name={name}]')"
    return f"{field}.selectedIndex = {place}; {field}.dispatchEvent(new Event('input', {{ bubbles: true }}))"


def show(page: Page, address: str, ids: list[str]) -> None:
    """Do what people do, and print how long it takes."""
    clock = Clock(page)
    print(f"{'loaded':<24}{clock.taken(partial(page.goto, address)):7.0f}")
    print(f"{'made ready':<24}{clock.taken(partial(page.wait_for_timeout, IDLE)):7.0f}")
    word, phrase = "vientiane", "countries signed treaty"
    clock.show("letters, all found", [typed(word[:end]) for end in range(1, len(word) + 1)])
    clock.show("letters, few found", [typed(phrase[:end]) for end in range(16, len(phrase) + 1)])
    clock.show("filters", [typed(""), *(chosen("person", place) for place in (1, 2, 3, 0))])
    clock.show("interviews opened", [f"location.hash = {'#' + id!r}" for id in ids])
    clock.show("timeline opened", ["location.hash = '#/timeline'"])
    clock.show("timeline filtered", [chosen("kind", place) for place in (1, 2, 0)])
    heap = page.context.new_cdp_session(page).send("Runtime.getHeapUsage")["usedSize"]
    print(f"{'heap, MB':<24}{heap / 1e6:7.0f}")


def main(wanted: str) -> None:
    """Print all figures."""
    corpus = Corpus(talks(int(wanted))) if wanted.isdigit() else read_corpus(wanted)
    start = process_time()
    page = reading_page(corpus)
    print(f"{len(corpus)} interviews, {sum(len(one.turns) for one in corpus)} turns, {len(corpus.events)} events")
    print(f"{'written, s':<24}{process_time() - start:7.1f}\n{'size, MB':<24}{len(page.encode()) / 1e6:7.1f}")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "reader.html"
        path.write_text(page, encoding="utf-8")
        executable = shutil.which("chromium") or shutil.which("google-chrome")
        with playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"]) as browser:
            show(browser.new_page(), path.as_uri(), [one.id for one in corpus][:20])


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "500")
