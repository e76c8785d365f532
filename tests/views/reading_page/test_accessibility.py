"""What axe (https://github.com/dequelabs/axe-core) finds in the reading page: nothing, whatever it shows."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import pytest

from views.reading_page.chromium import Visit

PLACES = ("", "#harbour-2022/turn-2?q=treaty", "#/timeline", "#مقابلة-2021", "#no-such-interview")

# All that axe tells of what it passes takes longer to hand over than to find.
RUN = """axe.run().then(({ violations, passes }) => ({
    violations: violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html.slice(0, 120))]),
    passes: passes.length,
}))"""


@pytest.fixture(scope="module")
def axe() -> str:
    pytest.importorskip("axe_playwright_python", reason="needs axe: pip install axe-playwright-python")
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(chromium: Any, address: str, axe: str, width: int) -> None:
    # The policy of the page keeps scripts out, and axe is one.
    made = Visit(chromium, address, viewport={"width": width, "height": 800}, bypass_csp=True)
    for place in PLACES:
        page = made.go(place)
        page.locator(".filters").evaluate("one => { one.open = true; }")
        page.evaluate(axe)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            found = page.evaluate(RUN)
            assert found["violations"] == [], (place, scheme)
            assert found["passes"] > 20
    made.close()
