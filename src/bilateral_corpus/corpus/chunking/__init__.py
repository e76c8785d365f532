"""Interviews in pieces of a given size, for retrieval: questions stay with their answers, and turns stay whole."""

from bilateral_corpus.corpus.chunking.chunk import Chunk
from bilateral_corpus.corpus.chunking.chunks import Chunking, chunks_of
from bilateral_corpus.corpus.chunking.documents import to_langchain, to_llama_index

__all__ = ["Chunk", "Chunking", "chunks_of", "to_langchain", "to_llama_index"]
