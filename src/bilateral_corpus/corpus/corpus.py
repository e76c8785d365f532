"""Many interviews in one hand."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from attrs import frozen

from bilateral_corpus.corpus.collection import Collection
from bilateral_corpus.corpus.lazy_sequence import LazySequence
from bilateral_corpus.corpus.selectable import Selectable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bilateral_corpus.corpus.analysis import (
        ConcordanceLine,
        ExchangeLength,
        Frequency,
        Keyword,
        TalkShare,
        TimelineEntry,
    )
    from bilateral_corpus.corpus.chunking.chunk import Chunk
    from bilateral_corpus.corpus.comparison import Agreement, Change
    from bilateral_corpus.corpus.comparison.agreement import Layer
    from bilateral_corpus.corpus.corrections import Correction
    from bilateral_corpus.corpus.reconciliation.register import Register
    from bilateral_corpus.corpus.reconciliation.registers import Registers
    from bilateral_corpus.corpus.records import Records
    from bilateral_corpus.corpus.selection import Selection
    from bilateral_corpus.corpus.sharing import StandoffCorpus
    from bilateral_corpus.model import Event, Interview, Organization, Person

# To count the turns of more would keep who looks at a corpus waiting.
_COUNTED = 10_000


@frozen(repr=False)
class Corpus(Collection, Selectable["Corpus"]):
    """An ordered collection of interviews, each found by its id; immutable, like what it holds.

    ``corpus[0]`` and ``corpus["an-id"]`` give an interview, ``corpus[:10]`` gives a smaller corpus, iteration gives the
    interviews in order. ``one | other``, ``one & other`` and ``one - other`` are union, intersection and difference.

    Attributes:
        interviews: The interviews, in order.
        problems: What could not be read, or is doubtful in the collection as a whole; the doubts about one interview
            are in its own `problems`.
        constraints: What a person has decided about who and what is the same, which the registers keep to.

    Raises:
        IntegrityError: Two interviews have the same id.
    """

    def select(self, selection: Selection) -> Corpus:
        """Give the interviews that are as wanted, in the same order, as a corpus."""
        named = [_having(self.people, id) for id in selection.people]
        named += [_having(self.events, id) for id in selection.event_ids]
        rest = selection.without_ids
        found = self.filter(lambda one: all(one.id in ids for ids in named) and rest.fits(one))
        if selection.countries and not found:
            from bilateral_corpus.corpus.criteria import check_known

            check_known(selection.countries, {code for one in self for code in one.countries})
        return found

    @property
    def people(self) -> Register[Person]:
        """The people, each once, by id, however many interviews name them and in whatever spelling."""
        return self._registers.people

    @property
    def organizations(self) -> Register[Organization]:
        """The institutions, each once, by id."""
        return self._registers.organizations

    @property
    def events(self) -> Register[Event]:
        """The events, each once, by id, in whatever words they are told."""
        return self._registers.events

    @cached_property
    def _registers(self) -> Registers:
        from bilateral_corpus.corpus.reconciliation.registers import Registers

        return Registers(self.interviews, self.constraints)

    def timeline(
        self,
        *,
        countries: str | Iterable[str] = (),
        kinds: str | Iterable[str] = (),
        people: str | Iterable[str] = (),
    ) -> Records[TimelineEntry]:
        """Give the events in order of time; see :func:`bilateral_corpus.corpus.analysis.timeline`."""
        from bilateral_corpus.corpus import analysis

        return analysis.timeline(self, countries=countries, kinds=kinds, people=people)

    def concordance(self, text: str, *, role: str | None = None, window: int = 8) -> Records[ConcordanceLine]:
        """Give every place where words stand; see :func:`bilateral_corpus.corpus.analysis.concordance`."""
        from bilateral_corpus.corpus import analysis

        return analysis.concordance(self, text, role=role, window=window)

    def frequencies(self, *, role: str | None = None) -> Records[Frequency]:
        """Count how often each word is said; see :func:`bilateral_corpus.corpus.analysis.frequencies`."""
        from bilateral_corpus.corpus import analysis

        return analysis.frequencies(self, role=role)

    def keywords(
        self,
        reference: Iterable[Interview],
        *,
        role: str | None = None,
        reference_role: str | None = None,
        least: float = 15.13,
    ) -> Records[Keyword]:
        """Find what is said more here than there; see :func:`bilateral_corpus.corpus.analysis.keywords`."""
        from bilateral_corpus.corpus import analysis

        return analysis.keywords(self, reference, role=role, reference_role=reference_role, least=least)

    def talk_shares(self) -> Records[TalkShare]:
        """Say who talks how much; see :func:`bilateral_corpus.corpus.analysis.talk_shares`."""
        from bilateral_corpus.corpus import analysis

        return analysis.talk_shares(self)

    def exchange_lengths(self) -> Records[ExchangeLength]:
        """Say how long questions and answers are; see :func:`bilateral_corpus.corpus.analysis.exchange_lengths`."""
        from bilateral_corpus.corpus import analysis

        return analysis.exchange_lengths(self)

    def diff(self, other: Iterable[Interview]) -> Records[Change]:
        """Say what changed from this version to another; see :func:`bilateral_corpus.corpus.comparison.diff`."""
        from bilateral_corpus.corpus import comparison

        return comparison.diff(self, other)

    def agreement(self, other: Iterable[Interview], *, layer: Layer = "mentions") -> Agreement:
        """Compare two annotations of the same texts; see :func:`bilateral_corpus.corpus.comparison.agreement`."""
        from bilateral_corpus.corpus import comparison

        return comparison.agreement(self, other, layer=layer)

    def chunks(self, *, size: int, overlap: int = 0, count: Callable[[str], int] = len) -> LazySequence[Chunk]:
        """Give the interviews in pieces for retrieval, made when they are asked for.

        See :func:`bilateral_corpus.corpus.chunking.chunks_of`.

        Args:
            size: The most that a piece measures, with the names of the speakers.
            overlap: The most that it repeats of the one before.
            count: What measures a text: its code points, or give a function that counts the tokens of a model.

        Raises:
            InvalidValueError: `size` is not positive, or `overlap` is negative or not smaller than `size`.
        """
        from bilateral_corpus.corpus.chunking.chunks import Chunking, chunks_of

        chunking = Chunking(size, overlap, count)
        return LazySequence("chunks", self.interviews, partial(chunks_of, chunking=chunking))

    def corrected(self, corrections: Iterable[Correction]) -> Corpus:
        """Give the corpus with corrections applied; those that do not fit are among its problems.

        See :func:`bilateral_corpus.corpus.corrections.apply`, which also gives those that do not fit.
        """
        from bilateral_corpus.corpus.corrections.applying import apply

        return apply(self, corrections).corpus

    def without_text(self, *, quotes: bool = False) -> StandoffCorpus:
        """Give all but the words, for others to put together again from copies of their own.

        The corpus's own `problems` are about the files that it was read from, and are not in it.

        Args:
            quotes: Whether the words of mentions stay, such as names and what is said of an event.

        Returns:
            The corpus without its words; :func:`~bilateral_corpus.corpus.sharing.write_standoff` writes it.
        """
        from bilateral_corpus.corpus import sharing

        return sharing.without_text(self, quotes=quotes)

    def to_arrow(self, table: str) -> Any:
        """Give a table of the corpus as a :class:`pyarrow.Table`; see :func:`bilateral_corpus.formats.arrow.to_arrow`.

        Args:
            table: Such as ``turns`` or ``events``.

        Raises:
            InvalidValueError: There is no such table; the message lists those there are.
            MissingExtraError: pyarrow is not installed.
        """
        # Tables are wanted rarely, and importing the library should be quick.
        from bilateral_corpus.formats import arrow

        return arrow.to_arrow(self.interviews, table)

    def to_pandas(self, table: str) -> Any:
        """Give a table of the corpus as a :class:`pandas.DataFrame`; otherwise as :meth:`to_arrow`."""
        from bilateral_corpus.formats import arrow

        return arrow.to_pandas(self.interviews, table)

    def to_polars(self, table: str) -> Any:
        """Give a table of the corpus as a :class:`polars.DataFrame`; otherwise as :meth:`to_arrow`."""
        from bilateral_corpus.formats import arrow

        return arrow.to_polars(self.interviews, table)

    def to_networkx(self) -> Any:
        """Give the network of who speaks of whom, and of the countries that share an event.

        Returns:
            A :class:`networkx.MultiDiGraph`; see :func:`bilateral_corpus.formats.network.to_networkx`.

        Raises:
            MissingExtraError: networkx is not installed.
        """
        from bilateral_corpus.formats import network

        return network.to_networkx(self.interviews)

    def __repr__(self) -> str:
        counted = self.interviews if len(self) <= _COUNTED else ()
        turns = f", {sum(len(interview.turns) for interview in counted)} turns" if counted else ""
        return f"<Corpus: {len(self)} interviews{turns}, {len(self.problems)} problems>"


def _having(register: Register[Any], id: str) -> frozenset[str]:
    return frozenset(register.interviews(id) if id in register else ())
