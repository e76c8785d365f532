"""Formats: interviews to bytes and back.

Each format has a module with its reader and its writer side by side. This floor is the only one that knows how objects
become bytes. ``formats`` in this package is the table of them: ``print(bilateral_corpus.formats.formats)`` shows it,
its method ``register`` adds a format, and a package can offer its own as an entry point of the group
``bilateral_corpus.formats``.
"""

from bilateral_corpus.formats.built_in import formats
from bilateral_corpus.formats.collector import paused_collector
from bilateral_corpus.formats.detection import folder_format
from bilateral_corpus.formats.format import Format, ReadOptions
from bilateral_corpus.formats.io import LossWarning, dumps, loads, read, read_all, write
from bilateral_corpus.formats.registry import FormatRegistry
from bilateral_corpus.formats.schema import json_schema
from bilateral_corpus.formats.text import parse

__all__ = [
    "Format",
    "FormatRegistry",
    "LossWarning",
    "ReadOptions",
    "dumps",
    "folder_format",
    "formats",
    "json_schema",
    "loads",
    "parse",
    "paused_collector",
    "read",
    "read_all",
    "write",
]
