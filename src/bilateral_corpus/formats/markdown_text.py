r"""Text in Markdown: with marks where it has none, so that all of it is text, and back.

>>> escaped("1. *Why* now?")
'1\\. \\*Why\\* now?'
>>> unescaped("1\\. \\*Why\\* now?")
'1. *Why* now?'
"""

from __future__ import annotations

import re

__all__ = ["escaped", "line", "unescaped"]

# Whatever CommonMark and its common extensions may take for a mark: anywhere, or at the beginning of a line.
_MARK = re.compile(r"[\\`*_\[\]<~#$]|&(?=#?\w{1,40};)|(?m:^[-+=:>|])")
_NUMBER = re.compile(r"(?m)^(\d{1,9})([.)])")
# White space that would be taken off, or read as a line of code; line ends that would end a paragraph; and what is no
# line end in Markdown but looks like one to others, or cannot be seen.
_HIDDEN = re.compile(
    "(?m:^[ \t]|[ \t]$)|(?<=\n)\n|\n(?=\n)|\\A\n|\n\\Z|[\x01-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]"
)
_PARTED = re.compile(r"(?<=[^\n])\n\n(?=\n*[^\n])")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])|&#([0-9]{1,7});")


def escaped(text: str) -> str:
    """Write a text so that Markdown shows it as it is; what it parts by blank lines are paragraphs."""
    return "\n\n".join(map(_paragraph, _PARTED.split(text)))


def line(text: str) -> str:
    """Write a text as one line."""
    return _paragraph(text).replace("\n", "&#10;")


def unescaped(text: str) -> str:
    """Read what :func:`escaped` or :func:`line` wrote."""
    return _ESCAPE.sub(lambda found: found[1] or _character(int(found[2])), text)


def _paragraph(text: str) -> str:
    marked = _NUMBER.sub(r"\1\\\2", _MARK.sub(r"\\\g<0>", text))
    return _HIDDEN.sub(lambda found: f"&#{ord(found[0])};", marked).replace("\0", "\ufffd")


def _character(code: int) -> str:
    return chr(code) if code < 0x110000 else "\ufffd"
