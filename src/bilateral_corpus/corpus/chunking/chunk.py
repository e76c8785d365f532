"""A piece of an interview, and the stretches of text that it is made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from bilateral_corpus.model import PartialDate, Passage, Span, Turn

__all__ = ["Chunk", "Stretch"]


@frozen
class Stretch:
    """A part of a passage.

    Attributes:
        passage: The passage.
        speaker: The name of who speaks, where the text tells.
        start: Where the part begins in the text of the passage, in code points.
        end: Where it ends, half-open.
    """

    passage: Passage
    speaker: str | None
    start: int
    end: int

    @classmethod
    def whole(cls, passage: Passage, names: Mapping[str, str]) -> Stretch:
        """A whole passage.

        Args:
            passage: The passage.
            names: The names of the participants of its interview, by their ids.
        """
        speaker = passage.speaker if isinstance(passage, Turn) else None
        return cls(passage, None if speaker is None else names[speaker], 0, len(passage.text))

    @property
    def text(self) -> str:
        """The words, after the name of who speaks."""
        words = self.passage.text[self.start : self.end].strip()
        return words if self.speaker is None else f"{self.speaker}: {words}"

    @property
    def span(self) -> Span:
        """Where the part stands in the source; that of the passage, where the source has more than the text."""
        whole = self.passage.span
        if len(whole) != len(self.passage.text):
            return whole
        return Span(whole.start + self.start, whole.start + self.end)


@frozen(kw_only=True)
class Chunk:
    """A piece of an interview.

    Attributes:
        id: The id of the interview with the number of the chunk.
        interview: The id of the interview.
        number: Which chunk of the interview it is, from 0.
        text: What is said, each turn after the name of who says it, with an empty line between.
        title: The headline of the interview.
        outlet: Where it was published.
        published: When.
        language: Its BCP 47 tag.
        speakers: The names of those who speak in the chunk, in their order.
        countries: ISO 3166-1 codes of the countries that the chunk names, sorted.
        people: Ids of the people that it names or who speak, as the interview has them, sorted.
        organizations: Ids of the institutions that it names, sorted.
        events: Ids of the events that it speaks of, sorted.
        spans: Where its parts stand in the source, in code points.
        overlap: How many of the parts, from the first on, stand in the chunk before as well.
    """

    id: str
    interview: str
    number: int
    text: str
    title: str | None
    outlet: str | None
    published: PartialDate | None
    language: str
    speakers: tuple[str, ...]
    countries: tuple[str, ...]
    people: tuple[str, ...]
    organizations: tuple[str, ...]
    events: tuple[str, ...]
    spans: tuple[Span, ...]
    overlap: int

    def metadata(self) -> dict[str, Any]:
        """All but the text as plain values, as vector stores take them: texts, numbers and lists of texts."""
        return {
            "id": self.id,
            "interview": self.interview,
            "number": self.number,
            "title": self.title,
            "outlet": self.outlet,
            "published": None if self.published is None else self.published.edtf,
            "language": self.language,
            "speakers": list(self.speakers),
            "countries": list(self.countries),
            "people": list(self.people),
            "organizations": list(self.organizations),
            "events": list(self.events),
            "spans": [f"{span.start}-{span.end}" for span in self.spans],
            "overlap": self.overlap,
        }
