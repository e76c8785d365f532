"""Which language a text is in."""

from __future__ import annotations

import pytest

from bilateral_corpus.language import detect_language
from bilateral_corpus.language.detection import SAMPLE

EN = "The harbour is older than the town, and that is what the people who live in it like to tell their guests."
VI = "Bến cảng có trước thị trấn, và đó là điều mà những người sống ở đây thích kể cho khách của mình."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (EN, "en"),
        (VI, "vi"),
        (EN.upper(), "en"),
        (VI.upper(), "vi"),
        ("Mời quý độc giả theo dõi", "vi"),
        ("What is the plan for this year?", "en"),
        (f"{EN} {EN} Đại sứ Trần Hải Vân", "en"),
        (f"{VI} {VI} Ambassador Dara Venn", "vi"),
        ("", "und"),
        ("12 345 – 67", "und"),
        ("Лодка стоит у берега, и никто не знает почему.", "ru"),
        ("Le port est plus ancien que la ville, et ses habitants aiment le raconter.", "fr"),
        ("Merci d'avoir répondu à nos questions sur l'avenir du port.", "fr"),
        ("El puerto es más antiguo que la ciudad, y a su gente le gusta contarlo.", "es"),
        ("¿Cómo ve usted las relaciones entre los dos países?", "es"),
        ("O porto é mais antigo do que a cidade, e os moradores gostam de o contar.", "pt"),
        ("Como o senhor avalia as relações entre os dois países?", "pt"),
        ("Der Hafen ist älter als die Stadt, und das erzählen ihre Bewohner gern.", "de"),
        ("Was erwarten Sie von dem Besuch im Herbst?", "de"),
        ("Чего вы ждёте от этой встречи?", "ru"),
        ("Човен стоїть біля берега, бо вітер дужий.", "und"),
        ("ທ່າເຮືອເກົ່າກວ່າເມືອງ", "und"),
        ("Dara Venn", "und"),
    ],
)
def test_languages(text: str, language: str) -> None:
    assert detect_language(text) == language


def test_a_sample_is_enough() -> None:
    assert detect_language(EN * (SAMPLE // len(EN) + 1) + VI * 1000) == "en"
