"""The reading page: a corpus as one file for a browser, to be read, searched and passed on."""

from bilateral_corpus.views.reading_page.page import reading_page

__all__ = ["reading_page"]
