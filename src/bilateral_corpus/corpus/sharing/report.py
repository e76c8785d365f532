"""What became of the words when an interview was put together again."""

from __future__ import annotations

from attrs import frozen

from bilateral_corpus.model import PassageKind, Problem
from bilateral_corpus.model.vocabulary import Vocabulary

__all__ = ["InterviewReport", "Outcome", "PassageReport"]


class Outcome(Vocabulary):
    """How the words of a copy compare with those that the corpus was made from."""

    EXACT = "exact"
    ALIGNED = "aligned"
    ALTERED = "altered"
    MISSING = "missing"


@frozen(kw_only=True)
class PassageReport:
    """What became of a passage.

    Attributes:
        interview: The id of the interview.
        number: Which of its passages, from 0.
        kind: What it is on the page.
        outcome: ``exact``: the words are the same, by their check. ``aligned``: the letters are the same, by theirs.
            ``altered``: this is what stands there in the copy, and no check says that it is the same.
            ``missing``: the copy does not have it, and neither has the interview.
        mentions: How many mentions it has.
        restored: How many of them have their place in the copy.
    """

    interview: str
    number: int
    kind: PassageKind
    outcome: Outcome
    mentions: int
    restored: int


@frozen(kw_only=True)
class InterviewReport:
    """What became of an interview.

    Attributes:
        interview: Its id.
        outcome: ``exact``: all words are the same. ``aligned``: all letters are. ``altered``: the copy differs.
            ``missing``: no copy was found, and the interview is not in the corpus.
        copy: The file with the copy.
        exact: How many passages are as they were, word for word.
        aligned: How many have the same letters.
        altered: How many are not known to be the same.
        missing: How many the copy does not have.
        mentions: How many mentions there are.
        restored: How many of them have their place.
        added: How many letters of the copy belong to no passage.
    """

    interview: str
    outcome: Outcome
    copy: str | None = None
    exact: int = 0
    aligned: int = 0
    altered: int = 0
    missing: int = 0
    mentions: int = 0
    restored: int = 0
    added: int = 0

    def __str__(self) -> str:
        if self.outcome is Outcome.MISSING:
            return f"{self.interview}: no copy was found"
        found = f"{self.interview}: {self.outcome}, from {self.copy}"
        if self.outcome is Outcome.EXACT:
            return found
        counts = {
            "exact": self.exact,
            "aligned": self.aligned,
            "altered": self.altered,
            "missing": self.missing,
        }
        passages = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
        added = f"; {self.added} letters of the copy in no passage" if self.added else ""
        return f"{found}: passages {passages}; {self.restored} of {self.mentions} mentions{added}"

    @property
    def problem(self) -> Problem | None:
        """The same as a problem of the corpus; None where nothing was lost."""
        if self.outcome is Outcome.MISSING:
            return Problem(code="copy-missing", message=str(self), action="the interview was left out")
        if self.outcome is Outcome.ALTERED:
            action = "what no longer has a place was left out"
            return Problem(code="copy-differs", message=str(self), action=action, source=self.copy)
        return None
