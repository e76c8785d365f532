"""When the lunisolar year of East Asia begins."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files

from bilateral_corpus.language.data_file import read_table


def lunar_new_year(year: int, *, vietnamese: bool = False) -> date | None:
    """The first day of the lunisolar year that begins in a year of the common era.

    Args:
        year: From 1900 to 2100.
        vietnamese: Whether as counted in Vietnam, which differs from China in a few years.

    Returns:
        The day, or None for other years.

    >>> lunar_new_year(2025), lunar_new_year(2007, vietnamese=True)
    (datetime.date(2025, 1, 29), datetime.date(2007, 2, 17))
    """
    chinese, vietnam = _tables()
    text = (vietnam.get(year) if vietnamese else None) or chinese.get(year)
    return date.fromisoformat(f"{year}-{text}") if text else None


@cache
def _tables() -> tuple[Mapping[int, str], Mapping[int, str]]:
    table = read_table(files(__package__).joinpath("lunar.toml"))
    chinese, vietnam = (table.table(name) for name in ("china", "vietnam"))
    return tuple({int(year): each.string(year) for year in each.values} for each in (chinese, vietnam))  # type: ignore[return-value]
