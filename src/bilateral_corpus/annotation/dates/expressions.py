"""What a time expression says, before it is known which day it speaks of."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from attrs import frozen

from bilateral_corpus.annotation.dates.cell import Cell, Unit


class Anchor(StrEnum):
    """What a relative expression counts from: the day of speaking, or what was spoken of last.

    ``TOLD`` is the time that is told of: that of speaking in news, and what was spoken of last in a narrative.
    """

    SPEECH = "speech"
    LAST = "last"
    TOLD = "told"


@frozen
class Known:
    """A cell of the calendar that is stated in full: "July 2024"."""

    cell: Cell
    weekday: int | None = None
    approximate: bool = False


@frozen
class OneOf:
    """A numeric date whose order is not known: "05/06/2023"."""

    day_first: Cell
    month_first: Cell


@frozen
class Fields:
    """A point that lacks its year or more: "July 18", "Friday", "the third quarter", "winter".

    Attributes:
        unit: How large it is.
        rank: Which one of its year: a month, quarter, half or season; None for days.
        month: The month of a day.
        day: The day of the month.
        weekday: 1 for Monday to 7.
    """

    unit: Unit
    rank: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


@frozen
class Holiday:
    """A day that has a name and a rule for its date: ``12-25``, ``easter-2``, ``11-thu4``, ``lunar``."""

    rule: str
    year: int | None = None
    unit: Unit = Unit.DAY


@frozen
class Step:
    """So many cells before or after the one of speaking, or of what was spoken of: "last year", "the same month".

    Attributes:
        what: A unit, or a point without its year: "last May".
        count: -1 for the one before, 0 for this one.
        anchor: What it counts from.
        fixed: Whether it was said at what distance; "the quarter" only says that there is one.
    """

    what: Unit | Fields | Holiday
    count: int
    anchor: Anchor = Anchor.SPEECH
    fixed: bool = True

    @property
    def unit(self) -> Unit:
        """How large it is."""
        return self.what if isinstance(self.what, Unit) else self.what.unit


class Amount(NamedTuple):
    """So many of a unit; the number is text, ``X`` where it is not said."""

    number: str
    unit: Unit


@frozen
class Duration:
    """A length of time: "three and a half years"."""

    amounts: tuple[Amount, ...]

    @property
    def unit(self) -> Unit:
        """The unit of the last part, which is the smallest."""
        return self.amounts[-1].unit


@frozen
class Trailing:
    """A length of time that ends or begins at the day of speaking: "the past six decades"."""

    duration: Duration
    direction: int


@frozen
class Shifted:
    """A point at a distance from another: "two years ago", "three days after the summit of May 1"."""

    duration: Duration
    direction: int
    anchor: Anchor | Expression


@frozen
class Nth:
    """The first, second … part of something: "the third quarter of last year", "the first five months of this year".

    Attributes:
        rank: Counted from 1; from -1 from the end.
        unit: Of what.
        count: How many.
        whole: Of what point; None where it is not said.
    """

    rank: int
    unit: Unit
    count: int = 1
    whole: Expression | None = None


@frozen
class Within:
    """A point without its year in a larger one: "May last year"."""

    inner: Expression
    outer: Expression


@frozen
class Modified:
    """The early, middle or late part of a point, or something near it or a length of time.

    Attributes:
        inner: Of what.
        mod: A modifier of TIMEX3.
        cuts: Whether the part is cut out: "early 2022" does, "earlier in 2022" says nothing of where.
    """

    inner: Expression
    mod: str
    cuts: bool = True


@frozen
class Clock:
    """A time of day.

    Attributes:
        time: As TIMEX3 writes it behind the day: ``T09:30``, ``TMO``.
        zone: ``Z`` or a shift such as ``+07:00``.
        day: Of which day; None where it is not said.
    """

    time: str
    zone: str = ""
    day: Expression | None = None


@frozen
class Recurrence:
    """What comes again and again.

    Attributes:
        value: The value in TIMEX3: ``P2Y``, ``XXXX-WXX-1``.
        quant: ``EVERY`` or ``EACH``.
        freq: How often in that time: ``2X``.
    """

    value: str
    quant: str | None = None
    freq: str | None = None


@frozen
class Vague:
    """The past, present or future, with no date.

    Attributes:
        reference: ``PAST_REF``, ``PRESENT_REF`` or ``FUTURE_REF``.
        unit: The unit that is named: "recent years".
        is_phrase: Whether it is a noun with an article, which another noun may follow: "the past".
    """

    reference: str
    unit: Unit | None = None
    is_phrase: bool = False


@frozen
class Fiscal:
    """A year of accounts, whose first day the text does not give."""

    year: int | None = None
    step: int = 0


@frozen
class Range:
    """From one point to another."""

    start: Expression
    end: Expression


@frozen
class Several:
    """Several points that share a month or a year."""

    members: tuple[Expression, ...]


@frozen
class Bounded:
    """What lies before, after, since, until or by a point."""

    inner: Expression
    relation: str


@frozen
class Anniversary:
    """The so-many-th return of a day."""

    ordinal: int
    year: int | None = None


Expression = (
    Known
    | OneOf
    | Fields
    | Holiday
    | Step
    | Duration
    | Trailing
    | Shifted
    | Nth
    | Within
    | Modified
    | Clock
    | Recurrence
    | Vague
    | Fiscal
    | Range
    | Several
    | Bounded
    | Anniversary
)
