"""How a person sees interviews: for now as lines for a terminal."""

from bilateral_corpus.views.summary import summary

__all__ = ["summary"]
