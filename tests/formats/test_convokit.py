"""ConvoKit corpora: those that this library writes, and those of others. All people are invented."""

from __future__ import annotations

import io
import json
import warnings
import zipfile
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings

import bilateral_corpus as bc
from bilateral_corpus.errors import ParseError, UnrepresentableError
from bilateral_corpus.formats import formats, read_all
from bilateral_corpus.model import Interview, Role
from formats.sample import INTERVIEW
from strategies import interviews

OTHER = evolve(INTERVIEW, id="other")

# As ConvoKit 1 to 3 wrote them, with what it called users then.
_SAID = [("ines", "Where was that, and when?"), ("dara", "That was in Port Alder."), ("ines", "What did you do there?")]
OTHERS: dict[str, str] = {
    "utterances.jsonl": "\n".join(
        json.dumps({"id": f"u{number}", "root": "u0", "user": user, "text": text, "meta": {}, "reply-to": None})
        for number, (user, text) in enumerate(_SAID)
    ),
    "users.json": json.dumps({"ines": {"name": "Ines Dahl"}, "dara": {}}),
    "conversations.json": json.dumps({"u0": {"title": "A harbour for two"}}),
    "corpus.json": "{}",
    "index.json": json.dumps({"utterances-index": {}, "speakers-index": {}, "conversations-index": {}, "version": 1}),
}


def archive(files: dict[str, str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for name, content in files.items():
            made.writestr(name, content)
    return stream.getvalue()


def files_of(*talks: Interview) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(bc.dumps(talks, "convokit"))) as made:
        return {name: made.read(name).decode("ascii") for name in made.namelist()}


def test_a_corpus_is_a_folder(tmp_path: Path) -> None:
    bc.write([INTERVIEW, OTHER], tmp_path / "corpus", format="convokit")
    assert {path.name for path in (tmp_path / "corpus").iterdir()} == formats.by_name("convokit").folder
    assert list(read_all(tmp_path / "corpus")) == [INTERVIEW, OTHER]
    assert list(bc.read_corpus(tmp_path / "corpus")) == [INTERVIEW, OTHER]


def test_turns_are_utterances() -> None:
    files = files_of(INTERVIEW)
    (utterance,) = map(json.loads, files["utterances.jsonl"].splitlines())
    assert {key: value for key, value in utterance.items() if key != "meta"} == {
        "id": "venn-2022/1",
        "conversation_id": "venn-2022",
        "text": "In May, đại sứ 😀",
        "speaker": "venn-2022/venn",
        "reply-to": None,
        "timestamp": 1,
        "vectors": [],
    }
    assert utterance["meta"]["mentions"][0]["date"] == "XXXX-05"
    speakers = json.loads(files["speakers.json"])
    assert speakers["venn-2022/venn"]["meta"]["name"] == "Dara Venn"
    assert json.loads(files["conversations.json"])["venn-2022"]["meta"]["published"] == "2022-07?"
    assert json.loads(files["index.json"])["utterances-index"]["label"] == ["<class 'str'>"]


def test_turns_reply_to_the_turn_before() -> None:
    turn = evolve(INTERVIEW.turns[0], label=None, label_span=None)
    talk = evolve(INTERVIEW, passages=[evolve(turn, span=bc.Span(0, 16)), evolve(turn, span=bc.Span(16, 32))])
    utterances = [json.loads(line) for line in files_of(talk)["utterances.jsonl"].splitlines()]
    assert [one["reply-to"] for one in utterances] == [None, "venn-2022/0"]


def test_what_convokit_adds_does_not_matter() -> None:
    files = files_of(INTERVIEW)
    (utterance,) = map(json.loads, files["utterances.jsonl"].splitlines())
    utterance["meta"]["politeness"] = 0.5
    conversations = json.loads(files["conversations.json"])
    conversations["venn-2022"]["meta"]["topic"] = "harbours"
    files |= {"utterances.jsonl": json.dumps(utterance), "conversations.json": json.dumps(conversations)}
    assert bc.loads(archive({**files, "parsed-bin.p": "never opened"}), "convokit") == INTERVIEW


def test_corpora_of_others_are_read() -> None:
    talk = bc.loads(archive(OTHERS), "convokit", annotators=())
    assert (talk.id, talk.title) == ("u0", "A harbour for two")
    assert [(one.name, one.role) for one in talk.participants] == [
        ("Ines Dahl", Role.INTERVIEWER),
        ("dara", Role.INTERVIEWEE),
    ]
    assert [turn.text for turn in talk.turns] == [
        "Where was that, and when?",
        "That was in Port Alder.",
        "What did you do there?",
    ]
    text = "\n\n".join(turn.text for turn in talk.turns)
    assert talk.uncovered(text) == ()
    assert [one.code for one in talk.problems] == ["inferred-role", "inferred-role"]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"utterances.jsonl": None}, "a file of the corpus is missing"),
        ({"utterances.jsonl": '{"text": "a"}'}, r"utterances.jsonl:1: this is no utterance"),
        ({"utterances.jsonl": "[]"}, r"utterances.jsonl:1: this is no utterance"),
        ({"utterances.jsonl": '{"text": 1'}, r"utterances.jsonl:1:11: this is not JSON"),
        ({"utterances.jsonl": "[" * 10**5}, "nested too deeply"),
        ({"conversations.json": "[]"}, "no file of a ConvoKit corpus"),
        (
            {"corpus.json": '{"bilateral_corpus": {"format": "bilateral_corpus/convokit", "version": 2}}'},
            "later version",
        ),
        (
            {"corpus.json": '{"bilateral_corpus": {"format": "bilateral_corpus/convokit", "version": 1}}'},
            "has lost what",
        ),
    ],
)
def test_what_is_wrong_is_refused_with_its_place(changes: dict[str, str | None], message: str) -> None:
    files = {name: content for name, content in (OTHERS | changes).items() if content is not None}
    with pytest.raises(ParseError, match=message):
        bc.loads(archive(files), "convokit")


def test_what_does_not_fit_together_is_refused() -> None:
    files = files_of(INTERVIEW)
    files["utterances.jsonl"] = files["utterances.jsonl"].replace('"label": "Venn:"', '"label": 5')
    with pytest.raises(ParseError, match="does not fit together") as caught:
        bc.loads(archive(files), "convokit")
    assert caught.value.path == "$.passages[1].label"


def test_two_interviews_of_one_id_and_halves_of_characters_are_refused() -> None:
    with pytest.raises(UnrepresentableError, match="two interviews have the id"):
        bc.dumps([INTERVIEW, INTERVIEW], "convokit")
    with pytest.raises(UnrepresentableError):
        bc.dumps(evolve(INTERVIEW, title="\ud800"), "convokit")


@settings(max_examples=10, suppress_health_check=list(HealthCheck), deadline=None)
@given(talk=interviews())
def test_convokit_loads_it_and_what_it_saves_comes_back(
    tmp_path_factory: pytest.TempPathFactory, talk: Interview
) -> None:
    convokit: Any = pytest.importorskip("convokit", reason="ConvoKit is not installed")
    folder = tmp_path_factory.mktemp("convokit")
    bc.write([talk, INTERVIEW], folder / "corpus", format="convokit")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        corpus = convokit.Corpus(filename=str(folder / "corpus"))
        corpus.dump("saved", base_path=str(folder))
    assert len(list(corpus.iter_utterances())) == len(talk.turns) + len(INTERVIEW.turns)
    again = {one.id: one for one in read_all(folder / "saved")}
    # ConvoKit keeps no conversation without utterances.
    assert again == {one.id: one for one in (talk, INTERVIEW) if one.turns}


@pytest.mark.parametrize("position", ["5-1", "1", None, 2.0, 5, 10**30])
def test_a_turn_in_no_place_or_a_wrong_one_is_refused(position: object) -> None:
    files = files_of(INTERVIEW)
    utterance = json.loads(files["utterances.jsonl"])
    utterance["meta"]["position"] = position
    with pytest.raises(ParseError, match="lacks a passage or has one twice"):
        bc.loads(archive(files | {"utterances.jsonl": json.dumps(utterance)}), "convokit")


def test_an_utterance_of_no_conversation_is_refused() -> None:
    files = files_of(INTERVIEW, OTHER)
    with pytest.raises(ParseError, match="a conversation that there is none of"):
        list(read_all(io.BytesIO(archive(files | {"conversations.json": "{}"})), format="convokit"))
