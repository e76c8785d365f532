"""How a language speaks of time: the words and patterns of the files in the folder ``time``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from attrs import field, frozen

from bilateral_corpus.language.data_file import Table, read_table
from bilateral_corpus.language.language import languages
from bilateral_corpus.language.tables import Dates

_STRINGS = (
    "proper",
    "doubtful",
    "before",
    "before_season",
    "numbered",
    "counted",
    "plural_endings",
    "year_cues",
    "figures",
    "occasions",
    "ages",
    "greetings",
    "after_alone",
)
_TENSE = ("future", "past", "present", "past_endings", "ahead")
_TABLES = ("tense", "words", "stages")


@frozen(kw_only=True, eq=False)
class TimeGrammar:
    """The words for time of one language, and how they are put together.

    Attributes:
        tag: The BCP 47 tag of the language.
        dates: Its months, weekdays and order of numeric dates.
        words: By class and meaning, the words and phrases: ``words["unit"]["year"]`` is "year", "years".
        stages: By stage and meaning, patterns over words, classes and what earlier stages found; in order.
        proper: What must begin with a capital.
        doubtful: What is another word too, and counts alone only after one of `before`.
        before: What may stand before a doubtful word.
        before_season: The same where it is a season, or a decade that can be an age.
        numbered: Words after which a number of four digits is no year.
        counted: Words before which it is none.
        plural_endings: How words for things that can be counted end.
        year_cues: Words after which a number of four digits is a year whatever follows.
        after_alone: Words that may follow a phrase for the past that stands alone.
        greetings: Words after which a part of the day is a greeting: "good afternoon".
        figures: Words behind a year for what was counted in it.
        occasions: What a headline with the day in it calls the record of an occasion: "press briefing".
        ages: Words after which a length of time is an age.
        future: Words that say of a clause that it speaks of the future.
        past: The same of the past.
        present: The same of the present.
        past_endings: How verbs in the past end.
        ahead: Words right before a day that say that it is to come.
    """

    tag: str
    dates: Dates = field(repr=False)
    words: Mapping[str, Mapping[str, tuple[str, ...]]] = field(repr=False)
    stages: Mapping[str, Mapping[str, tuple[str, ...]]] = field(repr=False)
    proper: tuple[str, ...] = field(default=(), repr=False)
    doubtful: tuple[str, ...] = field(default=(), repr=False)
    before: tuple[str, ...] = field(default=(), repr=False)
    before_season: tuple[str, ...] = field(default=(), repr=False)
    numbered: tuple[str, ...] = field(default=(), repr=False)
    counted: tuple[str, ...] = field(default=(), repr=False)
    plural_endings: tuple[str, ...] = field(default=(), repr=False)
    year_cues: tuple[str, ...] = field(default=(), repr=False)
    after_alone: tuple[str, ...] = field(default=(), repr=False)
    greetings: tuple[str, ...] = field(default=(), repr=False)
    figures: tuple[str, ...] = field(default=(), repr=False)
    occasions: tuple[str, ...] = field(default=(), repr=False)
    ages: tuple[str, ...] = field(default=(), repr=False)
    future: tuple[str, ...] = field(default=(), repr=False)
    past: tuple[str, ...] = field(default=(), repr=False)
    present: tuple[str, ...] = field(default=(), repr=False)
    past_endings: tuple[str, ...] = field(default=(), repr=False)
    ahead: tuple[str, ...] = field(default=(), repr=False)


@cache
def time_grammar(tag: str) -> TimeGrammar | None:
    """The time expressions of a language; None if there is no file for it.

    Args:
        tag: A BCP 47 tag; of ``en-GB`` the file ``en`` is taken, of ``zh`` and ``zh-CN`` the file ``zh-Hans``.

    Raises:
        ParseError: The file is not as it should be; the message says where.
    """
    subtags = tag.split("-")
    for length in range(len(subtags), 0, -1):
        if name := _NAMES.get("-".join(subtags[:length]).casefold()):
            return _grammar(name)
    return None


def _names() -> Mapping[str, str]:
    found = (entry.name for entry in files(__package__).joinpath("time").iterdir())
    tags = sorted(name.removesuffix(".toml") for name in found if name.endswith(".toml"))
    # A language that is written in several scripts goes by its first file where the tag names no script.
    return {tag.split("-")[0].casefold(): tag for tag in reversed(tags)} | {tag.casefold(): tag for tag in tags}


_NAMES = _names()


@cache
def _grammar(tag: str) -> TimeGrammar:
    table = read_table(files(__package__).joinpath("time", f"{tag}.toml"))
    table.check_keys((*_STRINGS, *_TABLES))
    tense = table.table("tense") if "tense" in table.values else None
    if tense:
        tense.check_keys(_TENSE)
    dates = next((lang.dates for lang in languages() if lang.tag == tag), Dates())
    return TimeGrammar(
        tag=tag,
        dates=dates,
        words=_nested(table.table("words")),
        stages=_nested(table.table("stages")),
        **_strings(table, _STRINGS),
        **(_strings(tense, _TENSE) if tense else {}),
    )


def _strings(table: Table, keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
    return {key: table.strings(key) for key in keys if key in table.values}


def _nested(table: Table) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    inside = ((name, table.table(name)) for name in table.values)
    return {name: _strings(one, one.values) for name, one in inside}
