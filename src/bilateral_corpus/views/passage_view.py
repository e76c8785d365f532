"""A passage to be read: its words with what they refer to, long ones folded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve, frozen

from bilateral_corpus.formats.html_elements import date_attributes, direction, element
from bilateral_corpus.formats.html_marks import Mark, marked, paragraphs
from bilateral_corpus.model import Mention, Passage, PassageKind, Span, Turn
from bilateral_corpus.views.counting import counted
from bilateral_corpus.views.markup import fold, name, tooltip
from bilateral_corpus.views.referents import Referents

__all__ = ["WHOLE", "Reading", "marks_of", "page_of", "passages_view"]

_HEADINGS = frozenset({PassageKind.HEADLINE, PassageKind.HEADING})
# What mentions of the same words say is listed up to here; a page of a thousand lines helps nobody.
_MOST_TOLD = 5
# About how many code points the tags of a passage take, and those of a mention.
_PASSAGE = 150
_MENTION = 150
_ENDS = re.compile(r"\s+|[。！？，、]")
_NEAR = 100
# A fold that hides less than this part of what it shows is not worth opening.
_LEAST_HIDDEN = 3


@frozen(kw_only=True)
class Reading:
    """How interviews are shown.

    Attributes:
        level: The level of the heading of an interview, 1 to 5; headings inside of it are one deeper.
        fold: After about how many code points a passage is folded; None for never.
        most: About how many code points of text are shown, where a mention counts as so many as it takes to mark it
            up; None for all.
        anchor: What the ids of turns begin with, before the number of the turn from 1; None for no ids.
    """

    level: int = 2
    fold: int | None = None
    most: int | None = None
    anchor: str | None = None


#: All of it, with nothing folded.
WHOLE = Reading()


def passage_view(
    passage: Passage,
    referents: Referents,
    *,
    id: str | None = None,
    speaker: str | None = None,
    around: str = "ltr",
    reading: Reading = WHOLE,
) -> str:
    """Write a passage for people.

    Args:
        passage: The passage.
        referents: What its mentions point at.
        id: What links to it name; None where none do.
        speaker: The name of who speaks, if it is known.
        around: The direction of what it stands in, ``ltr`` or ``rtl``.
        reading: How it is shown.
    """
    own = direction([passage.text]) or around
    attributes = {
        "id": id,
        "class": f"bc-passage bc-{passage.kind}",
        "dir": own if own != around else None,
    }
    if isinstance(passage, Turn):
        return _turn(passage, attributes, speaker, words_view(passage, referents, around=own, reading=reading))
    if passage.kind in _HEADINGS and passage.text.strip():
        return element(f"h{reading.level + 1}", attributes, marked(passage.text, marks_of(passage, referents)))
    shown = words_view(passage, referents, around=own, reading=reading)
    if passage.kind is PassageKind.BOILERPLATE and reading.fold is not None:
        shown = fold(element("span", {"lang": "en"}, "Boilerplate"), shown)
    return element("div", attributes, shown)


def _turn(turn: Turn, attributes: dict[str, str | None], speaker: str | None, shown: str) -> str:
    printed = (turn.label or "").strip() or speaker or ""
    role = str(turn.role) if turn.role is not None else ""
    attributes |= {
        "class": f"bc-passage bc-turn bc-{role or 'unknown'}",
        "lang": turn.language,
        "role": "group",
        "aria-label": tooltip(printed or role or "turn"),
    }
    parts = [element("b", {}, name(printed))] if printed else []
    if role and role.casefold() != printed.rstrip(" :：").casefold():
        parts.append(element("span", {"class": "bc-role", "lang": "en"}, role))
    if turn.start is not None:
        parts.append(element("span", {"class": "bc-role"}, str(turn.start).partition(".")[0]))
    said_by = element("p", {"class": "bc-speaker"}, " ".join(parts)) if parts else ""
    return element("div", attributes, said_by, shown)


def words_view(passage: Passage, referents: Referents, *, around: str = "ltr", reading: Reading = WHOLE) -> str:
    """Write the words of a passage as paragraphs, folded where they are long."""
    marks = marks_of(passage, referents)
    cut = len(passage.text) if reading.fold is None else _fold_at(passage.text, marks, reading.fold)
    here, there = _halves(passage.text, marks, cut, around)
    if there:
        left = counted(len(passage.text[cut:].split()), "more word")
        there = fold(element("span", {"lang": "en"}, left), there)
    return element("div", {"class": "bc-words"}, here, there)


def _halves(text: str, marks: Sequence[Mark], cut: int, around: str) -> tuple[str, str]:
    first = [one for one in marks if one.span.start < cut or cut == len(text)]
    second = [evolve(one, span=one.span.shift(-cut)) for one in marks if one.span.start >= cut]
    here = "".join(paragraphs(text[:cut].rstrip("\n") if cut < len(text) else text, first, around))
    return here, "".join(paragraphs(text[cut:], second, around)) if cut < len(text) else ""


def _fold_at(text: str, marks: Sequence[Mark], after: int) -> int:
    """Where a long text is folded: behind a paragraph if one ends near, else behind a word; never in a mention."""
    if len(text) < after + after // _LEAST_HIDDEN:
        return len(text)
    cut = text.rfind("\n\n", after // 2, after) + 2
    cut = cut if cut > 1 else _after_word(text, after)
    for mark in sorted(marks, key=lambda one: one.span.start):
        if mark.span.start < cut < mark.span.end:
            cut = _after_word(text, mark.span.end)
    return cut


def _after_word(text: str, place: int) -> int:
    """Where a word or a sentence ends near a place; the place itself in scripts without spaces."""
    found = _ENDS.search(text, place, place + _NEAR)
    return found.end() if found else min(place, len(text))


def size_of(passage: Passage) -> int:
    """About how many code points a passage takes to write."""
    return _PASSAGE + len(passage.text) + _MENTION * len({mention.span for mention in passage.mentions})


def shortened(passage: Passage, most: int) -> Passage:
    """The beginning of a passage, of about so many code points, where a mention counts as what it takes to mark it."""
    room, reached = most, 0
    for span in sorted({mention.span for mention in passage.mentions}):
        room -= _MENTION + max(0, span.start - reached)
        reached = max(reached, span.start)
        if room < 0:
            break
    cut = min(reached + max(0, room), len(passage.text))
    return evolve(passage, text=passage.text[:cut], mentions=[one for one in passage.mentions if one.span.end <= cut])


def passages_view(
    passages: Iterable[Passage], referents: Referents, names: Mapping[str, str], reading: Reading, around: str = "ltr"
) -> str:
    """Write passages one after the other.

    Args:
        passages: The passages.
        referents: What their mentions point at.
        names: The names of those who speak, by their ids.
        reading: How they are shown.
        around: The direction of what they stand in, ``ltr`` or ``rtl``.
    """
    shown = []
    turns = 0
    for passage in page_of(passages, reading):
        id = speaker = None
        if isinstance(passage, Turn):
            turns += 1
            id = None if reading.anchor is None else f"{reading.anchor}{turns}"
            speaker = names.get(passage.speaker or "")
        shown.append(passage_view(passage, referents, id=id, speaker=speaker, around=around, reading=reading))
    return "".join(shown)


def page_of(passages: Iterable[Passage], reading: Reading) -> Iterator[Passage]:
    """Those of some passages that are shown; the last of them may be the beginning of one."""
    if reading.most is None:
        yield from passages
        return
    left = reading.most
    for passage in passages:
        left -= size_of(passage)
        if left < 0:
            # A passage that does not fit is cut if there is room for much of it, else left for another page.
            room = left + size_of(passage)
            if room > reading.most // 2:
                yield shortened(passage, room)
            return
        yield passage


def marks_of(passage: Passage, referents: Referents) -> list[Mark]:
    """The mentions of a passage as tags that say what they point at; those of the same words as one."""
    meant: dict[Span, list[Mention]] = {}
    for mention in passage.mentions:
        meant.setdefault(mention.span, []).append(mention)
    return [_mark(span, mentions, referents) for span, mentions in meant.items()]


def _mark(span: Span, mentions: Sequence[Mention], referents: Referents) -> Mark:
    first = mentions[0]
    day = {} if first.date is None else date_attributes(first.date)
    attributes = {
        "class": f"bc-mention bc-{first.kind}",
        "title": tooltip("\n".join(_told(mentions, referents))),
        "datetime": day.get("datetime"),
    }
    tag = "span" if attributes["datetime"] is None else "time"
    closing = f"</{tag}>"
    return Mark(span, element(tag, attributes).removesuffix(closing), closing, is_kept=False)


def _told(mentions: Sequence[Mention], referents: Referents) -> Iterator[str]:
    for mention in mentions[:_MOST_TOLD]:
        yield referents.described(mention)
    if len(mentions) > _MOST_TOLD:
        yield f"… and {len(mentions) - _MOST_TOLD:,} more"
