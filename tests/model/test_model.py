"""What holds for every class of the model."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import Any

import attrs
import pytest

from bilateral_corpus import model
from bilateral_corpus.model import (
    Appointment,
    Cue,
    Event,
    Exchange,
    Interview,
    Mention,
    Organization,
    Participant,
    Passage,
    Person,
    Problem,
    Source,
    Span,
    Statement,
    Turn,
)

# One way to make each class, twice: equal values, not one object.
MAKE: dict[type, dict[str, Any]] = {
    Appointment: {"post": "Ambassador"},
    Cue: {"span": Span(0, 0), "start": timedelta(), "end": timedelta()},
    Event: {"id": "x", "kind": "war", "name": "x"},
    Exchange: {},
    Interview: {"id": "x"},
    Mention: {"span": Span(0, 0), "kind": "person"},
    Organization: {"id": "x", "name": "x"},
    Participant: {"id": "x", "name": "x", "role": "other"},
    Passage: {"kind": "note", "text": "", "span": Span(0, 0)},
    Person: {"id": "x", "name": "x"},
    Problem: {"code": "x", "message": "x"},
    Source: {},
    Span: {"start": 0, "end": 0},
    Statement: {
        "event": Event(id="x", kind="war", name="x"),
        "mention": Mention(span=Span(0, 0), kind="event", target="x"),
        "passage": Passage(kind="note", text="", span=Span(0, 0)),
    },
    Turn: {"text": "", "span": Span(0, 0)},
}


def test_every_class_is_tested_here() -> None:
    public = {getattr(model, name) for name in model.__all__}
    vocabularies = {one for one in public if issubclass(one, StrEnum)}
    assert public - vocabularies - {model.PartialDate, model.Precision} == MAKE.keys()


@pytest.mark.parametrize(("cls", "arguments"), MAKE.items())
def test_equal_by_value_and_usable_as_key(cls: type, arguments: dict[str, Any]) -> None:
    one, other = cls(**arguments), cls(**arguments)
    assert one == other
    assert hash(one) == hash(other)
    assert attrs.evolve(one) == one


@pytest.mark.parametrize(("cls", "arguments"), MAKE.items())
def test_nothing_can_be_changed_or_added(cls: type, arguments: dict[str, Any]) -> None:
    thing = cls(**arguments)
    for field in attrs.fields(cls):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(thing, field.name, None)
    with pytest.raises((AttributeError, TypeError)):
        thing.note = "x"
    assert not hasattr(thing, "__dict__")


@pytest.mark.parametrize("cls", [cls for cls in MAKE if cls is not Span])
def test_arguments_have_names(cls: type) -> None:
    with pytest.raises(TypeError):
        cls(*MAKE[cls].values(), None)
    assert all(field.kw_only for field in attrs.fields(cls))


@pytest.mark.parametrize(("cls", "arguments"), MAKE.items())
def test_collections_are_tuples(cls: type, arguments: dict[str, Any]) -> None:
    assert not any(isinstance(value, (list, dict, set)) for value in attrs.astuple(cls(**arguments), recurse=False))
