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
:mod:`.cell`           the cells of the calendar: arithmetic, TIMEX3, EDTF
=====================  ==================================================================
"""

from bilateral_corpus.annotation.dates.date_mention import DateMention
from bilateral_corpus.annotation.dates.finding import find_dates

__all__ = ["DateMention", "find_dates"]
