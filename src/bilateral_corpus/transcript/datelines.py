"""Date lines: when an interview was published, by the line that says so and nothing else."""

from __future__ import annotations

import re
from functools import cache

from attrs import evolve, frozen

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.language import Language, Lexicon, fold
from bilateral_corpus.language.patterns import one_of, phrase, word_bounded, words_of
from bilateral_corpus.model import PartialDate

# A date line is short; a long line with a date in it is prose.
_LONGEST = 160
_LONGEST_TIME_LINE = 40
# So many words may remain when dates, times, weekdays and cues are taken away: a place, an outlet.
_MOST_OTHER_WORDS = 5

_HAS_YEAR = re.compile("[12][0-9]{3}")
_YEAR = r"(?P<year>[12][0-9]{3})"
_DAY = r"(?P<day>0?[1-9]|[12][0-9]|3[01])"
_MONTH_NUMBER = r"(?P<month_number>0?[1-9]|1[0-2])"
_ISO = re.compile(
    r"(?<![\w/.-])(?P<year>[12][0-9]{3})(?P<separator>[-/.])(?P<month>[01]?[0-9])(?P=separator)(?P<day>[0-3]?[0-9])(?![\w/-])"
)
_NUMERIC = re.compile(
    r"(?<![\w/.-])(?P<a>[0-9]{1,2})(?P<sep>[/.-])(?P<b>[0-9]{1,2})(?P=sep)(?P<year>[12][0-9]{3})(?![\w/-])"
)
_TIME = re.compile(r"\b[0-2]?[0-9][:h.][0-5][0-9](?::[0-5][0-9])?(?!\w)\s*(?:[ap]\.?m\.?\b\.?)?", re.IGNORECASE)
_ZONE = re.compile(r"\(?\b(?:GMT|UTC)\b\s*(?:[+-]\s*[0-9]{1,2}(?::?[0-9]{2})?)?\)?|(?<=\d)\s+[A-Z]{2,4}T\b")
_ZONE_NAME = re.compile(r"\b[A-Z]{2,5}\b|\([^()]*\)")
_WORD = re.compile(r"\w+")
# Nothing, or an outlet in brackets.
_NOTHING_MORE = re.compile(r"\W*(?:\([^()]*\))?\W*$")


@frozen
class DateFound:
    """A date in a date line.

    Attributes:
        date: What it means; a set of dates where day and month cannot be told apart.
        start: Where it begins in the text.
        end: Where it ends.
        ambiguous: Whether day and month could not be told apart.
        updated: Whether it is the date of a later change.
    """

    date: PartialDate
    start: int
    end: int
    ambiguous: bool = False
    updated: bool = False

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.date.is_exact


def is_dateline(text: str, lexicon: Lexicon, *, headline: bool = False) -> bool:
    """Tell a line that gives a date of publication from prose with a date in it.

    Beside the date there may stand a time, a zone, a weekday and words such as "published"; with one of these also a
    few capitalised words, and without them a place before the day. Any other word or number makes it prose.

    Args:
        text: One line, or one part of a line between bars.
        lexicon: The words to know.
        headline: Whether the line may as well be a headline; then a place and a day are not enough.
    """
    if len(text) > _LONGEST or (found := find_date(text, lexicon)) is None:
        return False
    rest = text[: found.start] + " " + text[found.end :]
    # "Published 1 Mar 2021, updated 4 Mar 2021"; two dates without such words are a span of history.
    if _updated(lexicon).search(rest) and (second := find_date(rest, lexicon)):
        rest = rest[: second.start] + " " + rest[second.end :]
    words, cues = _furniture(lexicon).subn(" ", _ZONE.sub(" ", rest))
    words, times = _TIME.subn(" ", words)
    others = _WORD.findall(words)
    if len(others) > _MOST_OTHER_WORDS or not all(word[0].isupper() for word in others):
        return False
    if not others or cues or times:
        return True
    # "Hà Nội, ngày 26 tháng 7 năm 2024": a place and a day. "Geneva, July 1954" is a heading.
    is_place = text[: found.start].rstrip().endswith(",") and _NOTHING_MORE.match(text, found.end)
    return bool(is_place) and not headline and (found.is_day or found.ambiguous)


def is_time_line(text: str, lexicon: Lexicon) -> bool:
    """Tell a line that gives nothing but a time of day: "3:37 P.M. CAT", "END 5:49 P.M. EDT"."""
    if len(text) > _LONGEST_TIME_LINE or not any(map(str.isdigit, text)):
        return False
    rest, times = _TIME.subn(" ", text)
    if not times:
        return False
    words = _furniture(lexicon).sub(" ", _ZONE_NAME.sub(" ", rest))
    return not any(word.isalnum() and not word.isupper() for word in _WORD.findall(words))


def whole_date(text: str, lexicon: Lexicon) -> DateFound | None:
    """Read a text that is nothing but a date; one without a year is some year's day."""
    for form in (*_forms(lexicon), *_yearless_forms(lexicon)):
        if (match := form.fullmatch(text.strip())) and (date := _read(match, lexicon)):
            return date
    found = find_date(text, lexicon)
    return found if found and not _WORD.search(text[: found.start] + text[found.end :]) else None


def find_date(text: str, lexicon: Lexicon) -> DateFound | None:
    """Find the first date that has at least a month and a year."""
    if not _HAS_YEAR.search(text):
        return None
    found = [
        date
        for match in (_ISO.search(text), _NUMERIC.search(text), *(form.search(text) for form in _forms(lexicon)))
        if match and (date := _read(match, lexicon))
    ]
    first = min(found, key=lambda one: (one.start, -one.end), default=None)
    if first is None or not _updated(lexicon).search(text, 0, first.start):
        return first
    return evolve(first, updated=True)


def _read(match: re.Match[str], lexicon: Lexicon) -> DateFound | None:
    parts = match.groupdict()
    try:
        date, ambiguous = _numeric(parts, lexicon) if "sep" in parts else (_named(parts, lexicon), False)
    except InvalidValueError:
        return None
    return DateFound(date, match.start(), match.end(), ambiguous)


def _named(parts: dict[str, str | None], lexicon: Lexicon) -> PartialDate:
    year, day = parts.get("year"), parts.get("day")
    if name := next((value for key, value in parts.items() if key.startswith("month_name") and value), None):
        month = _month_numbers(lexicon)[fold(name)]
    else:
        month = int(parts.get("month_number") or parts.get("month") or 0)
    if year is None:
        return PartialDate(f"XXXX-{month:02}-{int(day or 0):02}")
    return PartialDate.from_parts(int(year), month, int(day) if day else None)


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


@cache
def _yearless_forms(lexicon: Lexicon) -> tuple[re.Pattern[str], ...]:
    forms = ((form, lang) for lang in lexicon.languages for form in lang.dates.forms)
    return tuple(_form(form, lang) for form, lang in forms if "{year}" not in form and "{day}" in form)


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
    words = lexicon.gather(lambda lang: (*lang.dates.published, *lang.dates.updated, *lang.dates.weekdays))
    return re.compile(words_of(words), re.IGNORECASE)


@cache
def _updated(lexicon: Lexicon) -> re.Pattern[str]:
    """A word for a later change, with no word for publication between it and the end."""
    published = words_of(lexicon.gather(lambda lang: (word for word in lang.dates.published if len(word) > 2)))
    updated = words_of(lexicon.gather(lambda lang: lang.dates.updated))
    return re.compile(rf"{updated}(?!.*{published})", re.IGNORECASE | re.DOTALL)
