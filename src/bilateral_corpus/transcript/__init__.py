"""Who spoke: the text of a page becomes an interview with turns, speakers and front matter.

This floor knows no file format: it gets a :class:`Document`, blocks of text with hints such as bold or heading.
"""

from bilateral_corpus.transcript.blocks import Block, Hint
from bilateral_corpus.transcript.document import Document, Metadata
from bilateral_corpus.transcript.reader import read_transcript
from bilateral_corpus.transcript.source_text import SourceText

__all__ = ["Block", "Document", "Hint", "Metadata", "SourceText", "read_transcript"]
