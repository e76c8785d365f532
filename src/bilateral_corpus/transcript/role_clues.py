"""Who asks, who answers and who leads the session, told from what voices say and when they say it.

A question mark is not enough: hosts tell stories, ministers ask back, and a chair asks nobody anything. So several
clues are taken over all turns of a voice, each in comparison with the other voices, and weighed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from math import log2

from attrs import astuple, frozen

from bilateral_corpus.language import Lexicon
from bilateral_corpus.language.patterns import words_of
from bilateral_corpus.transcript.questions import asking, is_question
from bilateral_corpus.transcript.speaker_weights import weights

# So many turns of a voice are read, spread over all of them; and so much of each. Both keep the cost low.
_MOST_TURNS = 60
_READ = 1200
_CERTAIN = 4.0
_MOST_DOUBLINGS = 3.0
_LONGEST_CUE = 1500
# A voice leads the session if so much of its turns have a word for that, and less are questions of its own.
_MODERATING_SHARE = 0.4
_SHORT = 80


@frozen(kw_only=True)
class Part:
    """What one voice says.

    Attributes:
        turns: Its turns, by their numbers among all turns.
        known: What is known of the voice otherwise: that a title stands in its label, that it is the author.
    """

    turns: Sequence[tuple[int, str]]
    known: frozenset[str] = frozenset()


@frozen
class _Reading:
    """What a voice shows by itself.

    Attributes:
        asks: The share of its turns that end in a question mark.
        reads: How much its turns read like questions, from -1 to 1.
        length: The binary logarithm of the mean length of its turns.
        follows: The share of its turns, others than after its own, that come right after a question.
        opens: Whether it speaks first.
        share: The binary logarithm of the length of all that it says.
    """

    asks: float
    reads: float
    length: float
    follows: float
    opens: float
    share: float


def asking_scores(parts: Sequence[Part], lexicon: Lexicon) -> list[float]:
    """Weigh for each voice whether it asks.

    Args:
        parts: All voices of a conversation.
        lexicon: The words to know.

    Returns:
        A number for each voice, above 0 if it rather asks than answers.
    """
    return [_weighed(clues) for clues in role_clues(parts, lexicon)]


def leads(part: Part, lexicon: Lexicon) -> bool:
    """Whether a voice leads a session: it gives the floor, opens or closes, and hardly asks; thanks are neither."""
    cues, courtesies = _moderation(lexicon), _courtesies(lexicon)
    texts = [text for _, text in _sample(part.turns)]
    shown = sum(cues.search(text[:_LONGEST_CUE]) is not None for text in texts)
    polite = sum(len(text) <= _SHORT and courtesies.match(text) is not None for text in texts if not cues.search(text))
    asks = sum(map(is_question, texts))
    return shown > 0 and shown >= _MODERATING_SHARE * (len(texts) - polite) and asks < _MODERATING_SHARE * len(texts)


def role_clues(parts: Sequence[Part], lexicon: Lexicon) -> list[dict[str, float]]:
    """The clues of each voice, most of them in comparison with the other voices."""
    asked = {number for part in parts for number, text in part.turns if is_question(text)}
    speaker = {number: place for place, part in enumerate(parts) for number, _ in part.turns}
    readings = [_read(part, place, asked, speaker, lexicon) for place, part in enumerate(parts)]
    totals = [sum(values) for values in zip(*map(astuple, readings), strict=True)]
    found = []
    for part, one in zip(parts, readings, strict=True):
        others = len(readings) - 1
        means = [(total - own) / others if others else own for total, own in zip(totals, astuple(one), strict=True)]
        found.append(_compared(one, _Reading(*means)) | dict.fromkeys(part.known, 1.0))
    return found


def _read(part: Part, place: int, asked: set[int], speaker: dict[int, int], lexicon: Lexicon) -> _Reading:
    sample = _sample(part.turns)
    texts = [text for _, text in sample]
    follows = [number for number, _ in part.turns if speaker.get(number - 1, place) != place]
    length = sum(len(text) for _, text in part.turns)
    return _Reading(
        asks=_mean(is_question(text) for text in texts),
        reads=_mean(max(-_CERTAIN, min(_CERTAIN, asking(text, lexicon))) / _CERTAIN for text in texts),
        length=log2(1 + length / len(part.turns)),
        follows=_mean(number - 1 in asked for number in follows),
        opens=float(part.turns[0][0] == 0),
        share=log2(1 + length),
    )


def _compared(one: _Reading, others: _Reading) -> dict[str, float]:
    """The clues of a voice, given the mean of the others."""
    return {
        "asks": one.asks,
        "asks_more": one.asks - others.asks,
        "reads": one.reads,
        "reads_more": one.reads - others.reads,
        "longer": max(-_MOST_DOUBLINGS, min(_MOST_DOUBLINGS, one.length - others.length)),
        "says_more": max(-_MOST_DOUBLINGS, min(_MOST_DOUBLINGS, one.share - others.share)),
        "follows": one.follows,
        "opens": one.opens,
    }


def _weighed(clues: dict[str, float]) -> float:
    table = weights().asker
    return table["bias"] + sum(table[clue] * value for clue, value in clues.items())


def _sample(turns: Sequence[tuple[int, str]]) -> Sequence[tuple[int, str]]:
    step = -(-len(turns) // _MOST_TURNS)
    return turns[:: max(1, step)]


def _mean(values: Iterable[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed) if listed else 0.0


@cache
def _moderation(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(words_of(lexicon.languages[0].talk.moderation))


@cache
def _courtesies(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(words_of(lexicon.languages[0].talk.courtesies))
