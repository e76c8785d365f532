"""Short interviews with invented people, and what was found in them."""

from __future__ import annotations

from bilateral_corpus import parse
from bilateral_corpus.annotation.names import annotate_names
from bilateral_corpus.model import Interview, MentionKind, Person

#: An invented ambassador of Laos to Norway, asked by a reporter.
OPENING = "Lao Ambassador to Norway Dara Venn spoke to us about boats.\n\n"


def talk(*answers: str, opening: str = OPENING, language: str = "en") -> Interview:
    """An interview of the invented ambassador, with the names in it."""
    turns = (f"Reporter: What has happened?\n\nAmbassador: {answer}\n\n" for answer in answers)
    return annotate_names(parse(opening + "".join(turns), language=language, annotators=()))


def prose(text: str, language: str = "en") -> Interview:
    """A text without turns, with the names in it."""
    return annotate_names(parse(text, language=language, annotators=()))


def named(interview: Interview, kind: str) -> list[tuple[str, str | None]]:
    """The words of each mention of a kind with what they point at, in the order of the text."""
    return [
        (passage.text[one.span.start : one.span.end], one.target)
        for passage in interview.passages
        for one in passage.mentions
        if one.kind is MentionKind(kind)
    ]


def people(interview: Interview) -> list[str]:
    """The names of the people."""
    return [one.name for one in interview.people]


def person(interview: Interview, id: str) -> Person:
    """The person with an id."""
    return next(one for one in interview.people if one.id == id)


def posts(one: Person) -> list[tuple[str, str | None, str | None]]:
    """The posts of a person, and between whom they stand."""
    return [(post.post, post.of, post.to) for post in one.appointments]
