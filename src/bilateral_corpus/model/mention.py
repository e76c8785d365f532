"""What was said where: a span of a passage that points at something."""

from __future__ import annotations

from attrs import converters, field, frozen

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model._fields import refuse_type
from bilateral_corpus.model.display import Displayable
from bilateral_corpus.model.partial_date import PartialDate, to_partial_date
from bilateral_corpus.model.span import Span
from bilateral_corpus.model.vocabulary import Vocabulary

# Four decimals: finer certainties are noise, and every writer prints these numbers alike.
_DECIMALS = 4
_SCALE = 10**_DECIMALS


class MentionKind(Vocabulary):
    """What a mention points at."""

    PERSON = "person"
    ORGANIZATION = "organization"
    COUNTRY = "country"
    EVENT = "event"
    DATE = "date"


def _rounded(value: float | None) -> float | None:
    if isinstance(value, bool) or not isinstance(value, (int, float, None.__class__)):
        refuse_type("Mention.certainty", "a number", value)
    return None if value is None else round(float(value), _DECIMALS)


@frozen(kw_only=True, repr=False)
class Mention(Displayable):
    """Words that refer to a person, an organization, a country, an event or a date.

    Attributes:
        span: Where the words stand in the text of the passage that holds the mention, in code points.
        kind: What they refer to.
        target: The id of the person, organization or event, or the ISO 3166-1 code of the country;
            None while it is not known which one is meant.
        date: What a date expression means; only for mentions of the kind `date`.
        annotator: The name of the annotator that found it.
        certainty: From 0 to 1, rounded to four decimals; None when the annotator does not say.
    """

    span: Span
    kind: MentionKind = field(converter=MentionKind)
    target: str | None = None
    date: PartialDate | None = field(default=None, converter=converters.optional(to_partial_date))
    annotator: str | None = None
    certainty: float | None = field(default=None, converter=_rounded)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.span, Span):
            refuse_type("Mention.span", "a Span", self.span)
        target, annotator = self.target, self.annotator
        if target is not None and not isinstance(target, str):
            refuse_type("the target of a mention", "text", target)
        if annotator is not None and not isinstance(annotator, str):
            refuse_type("the annotator of a mention", "text", annotator)
        wrong = target if self.kind is MentionKind.DATE else self.date
        if wrong is not None:
            raise InvalidValueError(f"a mention of kind {self.kind} cannot point at {wrong!r}")
        value = self.certainty
        # Not round(value, 4): that goes through a text, and takes most of the time that a mention takes.
        if value is not None and not (0 <= value <= 1 and round(value * _SCALE) / _SCALE == value):
            raise InvalidValueError(f"a certainty lies between 0 and 1 with four decimals, found {value!r}")
