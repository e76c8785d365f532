"""Where the body of a page begins and ends."""

from __future__ import annotations

from bilateral_corpus.language import lexicon
from bilateral_corpus.transcript.asides import find_asides
from bilateral_corpus.transcript.blocks import blocks_of
from bilateral_corpus.transcript.body import find_body

PROSE = [
    "The ambassador received us in her office above the harbour, where the cranes can be heard all day long.",
    "How do you see the next year?",
    "It will be a year of work, and our two sides have signed what they had promised each other in the spring.",
]


def body(*lines: str, language: str = "en") -> tuple[int, int]:
    words = lexicon(language)
    blocks = list(blocks_of("\n\n".join(lines)))
    assert len(blocks) == len(lines)
    return find_body(blocks, find_asides(blocks, words), words)


def test_a_page_of_nothing_else_is_its_body() -> None:
    assert body(*PROSE) == (0, 3)


def test_navigation_stands_around_it() -> None:
    menu = ["Home", "World", "Business", "Sport"]
    assert body(*menu, *PROSE, *menu, "Imprint") == (4, 7)


def test_a_button_inside_does_not_end_it() -> None:
    assert body(*PROSE, "Listen", *PROSE) == (0, 7)


def test_comments_stand_after_it() -> None:
    prose = PROSE * 5
    assert body(*prose, "3 comments", *PROSE)[1] == len(prose)


def test_a_link_to_comments_at_the_top_does_not_end_it() -> None:
    assert body("Comments", *PROSE) == (1, 4)


def test_wrapped_lines_are_prose() -> None:
    lines = ["The ambassador received us in her office", "above the harbour, where the cranes", "can be heard all day."]
    assert body(*lines * 3) == (0, 9)


def test_wrapped_lines_of_a_script_without_spaces_are_no_buttons() -> None:
    lines = ["我們簽署了三項條約，港口將於五月開放，這將是忙碌的一", "年，我相信兩國都會受益。"]
    assert body(*lines * 3, language="zh-Hant") == (0, 6)


def test_no_page_has_no_body() -> None:
    assert find_body([], {}, lexicon("en")) == (0, 0)
