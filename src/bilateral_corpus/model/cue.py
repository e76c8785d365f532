"""When the words of a turn stand on the screen."""

from __future__ import annotations

from datetime import timedelta

from attrs import frozen

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model._fields import refuse_type
from bilateral_corpus.model.span import Span


@frozen(kw_only=True)
class Cue:
    """A caption: words of a turn, and when in the recording they are shown.

    Attributes:
        span: Where the words stand in the text of the turn, in code points.
        start: When the caption appears.
        end: When it goes; never before `start`.
    """

    span: Span
    start: timedelta
    end: timedelta

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.span, Span):
            refuse_type("Cue.span", "a Span", self.span)
        for time in (self.start, self.end):
            if not isinstance(time, timedelta):
                refuse_type("the start and end of a cue", "a timedelta", time)
        if self.start > self.end:
            raise InvalidValueError(f"a cue cannot end at {self.end} when it starts at {self.start}")
