"""The protocol of annotators, and how several are run in turn."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from bilateral_corpus.errors import IntegrityError
from bilateral_corpus.model import Interview


class Annotator(Protocol):
    """Anything that can be called with an interview and gives an interview: a function will do."""

    def __call__(self, interview: Interview, /) -> Interview:
        """Give a copy of the interview with what was found added to it."""
        ...


#: The annotators that run when the caller names none, in this order. Recognisers of dates, names and events are not
#: part of this version, so there are none yet.
DEFAULT_ANNOTATORS: tuple[Annotator, ...] = ()


def annotate(interview: Interview, annotators: Iterable[Annotator] = DEFAULT_ANNOTATORS) -> Interview:
    """Run annotators over an interview, each on the result of the one before.

    Args:
        interview: An interview whose turns are known.
        annotators: What to run, in this order.

    Returns:
        The interview with what was found.

    Raises:
        IntegrityError: An annotator changed the texts or spans of the passages, which is not its business.
    """
    shape = [(passage.span, passage.text) for passage in interview.passages]
    for annotator in annotators:
        interview = annotator(interview)
        if [(passage.span, passage.text) for passage in interview.passages] != shape:
            raise IntegrityError(f"the annotator {annotator!r} changed the texts or spans of the passages")
    return interview
