"""Files of corpora without their text: written, read again, and damaged."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings

import bilateral_corpus as bc
from bilateral_corpus.corpus.reconciliation import Constraints, Reference
from bilateral_corpus.corpus.sharing import (
    StandoffCorpus,
    dumps_standoff,
    loads_standoff,
    read_standoff,
    write_standoff,
)
from corpus.sharing.copies import PAGE, interview, on_disk
from strategies import corpora

SHARED = bc.Corpus([interview()]).without_text(quotes=True)
HEAD, BODY = dumps_standoff(SHARED).decode().splitlines()


@settings(max_examples=15)
@given(corpora())
def test_what_is_written_can_be_read_again(corpus: bc.Corpus) -> None:
    shared = corpus.without_text()
    data = dumps_standoff(shared)
    assert loads_standoff(data) == shared
    assert dumps_standoff(loads_standoff(data)) == data


def test_decisions_are_shared(tmp_path: Path) -> None:
    pair = Reference("person", "one", "dara"), Reference("person", "other", "venn")
    shared = evolve(SHARED, constraints=Constraints(same=[pair]))
    for name in ("shared.jsonl", "shared.jsonl.gz"):
        write_standoff(shared, tmp_path / name)
        assert read_standoff(tmp_path / name) == shared
    assert shared.with_text(on_disk(tmp_path, copy=PAGE), progress=False).corpus.constraints == shared.constraints


def changed(change: Callable[[Any], object]) -> bytes:
    document = json.loads(BODY)
    change(document)
    return f"{HEAD}\n{json.dumps(document)}\n".encode()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "nothing to read"),
        (b"\xff\xfe\xfa", "does not fit"),
        (b"{}\n", r"1: this is no corpus without its text .* @ \$\.format"),
        (HEAD.replace('"version":1', '"version":2').encode(), "later bilateral_corpus may know it"),
        (f"{HEAD}\n".encode(), "the file is not whole .expected 1 interviews, found 0"),
        (f"{HEAD}\n{BODY[:500]}\n".encode(), r"2:\d+: this JSON is cut off"),
        (f"{HEAD}\n[]\n".encode(), "2: this line is no interview without its text"),
        (changed(lambda one: one.pop("fingerprint")), "no interview without its text"),
        (changed(lambda one: one["fingerprint"].update(letters=7)), "expected 6 digits for each of 0 blocks"),
        (changed(lambda one: one["fingerprint"].update(checks="abc")), "expected 6 digits for each"),
        (changed(lambda one: one["fingerprint"].update(sha256=5)), r"@ \$\.fingerprint\.sha256"),
        (changed(lambda one: one["fingerprint"]["passages"].pop()), "same number of passages"),
        (changed(lambda one: one["fingerprint"]["passages"][0]["place"].update(end=10**15)), "stands at"),
        (changed(lambda one: one["fingerprint"]["passages"][0]["letters"].update(end=10**9)), "has letters at"),
        (changed(lambda one: one["fingerprint"]["passages"][1]["mentions"].pop()), "passage 1 does not fit"),
        (changed(lambda one: one["fingerprint"]["passages"][0].update(breaks=[5])), "5|breaks"),
        (changed(lambda one: one["interview"]["passages"][0].update(span=None)), r"\$\.interview\.passages\[0\]\.span"),
        (changed(lambda one: one["interview"].update(passages="x")), "same number of passages"),
        (
            changed(lambda one: one["fingerprint"]["passages"][1]["mentions"][0].update(quote="Laosssss")),
            "a quote of 8",
        ),
    ],
)
def test_damage_is_an_error_that_says_where(data: bytes, message: str) -> None:
    with pytest.raises(bc.ParseError, match=message):
        loads_standoff(data)


@pytest.mark.parametrize("damage", [{"kind": "person"}, {"span": "here", "kind": "person"}, 7])
def test_a_damaged_mention_is_refused_with_its_place(damage: object) -> None:
    document = json.loads(BODY)
    passages = document["interview"]["passages"]
    number = next(number for number, one in enumerate(passages) if one["mentions"])
    passages[number]["mentions"][0] = damage
    with pytest.raises(bc.ParseError) as caught:
        loads_standoff(f"{HEAD}\n{json.dumps(document)}\n".encode())
    assert str(caught.value.path).startswith(f"$.interview.passages[{number}].mentions[0]")
    assert caught.value.line == 2


def test_an_interview_cannot_be_there_twice() -> None:
    with pytest.raises(bc.IntegrityError, match="the id"):
        StandoffCorpus([*SHARED, *SHARED])
    head = HEAD.replace('"interviews":1', '"interviews":2')
    twice = f"{head}\n{BODY}\n{BODY}\n"
    with pytest.raises(bc.ParseError, match="two interviews of a corpus have the id"):
        loads_standoff(twice.encode())


def test_a_folder_of_other_files_does_no_harm(tmp_path: Path) -> None:
    other = "A harbour\n\nReporter: Who built the long wall over there?\n\nEnvoy: Nobody knows who built it.\n"
    folder = on_disk(tmp_path / "all", **{f"other{number}": other * (number + 1) for number in range(8)}, mine=PAGE)
    (folder / "broken.txt").write_bytes(b"\xff\xfe\x00")
    (folder / "broken.json").write_bytes(b"{")
    write_standoff(SHARED, folder / "shared.jsonl")  # readers keep it beside their copies
    result = SHARED.with_text(folder, progress=False)
    assert result.is_exact
    assert sorted(Path(str(one.source)).name for one in result.problems) == ["broken.json", "broken.txt"]
    assert result.interviews[0].copy == str(folder / "mine.txt")


def test_no_copy_and_no_folder(tmp_path: Path) -> None:
    result = SHARED.with_text(tmp_path, progress=False)
    assert len(result.corpus) == 0
    assert [one.outcome for one in result.interviews] == ["missing"]
    assert [one.code for one in result.corpus.problems] == ["copy-missing"]
    assert not result.is_exact
    with pytest.raises(FileNotFoundError):
        SHARED.with_text(tmp_path / "nowhere")


def test_the_better_copy_counts_in_any_order(tmp_path: Path) -> None:
    folder = on_disk(tmp_path, a=PAGE.replace("passengers", "travellers"), b=PAGE, c=PAGE.replace("\n", "\r\n"))
    result = SHARED.with_text(folder, progress=False)
    assert result.corpus == bc.Corpus([interview()])
    assert result.interviews[0].copy == str(folder / "b.txt")
