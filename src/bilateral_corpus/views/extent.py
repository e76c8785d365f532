"""What a date covers on an axis of time, and how sure that is."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import frozen

from bilateral_corpus.model import PartialDate

__all__ = ["Extent", "day_number", "extents"]

_EPOCH = date(1970, 1, 1).toordinal()


@frozen(kw_only=True)
class Extent:
    """A stretch of time, in days as matplotlib counts them (from 1970-01-01); a day ends where the next one begins.

    Attributes:
        start: Where it begins; None if it has no beginning, or one that is not known.
        end: Where it ends, exclusive; None as for `start`.
        lasts: The part of it that is certainly filled: that of an interval from its latest start to its earliest end,
            of which either may be None as above. None for a date that is some day in it, no matter which.
        doubtful: Whether the date is marked as uncertain or approximate.
    """

    start: float | None
    end: float | None
    lasts: tuple[float | None, float | None] | None = None
    doubtful: bool = False

    @property
    def is_day(self) -> bool:
        """Whether it is a single day."""
        return self.start is not None and self.end is not None and self.end - self.start <= 1


def day_number(day: date) -> float:
    """The number of a day, as :func:`matplotlib.dates.date2num` gives it."""
    return float(day.toordinal() - _EPOCH)


def extents(when: PartialDate) -> tuple[Extent, ...]:
    """Give what a date covers: one extent, or one for each member of a set; none where it has no place on an axis.

    It has no place if it names no year, or one that is not from 1 to 9999.

    >>> [(extent.start, extent.end) for extent in extents(PartialDate("1970-02"))]
    [(31.0, 59.0)]
    >>> extents(PartialDate("XXXX-02"))
    ()
    """
    members = when.members or (when,)
    return tuple(extent for member in members if (extent := _extent(member, when)) is not None)


def _extent(when: PartialDate, whole: PartialDate) -> Extent | None:
    start, end = _start(when.earliest), _end(when.latest)
    endless = (when.has_open_start or when.has_unknown_start, when.has_open_end or when.has_unknown_end)
    if (start is None and not endless[0]) or (end is None and not endless[1]) or start is end is None:
        return None
    # A range in a set of which one is meant, [1670..1672], is no time that something lasted.
    lasts = _lasting(when) if when.is_interval and not whole.edtf.startswith("[") else None
    return Extent(start=start, end=end, lasts=lasts, doubtful=whole.is_uncertain or whole.is_approximate)


def _lasting(when: PartialDate) -> tuple[float | None, float | None] | None:
    start = None if when.start is None else _start(when.start.latest)
    end = None if when.end is None else _end(when.end.earliest)
    return (start, end) if start is None or end is None or start < end else None


def _start(day: date | None) -> float | None:
    return None if day is None else day_number(day)


def _end(day: date | None) -> float | None:
    return None if day is None else day_number(day) + timedelta(days=1).days
