"""The README's commands and links point at things that exist; its Python runs through conftest.py."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
README = (PROJECT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^```sh\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_there_are_two_commands_of_one_line_each() -> None:
    assert len(COMMANDS) == 2
    assert all(command.count("\n") == 1 and command.endswith("\n") for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_makes_its_environment_and_installs_the_project(command: str) -> None:
    make, install, _ = command.split(" && ")
    assert make == "python3 -m venv .venv"
    assert shlex.split(install)[:4] == [".venv/bin/python", "-m", "pip", "install"]
    extras = re.findall(r"\[(.*?)\]", shlex.split(install)[-1])
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(extras) <= project["optional-dependencies"].keys()


def test_the_first_command_reads_a_shipped_interview() -> None:
    *_, module, file = shlex.split(COMMANDS[0])
    assert module == "bilateral_corpus"
    assert (PROJECT / file).is_file()
    assert Path(file).parts[0] == "examples"


def test_the_second_command_runs_the_tests() -> None:
    assert " -m pytest" in COMMANDS[1]


@pytest.mark.parametrize("target", re.findall(r"\]\(([^)#:]+)\)", README))
def test_links_lead_somewhere(target: str) -> None:
    assert (PROJECT / target).exists()
