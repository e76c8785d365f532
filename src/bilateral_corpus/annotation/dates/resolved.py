"""What a time expression means, once it is resolved."""

from __future__ import annotations

from attrs import frozen

from bilateral_corpus.annotation.dates.cell import Cell

DATE, TIME, DURATION, SET = "DATE", "TIME", "DURATION", "SET"


@frozen
class Resolved:
    """The meaning of an expression.

    Attributes:
        timex_type: ``DATE``, ``TIME``, ``DURATION`` or ``SET``.
        value: The TIMEX3 value.
        edtf: The EDTF text; None where EDTF has no form for it, or where it is not known when it is.
        mod: The TIMEX3 modifier.
        cells: The cells of the calendar that it names, in order; empty if it names none for certain.
        span: The first and last cell, for what has a beginning and an end.
        quant: The TIMEX3 quantifier of a set.
        freq: The TIMEX3 frequency of a set.
    """

    timex_type: str
    value: str
    edtf: str | None = None
    mod: str | None = None
    cells: tuple[Cell, ...] = ()
    quant: str | None = None
    freq: str | None = None

    @classmethod
    def of(cls, cell: Cell, mod: str | None = None) -> Resolved:
        """A point of the calendar."""
        return cls(DATE, cell.timex, cell.edtf, mod, (cell,))

    @property
    def has_place(self) -> bool:
        """Whether it speaks of a point in time, be it not known which one."""
        return self.timex_type in (DATE, TIME)

    @property
    def cell(self) -> Cell | None:
        """The cell, if it is one."""
        return self.cells[0] if len(self.cells) == 1 else None
