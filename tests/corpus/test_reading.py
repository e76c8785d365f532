"""Many files into one corpus."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest
from attrs import evolve

import bilateral_corpus as bc
from bilateral_corpus.formats import Format, ReadOptions, formats


def page(title: str) -> str:
    return f"{title}\n\nReporter: Why?\n\nAmbassador: So.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with three interviews, one of them in a folder of its own, and things that are none."""
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "b.txt").write_text(page("Second"), encoding="utf-8")
    (tmp_path / "a.TXT").write_text(page("First"), encoding="utf-8")
    (tmp_path / "deep" / "er" / "c.txt").write_text(page("Third"), encoding="utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "README").write_text("Reporter: No.\n", encoding="utf-8")
    (tmp_path / ".hidden.txt").write_text(page("Hidden"), encoding="utf-8")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "d.txt").write_text(page("Hidden too"), encoding="utf-8")
    return tmp_path


def titles(corpus: bc.Corpus) -> list[str | None]:
    return [interview.title for interview in corpus]


# --- which files ------------------------------------------------------------------------------------------------------


def test_a_folder_is_read_with_its_folders(folder: Path) -> None:
    corpus = bc.read_corpus(folder)
    assert titles(corpus) == ["First", "Second", "Third"]
    assert corpus.problems == ()


def test_a_folder_that_is_hidden_itself_is_read_if_it_is_named(tmp_path: Path) -> None:
    (tmp_path / ".corpus").mkdir()
    (tmp_path / ".corpus" / "a.txt").write_text(page("First"), encoding="utf-8")
    assert titles(bc.read_corpus(tmp_path / ".corpus")) == ["First"]


def test_an_empty_folder_is_an_empty_corpus(tmp_path: Path) -> None:
    assert len(bc.read_corpus(tmp_path)) == 0


def test_a_readme_is_about_the_folder_and_is_read_only_if_it_is_named(folder: Path) -> None:
    for name in ("README.md", "ReadMe.txt"):
        (folder / name).write_text(page("About these files"), encoding="utf-8")
    (folder / "readmes.txt").write_text(page("Fourth"), encoding="utf-8")
    assert "About these files" not in titles(bc.read_corpus(folder))
    assert "Fourth" in titles(bc.read_corpus(folder))
    assert titles(bc.read_corpus(folder / "README.md")) == ["About these files"]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("*.txt", ["Second"]),
        ("**/*.txt", ["Second", "Third"]),
        ("?.[tT]*", ["First", "Second"]),
        ("deep/*/c.txt", ["Third"]),
    ],
)
def test_a_glob(folder: Path, pattern: str, expected: list[str]) -> None:
    assert titles(bc.read_corpus(os.fspath(folder / pattern))) == expected
    assert titles(bc.read_corpus(folder / pattern)) == expected


def test_a_relative_glob(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert titles(bc.read_corpus("deep/**/*.txt")) == ["Third"]


def test_one_file(folder: Path) -> None:
    assert titles(bc.read_corpus(folder / "b.txt")) == ["Second"]


def test_a_name_with_the_signs_of_a_glob_is_a_name_if_there_is_such_a_file(tmp_path: Path) -> None:
    (tmp_path / "a[1].txt").write_text(page("Bracketed"), encoding="utf-8")
    assert titles(bc.read_corpus(tmp_path / "a[1].txt")) == ["Bracketed"]


def test_an_iterable_keeps_its_order(folder: Path) -> None:
    paths: list[str | Path] = [folder / "deep", folder / "b.txt", os.fspath(folder / "a*")]
    assert titles(bc.read_corpus(paths)) == ["Third", "Second", "First"]
    assert titles(bc.read_corpus(iter(paths))) == ["Third", "Second", "First"]
    assert titles(bc.read_corpus([])) == []


@pytest.mark.parametrize("name", ["lost.txt", "lost/*.txt", "lost"])
def test_what_matches_nothing_is_an_error_of_the_system(folder: Path, name: str) -> None:
    with pytest.raises(FileNotFoundError, match="lost"):
        bc.read_corpus(folder / name)


def test_the_order_is_that_of_the_names_and_not_of_their_making(tmp_path: Path) -> None:
    for name in ("c", "a", "b"):
        (tmp_path / f"{name}.txt").write_text(page(name), encoding="utf-8")
    assert titles(bc.read_corpus(tmp_path)) == titles(bc.read_corpus(tmp_path / "*.txt")) == ["a", "b", "c"]


def test_the_order_changes_no_interview(folder: Path) -> None:
    paths = [folder / "a.TXT", folder / "b.txt", folder / "deep" / "er" / "c.txt"]
    forward, backward = bc.read_corpus(paths), bc.read_corpus(reversed(paths))
    assert list(forward) == list(reversed(list(backward)))
    assert list(forward) == [bc.read(path) for path in paths]


# --- what is in them --------------------------------------------------------------------------------------------------


def test_a_file_of_several_interviews(folder: Path) -> None:
    corpus = bc.read_corpus(folder)
    bc.write(corpus, folder / "all.jsonl")
    assert bc.read_corpus(folder / "all.jsonl") == corpus


def test_a_bad_file_is_a_problem_and_the_others_are_read(folder: Path) -> None:
    (folder / "aa.txt").write_bytes(b"Reporter: A caf\xe9?\n")
    corpus = bc.read_corpus(folder)
    assert titles(corpus) == ["First", "Second", "Third"]
    (problem,) = corpus.problems
    assert problem.code == "unreadable"
    assert problem.source == str(folder / "aa.txt")
    assert "aa.txt:1:16" in problem.message
    assert problem.action


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n", b"a\0b"])
def test_every_kind_of_bad_file_is_one_problem(folder: Path, content: bytes) -> None:
    (folder / "bad.txt").write_bytes(content)
    corpus = bc.read_corpus(folder)
    assert len(corpus) == 3
    assert [problem.source for problem in corpus.problems] == [str(folder / "bad.txt")]


def test_what_was_read_before_a_file_broke_off_is_kept(folder: Path) -> None:
    whole = bc.dumps(bc.read_corpus(folder), "jsonl")
    (folder / "deep" / "broken.jsonl").write_bytes(whole[:-10])
    corpus = bc.read_corpus(folder / "deep" / "broken.jsonl")
    assert titles(corpus) == ["First", "Second"]
    assert [problem.code for problem in corpus.problems] == ["unreadable"]


def test_a_bad_line_costs_that_line_only(folder: Path) -> None:
    first, *others = bc.dumps(bc.read_corpus(folder), "jsonl").splitlines(keepends=True)
    path = folder / "deep" / "broken.jsonl"
    path.write_bytes(b"".join([first, b"{]\n", b"\n", b'{"format":"other"}\n', b"\xff\n", *others]))
    corpus = bc.read_corpus(path)
    assert titles(corpus) == ["First", "Second", "Third"]
    assert [(one.code, one.action, one.source) for one in corpus.problems] == [
        ("unreadable", "the line was left out", str(path))
    ] * 3
    for line, problem in zip((2, 4, 5), corpus.problems, strict=True):
        assert problem.message.startswith(f"{path}:{line}")
    with pytest.raises(bc.ParseError) as caught:
        bc.read_corpus(path, strict=True)
    assert caught.value.line == 2


def test_what_was_left_out_is_said_as_it_is(folder: Path) -> None:
    def breaks_off(stream: BinaryIO, options: ReadOptions) -> Iterator[bc.Interview]:
        for word in stream.read().decode().split():
            if word == "break":
                raise bc.ParseError("it breaks off")
            if word == "skip":
                assert options.on_error is not None
                options.on_error(bc.ParseError("it is skipped"))
            else:
                yield bc.Interview(id=word)

    words = Format(
        name="words",
        title="Ids",
        suffixes=(".words",),
        media_type="text/x-words",
        holds=frozenset(),
        many=True,
        read=breaks_off,
    )
    formats.register(words)
    try:
        paths = [folder / f"{name}.words" for name in ("none", "some", "skips")]
        for path, content in zip(paths, ("break", "a break b", "c skip d"), strict=True):
            path.write_text(content, encoding="utf-8")
        corpus = bc.read_corpus(paths)
    finally:
        formats.unregister("words")
    assert [interview.id for interview in corpus] == ["a", "c", "d"]
    assert [problem.action for problem in corpus.problems] == [
        "the file was left out",
        "the rest of the file was left out",
        "the interview was left out",
    ]


def test_strictly_the_first_bad_file_is_an_error(folder: Path) -> None:
    (folder / "aa.txt").write_bytes(b"Reporter: A caf\xe9?\n")
    with pytest.raises(bc.ParseError) as caught:
        bc.read_corpus(folder, strict=True)
    assert caught.value.source == str(folder / "aa.txt")


def test_a_file_of_an_unknown_format_that_is_named_is_a_problem(folder: Path) -> None:
    corpus = bc.read_corpus([folder / "picture.png", folder / "b.txt"])
    assert titles(corpus) == ["Second"]
    assert [problem.source for problem in corpus.problems] == [str(folder / "picture.png")]
    with pytest.raises(bc.BilateralCorpusError):
        bc.read_corpus([folder / "picture.png"], strict=True)


def test_a_file_that_may_not_be_read_is_a_problem(folder: Path) -> None:
    (folder / "b.txt").chmod(0)
    if os.access(folder / "b.txt", os.R_OK):
        pytest.skip("this user may read everything")
    corpus = bc.read_corpus(folder)
    assert titles(corpus) == ["First", "Third"]
    assert [problem.source for problem in corpus.problems] == [str(folder / "b.txt")]


def test_an_interview_that_comes_twice_is_kept_once_and_told(folder: Path) -> None:
    (folder / "z.txt").write_text(page("First"), encoding="utf-8")
    corpus = bc.read_corpus(folder)
    assert titles(corpus) == ["First", "Second", "Third"]
    (problem,) = corpus.problems
    assert problem.code == "duplicate"
    assert problem.source == str(folder / "z.txt")
    assert corpus[0].id in problem.message


def test_an_interview_that_differs_but_has_the_same_id_is_told(folder: Path) -> None:
    first = bc.read(folder / "b.txt")
    bc.write(evolve(first, title="Another"), folder / "c.json")
    corpus = bc.read_corpus([folder / "b.txt", folder / "c.json"])
    assert titles(corpus) == ["Second"]
    assert [(one.code, one.source) for one in corpus.problems] == [("same-id", str(folder / "c.json"))]


def test_the_date_may_be_known(folder: Path) -> None:
    corpus = bc.read_corpus(folder, published="2021-03")
    assert {str(interview.published) for interview in corpus} == {"2021-03"}
    with pytest.raises(bc.InvalidValueError, match="soon"):
        bc.read_corpus(folder, published="soon")


def test_the_format_the_encoding_and_the_language_may_be_known(tmp_path: Path) -> None:
    (tmp_path / "a.transcript").write_bytes(page("A café").encode("latin-1"))
    (interview,) = bc.read_corpus(tmp_path / "*.transcript", format="text", encoding="latin-1", language="en-GB")
    assert (interview.title, interview.language) == ("A café", "en-GB")


def test_annotators_run_over_each_interview(folder: Path) -> None:
    seen: list[str | None] = []

    def note(interview: bc.Interview) -> bc.Interview:
        seen.append(interview.title)
        return interview

    bc.read_corpus(folder, annotators=iter([note]))
    assert seen == ["First", "Second", "Third"]


def fails(interview: bc.Interview) -> bc.Interview:
    if interview.title == "Second":
        raise KeyError("harbour")
    return interview


def forgets(interview: bc.Interview) -> bc.Interview:
    return None  # type: ignore[return-value]


def renames(interview: bc.Interview) -> bc.Interview:
    return evolve(interview, title="Mine")


def dates(interview: bc.Interview) -> bc.Interview:
    return evolve(interview, published="2022")


@pytest.mark.parametrize(
    ("annotator", "message", "times"),
    [(fails, "KeyError('harbour')", 1), (forgets, "gave no interview", 3), (renames, "changed title", 3)],
)
def test_an_annotator_that_fails_costs_no_interview(
    folder: Path, annotator: bc.Annotator, message: str, times: int
) -> None:
    corpus = bc.read_corpus(folder, annotators=[annotator, dates])
    assert titles(corpus) == ["First", "Second", "Third"]
    assert {str(interview.published) for interview in corpus} == {"2022"}
    assert len(corpus.problems) == times
    for problem in corpus.problems:
        assert problem.code == "annotator-failed"
        assert message in problem.message
        assert annotator.__name__ in problem.message  # type: ignore[attr-defined]
        assert problem.action == "the interview was kept without it"


@pytest.mark.parametrize(("annotator", "kind"), [(fails, KeyError), (forgets, bc.IntegrityError)])
def test_strictly_an_annotator_that_fails_ends_the_reading(
    folder: Path, annotator: bc.Annotator, kind: type[Exception]
) -> None:
    with pytest.raises(kind):
        bc.read_corpus(folder, annotators=[annotator], strict=True)


def test_the_collector_rests_while_a_file_is_read(tmp_path: Path) -> None:
    enabled: list[bool] = []

    def look(interview: bc.Interview) -> bc.Interview:
        enabled.append(gc.isenabled())
        return interview

    (tmp_path / "a.txt").write_text("Reporter: Why now?\nAmbassador: Because.\n")
    (tmp_path / "b.json").write_text("{")
    bc.read_corpus(tmp_path, annotators=[look])
    assert enabled == [False]
    assert gc.isenabled()
