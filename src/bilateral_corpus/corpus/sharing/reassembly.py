"""Putting one interview together again from a copy of its text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from attrs import evolve, field, frozen

from bilateral_corpus.corpus.sharing.alignment import Alignment, align
from bilateral_corpus.corpus.sharing.anchors import Run, anchors
from bilateral_corpus.corpus.sharing.checks import MENTION_DIGITS, check, text_check
from bilateral_corpus.corpus.sharing.citations import written_out
from bilateral_corpus.corpus.sharing.fingerprint import Citation, Fingerprint, MentionPrint, PassagePrint
from bilateral_corpus.corpus.sharing.report import InterviewReport, Outcome, PassageReport
from bilateral_corpus.corpus.sharing.running_text import RunningText
from bilateral_corpus.corpus.sharing.source_places import SourcePlaces
from bilateral_corpus.corpus.sharing.withholding import StandoffInterview, with_words
from bilateral_corpus.model import Cue, Interview, Mention, Passage, Source, Span, Turn
from bilateral_corpus.model.source import text_digest

__all__ = ["Copy", "Reassembled", "reassemble"]

# How far from where it should be a mention is looked for, in letters.
_NEAR = 200


@frozen(slots=False)
class Copy:
    """A reader's own copy of an interview.

    Attributes:
        interview: The copy as it was read.
        name: The file that it was read from.
    """

    interview: Interview
    name: str | None = None

    @cached_property
    def running(self) -> RunningText:
        """Its words as one text."""
        return RunningText.of(self.interview)

    @cached_property
    def letters_digest(self) -> str:
        """SHA-256 of its letters."""
        return text_digest(self.running.letters.text)

    @cached_property
    def breaks(self) -> list[int]:
        """Before which letters a paragraph begins or ends."""
        return sorted({self.running.letters.before(place) for place in self.running.breaks()})


@frozen(kw_only=True)
class Reassembled:
    """An interview with its words again.

    Attributes:
        interview: The interview.
        report: What became of it.
        passages: What became of each passage.
        verified: How many letters checks say are the same.
        same_source: Whether the copy is the very text that was read, so that the interview is the one that was shared.
    """

    interview: Interview
    report: InterviewReport
    passages: tuple[PassageReport, ...] = field(repr=False)
    verified: int = field(repr=False)
    same_source: bool = field(repr=False)

    @property
    def rank(self) -> tuple[bool, bool, int, int]:
        """What is greater for the better of two."""
        return self.report.outcome is Outcome.EXACT, self.same_source, self.verified, self.report.restored


def reassemble(shared: StandoffInterview, copy: Copy) -> Reassembled:
    """Put an interview together again.

    Args:
        shared: The interview without its words.
        copy: A copy of its text.

    Returns:
        The interview with the words of the copy. If the copy is exact it is the interview that was shared; else its
        spans and its source are those of the copy, and what the copy does not have is left out.

    Raises:
        IntegrityError: The copy has the parts in such places that they make no interview.
    """
    if shared.fingerprint.sha256 == copy.running.digest and _same_source(shared, copy):
        return _exact(shared, copy)
    return _Assembly(shared, copy).made()


def _same_source(shared: StandoffInterview, copy: Copy) -> bool:
    return shared.interview.source.sha256 == copy.interview.source.sha256


def _exact(shared: StandoffInterview, copy: Copy) -> Reassembled:
    text, made = copy.running.text, shared.fingerprint
    passages = [
        with_words(passage, text[one.place.slice], None if one.label is None else text[one.label.slice])
        for passage, one in zip(shared.interview.passages, made.passages, strict=True)
    ]
    interview = written_out(shared.interview, made.citations, lambda one: text[one.place.slice])
    whole = evolve(interview, passages=passages)
    reports = [
        _report(shared, number, Outcome.EXACT, len(passage.mentions)) for number, passage in enumerate(whole.passages)
    ]
    return _reassembled(shared, copy, whole, reports, verified=made.letters, added=0, outcome=Outcome.EXACT)


def _report(shared: StandoffInterview, number: int, outcome: Outcome, restored: int) -> PassageReport:
    passage = shared.interview.passages[number]
    return PassageReport(
        interview=shared.id,
        number=number,
        kind=passage.kind,
        outcome=outcome,
        mentions=len(passage.mentions),
        restored=restored,
    )


def _reassembled(
    shared: StandoffInterview,
    copy: Copy,
    interview: Interview,
    passages: Sequence[PassageReport],
    *,
    verified: int,
    added: int,
    outcome: Outcome,
) -> Reassembled:
    counts = Counter(one.outcome for one in passages)
    report = InterviewReport(
        interview=shared.id,
        outcome=outcome,
        copy=copy.name,
        mentions=sum(one.mentions for one in passages),
        restored=sum(one.restored for one in passages),
        added=added,
        **{str(one): counts[one] for one in Outcome},
    )
    return Reassembled(
        interview=interview,
        report=report,
        passages=tuple(passages),
        verified=verified,
        same_source=_same_source(shared, copy),
    )


@frozen(slots=False)
class _Assembly:
    """An interview without words and a copy that is not exact."""

    shared: StandoffInterview
    copy: Copy

    @cached_property
    def _print(self) -> Fingerprint:
        return self.shared.fingerprint

    @cached_property
    def _letters(self) -> str:
        return self.copy.running.letters.text

    @cached_property
    def _alignment(self) -> Alignment:
        length = self._print.letters
        if self._print.letters_sha256 == self.copy.letters_digest:
            runs = [Run(0, 0, length)] if length else []
        else:
            runs = anchors(list(self._print.blocks), length, self._letters)
        breaks = sorted({place for one in self._print.passages for place in _breaks(one)})
        return align(runs, (length, breaks), (len(self._letters), self.copy.breaks))

    def made(self) -> Reassembled:
        words, labels = self._words_and_labels()
        places = SourcePlaces.of(self.shared.interview, self.copy.interview.source, self.copy.running, words, labels)
        passages: list[Passage] = []
        reports: list[PassageReport] = []
        for number, place in enumerate(words):
            if place is None:
                reports.append(_report(self.shared, number, Outcome.MISSING, 0))
                continue
            passages.append(self._passage(number, place, labels[number], places))
            outcome = self._outcome(self._print.passages[number], passages[-1].text)
            reports.append(_report(self.shared, number, outcome, len(passages[-1].mentions)))
        return self._whole(passages, reports, places)

    def _whole(
        self, passages: Sequence[Passage], reports: Sequence[PassageReport], places: SourcePlaces
    ) -> Reassembled:
        interview = written_out(self.shared.interview, self._print.citations, self._cited)
        problems = [one if one.span is None else evolve(one, span=places.moved(one.span)) for one in interview.problems]
        outcomes = {one.outcome for one in reports}
        whole = all(one.mentions == one.restored for one in reports) and Outcome.MISSING not in outcomes
        same = max(outcomes, key=list(Outcome).index, default=Outcome.EXACT) if whole else Outcome.ALTERED
        return _reassembled(
            self.shared,
            self.copy,
            evolve(interview, source=self._source(), passages=passages, problems=problems),
            reports,
            verified=self._alignment.verified,
            added=len(self._letters) - self._alignment.copied,
            outcome=same,
        )

    def _source(self) -> Source:
        read = self.copy.interview.source
        return evolve(self.shared.interview.source, sha256=read.sha256, length=read.length, media_type=read.media_type)

    def _words_and_labels(self) -> tuple[list[Span | None], list[Span | None]]:
        """Where passages and labels stand in the running text of the copy.

        None reaches into the one before it, but what interrupts a turn stands inside of the turn.
        """
        words: list[Span | None] = []
        labels: list[Span | None] = []
        reached = host_end = 0
        host: Span | None = None
        for one in self._print.passages:
            if one.place.start < host_end and host is not None:
                labels.append(None)
                words.append(_clipped(self._located(one.letters, one.place), host))
                continue
            for found, letters, place in ((labels, one.label_letters, one.label), (words, one.letters, one.place)):
                there = None if letters is None or place is None else self._located(letters, place)
                found.append(_clipped(there, Span(reached, len(self.copy.running.text))))
                reached = reached if found[-1] is None else found[-1].end
            host, host_end = words[-1], one.place.end
        return words, labels

    def _located(self, letters: Span, place: Span) -> Span | None:
        if not len(letters):
            return self.copy.running.without_letters(self._alignment.place(letters.start), len(place))
        there = self._alignment.span(letters)
        return None if there is None else self.copy.running.words(there)

    def _outcome(self, one: PassagePrint, text: str) -> Outcome:
        if self._print.sha256 == self.copy.running.digest:
            return Outcome.EXACT
        verified = not len(one.letters) or self._alignment.verifies(one.letters)
        same = len(text) == len(one.place) and text_check(text, len(one.letters)) == one.check
        if same and (verified or len(one.check) == MENTION_DIGITS):
            return Outcome.EXACT if one.check else Outcome.ALIGNED
        return Outcome.ALIGNED if verified else Outcome.ALTERED

    def _passage(self, number: int, place: Span, label: Span | None, places: SourcePlaces) -> Passage:
        passage, one = self.shared.interview.passages[number], self._print.passages[number]
        text = self.copy.running.text
        changes: dict[str, Any] = {
            "span": places.passages[number],
            "mentions": tuple(self._mentions(passage.mentions, one.mentions, place)),
        }
        if isinstance(passage, Turn):
            changes["label_span"] = places.labels[number]
            changes["interruptions"] = places.interruptions(number)
            changes["cues"] = tuple(self._cues(passage.cues, one.cues, place))
        return with_words(passage, text[place.slice], None if label is None else text[label.slice], **changes)

    def _mentions(self, mentions: Sequence[Mention], prints: Sequence[MentionPrint], place: Span) -> Iterator[Mention]:
        for mention, one in zip(mentions, prints, strict=True):
            there = self._mentioned(one, self.copy.running.letters.span(place))
            if there is not None:
                words = self.copy.running.with_marks(there, len(mention.span), place)
                yield evolve(mention, span=words.shift(-place.start))

    def _mentioned(self, one: MentionPrint, within: Span) -> Span | None:
        """The letters of the copy that are those of a mention, by their check: where they should be, or else near."""
        length = len(one.letters)
        if not length:
            return None
        expected = self._alignment.place(one.letters.start)
        places = [expected, *self.copy.running.beginnings(expected, _NEAR)]
        for start in sorted(places, key=lambda start: abs(start - expected)):
            there = Span(start, start + length)
            if within.contains(there) and check(self._letters[there.slice], MENTION_DIGITS) == one.check:
                return there
        return None

    def _cues(self, cues: Sequence[Cue], prints: Sequence[Span], place: Span) -> Iterator[Cue]:
        reached = 0
        for cue, letters in zip(cues, prints, strict=True):
            found = self._located(letters, cue.span)
            if found is not None and place.contains(found) and found.start - place.start >= reached:
                reached = found.end - place.start
                yield evolve(cue, span=found.shift(-place.start))

    def _cited(self, one: Citation) -> str | None:
        found = self._alignment.span(one.letters) if self._alignment.verifies(one.letters) else None
        return None if found is None else self.copy.running.text[self.copy.running.between(found).slice]


def _clipped(span: Span | None, within: Span) -> Span | None:
    """A span without what lies outside of another one; None if nothing is left of it."""
    if span is None:
        return None
    start, end = max(span.start, within.start), min(span.end, within.end)
    return Span(start, end) if start < end or (start == end and not len(span)) else None


def _breaks(one: PassagePrint) -> Iterator[int]:
    yield from (one.letters.start, one.letters.end, *one.break_letters)
    if one.label_letters is not None:
        yield from (one.label_letters.start, one.label_letters.end)
