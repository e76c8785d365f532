"""Events: what happened, goes on or is planned, between whom, when, and in which words.

=====================  ==================================================================
:mod:`.frames`         phrases of the data file to regular expressions
:mod:`.finding`        where a passage speaks of events, and which frame says most
:mod:`.circumstances`  what belongs to them: dates, participants, places
:mod:`.status`         occurred, ongoing, planned, proposed or negated, by the clause
:mod:`.naming`         what a person would call them
:mod:`.identity`       whether two places speak of one event
:mod:`.confirmation`   what the milestones of :mod:`bilateral_corpus.knowledge` say of them
:mod:`.register`       one event for all the places that speak of it; anniversaries
:mod:`.annotator`      mentions and events in an interview
=====================  ==================================================================
"""

from typing import TYPE_CHECKING

from bilateral_corpus.annotation.lazily import attribute_of

if TYPE_CHECKING:
    from bilateral_corpus.annotation.events.annotator import ANNOTATOR, annotate_events

__all__ = ["ANNOTATOR", "annotate_events"]

_MODULES = {"ANNOTATOR": "annotator", "annotate_events": "annotator"}


def __getattr__(name: str) -> object:
    return attribute_of(__name__, _MODULES, name)
