"""Words that are found again."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral_corpus.corpus.corrections.quote import Quote, find, quote
from bilateral_corpus.model import Interview, Passage, Span
from strategies import interviews


def page(*texts: str) -> Interview:
    passages, reached = [], 0
    for text in texts:
        passages.append(Passage(kind="narration", text=text, span=Span(reached, reached + len(text))))
        reached += len(text) + 1
    return Interview(id="x", passages=passages)


def test_it_quotes_what_stands_around() -> None:
    (passage,) = page("He said that the harbour was open, and left.").passages
    found = quote(passage, Span(17, 24))
    assert found == Quote(exact="harbour", prefix="He said that the ", suffix=" was open, and left.", start=17, end=24)


def test_the_words_move_with_their_context() -> None:
    wanted = quote(page("a ship", "the old harbour is open").passages[1], Span(8, 15))
    moved = page("a new line, with a harbour", "a ship", "the old harbour is open", "harbour")
    place = find(wanted, moved)
    assert place is not None
    assert (place.passage, place.span) == (2, Span(8, 15))


def test_of_several_the_nearest() -> None:
    text = page("tea", "tea", "tea")
    for number, passage in enumerate(text.passages):
        place = find(quote(passage, Span(0, 3)), text)
        assert place is not None
        assert place.passage == number


def test_what_is_gone_is_not_found() -> None:
    wanted = quote(page("the old harbour").passages[0], Span(8, 15))
    assert find(wanted, page("the old port")) is None
    assert find(wanted, page("the harbour"), at_start=True) is None


@settings(max_examples=12)
@given(interviews(), st.data())
def test_every_quote_is_found_where_it_was(interview: Interview, data: st.DataObject) -> None:
    # Empty stretches of source that passages claim make equal positions; a place with the same words is as good.
    texts = [passage for passage in interview.passages if passage.text]
    if texts:
        passage = data.draw(st.sampled_from(texts))
        start = data.draw(st.integers(0, len(passage.text) - 1))
        end = data.draw(st.integers(start + 1, len(passage.text)))
        wanted = quote(passage, Span(start, end))
        place = find(wanted, interview)
        assert place is not None
        again = quote(interview.passages[place.passage], place.span)
        assert (again.exact, again.prefix, again.suffix) == (wanted.exact, wanted.prefix, wanted.suffix)
