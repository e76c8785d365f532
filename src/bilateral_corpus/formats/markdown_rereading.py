"""Reading the Markdown that this library wrote, also after someone worked on its text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import define, field

from bilateral_corpus.formats.markdown_text import unescaped
from bilateral_corpus.formats.markdown_writing import FIELDS, GENERATOR, HEADINGS, VERSION
from bilateral_corpus.formats.own_pages import NOWHERE, laid_out, refuse_other, refusing_changes
from bilateral_corpus.model import Interview, Participant, Passage, PassageKind, Source, Turn

__all__ = ["own_version", "reread"]

_GENERATED = re.compile(rf'---\r?\ngenerator: "{GENERATOR} ([0-9]{{1,6}})"\r?\n')
_FENCE = re.compile(r"^---[ \t]*$\n?", re.MULTILINE)
_BLANK = re.compile(r"\n(?:[ \t]*\n)+")
_KIND = re.compile(r"<!-- (?P<kind>[a-z_]+) -->(?:\n|\Z)")
_TURN = re.compile(
    r"\*\*(?P<words>(?:[^*\\\n]|\\.)+)\*\*(?:[ ]<!--[ ](?P<data>\{[^\n]*\})[ ]-->)?(?:[ \n]|\Z)",
)


def own_version(text: str) -> int | None:
    """The version of how this library wrote a file; None if another program, or a person, wrote it."""
    found = _GENERATED.match(text)
    return None if found is None else int(found[1])


def reread(text: str, *, source: str | None = None) -> Interview:
    """Read Markdown that this library wrote.

    A block that does not say what it is belongs to the passage before it, so that texts can be worked on: paragraphs
    added, and turns with labels that say no more than they do.

    Args:
        text: The file, of which :func:`own_version` knows the version.
        source: Its name, for messages.

    Raises:
        ParseError: A later version wrote it, or it was changed and does not fit together any more.
    """
    refuse_other(own_version(text), VERSION, source)
    with refusing_changes(source):
        _, front, body = _FENCE.split(text.replace("\r\n", "\n"), maxsplit=2)
        return _interview(_values(front), body)


def _values(front: str) -> dict[str, Any]:
    pairs = (entry.partition(":") for entry in front.split("\n"))
    return {key: _value(value.strip()) for key, _, value in pairs}


def _value(written: str) -> Any:
    """A value of front matter: as it was written, or a text that someone put there without quotes."""
    try:
        value = json.loads(written)
    except ValueError:
        return written
    return value if isinstance(value, str | list) else written


def _interview(values: Mapping[str, Any], body: str) -> Interview:
    published_by: dict[str, Any] = {name: values.get(key) for name, key in FIELDS.items()}
    return Interview(
        id=values["id"],
        title=values.get("title"),
        language=values["language"],
        published=values.get("date"),
        source=Source(**published_by),
        participants=[Participant(id=one["id"], name=one["name"], role=one["role"]) for one in values["participants"]],
        passages=laid_out(_passages(body)),
    )


@define
class _Found:
    """A passage as far as it is read.

    Attributes:
        kind: What it is.
        fields: The fields of a turn.
        paragraphs: Its paragraphs.
    """

    kind: PassageKind
    fields: dict[str, Any] = field(factory=dict)
    paragraphs: list[str] = field(factory=list)

    def passage(self) -> Passage:
        text = unescaped("\n\n".join(self.paragraphs))
        if self.kind is PassageKind.TURN:
            return Turn(text=text, span=NOWHERE, **self.fields)
        return Passage(kind=self.kind, text=text, span=NOWHERE)


def _passages(body: str) -> Iterator[Passage]:
    said: dict[str, Mapping[str, Any]] = {}
    found: list[_Found] = []
    for block in filter(str.strip, _BLANK.split(body.strip("\n"))):
        begun, rest = _begun(block, said)
        if begun is not None or not found:
            found.append(begun or _Found(PassageKind.NARRATION))
        found[-1].paragraphs += [rest] if rest else []
    return (one.passage() for one in found)


def _begun(block: str, said: dict[str, Mapping[str, Any]]) -> tuple[_Found | None, str]:
    """The passage that a block begins, if it does, and the rest of the block."""
    for kind, mark in HEADINGS.items():
        if block.startswith(mark):
            return _Found(kind), block.removeprefix(mark)
    comment = _KIND.match(block)
    if comment is not None and comment["kind"] in set(PassageKind):
        return _Found(PassageKind(comment["kind"])), block[comment.end() :]
    turn = _TURN.match(block)
    if turn is None:
        return None, block
    if turn["data"] is not None:
        said[turn["words"]] = json.loads(turn["data"])
    return _Found(PassageKind.TURN, _fields(unescaped(turn["words"]), said.get(turn["words"], {}))), block[turn.end() :]


def _fields(words: str, data: Mapping[str, Any]) -> dict[str, Any]:
    label = data.get("label", words)
    return {
        **{name: data.get(name) for name in ("speaker", "role", "language")},
        "label": label,
        "label_span": None if label is None else NOWHERE,
    }
