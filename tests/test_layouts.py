from __future__ import annotations

import html
import re
from dataclasses import replace
from random import Random

import pytest

from conversations import (
    LANGUAGES,
    Aside,
    Conversation,
    Speaker,
    Turn,
    invented,
    press_conference,
    with_asides,
    with_decoys,
    with_words_run_together,
    without_apostrophes,
)
from layout_labels import capitals, initials, misprint
from layouts import CONVENTIONS, SETTINGS, Convention, GoldTurn, Needs, Page, lay_out

# What marks, tags, line lengths and no-break spaces may put between two words of a turn.
_MARKS = re.compile(r"</?(?:article|body|em|h\d|p|strong|br|time)>|[\s*_]+")


def conversation(language: str) -> Conversation:
    """One that every convention of the language fits."""
    return replace(invented(language), translation=invented(language))


def page(name: str, language: str = "en", setting: str = "plain", seed: int = 1) -> Page:
    return lay_out(conversation(language), CONVENTIONS[name], SETTINGS[setting], Random(seed))


def body(name: str, language: str = "en", setting: str = "plain") -> str:
    """The first exchange as printed."""
    talk = conversation(language)
    talk = replace(talk, front=replace(talk.front, headline="", dateline="", stand_first=""), turns=talk.turns[2:4])
    return lay_out(talk, CONVENTIONS[name], SETTINGS[setting], Random(1)).text


def compact(text: str) -> str:
    return _MARKS.sub("", html.unescape(text))


def assert_in_order(text: str, turns: tuple[GoldTurn, ...]) -> None:
    printed, place = compact(text), 0
    for turn in turns:
        label = printed.find(compact(turn.label), place)
        assert label >= 0, turn.label
        place = label + len(compact(turn.label))
        for paragraph in turn.text.split("\n\n"):
            start = printed.find(compact(paragraph), place)
            assert start >= 0, paragraph
            place = start + len(compact(paragraph))


NATURAL = [
    pytest.param(convention, language, id=f"{convention.name}-{language}")
    for convention in CONVENTIONS.values()
    for language in LANGUAGES
    if convention.fits(conversation(language))
]


@pytest.mark.parametrize(("convention", "language"), NATURAL)
def test_every_turn_is_printed_in_order(convention: Convention, language: str) -> None:
    talk = conversation(language)
    for seed, setting in enumerate(SETTINGS.values()):
        printed = lay_out(talk, convention, setting, Random(seed))
        assert_in_order(printed.text, printed.turns)


@pytest.mark.parametrize("convention", CONVENTIONS.values(), ids=lambda one: one.name)
def test_the_same_arguments_give_the_same_page(convention: Convention) -> None:
    talk = next(one for one in map(conversation, LANGUAGES) if convention.fits(one))
    assert len({lay_out(talk, convention, SETTINGS["wrapped"], Random(3)).text for _ in range(3)}) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_press_conferences_are_printed_in_order(language: str) -> None:
    talk = with_decoys(with_asides(press_conference(language), Random(1)), Random(1))
    for number, convention in enumerate(CONVENTIONS.values()):
        if convention.needs is Needs.ANYONE and convention.fits(talk):
            printed = lay_out(talk, convention, SETTINGS["html" if number % 2 else "plain"], Random(number))
            assert_in_order(printed.text, printed.turns)


def test_every_convention_is_natural_somewhere() -> None:
    unused = [one.name for one in CONVENTIONS.values() if not any(map(one.fits, map(conversation, LANGUAGES)))]
    assert unused == []


@pytest.mark.parametrize(
    ("name", "language", "printed"),
    [
        ("letters", "en", "Q: And what will change for the fishermen?\n\nA: They will land "),
        ("letters_numbered", "en", "Q1: And what will change for the fishermen?\n\nA: They will land "),
        ("words_numbered", "vi", "Câu 1: Điều gì sẽ thay đổi đối với ngư dân?\n\nTrả lời: Họ "),
        ("number_alone", "en", "1. And what will change for the fishermen?\n\nA: They "),
        ("letter_spaced", "en", "Q  And what will change for the fishermen?\n\nAMBASSADOR VENN:  They "),
        ("letters_hyphen", "fr", "Q - Et qu'est-ce qui va changer pour les pêcheurs ?\n\nR - Ils "),
        ("letters_dotted", "es", "P. ¿Y qué va a cambiar para los pescadores?\n\nR. Podrán "),
        ("outlet", "zh-Hant", "海港報：對漁民來說會有什麼變化？\n\n韋恩：他們"),
        ("post_comma_name", "ru", "ПОСОЛ, ДАРА ВЕНН: Они смогут "),
        ("initials", "ru", "Д.В.: Они смогут "),
        ("surname_in_capitals", "ru", "Дара ВЕНН: Они смогут "),
        ("own_line", "de", "Botschafterin Dara Wenn\nSie können "),
        ("own_line_post_once", "en", "DARA VENN, AMBASSADOR\nThey "),
        ("brackets", "en", "[Dara Venn, Ambassador] They "),
        ("bold_label", "en", "**Ambassador Dara Venn:** They "),
        ("bold_label_colon_outside", "en", "**Dara Venn**: They "),
        ("heading_label", "zh-Hant", "#### 問：對漁民來說會有什麼變化？\n\n答：他們"),
        ("bold_labelled_question", "vi", "Điều gì sẽ thay đổi đối với ngư dân?**\n\nTrần Hải Vân: Họ "),
        ("dashes_em", "ru", "— А что изменится для рыбаков?\n\n— Они "),
        ("dash_questions", "pt", "- E o que vai mudar para os pescadores?\n\nPoderão "),
        ("dash_question_label", "en", "– And what will change for the fishermen?\n\nDara Venn: They "),
        ("marked_answers", "en", "And what will change for the fishermen?\n\nA.- They "),
        ("captions", "en", ">> AND WHAT WILL CHANGE FOR THE FISHERMEN?\n\n>> THEY "),
        ("bold_questions", "en", "**And what will change for the fishermen?**\n\nThey "),
        ("one_paragraph", "en", "And what will change for the fishermen? They "),
        ("dashes_one_paragraph", "en", "- And what will change for the fishermen? - They "),
        ("readers", "en", "Question from Mira, Port Aster: And what "),
        ("no_space", "ja", "ダラ・ベン：どちらの側でも、"),
        ("title_and_name", "zh-Hant", "韋恩大使：他們"),
        ("initial_and_surname", "ru", "Д.Венн: Они смогут "),
        ("bold_own_line", "en", "**Dara Venn**\n\nThey "),
        ("letters_one_paragraph", "en", "Q: And what will change for the fishermen? A: They "),
        ("italic_questions", "en", "_And what will change for the fishermen?_\n\nThey "),
        ("heading_questions", "en", "### And what will change for the fishermen?\n\nThey "),
        ("numbered_questions", "en", "1. And what will change for the fishermen?\n\nThey "),
    ],
)
def test_a_convention_looks_as_in_the_survey(name: str, language: str, printed: str) -> None:
    assert printed in body(name, language)


def test_two_languages_stand_below_each_other() -> None:
    german, chinese = invented("de"), invented("zh-Hant")
    printed = lay_out(replace(german, translation=chinese), CONVENTIONS["parallel"], SETTINGS["plain"], Random(1))
    assert "Frage: Wie sehen Sie das nächste Jahr?\n（問：您怎樣看待明年？）\n\nAntwort: Es wird" in printed.text
    assert printed.turns[4].text == "Wie sehen Sie das nächste Jahr?"


def test_an_excerpt_from_the_middle_of_an_answer_begins_with_it() -> None:
    printed = page("mid_answer")
    assert printed.turns[0].role == "interviewee"
    assert printed.turns[0].text.startswith("…")
    assert printed.turns[0].label == ""


def test_settings_compose() -> None:
    printed = page("bold_label", setting="wrapped_no_break_crlf").text
    lines = printed.split("\r\n")
    assert max(map(len, lines)) <= 72
    assert "**Reporter:**" in printed or "**Interviewer:**" in printed or "**Journalist:**" in printed
    assert "ready.\u00a0We" in printed
    assert "\n" not in "".join(lines)


def test_paragraphs_of_one_line_each() -> None:
    assert "\n\n" not in page("name", setting="tight").text


def test_furniture_stands_around_the_interview() -> None:
    lines = page("letters", setting="furniture").text.splitlines()
    assert lines[2] == "Share  A+ A-  1,204 views"
    assert lines[-1] == "Subscribe to our newsletter"


def test_html() -> None:
    printed = page("bold_questions", setting="html_furniture")
    assert printed.suffix == ".html"
    assert "<h1>A harbour for two</h1>" in printed.text
    assert "<p><strong>How do you see the next year?</strong></p>\n<p>It will be" in printed.text
    assert "<p>Ambassador Dara Venn<br>\nThey will" in page("own_line", setting="html").text


def test_what_nobody_says_is_printed_where_it_stands() -> None:
    talk = invented("en")
    answer = talk.turns[1]
    caption = Aside("caption", "Ambassador Venn at the port. Photo: L. Orr")
    first, second = answer.paragraphs
    broken = replace(talk, turns=(talk.turns[0], Turn(answer.speaker, (first, caption, second)), *talk.turns[2:]))
    printed = lay_out(broken, CONVENTIONS["name"], SETTINGS["plain"], Random(1))
    assert f"{first}\n\n{caption.text}\n\n{second}" in printed.text
    assert printed.turns[1].text == f"{first}\n\n{second}"


def test_a_role_word_stands_for_a_nameless_interviewer_only() -> None:
    talk = invented("en")
    named = Speaker("Mira Sol", "interviewer")
    turns = tuple(Turn(named, turn.parts) if turn.role == "interviewer" else turn for turn in talk.turns)
    by_name = lay_out(replace(talk, turns=turns), CONVENTIONS["name"], SETTINGS["plain"], Random(1)).turns
    by_letter = lay_out(replace(talk, turns=turns), CONVENTIONS["letters"], SETTINGS["plain"], Random(1)).turns
    assert [turn.speaker for turn in by_name[:2]] == ["Mira Sol", "Dara Venn"]
    assert [turn.speaker for turn in by_letter[:2]] == ["Reporter", "Dara Venn"]


def test_conventions_that_tell_no_names_refuse_several_interviewees() -> None:
    talk = invented("en")
    second = replace(talk, turns=(*talk.turns, Turn(Speaker("Tom Hale", "interviewee"), ("I agree.",))))
    assert not CONVENTIONS["letters"].fits(second)
    assert not CONVENTIONS["bare"].fits(second)
    assert CONVENTIONS["name"].fits(second)


@pytest.mark.parametrize(("name", "short"), [("Dara Venn", "D.V."), ("Trần Hải Vân", "T.H.V."), ("韋恩", "韋")])
def test_initials(name: str, short: str) -> None:
    assert initials(name) == short


@pytest.mark.parametrize(("name", "printed"), [("McVenn", "McVENN"), ("Dara Núñez", "DARA NÚÑEZ"), ("韋恩", "韋恩")])
def test_capitals(name: str, printed: str) -> None:
    assert capitals(name) == printed


def test_a_misprint_changes_the_surname_by_one_letter() -> None:
    printed = {misprint("Dara Venn", Random(seed)) for seed in range(50)}
    assert all(one.startswith("Dara V") and abs(len(one) - len("Dara Venn")) == 1 for one in printed)
    assert misprint("Li An", Random(1)) == "Li An"


def test_wear() -> None:
    talk = invented("fr")
    assert "quest-ce" in without_apostrophes(talk).turns[2].paragraphs[0]
    worn = with_words_run_together(talk, Random(1), share=1.0)
    assert worn.turns[4].paragraphs == ("Commentvoyez-vousl'annéeprochaine ?",)
