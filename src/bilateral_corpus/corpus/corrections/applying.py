"""Applying corrections to a corpus, and telling which of them do not fit any more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Any

from attrs import Factory, define, evolve, frozen

from bilateral_corpus.corpus.corrections.correction import AddRecord, Correction, Different, JoinOrPart, Same, SetValue
from bilateral_corpus.corpus.corrections.file import line_of
from bilateral_corpus.corpus.corrections.place import MisplacedError, Part, Path, Place, locate, value_at
from bilateral_corpus.corpus.reconciliation.reference import Constraints, Reference
from bilateral_corpus.formats.conversion import faults, from_document, to_document
from bilateral_corpus.model import Interview, MentionKind, Problem

if TYPE_CHECKING:
    from bilateral_corpus.corpus.corpus import Corpus

__all__ = ["Corrected", "Misfit", "apply"]

_KINDS = {
    Part.PEOPLE: MentionKind.PERSON,
    Part.ORGANIZATIONS: MentionKind.ORGANIZATION,
    Part.EVENTS: MentionKind.EVENT,
}


@frozen
class Misfit:
    """A correction that could not be applied.

    Attributes:
        correction: The correction; it is kept, and may fit another version of the corpus.
        reason: Why it does not fit.
    """

    correction: Correction
    reason: str

    @property
    def problem(self) -> Problem:
        """The same as a problem of the corpus."""
        one = self.correction
        return Problem(
            code="correction-does-not-fit",
            message=f"the correction of {one.author} of {one.time} ({one.reason}): {self.reason}",
            action="it was not applied, and is kept in its file",
        )


@frozen
class Corrected:
    """What came of corrections.

    Attributes:
        corpus: The corpus with all corrections that fit; the others are among its problems.
        misfits: Those that do not fit.
    """

    corpus: Corpus
    misfits: tuple[Misfit, ...]


def apply(corpus: Corpus, corrections: Iterable[Correction]) -> Corrected:
    """Apply corrections.

    Their order is that of their times; for those of one moment it is that of their lines in a file. A value is set
    where it is the old one; where it is the new one already, nothing has to be done; where it is a third one, the
    correction does not fit. So it does no harm to apply corrections again.

    Args:
        corpus: The corpus, as it was read, or corrected before.
        corrections: The corrections.

    Returns:
        The corrected corpus and the corrections that do not fit.
    """
    # By the line as well, so that those of one moment come in one order whatever order they are given in.
    ordered = sorted(corrections, key=lambda one: (one.time, line_of(one)))
    homes = _Homes.of(corpus)
    misfits: list[Misfit] = []
    by_interview: dict[str, list[SetValue | AddRecord]] = defaultdict(list)
    decisions: list[JoinOrPart] = []
    for one in ordered:
        if isinstance(one, (Same, Different)):
            decisions.append(one)
        elif (home := homes.find(one.place)) is None:
            misfits.append(Misfit(one, f"there is no interview {one.place.interview!r}"))
        else:
            by_interview[home.id].append(one)
    changed = {id: _Desk(corpus[id]).apply(own, misfits) for id, own in by_interview.items()}
    interviews = [changed.get(interview.id, interview) for interview in corpus]
    constraints = _constraints(decisions, _Homes.of(interviews), misfits)
    problems = dict.fromkeys((*corpus.problems, *(misfit.problem for misfit in misfits)))
    made = evolve(corpus, interviews=interviews, problems=problems, constraints=corpus.constraints | constraints)
    return Corrected(made, tuple(misfits))


@frozen
class _Homes:
    by_id: Mapping[str, Interview]
    by_sha256: Mapping[str, Interview]

    @classmethod
    def of(cls, interviews: Iterable[Interview]) -> _Homes:
        by_id: dict[str, Interview] = {}
        by_sha256: dict[str, list[Interview]] = defaultdict(list)
        for interview in interviews:
            by_id[interview.id] = interview
            by_sha256[interview.source.sha256 or ""].append(interview)
        return cls(by_id, {digest: found[0] for digest, found in by_sha256.items() if digest and len(found) == 1})

    def find(self, place: Place) -> Interview | None:
        """The interview of a place, by its id, or by its source where a newer version gives another id."""
        return self.by_id.get(place.interview) or self.by_sha256.get(place.sha256 or "")


@define
class _Desk:
    """One interview with the corrections that are made to it."""

    interview: Interview
    chains: dict[tuple[Path, str], list[SetValue]] = Factory(lambda: defaultdict(list))

    def apply(self, corrections: Sequence[SetValue | AddRecord], misfits: list[Misfit]) -> Interview:
        for one in corrections:
            if isinstance(one, AddRecord):
                self._add(one, _fields_set(one, corrections), misfits)
        for one in corrections:
            if isinstance(one, SetValue):
                try:
                    self.chains[locate(one.place, self.interview), one.field].append(one)
                except MisplacedError as error:
                    misfits.append(Misfit(one, str(error)))
        self._set_all(misfits)
        return self.interview

    def _add(self, one: AddRecord, set_since: frozenset[str], misfits: list[Misfit]) -> None:
        document = to_document(self.interview)
        there = {record["id"]: record for record in document[one.place.part]}
        id = one.new.get("id")
        if id not in there:
            document[one.place.part] = [*document[one.place.part], one.new]
            self._try(document, [one], misfits)
        elif any(there[id].get(name) != value for name, value in one.new.items() if name not in set_since):
            misfits.append(Misfit(one, f"there is another {id!r} among the {one.place.part} already"))

    def _set_all(self, misfits: list[Misfit]) -> None:
        """Set all fields at once, since that is quicker; one by one, if the whole is not sound."""
        document = to_document(self.interview)
        steps = [
            (key, *_outcome(value_at(document, key[0])[key[1]], chain, misfits)) for key, chain in self.chains.items()
        ]
        wanted = [(path, name, value, made) for (path, name), value, made in steps if made]
        for path, name, value, _ in wanted:
            value_at(document, path)[name] = value
        if wanted and self._take(document) is not None:
            for path, name, value, made in wanted:
                single = to_document(self.interview)
                value_at(single, path)[name] = value
                self._try(single, made, misfits)

    def _take(self, document: dict[str, Any]) -> str | None:
        """Take a changed interview if it is sound, and else say why it is not."""
        try:
            self.interview = from_document(document)
        except Exception as error:  # noqa: BLE001 - cattrs raises groups of anything
            return f"the interview would not be sound: {next(faults(error), error)}"
        return None

    def _try(self, document: dict[str, Any], made: Iterable[Correction], misfits: list[Misfit]) -> None:
        if (fault := self._take(document)) is not None:
            misfits.extend(Misfit(one, fault) for one in made)


def _fields_set(added: AddRecord, corrections: Iterable[Correction]) -> frozenset[str]:
    """The fields of an added record that other corrections set, which it has in a corpus that was corrected before."""
    return frozenset(
        one.field
        for one in corrections
        if isinstance(one, SetValue) and one.place.part is added.place.part and one.place.id == added.new.get("id")
    )


def _outcome(current: Any, chain: Sequence[SetValue], misfits: list[Misfit]) -> tuple[Any, list[SetValue]]:
    """What the corrections of one field come to, and which of them changed it."""
    # A corpus that was corrected before has the value of a later one; the earlier ones are done.
    done = max((number + 1 for number, one in enumerate(chain) if one.new == current), default=0)
    value, made = current, list[SetValue]()
    for one in chain[done:]:
        if value == one.old:
            value = one.new
            made.append(one)
        elif value != one.new:
            misfits.append(Misfit(one, f"{one.field} was {one.old!r} and is now {value!r}, not yet {one.new!r}"))
    return value, made


def _constraints(decisions: Iterable[JoinOrPart], homes: _Homes, misfits: list[Misfit]) -> Constraints:
    found = Constraints()
    for one in decisions:
        try:
            references = [_reference(place, homes) for place in one.places]
        except MisplacedError as error:
            misfits.append(Misfit(one, str(error)))
            continue
        pairs = [pair for pair in combinations(references, 2) if pair[0] != pair[1]]
        found |= Constraints(same=pairs) if isinstance(one, Same) else Constraints(different=pairs)
    return found


def _reference(place: Place, homes: _Homes) -> Reference:
    home = homes.find(place)
    if home is None:
        raise MisplacedError(f"there is no interview {place.interview!r}")
    part, number = locate(place, home)
    return Reference(_KINDS[place.part], home.id, getattr(home, str(part))[number].id)
