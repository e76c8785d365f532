"""Labels: the words before a turn that say who speaks.

A line is read for what may be a label; whether it is one is decided over the whole document (:mod:`.convention`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from functools import cache, lru_cache

from attrs import evolve, frozen

from bilateral_corpus.language import Lexicon, fold
from bilateral_corpus.language.patterns import HANGUL, UNSPACED, is_unspaced
from bilateral_corpus.model import Role
from bilateral_corpus.transcript.blocks import Block
from bilateral_corpus.transcript.outlets import has_outlet_word, is_outlet_name
from bilateral_corpus.transcript.persons import TitledPerson, honoured_person, titled_persons

#: A label, with all the titles it may hold, is not longer than this many code points.
LONGEST = 100
_GAP = 8
_LONGEST_OUTLET = 5

_LONGEST_EMPHASISED = 60
_LONGEST_ROLE_WORD = 30
# "McVENN", "Mr. O'DARE", "PRESIDENT von VENN"
_CAPITAL_SHARE = 0.7

_COLON = re.compile("[:：៖]")
_DECORATION = re.compile(r"(?:[-–—―‒‐•*_#>]+[ \t\u00a0\u3000]*)+")
_BRACKETS = "[(【（［〔"
_BRACKETED = re.compile(r"[\[(【（［〔](?P<words>[^\[\]()【】（）［］〔〕\n]{1,80})[\])】）］〕][ \u3000]?[:：]?\s?")
# A role word and something between it and the turn that no sentence has there: two spaces, a stop with a hyphen;
# initials with their stops.
_LETTERED = re.compile(
    r"""
      (?P<initials> (?:[^\W\d_]\.[ \u00a0]?){2,4} ) (?=[ \u00a0]\S)
    | (?P<word> [^\W\d_]{1,16} ) [ \u00a0]? [0-9]{0,3}
      (?: (?:[ \u00a0]{2,}|[\u00a0\t\u3000])\s* | [ \u00a0]?[.)/]?[ \u00a0]*[-–—―][ \u00a0]* | (?<=\w)[.)/][ \u00a0]+ )
      (?=[^\s:：៖])
    """,
    re.VERBOSE,
)
# Any few words and a wide gap, as of a table or a tabulator.
_WIDELY_SPACED = re.compile(r"(?P<words>[^\W\d_][^\n:.?!：。？！]{0,50}?)(?:[ \u00a0]{4,}|\t|\u3000)\s*(?=\S)")
# Names in scripts without capitals are known by being short.
_UNSPACED_NAME = re.compile(f"[{UNSPACED}{HANGUL}·・]{{1,8}}")
_INITIALS = re.compile(r"(?:[^\W\d_]\.\s?){2,4}")
_DASHED = re.compile(r"(?P<words>[^\W\d_][^\n?!:;–—―]{1,60}?)\.?[ \u00a0]+[-–—―][ \u00a0]+(?=\S)")
_NO_LINE = re.compile(r"[.?!…。？！,;；，、\"”»]\s*$|[0-9]{2}|://|::")
# "https://…", "10:30" and "Thesis::" are no labels; neither is anything after the end of a sentence.
_NO_LABEL_AFTER = re.compile(r"//|:|(?<=[0-9]:)[0-9]")
_SENTENCE_END = re.compile(r"[!?…。！？;]")
_FULL_STOP = re.compile(r"(?<!\w)([^\W\d_]{3,})\.(?=\s)")
_SPACED_DASH = re.compile(r"[ \u00a0]+[-–—][ \u00a0]+")
_QUOTATION = re.compile(r"\s*[\"“„«「『][^\"“”„«»「」『』\n]{1,150}[\"”“»」』]\.?\s*")
_ASIDE = re.compile(r"\s*[(（][^()（）]*[)）]$")
_NUMBER = re.compile(r"^[0-9]{1,3}\s*[.)/-]?\s*(?=\D)|(?<=\D)\s*[0-9]{1,3}$")


class LabelKind(Enum):
    """How a label names the speaker."""

    ROLE = auto()  # "Reporter", "Q1", "PV"
    POST = auto()  # "Ambassador", "Mr. President"
    TITLED = auto()  # "Lao Ambassador to Vietnam Dara Venn"
    NAME = auto()  # "Dara Venn", "HARBOUR NEWS"
    OTHER = auto()  # words before a colon


#: The kinds that are labels by their words alone.
SURE = frozenset({LabelKind.ROLE, LabelKind.POST, LabelKind.TITLED})


@frozen(kw_only=True)
class LabelReading:
    """What the words of a label say.

    Attributes:
        kind: How the label names the speaker.
        words: The label without colon, and a role word without its number, as printed.
        key: The name, post or role word in `words`, in the form in which labels are compared.
        role: For a role word, the role.
        person: For a title or a name, with an outlet or without, what can be read of the person.
    """

    kind: LabelKind
    words: str
    key: str
    role: Role | None = None
    person: TitledPerson | None = None

    @property
    def names_person(self) -> bool:
        """Whether it names somebody: with a title, without one, or with an outlet as "Lise Orr – Harbour News"."""
        if self.kind is LabelKind.ROLE:
            return self.person is not None
        return self.kind in {LabelKind.TITLED, LabelKind.NAME}


class Mark(Enum):
    """How a label is set off from the words of the turn."""

    COLON = auto()  # "Venn: We agreed."
    LETTER = auto()  # "Q  Why now?", "R - Il est signé.", "A.- Yes."
    DASH = auto()  # "Dara Venn – We agreed."
    LINE = auto()  # "DARA VENN" on a line of its own
    BRACKETS = auto()  # "[Dara Venn] We agreed."
    EMPHASIS = auto()  # "**Dara Venn** We agreed."


@frozen
class Candidate:
    """A block that begins with what may be a label.

    Attributes:
        block: The number of the block.
        end: Where the label ends in the block's text, after the colon or whatever sets it off.
        reading: What the words say.
        goes_on: Whether what follows begins with a small letter, as a sentence that has already begun does.
        mark: How it is set off.
        capitals: Whether it is all in capitals.
        emphasised: Whether it is in bold or italics and what follows is not.
        quotes: Whether nothing but a quotation follows, as in the headline "Venn: “We agreed”".
    """

    block: int
    end: int
    reading: LabelReading
    goes_on: bool = False
    mark: Mark = Mark.COLON
    capitals: bool = False
    emphasised: bool = False
    quotes: bool = False


def candidates(blocks: Iterable[Block], lexicon: Lexicon) -> Iterator[Candidate]:
    """Find the blocks that begin with what may be a label."""
    for number, block in enumerate(blocks):
        if (found := _candidate(number, block, lexicon)) is not None:
            yield found


def _candidate(number: int, block: Block, lexicon: Lexicon) -> Candidate | None:
    text = block.text
    opening = _DECORATION.match(text)
    begin = opening.end() if opening else 0
    mark, end = Mark.COLON, _label_end(text, begin, lexicon)
    printed = text[begin:end].rstrip("*_:：៖ \u00a0")
    if not end or text[0] in _BRACKETS or _is_set_off_before(text, begin, end, printed, lexicon):
        mark, end, printed = _set_off(block, begin, lexicon)
    if not end:
        return None
    reading = read_label(printed.strip(), lexicon)
    if reading.kind is LabelKind.OTHER and mark in {Mark.LETTER, Mark.DASH}:
        return None
    following = text[end : end + _GAP].lstrip()[:1]
    return Candidate(
        number,
        end,
        reading,
        goes_on=following.islower(),
        mark=mark,
        capitals=_is_capital(reading.words),
        emphasised=begin < block.emphasised <= end + 1,
        quotes=_QUOTATION.fullmatch(text, end) is not None,
    )


def _is_set_off_before(text: str, begin: int, end: int, printed: str, lexicon: Lexicon) -> bool:
    """Whether the colon is not the label's, as in "Q  And on trade: will you"; but "J.R. Venn:" is one label."""
    letter = _letter(text, begin, lexicon)
    if letter is None or letter[1] >= end:
        return False
    return not letter[0].rstrip().endswith(".") or read_label(printed.strip(), lexicon).kind is LabelKind.OTHER


def _set_off(block: Block, begin: int, lexicon: Lexicon) -> tuple[Mark, int, str]:
    """A label that no colon sets off: how it is set off, where it ends, and its words; an end of 0 if there is none."""
    text = block.text
    if match := _BRACKETED.match(text):
        is_direction = fold(match["words"]).strip(".") in _directions(lexicon)
        return Mark.BRACKETS, 0 if is_direction else match.end(), match["words"]
    if (letter := _letter(text, begin, lexicon)) is not None:
        return Mark.LETTER, letter[1], letter[0]
    if match := _WIDELY_SPACED.match(text, begin):
        return Mark.LETTER, match.end(), match["words"]
    if begin < block.emphasised < len(text) and block.emphasised - begin <= _LONGEST_EMPHASISED:
        printed = text[begin : block.emphasised]
        if not _SENTENCE_END.search(printed) and text[block.emphasised].isspace():
            return Mark.EMPHASIS, block.emphasised, printed.rstrip(" .")
    if begin == 0 and (match := _DASHED.match(text)):
        return Mark.DASH, match.end(), match["words"]
    if len(text) <= LONGEST and not _NO_LINE.search(text) and (text[0].isupper() or is_unspaced(text[0])):
        return Mark.LINE, len(text), text
    return Mark.LINE, 0, ""


def _letter(text: str, begin: int, lexicon: Lexicon) -> tuple[str, int] | None:
    """A role word or initials that are set off by spaces or a hyphen, with the place where that ends."""
    match = _LETTERED.match(text, begin)
    if match is None or not (match["initials"] or fold(match["word"]) in lexicon.roles):
        return None
    # The honorific of "H.E. Ambassador Venn:" is no initials.
    if match["initials"] and fold(match["initials"]) in lexicon.genders:
        return None
    return match["initials"] or match["word"], match.end()


def _is_capital(words: str) -> bool:
    """Whether words are printed in capitals, but for a "Mc" or an honorific: "Mr. McVENN"."""
    letters = [letter for letter in words if letter.isalpha()]
    return len(letters) > 1 and sum(letter.isupper() for letter in letters) >= _CAPITAL_SHARE * len(letters)


def _label_end(text: str, begin: int, lexicon: Lexicon) -> int:
    """Where a label at the beginning of a text would end, after its colon; 0 if there is none."""
    colon = _COLON.search(text, begin + 1, LONGEST)
    if colon is None or _NO_LABEL_AFTER.match(text, colon.end()) or _SENTENCE_END.search(text, begin, colon.start()):
        return 0
    stops = _FULL_STOP.finditer(text, begin, colon.start())
    if any(stop[1].casefold() + "." not in _abbreviations(lexicon) for stop in stops):
        return 0
    # "**Venn:** Yes" where the asterisks were kept.
    return colon.end() + len(text[colon.end() :]) - len(text[colon.end() :].lstrip("*_"))


@lru_cache(maxsize=4096)
def read_label(printed: str, lexicon: Lexicon) -> LabelReading:
    """Read the words of a label.

    Args:
        printed: The label without its colon.
        lexicon: The words to know.
    """
    words = printed.strip("*_#>[]-–—• \t\u00a0\ufeff\u200b")
    if words[:1] + words[-1:] == "()":
        words = words[1:-1].strip()
    words = words.rstrip(":： ")
    reading = _read(words, lexicon)
    if reading.kind in {LabelKind.OTHER, LabelKind.NAME} and (match := _ASIDE.search(words)):
        # a party after a name, or how it is heard: "VENN (via interpreter)"
        bare = _read(words[: match.start()], lexicon)
        if bare.kind is not LabelKind.OTHER:
            return evolve(bare, words=words)
    return reading


def _read(words: str, lexicon: Lexicon) -> LabelReading:
    key = fold(words)
    if not words or words[0].islower():
        return LabelReading(kind=LabelKind.OTHER, words=words, key=key)
    if (role := _role(words, key, lexicon)) is not None:
        bare = key if key in lexicon.roles else _NUMBER.sub("", key)
        return LabelReading(kind=LabelKind.ROLE, words=_NUMBER.sub("", words), key=bare, role=Role(role))
    if (role := _asking_reader(words, key, lexicon)) is not None:
        return LabelReading(kind=LabelKind.ROLE, words=words, key=key, role=role)
    if (person := _whole_title(words, lexicon)) is not None:
        kind = LabelKind.POST if person.name is None else LabelKind.TITLED
        return LabelReading(kind=kind, words=words, key=key, person=person)
    if (person := honoured_person(words, lexicon)) is not None:
        return LabelReading(kind=LabelKind.NAME, words=words, key=key, person=person)
    name, comma, rest = words.partition(",")
    if comma and rest.strip() and (person := honoured_person(name, lexicon)) is not None and " " in name.strip():
        # "DARA VENN, KEEPER OF THE HARBOUR", "Mira Sol, 34, Port Aster"
        return LabelReading(kind=LabelKind.NAME, words=words, key=fold(name), person=person)
    name, *outlet = _SPACED_DASH.split(words, maxsplit=1)
    if outlet and is_outlet_name(outlet[0], lexicon) and (person := honoured_person(name, lexicon)) is not None:
        # "Lise Orr – Harbour News"
        return LabelReading(kind=LabelKind.ROLE, words=words, key=fold(name), role=Role.INTERVIEWER, person=person)
    is_name = _may_be_outlet(words, lexicon) or _INITIALS.fullmatch(words) or _UNSPACED_NAME.fullmatch(words)
    kind = LabelKind.NAME if is_name else LabelKind.OTHER
    return LabelReading(kind=kind, words=words, key=key)


def _may_be_outlet(words: str, lexicon: Lexicon) -> bool:
    """Whether words are an outlet's name: short, with a word of outlets, and one small letter word at most."""
    each = words.split()
    small = sum(word[0].islower() for word in each)
    return len(each) <= _LONGEST_OUTLET and small <= 1 and has_outlet_word(words, lexicon)


def _role(words: str, key: str, lexicon: Lexicon) -> str | None:
    """The role of a role word, with or without a number, an abbreviation in brackets or an outlet beside it."""
    for form in (key, _NUMBER.sub("", key), key.partition(" (")[0]):
        if form in lexicon.roles:
            return lexicon.roles[form]
    for word, outlet in (words.split(" ", 1), words.rsplit(" ", 1)[::-1]) if " " in words else ():
        # "PV Báo Cảng Biển", "VOV reporter"; but "The question" names no outlet.
        if lexicon.roles.get(fold(word)) == Role.INTERVIEWER and is_outlet_name(outlet, lexicon):
            return Role.INTERVIEWER
    return None


def _asking_reader(words: str, key: str, lexicon: Lexicon) -> Role | None:
    """The role in a label that names whose question is put: "Question from Mira Sol, Port Aster", "Reader Mira Sol"."""
    for end in _word_ends(key):
        role = lexicon.roles.get(key[:end])
        rest = words[end:].split()
        named = any(word[0].isupper() for word in rest) or (bool(rest) and is_unspaced(rest[-1]))
        if role in {Role.INTERVIEWER, Role.AUDIENCE} and named and len(key[:end]) > 1:
            return Role(role)
    return None


def _word_ends(key: str) -> Iterator[int]:
    """Where the first words of a label end; in scripts without spaces, that may be after any letter."""
    limit = min(len(key) - 1, _LONGEST_ROLE_WORD)
    return (end for end in range(limit, 0, -1) if key[end] == " " or is_unspaced(key[:end]))


def _whole_title(words: str, lexicon: Lexicon) -> TitledPerson | None:
    """The titled person that a label consists of, if nothing else stands in it."""
    found = titled_persons(words, lexicon)
    if len(found) != 1 or fold(words[: found[0].start]) not in _before_title(lexicon):
        return None
    return None if words[found[0].end :].strip(" ,.()") else found[0]


@cache
def _before_title(lexicon: Lexicon) -> frozenset[str]:
    """What may stand before a title in a label: nothing, an honorific, an article."""
    return frozenset(("", *lexicon.genders, *lexicon.gather(lambda lang: lang.titles.articles)))


@cache
def _abbreviations(lexicon: Lexicon) -> frozenset[str]:
    """Words that end in a full stop without ending a sentence: "Prof.", "Amb."."""
    return frozenset(
        word for phrase in (*lexicon.genders, *lexicon.posts) for word in phrase.split() if word[-1] == "."
    )


@cache
def _directions(lexicon: Lexicon) -> frozenset[str]:
    """Words of stage directions, which stand in brackets too: "[Laughter]"."""
    return frozenset(map(fold, lexicon.gather(lambda lang: lang.talk.directions)))
