"""Events: what happened, goes on or is planned, between whom, when, and in which words."""

from bilateral_corpus.annotation.events.annotator import ANNOTATOR, annotate_events

__all__ = ["ANNOTATOR", "annotate_events"]
