"""Who asks, who answers, who leads."""

from __future__ import annotations

import pytest

from bilateral_corpus.language import lexicon
from bilateral_corpus.transcript.role_clues import Part, asking_scores, leads

EN = lexicon("en")


def part(*turns: tuple[int, str]) -> Part:
    return Part(turns=turns)


def test_who_asks_and_who_answers() -> None:
    asks = part((0, "How is it?"), (2, "And what do you expect of the spring?"))
    answers = part(
        (1, "It is fine, and we like it here. I said so in May."), (3, "We expect many ships, and some rain.")
    )
    first, second = asking_scores([asks, answers], EN)
    assert first > 0 > second


def test_a_host_who_tells_stories_and_a_guest_who_asks_back() -> None:
    host = part((0, "Welcome. I came by boat. Tell us, Mira, how do you like it?"), (2, "I never did. Why is that?"))
    guest = part(
        (1, "I like it very much, as all my people do, don't you?"), (3, "Because we had no harbour then. We do now.")
    )
    first, second = asking_scores([host, guest], EN)
    assert first > second


@pytest.mark.parametrize(
    ("language", "turns"),
    [
        ("en", ["The next question, please, in the second row.", "Thank you.", "This concludes our session."]),
        ("fr", ["Question suivante, s'il vous plaît.", "La parole est à Mme Orr."]),
        ("es", ["Tiene la palabra la señora Orr.", "Siguiente pregunta."]),
        ("de", ["Die nächste Frage, bitte.", "Das Wort hat Frau Orr."]),
        ("ru", ["Следующий вопрос.", "Слово предоставляется госпоже Орр."]),
        ("zh-Hans", ["下一个问题。", "请后排的记者提问，请举手。"]),
    ],
)
def test_who_leads(language: str, turns: list[str]) -> None:
    assert leads(part(*enumerate(turns)), lexicon(language))


@pytest.mark.parametrize(
    "turns", [["How old is the harbour?", "And the next question: why?"], ["Older than the town."], ["Thank you."]]
)
def test_who_does_not_lead(turns: list[str]) -> None:
    assert not leads(part(*enumerate(turns)), EN)


def test_one_voice_alone_has_a_score() -> None:
    assert len(asking_scores([part((0, "So it is."))], EN)) == 1
