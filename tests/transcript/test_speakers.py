"""From labels to participants, and to the people and outlets behind them."""

from __future__ import annotations

import pytest

import bilateral_corpus as bc

INTRODUCTION = "A harbour for two\n\nHarbour News met Lao Ambassador to Vietnam Dara Venn.\n\n"


def parse(*turns: str, introduction: str = INTRODUCTION) -> bc.Interview:
    return bc.parse(introduction + "\n\n".join(turns))


def speakers(interview: bc.Interview) -> list[str | None]:
    return [turn.speaker for turn in interview.turns]


@pytest.mark.parametrize(
    "label",
    [
        *["Ambassador", "AMBASSADOR", "Ambassador Venn", "Ambassador Dara Venn", "Dara Venn", "DARA VENN", "Venn"],
        *["Lao Ambassador to Vietnam Dara Venn", "Lao Ambassador", "Mr. Ambassador", "A", "Answer", "Mrs Venn"],
        *["Ambassador DARA VENN", "H.E. Ambassador Dara Venn", "Dara Venn, Ambassador of Laos", "Madam Ambassador"],
        *["Mrs. Dara Venn", "H.E. Mrs. Dara Venn", "Amb. Venn", "Amb. Dara Venn", "Prof. Dara Venn"],
    ],
)
def test_the_interviewee_is_the_person_of_the_introduction(label: str) -> None:
    interview = parse("Reporter: Why?", f"{label}: So.", "Reporter: And?", f"{label}: And so.")
    assert speakers(interview) == ["reporter", "dara-venn"] * 2
    (person,) = interview.people
    assert person.name == "Dara Venn"
    assert person.country == "LA"
    assert [(one.post, one.of, one.to) for one in person.appointments] == [("Ambassador", "LA", "VN")]
    participant = interview.participant("dara-venn")
    assert (participant.role, participant.person, participant.labels) == ("interviewee", "dara-venn", (label,))


def test_labels_that_drift_are_one_participant() -> None:
    labels = ["Lao Ambassador to Vietnam Dara Venn", "Ambassador", "Dara Venn", "Venn", "Mrs Venn", "AMBASSADOR VENN"]
    interview = parse(*(f"Reporter: Why?\n\n{label}: So." for label in labels), introduction="A title\n\n")
    assert speakers(interview) == ["reporter", "dara-venn"] * 6
    assert interview.participant("dara-venn").labels == tuple(labels)
    assert len(interview.people) == 1


def test_two_interviewees() -> None:
    introduction = (
        "Two at a table\n\nThai Ambassador to Vietnam Nok Siri and Lao Ambassador to Vietnam Kham Vong met us.\n\n"
    )
    interview = parse(
        "Reporter: Who came first?", "Ambassador Siri: We did.", "Vong: By one hour.", introduction=introduction
    )
    assert speakers(interview) == ["reporter", "nok-siri", "kham-vong"]
    assert [person.country for person in interview.people] == ["TH", "LA"]


def test_a_post_that_two_hold_is_nobody_in_particular() -> None:
    introduction = "Two at a table\n\nThai Ambassador to Vietnam Nok Siri met Lao Ambassador to Vietnam Kham Vong.\n\n"
    interview = parse("Reporter: Was it good?", "Ambassador: It was.", introduction=introduction)
    assert speakers(interview) == ["reporter", "ambassador"]
    assert interview.participant("ambassador").role == "interviewee"
    assert interview.participant("ambassador").person is None


def test_two_people_with_one_surname_stay_two() -> None:
    interview = parse("Minister Dara Venn: One.", "Consul Mira Venn: Two.", introduction="A title\n\n")
    assert speakers(interview) == ["dara-venn", "mira-venn"]


@pytest.mark.parametrize("label", ["Harbour News", "HARBOUR NEWS"])
def test_an_outlet_that_asks(label: str) -> None:
    introduction = "A title\n\nDara Venn gave an interview to Harbour News.\n\n"
    interview = parse(f"{label}: Why?", "Ambassador: So.", introduction=introduction)
    participant = interview.participants[0]
    assert (participant.role, participant.name, participant.person) == ("interviewer", label, None)
    assert [(one.id, one.kind) for one in interview.organizations] == [(participant.organization, "media")]
    assert interview.source.outlet == label


def test_a_role_word_is_never_a_person() -> None:
    interview = parse("Reporter: Why?", "Ambassador: So.", "Moderator: Enough.", "Interpreter: He said: enough.")
    roles = {one.id: (one.role.value, one.person) for one in interview.participants}
    assert roles["reporter"] == ("interviewer", None)
    assert roles["moderator"] == ("moderator", None)
    assert roles["interpreter"] == ("interpreter", None)


def test_names_without_posts_get_their_roles_by_what_they_do() -> None:
    interview = parse(
        "Lise Orr: How is it?",
        "Mira Sol: It is fine and good, and we like it here very much indeed.",
        "Lise Orr: And the fish?",
        "Mira Sol: They come to the harbour each spring, and we are glad to see them.",
        introduction="A title\n\n",
    )
    assert [turn.role for turn in interview.turns] == ["interviewer", "interviewee"] * 2
    assert [(person.name, person.appointments) for person in interview.people] == [("Lise Orr", ()), ("Mira Sol", ())]
    assert [problem.code for problem in interview.problems] == ["inferred-role"] * 2
    assert [problem.message for problem in interview.problems] == [
        "nothing says what 'Lise Orr' does in the conversation",
        "nothing says what 'Mira Sol' does in the conversation",
    ]


def test_a_role_that_something_says_is_no_problem() -> None:
    assert parse("Reporter: Why?", "Ambassador: So.").problems == ()


def test_capitals_make_no_outlet() -> None:
    interview = parse("ORR: Why?", "VENN: So.", "ORR: And?", "VENN: And so.", introduction="A title\n\n")
    assert [(one.name, one.organization) for one in interview.participants] == [("ORR", None), ("VENN", None)]
    assert interview.organizations == ()
    assert interview.source.outlet is None


def test_a_label_confirms_an_outlet_that_nothing_else_tells_from_a_place() -> None:
    introduction = "A title\n\nDara Venn spoke to Lantern Street.\n\n"
    interview = parse("Lantern Street: Why?", "Ambassador: So.", introduction=introduction)
    assert [(one.name, one.kind) for one in interview.organizations] == [("Lantern Street", "media")]
    assert interview.source.outlet == "Lantern Street"
    assert parse("Reporter: Why?", "Ambassador: So.", introduction=introduction).source.outlet is None


def test_an_honorific_is_no_part_of_a_name() -> None:
    label = "H.E. Mr. Tomas Hale"
    interview = parse("Reporter: Why?", f"{label}: So.", "Reporter: How?", f"{label}: Thus.", introduction="Pearls\n\n")
    assert interview.participants[1].name == "Tomas Hale"
    assert [(one.name, one.honorific, one.gender) for one in interview.people] == [("Tomas Hale", "H.E. Mr.", "male")]


def test_a_number_is_no_part_of_a_name() -> None:
    interview = parse("Q1: Why?", "A1: So.", "Q2: And?", "A2: And so.", introduction="A title\n\n")
    assert [one.name for one in interview.participants] == ["Q", "A"]


def test_posts_have_the_date_of_publication() -> None:
    introduction = INTRODUCTION.replace("\n", "\nPublished: 4 March 2021\n", 1)
    (person,) = parse("Reporter: Why?", "Ambassador: So.", introduction=introduction).people
    assert [one.as_of for one in person.appointments] == [bc.PartialDate("2021-03-04")]
    (person,) = parse("Reporter: Why?", "Ambassador: So.").people
    assert [one.as_of for one in person.appointments] == [None]


@pytest.mark.parametrize("word", ["former", "Former", "late", "then", "outgoing"])
def test_a_former_post_was_not_held_on_that_date(word: str) -> None:
    introduction = f"A title\n4 March 2021\n\nWe met {word} Lao Ambassador to Vietnam Dara Venn.\n\n"
    (person,) = parse("Reporter: Why?", "Ambassador: So.", introduction=introduction).people
    (post,) = person.appointments
    assert (post.post, post.of, post.to, post.as_of) == ("Ambassador", "LA", "VN", None)


def test_the_post_of_the_person_met_before_is_not_the_interviewees() -> None:
    sentence = "After meeting the Prime Minister, Mr. John Doe, Ambassador of France to Vietnam, spoke to us."
    (person,) = parse("Reporter: Why?", "Ambassador: So.", introduction=f"A title\n\n{sentence}\n\n").people
    assert [(one.post, one.of, one.to) for one in person.appointments] == [("Ambassador", "FR", "VN")]


def test_a_gender_is_stated_or_not_known() -> None:
    for honorific, gender in (("Mr.", "male"), ("Ms.", "female"), ("H.E.", None)):
        introduction = f"A title\n\nWe met {honorific} Dara Venn, Ambassador of Laos to Vietnam.\n\n"
        (person,) = parse("Reporter: Why?", "Ambassador: So.", introduction=introduction).people
        assert (person.honorific, person.gender) == (honorific, gender)


def test_ids_of_namesakes_differ() -> None:
    interview = parse("REPORTER: Why?", "Ambassador: So.", "Mr. Reporter: No.", "Mr. Reporter: No!")
    assert len({one.id for one in interview.participants}) == len(interview.participants)


# --- people without a title, initials, sessions -----------------------------------------------------------------------

POET = "The poet of the port\n\nDara Venn, poet, spoke to Harbour News about the year ahead.\n\n"


@pytest.mark.parametrize("label", ["A", "Answer", "Interviewee", "D.V.", "DV", "Venn", "VENN", "D. Venn", "Dara Ven"])
def test_an_interviewee_without_a_title(label: str) -> None:
    turns = [turn for _ in range(3) for turn in ("Reporter: Why is that so?", f"{label}: Because it rained in May.")]
    interview = parse(*turns, introduction=POET)
    assert [(one.name, one.role) for one in interview.participants] == [
        ("Reporter", "interviewer"),
        ("Dara Venn", "interviewee"),
    ]
    assert interview.participants[1].labels == (label,)


def test_numbered_labels_are_one_participant() -> None:
    interview = parse("Q1: Why?", "A1: So.", "Q2: And?", "A2: And so.", introduction=POET)
    assert [one.name for one in interview.participants] == ["Q", "Dara Venn"]


def test_two_interviewees_stay_nameless_behind_a_letter() -> None:
    introduction = "Two at a table\n\nInterview with Dara Venn. Interview with Mira Sol.\n\n"
    interview = parse("Q: Why?", "A: So.", "Q: And?", "A: And so.", introduction=introduction)
    assert [one.name for one in interview.participants] == ["Q", "A"]


def test_initials_of_both() -> None:
    introduction = "A title\n\nInterviewed by Lise Orr\n\nDara Venn, poet, spoke to us in May.\n\n"
    turns = ["L.O.: How is it?", "D.V.: It is fine and good.", "L.O.: And the fish?", "D.V.: They come each spring."]
    interview = parse(*turns, introduction=introduction)
    assert [(one.name, one.role) for one in interview.participants] == [
        ("Lise Orr", "interviewer"),
        ("Dara Venn", "interviewee"),
    ]


def test_a_misprint_is_no_other_person() -> None:
    turns = ["Lise Orr: How is it?", "Dara Venn: It is fine.", "Lise Orr: And the fish?", "Dara Venn: They come."]
    interview = parse(*turns, "Lise Orr: In spring?", "Dara Vennn: In spring.", introduction="A title\n\n")
    assert [one.name for one in interview.participants] == ["Lise Orr", "Dara Venn"]


def test_who_asks_without_a_label_is_the_outlet_or_nobody() -> None:
    turns = [
        "- Why do you live by the sea?",
        "- Because it rains there in May, and because I like to hear the ships when they come in at night.",
        "- And what do you do in winter?",
        "- I write. The winters are long here, and nobody comes to see me before the ice has gone.",
        "- What will you write next year?",
        "- A book on the harbour; I have waited for ten years to begin it, and now I have the time.",
    ]
    interview = parse(*turns, introduction=POET)
    assert [one.name for one in interview.participants] == ["Harbour News", "Dara Venn"]
    interview = parse(*turns, introduction=POET.replace("Harbour News", "us"))
    assert [one.name for one in interview.participants] == ["Interviewer", "Dara Venn"]


def test_who_leads_a_session_neither_asks_nor_answers() -> None:
    interview = parse(
        "MS. SOL: Thank you all for coming. The first question goes to the gentleman in the front row.",
        "Q: When will the harbour open, and who will pay for it?",
        "MINISTER VENN: In May. Our side will pay for all of it, and we are glad to do so.",
        "MS. SOL: Thank you. Next question, please.",
        "Q: And the ferry?",
        "MINISTER VENN: In June, we hope; the ships are being built.",
        "MS. SOL: This concludes our session.",
        introduction="A title\n\n",
    )
    assert [(one.name, one.role) for one in interview.participants] == [
        ("SOL", "moderator"),
        ("Q", "interviewer"),
        ("VENN", "interviewee"),
    ]


def test_the_beginning_of_a_chinese_name_is_the_person() -> None:
    introduction = "海边的诗人\n\n诗人王小明日前接受本报采访。\n\n"
    turns = ["问：您好吗？", "王：我很好。", "问：海呢？", "王：海很大。", "问：明年呢？", "王：明年也好。"]
    interview = parse(*turns, introduction=introduction)
    assert [(one.name, one.labels) for one in interview.participants] == [("问", ("问",)), ("王小明", ("王",))]
