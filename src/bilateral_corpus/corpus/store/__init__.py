"""A corpus in one SQLite file: larger than memory, searched by words, read by many while one writes."""

from bilateral_corpus.corpus.store.hit import SearchHit, SearchPage
from bilateral_corpus.corpus.store.ingest import IngestReport
from bilateral_corpus.corpus.store.store import CorpusStore
from bilateral_corpus.corpus.store.stored_interviews import StoredInterviews

__all__ = ["CorpusStore", "IngestReport", "SearchHit", "SearchPage", "StoredInterviews"]
