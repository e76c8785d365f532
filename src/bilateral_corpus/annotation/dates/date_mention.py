"""A time expression in a text, and what it means."""

from __future__ import annotations

from attrs import frozen

from bilateral_corpus.model import PartialDate


@frozen(kw_only=True)
class DateMention:
    """A time expression in a text, and what it means.

    Attributes:
        start: Where it begins in the text, in code points.
        end: Where it ends; half-open, so ``text[start:end]`` is `text`.
        text: Its words.
        date: What it means, as far as EDTF can say it and the text supports it; None for lengths of time that touch no
            known day, for what recurs, and for what is relative to a day that is not known.
        timex_type: ``DATE``, ``TIME``, ``DURATION`` or ``SET``, as in TimeML.
        timex_value: The value of TIMEX3: ``2024-07-18``, ``2024-Q3``, ``P3Y``, ``PAST_REF``.
        mod: The modifier of TIMEX3: ``START``, ``MID``, ``END``, ``APPROX``, ``BEFORE`` and so on, or None.
        quant: Of a set, ``EVERY`` or ``EACH`` if that is said.
        freq: Of a set, how often in its unit: ``2X``.
    """

    start: int
    end: int
    text: str
    date: PartialDate | None
    timex_type: str
    timex_value: str
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
