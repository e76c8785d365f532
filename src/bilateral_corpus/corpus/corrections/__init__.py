"""What people correct in a corpus, kept apart from it, so that it outlives every new reading of the sources."""

from bilateral_corpus.corpus.corrections.applying import Corrected, Misfit, apply
from bilateral_corpus.corpus.corrections.correction import AddRecord, Correction, Different, Same, SetValue
from bilateral_corpus.corpus.corrections.drafting import add_record, different, same, set_value
from bilateral_corpus.corpus.corrections.file import (
    dumps_corrections,
    loads_corrections,
    read_corrections,
    write_corrections,
)
from bilateral_corpus.corpus.corrections.place import Part, Place
from bilateral_corpus.corpus.corrections.quote import Quote

__all__ = [
    "AddRecord",
    "Corrected",
    "Correction",
    "Different",
    "Misfit",
    "Part",
    "Place",
    "Quote",
    "Same",
    "SetValue",
    "add_record",
    "apply",
    "different",
    "dumps_corrections",
    "loads_corrections",
    "read_corrections",
    "same",
    "set_value",
    "write_corrections",
]
