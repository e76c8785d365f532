"""Who takes part."""

from __future__ import annotations

import pytest

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model import Participant, Role


def test_a_nameless_one_goes_by_the_label() -> None:
    reporter = Participant(id="reporter", name="Reporter", role="interviewer", labels=["Reporter", "Q"])
    assert reporter.role is Role.INTERVIEWER
    assert reporter.labels == ("Reporter", "Q")
    assert (reporter.person, reporter.organization) == (None, None)


def test_has_a_name() -> None:
    with pytest.raises(InvalidValueError, match=r"Participant\.name must not be blank"):
        Participant(id="x", name="", role="other")


def test_role_is_one_of_the_vocabulary() -> None:
    with pytest.raises(ValueError, match="found 'ambassador', expected a Role: one of interviewer, "):
        Participant(id="x", name="x", role="ambassador")


def test_a_label_alone_is_no_list_of_labels() -> None:
    with pytest.raises(InvalidValueError, match="expected a sequence"):
        Participant(id="x", name="x", role="other", labels="PV")
