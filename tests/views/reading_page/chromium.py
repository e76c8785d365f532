"""A real browser for tests of the reading page: Chromium without a window, moved by playwright.

To have it, ``pip install playwright`` and install Chromium, as Debian does with ``apt install chromium``. Playwright's
own browsers are not needed. Where one of the two is absent the tests are skipped.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

__all__ = ["Visit", "browser"]

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@contextmanager
def browser() -> Iterator[Any]:
    """A browser; the test is skipped where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="needs a browser: pip install playwright")
    executable = next(filter(None, map(shutil.which, _NAMES)), None)
    if executable is None:
        pytest.skip("needs a browser: apt install chromium")
    with playwright.sync_playwright() as started:
        # A container has no sandbox of its own to give, and the pages are ours.
        opened = started.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield opened
        opened.close()


class Visit:
    """A look at a page, and what went wrong during it."""

    def __init__(self, browser: Any, address: str, **options: Any) -> None:
        options = {"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce", **options}
        self.context = browser.new_context(**options)
        self.address = address
        self.faults: list[str] = []
        self.page = self.context.new_page()
        self.page.on("console", lambda message: self.faults.append(f"console: {message.text}"))
        self.page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        self.page.on("dialog", lambda dialog: self.faults.append(f"dialog: {dialog.message}"))
        self.page.on("request", self._note)
        self.page.set_default_timeout(10_000)

    def _note(self, request: Any) -> None:
        if not request.url.startswith(self.address):
            self.faults.append(f"request: {request.url}")

    def go(self, hash: str = "") -> Any:
        """Open the page anew, at a place."""
        self.page.goto("about:blank")
        self.page.goto(self.address + hash)
        return self.page

    def close(self) -> None:
        """End the visit, without a fault."""
        self.context.close()
        assert [fault for fault in self.faults if "about:blank" not in fault] == []
