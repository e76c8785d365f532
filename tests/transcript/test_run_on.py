"""Labels inside paragraphs."""

from __future__ import annotations

import pytest

from bilateral_corpus.language import lexicon
from bilateral_corpus.transcript.blocks import blocks_of
from bilateral_corpus.transcript.convention import find_convention
from bilateral_corpus.transcript.labels import candidates
from bilateral_corpus.transcript.run_on import buried_labels, run_on_labels


def run_on(*lines: str, language: str = "en") -> list[tuple[int, str]]:
    blocks = list(blocks_of("\n\n".join(lines)))
    labels = find_convention(list(candidates(blocks, lexicon(language)))).labels
    found = run_on_labels(blocks, labels, 0, len(blocks), lexicon(language))
    return [(one.block, blocks[one.block].text[one.start : one.end]) for one in found]


def buried(*lines: str, language: str = "en") -> list[tuple[int, str]]:
    blocks = dict(enumerate(blocks_of("\n\n".join(lines))))
    found = buried_labels(blocks, lexicon(language))
    return [(one.block, blocks[one.block].text[one.start : one.end]) for one in found]


@pytest.mark.parametrize(
    ("language", "lines", "expected"),
    [
        ("en", ["Reporter: Why?", "Ambassador: So.Reporter: And?", "Ambassador: Yes."], [(1, "Reporter:")]),
        ("en", ["Reporter: Why? Ambassador: So.", "Reporter: And?", "Ambassador: Yes."], [(0, "Ambassador:")]),
        ("en", ["Reporter: Why?", "Ambassador: The reporter: a friend.", "Reporter: And?"], []),
        ("en", ["Reporter: Why?", "Ambassador: I told the Reporter: no.", "Reporter: And?"], []),
        ("vi", ["PV: Vì sao?", "Đại sứ: Vì biển.PV: Còn gì?", "Đại sứ: Hết."], [(1, "PV:")]),
        ("zh-Hant", ["記者：為什麼？", "大使：因為海。記者：還有呢？", "大使：沒有。"], [(1, "記者：")]),
        ("fr", ["Journaliste : Quand ?", "Ambassadeur : Demain.Journaliste : Où ?"], [(1, "Journaliste :")]),
    ],
)
def test_a_known_label_after_a_sentence(language: str, lines: list[str], expected: list[tuple[int, str]]) -> None:
    assert run_on(*lines, language=language) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Reporter: Why now?Ambassador Venn: Since it is due.", [(0, "Ambassador Venn:")]),
        ("Reporter: Is it “old”?Ambassador Venn: It is.", [(0, "Ambassador Venn:")]),
        ("Reporter: Why now? See the Ambassador: he knows.", []),
        ("Reporter: Why now?The treaty: a long tale.", []),
        ("Reporter: Why now?ambassador: a word.", []),
    ],
)
def test_a_title_glued_to_a_sentence_is_a_label_though_it_comes_once(
    line: str, expected: list[tuple[int, str]]
) -> None:
    assert run_on(line, "Reporter: And then?") == expected


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("en", "It was late. Reporter: Why? Ambassador: So.", ["Reporter:", "Ambassador:"]),
        ("en", "[Reporter] Why? [Ambassador] So.", ["[Reporter]", "[Ambassador]"]),
        ("zh-Hant", "天晚了。記者：為什麼？大使：因為海。", ["記者：", "大使："]),
        ("en", "It was late. Reporter: Why?", []),
        ("en", "It was late. Ambassador: So. Minister: Yes.", []),
        ("en", "There are two. First: roads. Second: schools.", []),
    ],
)
def test_labels_where_none_begins_a_paragraph(language: str, line: str, expected: list[str]) -> None:
    assert [printed.strip() for _, printed in buried(line, language=language)] == expected
