"""Whatever a class is given, what it cannot hold is refused with an error that says what it expected."""

from __future__ import annotations

import pickle
from datetime import timedelta
from typing import Any

import pytest

import bilateral_corpus as bc

SPAN = bc.Span(0, 4)
PASSAGE: dict[str, Any] = {"kind": "note", "text": "Laos", "span": SPAN}
TURN: dict[str, Any] = {"text": "Laos", "span": SPAN}
MENTION: dict[str, Any] = {"span": SPAN, "kind": "country", "target": "LA"}
PERSON: dict[str, Any] = {"id": "venn", "name": "Venn"}
EVENT: dict[str, Any] = {"id": "treaty", "kind": "treaty_signed", "name": "Treaty"}
SPEAKER: dict[str, Any] = {"id": "venn", "name": "Venn", "role": "interviewee"}


@pytest.mark.parametrize(
    "vocabulary", [bc.EventKind, bc.EventStatus, bc.Gender, bc.MentionKind, bc.PassageKind, bc.Role]
)
@pytest.mark.parametrize("value", ["bogus", None, 3, [], {}])
def test_a_vocabulary_lists_its_members(vocabulary: Any, value: object) -> None:
    assert [vocabulary(str(one)) for one in vocabulary] == list(vocabulary)
    assert all(pickle.loads(pickle.dumps(one)) is one for one in vocabulary)
    with pytest.raises(bc.InvalidValueError) as caught:
        vocabulary(value)
    message = str(caught.value)
    assert repr(value) in message
    for one in (vocabulary.__name__, *vocabulary):
        assert one in message


@pytest.mark.parametrize(
    ("kind", "base", "changes"),
    [
        (bc.Passage, PASSAGE, {"kind": "bogus"}),
        (bc.Passage, PASSAGE, {"text": None}),
        (bc.Passage, PASSAGE, {"text": b"Laos"}),
        (bc.Passage, PASSAGE, {"span": (0, 1)}),
        (bc.Passage, PASSAGE, {"mentions": ["Laos"]}),
        (bc.Passage, PASSAGE, {"mentions": None}),
        (bc.Turn, TURN, {"kind": "note"}),
        (bc.Turn, TURN, {"text": None}),
        (bc.Turn, TURN, {"span": None}),
        (bc.Turn, TURN, {"speaker": 3}),
        (bc.Turn, TURN, {"role": "king"}),
        (bc.Turn, TURN, {"label": 3, "label_span": SPAN}),
        (bc.Turn, TURN, {"label": "A:", "label_span": (0, 2)}),
        (bc.Turn, TURN, {"language": 3}),
        (bc.Turn, TURN, {"start": 1.5}),
        (bc.Turn, TURN, {"start": timedelta(0), "end": "later"}),
        (bc.Turn, TURN, {"interruptions": [(0, 1)]}),
        (bc.Mention, MENTION, {"span": (0, 4)}),
        (bc.Mention, MENTION, {"kind": 3}),
        (bc.Mention, MENTION, {"target": 3}),
        (bc.Mention, MENTION, {"annotator": print}),
        (bc.Mention, MENTION, {"certainty": "high"}),
        (bc.Mention, MENTION, {"certainty": True}),
        (bc.Mention, MENTION, {"certainty": float("nan")}),
        (bc.Participant, SPEAKER, {"role": "king"}),
        (bc.Participant, SPEAKER, {"person": 3}),
        (bc.Participant, SPEAKER, {"organization": 3}),
        (bc.Participant, SPEAKER, {"labels": [3]}),
        (bc.Person, PERSON, {"aliases": [3]}),
        (bc.Person, PERSON, {"honorific": 3}),
        (bc.Person, PERSON, {"gender": "unknown"}),
        (bc.Person, PERSON, {"country": 3}),
        (bc.Person, PERSON, {"identifiers": [3]}),
        (bc.Appointment, {"post": "Envoy"}, {"of": 3}),
        (bc.Appointment, {"post": "Envoy"}, {"to": 3}),
        (bc.Organization, PERSON, {"acronym": 3}),
        (bc.Organization, PERSON, {"aliases": [None]}),
        (bc.Organization, PERSON, {"kind": 3}),
        (bc.Organization, PERSON, {"countries": [3]}),
        (bc.Event, EVENT, {"kind": "party"}),
        (bc.Event, EVENT, {"status": "rumoured"}),
        (bc.Event, EVENT, {"participants": [3]}),
        (bc.Event, EVENT, {"place": 3}),
        (bc.Event, EVENT, {"ordinal": "first"}),
        (bc.Event, EVENT, {"ordinal": True}),
        (bc.Event, EVENT, {"commemorates": 3}),
        (bc.Problem, {"code": "x", "message": "x"}, {"span": (0, 1)}),
        (bc.Problem, {"code": "x", "message": "x"}, {"action": 3}),
        (bc.Problem, {"code": "x", "message": "x"}, {"source": 3}),
        (bc.Source, {}, {"outlet": 3}),
        (bc.Source, {}, {"length": 1.0}),
        (bc.Source, {}, {"sha256": 3}),
        (bc.Interview, {"id": "x"}, {"title": 3}),
        (bc.Interview, {"id": "x"}, {"source": "Harbour News"}),
        (bc.Interview, {"id": "x"}, {"language": 3}),
        (bc.Interview, {"id": "x"}, {"participants": [bc.Person(**PERSON)]}),
        (bc.Interview, {"id": "x"}, {"passages": ["Laos"]}),
        (bc.Interview, {"id": "x"}, {"people": [None]}),
        (bc.Interview, {"id": "x"}, {"organizations": [3]}),
        (bc.Interview, {"id": "x"}, {"events": [3]}),
        (bc.Interview, {"id": "x"}, {"problems": ["all of it"]}),
    ],
)
def test_a_value_of_another_type_is_refused(kind: Any, base: dict[str, Any], changes: dict[str, Any]) -> None:
    kind(**base)
    with pytest.raises(bc.InvalidValueError):
        kind(**base | changes)


@pytest.mark.parametrize(
    ("start", "end"), [(0.5, 1.5), (True, 2), (0, True), (0, 2.0), ("0", "1"), (None, 1), (0, None)]
)
def test_a_span_counts_whole_code_points(start: Any, end: Any) -> None:
    with pytest.raises(bc.InvalidValueError, match="whole numbers"):
        bc.Span(start, end)
