"""Takes the pictures of what a notebook shows: ``python docs/images/notebook.py`` writes them beside this file.

It needs playwright and a Chromium: ``pip install playwright``, and on Debian ``apt install chromium``. Playwright's
own browser does as well: ``playwright install chromium``. The interviews are those of ``examples/``: all are invented.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

import bilateral_corpus as bc
from bilateral_corpus.views.notebook import notebook_html

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
WIDTHS = {"wide": 1000, "narrow": 420}
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{name}</title>
<style>
body {{ margin: 12px; background: light-dark(#fff, #111); color-scheme: light dark; }}
body > div + div {{ margin-top: 12px; }}
</style></head><body>{views}</body></html>
"""


def invented_person() -> bc.Person:
    """A person with posts of all sorts of dates."""
    posts = [
        bc.Appointment(post="Consul General", of="LA", to="VN", as_of="2008?"),
        bc.Appointment(post="Ambassador", of="LA", to="VN", interval="2012/2016-05"),
        bc.Appointment(post="Deputy Minister of Foreign Affairs", of="LA", interval="2016-06/.."),
    ]
    return bc.Person(id="dara-venn", name="Dara Venn", honorific="H.E. Ms.", country="LA", appointments=posts)


def views() -> Iterator[tuple[str, list[object]]]:
    """Names of pictures, with the objects that they show."""
    # A plain Debian has no Chinese letters to draw.
    corpus = bc.read_corpus(EXAMPLES, progress=False).filter(lambda one: not one.language.startswith("zh"))
    interview = bc.read(EXAMPLES / "laos-vietnam.txt")
    yield "interview", [interview]
    yield "people-and-dates", [invented_person(), bc.PartialDate("1962/.."), bc.PartialDate("196X?")]
    yield "corpus", [corpus]
    yield "results", [corpus.concordance("friendship")[:6]]


def take(browser: Browser, name: str, things: list[object]) -> None:
    """Take the pictures of some objects, at both widths, light and dark."""
    page = PAGE.format(name=name, views="".join(map(notebook_html, things)))
    for width, columns in WIDTHS.items():
        for theme in THEMES:
            tab = browser.new_page(viewport={"width": columns, "height": 200}, color_scheme=theme)
            tab.set_content(page)
            tab.screenshot(path=HERE / f"notebook-{name}-{width}-{theme}.png", full_page=True)
            tab.close()


def main() -> None:
    """Take all pictures."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, things in views():
            take(browser, name, things)


if __name__ == "__main__":
    main()
