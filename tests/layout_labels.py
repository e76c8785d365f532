"""What is printed before turns to say who speaks: names in all their forms, role words, letters, outlets."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from conversations import Conversation, Speaker, Turn, Words


@dataclass(frozen=True)
class Label:
    """What is printed before a turn, without colon and brackets.

    Attributes:
        text: Empty for a turn without label.
        speaker: Whom it names, if not the person who speaks: a role word stands for anyone.
    """

    text: str = ""
    speaker: str | None = None


Labels = Callable[[Conversation, Random], list[Label]]
"""Gives the labels of all turns of a conversation."""


def people(write: Callable[[Speaker], str]) -> Labels:
    """Names for all who have one, a role word for nameless interviewers."""

    def labels(conversation: Conversation, random: Random) -> list[Label]:
        word = random.choice(conversation.words.interviewer)
        return [_person(turn.speaker, write(turn.speaker), word) for turn in conversation.turns]

    return labels


def _person(speaker: Speaker, text: str, word: str) -> Label:
    if speaker.named:
        return Label(text)
    return Label(word, speaker=word) if speaker.role == "interviewer" else Label(speaker.name)


def sides(question: Callable[[Words, int], str], answer: Callable[[Words], str]) -> Labels:
    """One sign for each side, that of questions made with their number; names for others."""

    def labels(conversation: Conversation, random: Random) -> list[Label]:
        table, number, found = conversation.words, 0, list[Label]()
        for turn in conversation.turns:
            if turn.role == "interviewer":
                number += 1
                found.append(Label(question(table, number), speaker=table.interviewer[0]))
            else:
                found.append(Label(answer(table) if turn.role == "interviewee" else turn.speaker.name))
        return found

    return labels


def asked_by(sign: Callable[[Conversation, Random], str], write: Callable[[Speaker], str]) -> Labels:
    """One sign for all who ask, names for all others."""

    def labels(conversation: Conversation, random: Random) -> list[Label]:
        asker = Label(text := sign(conversation, random), speaker=text)
        return [_asked_or(asker, turn, write) for turn in conversation.turns]

    return labels


def _asked_or(asker: Label, turn: Turn, write: Callable[[Speaker], str]) -> Label:
    return asker if turn.role == "interviewer" else _person(turn.speaker, write(turn.speaker), "")


def in_turn(signs: Callable[[Words], tuple[str, ...]]) -> Labels:
    """One of several signs after the other for those who ask, names for all others."""

    def labels(conversation: Conversation, random: Random) -> list[Label]:
        there = signs(conversation.words)
        askers = [Label(sign, speaker=sign) for sign in there]
        return [
            _asked_or(askers[place // 2 % len(there)], turn, lambda speaker: speaker.name)
            for place, turn in enumerate(conversation.turns)
        ]

    return labels


def changing(write: Callable[[Speaker, int, Random], str]) -> Labels:
    """Names for all who have one, in a form that depends on how often they have spoken."""

    def labels(conversation: Conversation, random: Random) -> list[Label]:
        word = random.choice(conversation.words.interviewer)
        said: dict[Speaker, int] = {}
        found = list[Label]()
        for turn in conversation.turns:
            times = said.get(turn.speaker, 0)
            said[turn.speaker] = times + 1
            found.append(_person(turn.speaker, write(turn.speaker, times, random), word))
        return found

    return labels


def none(conversation: Conversation, random: Random) -> list[Label]:
    """No labels."""
    return [Label() for _ in conversation.turns]


def posts(conversation: Conversation, random: Random) -> list[Label]:
    """The post alone, where only one speaker has it."""
    titles = [speaker.title for speaker in conversation.speakers()]

    def post(speaker: Speaker) -> str:
        return speaker.title if speaker.title and titles.count(speaker.title) == 1 else speaker.name

    return people(post)(conversation, random)


def all_initials(conversation: Conversation, random: Random) -> list[Label]:
    """Initials where no two speakers share them, names where they do."""
    short = [initials(speaker.name) for speaker in conversation.speakers() if speaker.named]
    clash = len(set(short)) < len(short)
    return people(lambda speaker: speaker.name if clash else initials(speaker.name))(conversation, random)


# --- forms of a name --------------------------------------------------------------------------------------------------


def initials(name: str) -> str:
    """The first letter of each word with a dot; of a name in Chinese, Japanese or Korean the first character.

    >>> initials("Dara Venn"), initials("韋恩")
    ('D.V.', '韋')
    """
    if not name.isascii() and not any(one.isupper() for one in name):
        return name[0]
    return "".join(f"{word[0].upper()}." for word in re.findall(r"\w+", name))


def initial_and_surname(speaker: Speaker) -> str:
    """``Д.Венн``."""
    return f"{speaker.name[0]}.{speaker.short}" if " " in speaker.name else speaker.name


def capitals(name: str) -> str:
    """The name in capitals, but for the small letters that stay small.

    >>> capitals("Ms. McVenn"), capitals("Núñez Lara")
    ('MS. McVENN', 'NÚÑEZ LARA')
    """
    return re.sub(r"\bMC(?=\w)", "Mc", name.upper())


def surname_in_capitals(speaker: Speaker) -> str:
    """``Дара ВЕНН``."""
    return speaker.name.removesuffix(speaker.short) + capitals(speaker.short)


def post_and_surname_in_capitals(speaker: Speaker) -> str:
    """``AMBASSADOR VENN``."""
    return capitals(f"{speaker.title} {speaker.short}" if speaker.title else speaker.name)


def post_comma_name(speaker: Speaker) -> str:
    """``MINISTER, DARA VENN``."""
    return capitals(f"{speaker.title}, {speaker.name}" if speaker.title else speaker.name)


def name_comma_post(speaker: Speaker) -> str:
    """``Dara Venn, Minister``."""
    return f"{speaker.name}, {speaker.title}" if speaker.title else speaker.name


def name_comma_detail(speaker: Speaker) -> str:
    """``Mira Sol, 34, Port Aster``."""
    return f"{speaker.name}, {speaker.detail}" if speaker.detail else speaker.name


def short_after_first(speaker: Speaker, said: int, random: Random) -> str:
    """In full with the title once, then the last name."""
    return speaker.short if said else speaker.titled


def post_once(speaker: Speaker, said: int, random: Random) -> str:
    """In capitals, with the post after a comma the first time only."""
    return capitals(speaker.name if said else name_comma_post(speaker))


def drifting(speaker: Speaker, said: int, random: Random) -> str:
    """In full with the title once, then in full, short or by title, and now and then with a wrong letter."""
    if said == 0:
        return speaker.titled
    if said % 4 == 3:
        return misprint(speaker.name, random)
    titled_short = f"{speaker.title} {speaker.short}" if speaker.title else speaker.short
    return random.choice([speaker.titled, speaker.name, speaker.short, titled_short])


def misprint(name: str, random: Random) -> str:
    """The name with one letter of its last word dropped or doubled, if the word is long enough to bear it."""
    start = max(name.rfind(gap) for gap in " ・·") + 1
    if len(name) - start < 4:
        return name
    place = random.randrange(start + 1, len(name))
    return name[:place] + name[place + 1 :] if random.random() < 0.5 else name[:place] + name[place - 1 :]
