"""Conversations before anyone prints them: who says what, and what stands around it on the page.

``layouts`` prints them. :func:`invented` and :func:`press_conference` make two in each of :data:`LANGUAGES`; a test can
make its own, and :func:`with_asides`, :func:`with_decoys` and those after them spoil any. Words that depend on the
language are in ``layout_words.toml``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, Literal

RoleName = Literal["interviewer", "interviewee", "other"]
AsideKind = Literal["caption", "direction", "heading", "narration", "note"]
ASIDE_KINDS: tuple[AsideKind, ...] = ("caption", "direction", "heading", "narration", "note")

# --- words of a language ----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Words:
    """What a language prints around turns: role words, posts, share buttons; and a short invented talk.

    Attributes:
        language: A BCP 47 tag.
        colon: What ends a label.
        gap: What parts a label from the words.
        interviewer: Role words for those who ask.
        letters: What stands for question and answer.
        numbered: A label with the number of a question.
        name: The invented ambassador.
        people: Two more invented people: an official and a journalist.
        official: How an introduction names someone with post and country.
        dated: How a page prints its date.
        reader: The label of a question that a reader sent.
        interpreted: A note that stands in a label.
        decoys: Sentences that look as if they began with a label.
        requests: Questions that do not ask.
        talk: Questions, each with the paragraphs of its answer.
    """

    language: str
    colon: str
    gap: str
    interviewer: tuple[str, ...]
    question: str
    answer: str
    letters: tuple[str, str]
    numbered: str
    moderator: str
    name: str
    people: tuple[str, str]
    thanks: str
    next_question: str
    post: str
    country: str
    outlets: tuple[str, ...]
    official: str
    stand_first: str
    dated: str
    headline: str
    reader: str
    readers: tuple[str, ...]
    direction: str
    interpreted: str
    caption: str
    heading: str
    narration: str
    note: str
    share: tuple[str, ...]
    related: tuple[str, ...]
    credit: str
    decoys: tuple[str, ...]
    requests: tuple[str, ...]
    talk: tuple[tuple[str, ...], ...]


@cache
def _all_words() -> dict[str, Words]:
    tables = tomllib.loads(Path(__file__).with_name("layout_words.toml").read_text(encoding="utf-8"))
    return {tag: Words(tag, **{key: _frozen(value) for key, value in table.items()}) for tag, table in tables.items()}


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


def words(language: str) -> Words:
    """The words of a language, by its BCP 47 tag."""
    return _all_words()[language]


LANGUAGES = tuple(_all_words())
CASED = frozenset({"en", "vi", "fr", "es", "ru", "de", "pt"})
"""Languages written with capitals."""
UNSPACED = frozenset({"zh-Hans", "zh-Hant", "ja"})
"""Languages with no space between sentences."""

# --- what is said -----------------------------------------------------------------------------------------------------

_NAME_PARTS = re.compile(r"[ ・·]")
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


@dataclass(frozen=True)
class Speaker:
    """Someone who speaks.

    Attributes:
        name: Of the person or outlet; for a nameless one what is printed in its place ("Reporter", "Senior official").
        role: What they do in the conversation.
        named: False where `name` names nobody.
        title: What is printed with the name ("Ambassador").
        aliases: Other names that count as right.
        detail: What stands after a name in a list of readers ("34, Port Aster").
    """

    name: str
    role: RoleName
    named: bool = True
    title: str = ""
    aliases: tuple[str, ...] = ()
    detail: str = ""

    @property
    def short(self) -> str:
        """The name that is left after the first time: the last word, which in Vietnamese is the given name.

        >>> Speaker("Dara Venn", "interviewee").short, Speaker("ダラ・ベン", "interviewee").short
        ('Venn', 'ベン')
        """
        return _NAME_PARTS.split(self.name)[-1]

    @property
    def titled(self) -> str:
        """The name with its title, which comes after it in Chinese, Japanese and Korean.

        >>> Speaker("Dara Venn", "interviewee", title="Ambassador").titled
        'Ambassador Dara Venn'
        >>> Speaker("韋恩", "interviewee", title="大使").titled
        '韋恩大使'
        """
        if _EAST_ASIAN.search(self.name):
            return f"{self.name}{' ' if self.title and ' ' in self.name else ''}{self.title}"
        return f"{self.title} {self.name}" if self.title else self.name


@dataclass(frozen=True)
class Aside:
    """Something printed inside or after a turn that nobody says."""

    kind: AsideKind
    text: str


@dataclass(frozen=True)
class Turn:
    """What one speaker says until another one speaks: paragraphs, and asides between and after them."""

    speaker: Speaker
    parts: tuple[str | Aside, ...]

    @property
    def role(self) -> RoleName:
        """What the speaker does in the conversation."""
        return self.speaker.role

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """What is said, without the asides."""
        return tuple(part for part in self.parts if isinstance(part, str))

    def with_paragraphs(self, change: Callable[[str], str]) -> Turn:
        """The turn with other words."""
        return replace(self, parts=tuple(change(part) if isinstance(part, str) else part for part in self.parts))


@dataclass(frozen=True)
class FrontMatter:
    """What stands above the first turn. An empty text is not printed; `outlet` is who asks."""

    headline: str = ""
    dateline: str = ""
    stand_first: str = ""
    caption: str = ""
    outlet: str = ""


@dataclass(frozen=True)
class Conversation:
    """Who says what, before anyone prints it.

    Attributes:
        language: A tag of :data:`LANGUAGES`.
        front: What stands above the first turn.
        turns: In order.
        translation: The same turns in another language, for pages that print two.
    """

    language: str
    front: FrontMatter
    turns: tuple[Turn, ...]
    translation: Conversation | None = None

    @property
    def words(self) -> Words:
        """The words of its language."""
        return words(self.language)

    def speakers(self, *roles: RoleName) -> tuple[Speaker, ...]:
        """Those who speak in these roles (in any, if none is given), in order of their first turn."""
        found = (turn.speaker for turn in self.turns if not roles or turn.role in roles)
        return tuple(dict.fromkeys(found))

    def without_others(self) -> Conversation:
        """The turns of the two sides only."""
        return replace(self, turns=tuple(turn for turn in self.turns if turn.role != "other"))


def stand_first(language: str, name: str, outlet: str, post: str = "", country: str = "") -> str:
    """An introduction that names the interviewee and the outlet."""
    table = words(language)
    official = table.official.format(name=name, post=post, country=country) if post and country else name
    return table.stand_first.format(official=official, outlet=outlet)


def date_line(language: str, day: date) -> str:
    """A date of publication as pages of this language print it."""
    return words(language).dated.format(day=day.day, month=day.month, year=day.year)


def front_matter(language: str) -> FrontMatter:
    """The front matter of the invented talks."""
    table = words(language)
    introduction = stand_first(language, table.name, table.outlets[0], table.post, table.country)
    return FrontMatter(table.headline, date_line(language, date(2021, 3, 4)), introduction, outlet=table.outlets[0])


def invented(language: str) -> Conversation:
    """A short talk of a nameless reporter with an ambassador."""
    table = words(language)
    reporter = Speaker(table.interviewer[0], "interviewer", named=False)
    ambassador = Speaker(table.name, "interviewee", title=table.post)
    turns = [
        turn
        for question, *answer in table.talk
        for turn in (Turn(reporter, (question,)), Turn(ambassador, tuple(answer)))
    ]
    return Conversation(language, front_matter(language), tuple(turns))


def press_conference(language: str) -> Conversation:
    """Two officials, two journalists, one of them nameless, and a moderator; both officials answer some questions."""
    table = words(language)
    moderator = Speaker(table.moderator, "other", named=False)
    journalists = (Speaker(table.people[1], "interviewer"), Speaker(table.interviewer[0], "interviewer", named=False))
    officials = (Speaker(table.name, "interviewee", title=table.post), Speaker(table.people[0], "interviewee"))
    turns = list[Turn]()
    for place, (question, *answer) in enumerate(table.talk):
        turns += [Turn(moderator, (table.next_question,)), Turn(journalists[place % 2], (question,))]
        turns += [Turn(official, (said,)) for official, said in zip(officials, answer, strict=False)]
    turns.append(Turn(moderator, (table.thanks,)))
    return Conversation(language, front_matter(language), tuple(turns))


# --- what spoils a conversation ---------------------------------------------------------------------------------------


def with_asides(conversation: Conversation, random: Random, share: float = 0.3) -> Conversation:
    """Captions, stage directions, headings, narration and notes after a share of the answers' paragraphs."""
    table = conversation.words

    def parts(turn: Turn) -> Iterator[str | Aside]:
        for part in turn.parts:
            yield part
            if turn.role == "interviewee" and random.random() < share:
                kind = random.choice(ASIDE_KINDS)
                yield Aside(kind, getattr(table, kind))

    return replace(conversation, turns=tuple(replace(turn, parts=tuple(parts(turn))) for turn in conversation.turns))


def with_decoys(conversation: Conversation, random: Random, share: float = 0.3) -> Conversation:
    """Paragraphs that look as if they began with a label, at the end of a share of the answers."""
    decoys = conversation.words.decoys
    return replace(
        conversation,
        turns=tuple(
            replace(turn, parts=(*turn.parts, random.choice(decoys)))
            if turn.role == "interviewee" and random.random() < share
            else turn
            for turn in conversation.turns
        ),
    )


def without_apostrophes(conversation: Conversation) -> Conversation:
    """The conversation as a careless copy has it: ``dont`` for ``don't``."""
    return _rewritten(conversation, lambda text: re.sub(r"(?<=\w)['’](?=\w)", "", text))


def with_words_run_together(conversation: Conversation, random: Random, share: float = 0.02) -> Conversation:
    """The conversation with a share of its spaces lost: ``theagreement``."""

    def space(match: re.Match[str]) -> str:
        return "" if random.random() < share else " "

    return _rewritten(conversation, lambda text: re.sub(r"(?<=\w) (?=\w)", space, text))


def _rewritten(conversation: Conversation, change: Callable[[str], str]) -> Conversation:
    return replace(conversation, turns=tuple(turn.with_paragraphs(change) for turn in conversation.turns))
