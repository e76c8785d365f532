"""Chunks as the documents of LangChain and of LlamaIndex, where those are installed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bilateral_corpus.corpus.chunking.chunk import Chunk
from bilateral_corpus.formats.extras import load

__all__ = ["to_langchain", "to_llama_index"]


def to_langchain(chunks: Iterable[Chunk]) -> list[Any]:
    """Give chunks as :class:`langchain_core.documents.Document`, with their ids and metadata.

    Raises:
        MissingExtraError: langchain-core is not installed.
    """
    document = load("langchain_core.documents", "langchain").Document
    return [document(id=chunk.id, page_content=chunk.text, metadata=chunk.metadata()) for chunk in chunks]


def to_llama_index(chunks: Iterable[Chunk]) -> list[Any]:
    """Give chunks as :class:`llama_index.core.schema.TextNode`, which is what an index holds, with their metadata.

    Raises:
        MissingExtraError: llama-index-core is not installed.
    """
    node = load("llama_index.core.schema", "llama-index").TextNode
    return [node(id_=chunk.id, text=chunk.text, metadata=chunk.metadata()) for chunk in chunks]
