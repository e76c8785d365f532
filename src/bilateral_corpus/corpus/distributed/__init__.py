"""Work on a cluster of Dask, for corpora that no one machine should hold or read alone."""

from typing import TYPE_CHECKING

from bilateral_corpus.annotation.lazily import attribute_of

if TYPE_CHECKING:
    from bilateral_corpus.corpus.distributed.writing import DatasetReport, write_dataset

__all__ = ["DatasetReport", "write_dataset"]

_MODULES = {"DatasetReport": "writing", "write_dataset": "writing"}


def __getattr__(name: str) -> object:
    return attribute_of(__name__, _MODULES, name)
