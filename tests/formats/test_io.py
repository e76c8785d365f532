"""The verbs that are the same for every format."""

from __future__ import annotations

import json as standard_json
import os
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path
from threading import Thread
from typing import BinaryIO

import pytest
from attrs import evolve

from bilateral_corpus.errors import (
    InvalidValueError,
    ParseError,
    UnknownFormatError,
    UnrepresentableError,
)
from bilateral_corpus.formats import (
    Format,
    LossWarning,
    ReadOptions,
    dumps,
    formats,
    loads,
    read,
    read_all,
    write,
)
from bilateral_corpus.model import Interview, PartialDate
from formats.sample import CANONICAL, INTERVIEW, document

OTHER = evolve(INTERVIEW, id="venn-2023")


def write_titles(interviews: Iterable[Interview], stream: BinaryIO) -> None:
    stream.writelines(f"{interview.title}\n".encode() for interview in interviews)


def read_titles(stream: BinaryIO, options: ReadOptions) -> Iterator[Interview]:
    for number, title in enumerate(stream, start=1):
        if title == b"\n":
            raise ParseError("no title", line=number)
        yield Interview(id=f"title-{number}", title=title.decode().strip(), published=options.published)


TITLES = Format(
    name="titles",
    title="Titles, one a line",
    suffixes=(".titles",),
    media_type="text/x-titles",
    holds=frozenset({"id", "title"}),
    many=True,
    read=read_titles,
    write=write_titles,
    recognises=lambda head: head.startswith(b"TITLES"),
)


@pytest.fixture
def titles() -> Iterator[Format]:
    yield formats.register(TITLES)
    formats.unregister("titles")


def test_the_suffix_says_the_format(tmp_path: Path) -> None:
    for name in ("a.json", "b.JSONL", "c.2022.ndjson"):
        write(INTERVIEW, tmp_path / name)
        assert read(tmp_path / name) == INTERVIEW
        assert read(str(tmp_path / name)) == INTERVIEW


def test_a_format_given_wins_over_the_suffix(tmp_path: Path) -> None:
    write([INTERVIEW, OTHER], tmp_path / "a.json", format="jsonl")
    assert list(read_all(tmp_path / "a.json", format="jsonl")) == [INTERVIEW, OTHER]


@pytest.mark.parametrize("name", ["interview", "interview.data", "interview.part"])
@pytest.mark.parametrize("data", [CANONICAL, standard_json.dumps(document(), indent=1).encode()])
def test_json_of_this_library_is_recognised_without_a_suffix(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    assert read(tmp_path / name) == INTERVIEW


def test_many_interviews_are_recognised_without_a_suffix(tmp_path: Path) -> None:
    write([INTERVIEW, OTHER], tmp_path / "a", format="jsonl")
    assert list(read_all(tmp_path / "a")) == [INTERVIEW, OTHER]


def test_a_new_format_is_recognised_too(tmp_path: Path, titles: Format) -> None:
    (tmp_path / "a").write_bytes(b"TITLES\n")
    assert read(tmp_path / "a").title == "TITLES"


def test_a_file_without_suffix_is_text(tmp_path: Path) -> None:
    (tmp_path / "interview").write_text("Reporter: Why now?\nAmbassador: Because.\n")
    assert [turn.text for turn in read(tmp_path / "interview").turns] == ["Why now?", "Because."]


@pytest.mark.skipif(os.name != "posix", reason="about pipes of POSIX")
def test_a_pipe_is_looked_into_and_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    writer = Thread(target=(tmp_path / "pipe").write_bytes, args=(CANONICAL,))
    writer.start()
    assert read(tmp_path / "pipe") == INTERVIEW
    writer.join()


def test_a_file_with_an_unknown_suffix_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "interview.rtfd"
    path.write_text("Reporter: Why now?\nAmbassador: Because.\n")
    with pytest.raises(UnknownFormatError, match=r"interview.rtfd'; there are:(?s:.)*jsonl"):
        read(path)
    assert len(read(path, format="text").turns) == 2


def test_an_unknown_name_is_refused(tmp_path: Path) -> None:
    write(INTERVIEW, tmp_path / "a.json")
    for attempt in (
        lambda: read(tmp_path / "a.json", format="yaml"),
        lambda: loads(b"", "yaml"),
        lambda: dumps(INTERVIEW, "yaml"),
        lambda: write(INTERVIEW, tmp_path / "a.json", format="yaml"),
        lambda: write(INTERVIEW, tmp_path / "a.yaml"),
    ):
        with pytest.raises(UnknownFormatError, match="there are:"):
            attempt()
    assert [one.name for one in tmp_path.iterdir()] == ["a.json"]


def test_several_interviews_are_not_one(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    write([INTERVIEW, OTHER], path)
    with pytest.raises(ParseError, match="several interviews in it; read_corpus reads") as caught:
        read(path)
    assert caught.value.source == str(path)
    with pytest.raises(ParseError, match="several"):
        loads(path.read_bytes(), "jsonl")


def test_no_interview_is_not_one(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").touch()
    assert list(read_all(tmp_path / "a.jsonl")) == []
    with pytest.raises(ParseError, match=r"a.jsonl: there is no interview"):
        read(tmp_path / "a.jsonl")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError, match="read_corpus reads all interviews in a folder"):
        read(tmp_path)
    (tmp_path / "a.json").mkdir()
    with pytest.raises(IsADirectoryError, match="this is a folder"):
        write(INTERVIEW, tmp_path / "a.json")


def test_a_missing_file_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "a.json")


def test_an_error_names_the_file_also_when_the_reader_does_not(tmp_path: Path, titles: Format) -> None:
    (tmp_path / "a.titles").write_bytes(b"One\n\n")
    with pytest.raises(ParseError) as caught:
        list(read_all(tmp_path / "a.titles"))
    assert str(caught.value) == f"{tmp_path / 'a.titles'}:2: no title"


def test_what_the_caller_knows_is_passed_on(tmp_path: Path, titles: Format) -> None:
    (tmp_path / "a.titles").write_bytes(b"One\n")
    assert read(tmp_path / "a.titles", published="2022").published == PartialDate("2022")
    write(INTERVIEW, tmp_path / "a.json")
    known = read(tmp_path / "a.json", published="2022-07-18", language="lo", annotators=())
    assert (known.published, known.language) == (PartialDate("2022-07-18"), "lo")


def test_an_encoding_is_passed_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Reporter: Visé?\nAmbassador: Oui, Liège.\n".encode("cp1252"))
    assert read(tmp_path / "a.txt", encoding="cp1252").turns[1].text == "Oui, Liège."
    with pytest.raises(ParseError, match="give it, as in encoding="):
        read(tmp_path / "a.txt")
    (tmp_path / "a.json").write_bytes(CANONICAL.decode().encode("utf-16-le"))
    assert read(tmp_path / "a.json", encoding="utf-16-le") == INTERVIEW


def test_a_text_has_no_encoding() -> None:
    with pytest.raises(InvalidValueError, match="a text has no encoding"):
        loads(CANONICAL.decode(), "json", encoding="utf-8")
    with pytest.raises(ParseError, match="surrogate") as caught:
        loads("a\nb\ud800", "text")
    assert (caught.value.line, caught.value.column, caught.value.found) == (2, 2, "U+D800")


def test_a_format_for_one_interview_refuses_others(tmp_path: Path) -> None:
    with pytest.raises(UnrepresentableError, match=r"found several interviews; write a .jsonl instead"):
        write([INTERVIEW, OTHER], tmp_path / "a.json")
    with pytest.raises(UnrepresentableError, match="found no interview"):
        dumps([], "json")
    assert list(tmp_path.iterdir()) == []
    assert dumps(iter([INTERVIEW]), "json") == CANONICAL + b"\n"


def test_only_interviews_are_written(tmp_path: Path) -> None:
    with pytest.raises(UnrepresentableError, match="only interviews can be written, found 'text'"):
        write(["text"], tmp_path / "a.jsonl")  # type: ignore[list-item]
    for nothing in (None, "text", 5):
        with pytest.raises(UnrepresentableError, match=f"only interviews can be written, found {nothing!r}"):
            write(nothing, tmp_path / "a.json")  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


def test_a_path_has_no_nul() -> None:
    with pytest.raises(InvalidValueError, match="NUL"):
        read("a\0b.txt")
    with pytest.raises(InvalidValueError, match="NUL"):
        write(INTERVIEW, "a\0b.json")


def test_a_format_may_only_read_or_only_write(titles: Format) -> None:
    with pytest.raises(UnknownFormatError, match="'text' can be read but not written"):
        dumps(INTERVIEW, "text")
    formats.unregister("titles")
    formats.register(evolve(TITLES, read=None))
    with pytest.raises(UnknownFormatError, match="'titles' can be written but not read"):
        loads(b"One", "titles")


def test_a_loss_is_told_once(titles: Format) -> None:
    with pytest.warns(LossWarning) as caught:
        written = dumps([INTERVIEW, OTHER, OTHER], "titles")
    assert written.count(b"for two") == 3
    assert [str(one.message) for one in caught] == [
        "Titles, one a line does not hold: source, published, participants, passages"
    ]
    assert caught[0].filename == __file__


def test_nothing_is_told_where_nothing_is_lost(titles: Format) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert dumps(Interview(id="x", title="One"), "titles", strict=True) == b"One\n"
        dumps(INTERVIEW, "json", strict=True)


def test_a_strict_write_loses_nothing(tmp_path: Path, titles: Format) -> None:
    with pytest.raises(UnrepresentableError, match="does not hold what 'venn-2022' has: source, published, partic"):
        write([Interview(id="x", title="One"), INTERVIEW], tmp_path / "a.titles", strict=True)
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_read_and_written_lazily(tmp_path: Path, titles: Format) -> None:
    (tmp_path / "a.titles").write_bytes(b"One\nTwo\n\n")
    stream = read_all(tmp_path / "a.titles")
    assert [next(stream).title, next(stream).title] == ["One", "Two"]
    with pytest.raises(ParseError):
        next(stream)
