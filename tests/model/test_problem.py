"""What could not be decided."""

from __future__ import annotations

import pytest

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model import Problem


def test_says_what_and_by_which_code() -> None:
    problem = Problem(code="no-turns", message="No one speaks in this text.")
    assert (problem.span, problem.action, problem.source) == (None, None, None)
    with pytest.raises(InvalidValueError, match=r"Problem\.code"):
        Problem(code="no turns", message="No one speaks in this text.")
    with pytest.raises(InvalidValueError, match=r"Problem\.message"):
        Problem(code="no-turns", message="")


def test_the_message_is_shown_as_a_whole() -> None:
    message = f"{'word ' * 40}; save it as text"
    assert repr(Problem(code="unreadable", message=message)) == f"Problem(code='unreadable', message={message!r})"
