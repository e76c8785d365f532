"""What is known where a time expression stands: the day of speaking, what was spoken of, and the tense."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum

from attrs import define, evolve, field

from bilateral_corpus.annotation.dates.cell import Cell, Unit
from bilateral_corpus.model import PartialDate


class Tense(StrEnum):
    """The time that a clause speaks of, as far as its words tell."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    UNKNOWN = "unknown"
    PAST_FORM = "past form"
    """A form that stands in the past and as a participle: "expected"."""


@define
class Context:
    """What a reader keeps in mind from one expression to the next.

    Attributes:
        reference: The day of speaking, or of publication; if that is a longer time, its first day; None if it is not
            known.
        exactness: How large the cell is that the day of speaking is known to lie in.
        day_first: Whether ``05/06`` is the fifth of June; None if nothing tells.
        narrative: Whether history is told: then what lacks its year belongs to the year that was spoken of last, not
            to the year of speaking.
        last: The cell that was spoken of last.
        clause: Tells the tense of the clause at hand; asked only where it matters.
        certain: The same without the day of speaking, where that is uncertain: what both agree in does not rest on it.
    """

    reference: date | None = None
    exactness: Unit = Unit.DAY
    day_first: bool | None = None
    narrative: bool = False
    last: Cell | None = None
    clause: Callable[[], Tense] = lambda: Tense.UNKNOWN
    certain: Context | None = None
    _by_unit: dict[Unit, Cell] = field(factory=dict)

    @property
    def tense(self) -> Tense:
        """The tense of the clause at hand."""
        return self.clause()

    @classmethod
    def at(cls, reference: PartialDate | None) -> Context:
        """The context of a day of speaking, or of a longer time that it lies in.

        Args:
            reference: When a text was spoken or published; what has no beginning or no end tells nothing.
        """
        first, last = (reference.earliest, reference.latest) if reference else (None, None)
        if first is None or last is None:
            return cls()
        exactness = next((unit for unit in _EXACTNESS if Cell.of(unit, first) == Cell.of(unit, last)), None)
        if exactness is None:
            return cls()
        certain = cls() if reference is not None and reference.is_uncertain else None
        return cls(reference=first, exactness=exactness, certain=certain)

    def without_reference(self) -> Context | None:
        """The context in which an uncertain day of speaking is not known; None if that is certain."""
        if self.certain is not None:
            self.certain.day_first, self.certain.narrative = self.day_first, self.narrative
        return self.certain

    def speaking_of(self, tense: Tense) -> Context:
        """The same context with a tense that is known."""
        return evolve(self, clause=lambda: tense)

    def note(self, cells: Sequence[Cell]) -> None:
        """Remember what was spoken of, for "that year" and "two days later"."""
        for cell in cells:
            self.last = cell
            self._by_unit[cell.unit] = cell

    def spoken_of(self, unit: Unit) -> Cell | None:
        """The cell of a size that was spoken of last, or the one that holds what was spoken of last."""
        last = self.last
        if unit in (Unit.QUARTER, Unit.HALF) and unit in self._by_unit:
            # A report on a quarter mentions days outside it.
            return self._by_unit[unit]
        if last is None:
            return self._by_unit.get(unit)
        try:
            return last.within(unit) if _size(last.unit) <= _size(unit) else self._by_unit.get(unit)
        except ValueError:
            return None

    def last_named(self, unit: Unit) -> bool:
        """Whether a cell of that very size was named."""
        return unit in self._by_unit

    def speech(self, unit: Unit) -> Cell | None:
        """The cell of the day of speaking; None if it is not known that exactly."""
        if self.reference is None or (unit is not self.exactness and _size(unit) < _size(self.exactness)):
            return None
        return Cell.of(unit, self.reference)

    def now(self, unit: Unit) -> Cell | None:
        """The cell of the day of speaking; in a narrative that of what was spoken of last, if there is one."""
        if self.narrative and (last := self.spoken_of(unit)):
            return last
        return self.speech(unit)

    @property
    def point(self) -> Cell | None:
        """What expressions without a year are near to."""
        if self.narrative and self.last is not None:
            return self.last
        return self.speech(self.exactness)


_EXACTNESS = (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.HALF, Unit.YEAR, Unit.DECADE, Unit.CENTURY)
_SIZES = {unit: number for number, unit in enumerate(Unit)}


def _size(unit: Unit) -> int:
    return _SIZES[unit]
