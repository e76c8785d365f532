"""Text in Markdown, rendered by a program that no one here wrote."""

from __future__ import annotations

import time
import unicodedata
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bilateral_corpus.formats.markdown_text import escaped, line, unescaped
from strategies import texts

# Texts that are mostly marks, in whatever order.
_PIECES = [*"ab1 \t\n\n*_`#>-+=:.)(![]<>&;|~$\\/\"'{}^0é\u2028", "&amp;", "&#10;", "<b>", "-->"]
MARKED = st.lists(st.sampled_from(_PIECES), max_size=25).map("".join)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Both are ready, at 5 % (or 6).", "Both are ready, at 5 % (or 6)."),
        ("AT&T - no &amp;", "AT&T - no \\&amp;"),
        ("*a* _b_ `c` [d](e) <f> \\", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f> \\\\"),
        ("# a\n- b\n1. c\n> d\n| e", "\\# a\n\\- b\n1\\. c\n\\> d\n\\| e"),
        ("a\n\nb\n\n\nc", "a\n\nb\n\n&#10;c"),
        ("  a \n\tb", "&#32; a&#32;\n&#9;b"),
        ("a\n\n", "a&#10;&#10;"),
        ("\n", "&#10;"),
        ("a\u2028b\x85", "a&#8232;b&#133;"),
    ],
)
def test_marks_are_escaped_where_they_would_be_marks(text: str, written: str) -> None:
    assert escaped(text) == written
    assert unescaped(written) == text


def test_a_line_is_one_line() -> None:
    assert line("a\n\nb\nc") == "a&#10;&#10;b&#10;c"


@given(text=texts() | MARKED)
def test_what_is_written_is_read(text: str) -> None:
    assert unescaped(escaped(text)) == text.replace("\0", "\ufffd")
    assert unescaped(line(text)) == text.replace("\0", "\ufffd")
    assert "\n" not in line(text)
    assert "" not in escaped(text or "a").split("\n\n")


@settings(max_examples=500)
@given(text=MARKED)
def test_markdown_it_shows_the_text(text: str) -> None:
    markdown_it: Any = pytest.importorskip("markdown_it", reason="markdown-it-py is not installed")
    assume(text and not any(unicodedata.category(one) == "Cc" and one not in "\t\n" for one in text))
    shown = []
    for token in markdown_it.MarkdownIt("gfm-like", {"linkify": False}).parse(escaped(text)):
        assert token.type in {"paragraph_open", "inline", "paragraph_close"}, token
        if token.type == "inline":
            assert {one.type for one in token.children} <= {"text", "text_special", "softbreak"}
            shown.append("".join("\n" if one.type == "softbreak" else one.content for one in token.children))
    assert "\n\n".join(shown) == text


def test_it_takes_linear_time() -> None:
    for piece in ("\n", " \n", "*", "1", "&#10;", "a\n\n\n"):
        began = time.process_time()
        assert unescaped(escaped(piece * 10**5)) == piece * 10**5
        assert time.process_time() - began < 10
