"""The tense of the clause that an expression stands in, by closed lists of words."""

from __future__ import annotations

import re
from functools import cache

from bilateral_corpus.annotation.dates.context import Tense
from bilateral_corpus.language.patterns import one_of, words_of
from bilateral_corpus.language.time_grammar import TimeGrammar

_CLAUSE = re.compile(r"[,;:()—–]")
# A clause is looked at so far on either side; most end sooner.
_REACH = 160
_END = re.compile(r"[.!?;。！？；…][\"'”’)]*(?=\s|$)|\n\s*\n|[。！？；]")
# So far before a verb in the past may stand what turns it into the future: "will be completed".
_NEAR = 30
# A verb and a date with no more than a preposition between them.
_BESIDE = 6


def clause_tense(text: str, start: int, end: int, grammar: TimeGrammar) -> Tense:
    """Tell the tense by the verb that is nearest before an expression, or else after it, in the sentence.

    Args:
        text: The text.
        start: Where the expression begins.
        end: Where it ends.
        grammar: The words of the language.
    """
    before = text[max(0, start - _REACH) : start]
    if found := list(_END.finditer(before)):
        before = before[found[-1].end() :]
    after = text[end : end + _REACH]
    if match := _END.search(after):
        after = after[: match.start()]
    cues = _cues(grammar)
    left = list(cues.finditer(before))
    right = list(cues.finditer(after))
    tense = Tense.UNKNOWN
    if left:
        tense = _nearest(left, before)
    elif right:
        tense = _TENSES[right[0].lastgroup or ""]
    # "Closed until Friday"; but "they had filed by Wednesday".
    is_ahead = tense is not Tense.PAST and (ahead := _ahead(grammar)) and ahead.search(before)
    return Tense.FUTURE if is_ahead else tense


def _nearest(cues: list[re.Match[str]], before: str) -> Tense:
    """The tense of the last verb, with the auxiliaries that stand near it in the same clause."""
    last = cues[-1]
    near = [cue for cue in cues if _is_near(cue, last, before)]
    # "Will be completed", "is expected to have ended": the verb beside the date does not tell the tense by itself.
    if any(cue.lastgroup == "future" for cue in near):
        return Tense.FUTURE
    if any(cue.lastgroup == "past" for cue in near[:-1]):
        return Tense.PAST
    if any(cue.lastgroup == "present" and last.start() - cue.end() <= _BESIDE for cue in near[:-1]):
        # "The case is heard in May."
        return Tense.PRESENT
    # "Ended March 31", "announced in January".
    is_beside = last.lastgroup == "ending" and len(before) - last.end() <= _BESIDE
    return Tense.PAST if is_beside else _TENSES[last.lastgroup or ""]


def _is_near(cue: re.Match[str], last: re.Match[str], before: str) -> bool:
    return last.start() - cue.end() < _NEAR and not _CLAUSE.search(before, cue.end(), last.start())


_TENSES = {"future": Tense.FUTURE, "past": Tense.PAST, "ending": Tense.PAST_FORM, "present": Tense.PRESENT}


@cache
def _ahead(grammar: TimeGrammar) -> re.Pattern[str] | None:
    return re.compile(rf"{words_of(grammar.ahead)}\s*\Z", re.IGNORECASE) if grammar.ahead else None


@cache
def _cues(grammar: TimeGrammar) -> re.Pattern[str]:
    endings = one_of(grammar.past_endings)
    return re.compile(
        rf"(?P<future>{words_of(grammar.future)})|(?P<past>{words_of(grammar.past)})|(?P<present>{words_of(grammar.present)})"
        rf"|(?P<ending>\b[^\W\d_]{{2,20}}{endings}\b)",
        re.IGNORECASE,
    )
