"""What a reader could not decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from bilateral_corpus.model._fields import is_slug, is_text, not_blank, refuse_type
from bilateral_corpus.model.display import Displayable
from bilateral_corpus.model.span import Span

if TYPE_CHECKING:
    from attrs import Attribute


@frozen(kw_only=True, repr=False)
class Problem(Displayable):
    """Something doubtful in the input, and what was done about it.

    Attributes:
        code: A short stable name of the sort of problem, such as ``no-turns``.
        message: What could not be decided, in a sentence.
        span: Where in the source text, in code points, if it has a place.
        action: What was done instead.
        source: The file or other name of the input; set where several inputs are read together.
    """

    code: str = field(validator=is_slug)
    # Shown as a whole: what would help is often said last.
    message: str = field(validator=not_blank, repr=repr)
    span: Span | None = field(default=None)
    action: str | None = field(default=None, validator=is_text)
    source: str | None = field(default=None, validator=is_text)

    @span.validator
    def _check_span(self, attribute: Attribute[Span | None], value: Span | None) -> None:
        if value is not None and not isinstance(value, Span):
            refuse_type("Problem.span", "a Span", value)
