"""Date lines: when an interview was published, by the line that says so and nothing else."""

from __future__ import annotations

import re
from functools import cache

from attrs import frozen

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.language import Language, Lexicon, fold
from bilateral_corpus.language.patterns import one_of, phrase, word_bounded
from bilateral_corpus.model import PartialDate

# A date line is short; a long line with a date in it is prose.
_LONGEST = 160
# So many words may remain when dates, times, weekdays and cues are taken away: a place, an outlet.
_MOST_OTHER_WORDS = 5

_YEAR = r"(?P<year>[12][0-9]{3})"
_DAY = r"(?P<day>0?[1-9]|[12][0-9]|3[01])"
_MONTH_NUMBER = r"(?P<month_number>0?[1-9]|1[0-2])"
_ISO = re.compile(r"(?<![\w/.-])(?P<year>[12][0-9]{3})-(?P<month>[01][0-9])-(?P<day>[0-3][0-9])(?![\w/-])")
_NUMERIC = re.compile(
    r"(?<![\w/.-])(?P<a>[0-9]{1,2})(?P<sep>[/.-])(?P<b>[0-9]{1,2})(?P=sep)(?P<year>[12][0-9]{3})(?![\w/-])"
)
_TIME = re.compile(r"\b[0-2]?[0-9][:h.][0-5][0-9](?::[0-5][0-9])?(?!\w)\s*(?:[ap]\.?m\.?\b\.?)?", re.IGNORECASE)
_ZONE = re.compile(r"\(?\b(?:GMT|UTC)\b\s*(?:[+-]\s*[0-9]{1,2}(?::?[0-9]{2})?)?\)?|(?<=\d)\s+[A-Z]{2,4}T\b")
_WORD = re.compile(r"\w+")


@frozen
class DateFound:
    """A date in a date line.

    Attributes:
        date: What it means; a set of dates where day and month cannot be told apart.
        start: Where it begins in the text.
        end: Where it ends.
        ambiguous: Whether day and month could not be told apart.
    """

    date: PartialDate
    start: int
    end: int
    ambiguous: bool = False


def read_dateline(text: str, lexicon: Lexicon) -> DateFound | None:
    """Read a line that gives a date of publication.

    Args:
        text: One line, or one part of a line between bars.
        lexicon: The words to know; the main language settles the order of day and month in numbers.

    Returns:
        The date, or None when this is not a date line: it has no date, is long, or says much else.
    """
    if len(text) > _LONGEST or not any(character.isdigit() for character in text):
        return None
    found = find_date(text, lexicon)
    if found is None:
        return None
    others = _furniture(lexicon).sub(" ", _ZONE.sub(" ", _TIME.sub(" ", text[: found.start] + " " + text[found.end :])))
    return found if len(_WORD.findall(others)) <= _MOST_OTHER_WORDS else None


def find_date(text: str, lexicon: Lexicon) -> DateFound | None:
    """Find the first date that has at least a month and a year."""
    found = [
        date
        for match in (_ISO.search(text), _NUMERIC.search(text), *(form.search(text) for form in _forms(lexicon)))
        if match and (date := _read(match, lexicon))
    ]
    return min(found, key=lambda one: (one.start, -one.end), default=None)


def _read(match: re.Match[str], lexicon: Lexicon) -> DateFound | None:
    parts = match.groupdict()
    try:
        date, ambiguous = _numeric(parts, lexicon) if "sep" in parts else (_named(parts, lexicon), False)
    except InvalidValueError:
        return None
    return DateFound(date, match.start(), match.end(), ambiguous)


def _named(parts: dict[str, str | None], lexicon: Lexicon) -> PartialDate:
    year, day = int(parts["year"] or 0), parts.get("day")
    if name := next((value for key, value in parts.items() if key.startswith("month_name") and value), None):
        month = _month_numbers(lexicon)[fold(name)]
    else:
        month = int(parts.get("month_number") or parts.get("month") or 0)
    return PartialDate.from_parts(year, month, int(day) if day else None)


def _numeric(parts: dict[str, str | None], lexicon: Lexicon) -> tuple[PartialDate, bool]:
    a, b, year = (int(parts[key] or 0) for key in ("a", "b", "year"))
    order = lexicon.languages[0].dates.numeric_order
    if a > 12 or order == "dmy" or a == b:
        return PartialDate.from_parts(year, b, a), False
    if b > 12 or order == "mdy":
        return PartialDate.from_parts(year, a, b), False
    early, late = sorted((PartialDate.from_parts(year, a, b), PartialDate.from_parts(year, b, a)))
    return PartialDate(f"[{early},{late}]"), True


@cache
def _month_numbers(lexicon: Lexicon) -> dict[str, int]:
    numbers: dict[str, int] = {}
    for lang in lexicon.languages:
        for number, names in lang.dates.months.items():
            for name in names:
                numbers.setdefault(fold(name), int(number))
    return numbers


@cache
def _forms(lexicon: Lexicon) -> tuple[re.Pattern[str], ...]:
    return tuple(_form(form, lang) for lang in lexicon.languages for form in lang.dates.forms if "{year}" in form)


def _form(form: str, lang: Language) -> re.Pattern[str]:
    """Compile a phrase with slots, such as ``{day} {month} {year}``."""
    ordinal = f"(?:{one_of(lang.dates.ordinals)})?" if lang.dates.ordinals else ""
    names = one_of(name for names in lang.dates.months.values() for name in names)
    slots = {
        "{day}": _DAY + ordinal,
        "{month}": f"(?P<month_name>{names})",
        "{month_number}": _MONTH_NUMBER,
        "{year}": _YEAR,
    }
    pieces = re.split(r"(\{[a-z_]+\})", form)
    return re.compile(word_bounded("".join(slots.get(piece) or phrase(piece) for piece in pieces)), re.IGNORECASE)


@cache
def _furniture(lexicon: Lexicon) -> re.Pattern[str]:
    words = lexicon.gather(lambda lang: (*lang.dates.published, *lang.dates.weekdays))
    return re.compile(word_bounded(one_of(words)), re.IGNORECASE)
