"""Take the pictures of the reading page that the documentation shows.

Run ``python docs/images/reading_page.py``; it needs Chromium and playwright (``pip install playwright``, ``apt install
chromium``). The page is that of the invented interviews in ``examples/``.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import bilateral_corpus as bc

HERE = Path(__file__).parent
READ = "A river between neighbours, and a road along it"
PLACES = {"start": "", "interview": "#{}/turn-4?q=road", "timeline": "#/timeline"}
WINDOWS = {"wide": (1280, 800), "narrow": (390, 780)}


def main() -> None:
    """Take a picture of each place in each window, light and dark."""
    # Who reads the documentation needs no browser of this kind.
    from playwright.sync_api import sync_playwright

    corpus = bc.read_corpus(HERE.parent.parent / "examples")
    read = next(one.id for one in corpus if one.title == READ)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "reader.html"
        bc.write(corpus, path)
        executable = shutil.which("chromium") or shutil.which("google-chrome")
        with playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"]) as browser:
            for window, (width, height) in WINDOWS.items():
                for scheme in ("light", "dark"):
                    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
                    for place, hash in PLACES.items():
                        page.goto("about:blank")
                        page.goto(path.as_uri() + hash.format(read))
                        page.wait_for_timeout(500)
                        page.screenshot(path=HERE / f"reading-page-{place}-{window}-{scheme}.png")
                    page.close()


if __name__ == "__main__":
    main()
