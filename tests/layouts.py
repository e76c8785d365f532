"""Interviews laid out in every convention that transcripts are printed in, with the turns that should be found again.

A conversation (``conversations``) says who says what. A :class:`Convention` prints its turns with labels, letters,
dashes, bold type or nothing. A setting (``layout_pages``) puts the page around them. :func:`lay_out` joins the three:

>>> page = lay_out(invented("en"), CONVENTIONS["letters"], SETTINGS["wrapped"], Random(1))
>>> page.text.splitlines()[0], page.text.splitlines()[-1]
('A harbour for two', 'A: Gladly. I said so in May, and I say it again.')
>>> page.turns[-1].label, page.turns[-1].speaker, page.turns[-1].text
('A', 'Dara Venn', 'Gladly. I said so in May, and I say it again.')

The same arguments give the same page. What is no matter of layout is left to whoever makes the conversation: turns of
one speaker in a row, sentences broken off, requests without a question mark, rhetorical questions, moderators, lists.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise
from random import Random

import layout_labels as labels
from conversations import (
    CASED,
    LANGUAGES,
    UNSPACED,
    Aside,
    AsideKind,
    Conversation,
    RoleName,
    Turn,
    Words,
    invented,
)
from layout_labels import Label, Labels
from layout_pages import SETTINGS, SUFFIXES, Block, BlockKind, PageFormat, Setting, compose, foot, head

__all__ = ["CONVENTIONS", "SETTINGS", "Convention", "GoldTurn", "Needs", "Page", "Setting", "invented", "lay_out"]


@dataclass(frozen=True)
class GoldTurn:
    """A turn as it should be found again.

    Attributes:
        speaker: The person, outlet or role word.
        role: What they do in the conversation.
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
    """A printed interview, the turns in it, and the suffix of a file that holds it."""

    text: str
    turns: tuple[GoldTurn, ...]
    suffix: str = ".txt"


NO_LABEL = Label()


@dataclass(frozen=True)
class PrintedTurn:
    """A turn with the blocks that print it; `turn` has the words as printed."""

    turn: Turn
    blocks: tuple[Block, ...]
    label: Label = NO_LABEL


Mark = Callable[[Conversation, Random], list[PrintedTurn]]
Excerpt = Callable[[Conversation], Conversation]


class Needs(Enum):
    """What a conversation must be like for a convention to make sense."""

    ANYONE = "labels tell any number of speakers apart"
    TWO_SIDES = "one interviewee, nobody but the two sides"
    ALTERNATION = "two sides that mostly alternate, and a question first"
    TRANSLATION = "every turn in two languages"


def _whole(conversation: Conversation) -> Conversation:
    return conversation


@dataclass(frozen=True)
class Convention:
    """A way to show whose turn it is.

    Attributes:
        name: One word for tables.
        mark: Prints the turns.
        languages: Where it is natural.
        needs: What a conversation must be like for it.
        labelled: Whether a sign (name, word, letter, dash) stands where a turn begins; if not, there is bold type or
            nothing, at least after the first turns.
        markdown: Whether the page is Markdown, not plain text.
        excerpt: What part of the conversation is printed.
    """

    name: str
    mark: Mark
    languages: frozenset[str] = frozenset(LANGUAGES)
    needs: Needs = Needs.ANYONE
    labelled: bool = True
    markdown: bool = False
    excerpt: Excerpt = _whole

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
    body = (block for turn in printed for block in turn.blocks)
    format: PageFormat = "html" if setting.is_html else "markdown" if convention.markdown else "text"
    blocks = [*head(conversation, setting), *body, *foot(conversation, setting)]
    words = " ".join(block.text for block in blocks).casefold()
    gold = tuple(_gold(turn, conversation, known=turn.turn.speaker.name.casefold() in words) for turn in printed)
    return Page(compose(blocks, format, setting, conversation.language), gold, SUFFIXES[format])


def _gold(printed: PrintedTurn, conversation: Conversation, known: bool) -> GoldTurn:
    """The turn, with the names that count as right: not a bare label if the page says elsewhere whom it stands for."""
    turn, label, table = printed.turn, printed.label, conversation.words
    nameless = label.speaker is not None or (turn.role == "interviewer" and not label.text)
    name = (label.speaker or table.interviewer[0]) if nameless else turn.speaker.name
    anyone = (*table.interviewer, table.question, "Interviewer", conversation.front.outlet) if nameless else ()
    aliases = (*turn.speaker.aliases, *anyone, "" if known and not nameless else label.text)
    return GoldTurn(
        name, turn.role, "\n\n".join(turn.paragraphs), label.text, tuple(dict.fromkeys(filter(None, aliases)))
    )


# --- marks ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Form:
    """How the paragraphs of a turn are printed; fields are ``label``, ``colon``, ``gap`` and ``text``."""

    first: str = "{text}"
    rest: str = "{text}"


PLAIN = Form()
IN_LINE = Form("{label}{colon}{gap}{text}")
BOLD = Form("**{text}**", "**{text}**")

_ASIDES: Mapping[AsideKind, BlockKind] = {"caption": "caption", "heading": "heading", "note": "note"}


def _blocks(form: Form, turn: Turn, label: Label, table: Words) -> tuple[Block, ...]:
    blocks, template = list[Block](), form.first
    for part in turn.parts:
        if isinstance(part, Aside):
            blocks.append(Block(part.text, kind=_ASIDES.get(part.kind, "paragraph")))
            continue
        blocks.append(Block(template.format(label=label.text, colon=table.colon, gap=table.gap, text=part)))
        template = form.rest
    return tuple(blocks)


def _in_line(labelling: Labels, question: Form = IN_LINE, answer: Form | None = None) -> Mark:
    """Every turn in one form, or the interviewers' in one and all others in another."""

    def mark(conversation: Conversation, random: Random) -> list[PrintedTurn]:
        printed = []
        for turn, label in zip(conversation.turns, labelling(conversation, random), strict=True):
            form = answer if answer and turn.role != "interviewer" else question
            shown = label if "{label}" in form.first else NO_LABEL
            printed.append(PrintedTurn(turn, _blocks(form, turn, shown, conversation.words), shown))
        return printed

    return mark


def _on_own_line(labelling: Labels, line: str, join: str | None = "\n") -> Mark:
    """The label on a line, and the words below it."""

    def mark(conversation: Conversation, random: Random) -> list[PrintedTurn]:
        table, printed = conversation.words, []
        for turn, label in zip(conversation.turns, labelling(conversation, random), strict=True):
            first, *rest = _blocks(PLAIN, turn, label, table)
            above = Block(line.format(label=label.text, colon=table.colon), kind="label")
            printed.append(PrintedTurn(turn, (above, replace(first, join=join), *rest), label))
        return printed

    return mark


def _glued(conversation: Conversation, random: Random) -> list[PrintedTurn]:
    """Every third label or so runs on in the paragraph before it."""
    first, *rest = _in_line(_ROLE_WORDS)(conversation, random)
    return [first, *(_run_on(turn, "") if random.random() < 0.34 else turn for turn in rest)]


def _run_on(printed: PrintedTurn, join: str) -> PrintedTurn:
    return replace(printed, blocks=(replace(printed.blocks[0], join=join), *printed.blocks[1:]))


def _note_in_label(conversation: Conversation, random: Random) -> list[PrintedTurn]:
    """A note on the interpreter in some labels of interviewees."""
    table = conversation.words
    noted = Form(f"{{label}} {table.interpreted}{{colon}}{{gap}}{{text}}")
    return [
        replace(one, blocks=_blocks(noted, one.turn, one.label, table))
        if one.turn.role == "interviewee" and random.random() < 0.5
        else one
        for one in _in_line(_ROLE_WORDS)(conversation, random)
    ]


def _dashes(*dashes: str, missing: float = 0.0) -> Mark:
    """A dash before each turn, drawn from several, and missing before a share of the answers."""

    def mark(conversation: Conversation, random: Random) -> list[PrintedTurn]:
        printed = []
        for turn in conversation.turns:
            bare = turn.role == "interviewee" and random.random() < missing
            form = PLAIN if bare else Form(random.choice(dashes) + "{text}")
            printed.append(PrintedTurn(turn, _blocks(form, turn, NO_LABEL, conversation.words)))
        return printed

    return mark


def _in_one_paragraph(mark: Mark) -> Mark:
    """Questions of one paragraph that end in a question mark share it with the answer."""

    def shared(conversation: Conversation, random: Random) -> list[PrintedTurn]:
        gap = "" if conversation.language in UNSPACED else " "
        printed = mark(conversation, random)
        for place, (question, answer) in enumerate(pairwise(conversation.turns), 1):
            if _asks_in_one_paragraph(question) and answer.role == "interviewee":
                printed[place] = _run_on(printed[place], gap)
        return printed

    return shared


def _asks_in_one_paragraph(turn: Turn) -> bool:
    return turn.role == "interviewer" and len(turn.parts) == 1 and turn.paragraphs[0].endswith(("?", "？"))


def _first_labels_only(conversation: Conversation, random: Random) -> list[PrintedTurn]:
    labelled = _in_line(_ROLE_WORDS)(conversation, random)
    return labelled[:2] + _in_line(labels.none, PLAIN)(conversation, random)[2:]


def _captions(conversation: Conversation, random: Random) -> list[PrintedTurn]:
    shouted = tuple(turn.with_paragraphs(str.upper) for turn in conversation.turns)
    return _in_line(labels.none, Form(">> {text}"))(replace(conversation, turns=shouted), random)


def _parallel(conversation: Conversation, random: Random) -> list[PrintedTurn]:
    """Under each turn the same in another language, in brackets."""
    other = conversation.translation
    assert other is not None, "the conversation has no translation"
    brackets = "（{}）" if other.language in UNSPACED else "({})"
    mark = _in_line(_WORDS)
    printed = []
    for one, translated in zip(mark(conversation, random), mark(other, random), strict=True):
        said = " ".join(block.text for block in translated.blocks)
        printed.append(replace(one, blocks=(*one.blocks, Block(brackets.format(said), join="\n"))))
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
    first, *rest = _in_line(_ROLE_WORDS)(conversation, random)
    return [PrintedTurn(first.turn, _blocks(PLAIN, first.turn, NO_LABEL, conversation.words)), *rest]


def _short_questions(conversation: Conversation) -> Conversation:
    """The conversation with each question in one paragraph, since its second one would look like an answer."""
    gap = "" if conversation.language in UNSPACED else " "
    turns = (
        replace(turn, parts=(gap.join(turn.paragraphs),)) if turn.role == "interviewer" else turn
        for turn in conversation.turns
    )
    return replace(conversation, turns=tuple(turns))


def _questions(conversation: Conversation) -> Conversation:
    return replace(conversation, turns=tuple(turn for turn in conversation.turns if turn.role == "interviewer"))


# --- the conventions, in the order of the survey ----------------------------------------------------------------------

_LETTERS = labels.sides(lambda words, number: words.letters[0], lambda words: words.letters[1])
_NUMBERED_LETTERS = labels.sides(lambda words, number: f"{words.letters[0]}{number}", lambda words: words.letters[1])
_WORDS = labels.sides(lambda words, number: words.question, lambda words: words.answer)
_NUMBERED_WORDS = labels.sides(lambda words, number: words.numbered.format(number=number), lambda words: words.answer)
_NUMBERS = labels.sides(lambda words, number: str(number), lambda words: words.letters[1])
_NAMES = labels.people(lambda speaker: speaker.name)
_TITLED = labels.people(lambda speaker: speaker.titled)
_CAPITALS = labels.people(lambda speaker: labels.capitals(speaker.titled))
_ROLE_WORDS = labels.asked_by(lambda talk, random: random.choice(talk.words.interviewer), lambda speaker: speaker.name)
_QUESTION = labels.asked_by(lambda talk, random: talk.words.question, lambda speaker: speaker.titled)
_Q = labels.asked_by(lambda talk, random: talk.words.letters[0], labels.post_and_surname_in_capitals)
_OUTLET = labels.asked_by(lambda talk, random: talk.front.outlet or talk.words.outlets[0], lambda speaker: speaker.name)
_OUTLETS = labels.in_turn(lambda words: words.outlets)
_READERS = labels.in_turn(lambda words: tuple(words.reader.format(name=name) for name in words.readers))


def _labelled() -> Iterator[Convention]:
    en, two = frozenset({"en"}), Needs.TWO_SIDES
    yield Convention("role_word", _in_line(_ROLE_WORDS))
    yield Convention("question_word", _in_line(_QUESTION))
    yield Convention("question_answer_words", _in_line(_WORDS), needs=two)
    yield Convention("letters", _in_line(_LETTERS), needs=two)
    yield Convention("letters_numbered", _in_line(_NUMBERED_LETTERS), needs=two)
    yield Convention("words_numbered", _in_line(_NUMBERED_WORDS), needs=two)
    yield Convention("number_alone", _in_line(_NUMBERS, Form("{label}. {text}"), IN_LINE), needs=two)
    yield Convention("letter_spaced", _in_line(_Q, Form("{label}  {text}"), Form("{label}:  {text}")), en)
    no_break = Form("{label}\u00a0\u00a0{text}")
    yield Convention("letter_no_break", _in_line(_Q, no_break, Form("{label}:\u00a0 {text}")), en)
    yield Convention("letters_hyphen", _in_line(_LETTERS, Form("{label} - {text}")), frozenset({"fr"}), two)
    dotted = _in_line(_LETTERS, Form("{label}. {text}"))
    yield Convention("letters_dotted", dotted, frozenset({"en", "es", "fr", "pt"}), two)
    yield Convention("outlet", _in_line(_OUTLET))
    yield Convention("several_outlets", _in_line(_OUTLETS))
    yield Convention("readers", _in_line(_READERS))
    yield from _named()


def _named() -> Iterator[Convention]:
    people, changing = labels.people, labels.changing
    yield Convention("name", _in_line(_NAMES))
    yield Convention("title_and_name", _in_line(_TITLED))
    yield Convention("post_comma_name", _in_line(people(labels.post_comma_name)), CASED)
    yield Convention("post_alone", _in_line(labels.posts))
    yield Convention("initials", _in_line(labels.all_initials), frozenset(LANGUAGES) - {"lo", "km", "th"})
    yield Convention("initial_and_surname", _in_line(people(labels.initial_and_surname)), CASED - {"vi"})
    yield Convention("short_after_first", _in_line(changing(labels.short_after_first)), CASED)
    yield Convention("capitals", _in_line(_CAPITALS), CASED)
    yield Convention("surname_in_capitals", _in_line(people(labels.surname_in_capitals)), CASED)
    yield Convention("drifting", _in_line(changing(labels.drifting)), CASED)
    yield Convention("brackets", _in_line(people(labels.name_comma_post), Form("[{label}] {text}")))
    yield Convention("own_line", _on_own_line(_TITLED, "{label}"))
    yield Convention("own_line_capitals", _on_own_line(_CAPITALS, "{label}"), CASED)
    yield Convention("own_line_colon", _on_own_line(_CAPITALS, "{label}{colon}"), CASED)
    yield Convention("own_line_apart", _on_own_line(_TITLED, "{label}{colon}", join=None))
    yield Convention("own_line_post_once", _on_own_line(changing(labels.post_once), "{label}"), CASED)
    yield Convention("no_space", _in_line(_ROLE_WORDS, Form("{label}{colon}{text}")))
    yield Convention("glued", _glued)
    yield Convention("note_in_label", _note_in_label)
    yield Convention("parallel", _parallel, needs=Needs.TRANSLATION)
    yield Convention("mid_answer", _mid_answer, needs=Needs.TWO_SIDES, excerpt=_from_mid_answer)


def _with_marked_up_labels() -> Iterator[Convention]:
    inside, outside = Form("**{label}{colon}**{gap}{text}"), Form("**{label}**{colon}{gap}{text}")
    whole = Form("**{label}{colon}{gap}{text}**", "**{text}**")
    heading = Form("#### {label}{colon}{gap}{text}")
    yield Convention("bold_label", _in_line(_TITLED, inside), markdown=True)
    yield Convention("bold_label_colon_outside", _in_line(_ROLE_WORDS, outside), markdown=True)
    yield Convention("bold_letters", _in_line(_LETTERS, inside), needs=Needs.TWO_SIDES, markdown=True)
    yield Convention("bold_own_line", _on_own_line(_NAMES, "**{label}**", join=None), markdown=True)
    yield Convention("bold_labelled_question", _in_line(_ROLE_WORDS, whole, IN_LINE), markdown=True)
    yield Convention("heading_label", _in_line(_WORDS, heading, IN_LINE), needs=Needs.TWO_SIDES, markdown=True)
    yield Convention("asterisk", _in_line(_ROLE_WORDS, Form("*{label}{colon}{gap}{text}")))


def _with_dashes() -> Iterator[Convention]:
    def dashed(name: str, mark: Mark, excerpt: Excerpt = _whole) -> Convention:
        return Convention(name, mark, CASED, Needs.ALTERNATION, excerpt=excerpt)

    yield dashed("dashes_hyphen", _dashes("- "))
    yield dashed("dashes_en", _dashes("– "))
    yield dashed("dashes_em", _dashes("— "))
    yield dashed("dashes_mixed", _dashes("- ", "– ", "— "))
    yield dashed("dashes_unspaced", _dashes("-", "–", "—"))
    yield dashed("dashes_some_missing", _dashes("- ", missing=0.3))
    yield dashed("dashes_one_paragraph", _in_one_paragraph(_dashes("- ")), _short_questions)
    yield dashed("dash_questions", _in_line(labels.none, Form("- {text}"), PLAIN), _short_questions)
    yield Convention("dash_question_label", _in_line(_NAMES, Form("– {text}"), IN_LINE), CASED, Needs.TWO_SIDES)
    dash_name = _in_line(labels.people(labels.name_comma_detail), Form("- {label}{colon}{gap}{text}"))
    yield Convention("dash_name", dash_name, CASED)
    answers = _in_line(_LETTERS, PLAIN, Form("{label}.- {text}"))
    yield Convention("marked_answers", answers, frozenset({"en", "es", "fr", "pt"}), Needs.ALTERNATION)
    yield Convention("captions", _captions, frozenset({"en", "es"}), Needs.ALTERNATION)
    together = _in_one_paragraph(_in_line(_LETTERS))
    yield Convention("letters_one_paragraph", together, needs=Needs.TWO_SIDES)


def _unlabelled() -> Iterator[Convention]:
    def bare(name: str, mark: Mark, markdown: bool = False, excerpt: Excerpt = _whole) -> Convention:
        return Convention(name, mark, needs=Needs.ALTERNATION, labelled=False, markdown=markdown, excerpt=excerpt)

    italic, heading = Form("_{text}_", "_{text}_"), Form("### {text}")
    numbered = _in_line(_NUMBERS, Form("{label}. {text}"), PLAIN)
    yield bare("bare", _in_line(labels.none, PLAIN))
    yield bare("bold_questions", _in_line(labels.none, BOLD, PLAIN), markdown=True)
    yield bare("italic_questions", _in_line(labels.none, italic, PLAIN), markdown=True)
    yield bare("heading_questions", _in_line(labels.none, heading, PLAIN), markdown=True, excerpt=_short_questions)
    yield bare("numbered_questions", numbered, excerpt=_short_questions)
    yield bare("questions_only", numbered, excerpt=_questions)
    yield bare("first_labels_only", _first_labels_only)
    yield bare("one_paragraph", _in_one_paragraph(_in_line(labels.none, PLAIN)), excerpt=_short_questions)


def _all(*groups: Iterable[Convention]) -> dict[str, Convention]:
    return {convention.name: convention for group in groups for convention in group}


CONVENTIONS: Mapping[str, Convention] = _all(_labelled(), _with_marked_up_labels(), _with_dashes(), _unlabelled())
