"""Work on a cluster of Dask, for corpora that no one machine should hold or read alone."""

from typing import TYPE_CHECKING

from bilateral_corpus.annotation.lazily import attribute_of

if TYPE_CHECKING:
    from bilateral_corpus.corpus.distributed.registers import read_registers
    from bilateral_corpus.corpus.distributed.writing import DatasetReport, write_dataset

__all__ = ["DatasetReport", "read_registers", "write_dataset"]

_MODULES = {"DatasetReport": "writing", "read_registers": "registers", "write_dataset": "writing"}


def __getattr__(name: str) -> object:
    return attribute_of(__name__, _MODULES, name)
