"""How a person sees interviews: in a notebook, as lines for a terminal, in plots, and as a page of their own."""

from bilateral_corpus.views.summary import summary

__all__ = ["summary"]
