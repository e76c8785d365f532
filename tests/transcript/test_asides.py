"""What stands on a page and is nobody's words; all texts are invented."""

from __future__ import annotations

import pytest

from bilateral_corpus.language import lexicon
from bilateral_corpus.model import PassageKind
from bilateral_corpus.transcript.asides import classify_aside


@pytest.mark.parametrize(
    ("language", "text", "is_note"),
    [
        ("en", "[This interview was held in writing.]", True),
        ("en", "This interview was held in writing.", False),
        ("en", "[He laughs.]", False),
        ("en", "[Laughs] I have not read this interview. [Laughs]", False),
        ("es", "(Esta entrevista se hizo por escrito.)", True),
        ("vi", "[Bài phỏng vấn này được ghi lại bằng giấy.]", True),
    ],
)
def test_a_note_about_the_interview_itself(language: str, text: str, is_note: bool) -> None:
    assert (classify_aside(text, lexicon(language)) is PassageKind.NOTE) is is_note
