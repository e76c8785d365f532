"""The command line, as a shell sees it: what goes where, and the exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import attrs
import pytest

import bilateral_corpus as bc
from bilateral_corpus.__main__ import main

PAGE = """\
A harbour for two
Published: 4 March 2021

Harbour News spoke to Lao Ambassador to Vietnam Dara Venn on the eve of the regatta.

Reporter: How old is the harbour?

Ambassador: Older than the town. Người ta gọi nơi ấy là Cửa Biển.

Reporter: Thank you, Ambassador!
"""
OTHER = PAGE.replace("A harbour for two", "A harbour for three")

# The tests may run against the source tree or against an installed package; so must the processes that they start.
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(bc.__file__).parents[1]), "PYTHONUTF8": "1", "COLUMNS": "100"}
COMMAND = [sys.executable, "-m", "bilateral_corpus"]


def run(
    *arguments: str | Path, cwd: Path, stdin: bytes = b"", columns: int = 100
) -> subprocess.CompletedProcess[bytes]:
    """Run the command line in this process, which has loaded the data of all languages already."""
    streams = [TextIOWrapper(BytesIO(data), encoding="utf-8", write_through=True) for data in (stdin, b"", b"")]
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(cwd)
        patch.setenv("COLUMNS", str(columns))
        for name, stream in zip(("stdin", "stdout", "stderr"), streams, strict=True):
            patch.setattr(sys, name, stream)
        try:
            code = main([*map(str, arguments)])
        except SystemExit as error:
            code = error.code if isinstance(error.code, int) else 1
    _, out, err = (stream.buffer for stream in streams)
    assert isinstance(out, BytesIO)
    assert isinstance(err, BytesIO)
    return subprocess.CompletedProcess(arguments, code, out.getvalue(), err.getvalue())


def run_in_shell(
    *arguments: str | Path, cwd: Path, stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the command line in a process of its own, as a shell does."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        env={**ENVIRONMENT, **environment},
        check=False,
        timeout=60,
    )


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "one.txt").write_text(PAGE, encoding="utf-8", newline="")
    (tmp_path / "two.txt").write_text(OTHER, encoding="utf-8", newline="")
    return tmp_path


# --- summaries --------------------------------------------------------------------------------------------------------


def test_a_summary_says_what_was_found(desk: Path) -> None:
    done = run("one.txt", cwd=desk)
    assert (done.returncode, done.stderr) == (0, b"")
    shown = done.stdout.decode()
    for words in ("A harbour for two", "2021-03-04", "Dara Venn", "Ambassador of Laos to", "3 in 2 exchanges"):
        assert words in shown
    assert "How old is the harbour?" in shown


def test_a_summary_fits_the_terminal(desk: Path) -> None:
    lines = run("one.txt", cwd=desk, columns=40).stdout.decode().splitlines()
    assert max(map(len, lines)) <= 40


def test_several_files_give_several_summaries_in_order(desk: Path) -> None:
    shown = run("two.txt", "one.txt", cwd=desk).stdout.decode()
    assert shown.index("A harbour for three") < shown.index("A harbour for two")


@pytest.mark.parametrize("files", [".", "*.txt"])
def test_a_folder_and_a_glob_are_files_too(desk: Path, files: str) -> None:
    shown = run(files, cwd=desk).stdout.decode()
    assert shown.index("A harbour for two") < shown.index("A harbour for three")


def test_problems_of_an_interview_are_part_of_its_summary(desk: Path) -> None:
    (desk / "prose.txt").write_text("The ambassador said that trade had grown.\n", encoding="utf-8")
    done = run("prose.txt", cwd=desk)
    assert done.returncode == 0
    assert b"no turn was found" in done.stdout


def test_a_terminal_that_knows_few_characters_is_no_reason_to_fail(desk: Path) -> None:
    done = run_in_shell("one.txt", cwd=desk, PYTHONUTF8="0", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Older than the town." in done.stdout


def test_the_text_cannot_steer_the_terminal(desk: Path) -> None:
    (desk / "evil.txt").write_text("Reporter: \x1b[2JWhy?\nAmbassador: \x9b31mSo.\n", encoding="utf-8")
    done = run("evil.txt", cwd=desk)
    assert done.returncode == 0
    assert b"\x1b" not in done.stdout
    assert "\x9b" not in done.stdout.decode()


# --- conversion -------------------------------------------------------------------------------------------------------


def test_json_to_standard_output(desk: Path) -> None:
    done = run("one.txt", "--to", "json", cwd=desk)
    assert (done.returncode, done.stderr) == (0, b"")
    assert bc.loads(done.stdout, "json") == bc.parse(PAGE)


def test_jsonl_of_several_files(desk: Path) -> None:
    done = run("one.txt", "two.txt", "--to", "jsonl", cwd=desk)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == bc.dumps([bc.parse(PAGE), bc.parse(OTHER)], "jsonl")
    assert len(done.stdout.splitlines()) == 2
    assert all(json.loads(line) for line in done.stdout.splitlines())


def test_the_suffix_of_the_output_says_the_format(desk: Path) -> None:
    done = run("one.txt", "--output", "out.json", cwd=desk)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert bc.read(desk / "out.json") == bc.parse(PAGE)


def test_the_format_that_is_named_wins_over_the_suffix(desk: Path) -> None:
    assert run("one.txt", "--to", "jsonl", "--output", "out.data", cwd=desk).returncode == 0
    assert (desk / "out.data").read_bytes() == bc.dumps(bc.parse(PAGE), "jsonl")


def test_what_was_converted_can_be_shown(desk: Path) -> None:
    run("one.txt", "two.txt", "--output", "both.jsonl", cwd=desk)
    assert run("both.jsonl", cwd=desk).stdout == run("one.txt", "two.txt", cwd=desk).stdout


def test_the_caller_may_know_encoding_and_language(desk: Path) -> None:
    (desk / "old.txt").write_bytes("A headline\nReporter: A café?\nAmbassador: A café.\n".encode("latin-1"))
    assert run("old.txt", cwd=desk).returncode == 1
    done = run("old.txt", "--encoding", "latin-1", "--language", "en-GB", "--to", "json", cwd=desk)
    assert done.returncode == 0
    interview = bc.loads(done.stdout, "json")
    assert interview.language == "en-GB"
    assert interview.turns[0].text == "A café?"


@pytest.mark.parametrize("file", ["one.txt", "-"])
def test_the_caller_may_know_the_date(desk: Path, file: str) -> None:
    done = run(file, "--published", "2021-03", "--to", "json", cwd=desk, stdin=PAGE.encode())
    assert str(bc.loads(done.stdout, "json").published) == "2021-03"


def test_the_format_of_the_input_may_be_named(desk: Path) -> None:
    (desk / "one.txt").rename(desk / "one.transcript")
    assert run("one.transcript", cwd=desk).returncode != 0
    assert run("one.transcript", "--from", "text", cwd=desk).returncode == 0


# --- pipes ------------------------------------------------------------------------------------------------------------


def test_standard_input(desk: Path) -> None:
    done = run_in_shell("-", "--to", "json", cwd=desk, stdin=PAGE.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert bc.loads(done.stdout, "json") == bc.parse(PAGE)


def test_standard_input_of_another_format(desk: Path) -> None:
    done = run("-", "--from", "json", cwd=desk, stdin=bc.dumps(bc.parse(PAGE), "json"))
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"A harbour for two" in done.stdout


@pytest.mark.parametrize("data", [b"", b"caf\xe9"])
def test_standard_input_that_cannot_be_read(desk: Path, data: bytes) -> None:
    done = run("-", cwd=desk, stdin=data)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.startswith(b"bilateral_corpus: ")


def test_a_pipe_whose_reader_has_seen_enough_is_no_error(desk: Path) -> None:
    # More than a pipe holds, so that writing goes on after the reader has gone.
    long = PAGE + "Ambassador: It is long.\n" * 2_000
    (desk / "long.txt").write_text(long, encoding="utf-8")
    process = subprocess.Popen(
        [*COMMAND, "long.txt", "--to", "json"],
        cwd=desk,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    with process:
        process.stdout.read(10)
        process.stdout.close()
        messages = process.stderr.read()
    assert messages == b""
    assert process.returncode == 0


@pytest.mark.parametrize("files", [("-", "one.txt"), ("one.txt", "-"), ("-", "-")])
def test_standard_input_stands_alone(desk: Path, files: tuple[str, str]) -> None:
    message = check_failure(run(*files, "--to", "jsonl", cwd=desk, stdin=PAGE.encode()), 2)
    assert "stands alone" in message


# --- what goes wrong --------------------------------------------------------------------------------------------------


def check_failure(done: subprocess.CompletedProcess[bytes], code: int) -> str:
    message = done.stderr.decode()
    assert done.returncode == code
    assert done.stdout == b""
    assert "Traceback" not in message
    assert message.endswith("\n")
    return message


def test_a_missing_file(desk: Path) -> None:
    message = check_failure(run_in_shell("lost.txt", cwd=desk), 1)
    assert message.startswith("bilateral_corpus: ")
    assert "lost.txt" in message


def test_a_bad_file_is_named_with_the_place_and_the_others_are_read(desk: Path) -> None:
    (desk / "bad.txt").write_bytes(b"Reporter: A caf\xe9?\n")
    done = run("bad.txt", "one.txt", cwd=desk)
    assert done.returncode == 1
    assert b"A harbour for two" in done.stdout
    assert done.stderr.startswith(b"bilateral_corpus: ")
    assert b"bad.txt:1:16" in done.stderr
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("arguments", [("--to", "parchment"), ("--output", "out.parchment")])
def test_an_unknown_format_is_refused_with_a_list(desk: Path, arguments: tuple[str, str]) -> None:
    message = check_failure(run("one.txt", *arguments, cwd=desk), 2)
    assert "parchment" in message
    for name in ("text", "json", "jsonl"):
        assert name in message
    assert sorted(path.name for path in desk.iterdir()) == ["one.txt", "two.txt"]


def test_a_format_that_holds_one_interview_refuses_two(desk: Path) -> None:
    message = check_failure(run("one.txt", "two.txt", "--to", "json", cwd=desk), 2)
    assert "jsonl" in message


@pytest.mark.parametrize("arguments", [(), ("--parchment", "one.txt"), ("one.txt", "--to")])
def test_a_command_without_sense(desk: Path, arguments: tuple[str, ...]) -> None:
    assert "usage:" in check_failure(run(*arguments, cwd=desk), 2)


def test_an_output_that_cannot_be_written(desk: Path) -> None:
    message = check_failure(run("one.txt", "--output", "nowhere/out.json", cwd=desk), 1)
    assert "nowhere" in message


def test_a_failed_conversion_leaves_the_old_file(desk: Path) -> None:
    (desk / "out.json").write_bytes(b"old")
    assert run("one.txt", "two.txt", "--output", "out.json", cwd=desk).returncode == 2
    assert (desk / "out.json").read_bytes() == b"old"
    assert sorted(path.name for path in desk.iterdir()) == ["one.txt", "out.json", "two.txt"]


@pytest.mark.parametrize("arguments", [(), ("--to", "jsonl"), ("--output", "out.jsonl")])
def test_a_folder_without_interviews(desk: Path, arguments: tuple[str, ...]) -> None:
    (desk / "empty").mkdir()
    message = check_failure(run("empty", *arguments, cwd=desk), 1)
    assert "there is no interview in empty" in message
    assert not (desk / "out.jsonl").exists()


def test_an_interview_that_comes_twice_is_told_and_no_failure(desk: Path) -> None:
    (desk / "copy.txt").write_bytes((desk / "one.txt").read_bytes())
    done = run("one.txt", "copy.txt", "--to", "jsonl", cwd=desk)
    assert done.returncode == 0
    assert b"already in the corpus" in done.stderr
    assert done.stdout.count(b"\n") == 1


def test_an_interview_that_is_left_out_for_its_id_is_a_failure(desk: Path) -> None:
    bc.write(attrs.evolve(bc.parse(PAGE), title="Another"), desk / "other.json")
    assert run("one.txt", "other.json", "--to", "jsonl", cwd=desk).returncode == 1


def test_a_date_that_is_none(desk: Path) -> None:
    message = check_failure(run("one.txt", "--published", "soon", cwd=desk), 2)
    assert "soon" in message


def test_an_unknown_encoding(desk: Path) -> None:
    message = check_failure(run("one.txt", "--encoding", "utf-9", cwd=desk), 1)
    assert "utf-9" in message


# --- about itself -----------------------------------------------------------------------------------------------------


def test_help_lists_the_options_and_the_formats(desk: Path) -> None:
    done = run("--help", cwd=desk)
    assert (done.returncode, done.stderr) == (0, b"")
    for words in (b"--to", b"--output", b"--from", b"--encoding", b"--language", b"--published", b"jsonl"):
        assert words in done.stdout


def test_version(desk: Path) -> None:
    done = run_in_shell("--version", cwd=desk)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().split() == ["bilateral_corpus", bc.__version__]
