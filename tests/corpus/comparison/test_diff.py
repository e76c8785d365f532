"""What changed from one version to another."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given, settings

import bilateral_corpus as bc
from corpus.corrections.pages import KHAMVONG, TREATY, reading
from strategies import corpora

FIRST = reading()
CORPUS = bc.Corpus([FIRST, reading("talk")])


def test_fields_that_differ_are_named() -> None:
    other = reading(people=(evolve(KHAMVONG, country="TH"),), treaty=evolve(TREATY, date="1977-07-18"))
    found = bc.Corpus([FIRST]).diff([other])
    assert [(one.path, one.what, one.old, one.new) for one in found] == [
        ("people[khamvong].country", "changed", '"LA"', '"TH"'),
        ("events[treaty-signed-1977].date", "changed", '"1977"', '"1977-07-18"'),
    ]
    assert str(found[0]) == 'harbour people[khamvong].country: "LA" → "TH"'


def test_interviews_come_and_go() -> None:
    found = CORPUS.diff(bc.Corpus([reading("new"), FIRST]))
    assert [(one.interview, one.what, one.path) for one in found] == [("talk", "removed", ""), ("new", "added", "")]
    assert str(found[1]) == "new added"


def test_parts_come_and_go() -> None:
    other = evolve(FIRST, people=(KHAMVONG, bc.Person(id="dara", name="Dara")))
    (added,) = bc.Corpus([FIRST]).diff([other])
    assert (added.path, added.what, added.old) == ("people[dara]", "added", None)
    (removed,) = bc.Corpus([other]).diff([FIRST])
    assert (removed.path, removed.what, removed.new) == ("people[dara]", "removed", None)


def test_mentions_go_by_their_place() -> None:
    turns = list(FIRST.turns)
    turns[1] = evolve(turns[1], mentions=turns[1].mentions[1:])
    (change,) = bc.Corpus([FIRST]).diff([evolve(FIRST, passages=turns)])
    assert (change.path, change.what) == ("passages[56].mentions[0-8 person]", "removed")


@settings(max_examples=6)
@given(corpora(), corpora())
def test_only_equal_corpora_have_no_difference(one: bc.Corpus, other: bc.Corpus) -> None:
    assert len(one.diff(one)) == 0
    changes = one.diff(other)
    assert (len(changes) == 0) is (sorted(one, key=lambda each: each.id) == sorted(other, key=lambda each: each.id))
    assert len(changes) == len(other.diff(one))
