"""People, organizations and countries: who is meant, everywhere, as one."""

from typing import TYPE_CHECKING

from bilateral_corpus.annotation.lazily import attribute_of

if TYPE_CHECKING:
    from bilateral_corpus.annotation.names.annotator import ANNOTATOR, annotate_names
    from bilateral_corpus.annotation.names.known import known_organizations

__all__ = ["ANNOTATOR", "annotate_names", "known_organizations"]

_MODULES = {"ANNOTATOR": "annotator", "annotate_names": "annotator", "known_organizations": "known"}


def __getattr__(name: str) -> object:
    return attribute_of(__name__, _MODULES, name)
