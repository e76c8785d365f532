"""Date lines: when an interview was published, by the line that says so and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from attrs import evolve, frozen

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.language import Language, Lexicon, fold
from bilateral_corpus.language.patterns import HANGUL, UNSPACED, is_open, one_of, phrase, word_bounded, words_of
from bilateral_corpus.model import PartialDate
from bilateral_corpus.transcript.unspaced import has_runs

# A date line is short; a long line with a date in it is prose.
_LONGEST = 160
_LONGEST_TIME_LINE = 40
# So many words may remain when dates, times, weekdays and cues are taken away: a place, an outlet.
_MOST_OTHER_WORDS = 5

_HAS_YEAR = re.compile("[12][0-9]{3}")
_YEAR = r"(?P<year>[12][0-9]{3})"
_DAY = r"(?P<day>0?[1-9]|[12][0-9]|3[01])"
_MONTH_NUMBER = r"(?P<month_number>0?[1-9]|1[0-2])"
# A letter or digit of a script with spaces, which a number may not touch.
_TOUCHING = rf"[^\W{UNSPACED}{HANGUL}]"
_BEFORE, _AFTER = rf"(?<!{_TOUCHING})(?<![/.-])", rf"(?!{_TOUCHING}|[/-])"
_ISO = re.compile(
    rf"{_BEFORE}(?P<year>[12][0-9]{{3}})(?P<separator>[-/.])(?P<month>[01]?[0-9])(?P=separator)(?P<day>[0-3]?[0-9]){_AFTER}"
)
_NUMERIC = re.compile(
    rf"{_BEFORE}(?P<a>[0-9]{{1,2}})(?P<sep>[/.-])(?P<b>[0-9]{{1,2}})(?P=sep)(?P<year>[12][0-9]{{3}}){_AFTER}"
)
_TIME = re.compile(
    rf"(?<!{_TOUCHING})[0-2]?[0-9][:h.][0-5][0-9](?::[0-5][0-9])?(?!{_TOUCHING})\s*(?:[ap]\.?m\.?\b\.?)?", re.IGNORECASE
)
# Full-width, Thai, Lao and Khmer digits.
_DIGITS = {zero + value: str(value) for zero in (0xFF10, 0x0E50, 0x0ED0, 0x17E0) for value in range(10)}
_FIRST_YEAR = "元"
# Later years are not of the common era.
_LAST_YEAR = 2400
_LONGEST_OUTLET = 12
_ZONE = re.compile(r"\(?\b(?:GMT|UTC)\b\s*(?:[+-]\s*[0-9]{1,2}(?::?[0-9]{2})?)?\)?|(?<=\d)\s+[A-Z]{2,4}T\b")
_ZONE_NAME = re.compile(r"\b[A-Z]{2,5}\b|\([^()]*\)")
# A name in quotation marks at the beginning of a line.
_QUOTED = re.compile(r"\A[«“„\"][^«»“”„\"]{2,60}[»”“\"]")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_WORD = re.compile(r"\w+")
_SMALL_WORD = re.compile(r"\b[^\W\dA-Z_]\w*")
# What the patterns of times of day and zones have in small letters.
_TIME_WORDS = frozenset({"a", "p", "m", "am", "pm"})
_NAME = re.compile(rf"[\w{UNSPACED}]+")
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
    text = _QUOTED.sub(_as_capitals, text)
    if (
        len(text) > _LONGEST
        or _is_prose(_ADDRESS.sub(" ", text), lexicon)
        or (found := find_date(text, lexicon)) is None
    ):
        return False
    rest = _without_particles(text[: found.start], lexicon) + " " + text[found.end :]
    # "Published 1 Mar 2021, updated 4 Mar 2021"; two dates without such words are a span of history.
    if _updated(lexicon).search(rest) and (second := find_date(rest, lexicon)):
        rest = rest[: second.start] + " " + rest[second.end :]
    words, cues = _furniture(lexicon).subn(" ", _ZONE.sub(" ", _ADDRESS.sub(" ", rest)))
    words, times = _TIME.subn(" ", words)
    if has_runs(words):
        return _is_beside_outlet(words, lexicon)
    others = _WORD.findall(words)
    if len(others) > _MOST_OTHER_WORDS or not all(word[0].isupper() for word in others):
        return False
    if not others or cues or times:
        return True
    # "Hà Nội, ngày 26 tháng 7 năm 2024": a place and a day. "Geneva, July 1954" is a heading.
    is_place = text[: found.start].rstrip().endswith(",") and _NOTHING_MORE.match(text, found.end)
    return bool(is_place) and not headline and (found.is_day or found.ambiguous)


def _as_capitals(name: re.Match[str]) -> str:
    """A name in quotation marks as if all of its words had capitals: «Вестник порта»; as long as it was."""
    words = name.group().title()
    return words if len(words) == len(name.group()) else name.group()


def _without_particles(name: str, lexicon: Lexicon) -> str:
    """A name without the small words inside it: the *del* of *Diario del Puerto*."""
    words = name.split()
    inner = [word for word in words[1:] if word.casefold() not in _particles(lexicon)]
    return " ".join([*words[:1], *inner]) if len(inner) < len(words) - 1 else name


def _is_prose(text: str, lexicon: Lexicon) -> bool:
    """Whether a line has a word in small letters that stands in no date line; which is quickly told."""
    known = _small_words(lexicon) | _particles(lexicon)
    words = (match.group() for match in _SMALL_WORD.finditer(text))
    return any(word[0].islower() and word.casefold() not in known for word in words)


@cache
def _particles(lexicon: Lexicon) -> frozenset[str]:
    """Small words inside names."""
    listed = lexicon.gather(lambda lang: (*lang.names.particles, *lang.titles.articles))
    return frozenset(word.casefold() for word in listed if not is_open(word))


@cache
def _small_words(lexicon: Lexicon) -> frozenset[str]:
    """All words that may stand in a date line in small letters."""
    months = lexicon.gather(lambda lang: (name for names in lang.dates.months.values() for name in names))
    parts = lexicon.gather(lambda lang: (*lang.dates.forms, *lang.dates.eras, *lang.dates.ordinals))
    phrases = (*months, *parts, *lexicon.gather(_beside_dates))
    return frozenset(word.casefold() for phrase in phrases for word in _WORD.findall(phrase)) | _TIME_WORDS


def _is_beside_outlet(words: str, lexicon: Lexicon) -> bool:
    """Whether nothing but a source and the name of an outlet stands beside a date, in scripts without capitals."""
    names = _NAME.findall(_sources(lexicon).sub(" ", words))
    return all(len(name) <= _LONGEST_OUTLET and _outlet_endings(lexicon).search(name) for name in names)


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
    text = _plain_digits(text)
    unspaced = has_runs(text)
    for form in (*_forms(lexicon, unspaced=unspaced), *_yearless_forms(lexicon, unspaced=unspaced)):
        if (match := form.fullmatch(text.strip())) and (date := _read(match, lexicon)):
            return date
    found = find_date(text, lexicon)
    return found if found and not _WORD.search(text[: found.start] + text[found.end :]) else None


def find_date(text: str, lexicon: Lexicon) -> DateFound | None:
    """Find the first date that has at least a month and a year."""
    unspaced = has_runs(text)
    text = _plain_digits(text) if unspaced else text
    if not (_HAS_YEAR.search(text) or (unspaced and _eras(lexicon).search(text))):
        return None
    forms = _forms(lexicon, unspaced=unspaced)
    found = [
        date
        for match in (_ISO.search(text), _NUMERIC.search(text), *(form.search(text) for form in forms))
        if match and (date := _read(match, lexicon))
    ]
    first = min(found, key=lambda one: (one.start, -one.end), default=None)
    if first is None or not _updated(lexicon).search(text, 0, first.start):
        return first
    return evolve(first, updated=True)


def _plain_digits(text: str) -> str:
    return text if text.isascii() else text.translate(_DIGITS)


def _read(match: re.Match[str], lexicon: Lexicon) -> DateFound | None:
    parts = match.groupdict()
    try:
        date, ambiguous = _numeric(parts, lexicon) if "sep" in parts else (_named(parts, lexicon), False)
    except InvalidValueError:
        return None
    return DateFound(date, match.start(), match.end(), ambiguous)


def _named(parts: dict[str, str | None], lexicon: Lexicon) -> PartialDate:
    year, day = _year(parts, lexicon), parts.get("day")
    if name := next((value for key, value in parts.items() if key.startswith("month_name") and value), None):
        month = _month_numbers(lexicon)[fold(name)]
    else:
        month = int(parts.get("month_number") or parts.get("month") or 0)
    if year is None:
        return PartialDate(f"XXXX-{month:02}-{int(day or 0):02}")
    return PartialDate.from_parts(year, month, int(day) if day else None)


def _year(parts: dict[str, str | None], lexicon: Lexicon) -> int | None:
    """The year of the common era."""
    if era := parts.get("era"):
        number = parts.get("era_year") or ""
        return _era_years(lexicon)[fold(era)] + (1 if number == _FIRST_YEAR else int(number))
    year = int(parts.get("year") or 0)
    return (year + _far_years(lexicon) if year > _LAST_YEAR else year) or None


def _numeric(parts: dict[str, str | None], lexicon: Lexicon) -> tuple[PartialDate, bool]:
    a, b = (int(parts[key] or 0) for key in ("a", "b"))
    year = _year(parts, lexicon) or 0
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
def _era_years(lexicon: Lexicon) -> dict[str, int]:
    return {fold(era): years for lang in lexicon.languages for era, years in lang.dates.eras.items()}


@cache
def _far_years(lexicon: Lexicon) -> int:
    return next((lang.dates.eras[lang.dates.far_era] for lang in lexicon.languages if lang.dates.far_era), 0)


@cache
def _eras(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(one_of(era for lang in lexicon.languages for era in lang.dates.eras) + r"\s*[0-9元]")


@cache
def _forms(lexicon: Lexicon, *, unspaced: bool) -> tuple[re.Pattern[str], ...]:
    return tuple(_form(form, lang) for form, lang in _spelled(lexicon, unspaced) if "year}" in form)


@cache
def _yearless_forms(lexicon: Lexicon, *, unspaced: bool) -> tuple[re.Pattern[str], ...]:
    forms = ((form, lang) for form, lang in _spelled(lexicon, unspaced) if "year}" not in form and "{day}" in form)
    return tuple(_form(form, lang) for form, lang in forms)


def _spelled(lexicon: Lexicon, unspaced: bool) -> Iterator[tuple[str, Language]]:
    """The forms of all languages, but those of scripts of which a text has no letters only if it has some."""
    for lang in lexicon.languages:
        if unspaced or not is_open(lang.name) or lang is lexicon.languages[0]:
            yield from ((form, lang) for form in lang.dates.forms)


def _form(form: str, lang: Language) -> re.Pattern[str]:
    """Compile a phrase with slots, such as ``{day} {month} {year}``.

    In scripts without spaces there may be some between the parts of a date or not, and letters may touch it.
    """
    ordinal = f"(?:{one_of(lang.dates.ordinals)})?" if lang.dates.ordinals else ""
    names = one_of(name for names in lang.dates.months.values() for name in names)
    slots = {
        "{day}": _DAY + ordinal,
        "{month}": f"(?P<month_name>{names})",
        "{month_number}": _MONTH_NUMBER,
        "{year}": _YEAR,
        "{era}": f"(?P<era>{one_of(lang.dates.eras)})",
        "{era_year}": f"(?P<era_year>[0-9]{{1,4}}|{_FIRST_YEAR})",
    }
    pieces = re.split(r"(\{[a-z_]+\})", form)
    if not is_open(lang.name):
        return re.compile(word_bounded("".join(slots.get(piece) or phrase(piece) for piece in pieces)), re.IGNORECASE)
    loose = r"\s*".join(slots.get(piece) or phrase(piece.strip()) for piece in pieces if piece.strip())
    return re.compile(rf"(?<![0-9]){loose}(?!(?<=[0-9])[0-9])")


@cache
def _sources(lexicon: Lexicon) -> re.Pattern[str]:
    """What names the source of a text: 来源：海港报."""
    phrases = lexicon.gather(lambda lang: (*lang.front_matter.outlets, *lang.front_matter.credits))
    cues = (before.strip() for before, slot, after in (text.partition("{") for text in phrases) if after.endswith("}"))
    colons = one_of(cue for cue in cues if cue[-1:] in {":", "："} and is_open(cue))
    return re.compile(rf"{colons}\s*[^\s|，。,]{{1,20}}")


@cache
def _outlet_endings(lexicon: Lexicon) -> re.Pattern[str]:
    words = lexicon.gather(lambda lang: lang.front_matter.outlet_words)
    return re.compile(one_of(filter(is_open, words)) + r"\Z")


@cache
def _furniture(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(words_of(lexicon.gather(_beside_dates)))


def _beside_dates(lang: Language) -> tuple[str, ...]:
    return (*lang.dates.published, *lang.dates.updated, *lang.dates.weekdays, *lang.dates.beside)


@cache
def _updated(lexicon: Lexicon) -> re.Pattern[str]:
    """A word for a later change, with no word for publication between it and the end."""
    cues = lexicon.gather(lambda lang: lang.dates.published)
    published = words_of(word for word in cues if len(word) > 2 or is_open(word))
    updated = words_of(lexicon.gather(lambda lang: lang.dates.updated))
    return re.compile(rf"{updated}(?!.*{published})", re.DOTALL)
