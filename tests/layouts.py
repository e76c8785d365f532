"""Interviews laid out in every convention that transcripts are printed in, with the turns that should be found again.

A :class:`Conversation` says who says what. A :class:`Convention` prints its turns (labels, letters, dashes, bold type,
nothing), a :class:`Setting` puts the page around them (paragraph breaks, line lengths, line ends, share buttons), and
:func:`lay_out` joins the three::

    conversation = invented("en")
    page = lay_out(conversation, CONVENTIONS["letters"], SETTINGS["wrapped"], Random(1))
    page.text   # 'A harbour for two\\n\\n… Q: Why did the two ports sign the agreement\\nnow?\\n\\nA: Because both…'
    page.turns  # (GoldTurn(speaker='Reporter', role='interviewer', text='Why did…', label='Q'), …)

The same arguments give the same page. Words that depend on the language are in ``layout_words.toml``.
"""

from __future__ import annotations

import re
import textwrap
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from functools import cache
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any, Literal

RoleName = Literal["interviewer", "interviewee", "other"]

# --- what is said -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Words:
    """What a language prints around turns: role words, posts, share buttons; and a short invented talk.

    Attributes:
        colon: What ends a label.
        gap: What parts a label from the words.
        letters: What stands for question and answer.
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


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


@cache
def words(language: str) -> Words:
    """The words of a language, named by its BCP 47 tag."""
    return _all_words()[language]


@cache
def _all_words() -> dict[str, Words]:
    tables = tomllib.loads(Path(__file__).with_suffix("").with_name("layout_words.toml").read_text(encoding="utf-8"))
    return {tag: Words(tag, **{key: _frozen(value) for key, value in table.items()}) for tag, table in tables.items()}


LANGUAGES = tuple(_all_words())
CASED = frozenset({"en", "vi", "fr", "es", "ru", "de", "pt"})
UNSPACED = frozenset({"zh-Hans", "zh-Hant", "ja"})


@dataclass(frozen=True)
class Speaker:
    """Someone who speaks.

    Attributes:
        name: Of the person or outlet; for a nameless one what is printed in its place ("Reporter", "Senior official").
        role: What they do in the conversation.
        named: False where `name` names nobody.
        title: What is printed before the name ("Ambassador").
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
        """The name that is left after the first time: the last word, which in Vietnamese is the given name."""
        return re.split(r"[ ・·]", self.name)[-1]

    @property
    def titled(self) -> str:
        """The name with the title before it."""
        return f"{self.title} {self.name}" if self.title else self.name


AsideKind = Literal["caption", "direction", "heading", "narration", "note"]


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
    """What stands above the first turn. An empty text is not printed."""

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


def invented(language: str) -> Conversation:
    """A short talk of an anonymous reporter with an ambassador, both invented."""
    table = words(language)
    outlet = table.outlets[0]
    reporter = Speaker(table.interviewer[0], "interviewer", named=False)
    ambassador = Speaker(table.name, "interviewee", title=table.post)
    turns = []
    for question, *answer in table.talk:
        turns += [Turn(reporter, (question,)), Turn(ambassador, tuple(answer))]
    introduction = stand_first(language, table.name, outlet, table.post, table.country)
    front = FrontMatter(table.headline, date_line(language, date(2021, 3, 4)), introduction, outlet=outlet)
    return Conversation(language, front, tuple(turns))


# --- what is printed --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class GoldTurn:
    """A turn as it should be found again.

    Attributes:
        speaker: The person, outlet or role word.
        text: What is said, as printed, without the label and without asides; paragraphs are parted by an empty line.
        label: As printed, without colon, brackets and other marks; empty where there is none.
        aliases: Other names that count as right.
    """

    speaker: str
    role: RoleName
    text: str
    label: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Page:
    """A printed interview and the turns in it."""

    text: str
    turns: tuple[GoldTurn, ...]


@dataclass(frozen=True)
class Block:
    """A paragraph or line as printed.

    Attributes:
        join: What stands between it and the block before; None for the paragraph break of the page.
        whole: Whether it is kept on one line however short lines are.
    """

    text: str
    join: str | None = None
    whole: bool = False


@dataclass(frozen=True)
class Label:
    """What is printed before a turn.

    Attributes:
        speaker: Whom it names, if not the person who speaks: a role word stands for anyone.
    """

    text: str = ""
    speaker: str | None = None


@dataclass(frozen=True)
class PrintedTurn:
    """A turn with the blocks that print it; `turn` has the words as printed."""

    turn: Turn
    blocks: tuple[Block, ...]
    label: Label = Label()


Mark = Callable[[Conversation, Random], list[PrintedTurn]]
Labels = Callable[[Conversation, Random], list[Label]]


class Needs(Enum):
    """What a conversation must be like for a convention to make sense."""

    ANYONE = "labels tell any number of speakers apart"
    TWO_SIDES = "one interviewee, nobody but the two sides"
    ALTERNATION = "two sides that mostly alternate, and a question first"
    TRANSLATION = "every turn in two languages"


@dataclass(frozen=True)
class Convention:
    """A way to show whose turn it is.

    Attributes:
        name: One word for tables.
        labelled: Whether a sign (name, word, letter, dash) stands where a turn begins; if not, there is bold type or
            nothing, at least after the first turns.
        languages: Where it is natural.
        needs: What a conversation must be like for it.
        markdown: Whether the page is Markdown, not plain text.
        mark: Prints the turns.
        excerpt: What part of the conversation is printed.
    """

    name: str
    labelled: bool
    languages: frozenset[str]
    needs: Needs
    markdown: bool
    mark: Mark
    excerpt: Callable[[Conversation], Conversation] = lambda conversation: conversation

    def fits(self, conversation: Conversation) -> bool:
        """Whether the conversation can be printed like this without becoming nonsense."""
        return conversation.language in self.languages and _meets(self.needs, conversation)


def _meets(needs: Needs, conversation: Conversation) -> bool:
    if needs is Needs.ANYONE:
        return True
    if needs is Needs.TRANSLATION:
        return conversation.translation is not None
    one_interviewee = len(conversation.speakers("interviewee")) == 1
    two_sides = one_interviewee and not conversation.speakers("other") and bool(conversation.speakers("interviewer"))
    return two_sides and (needs is Needs.TWO_SIDES or _alternates(conversation.turns))


def _alternates(turns: Sequence[Turn]) -> bool:
    same = sum(one.role == other.role for one, other in pairwise(turns))
    return turns[0].role == "interviewer" and same <= 0.1 * len(turns)


# --- labels -----------------------------------------------------------------------------------------------------------


def _people(write: Callable[[Speaker], str]) -> Labels:
    """Names for all who have one, a role word for nameless interviewers."""

    def labels(conversation: Conversation, random: Random) -> list[Label]:
        word = random.choice(conversation.words.interviewer)
        return [_person(turn.speaker, write(turn.speaker), word) for turn in conversation.turns]

    return labels


def _person(speaker: Speaker, text: str, word: str) -> Label:
    if speaker.named:
        return Label(text)
    return Label(word, speaker=word) if speaker.role == "interviewer" else Label(speaker.name)


def _sides(question: Callable[[Words, int], str], answer: Callable[[Words, int], str]) -> Labels:
    """One sign for each side, made from the words of the language and the number of the question; names for others."""

    def labels(conversation: Conversation, random: Random) -> list[Label]:
        table, number, found = conversation.words, 0, []
        for turn in conversation.turns:
            if turn.role == "interviewer":
                number += 1
                found.append(Label(question(table, number), speaker=table.interviewer[0]))
            else:
                found.append(Label(answer(table, number) if turn.role == "interviewee" else turn.speaker.name))
        return found

    return labels


def _question_sign(sign: Callable[[Words], str], write: Callable[[Speaker], str]) -> Labels:
    """One sign for all who ask, names for all others."""

    def labels(conversation: Conversation, random: Random) -> list[Label]:
        text = sign(conversation.words)
        return [
            Label(text, speaker=conversation.words.interviewer[0])
            if turn.role == "interviewer"
            else _person(turn.speaker, write(turn.speaker), "")
            for turn in conversation.turns
        ]

    return labels


def _role_words(conversation: Conversation, random: Random) -> list[Label]:
    word = random.choice(conversation.words.interviewer)
    return _question_sign(lambda table: word, lambda speaker: speaker.name)(conversation, random)


def _posts(conversation: Conversation, random: Random) -> list[Label]:
    """The post alone, where only one has it."""
    titles = [speaker.title for speaker in conversation.speakers()]

    def post(speaker: Speaker) -> str:
        return speaker.title if speaker.title and titles.count(speaker.title) == 1 else speaker.name

    return _people(post)(conversation, random)


def _outlet(conversation: Conversation, random: Random) -> list[Label]:
    outlet = conversation.front.outlet or conversation.words.outlets[0]
    return [
        Label(outlet, speaker=outlet) if turn.role == "interviewer" else Label(turn.speaker.name)
        for turn in conversation.turns
    ]


def _outlets(conversation: Conversation, random: Random) -> list[Label]:
    """A briefing: each question is of the next outlet in the room."""
    room, found = conversation.words.outlets, list[Label]()
    for turn in conversation.turns:
        outlet = room[len(found) // 2 % len(room)]
        found.append(Label(outlet, speaker=outlet) if turn.role == "interviewer" else Label(turn.speaker.name))
    return found


def _readers(conversation: Conversation, random: Random) -> list[Label]:
    table, found = conversation.words, list[Label]()
    for turn in conversation.turns:
        asked = table.reader.format(name=table.readers[len(found) // 2 % len(table.readers)])
        found.append(Label(asked, speaker=asked) if turn.role == "interviewer" else Label(turn.speaker.name))
    return found


def _initials(conversation: Conversation, random: Random) -> list[Label]:
    """Initials where no two speakers share them, names where they do."""
    short = [initials(speaker.name) for speaker in conversation.speakers() if speaker.named]
    clash = len(set(short)) < len(short)
    return _people(lambda speaker: speaker.name if clash else initials(speaker.name))(conversation, random)


def initials(name: str) -> str:
    """The first letter of each word with a dot; of a name in Chinese, Japanese or Korean the first character.

    >>> initials("Dara Venn"), initials("韋恩")
    ('D.V.', '韋')
    """
    if not name.isascii() and not any(one.isupper() for one in name):
        return name[0]
    return "".join(f"{word[0].upper()}." for word in re.findall(r"\w+", name))


def _short_after_first(conversation: Conversation, random: Random) -> list[Label]:
    return _changing(conversation, random, lambda speaker, said: speaker.titled if not said else speaker.short)


def _drifting(conversation: Conversation, random: Random) -> list[Label]:
    """In full the first time, then in full, short, by title, and now and then with a wrong letter."""

    def write(speaker: Speaker, said: int) -> str:
        if not said:
            return speaker.titled
        titled_short = f"{speaker.title} {speaker.short}" if speaker.title else speaker.short
        forms = [speaker.titled, speaker.name, speaker.short, titled_short]
        return misprint(speaker.name, random) if said % 4 == 3 else random.choice(forms)

    return _changing(conversation, random, write)


def _post_after_first_name(conversation: Conversation, random: Random) -> list[Label]:
    def write(speaker: Speaker, said: int) -> str:
        return capitals(f"{speaker.name}, {speaker.title}" if speaker.title and not said else speaker.name)

    return _changing(conversation, random, write)


def _changing(conversation: Conversation, random: Random, write: Callable[[Speaker, int], str]) -> list[Label]:
    """Labels that depend on how often the speaker has spoken."""
    word = random.choice(conversation.words.interviewer)
    said: dict[Speaker, int] = {}
    found = list[Label]()
    for turn in conversation.turns:
        times = said.get(turn.speaker, 0)
        said[turn.speaker] = times + 1
        found.append(_person(turn.speaker, write(turn.speaker, times), word))
    return found


def misprint(name: str, random: Random) -> str:
    """The name with one letter of its last word dropped or doubled, if the word is long enough to bear it."""
    start = len(name) - len(re.split(r"[ ・·]", name)[-1])
    if len(name) - start < 4:
        return name
    place = random.randrange(start + 1, len(name))
    return name[:place] + name[place + 1 :] if random.random() < 0.5 else name[:place] + name[place - 1 :]


def capitals(name: str) -> str:
    """The name in capitals, but for the small letters that stay small.

    >>> capitals("Ms. McVenn"), capitals("Núñez Lara")
    ('MS. McVENN', 'NÚÑEZ LARA')
    """
    return re.sub(r"\bMC(?=\w)", "Mc", name.upper())


def _surname_in_capitals(speaker: Speaker) -> str:
    return speaker.name.removesuffix(speaker.short) + capitals(speaker.short)


def _surname_with_title(speaker: Speaker) -> str:
    return capitals(f"{speaker.title} {speaker.short}" if speaker.title else speaker.name)


def _name_after_post(speaker: Speaker) -> str:
    return capitals(f"{speaker.title}, {speaker.name}" if speaker.title else speaker.name)


def _name_before_post(speaker: Speaker) -> str:
    return f"{speaker.name}, {speaker.title}" if speaker.title else speaker.name


def _no_labels(conversation: Conversation, random: Random) -> list[Label]:
    return [Label() for _ in conversation.turns]


# --- marks ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Form:
    """How the paragraphs of a turn are printed; fields are ``label``, ``colon``, ``gap`` and ``text``."""

    first: str = "{text}"
    rest: str = "{text}"


PLAIN = Form()
IN_LINE = Form("{label}{colon}{gap}{text}")
BOLD = Form("**{text}**", "**{text}**")


def _form(form: Form, turn: Turn, label: Label, table: Words) -> tuple[Block, ...]:
    blocks, template = list[Block](), form.first
    for part in turn.parts:
        if isinstance(part, Aside):
            blocks.append(_aside(part))
            continue
        text = template.format(label=label.text, colon=table.colon, gap=table.gap, text=part)
        blocks.append(Block(text, whole=text.startswith("#")))
        template = form.rest
    return tuple(blocks)


def _aside(aside: Aside) -> Block:
    return Block(aside.text, whole=aside.kind == "heading")


def _labelled(labels: Labels, question: Form = IN_LINE, answer: Form | None = None) -> Mark:
    """Every turn in one form, or the interviewers' in one and all others in another."""

    def mark(conversation: Conversation, random: Random) -> list[PrintedTurn]:
        printed = []
        for turn, label in zip(conversation.turns, labels(conversation, random), strict=True):
            form = answer if answer and turn.role != "interviewer" else question
            shown = label if "{label}" in form.first else Label()
            printed.append(PrintedTurn(turn, _form(form, turn, shown, conversation.words), shown))
        return printed

    return mark


def _on_own_line(labels: Labels, colon: bool, join: str | None = "\n") -> Mark:
    def mark(conversation: Conversation, random: Random) -> list[PrintedTurn]:
        printed = []
        for turn, label in zip(conversation.turns, labels(conversation, random), strict=True):
            line = Block(label.text + (conversation.words.colon if colon else ""), whole=True)
            first, *rest = _form(PLAIN, turn, label, conversation.words)
            printed.append(PrintedTurn(turn, (line, replace(first, join=join), *rest), label))
        return printed

    return mark


def _glued(conversation: Conversation, random: Random) -> list[PrintedTurn]:
    """Every third label or so runs on in the paragraph before it."""
    printed = _labelled(_role_words)(conversation, random)
    return printed[:1] + [_run_on(turn, "") if random.random() < 0.34 else turn for turn in printed[1:]]


def _run_on(printed: PrintedTurn, join: str) -> PrintedTurn:
    return replace(printed, blocks=(replace(printed.blocks[0], join=join), *printed.blocks[1:]))


def _direction_in_label(conversation: Conversation, random: Random) -> list[PrintedTurn]:
    """A note on the interpreter in some labels of interviewees."""
    table = conversation.words
    noted = Form(f"{{label}} {table.interpreted}{{colon}}{{gap}}{{text}}")
    printed = _labelled(_role_words)(conversation, random)
    return [
        replace(one, blocks=_form(noted, one.turn, one.label, table))
        if one.turn.role == "interviewee" and random.random() < 0.5
        else one
        for one in printed
    ]


def _dashes(*dashes: str, missing: float = 0.0) -> Mark:
    """A dash before each turn, drawn from several, and missing before a share of the answers."""

    def mark(conversation: Conversation, random: Random) -> list[PrintedTurn]:
        printed = []
        for turn in conversation.turns:
            bare = turn.role == "interviewee" and random.random() < missing
            form = PLAIN if bare else Form(random.choice(dashes) + "{text}")
            printed.append(PrintedTurn(turn, _form(form, turn, Label(), conversation.words)))
        return printed

    return mark


def _one_paragraph(dash: str) -> Mark:
    """Questions of one paragraph that end in a question mark share it with the answer."""

    def mark(conversation: Conversation, random: Random) -> list[PrintedTurn]:
        table = conversation.words
        printed = _labelled(_no_labels, Form(dash + "{text}"))(conversation, random)
        for place, (question, answer) in enumerate(pairwise(conversation.turns), 1):
            if (question.role, answer.role) == ("interviewer", "interviewee") and _asks_in_one_paragraph(question):
                printed[place] = _run_on(printed[place], "" if table.language in UNSPACED else " ")
        return printed

    return mark


def _asks_in_one_paragraph(turn: Turn) -> bool:
    return len(turn.parts) == 1 and turn.paragraphs[0].endswith(("?", "？"))


def _first_labels_only(conversation: Conversation, random: Random) -> list[PrintedTurn]:
    labelled = _labelled(_role_words)(conversation, random)
    return labelled[:2] + _labelled(_no_labels, PLAIN)(conversation, random)[2:]


def _captions(conversation: Conversation, random: Random) -> list[PrintedTurn]:
    shouted = tuple(turn.with_paragraphs(str.upper) for turn in conversation.turns)
    return _labelled(_no_labels, Form(">> {text}"))(replace(conversation, turns=shouted), random)


def _parallel(conversation: Conversation, random: Random) -> list[PrintedTurn]:
    """Under each turn the same in another language, in brackets."""
    assert conversation.translation is not None
    labels = _sides(lambda table, number: table.question, lambda table, number: table.answer)
    other = conversation.translation
    printed = []
    for one, translated in zip(_labelled(labels)(conversation, random), _labelled(labels)(other, random), strict=True):
        brackets = "（{}）" if other.language in UNSPACED else "({})"
        said = (block.text for block in translated.blocks)
        below = Block(brackets.format(" ".join(said)), join="\n")
        printed.append(replace(one, blocks=(*one.blocks, below)))
    return printed


def _from_mid_answer(conversation: Conversation) -> Conversation:
    """The conversation from the middle of the first paragraph of the first answer on."""
    start = next(place for place, turn in enumerate(conversation.turns) if turn.role == "interviewee")
    first, *rest = conversation.turns[start].paragraphs
    middle = len(first) // 2
    cut = first.find(" ", middle) + 1 or middle
    opening = replace(conversation.turns[start], parts=(f"…{first[cut:]}", *rest))
    return replace(conversation, turns=(opening, *conversation.turns[start + 1 :]))


def _mid_answer(conversation: Conversation, random: Random) -> list[PrintedTurn]:
    first, *rest = _labelled(_role_words)(conversation, random)
    return [PrintedTurn(first.turn, _form(PLAIN, first.turn, Label(), conversation.words)), *rest]


def _questions(conversation: Conversation) -> Conversation:
    return replace(conversation, turns=tuple(turn for turn in conversation.turns if turn.role == "interviewer"))


# --- the conventions, in the order of the survey ----------------------------------------------------------------------

EVERYWHERE = frozenset(LANGUAGES)
_DASHED = CASED
_NUMBERED = _sides(lambda table, number: f"{table.letters[0]}{number}", lambda table, number: table.letters[1])
_LETTERS = _sides(lambda table, number: table.letters[0], lambda table, number: table.letters[1])
_WORDS = _sides(lambda table, number: table.question, lambda table, number: table.answer)
_NUMBERED_WORDS = _sides(lambda table, number: table.numbered.format(number=number), lambda table, number: table.answer)
_NUMBERS = _sides(lambda table, number: str(number), lambda table, number: table.letters[1])
_NAMES = _people(lambda speaker: speaker.name)
_TITLED_NAMES = _people(lambda speaker: speaker.titled)
_CAPITALS = _people(lambda speaker: capitals(speaker.titled))
_Q_AND_CAPITALS = _question_sign(lambda table: table.letters[0], _surname_with_title)


def _convention(
    name: str,
    mark: Mark,
    languages: Iterable[str] = EVERYWHERE,
    needs: Needs = Needs.ANYONE,
    *,
    labelled: bool = True,
    markdown: bool = False,
    excerpt: Callable[[Conversation], Conversation] = lambda conversation: conversation,
) -> Convention:
    return Convention(name, labelled, frozenset(languages), needs, markdown, mark, excerpt)


def _conventions() -> Iterator[Convention]:
    yield from _labelled_conventions()
    yield from _markdown_conventions()
    yield from _dash_conventions()
    yield from _unlabelled_conventions()


def _labelled_conventions() -> Iterator[Convention]:
    two = Needs.TWO_SIDES
    yield _convention("role_word", _labelled(_role_words))
    yield _convention("question_answer_words", _labelled(_WORDS), needs=two)
    yield _convention("letters", _labelled(_LETTERS), needs=two)
    yield _convention("letters_numbered", _labelled(_NUMBERED), needs=two)
    yield _convention("words_numbered", _labelled(_NUMBERED_WORDS), needs=two)
    yield _convention("number_alone", _labelled(_NUMBERS, Form("{label}. {text}"), IN_LINE), needs=two)
    spaced = Form("{label}  {text}")
    yield _convention("letter_spaced", _labelled(_Q_AND_CAPITALS, spaced, Form("{label}:  {text}")), {"en"})
    no_break = Form("{label}\u00a0\u00a0{text}")
    yield _convention("letter_no_break", _labelled(_Q_AND_CAPITALS, no_break, Form("{label}:\u00a0 {text}")), {"en"})
    yield _convention("letters_hyphen", _labelled(_LETTERS, Form("{label} - {text}")), {"fr"}, two)
    yield _convention("letters_dotted", _labelled(_LETTERS, Form("{label}. {text}")), {"en", "es", "fr", "pt"}, two)
    yield _convention("outlet", _labelled(_outlet))
    yield _convention("several_outlets", _labelled(_outlets))
    yield _convention("name", _labelled(_NAMES))
    yield _convention("title_and_name", _labelled(_TITLED_NAMES))
    yield _convention("title_comma_name", _labelled(_people(_name_after_post)), CASED)
    yield _convention("post_alone", _labelled(_posts))
    yield _convention("initials", _labelled(_initials), EVERYWHERE - {"lo", "km", "th"})
    yield _convention("short_after_first", _labelled(_short_after_first), CASED)
    yield _convention("capitals", _labelled(_CAPITALS), CASED)
    yield _convention("surname_in_capitals", _labelled(_people(_surname_in_capitals)), CASED)
    yield _convention("drifting", _labelled(_drifting), CASED)
    yield _convention("brackets", _labelled(_people(_name_before_post), Form("[{label}]{gap}{text}")))
    yield _convention("own_line", _on_own_line(_TITLED_NAMES, colon=False))
    yield _convention("own_line_capitals", _on_own_line(_CAPITALS, colon=False), CASED)
    yield _convention("own_line_colon", _on_own_line(_CAPITALS, colon=True), CASED)
    yield _convention("own_line_apart", _on_own_line(_TITLED_NAMES, colon=True, join=None))
    yield _convention("own_line_post_once", _on_own_line(_post_after_first_name, colon=False), CASED)
    yield _convention("no_space", _labelled(_role_words, Form("{label}{colon}{text}")))
    yield _convention("glued", _glued)
    yield _convention("direction_in_label", _direction_in_label)
    yield _convention("readers", _labelled(_readers))
    yield _convention("parallel", _parallel, needs=Needs.TRANSLATION)
    yield _convention("mid_answer", _mid_answer, needs=two, excerpt=_from_mid_answer)


def _markdown_conventions() -> Iterator[Convention]:
    outside, inside = Form("**{label}**{colon}{gap}{text}"), Form("**{label}{colon}**{gap}{text}")
    whole = Form("**{label}{colon}{gap}{text}**", "**{text}**")
    heading = Form("#### {label}{colon}{gap}{text}")
    yield _convention("bold_label", _labelled(_TITLED_NAMES, inside), markdown=True)
    yield _convention("bold_label_colon_outside", _labelled(_role_words, outside), markdown=True)
    yield _convention("asterisk", _labelled(_role_words, Form("*{label}{colon}{gap}{text}")))
    yield _convention("heading_label", _labelled(_WORDS, heading, IN_LINE), needs=Needs.TWO_SIDES, markdown=True)
    yield _convention("bold_labelled_question", _labelled(_role_words, whole, IN_LINE), markdown=True)


def _dash_conventions() -> Iterator[Convention]:
    turns = Needs.ALTERNATION
    yield _convention("dashes_hyphen", _dashes("- "), _DASHED, turns)
    yield _convention("dashes_en", _dashes("– "), _DASHED, turns)
    yield _convention("dashes_em", _dashes("— "), _DASHED, turns)
    yield _convention("dashes_mixed", _dashes("- ", "– ", "— "), _DASHED, turns)
    yield _convention("dashes_unspaced", _dashes("-", "–", "—"), _DASHED, turns)
    yield _convention("dashes_some_missing", _dashes("- ", missing=0.3), _DASHED, turns)
    yield _convention("dash_questions", _labelled(_no_labels, Form("- {text}"), PLAIN), _DASHED, turns)
    yield _convention("dash_question_label", _labelled(_NAMES, Form("– {text}"), IN_LINE), _DASHED, Needs.TWO_SIDES)
    bare_question = _labelled(_LETTERS, PLAIN, Form("{label}.- {text}"))
    yield _convention("bare_question_marked_answer", bare_question, {"en", "es", "fr", "pt"}, turns)
    yield _convention("dash_name", _labelled(_people(_with_detail), Form("- {label}{colon}{gap}{text}")), _DASHED)
    yield _convention("captions", _captions, {"en", "es"}, turns)


def _with_detail(speaker: Speaker) -> str:
    return f"{speaker.name}, {speaker.detail}" if speaker.detail else speaker.name


def _unlabelled_conventions() -> Iterator[Convention]:
    turns = Needs.ALTERNATION
    bold, bare = _labelled(_no_labels, BOLD, PLAIN), _labelled(_no_labels, PLAIN)
    yield _convention("bold_questions", bold, needs=turns, labelled=False, markdown=True)
    yield _convention("bare", bare, needs=turns, labelled=False)
    yield _convention("first_labels_only", _first_labels_only, needs=turns, labelled=False)
    yield _convention("one_paragraph", _one_paragraph(""), needs=turns, labelled=False)
    yield _convention("one_paragraph_dashes", _one_paragraph("- "), _DASHED, turns, labelled=False)
    numbered = _labelled(_NUMBERS, Form("{label}. {text}"), PLAIN)
    yield _convention("questions_only", numbered, needs=turns, labelled=False, excerpt=_questions)
    yield _convention("numbered_questions", numbered, needs=turns, labelled=False)


CONVENTIONS: Mapping[str, Convention] = {convention.name: convention for convention in _conventions()}

# --- the page around the turns ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Setting:
    """How the page is set.

    Attributes:
        paragraph_break: What stands between paragraphs, with ``\\n`` for a line end.
        width: The longest line in characters, or None.
        line_end: What ends a line.
        no_break_spaces: Whether the space after a full stop or colon is a no-break space.
        furniture: Whether share buttons, related articles and a credit stand around the interview.
    """

    name: str
    paragraph_break: str = "\n\n"
    width: int | None = None
    line_end: str = "\n"
    no_break_spaces: bool = False
    furniture: bool = False


SETTINGS: Mapping[str, Setting] = {
    setting.name: setting
    for setting in (
        Setting("plain"),
        Setting("tight", paragraph_break="\n"),
        Setting("wrapped", width=72),
        Setting("no_break", no_break_spaces=True),
        Setting("crlf", line_end="\r\n"),
        Setting("furniture", furniture=True),
        Setting("tight_crlf_furniture", paragraph_break="\n", line_end="\r\n", furniture=True),
        Setting("wrapped_no_break_crlf", width=72, line_end="\r\n", no_break_spaces=True),
        Setting("wrapped_furniture", width=72, furniture=True),
    )
}


def lay_out(conversation: Conversation, convention: Convention, setting: Setting, random: Random) -> Page:
    """Print a conversation.

    Args:
        conversation: What is said; :meth:`Convention.fits` says whether it can be printed like this.
        convention: How turns are marked.
        setting: The page around them.
        random: What decides where a convention leaves a choice, such as which label has a misprint.

    Returns:
        The text, and the turns that should be found in it.
    """
    printed = convention.mark(convention.excerpt(conversation), random)
    body = [block for turn in printed for block in turn.blocks]
    text = _compose([*_head(conversation, convention, setting), *body, *_foot(conversation, setting)], setting)
    folded = " ".join(text.split()).casefold()
    gold = tuple(_gold(turn, conversation, known=turn.turn.speaker.name.casefold() in folded) for turn in printed)
    return Page(_set(text, setting), gold)


def _head(conversation: Conversation, convention: Convention, setting: Setting) -> Iterator[Block]:
    front = conversation.front
    if front.headline:
        yield Block(f"# {front.headline}" if convention.markdown else front.headline, whole=True)
    if setting.furniture:
        yield Block("  ".join(conversation.words.share), whole=True)
    if front.dateline:
        yield Block(front.dateline, whole=True)
    yield from (Block(text) for text in (front.stand_first, front.caption) if text)


def _foot(conversation: Conversation, setting: Setting) -> Iterator[Block]:
    if setting.furniture:
        table = conversation.words
        yield from (Block(text, whole=True) for text in (table.credit, *table.share, *table.related))


def _compose(blocks: Iterable[Block], setting: Setting) -> str:
    text = ""
    for paragraph in _paragraphs(blocks):
        text += (setting.paragraph_break if paragraph.join is None else paragraph.join) if text else ""
        text += paragraph.text if paragraph.whole or not setting.width else _wrap(paragraph.text, setting.width)
    return text + "\n"


def _paragraphs(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with those that run on put together."""
    current = None
    for block in blocks:
        if current is not None and block.join in ("", " "):
            current = replace(current, text=current.text + block.join + block.text)
            continue
        if current is not None:
            yield current
        current = block
    if current is not None:
        yield current


_SPACE = re.compile(r"[ \n]")


def _wrap(text: str, width: int) -> str:
    if not _SPACE.search(text):  # a script without spaces: cut anywhere, half as many since they are twice as wide
        return "\n".join(text[start : start + width // 2] for start in range(0, len(text), width // 2))
    wrapper = textwrap.TextWrapper(
        width, break_long_words=False, break_on_hyphens=False, replace_whitespace=False, expand_tabs=False
    )
    return "\n".join(wrapper.wrap(text))


def _set(text: str, setting: Setting) -> str:
    if setting.no_break_spaces:
        text = re.sub(r"(?<=[.:?!]) | (?=[:?!;»])", "\u00a0", text)
    return text.replace("\n", setting.line_end)


def _gold(printed: PrintedTurn, conversation: Conversation, known: bool) -> GoldTurn:
    """The turn, with the names that count as right: not a bare label if the page says elsewhere whom it stands for."""
    turn, label, table = printed.turn, printed.label, conversation.words
    nameless = label.speaker is not None or (turn.role == "interviewer" and not label.text)
    name = (label.speaker or table.interviewer[0]) if nameless else turn.speaker.name
    anyone = (*table.interviewer, table.question, "Interviewer", conversation.front.outlet) if nameless else ()
    aliases = (*turn.speaker.aliases, *anyone, "" if known and not nameless else label.text)
    return GoldTurn(name, turn.role, "\n\n".join(turn.paragraphs), label.text, tuple(filter(None, aliases)))


# --- wear -------------------------------------------------------------------------------------------------------------


def without_apostrophes(conversation: Conversation) -> Conversation:
    """The conversation as a careless copy has it: ``dont`` for ``don't``."""
    return _rewritten(conversation, lambda text: re.sub(r"(?<=\w)['’](?=\w)", "", text))


def with_words_run_together(conversation: Conversation, random: Random, share: float = 0.02) -> Conversation:
    """The conversation with some spaces lost: ``theagreement``."""
    return _rewritten(
        conversation, lambda text: re.sub(r"(?<=\w) (?=\w)", lambda _: "" if random.random() < share else " ", text)
    )


def _rewritten(conversation: Conversation, change: Callable[[str], str]) -> Conversation:
    return replace(conversation, turns=tuple(turn.with_paragraphs(change) for turn in conversation.turns))
