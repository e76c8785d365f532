"""What was said: annotators find dates, names and events in an interview that is already cut into turns.

An annotator takes an interview and gives a new one. It may add mentions, people, organizations, events and problems,
and say when the interview was published; it leaves everything else as it is, above all the words and who says them.
"""

from bilateral_corpus.annotation.annotator import DEFAULT_ANNOTATORS, Annotator, annotate
from bilateral_corpus.annotation.dates.date_mention import DateMention
from bilateral_corpus.annotation.recognisers import annotate_dates, annotate_events, annotate_names, find_dates

__all__ = [
    "DEFAULT_ANNOTATORS",
    "Annotator",
    "DateMention",
    "annotate",
    "annotate_dates",
    "annotate_events",
    "annotate_names",
    "find_dates",
]
