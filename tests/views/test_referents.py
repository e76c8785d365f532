"""What mentions point at, in words."""

from __future__ import annotations

import pytest

from bilateral_corpus.model import Event, Mention, PartialDate, Person, Span
from bilateral_corpus.views.referents import Referents, bounds_in_words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("1977-07-18", "1977-07-18"),
        ("2024-02", "2024-02-01 to 2024-02-29"),
        ("1962/..", "from 1962-01-01, with no end"),
        ("/1985", "until 1985-12-31, start not known"),
        ("XXXX-07-18", ""),
        ("Y-170000", ""),
    ],
)
def test_the_days_that_a_date_can_mean(edtf: str, words: str) -> None:
    assert bounds_in_words(PartialDate(edtf)) == words


@pytest.mark.parametrize("kind", ["person", "organization", "country", "event", "date"])
def test_what_is_not_known_is_said_to_be_so(kind: str) -> None:
    assert Referents().described(Mention(span=Span(0, 1), kind=kind)) == f"{kind}: not known which one"


def test_an_id_that_two_kinds_share_means_what_the_mention_says() -> None:
    referents = Referents(
        people={"x": Person(id="x", name="Dara Venn", country="LA")},
        events={"x": Event(id="x", kind="aid", name="gift", status="planned")},
    )
    described = [referents.described(Mention(span=Span(0, 1), kind=kind, target="x")) for kind in ("person", "event")]
    assert described == ["person: Dara Venn, Laos", "event: gift; aid; planned, no date"]
