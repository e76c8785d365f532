"""Many interviews: the corpus, and how it is read from files."""

from typing import TYPE_CHECKING

from bilateral_corpus.annotation.lazily import attribute_of
from bilateral_corpus.corpus.corpus import Corpus

if TYPE_CHECKING:
    from bilateral_corpus.corpus.reading import read_corpus

__all__ = ["Corpus", "read_corpus"]


def __getattr__(name: str) -> object:
    return attribute_of(__name__, {"read_corpus": "reading"}, name)
