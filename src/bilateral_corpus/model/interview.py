"""An interview as it was published."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import converters, field, frozen

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.model import integrity
from bilateral_corpus.model._fields import as_tuple, count_only, is_language_tag, is_slug, is_text
from bilateral_corpus.model.convention import Convention
from bilateral_corpus.model.display import Displayable
from bilateral_corpus.model.event import Event
from bilateral_corpus.model.exchange import Exchange, exchanges
from bilateral_corpus.model.mention import Mention, MentionKind
from bilateral_corpus.model.organization import Organization
from bilateral_corpus.model.partial_date import PartialDate, to_partial_date
from bilateral_corpus.model.participant import Participant
from bilateral_corpus.model.passage import Passage, Turn
from bilateral_corpus.model.person import Person
from bilateral_corpus.model.problem import Problem
from bilateral_corpus.model.source import Source, text_digest
from bilateral_corpus.model.span import Span
from bilateral_corpus.model.statement import Statement, statements

if TYPE_CHECKING:
    from attrs import Attribute

_INK = re.compile(r"\S+")


def _conventions(values: Iterable[str]) -> tuple[Convention, ...]:
    return tuple(map(Convention, values))


@frozen(kw_only=True, repr=False)
class Interview(Displayable):
    """A published interview: where it appeared, who speaks, what is said and what that refers to.

    Attributes:
        id: A readable slug made of outlet, date, title and a short hash of the text.
        title: The headline, as printed.
        source: The publication and the text that was read.
        language: The BCP 47 tag of the main language; ``und`` when it could not be told.
        published: When it was published, as exactly as the text supports; None when it does not say.
        participants: The voices of the conversation.
        passages: All pieces of the text in the order of the page; turns are passages too.
        people: Everyone who speaks or is spoken of.
        organizations: The institutions that speak or are spoken of.
        events: What is reported, planned or commemorated.
        convention: How the page marks its turns, the commonest way first; empty for what was not read from a page.
        problems: What the reader could not decide, and what it did instead.

    Raises:
        IntegrityError: An id occurs twice or points at nothing, or a span lies outside the source.
    """

    id: str = field(validator=is_slug)
    title: str | None = field(default=None, validator=is_text)
    source: Source = field(factory=Source, repr=False)
    language: str = field(default="und", validator=is_language_tag)
    published: PartialDate | None = field(default=None, converter=converters.optional(to_partial_date))
    participants: tuple[Participant, ...] = field(default=(), converter=as_tuple, repr=count_only)
    passages: tuple[Passage, ...] = field(default=(), converter=as_tuple, repr=count_only)
    people: tuple[Person, ...] = field(default=(), converter=as_tuple, repr=count_only)
    organizations: tuple[Organization, ...] = field(default=(), converter=as_tuple, repr=count_only)
    events: tuple[Event, ...] = field(default=(), converter=as_tuple, repr=count_only)
    convention: tuple[Convention, ...] = field(default=(), converter=_conventions, repr=False)
    problems: tuple[Problem, ...] = field(default=(), converter=as_tuple, repr=count_only)

    @problems.validator
    def _check(self, attribute: Attribute[tuple[Problem, ...]], value: tuple[Problem, ...]) -> None:
        integrity.check(self)

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The passages in which someone speaks, in order."""
        return self._turns

    @property
    def exchanges(self) -> tuple[Exchange, ...]:
        """Each question with its answer; every turn is in exactly one exchange."""
        return self._exchanges

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Who speaks of which event: one for each mention of an event, in the order of the text.

        They follow from the passages, events and people, so no format stores them.
        """
        return self._statements

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """All mentions in the order of the text; each one's span counts in the passage that holds it."""
        return self._mentions

    @property
    def located_mentions(self) -> tuple[tuple[Passage, Mention], ...]:
        """All mentions in the order of the text, each with the passage that holds it and can quote it.

        >>> laos = Mention(span=Span(0, 4), kind="country", target="LA")
        >>> headline = Passage(kind="headline", text="Laos and Kenya", span=Span(0, 14), mentions=[laos])
        >>> interview = Interview(id="x", passages=[headline])
        >>> [(mention.target, passage.quote(mention)) for passage, mention in interview.located_mentions]
        [('LA', 'Laos')]
        """
        return tuple((passage, mention) for passage in self.passages for mention in passage.mentions)

    # Kept once they were asked for; a property around each, since what attrs caches has no docstring to show.
    @cached_property
    def _turns(self) -> tuple[Turn, ...]:
        return tuple(passage for passage in self.passages if isinstance(passage, Turn))

    @cached_property
    def _exchanges(self) -> tuple[Exchange, ...]:
        return exchanges(self._turns)

    @cached_property
    def _statements(self) -> tuple[Statement, ...]:
        return statements(self.passages, self.events, self.participants, self.people)

    @cached_property
    def _mentions(self) -> tuple[Mention, ...]:
        return tuple(mention for passage in self.passages for mention in passage.mentions)

    @property
    def countries(self) -> tuple[str, ...]:
        """The ISO 3166-1 codes of all countries that the interview concerns, sorted."""
        found = {person.country for person in self.people}
        found |= {code for person in self.people for post in person.appointments for code in (post.of, post.to)}
        found |= {code for event in self.events for code in event.countries}
        found |= {mention.target for mention in self.mentions if mention.kind is MentionKind.COUNTRY}
        organizations = {organization.id for organization in self.organizations}
        return tuple(sorted(code for code in found if code is not None and code not in organizations))

    def participant(self, id: str) -> Participant:
        """The participant with this id.

        Raises:
            InvalidValueError: Nobody with this id takes part; the message lists who does.
        """
        for participant in self.participants:
            if participant.id == id:
                return participant
        there = ", ".join(participant.id for participant in self.participants) or "nobody"
        raise InvalidValueError(f"no participant {id!r}; there is {there}")

    def uncovered(self, source_text: str) -> tuple[Span, ...]:
        """Say which words of the source lie in no passage and in no label; nothing should.

        Args:
            source_text: The text that the interview was parsed from.

        Returns:
            Spans in code points, without the white space around them.

        Raises:
            InvalidValueError: This is not the text that was read, by its length or its SHA-256.
        """
        if self.source.length is not None and self.source.length != len(source_text):
            raise InvalidValueError(
                f"this is another text: the interview was read from {self.source.length} code points, "
                f"found {len(source_text)}"
            )
        if self.source.sha256 is not None and self.source.sha256 != text_digest(source_text):
            raise InvalidValueError("this is another text: its SHA-256 is not that of the text that was read")
        return tuple(
            Span(match.start(), match.end())
            for gap in _gaps(sorted(self._covered()), len(source_text))
            for match in _INK.finditer(source_text, gap.start, gap.end)
        )

    def _covered(self) -> Iterator[Span]:
        for passage in self.passages:
            yield from passage.extents if isinstance(passage, Turn) else (passage.span,)
            if isinstance(passage, Turn) and passage.label_span is not None:
                yield passage.label_span


def _gaps(covered: list[Span], length: int) -> Iterator[Span]:
    reached = 0
    for span in covered:
        if span.start > reached:
            yield Span(reached, span.start)
        reached = max(reached, span.end)
    if reached < length:
        yield Span(reached, length)
