"""Whole transcripts, of every style that is known, line by line."""

from __future__ import annotations

import hashlib

import pytest

import bilateral_corpus as bc

Row = tuple[str, str | None, str]


def rows(text: str) -> list[Row]:
    """What each passage is, who speaks, and its text."""
    interview = bc.parse(text)
    assert interview.uncovered(text) == ()
    return [(one.kind.value, one.speaker if isinstance(one, bc.Turn) else None, one.text) for one in interview.passages]


def test_a_page_with_everything() -> None:
    text = """\
A harbour for two
By Lise Orr
Publish date 26/07/2024 | 2:18 AM  | View count: 23

In celebration of the regatta, the “Lantern Street” Bulletin conducted an interview with Mr. Tomas Hale, the Ambassador
Extraordinary and Plenipotentiary of the Kingdom of Norway to Japan.

Reporter: How old is the harbour?


Norwegian Ambassador to Japan Tomas Hale: Older than the town. We have plans:

1. Repair the pier.
2. Train the pilots

 That is all.


Reporter: Thank you, Ambassador!

Share
Related articles
Ten years of a small embassy
"""
    assert rows(text) == [
        ("headline", None, "A harbour for two"),
        ("byline", None, "By Lise Orr"),
        ("dateline", None, "Publish date 26/07/2024 | 2:18 AM"),
        ("boilerplate", None, "| View count: 23"),
        (
            "standfirst",
            None,
            "In celebration of the regatta, the “Lantern Street” Bulletin conducted an interview with Mr. Tomas Hale, "
            "the Ambassador",
        ),
        ("standfirst", None, "Extraordinary and Plenipotentiary of the Kingdom of Norway to Japan."),
        ("turn", "reporter", "How old is the harbour?"),
        (
            "turn",
            "tomas-hale",
            "Older than the town. We have plans:\n\n1. Repair the pier.\n2. Train the pilots\n\n That is all.",
        ),
        ("turn", "reporter", "Thank you, Ambassador!"),
        ("boilerplate", None, "Share"),
        ("boilerplate", None, "Related articles"),
        ("boilerplate", None, "Ten years of a small embassy"),
    ]
    interview = bc.parse(text)
    assert interview.source.byline == "Lise Orr"
    assert interview.source.outlet == "Lantern Street Bulletin"
    assert interview.source.occasion == "In celebration of the regatta"
    assert interview.published == bc.PartialDate("2024-07-26")
    assert interview.problems == ()


def test_letters_as_labels_and_a_list_in_an_answer() -> None:
    text = "Timber and tide\n\nQ: Why now?\nA: There are reasons:\n1. Trade.\n2. Fish.\n\nQ: And then?\nA: We rest.\n"
    assert rows(text) == [
        ("headline", None, "Timber and tide"),
        ("turn", "q", "Why now?"),
        ("turn", "a", "There are reasons:\n1. Trade.\n2. Fish."),
        ("turn", "q", "And then?"),
        ("turn", "a", "We rest."),
    ]


def test_numbered_labels_are_one_voice() -> None:
    turns = bc.parse("A title\n\nQ1: Why?\nA1: So.\n\nQ2: And?\nA2: And so.\n").turns
    assert [turn.label for turn in turns] == ["Q1:", "A1:", "Q2:", "A2:"]
    assert len({turn.speaker for turn in turns}) == 2
    assert [turn.role for turn in turns] == ["interviewer", "interviewee"] * 2


def test_a_press_conference() -> None:
    text = """\
Remarks at the State House

PRESIDENT VENN: Good morning, everyone. We met for two hours.

PRIME MINISTER ORR: Thank you, Mr. President.

MODERATOR: First question, in the second row.

REPORTER: Mr. President, why now?

PRESIDENT VENN: Because we could. (Laughter.)

REPORTER: Where?

REPORTER: And when?

PRIME MINISTER ORR: In June.
"""
    interview = bc.parse(text)
    assert [(turn.speaker, turn.role) for turn in interview.turns] == [
        ("venn", "interviewee"),
        ("orr", "interviewee"),
        ("moderator", "moderator"),
        ("reporter", "interviewer"),
        ("venn", "interviewee"),
        ("reporter", "interviewer"),
        ("reporter", "interviewer"),
        ("orr", "interviewee"),
    ]
    assert [len(one.questions) for one in interview.exchanges] == [0, 2, 2]
    assert {person.name: person.appointments[0].post for person in interview.people} == {
        "VENN": "President",
        "ORR": "Prime Minister",
    }


def test_labels_on_lines_of_their_own() -> None:
    turns = ["Reporter:\nWhy now?", "Dara Venn:\n\nThe tide.\n\nWe met.", "Reporter:\nThen?", "Dara Venn:\nYes."]
    text = "\n\n".join(["Two harbours", *turns])
    assert [row[1:] for row in rows(text)[1:]] == [
        ("reporter", "Why now?"),
        ("dara-venn", "The tide.\n\nWe met."),
        ("reporter", "Then?"),
        ("dara-venn", "Yes."),
    ]


def test_full_width_colons_and_spaces_before_colons() -> None:
    turns = bc.parse("Bến cảng\n\nPV\u00a0: Thế nào?\n\nĐại sứ： Tốt.\n").turns
    assert [(turn.label, turn.text) for turn in turns] == [("PV\u00a0:", "Thế nào?"), ("Đại sứ：", "Tốt.")]


def test_words_before_a_colon_in_an_answer_are_text() -> None:
    answer = (
        "There are three.\n\nFirst: roads.\n\nPoint number two: schools.\n\nHe told me: “Come back.”\n\n"
        "See https://harbour.example: it is there, since 10:30.\n\nVietnam: a friend. Laos: a neighbour."
    )
    text = f"Two harbours\n\nReporter: What do you want?\n\nAmbassador: {answer}\n\nReporter: Thank you.\n"
    assert [row[2] for row in rows(text)[1:]] == ["What do you want?", answer, "Thank you."]


def test_a_name_that_comes_once_is_doubted_aloud() -> None:
    text = "Two harbours\n\nReporter: Why?\n\nAmbassador: So.\n\nTourism: it grows.\n"
    interview = bc.parse(text)
    (problem,) = interview.problems
    assert problem.code == "doubtful-label"
    assert problem.span is not None
    assert text[problem.span.slice] == "Tourism:"
    assert interview.turns[-1].text == "So.\n\nTourism: it grows."


@pytest.mark.parametrize(
    "headline", ["Ambassador Venn: Trade will double", "Laos: a road to the sea", "Venn: I am glad"]
)
def test_a_headline_may_look_like_a_turn(headline: str) -> None:
    text = f"{headline}\n\nWe met Lao Ambassador to Vietnam Dara Venn.\n\nReporter: Will it?\n\nAmbassador: It will.\n"
    assert rows(text) == [
        ("headline", None, headline),
        ("standfirst", None, "We met Lao Ambassador to Vietnam Dara Venn."),
        ("turn", "reporter", "Will it?"),
        ("turn", "dara-venn", "It will."),
    ]


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
@pytest.mark.parametrize(
    "blocks",
    [
        [
            "Ambassador: Laos and Vietnam are closer than ever",
            "We met Lao Ambassador to Vietnam Dara Venn.",
            *["Reporter: Are they?", "Ambassador: They are.", "Reporter: Since when?", "Ambassador: Since we met."],
        ],
        [
            "Ambassador Venn: Trade will double",
            "Norwegian Ambassador to Laos Dara Venn talked to Radio Aster about trade.",
            *["Radio Aster: Will it?", "Ambassador Venn: It will.", "Radio Aster: When?", "Ambassador Venn: Soon."],
        ],
        [
            "Đại sứ Trần Hải Vân: Thương mại sẽ tăng gấp đôi",
            "Nhân dịp Quốc khánh, Đại sứ Việt Nam tại Lào Trần Hải Vân đã trả lời phỏng vấn Báo Cảng Biển.",
            *["PV: Thưa Đại sứ, bao giờ?", "Đại sứ Trần Hải Vân: Năm sau.", "PV: Xin cảm ơn Đại sứ!"],
        ],
    ],
)
def test_a_headline_stays_one_though_its_label_comes_again(blocks: list[str], gap: str) -> None:
    interview = bc.parse(gap.join(blocks))
    assert [one.kind for one in interview.passages] == ["headline", "standfirst", *["turn"] * (len(blocks) - 2)]
    assert interview.title == blocks[0]
    (person,) = interview.people
    assert person.name in blocks[1]


def test_a_page_without_headline() -> None:
    assert rows("Reporter: Why?\n\nAmbassador: So.\n") == [
        ("turn", "reporter", "Why?"),
        ("turn", "ambassador", "So."),
    ]


def test_a_page_that_begins_with_an_answer() -> None:
    interview = bc.parse("Ambassador: Welcome to our harbour.\n\nReporter: Thank you.\n")
    assert [turn.role for turn in interview.turns] == ["interviewee", "interviewer"]


def test_an_introduction_that_ends_in_a_colon() -> None:
    text = (
        "A title\n\nAmbassador Dara Venn gave an interview to Harbour News:\n\nHarbour News: Why?\n\nAmbassador: So.\n"
    )
    assert [row[:2] for row in rows(text)] == [
        ("headline", None),
        ("standfirst", None),
        ("turn", "harbour-news"),
        ("turn", "dara-venn"),
    ]


@pytest.mark.parametrize("label", ["Phóng viên (PV)", "Câu hỏi 1", "PV Báo Cảng Biển"])
def test_vietnamese_questions(label: str) -> None:
    interview = bc.parse(f"Bến cảng\n\n{label}: Vì sao?\n\nĐại sứ: Vì biển.\n")
    assert [(turn.role, turn.text) for turn in interview.turns] == [
        ("interviewer", "Vì sao?"),
        ("interviewee", "Vì biển."),
    ]


def test_a_vietnamese_page() -> None:
    text = """\
Cảng lúc bình minh
Thứ Năm, ngày 4/3/2021, 09:15 (GMT+7)
Chia sẻ

Nhân dịp Quốc khánh Chile, bà Inés Lara, Đại sứ Chile tại Việt Nam, đã trả lời phỏng vấn của Báo Cảng Biển.

Phóng viên: Thưa bà, vì sao là bình minh?

Bà Inés Lara: Vì yên tĩnh.

Chúng tôi dậy sớm.

Phóng viên: Xin cảm ơn bà!

Tin liên quan
Đường sắt nối hai thành phố
"""
    assert [row[:2] for row in rows(text)] == [
        ("headline", None),
        ("dateline", None),
        ("boilerplate", None),
        ("standfirst", None),
        ("turn", "phong-vien"),
        ("turn", "ines-lara"),
        ("turn", "phong-vien"),
        ("boilerplate", None),
        ("boilerplate", None),
    ]
    interview = bc.parse(text)
    assert interview.language == "vi"
    assert interview.published == bc.PartialDate("2021-03-04")
    assert interview.source.outlet == "Báo Cảng Biển"
    assert interview.source.occasion == "Nhân dịp Quốc khánh Chile"
    (person,) = interview.people
    assert (person.name, person.gender, person.country) == ("Inés Lara", "female", "CL")
    assert interview.countries == ("CL", "VN")


QA = "Reporter: Why?\n\nAmbassador: So.\n"


@pytest.mark.parametrize(
    "line",
    [
        "Subscribe to peace, I say to you all",
        "Share our rivers and our roads",
        "1. Copyright law",
        "“Con đường hữu nghị”",
        "And that is all that there is to say.",
    ],
)
@pytest.mark.parametrize("furniture", ["", "\nShare\n"])
def test_what_an_answer_ends_with_stays_in_it(line: str, furniture: str) -> None:
    interview = bc.parse(f"A title\n\n{QA}\n{line}\n{furniture}")
    assert interview.turns[-1].text == f"So.\n\n{line}"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Follow us on Facebook and YouTube.", "boilerplate"),
        ("Mời quý độc giả theo dõi VOV.VN trên Facebook, YouTube.", "boilerplate"),
        ("Interview by Lise Orr", "byline"),
        ("Hà Lâm (thực hiện)", "byline"),
        ("Photo: T. Hale", "caption"),
        ("Editor’s note: The talk was cut.", "note"),
    ],
)
@pytest.mark.parametrize("furniture", ["", "\nShare\n"])
def test_what_closes_a_page_is_in_no_answer(line: str, kind: str, furniture: str) -> None:
    interview = bc.parse(f"A title\n\n{QA}\n{line}\n{furniture}")
    assert interview.turns[-1].text == "So."
    assert interview.passages[3].kind == kind


def test_a_closing_credit_is_the_byline_unless_there_is_one_above() -> None:
    assert bc.parse(f"A title\n\n{QA}\nInterview by Lise Orr\n").source.byline == "Lise Orr"
    assert bc.parse(f"A title\nBy Hà Lâm\n\n{QA}\nInterview by Lise Orr\n").source.byline == "Hà Lâm"


@pytest.mark.parametrize(
    "line", ["Prime Minister: when he visits", "Media: we shall print a paper.", "A: a new road.", "Guests: many came."]
)
def test_a_label_once_before_small_letters_is_text(line: str) -> None:
    text = f"The road is open\n\nReporter: What next?\n\nAmbassador: Several.\n\n{line}\n\nReporter: Thanks.\n"
    assert [turn.text for turn in bc.parse(text).turns] == ["What next?", f"Several.\n\n{line}", "Thanks."]


@pytest.mark.parametrize(
    "sentence",
    [
        "Laos - Vietnam ties have never been better, the Ambassador says.",
        "Việt Nam - Lào là hai nước láng giềng.",
        "HANOI - The Lao ambassador met us.",
        "The Ambassador spoke about rail links.",
        "He spoke with President To Lam last week.",
        "She spoke to us",
        "Q - Et le calendrier ?",
        "March 4, 2021Ambassador Venn of Norway spoke to us.",
    ],
)
def test_an_outlet_is_not_made_up(sentence: str) -> None:
    interview = bc.parse(f"A title\n\n{sentence}\n\n{QA}")
    assert interview.source.outlet is None
    assert interview.organizations == ()


def test_a_cue_of_a_date_line_is_no_doubtful_label() -> None:
    assert bc.parse(f"A title\nPublished: 4 March 2021\n\n{QA}").problems == ()


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        ("Published 1 Mar 2021 | Last updated 17:02, 4 Mar 2021", "2021-03-01"),
        ("Last updated 17:02, 4 Mar 2021\nPublished 1 Mar 2021", "2021-03-01"),
        ("Last updated 17:02, 4 Mar 2021", "[..2021-03-04]"),
    ],
)
def test_a_date_of_a_change_only_says_by_when(lines: str, date: str) -> None:
    assert bc.parse(f"A title\n{lines}\n\n{QA}").published == bc.PartialDate(date)


def test_dates_that_may_be_two_are_both_kept_and_told() -> None:
    interview = bc.parse("A title\n04/03/2021\n\nReporter: Why?\n\nAmbassador: So.\n")
    assert interview.published == bc.PartialDate("[2021-03-04,2021-04-03]")
    assert [problem.code for problem in interview.problems] == ["ambiguous-date"]


def test_what_the_caller_knows_wins() -> None:
    text = "A title\n04/03/2021\n\nReporter: Why?\n\nAmbassador: So.\n"
    assert bc.parse(text, language="vi").published == bc.PartialDate("2021-03-04")
    assert bc.parse(text, language="vi-VN").published == bc.PartialDate("2021-03-04")
    assert bc.parse(text, published="2021-03-05").published == bc.PartialDate("2021-03-05")


def test_a_date_of_an_event_is_no_date_of_publication() -> None:
    text = "A title\n\nThe treaty was signed on 4 March 1951 by both sides, who met in the harbour.\n\nReporter: Why?\n"
    assert bc.parse(text).published is None


# --- ids and sources --------------------------------------------------------------------------------------------------

PAGE = "Bến cảng của hai nước\n04/03/2021\n\nĐại sứ trả lời phỏng vấn của Báo Cảng Biển.\n\nPV: Gì?\n\nĐại sứ: Cảng.\n"


def test_an_id_is_made_of_outlet_date_title_and_hash() -> None:
    digest = hashlib.sha256(PAGE.encode()).hexdigest()
    interview = bc.parse(PAGE)
    assert interview.id == f"bao-cang-bien-2021-03-04-ben-cang-cua-hai-nuoc-{digest[:8]}"
    assert interview.source.sha256 == digest


def test_texts_that_differ_by_a_letter_have_other_ids() -> None:
    assert bc.parse(PAGE).id != bc.parse(PAGE.replace("Cảng.", "Biển.")).id


def test_an_id_without_anything_to_make_it_of() -> None:
    assert bc.parse("?").id.startswith("undated-")


def test_media_type_length_and_language() -> None:
    interview = bc.parse(PAGE)
    assert interview.source.media_type == "text/plain"
    assert interview.source.length == len(PAGE)
    assert interview.language == "vi"
