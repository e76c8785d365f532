"""The published JSON Schema."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings

from bilateral_corpus.errors import ParseError
from bilateral_corpus.formats import dumps, json_schema, loads
from bilateral_corpus.formats.schema import SCHEMA_FILE
from bilateral_corpus.formats.schema_generation import generate
from bilateral_corpus.model import Interview
from formats.sample import CANONICAL, as_bytes, document, with_value, without_key
from strategies import interviews

jsonschema = pytest.importorskip("jsonschema")


@pytest.fixture(scope="module")
def validator() -> Any:
    return jsonschema.Draft202012Validator(json_schema())


def test_what_is_published_is_what_the_model_says() -> None:
    assert SCHEMA_FILE.read_text(encoding="utf-8") == json.dumps(generate(), indent=2, ensure_ascii=False) + "\n"


def test_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())


def test_everything_is_described() -> None:
    schema = json_schema()
    for definition in (schema, *schema["$defs"].values()):
        described = {key: "description" in value for key, value in definition["properties"].items()}
        assert all(described[key] for key in described if key not in ("format", "version"))
        assert definition["description"]
    assert (
        schema["$defs"]["Turn"]["properties"]["span"]["description"]
        == "Where it stands in the source text, in code points."
    )


def test_can_be_changed_by_its_owner() -> None:
    json_schema().clear()
    assert json_schema()["type"] == "object"


@settings(max_examples=30)
@given(interviews())
def test_accepts_what_is_written(interview: Interview) -> None:
    jsonschema.Draft202012Validator(json_schema()).validate(json.loads(dumps(interview, "json")))


def test_accepts_the_sample(validator: Any) -> None:
    assert validator.is_valid(json.loads(CANONICAL))


@pytest.mark.parametrize(
    "changed",
    [
        with_value("$.format", "other"),
        with_value("$.version", 2),
        with_value("$.title", 5),
        with_value("$.id", ""),
        with_value("$.mood", None),
        with_value("$.language", "deutsch, glaube ich"),
        with_value("$.source", None),
        with_value("$.source.length", -1),
        with_value("$.source.length", True),
        with_value("$.source.sha256", "abc"),
        with_value("$.passages", {}),
        with_value("$.passages[0].speaker", None),
        with_value("$.passages[0].kind", "turn"),
        with_value("$.passages[1].kind", "note"),
        with_value("$.passages[1].kind", "aside"),
        with_value("$.passages[1].role", "king"),
        with_value("$.passages[1].start", 90),
        with_value("$.passages[1].start", "90 s"),
        with_value("$.passages[1].span.end", 3.7),
        with_value("$.passages[1].mentions[0].date", 2022),
        with_value("$.passages[1].mentions[0].certainty", "1"),
        with_value("$.participants[0].role", None),
        with_value("$.participants[0].name", ""),
        without_key("$.events"),
        without_key("$.format"),
        without_key("$.passages[1].label"),
        without_key("$.passages[0].kind"),
    ],
)
def test_refuses_what_the_reader_refuses(validator: Any, changed: bytes) -> None:
    assert not validator.is_valid(json.loads(changed))
    with pytest.raises(ParseError):
        loads(changed, "json")


@pytest.mark.parametrize("countries", [["Laos"], ["LA", "LA"], ["la"], [None]])
def test_refuses_what_is_no_country(validator: Any, countries: list[object]) -> None:
    changed = document()
    changed["organizations"] = [
        {
            "id": "nam",
            "name": "N",
            "acronym": None,
            "aliases": [],
            "kind": None,
            "countries": ["LA", "VN"],
            "identifiers": [],
        }
    ]
    assert validator.is_valid(changed)
    loads(as_bytes(changed), "json")
    changed["organizations"][0]["countries"] = countries
    assert not validator.is_valid(changed)
    with pytest.raises(ParseError):
        loads(as_bytes(changed), "json")
