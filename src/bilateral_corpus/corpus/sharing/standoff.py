"""A corpus without its words, and how they are put back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import field, frozen

from bilateral_corpus.corpus.corpus import Corpus
from bilateral_corpus.corpus.reconciliation.reference import Constraints
from bilateral_corpus.corpus.sharing.withholding import StandoffInterview, withhold
from bilateral_corpus.errors import IntegrityError

if TYPE_CHECKING:
    from attrs import Attribute

    from bilateral_corpus.corpus.sharing.reassembling import Reassembly
    from bilateral_corpus.formats.places import AnyFile

__all__ = ["StandoffCorpus", "without_text"]


def _interviews(values: Iterable[StandoffInterview]) -> tuple[StandoffInterview, ...]:
    return tuple(values)


@frozen(repr=False, slots=False)
class StandoffCorpus:
    """A corpus without its words: stand-off annotation, which says of a text that it does not hold what stands where.

    Attributes:
        interviews: The interviews without their words, in order.
        constraints: What a person has decided about who and what is the same.

    Raises:
        IntegrityError: Two interviews have the same id.
    """

    interviews: tuple[StandoffInterview, ...] = field(default=(), converter=_interviews)
    constraints: Constraints = field(factory=Constraints, kw_only=True)

    @interviews.validator
    def _check_ids(
        self, attribute: Attribute[tuple[StandoffInterview, ...]], value: tuple[StandoffInterview, ...]
    ) -> None:
        seen: set[str] = set()
        for one in value:
            if one.id in seen:
                raise IntegrityError(f"two interviews of a corpus have the id {one.id!r}")
            seen.add(one.id)

    def __len__(self) -> int:
        return len(self.interviews)

    def __iter__(self) -> Iterator[StandoffInterview]:
        return iter(self.interviews)

    @cached_property
    def corpus(self) -> Corpus:
        """The corpus with ``█`` for each code point that is withheld.

        Who speaks and when, who and what is named, the registers and the timeline are those of the corpus; there are no
        words to search or count.
        """
        return Corpus((one.interview for one in self.interviews), constraints=self.constraints)

    def with_text(
        self,
        paths: AnyFile | Iterable[AnyFile],
        *,
        format: str | None = None,
        encoding: str | None = None,
        workers: int = 1,
        progress: bool | None = None,
    ) -> Reassembly:
        """Put the corpus together again from copies of the interviews.

        A copy may be in any format that the library reads. It is known by its words, whatever it is called, and other
        files do no harm. Of several copies of an interview the one that differs least counts, then the first.

        Args:
            paths: The copies: a folder, a glob, a file or a list of these, as for
                :func:`~bilateral_corpus.read_corpus`.
            format: The name of the format of all copies; None to find it out file by file.
            encoding: The character encoding of all text files; None to find it out.
            workers: How many processes read at once; the outcome is the same with any number.
            progress: Whether to show a bar; None for one where standard error is a terminal.

        Returns:
            The corpus, and what became of each interview and passage.

        Raises:
            FileNotFoundError: A path or glob matches nothing.
        """
        from bilateral_corpus.corpus.file_reading import FileReader
        from bilateral_corpus.corpus.sharing.reassembling import reassembled

        reader = FileReader(format=format, encoding=encoding, annotators=())
        return reassembled(self, paths, reader, workers=workers, progress=progress)

    def __repr__(self) -> str:
        letters = sum(one.fingerprint.letters for one in self.interviews)
        return f"<StandoffCorpus: {len(self)} interviews, {letters} letters withheld>"


def without_text(corpus: Corpus, *, quotes: bool = False) -> StandoffCorpus:
    """Take the words out of a corpus; see :meth:`Corpus.without_text <bilateral_corpus.Corpus.without_text>`."""
    return StandoffCorpus((withhold(one, quotes=quotes) for one in corpus), constraints=corpus.constraints)
