"""People, organizations and countries: who is meant, everywhere, as one."""

from bilateral_corpus.annotation.names.annotator import ANNOTATOR, annotate_names

__all__ = ["ANNOTATOR", "annotate_names"]
