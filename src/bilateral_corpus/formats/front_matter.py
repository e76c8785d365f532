r"""Front matter: the metadata that static sites put before a text, between lines of ``---`` (YAML) or ``+++`` (TOML).

Only single values are read, which is what titles and dates are. YAML has many ways to write one; those of its core
that site generators use are known: plain, ``'single'`` and ``"double"`` quoted, over several lines if indented, and
blocks (``|``, ``>``).

>>> front_matter("---\ntitle: \"A harbour\\\n  \\ for two\"\ndate: 2021-03-04\n---\nText").values
{'title': 'A harbour for two', 'date': '2021-03-04'}
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model import PartialDate
from bilateral_corpus.transcript import Metadata

__all__ = ["FrontMatter", "front_matter"]

# Front matter is short; a rule at the top of a book and another one at its end are none.
_LONGEST = 20_000
_FENCED = re.compile(r"\ufeff?(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<body>(?:.*\r?\n)*?)(?P=fence)[ \t]*(?:\r?\n|\Z)")
_ENTRY = re.compile(r"(?P<key>[A-Za-z_][\w.-]*)[ \t]*:(?:[ \t]+(?P<value>.*))?$")
# A line end is a space, unless a backslash stands before it.
_ESCAPE = re.compile(r"\\(?:\n|x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))|(\n)")
_ESCAPED = {"_": "\u00a0", "n": "\n", "t": "\t", "N": "\x85", "L": "\u2028", "P": "\u2029", "0": ""}
# The header of a value in lines of its own: "|" keeps their ends, ">" folds them.
_BLOCK = re.compile(r"[|>][-+0-9]{0,2}(?:[ \t]+#.*)?")
_COMMENT = re.compile(r"(?:\A|[ \t]+)#.*")
_DAY = re.compile(r"[12]\d{3}(?:-\d\d(?:-\d\d)?)?(?![\d])")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")

_TITLES = ("title", "headline")
_DATES = ("date", "published", "published_time", "publishdate", "date_published", "pubdate", "created")
_OUTLETS = ("outlet", "publication", "publisher", "newspaper", "site_name")
_ADDRESSES = ("source_url", "url", "canonical_url", "link", "source")
_AUTHORS = ("author", "byline", "authors")
_LANGUAGES = ("language", "lang", "locale")


@frozen
class FrontMatter:
    """The metadata before a text.

    Attributes:
        values: The single values, by their keys in lower case.
        length: How many code points of the text it takes, with its fences.
    """

    values: Mapping[str, str]
    length: int

    def metadata(self) -> Metadata:
        """What it says of the publication."""
        address = self._first(_ADDRESSES) or ""
        tag = (self._first(_LANGUAGES) or "").replace("_", "-")
        return Metadata(
            title=" ".join((self._first(_TITLES) or "").split()) or None,
            published=next((day for key in _DATES if (day := _day(self.values.get(key, "")))), None),
            outlet=self._first(_OUTLETS),
            url=address if "://" in address else None,
            byline=self._first(_AUTHORS),
            language=tag if _TAG.fullmatch(tag) else None,
        )

    def _first(self, keys: Iterable[str]) -> str | None:
        return next((value for key in keys if (value := self.values.get(key))), None)


def front_matter(text: str) -> FrontMatter | None:
    """Read the front matter of a text; None if it has none."""
    match = _FENCED.match(text[:_LONGEST])
    if match is None:
        return None
    values = _yaml(match["body"]) if match["fence"] == "---" else _toml(match["body"])
    return FrontMatter(values, match.end()) if values else None


def _toml(body: str) -> dict[str, str]:
    try:
        table = tomllib.loads(body)
    except tomllib.TOMLDecodeError:
        return {}
    return {key.lower(): str(value) for key, value in table.items() if not isinstance(value, dict | list)}


def _yaml(body: str) -> dict[str, str]:
    entries: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in body.splitlines():
        if match := _ENTRY.match(line):
            lines = entries.setdefault(match["key"].lower(), [])
            lines.append(match["value"] or "")
        elif line[:1].isspace() or not line:
            lines.append(line.strip())
        elif not line.startswith(("#", "- ")):
            return {}  # no YAML mapping, so no front matter
    return {key: value for key, lines in entries.items() if (value := _scalar(lines))}


def _scalar(lines: Sequence[str]) -> str:
    """The value that is written over some lines."""
    if _BLOCK.fullmatch(lines[0].strip()):
        return ("\n" if lines[0].lstrip().startswith("|") else " ").join(lines[1:]).strip()
    printed = "\n".join(line.strip() for line in lines).strip()
    if len(printed) > 1 and printed[0] == printed[-1] == '"':
        return _ESCAPE.sub(_unescaped, printed[1:-1])
    folded = printed.replace("\n", " ")
    if len(folded) > 1 and folded[0] == folded[-1] == "'":
        return folded[1:-1].replace("''", "'")
    return "" if folded[:1] in {"[", "{", "-", "&", "*"} else _COMMENT.sub("", folded)


def _unescaped(escape: re.Match[str]) -> str:
    if code := escape[1] or escape[2] or escape[3]:
        return chr(int(code, 16)) if int(code, 16) < 0x110000 else ""
    return " " if escape[5] else _ESCAPED.get(escape[4], escape[4] or "")


def _day(printed: str) -> PartialDate | None:
    match = _DAY.match(printed)
    try:
        return PartialDate(match.group()) if match else None
    except InvalidValueError:
        return None
