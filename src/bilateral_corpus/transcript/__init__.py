"""Who spoke: plain text becomes an interview with turns, speakers and front matter.

This floor knows no file format: it gets text, and later blocks with hints such as bold or heading.
"""

from bilateral_corpus.transcript.reader import read_transcript

__all__ = ["read_transcript"]
