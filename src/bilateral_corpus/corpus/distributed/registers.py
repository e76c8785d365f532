"""Who and what is the same in all interviews of a dataset, found out on a cluster of Dask.

Workers read the tables that name people, organizations and events, and compare those that share a block: most of the
work. Which these are, and what follows from the comparisons, is found out in one place, by the code that does it for a
corpus in memory; what it holds are the entries of the interviews, and no texts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeAlias

from attrs import frozen

from bilateral_corpus.corpus.distributed.tasks import AGAIN, certain, client_or_current, outcomes_on
from bilateral_corpus.corpus.reconciliation.clustering import Compared
from bilateral_corpus.corpus.reconciliation.evidence import PROPOSED, probability
from bilateral_corpus.corpus.reconciliation.reference import Constraints
from bilateral_corpus.corpus.reconciliation.registers import Registers
from bilateral_corpus.corpus.reconciliation.weighing import Comparison, weighed
from bilateral_corpus.errors import ParseError
from bilateral_corpus.formats import ReadOptions
from bilateral_corpus.formats.parquet import read_rows
from bilateral_corpus.formats.parquet_dataset import check_tables, partitions_of
from bilateral_corpus.formats.places import AnyPath
from bilateral_corpus.formats.shared_folder import SharedFolder
from bilateral_corpus.formats.table_schema import TABLES, Table
from bilateral_corpus.formats.tables import Row, interviews
from bilateral_corpus.model import Interview

__all__ = ["read_registers"]

_NEEDED = frozenset({"interviews", "people", "appointments", "organizations", "events"})
# Comparing so many takes about a second.
_PAIRS_EACH = 20_000

Files: TypeAlias = "Mapping[str, Sequence[str]]"
"""By table, the names of the files that a partition consists of."""


def read_registers(dataset: AnyPath, *, client: Any = None, constraints: Constraints | None = None) -> Registers:
    """Find out who and what is the same in the interviews of a dataset.

    The registers are equal to those of a :class:`~bilateral_corpus.Corpus` of the same interviews.

    Args:
        dataset: A folder, or the URL of one, that all workers can read.
        client: The :class:`distributed.Client` of the cluster; None for the one that was made last.
        constraints: What a person has decided about who and what is the same.

    Returns:
        The `people`, `organizations` and `events`. Its `interviews` have these and no passages.

    Raises:
        ParseError: It is no dataset, or is damaged.
        InvalidValueError: There is no cluster.
        MissingExtraError: Dask, pyarrow, or what a URL needs is not installed.
        BilateralCorpusError: Worker after worker ended.
        OSError: The dataset cannot be read.
    """
    cluster = client_or_current(client)
    folder = SharedFolder.at(dataset)
    partitions = partitions_of(folder.names())
    if not partitions:
        raise ParseError("there is no dataset here", source=folder.place.source)
    check_tables(partitions, folder.place.source)
    found = certain(outcomes_on(cluster, _Reading(folder), partitions.values(), again=AGAIN), "a partition was read")
    registers = Registers((one for part in found for one in part), constraints or Constraints(), _Weighing(cluster))
    # Events look at people, and people at organizations: so all is made while there is a cluster.
    _ = registers.events
    return registers


@frozen
class _Reading:
    """Reads what the registers need; it can be sent to another process."""

    dataset: SharedFolder

    def __call__(self, files: Files) -> list[Interview]:
        source = self.dataset.place.source
        tables = {table.name: self._rows(table, files) for table in TABLES}
        return list(interviews(tables, ReadOptions(source=source)))

    def _rows(self, table: Table, files: Files) -> list[Row]:
        names = files.get(table.name, ()) if table.name in _NEEDED else ()
        source = self.dataset.place.source
        return [row for name in names for row in read_rows(self.dataset.read(name), table, name, source)]


@frozen
class _Weighing:
    """Has a cluster compare what may be one."""

    client: Any

    def __call__(self, comparison: Comparison[Any]) -> Iterator[Compared]:
        found = outcomes_on(self.client, _likely, _shared_out(comparison), again=AGAIN)
        for compared in certain(found, "entries were compared"):
            yield from compared


def _shared_out(comparison: Comparison[Any]) -> Iterator[Comparison[Any]]:
    """The same work in pieces, each with the candidates that it needs and no others."""
    pairs = iter(comparison.pairs)
    while some := list(islice(pairs, _PAIRS_EACH)):
        numbers = sorted({number for pair in some for number in pair})
        needed = {number: comparison.candidates[number] for number in numbers}
        yield Comparison(needed, some, comparison.evidence)


def _likely(comparison: Comparison[Any]) -> list[Compared]:
    """What is at least to be proposed."""
    return [pair for pair in weighed(comparison) if probability(pair.evidence) >= PROPOSED]
