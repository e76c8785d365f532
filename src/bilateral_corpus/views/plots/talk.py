"""Who talks when, and how long: turns one after the other, each as long as it has words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from bilateral_corpus.corpus.words import words_in
from bilateral_corpus.model import Interview, Role, Turn
from bilateral_corpus.model.display import one_line
from bilateral_corpus.views.counting import counted
from bilateral_corpus.views.plots.opening import WIDTH, open_sheet

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from bilateral_corpus.views.plots.figure import DescribedFigure
    from bilateral_corpus.views.plots.sheet import Sheet

__all__ = ["talk"]

_ROW = 0.36
_BAR = 0.62
_MOST_LABEL = 0.4
_LABEL_GAP = 0.1
_LEAST = 0.005
_UNKNOWN = "not known who"


@frozen(kw_only=True)
class _Voice:
    """A speaker, with the turns as stretches of words, counted from the beginning of the talk."""

    name: str
    role: Role | None
    turns: tuple[tuple[int, int], ...]

    @property
    def words(self) -> int:
        return sum(length for _, length in self.turns)


def talk(
    interview: Interview,
    *,
    most: int = 20,
    title: str | None = None,
    width: float = WIDTH,
    dark: bool = False,
) -> DescribedFigure:
    """Draw who talks when in an interview, and how much.

    Each speaker has a row. Each turn is a bar, as long as it has words, in the order of the interview. How many words
    are a speaker's, and which part of all, stands to the right. In scripts that put no space between words, letters
    are counted for words, as :mod:`bilateral_corpus.corpus.words` says.

    Args:
        interview: The interview.
        most: Draw no more speakers than this: those who say most. The others are one row.
        title: The title; None for that of the interview, or its id if it has none.
        width: How wide the figure is, in inches; it is as high as it needs to be.
        dark: Whether it is drawn on a dark ground.

    Returns:
        The figure, with one axes whose x count words.

    Raises:
        MissingExtraError: matplotlib is not installed.
    """
    heading = title if title is not None else interview.title or interview.id
    voices = _voices(interview)
    kept = _foremost(voices, most)
    total = sum(voice.words for voice in voices)
    subtitle = f"Who talks when: {counted(total, 'word')} in {counted(len(interview.turns), 'turn')}" if voices else ""
    notes = _notes(len(voices), most)
    printed = "".join(voice.name for voice in kept)
    with open_sheet(heading, subtitle=subtitle, notes=notes, printed=printed, width=width, dark=dark) as sheet:
        if total:
            _draw(sheet, kept, total)
        else:
            sheet.say_nothing("Nobody speaks.")
        told = "; ".join(f"{one_line(voice.name)}, {_role(voice.role)}, {_share(voice, total)}" for voice in kept)
        sheet.describe(f"talk by speaker. {told}", *notes)
    return sheet.figure


def _voices(interview: Interview) -> list[_Voice]:
    """Give the speakers in the order in which they are first heard."""
    names = {participant.id: (participant.name, participant.role) for participant in interview.participants}
    heard: dict[tuple[str, Role | None], list[tuple[int, int]]] = {}
    said = 0
    for turn in interview.turns:
        length = sum(1 for _ in words_in(turn.text))
        heard.setdefault(_voice_of(turn, names), []).append((said, length))
        said += length
    return [_Voice(name=name, role=role, turns=tuple(turns)) for (name, role), turns in heard.items()]


def _voice_of(turn: Turn, names: dict[str, tuple[str, Role]]) -> tuple[str, Role | None]:
    return names[turn.speaker] if turn.speaker is not None else (_UNKNOWN, turn.role)


def _foremost(voices: list[_Voice], most: int) -> list[_Voice]:
    """Keep those who say most, in the order in which they are heard, and put the others into one row."""
    ranked = sorted(range(len(voices)), key=lambda place: (-voices[place].words, place))
    kept, others = sorted(ranked[: max(most, 0)]), sorted(ranked[max(most, 0) :])
    rest = sorted(turn for place in others for turn in voices[place].turns)
    row = [_Voice(name="others", role=None, turns=tuple(rest))] if rest else []
    return [voices[place] for place in kept] + row


def _notes(speakers: int, most: int) -> tuple[str, ...]:
    hidden = speakers - max(most, 0)
    return (f"{counted(hidden, 'speaker')} who say least are one row, “others”.",) if hidden > 0 else ()


def _draw(sheet: Sheet, voices: Sequence[_Voice], total: int) -> None:
    from bilateral_corpus.views.plots.sheet import SMALL

    names = [sheet.cut(voice.name, sheet.room * _MOST_LABEL) for voice in voices]
    left = max(map(sheet.measure, names)) + _LABEL_GAP
    shares = [_share(voice, total) for voice in voices]
    right = max(sheet.measure(share, SMALL) for share in shares) + _LABEL_GAP
    roles = list(dict.fromkeys(voice.role for voice in voices))
    key = [sheet.patch(_role(role), facecolor=sheet.ink.role(role)) for role in roles]
    axes = sheet.axes(len(voices) * _ROW, left=left, right=right, below=0.45, key=key)
    axes.set(xlim=(0, total), ylim=(len(voices) - 0.5, -0.5), xlabel="words said so far")
    axes.xaxis.set_major_formatter("{x:,.0f}")
    axes.set_yticks(range(len(voices)), names)
    for row, (voice, share) in enumerate(zip(voices, shares, strict=True)):
        _bars(sheet, axes, voice, row)
        axes.annotate(
            share, (1, row), (_LABEL_GAP * 72, 0), ("axes fraction", "data"), "offset points", va="center", size=SMALL
        )


def _bars(sheet: Sheet, axes: Axes, voice: _Voice, row: int) -> None:
    axes.axhline(row, color=sheet.ink.page("line"), linewidth=0.6, zorder=1)
    axes.barh(
        [row] * len(voice.turns),
        [length for _, length in voice.turns],
        _BAR,
        left=[start for start, _ in voice.turns],
        color=sheet.ink.role(voice.role),
        # So that a turn of one word can be seen in a long talk.
        edgecolor=sheet.ink.role(voice.role),
        linewidth=0.4,
    )
    between = [one[0] for before, one in pairwise(voice.turns) if sum(before) == one[0]]
    axes.vlines(between, row - _BAR / 2, row + _BAR / 2, color=sheet.ink.page("background"), linewidth=0.8)


def _share(voice: _Voice, total: int) -> str:
    share = voice.words / total if total else 0.0
    return f"{counted(voice.words, 'word')}, {'<1%' if 0 < share < _LEAST else f'{share:.0%}'}"


def _role(role: Role | None) -> str:
    return "role not known" if role is None else role.value
