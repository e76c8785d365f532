"""Many interviews: the corpus, and how it is read from files."""

from bilateral_corpus.corpus.corpus import Corpus
from bilateral_corpus.corpus.reading import read_corpus

__all__ = ["Corpus", "read_corpus"]
