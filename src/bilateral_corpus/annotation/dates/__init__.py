"""Time expressions: what is said of when, and what it means.

Two stages: a grammar of spans that is compiled from the data of a language, and a resolver with an explicit context.

=====================  ==================================================================
:mod:`.finding`        :func:`find_dates`: the two stages on plain text
:mod:`.vocabulary`     words to classes, one character for each set of classes
:mod:`.patterns`       patterns of the data file to regular expressions
:mod:`.grammar`        runs of words to expressions, stage by stage
:mod:`.meanings`       what each pattern says
:mod:`.expressions`    what an expression says, before it is known which day it is
:mod:`.context`        what is known where it stands
:mod:`.resolver`       what it means
:mod:`.annotator`      mentions in every passage of an interview, contradictions, undated interviews
:mod:`.conversions`    TIMEX3, ISO 8601, datetime; :mod:`.pandas_dates` those of pandas
:mod:`.cell`           the cells of the calendar: arithmetic, TIMEX3, EDTF
=====================  ==================================================================
"""

from typing import TYPE_CHECKING

from bilateral_corpus.annotation.lazily import attribute_of

if TYPE_CHECKING:
    from bilateral_corpus.annotation.dates.annotator import annotate_dates
    from bilateral_corpus.annotation.dates.conversions import (
        from_iso8601,
        from_timex,
        to_datetime,
        to_iso8601,
        to_timex,
    )
    from bilateral_corpus.annotation.dates.date_mention import DateMention
    from bilateral_corpus.annotation.dates.finding import find_dates
    from bilateral_corpus.annotation.dates.pandas_dates import from_pandas, to_pandas

__all__ = [
    "DateMention",
    "annotate_dates",
    "find_dates",
    "from_iso8601",
    "from_pandas",
    "from_timex",
    "to_datetime",
    "to_iso8601",
    "to_pandas",
    "to_timex",
]

_MODULES = {
    "DateMention": "date_mention",
    "annotate_dates": "annotator",
    "find_dates": "finding",
    "from_iso8601": "conversions",
    "from_pandas": "pandas_dates",
    "from_timex": "conversions",
    "to_datetime": "conversions",
    "to_iso8601": "conversions",
    "to_pandas": "pandas_dates",
    "to_timex": "conversions",
}


def __getattr__(name: str) -> object:
    return attribute_of(__name__, _MODULES, name)
