"""Putting a corpus together again from a folder of copies."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, cast

from attrs import Factory, define, field, frozen

from bilateral_corpus.corpus.corpus import Corpus
from bilateral_corpus.corpus.file_finding import find_files
from bilateral_corpus.corpus.file_reading import FileReader, problem_in, source_of
from bilateral_corpus.corpus.parallel import in_order
from bilateral_corpus.corpus.progress import progress_bar
from bilateral_corpus.corpus.reading import lost_file
from bilateral_corpus.corpus.records import Records
from bilateral_corpus.corpus.sharing.anchors import found_blocks
from bilateral_corpus.corpus.sharing.checks import BLOCK_DIGITS
from bilateral_corpus.corpus.sharing.file import is_standoff
from bilateral_corpus.corpus.sharing.reassembly import Copy, Reassembled, reassemble
from bilateral_corpus.corpus.sharing.report import InterviewReport, Outcome, PassageReport
from bilateral_corpus.errors import BilateralCorpusError, IntegrityError
from bilateral_corpus.formats.places import AnyFile, AnyPath, is_open_file
from bilateral_corpus.model import Interview, Problem

if TYPE_CHECKING:
    from bilateral_corpus.corpus.sharing.standoff import StandoffCorpus

__all__ = ["Reassembly", "reassembled"]

# Which part of its blocks an interview has at least in a text that is a copy of it, and how many of them.
_PART = 0.1
_BLOCKS = 2
# A block of so many interviews is a line that a publisher puts under each, and tells none from the others.
_COMMON = 16


@frozen(repr=False, kw_only=True)
class Reassembly:
    """A corpus with its words again, and what became of them.

    Attributes:
        corpus: The interviews of which a copy was found, in the order in which they were shared; what was not found or
            differs is among its problems.
        interviews: What became of each interview.
        passages: What became of each passage of the interviews that were found.
        problems: What files could not be read.
    """

    corpus: Corpus
    interviews: Records[InterviewReport]
    passages: Records[PassageReport]
    problems: tuple[Problem, ...] = ()

    @property
    def is_exact(self) -> bool:
        """Whether all interviews are there, word for word."""
        return all(one.outcome is Outcome.EXACT for one in self.interviews)

    def __repr__(self) -> str:
        counts = Counter(one.outcome for one in self.interviews)
        found = ", ".join(f"{counts[one]} {one}" for one in Outcome if counts[one])
        return f"<Reassembly of {len(self.interviews)} interviews: {found or 'none'}>"

    def __str__(self) -> str:
        return "\n".join(map(str, (*self.interviews, *(f"{one.source}: {one.message}" for one in self.problems))))


def reassembled(
    shared: StandoffCorpus,
    paths: AnyFile | Iterable[AnyFile],
    reader: FileReader,
    *,
    workers: int,
    progress: bool | None,
) -> Reassembly:
    """Put a corpus together again; the arguments are those of :meth:`StandoffCorpus.with_text`.

    Raises:
        FileNotFoundError: A path or glob matches nothing.
    """
    files = [one for one in find_files(paths, reader.format) if not _is_shared(one)]
    desk = _Desk(shared)
    with progress_bar(len(files), progress) as advance:
        for path, items in in_order(reader.read, files, workers=workers, lost=lost_file, here=is_open_file):
            for item in items:
                desk.take(item, path)
            advance()
    return desk.made()


def _is_shared(path: AnyFile) -> bool:
    """Whether this is the corpus itself, or another one without text, which readers keep beside their copies."""
    try:
        return not is_open_file(path) and is_standoff(cast(AnyPath, path))
    except (BilateralCorpusError, OSError):
        return False  # what is wrong with the file is told when it is read


@define(slots=False)
class _Desk:
    """The interviews without words, and the best that was made of each so far."""

    shared: StandoffCorpus
    best: dict[int, Reassembled] = Factory(dict)
    problems: list[Problem] = field(factory=list)

    @cached_property
    def _by_digest(self) -> Mapping[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self.shared):
            for digest in (one.fingerprint.sha256, one.fingerprint.letters_sha256):
                found[digest].append(number)
        return found

    @cached_property
    def _by_block(self) -> Mapping[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self.shared):
            for block in dict.fromkeys(one.fingerprint.blocks):
                found[block].append(number)
        return {block: numbers for block, numbers in found.items() if len(numbers) <= _COMMON}

    def take(self, item: Interview | Problem, path: AnyFile) -> None:
        """Use a copy for the interviews that it is better for than any before it."""
        if isinstance(item, Problem):
            self.problems.append(item)
            return
        copy = Copy(item, source_of(path))
        for number in self._candidates(copy):
            before = self.best.get(number)
            if before is not None and before.rank[:2] == (True, True):
                continue
            try:
                made = reassemble(self.shared.interviews[number], copy)
            except IntegrityError as error:
                self.problems.append(problem_in(path, "copy-does-not-fit", error, "the copy was not used"))
                continue
            if before is None or made.rank > before.rank:
                self.best[number] = made

    def _candidates(self, copy: Copy) -> list[int]:
        """The interviews that this may be a copy of."""
        same = self._by_digest.get(copy.running.digest) or self._by_digest.get(copy.letters_digest)
        return sorted(set(same)) if same else list(self._alike(copy))

    def _alike(self, copy: Copy) -> Iterator[int]:
        hits: Counter[int] = Counter()
        for _, numbers in found_blocks(copy.running.letters.text, self._by_block):
            hits.update(numbers)
        for number in sorted(hits):
            blocks = len(self.shared.interviews[number].fingerprint.checks) // BLOCK_DIGITS
            if hits[number] >= max(_BLOCKS, _PART * blocks):
                yield number

    def made(self) -> Reassembly:
        """What was made of all copies."""
        found = [self.best[number] for number in sorted(self.best)]
        reports = [
            self.best[number].report
            if number in self.best
            else InterviewReport(
                interview=one.id,
                outcome=Outcome.MISSING,
                missing=len(one.interview.passages),
                mentions=len(one.interview.mentions),
            )
            for number, one in enumerate(self.shared)
        ]
        return Reassembly(
            corpus=Corpus(
                (one.interview for one in found),
                problems=[problem for one in reports if (problem := one.problem) is not None],
                constraints=self.shared.constraints,
            ),
            interviews=Records(InterviewReport, reports),
            passages=Records(PassageReport, (passage for one in found for passage in one.passages)),
            problems=tuple(self.problems),
        )
