"""Somebody's words, and those of the page."""

from __future__ import annotations

import pytest

import bilateral_corpus as bc
from bilateral_corpus.language import lexicon
from bilateral_corpus.transcript.speech import SpeechSigns, has_sentence_ends, speaking, speech_signs


def signs(text: str) -> SpeechSigns:
    return speech_signs(text, lexicon("en"))


def test_the_first_person_of_a_quotation_is_not_the_writers() -> None:
    spoken = signs("I was glad, and we signed it on the pier.")
    narrated = signs('She was glad. "I was glad, and we signed it," she said.')
    assert (spoken.first_person, spoken.quotes) == (1.0, 0.0)
    assert (narrated.first_person, narrated.quotes) == (0.0, 1.0)


@pytest.mark.parametrize("quoted", ["“I sign”", "«I sign»", '"I sign"', "„I sign“", "「I sign」"])
def test_quotation_marks(quoted: str) -> None:
    assert signs(f"She said {quoted}.").first_person == 0.0


@pytest.mark.parametrize("open_quote", ['"I sign, and', "“I sign, and", "l'I sign"])
def test_a_mark_that_is_never_closed_quotes_nothing(open_quote: str) -> None:
    assert signs(open_quote).quotes == 0.0


@pytest.mark.parametrize(
    ("text", "breaks_off"),
    [
        ("We met.", 0.0),
        ("We met (again).", 0.0),
        ("We met:", 0.0),
        ("我们见面了。", 0.0),
        ("The pier at night", 1.0),
        ("", 1.0),
    ],
)
def test_what_ends_no_sentence_breaks_off(text: str, breaks_off: float) -> None:
    assert signs(text).breaks_off == breaks_off


def test_speech_and_narration() -> None:
    words = lexicon("en")
    answer = "We have waited for it for years, and I am glad that our two sides have signed it at last in the spring."
    story = (
        "The master of the harbour has lived on the islands for years, and “nobody has seen him smile”, as they say."
    )
    assert speaking(answer, words) > 0 > speaking(story, words)
    assert speaking("The pier at night", words) < speaking("The pier is old.", words)


def test_sentence_ends_of_a_page() -> None:
    prose = "The harbour lies in the west of the largest of the islands, where the water is deep."
    assert has_sentence_ends([prose, prose, "The pier at night"])
    assert not has_sentence_ends([prose, prose.rstrip("."), prose.rstrip(".")])
    assert has_sentence_ends([])


INTERVIEW = """\
How do you see the next year, Ambassador?

It will be a year of work. I have signed three treaties, and we will open the port in May.

And what will change for the fishermen?

I believe that they will sell more. We have asked them, and they told us so.

Will you return to the islands?

Gladly. I said so in May, and I have not changed my mind since then."""

ARTICLE = """\
A town that waits for its railway

In the north of the island the rails end in the grass. The mayor of the town says that “nobody has come here for years”.

The company has promised a new line. Its director, a man of sixty, has been seen in the town twice, each time in rain.

“They measured the field”, says the owner of the inn, and points at it. What they wrote down he does not know.

The inn has had no guests since the autumn. Its rooms, “the best ones of the coast” in the words of an old guidebook,
are let to the workers of the quarry.

The quarry itself is for sale. A buyer from the south has looked at it and “found it small”, as the clerk remembers.

Whether the line will ever be built is an open question. The council has put it off until the autumn of next year."""


def test_another_article_under_an_interview_is_nobodys_words() -> None:
    found = bc.parse(f"A harbour for two\n\n{INTERVIEW}\n\n{ARTICLE}", annotators=())
    assert [turn.text for turn in found.turns] == INTERVIEW.split("\n\n")
    after = [one for one in found.passages if one.span.start > found.turns[-1].span.end]
    assert "\n\n".join(one.text for one in after).split() == ARTICLE.split()


def test_the_first_question_under_a_headline_is_a_question() -> None:
    """It is as short as a headline, but there is one already."""
    found = bc.parse(f"A harbour for two\n\n{INTERVIEW}", annotators=())
    assert (found.title, found.turns[0].text) == ("A harbour for two", "How do you see the next year, Ambassador?")


def test_another_article_over_an_interview_is_no_turn() -> None:
    found = bc.parse(f"{ARTICLE}\n\n{INTERVIEW}", annotators=())
    assert [turn.text for turn in found.turns] == INTERVIEW.split("\n\n")


def test_what_follows_a_credit_is_none_of_the_talk() -> None:
    tail = "The harbour of Port Aster is the largest one of the islands, and was built a hundred years ago."
    found = bc.parse(f"{INTERVIEW}\n\nInterview by Lise Orr\n\n{tail}", annotators=())
    assert found.turns[-1].text == INTERVIEW.rpartition("\n\n")[2]
    assert found.source.byline == "Lise Orr"
    assert tail in [one.text for one in found.passages]


def test_a_long_answer_in_the_third_person_is_an_answer() -> None:
    """One paragraph alone is not enough to end a talk."""
    page = f"{INTERVIEW}\n\nThe islands are old. The people there have never seen snow, and the rain is warm."
    assert bc.parse(page, annotators=()).turns[-1].text.endswith("the rain is warm.")
