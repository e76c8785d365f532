"""When the words of a turn stand on the screen."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from attrs import field, frozen

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model._fields import refuse_type
from bilateral_corpus.model.span import Span

if TYPE_CHECKING:
    from attrs import Attribute


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
    end: timedelta = field()

    @end.validator
    def _check(self, attribute: Attribute[timedelta], value: timedelta) -> None:
        if not isinstance(self.span, Span):
            refuse_type("Cue.span", "a Span", self.span)
        for time in (self.start, value):
            if not isinstance(time, timedelta):
                refuse_type("the start and end of a cue", "a timedelta", time)
        if self.start > value:
            raise InvalidValueError(f"a cue cannot end at {value} when it starts at {self.start}")
