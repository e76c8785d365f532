"""The reading page in Chromium: what people do with it. No fault may show in the console, and no request leave."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from attrs import evolve

from bilateral_corpus import Corpus, write
from bilateral_corpus.views.palette import palette
from views.reading_page.chromium import Visit
from views.reading_page.talks import ATTACK, HARBOUR, HOSTILE, ORCHARD, RIGHT_TO_LEFT

HARBOUR_TITLE, ORCHARD_TITLE, ARABIC_TITLE = (one.title or "" for one in (HARBOUR, ORCHARD, RIGHT_TO_LEFT))


def titles(page: Any) -> list[str]:
    """What the list shows, up to the hostile title."""
    shown = page.locator(".interviews > li:not([hidden]) .title").all_inner_texts()
    return ["hostile" if "</noscript>" in title else title for title in shown]


def events(page: Any) -> list[str]:
    shown: list[str] = page.locator(".events > li:not([hidden]) > b").all_inner_texts()
    return ["hostile" if "</noscript>" in name else name for name in shown]


def fragment(page: Any) -> str:
    hash: str = page.evaluate("location.hash")
    return hash


def top_of(page: Any, selector: str) -> float:
    top: float = page.locator(selector).evaluate("one => one.getBoundingClientRect().top")
    return top


def test_a_language_without_a_name_leaves_the_page_whole(chromium: Any, tmp_path: Path) -> None:
    path = tmp_path / "reader.html"
    tags = ("en-u-ca-gregory", "de-DE-1901-1996", "fr-x-sea")  # tags of BCP 47 that are more than a language
    write(Corpus(evolve(HARBOUR, id=tag, language=tag) for tag in tags), path)
    visit = Visit(chromium, path.as_uri())
    page = visit.go("#fr-x-sea")
    assert page.locator(".stage article h1").inner_text() == HARBOUR_TITLE
    assert page.locator("select[name=language] option").count() == len(tags) + 1
    visit.close()


def test_the_list_leads_to_an_interview_and_back(visit: Visit) -> None:
    page = visit.go()
    assert titles(page) == [HARBOUR_TITLE, ORCHARD_TITLE, ARABIC_TITLE, "hostile"]
    assert page.locator(".lead").inner_text().startswith("4 interviews with 13 turns from 4 outlets, 2020 to 2022")
    page.get_by_role("link", name=HARBOUR_TITLE).click()
    assert page.get_by_role("heading", level=1).inner_text() == HARBOUR_TITLE
    assert page.title() == f"{HARBOUR_TITLE} – Interviews"
    assert page.locator("[aria-current=true]").inner_text().splitlines()[-2] == HARBOUR_TITLE
    page.get_by_role("link", name="Next").click()
    assert page.get_by_role("heading", level=1).inner_text() == ORCHARD_TITLE
    page.go_back()
    assert page.get_by_role("heading", level=1).inner_text() == HARBOUR_TITLE
    page.go_back()
    assert page.get_by_role("heading", level=1).inner_text() == "Interviews"
    page.go_forward()
    assert page.title() == f"{HARBOUR_TITLE} – Interviews"


FOUND = {
    "VIET NAM": [HARBOUR_TITLE],
    "đà nẵng": [HARBOUR_TITLE],
    "da  nang": [HARBOUR_TITLE],
    "treaty with": [HARBOUR_TITLE],
    "kenya et le japon, pour": [ORCHARD_TITLE],
    "العلاقات": [ARABIC_TITLE],
    "<script>": ["hostile"],
    "interviewee": [],  # what the page says of a turn is not said in it
    "signed in 1977. laos": [],  # two paragraphs
    "…": [HARBOUR_TITLE, ORCHARD_TITLE, ARABIC_TITLE, "hostile"],  # no word, so nothing is asked
}


def test_words_are_found_without_case_and_marks(visit: Visit) -> None:
    page = visit.go()
    for words, found in FOUND.items():
        page.get_by_role("searchbox").fill(words)
        assert titles(page) == found, words


def test_what_is_sought_is_marked_and_can_be_gone_through(visit: Visit) -> None:
    page = visit.go("#harbour-2022?q=treaty")
    assert page.locator(".found", has_text="2 places").count() == 1
    assert page.locator(".interviews mark").first.inner_text() == "treaty"
    assert page.evaluate("Array.from(CSS.highlights.get('sought'), String)") == ["treaty", "treaty"]
    page.get_by_role("button", name="Next place").click()
    page.get_by_role("button", name="Next place").click()
    assert page.locator(".toolbar .found").inner_text() == "2 of 2 places"
    assert 0 < top_of(page, "[id='harbour-2022/turn-9']") < 800
    page.get_by_role("searchbox").fill("việt nam?")
    page.locator(".toolbar .found", has_text="1 place").wait_for()
    assert page.evaluate("Array.from(CSS.highlights.get('sought'), String)") == ["Việt Nam"]


CHOSEN: list[tuple[dict[str, str], list[str]]] = [
    ({"person": "dara-venn"}, [HARBOUR_TITLE, ARABIC_TITLE]),
    ({"country": "KE"}, [ORCHARD_TITLE]),
    ({"kind": "treaty_signed"}, [HARBOUR_TITLE]),
    ({"language": "ar"}, [ARABIC_TITLE]),
    ({"outlet": "Le Verger"}, [ORCHARD_TITLE]),
    ({"person": "dara-venn", "language": "en"}, [HARBOUR_TITLE]),
    ({"person": "dara-venn", "country": "KE"}, []),
    ({"from": "2021"}, [HARBOUR_TITLE, ARABIC_TITLE]),
    ({"to": "2021"}, [ORCHARD_TITLE, ARABIC_TITLE]),
    ({"from": "2021-03-05", "to": "2021-03-06"}, [ARABIC_TITLE]),
    ({"from": "2020-05", "to": "2021-03"}, [ORCHARD_TITLE, ARABIC_TITLE]),
    ({"from": "2020-05", "to": "2021-03", "certain": "1"}, [ARABIC_TITLE]),
    ({"from": "2020", "to": "2020", "certain": "1"}, [ORCHARD_TITLE]),
]


def choose(page: Any, filters: dict[str, str]) -> None:
    for name, value in filters.items():
        field = page.locator(f"[name={name}]")
        if name == "certain":
            field.check()
        elif name in {"from", "to"}:
            field.fill(value)
        else:
            field.select_option(value)


def test_interviews_are_chosen_and_the_address_says_so(visit: Visit) -> None:
    page = visit.go()
    page.locator(".filters summary").click()
    for filters, found in CHOSEN:
        choose(page, filters)
        assert titles(page) == found, filters
        assert page.get_by_role("status").first.inner_text() == f"{len(found)} of 4 interviews"
        said = {f"{name}={quote(value).replace('%20', '+')}" for name, value in filters.items()}
        assert set(fragment(page).removeprefix("#?").split("&")) == said
        page.get_by_role("button", name="Clear").click()
        assert len(titles(page)) == 4


def test_an_address_chooses(visit: Visit) -> None:
    page = visit.go("#?from=2020-05&to=2021-03&certain=1&person=dara-venn")
    assert titles(page) == [ARABIC_TITLE]
    assert page.locator("[name=person]").input_value() == "dara-venn"
    assert page.locator("[name=certain]").is_checked()
    assert "3 chosen" in page.locator(".chosen").inner_text()


def test_half_a_date_chooses_nothing_yet(visit: Visit) -> None:
    page = visit.go()
    page.locator(".filters summary").click()
    page.locator("[name=from]").press_sequentially("202")
    assert len(titles(page)) == 4
    page.locator("[name=from]").press_sequentially("2")
    assert titles(page) == [HARBOUR_TITLE]


def test_a_link_leads_to_a_turn(visit: Visit) -> None:
    page = visit.go("#harbour-2022/turn-9?country=LA")
    assert 40 < top_of(page, "[id='harbour-2022/turn-9']") < 800
    assert page.evaluate("document.activeElement.id") == "harbour-2022/turn-9"
    assert titles(page) == [HARBOUR_TITLE, ARABIC_TITLE]  # its ambassador stands for Laos
    page.get_by_role("link", name="Copy the link to turn 2", exact=True).click()
    assert fragment(page) == "#harbour-2022/turn-2?country=LA"
    assert "ink" in page.locator(".message").inner_text()
    page.go_back()
    assert page.evaluate("document.activeElement.id") == "harbour-2022/turn-9"


NOWHERE = ("#no-such-interview", "#harbour%", "#harbour-2022/turn-99", "#?from=%%%&kind=x", "#/other")


def test_a_link_that_leads_nowhere_does_no_harm(visit: Visit) -> None:
    for hash in NOWHERE:
        page = visit.go(hash)
        assert page.get_by_role("heading", level=1).count() == 1, hash
        page.get_by_role("link", name="Timeline").click()
        assert page.get_by_role("heading", level=1).inner_text() == "Timeline"


def test_the_timeline_has_events_in_order_and_leads_to_what_is_said(visit: Visit) -> None:
    page = visit.go("#/timeline")
    assert events(page) == ["The harbour treaty", "La foire", "Une visite", "hostile", "Des entretiens"]
    assert page.get_by_role("status").first.inner_text() == "5 events"
    assert page.locator(".axis span").first.inner_text() == "1980"
    page.locator("[name=country]").select_option("KE")
    assert events(page) == ["La foire", "Une visite", "Des entretiens"]
    page.locator("[name=from]").fill("2021")
    assert events(page) == ["Une visite"]
    page.get_by_role("button", name="Clear").click()
    page.locator("[name=language]").select_option("en")
    assert events(page) == ["The harbour treaty"]
    page.get_by_role("link", name="A harbour for two turn 2").click()
    assert fragment(page) == "#harbour-2022/turn-2?language=en"


def test_bars_lie_where_the_dates_do(visit: Visit) -> None:
    page = visit.go("#/timeline?country=KE")
    bars = page.locator(".events > li:not([hidden]) .extent").evaluate_all(
        "all => all.map(one => [one.getBoundingClientRect().left, one.getBoundingClientRect().width])"
    )
    (fair, fair_width), (visit_left, visit_width), (undated, _) = bars
    assert fair < visit_left
    assert 0 < fair_width < visit_width  # two months, and a whole year
    assert undated < 0  # out of sight


def test_a_keyboard_is_enough(visit: Visit) -> None:
    page = visit.go()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"
    page.keyboard.press("/")
    page.keyboard.type("treaty/")
    assert page.get_by_role("searchbox").input_value() == "treaty/"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert fragment(page).startswith("#harbour-2022?")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.type") == "search"
    page.keyboard.press("Enter")
    assert page.locator(".toolbar .found").inner_text() == "1 of 2 places"
    page.keyboard.press("Escape")
    assert page.get_by_role("searchbox").input_value() == ""
    assert len(titles(page)) == 4


def test_what_words_refer_to_is_shown_when_they_are_touched(visit: Visit) -> None:
    page = visit.go("#harbour-2022")
    page.locator(".bc-mention.bc-country", has_text="Laos").last.click()
    assert page.locator(".card").inner_text() == "country: Laos (LA)"
    page.keyboard.press("Escape")
    assert page.locator(".card").is_hidden()


def test_texts_of_strangers_are_texts(visit: Visit) -> None:
    for hash in (
        "",
        "#/timeline",
        f"#{quote(HOSTILE.id, safe='')}",
        f"#{quote(HOSTILE.id, safe='')}/turn-1?q=reversed",
    ):
        page = visit.go(hash)
        assert page.evaluate("[window.hacked, document.scripts.length, document.images.length]") == [None, 2, 0]
        assert page.evaluate("getComputedStyle(document.body).display") == "block"
        assert page.locator("main").count() == 1
    assert page.locator(".bc-title").text_content() == f"{ATTACK} title"
    said = page.locator(".bc-turn .bc-words").text_content()
    assert said == f"{ATTACK} words\u2028of\u2029one\ufffdline\u202e reversed {'long' * 500}"
    assert page.locator("a[href^='javascript']").count() == 0


def test_nothing_sticks_out_of_a_narrow_window(chromium: Any, address: str) -> None:
    made = Visit(chromium, address, viewport={"width": 320, "height": 640})
    for hash in ("", "#harbour-2022", f"#{quote(HOSTILE.id, safe='')}", "#/timeline", "#no-such"):
        assert made.go(hash).evaluate("document.documentElement.scrollWidth") <= 320, hash
    made.close()


def test_a_narrow_window_shows_the_list_or_the_interview(chromium: Any, address: str) -> None:
    made = Visit(chromium, address, viewport={"width": 390, "height": 700})
    page = made.go()
    assert page.locator(".stage").is_hidden()
    page.get_by_role("link", name=HARBOUR_TITLE).click()
    assert page.locator(".side").is_hidden()
    assert page.evaluate("document.activeElement.tagName") == "MAIN"
    page.get_by_role("link", name="← List").click()
    assert page.locator(".side").is_visible()
    made.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_light_or_dark_as_the_reader_likes(chromium: Any, address: str, scheme: str) -> None:
    made = Visit(chromium, address, color_scheme=scheme)
    page = made.go()
    ground = palette().page["background"]
    expected = {"light": ground.light, "dark": ground.dark}
    other = {"light": "dark", "dark": "light"}[scheme]
    assert background(page) == expected[scheme]
    page.get_by_role("button", name="Dark").click()
    assert background(page) == expected[other]
    made.close()


def background(page: Any) -> str:
    colour: str = page.evaluate("getComputedStyle(document.body).backgroundColor")
    numbers = [int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(",")]
    return "#" + "".join(f"{number:02x}" for number in numbers)


def test_without_scripts_everything_can_be_read(chromium: Any, address: str) -> None:
    made = Visit(chromium, address, java_script_enabled=False)
    page = made.go("#harbour-2022/turn-9")
    assert page.locator(".interview").count() == 4
    assert -1 <= page.locator("[id='harbour-2022/turn-9']").bounding_box()["y"] < 800
    assert page.locator(".search").is_hidden()
    assert page.locator("[id='harbour-2022/turn-9'] .bc-words").inner_text().startswith("A ship sails to Đà Nẵng.")
    made.close()


def test_paper_has_the_words_and_nothing_to_press(visit: Visit) -> None:
    page = visit.go("#harbour-2022")
    page.emulate_media(media="print")
    assert page.locator(".bc-words").first.is_visible()
    for selector in (".bar", ".side", ".toolbar", ".permalink >> nth=0"):
        assert page.locator(selector).is_hidden()
