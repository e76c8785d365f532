"""Who says what of which event."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from attrs import field, frozen

from bilateral_corpus.model._fields import as_tuple
from bilateral_corpus.model.display import Displayable
from bilateral_corpus.model.event import Event
from bilateral_corpus.model.mention import Mention, MentionKind
from bilateral_corpus.model.participant import Participant, Role
from bilateral_corpus.model.passage import Passage, Turn
from bilateral_corpus.model.person import Person

_NAMES = (MentionKind.PERSON, MentionKind.ORGANIZATION)


@frozen(kw_only=True, repr=False)
class Statement(Displayable):
    """A place where someone speaks of an event.

    Attributes:
        event: The event.
        mention: The words; their span counts in the passage.
        passage: The turn, or the headline, standfirst and so on.
        speaker: Who speaks; None outside turns, and where it is not known.
        person: The person who speaks, if the interview knows them.
        countries: The ISO 3166-1 codes of the countries that are named in the same paragraph, sorted.
        parties: The ids of the people and organizations that are named in the same paragraph, in their order.
    """

    event: Event
    mention: Mention
    passage: Passage = field(repr=False)
    speaker: Participant | None = None
    person: Person | None = None
    countries: tuple[str, ...] = field(default=(), converter=as_tuple)
    parties: tuple[str, ...] = field(default=(), converter=as_tuple)

    @property
    def words(self) -> str:
        """What was said, as printed."""
        return self.passage.quote(self.mention)

    @property
    def role(self) -> Role | None:
        """What the speaker does in the conversation."""
        return None if self.speaker is None else self.speaker.role

    @property
    def side(self) -> str | None:
        """The country of the speaker: the one that a post they hold represents, else their own."""
        if self.person is None:
            return None
        posts = {post.of for post in self.person.appointments if post.of is not None and post.to is not None}
        return posts.pop() if len(posts) == 1 else self.person.country


def statements(
    passages: Iterable[Passage], events: Iterable[Event], participants: Iterable[Participant], people: Iterable[Person]
) -> tuple[Statement, ...]:
    """Say who speaks of which event.

    Args:
        passages: The passages of one interview, in order.
        events: Its events.
        participants: Those who speak in it.
        people: Those whom it knows.

    Returns:
        A statement for each mention of an event, in the order of the text.
    """
    register = {event.id: event for event in events}
    voices = {one.id: one for one in participants}
    persons = {one.id: one for one in people}
    found: list[Statement] = []
    for passage in passages:
        voice = voices.get(passage.speaker or "") if isinstance(passage, Turn) else None
        person = None if voice is None else persons.get(voice.person or "")
        found += _of_passage(passage, register, voice, person)
    return tuple(found)


def _of_passage(
    passage: Passage, register: dict[str, Event], voice: Participant | None, person: Person | None
) -> Iterator[Statement]:
    told = [one for one in passage.mentions if one.kind is MentionKind.EVENT and one.target in register]
    paragraphs = _paragraphs(passage) if told else []
    ends = [end for end, _ in paragraphs]
    for mention in told:
        beside = paragraphs[min(bisect_right(ends, mention.span.start), len(ends) - 1)][1]
        yield Statement(
            event=register[mention.target or ""],
            mention=mention,
            passage=passage,
            speaker=voice,
            person=person,
            countries=sorted(_targets(beside, (MentionKind.COUNTRY,))),
            parties=_targets(beside, _NAMES),
        )


def _paragraphs(passage: Passage) -> list[tuple[int, list[Mention]]]:
    """The mentions of each paragraph, with the place at which it ends."""
    found: list[tuple[int, list[Mention]]] = []
    mentions = sorted(passage.mentions, key=lambda one: one.span.start)
    number = end = 0
    for paragraph in passage.text.split("\n\n"):
        end += len(paragraph) + 2
        first = number
        while number < len(mentions) and mentions[number].span.start < end:
            number += 1
        found.append((end, mentions[first:number]))
    return found


def _targets(mentions: Sequence[Mention], kinds: Sequence[MentionKind]) -> list[str]:
    return list(dict.fromkeys(one.target for one in mentions if one.kind in kinds and one.target is not None))
