"""Names of people in running text."""

from __future__ import annotations

import pytest

from bilateral_corpus.language import lexicon
from bilateral_corpus.transcript.mentions import name_mentions, trimmed


def names(text: str, language: str = "en") -> list[str]:
    return [mention.name for mention in name_mentions(text, lexicon(language))]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "In spring the poet Dara Venn met Mr. Orr and Mira van der Sol.",
            ["Dara Venn", "Orr", "Mira van der Sol"],
        ),
        ("en", "The harbour of Port is old.", []),
        ("en", "What Dara Venn said in the Harbour Times.", ["Dara Venn"]),
        ("en", "New Zealand has no such harbour.", []),
        ("fr", "La cinéaste Hélène Marsan a rencontré Mme Hallier.", ["Hélène Marsan", "Hallier"]),
        ("vi", "Chúng tôi gặp bà Trần Hải Vân, và nhà văn Ba Lan Mira Sol.", ["Trần Hải Vân", "Mira Sol"]),
        ("ru", "Наша писательница Дара Венн живёт у моря.", ["Дара Венн"]),
        ("zh-Hans", "王小明教授和达拉·韦恩来到海边。", ["王小明", "达拉·韦恩"]),
        ("zh-Hans", "港口学校校长王小明日前接受采访。", ["王小明"]),
        ("th", "นายสมชาย แก้วมณี", ["สมชาย แก้วมณี"]),
    ],
)
def test_names(language: str, text: str, expected: list[str]) -> None:
    assert names(text, language) == expected


def test_an_honorific_is_told() -> None:
    (mention,) = name_mentions("We met Mrs. Venn.", lexicon("en"))
    assert (mention.name, mention.start, mention.end, mention.honoured) == ("Venn", 7, 16, True)


def test_a_chinese_name_ends_where_other_places_say() -> None:
    words = lexicon("zh-Hans")
    assert trimmed("王小明还", "王小明还说好。王小明来了。", words) == "王小明"
    assert trimmed("王小明还", "王小明还说好。", words) == "王小明"
    assert trimmed("Dara Venn", "Dara Venn came.", words) == "Dara Venn"


@pytest.mark.parametrize(
    ("headline", "names"),
    [
        ("Talk With the Keeper for Harbour Affairs John Venn En Route Home", ["John Venn"]),
        ("Remarks by Maria Fernanda Venn on Trade and Roads", ["Maria Fernanda Venn"]),
        ("Remarks by Linda van der Orr on Trade and Roads", ["Linda van der Orr"]),
        ("Secretary Joseph R. Venn Meets Others Before Talks", ["Joseph R. Venn"]),
    ],
)
def test_capitals_of_a_title_case_headline_do_not_lengthen_a_name(headline: str, names: list[str]) -> None:
    found = [one.name for one in name_mentions(headline, lexicon("en"))]
    assert [name for name in found if "Venn" in name or "Orr" in name] == names
