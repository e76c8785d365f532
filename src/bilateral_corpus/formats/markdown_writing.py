"""An interview as Markdown: front matter, headings, and turns that begin with who speaks in bold."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from bilateral_corpus.formats.markdown_text import escaped, line
from bilateral_corpus.model import Interview, PassageKind, Turn

__all__ = ["FIELDS", "GENERATOR", "HEADINGS", "HELD", "NAMELESS", "VERSION", "markdown"]

#: What front matter says it was made by, before the version of how it is written.
GENERATOR = "bilateral_corpus/markdown"
#: The version of how Markdown is written.
VERSION = 1
#: The keys in front matter of the fields of a source.
FIELDS = {"outlet": "outlet", "url": "url", "byline": "author", "place": "place", "occasion": "occasion"}
#: What headings are written as, if they are one line.
HEADINGS = {PassageKind.HEADLINE: "# ", PassageKind.HEADING: "## "}
#: What stands for a speaker of whom nothing is known.
NAMELESS = "—"
#: What is held, so that it can be read again.
HELD = frozenset(
    {
        *("id", "title", "language", "published", *(f"source.{name}" for name in FIELDS)),
        *(f"participants.{name}" for name in ("id", "name", "role")),
        *(f"passages.{name}" for name in ("kind", "text")),
        *(f"turns.{name}" for name in ("speaker", "role", "label", "language")),
    }
)
# YAML has no such characters unescaped, and Python takes some of them for line ends.
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def markdown(interview: Interview) -> str:
    """Write an interview as a Markdown file."""
    front = "".join(f"{key}: {_json(value)}\n" for key, value in _front_matter(interview) if value is not None)
    return "\n\n".join((f"---\n{front}---", *_blocks(interview))) + "\n"


def _front_matter(interview: Interview) -> Iterator[tuple[str, Any]]:
    yield "generator", f"{GENERATOR} {VERSION}"
    yield "title", interview.title
    yield "date", None if interview.published is None else interview.published.edtf
    yield "language", interview.language
    for name, key in FIELDS.items():
        yield key, getattr(interview.source, name)
    yield "id", interview.id
    yield "participants", [{"id": one.id, "name": one.name, "role": one.role} for one in interview.participants]


def _blocks(interview: Interview) -> Iterator[str]:
    """The passages, each as its paragraphs with what says what it is."""
    names = {one.id: one.name for one in interview.participants}
    said: dict[str, str] = {}
    for passage in interview.passages:
        if isinstance(passage, Turn):
            yield _turn(passage, names, said)
        elif passage.kind in HEADINGS and passage.text.strip() and "\n" not in passage.text:
            yield HEADINGS[passage.kind] + line(passage.text)
        else:
            yield f"<!-- {passage.kind} -->\n{escaped(passage.text)}".rstrip("\n")


def _turn(turn: Turn, names: Mapping[str, str], said: dict[str, str]) -> str:
    """A turn; a comment says who speaks, unless the same words in bold have said it before."""
    is_labelled = turn.label is not None and turn.label.strip() != ""
    name = names.get(turn.speaker or "") or turn.role
    words = turn.label if is_labelled else f"{name}:" if name else None
    given = {"speaker": turn.speaker, "role": turn.role, "language": turn.language}
    data: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    if not is_labelled:
        data["label"] = turn.label
    comment = _json(data).replace("--", "-\\u002d").replace(">", "\\u003e")
    bold = f"**{line(words or NAMELESS)}**"
    is_known, said[bold] = said.get(bold) == comment, comment
    return " ".join(filter(None, (bold, "" if is_known else f"<!-- {comment} -->", escaped(turn.text))))


def _json(value: object) -> str:
    """A value as JSON, which is YAML too."""
    written = json.dumps(value, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
