"""Which words before a colon are labels."""

from __future__ import annotations

import pytest
from attrs import evolve

import bilateral_corpus as bc
from bilateral_corpus.language import lexicon
from bilateral_corpus.transcript.blocks import blocks_of
from bilateral_corpus.transcript.convention import FoundLabels, find_convention
from bilateral_corpus.transcript.labels import Mark, candidates
from bilateral_corpus.transcript.outlets import Outlets


def find(
    *lines: str, names: tuple[str, ...] = (), outlets: Outlets | None = None, headline: int | None = None
) -> FoundLabels:
    found = list(candidates(blocks_of("\n".join(lines)), lexicon("en")))
    return find_convention(found, names=names, outlets=outlets, headline=headline)


def labels(convention: FoundLabels) -> list[tuple[int, str]]:
    return [(one.block, one.reading.words) for one in convention.labels]


def doubtful(convention: FoundLabels) -> list[str]:
    return [one.reading.words for one in convention.doubtful]


def test_role_words_posts_and_titled_names_are_labels_even_once() -> None:
    convention = find("A title", "Reporter: Why?", "Ambassador: So.", "Minister Dara Venn: No.")
    assert labels(convention) == [(1, "Reporter"), (2, "Ambassador"), (3, "Minister Dara Venn")]


def test_a_name_is_a_label_if_it_recurs() -> None:
    convention = find("A title", "Mira Sol: Why?", "Dara Venn: So.", "Mira Sol: And?", "Tourism: it grew.")
    assert labels(convention) == [(1, "Mira Sol"), (3, "Mira Sol")]
    assert doubtful(convention) == ["Dara Venn", "Tourism"]


def test_a_name_is_a_label_if_the_introduction_gives_it() -> None:
    convention = find("A title", "Mira Sol: Why?", "Venn: So.", names=("Dara Venn",))
    assert labels(convention) == [(2, "Venn")]


@pytest.mark.parametrize("outlet", ["Harbour News", "HARBOUR NEWS", "Harbour News.example"])
@pytest.mark.parametrize("sure", [True, False])
def test_a_name_is_a_label_if_it_is_the_outlet_that_asks(outlet: str, sure: bool) -> None:
    outlets = Outlets(sure=(outlet,)) if sure else Outlets(possible=(outlet,))
    assert labels(find("A title", "Harbour News: Why?", outlets=outlets)) == [(1, "Harbour News")]


def test_a_name_is_no_label_if_another_outlet_asks() -> None:
    convention = find("A title", "Harbour News: Why?", outlets=Outlets(sure=("Radio Aster",)))
    assert labels(convention) == []
    assert doubtful(convention) == ["Harbour News"]


def test_names_in_one_stretch_of_speech_are_the_points_of_a_list() -> None:
    convention = find("A title", "Reporter: Why?", "Trade: it grew.", "Fish: less.", "Trade: again.", "Reporter: And?")
    assert labels(convention) == [(1, "Reporter"), (5, "Reporter")]
    assert doubtful(convention) == ["Trade", "Fish", "Trade"]


@pytest.mark.parametrize("label", ["Prime Minister", "Question", "Media"])
def test_a_sure_label_once_before_small_letters_is_doubtful(label: str) -> None:
    convention = find("A title", "Reporter: Why?", f"{label}: when he visits", "Reporter: And?")
    assert labels(convention) == [(1, "Reporter"), (3, "Reporter")]
    assert doubtful(convention) == [label]


def test_a_name_with_an_honorific_is_a_label_even_once() -> None:
    assert labels(find("A title", "Reporter: Why?", "Mr. O’Dare: So.")) == [(1, "Reporter"), (2, "Mr. O’Dare")]


def test_a_titled_name_may_stand_before_small_letters() -> None:
    convention = find("A title", "Reporter: Why?", "Minister Dara Venn: when he visits", "Reporter: And?")
    assert [block for block, _ in labels(convention)] == [1, 2, 3]


def test_a_sure_label_that_recurs_may_stand_before_small_letters() -> None:
    convention = find("A title", "Minister: when he visits", "Reporter: And?", "Minister: So.")
    assert [block for block, _ in labels(convention)] == [1, 2, 3]


def test_a_headline_is_no_label() -> None:
    lines = ("Ambassador: Closer than ever", "We met.", "Reporter: Why?", "Ambassador: So.")
    assert [block for block, _ in labels(find(*lines, headline=0))] == [2, 3]
    assert [block for block, _ in labels(find(*lines))] == [0, 2, 3]


def test_a_first_label_is_no_headline_if_a_label_follows_and_it_recurs() -> None:
    convention = find("Ambassador: Welcome!", "Reporter: Thanks.", "Ambassador: So.", headline=0)
    assert [block for block, _ in labels(convention)] == [0, 1, 2]


def test_a_role_word_begins_no_headline() -> None:
    assert [block for block, _ in labels(find("Reporter: Why?", "Well.", "Ambassador: So.", headline=0))] == [0, 2]


def test_a_name_is_a_label_if_it_shares_its_surname_with_a_sure_one() -> None:
    convention = find("A title", "Ambassador Dara Venn: So.", "Venn: Yes.")
    assert labels(convention) == [(1, "Ambassador Dara Venn"), (2, "Venn")]


def test_initials_are_not_enough_to_share() -> None:
    assert labels(find("A title", "D. Orr: So.", names=("D. Venn",))) == []


def test_other_words_are_text_however_often_they_come() -> None:
    convention = find("A title", "Point number two: roads.", "Point number two: again roads.")
    assert labels(convention) == []
    assert doubtful(convention) == []


def test_labels_are_compared_folded() -> None:
    convention = find("A title", "Mira Sol: Why?", "MIRA SOL: And?")
    assert labels(convention) == [(1, "Mira Sol"), (2, "MIRA SOL")]


@pytest.mark.parametrize("line", ["- :: a", "\x01:: a", "**: So.", "[]: So."])
def test_a_colon_after_no_word_is_no_label(line: str) -> None:
    assert labels(find("A title", "Reporter: Why?", line, "Reporter: And?")) == [(1, "Reporter"), (3, "Reporter")]


def test_nothing_gives_nothing() -> None:
    assert find() == FoundLabels(labels=())


CAPITALS = ("MIRA SOL: Why?", "DARA VENN: So.", "MIRA SOL: And?", "DARA VENN: Yes.")


def test_what_looks_like_the_other_labels_is_one() -> None:
    """Once all labels are in capitals, a voice that speaks once is known by the same look; one in small letters not."""
    convention = find("A title", *CAPITALS, "TOM HALE: Me too.", "Lise Orr: Me too.")
    assert [words for _, words in labels(convention)][4:] == ["TOM HALE"]
    assert doubtful(convention) == ["Lise Orr"]


def test_few_labels_have_no_look() -> None:
    convention = find("A title", "MIRA SOL: Why?", "MIRA SOL: And?", "TOM HALE: Me too.")
    assert labels(convention) == [(1, "MIRA SOL"), (2, "MIRA SOL")]
    assert doubtful(convention) == ["TOM HALE"]


def test_labels_of_two_looks_have_none_in_common() -> None:
    mixed = ("MIRA SOL: Why?", "MIRA SOL: Yes?", "MIRA SOL: And?", "Dara Venn: So.", "Dara Venn: No.")
    assert "TOM HALE" in doubtful(find("A title", *mixed, "TOM HALE: Me too."))


def in_bold(*paragraphs: tuple[str, str]) -> FoundLabels:
    """Paragraphs, each with the words at its beginning that are in bold."""
    text = "\n".join(bold + rest for bold, rest in paragraphs)
    blocks = [evolve(block, emphasised=len(bold)) for block, (bold, _) in zip(blocks_of(text), paragraphs, strict=True)]
    return find_convention(list(candidates(blocks, lexicon("en"))))


def test_bold_is_a_look() -> None:
    known = [("Mira Sol:", " Why?"), ("Dara Venn:", " So."), ("Mira Sol:", " And?"), ("Dara Venn:", " No.")]
    once = ("The voice from the quay:", " Me too.")
    assert labels(in_bold(*known, once))[4:] == [(4, "The voice from the quay")]
    assert labels(in_bold(*known, ("", "The voice from the quay: Me too.")))[4:] == []


BARE = ("Mira Sol", "Why?", "Dara Venn", "So.")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (BARE * 2, ["Mira Sol", "Dara Venn"] * 2),
        # One name, however often, may be that of a chapter or of the author under each photograph.
        (BARE[:2] * 4, []),
        # Nor are mere words names: "The" at the end of broken lines.
        (("The", "harbour is old.") * 4, []),
        # Each words once: headings.
        (("Mira Sol", "Why?", "Dara Venn", "So.", "Tom Hale", "No."), []),
        # Twice is too few, but for the two role words of a conversation.
        (BARE[:2] * 2, []),
        (("Question", "Why?", "Answer", "So."), ["Question", "Answer"]),
        (("Question", "Why?", "Question", "So."), []),
    ],
)
def test_lines_of_their_own_are_labels_only_if_they_take_turns(lines: tuple[str, ...], expected: list[str]) -> None:
    assert [words for _, words in labels(find("A title", *lines))] == expected


def test_short_and_full_names_are_one_that_recurs() -> None:
    convention = find("A title", "Ambassador: Welcome.", "Mira Sol: Why?", "Ambassador: So.", "Sol: And?")
    assert [words for _, words in labels(convention)] == ["Ambassador", "Mira Sol", "Ambassador", "Sol"]


def test_role_words_and_their_letters_are_two_voices() -> None:
    """Full stops after role words, as Spanish papers print them: each once in full, then by its letter."""
    words = lexicon("es")
    lines = ("Pregunta. ¿Por qué?", "Respuesta. Porque sí.", "P. ¿Y el puerto?", "R. Abre en mayo.")
    found = find_convention(list(candidates(blocks_of("\n".join(lines)), words)))
    assert [one.reading.words for one in found.labels] == ["Pregunta", "Respuesta", "P", "R"]


def test_one_name_in_brackets_again_and_again_is_clear() -> None:
    lines = ("[Dara Venn] So.", "[Dara Venn] No.", "[Dara Venn] Yes.")
    assert [words for _, words in labels(find("A title", *lines))] == ["Dara Venn"] * 3


def test_a_mark_that_comes_once_is_none() -> None:
    """A dash after a name ends a heading; where all labels have a colon it sets off none."""
    convention = find("A title", "Mira Sol: Why?", "Mira Sol: And?", "Mira Sol – a life at sea")
    assert labels(convention) == [(1, "Mira Sol"), (2, "Mira Sol")]


OTHER_VOICE = "The voice from the quay"


def test_words_that_take_turns_with_labels_are_labels() -> None:
    lines = ("Reporter: Why?", f"{OTHER_VOICE}: So.") * 3
    assert [words for _, words in labels(find("A title", *lines))] == ["Reporter", OTHER_VOICE] * 3


@pytest.mark.parametrize(
    "lines",
    [
        # Three in one stretch are a list.
        ("Reporter: Why?", *[f"{OTHER_VOICE}: So."] * 3, "Reporter: And?"),
        # Two stretches are too few.
        ("Reporter: Why?", f"{OTHER_VOICE}: So.", "Reporter: And?", f"{OTHER_VOICE}: No.", "Reporter: Well?"),
        # The sentence goes on.
        ("Reporter: Why?", f"{OTHER_VOICE}: so.") * 3,
        # In each stretch it comes twice: the points of every answer.
        ("Reporter: Why?", f"{OTHER_VOICE}: So.", f"{OTHER_VOICE}: No.") * 3,
    ],
)
def test_words_that_do_not_take_turns_are_text(lines: tuple[str, ...]) -> None:
    assert OTHER_VOICE not in {words for _, words in labels(find("A title", *lines))}


def keys(convention: FoundLabels) -> list[str]:
    return [one.reading.key for one in convention.labels]


@pytest.mark.parametrize("printed", ["Vennber", "Vennbergg", "Vemnberg", "Venbnerg"])
def test_a_misprinted_label_is_that_of_the_name(printed: str) -> None:
    convention = find("A title", *("Vennberg: So.", "Soland: Why?") * 2, f"{printed}: Yes.")
    assert keys(convention) == [*("vennberg", "soland") * 2, "vennberg"]
    assert [one.reading.words for one in convention.labels][4] == printed


def test_a_misprint_that_may_be_of_two_names_is_text() -> None:
    lines = ("Mira Sol: Why?", "Mira Sal: So.") * 2
    convention = find("A title", *lines, "Mira Sel: Yes.")
    # It shares the first name with both, which is enough to be a label, but it is taken for neither.
    assert keys(convention)[4:] == ["mira sel"]


def test_initials_after_a_name_and_a_post() -> None:
    lines = ("Dara Venn (DV), ambassador of Aurelia in the West: So.", "Reporter: Why?", "DV: No.", "Reporter: And?")
    assert find("A title", *lines, "DV: Yes.").labels[0].block == 1


@pytest.mark.parametrize("initials", ["DV", "D.V.", "D. V."])
def test_a_name_that_recurs_by_its_initials_is_a_label_the_first_time_too(initials: str) -> None:
    convention = find("A title", "Dara Venn: So.", "Reporter: Why?", *[f"{initials}: No.", "Reporter: And?"] * 3)
    assert convention.labels[0].block == 1
    assert keys(convention)[0] == keys(convention)[2]


def test_other_words_that_recur_are_doubtful() -> None:
    convention = find("A title", "Reporter: Why?", *["Second point of ours: Roads."] * 2, "Reporter: And?")
    assert doubtful(convention) == ["Second point of ours"] * 2


def test_a_label_before_nothing_but_a_quotation_is_a_headline() -> None:
    assert labels(find("A title", "Ambassador Dara Venn: “We agreed”", "Reporter: Why?")) == [(2, "Reporter")]


def test_marks_come_in_the_order_of_how_common_they_are() -> None:
    convention = find("A title", "Q  Why?", "VENN: So.", "Q  And?", "VENN: No.", "Q  When?")
    assert convention.marks == (Mark.LETTER, Mark.COLON)


@pytest.mark.parametrize(
    ("before", "is_label"),
    [
        ("Thank you. The next question is from Tom Hale, please.", True),
        ("Thank you. Who has the next question?", False),
    ],
)
def test_a_name_that_the_words_before_announce_is_a_label(before: str, is_label: bool) -> None:
    page = f"Moderator: Welcome.\n\nDara Venn: I am glad.\n\nModerator: {before}\n\nTom Hale: When will it open?\n\n"
    found = bc.parse(f"{page}Dara Venn: In May.\n\nModerator: Thank you.", annotators=())
    assert ("Tom Hale:" in [turn.label for turn in found.turns]) is is_label
    assert bool([one for one in found.problems if one.code == "doubtful-label"]) is not is_label


def test_a_name_that_the_introduction_announces_begins_the_turns() -> None:
    front = "A harbour for two\n\nHarbour News asked the Ambassador.\n\n"
    found = bc.parse(f"{front}Harbour News: When did it begin?\n\nAmbassador: In May.", annotators=())
    assert [str(one.kind) for one in found.passages] == ["headline", "standfirst", "turn", "turn"]
    assert [turn.label for turn in found.turns] == ["Harbour News:", "Ambassador:"]
