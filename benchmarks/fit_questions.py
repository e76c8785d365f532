"""Fit the weights by which questions are told from answers where nothing marks them.

Run ``python benchmarks/fit_questions.py FOLDER [FOLDER…] [--check]``. A folder holds ``<id>.gold.json`` files with the
turns of transcripts, as for ``turn_scores.py``; the texts are those turns' paragraphs without any mark of who speaks.
What is printed is the file ``src/bilateral_corpus/transcript/questions.toml``.

The model is a chain (a conditional random field with two states): each paragraph has the signs of
:mod:`bilateral_corpus.transcript.questions`, and each step from one paragraph to the next has a weight of its own. The
weights are those that make the gold roles likeliest, with a penalty on large ones. Every language weighs as the square
root of the number of its documents, every document alike however long it is, so that no document can have its way.

``--check`` prints how well documents are divided by weights that were fitted without them, and without any document in
their language: the share of paragraphs with the right role, and the F1 of whole turns.
"""

from __future__ import annotations

import argparse
import json
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp, log
from pathlib import Path
from statistics import fmean, median

from attrs import astuple, fields

from bilateral_corpus.language import lexicon
from bilateral_corpus.transcript.questions import Signs, is_question, read_signs

sys.path.insert(0, str(Path(__file__).parent))

from turn_scores import to_conversation

# From an answer to its next paragraph weighs nothing; the steps after a question mark are added to the others.
STEPS = ("answer_question", "question_answer", "question_question")
ALL_STEPS = (*STEPS, *(f"asked_{step}" for step in STEPS))
NAMES = (*(field.name for field in fields(Signs)), "relative_length", "bias")
FOLDS = 6
ROUNDS = 80
PENALTY = 1.0
USUAL_TURNS = 30  # a document of more paragraphs weighs no more


@dataclass(frozen=True)
class Document:
    """The paragraphs of a conversation.

    Attributes:
        name: For tables.
        language: Without script and region.
        roles: 1 for each paragraph of a question, 0 for one of an answer.
        signs: What each shows, in the order of `NAMES`.
        asked: Whether each ends in a question mark.
    """

    name: str
    language: str
    roles: tuple[int, ...]
    signs: tuple[tuple[float, ...], ...]
    asked: tuple[bool, ...]


def documents(folders: Iterable[Path]) -> Iterator[Document]:
    """All conversations with questions and answers; one that is there in two prints only once."""
    seen = set[object]()
    for path in (path for folder in folders for path in sorted(folder.glob("*.gold.json"))):
        talk = to_conversation(json.loads(path.read_text(encoding="utf-8")))
        if talk is None or talk.turns in seen:
            continue
        seen.add(talk.turns)
        said = [(text, turn.role) for turn in talk.turns if turn.role != "other" for text in turn.paragraphs]
        roles = tuple(int(role == "interviewer") for _, role in said)
        if len(set(roles)) == 2:
            signs = [read_signs(text, lexicon(talk.language)) for text, _ in said]
            usual = median(one.length for one in signs)
            rows = tuple((*astuple(one), one.length - usual, 1.0) for one in signs)
            asked = tuple(is_question(text) for text, _ in said)
            yield Document(path.name.removesuffix(".gold.json"), talk.language[:2], roles, rows, asked)


@dataclass
class Model:
    """The weights of signs and of steps."""

    signs: list[float]
    steps: list[float]

    def scores(self, document: Document) -> list[float]:
        """How much each paragraph reads like a question."""
        return [sum(w * x for w, x in zip(self.signs, row, strict=True)) for row in document.signs]

    def into(self, document: Document, place: int) -> tuple[float, float, float, float]:
        """What it weighs to go to a place from role p to role q, under 2p + q."""
        size = len(STEPS)
        after = self.steps[size:] if document.asked[place - 1] else [0.0] * size
        to_question, to_answer, again = (one + other for one, other in zip(self.steps[:size], after, strict=True))
        return 0.0, to_question, to_answer, again


def divide(model: Model, document: Document) -> list[int]:
    """The likeliest roles."""
    scores = model.scores(document)
    totals, back = [-scores[0] / 2, scores[0] / 2], list[tuple[int, int]]()
    for place in range(1, len(scores)):
        step = model.into(document, place)
        best = [max((totals[before] + step[2 * before + role], before) for before in (0, 1)) for role in (0, 1)]
        back.append((best[0][1], best[1][1]))
        totals = [best[0][0] - scores[place] / 2, best[1][0] + scores[place] / 2]
    role = int(totals[1] >= totals[0])
    roles = [role]
    for choice in reversed(back):
        role = choice[role]
        roles.append(role)
    return roles[::-1]


def fit(documents: Sequence[Document]) -> Model:
    """The likeliest weights, by steps along the sign of the gradient, each as long as it serves (RPROP)."""
    many = Counter(one.language for one in documents)
    shares = [min(1.0, USUAL_TURNS / len(one.roles)) / many[one.language] ** 0.5 for one in documents]
    size = len(NAMES)
    values = [0.0] * (size + len(ALL_STEPS))
    length, last = [0.1] * len(values), [0.0] * len(values)
    for _ in range(ROUNDS):
        model = Model(values[:size], values[size:])
        slope = [-PENALTY * value for value in values]
        for share, document in zip(shares, documents, strict=True):
            _add_slope(slope, share, model, document)
        for place, now in enumerate(slope):
            turned = now * last[place]
            length[place] = min(0.5, max(1e-4, length[place] * (1.2 if turned > 0 else 0.5 if turned < 0 else 1.0)))
            last[place] = 0.0 if turned < 0 else now
            values[place] += (last[place] > 0) * length[place] - (last[place] < 0) * length[place]
    return Model(values[:size], values[size:])


def _add_slope(slope: list[float], share: float, model: Model, document: Document) -> None:
    """Add what is there less what the model expects, by the forward-backward algorithm."""
    scores, roles = model.scores(document), document.roles
    steps = [(0.0,) * 4, *(model.into(document, place) for place in range(1, len(scores)))]
    ahead, behind, total = _messages(scores, steps)
    for place, row in enumerate(document.signs):
        missing = share * (roles[place] - exp(ahead[place][1] + behind[place][1] - total))
        for number, value in enumerate(row):
            slope[number] += missing * value
        if place:
            _add_step_slope(slope, share, document, place, _step_chances(scores, steps, ahead, behind, total, place))


def _add_step_slope(slope: list[float], share: float, document: Document, place: int, chances: Sequence[float]) -> None:
    taken = 2 * document.roles[place - 1] + document.roles[place]
    for number in range(len(STEPS)):
        missing = share * ((taken == number + 1) - chances[number + 1])
        slope[len(NAMES) + number] += missing
        if document.asked[place - 1]:
            slope[len(NAMES) + len(STEPS) + number] += missing


Pairs = list[tuple[float, float]]


def _messages(scores: Sequence[float], steps: Sequence[Sequence[float]]) -> tuple[Pairs, Pairs, float]:
    ahead: Pairs = [(-scores[0] / 2, scores[0] / 2)]
    for score, step in zip(scores[1:], steps[1:], strict=True):
        a, q = ahead[-1]
        ahead.append((_sum(a + step[0], q + step[2]) - score / 2, _sum(a + step[1], q + step[3]) + score / 2))
    behind: Pairs = [(0.0, 0.0)]
    for score, step in zip(reversed(scores[1:]), reversed(steps[1:]), strict=True):
        a, q = behind[-1][0] - score / 2, behind[-1][1] + score / 2
        behind.append((_sum(step[0] + a, step[1] + q), _sum(step[2] + a, step[3] + q)))
    return ahead, behind[::-1], _sum(*ahead[-1])


def _step_chances(
    scores: Sequence[float],
    steps: Sequence[Sequence[float]],
    ahead: Pairs,
    behind: Pairs,
    total: float,
    place: int,
) -> list[float]:
    half = (-scores[place] / 2, scores[place] / 2)
    return [
        exp(ahead[place - 1][before] + steps[place][2 * before + role] + half[role] + behind[place][role] - total)
        for before in (0, 1)
        for role in (0, 1)
    ]


def _sum(one: float, other: float) -> float:
    """The logarithm of the sum of two numbers given by their logarithms."""
    most = max(one, other)
    return most + log(exp(one - most) + exp(other - most))


def bias_alone(model: Model, documents: Sequence[Document]) -> float:
    """The bias with which most paragraphs of either role are told rightly when each is looked at alone."""
    length, bias = NAMES.index("relative_length"), NAMES.index("bias")
    found: dict[int, list[float]] = {0: [], 1: []}
    for document in documents:
        for score, row, role in zip(model.scores(document), document.signs, document.roles, strict=True):
            found[role].append(score - model.signs[length] * row[length] - model.signs[bias])

    def right(bias: float) -> float:
        asks = fmean(score + bias > 0 for score in found[1])
        return asks + fmean(score + bias <= 0 for score in found[0])

    return max((tenth / 10 for tenth in range(-40, 41)), key=right)


# --- tables -----------------------------------------------------------------------------------------------------------


def turns(roles: Sequence[int]) -> set[tuple[int, int]]:
    """Where the turns of some paragraphs begin and end."""
    cuts = [0, *(place for place in range(1, len(roles)) if roles[place] != roles[place - 1]), len(roles)]
    return set(pairwise(cuts))


def check(documents: Sequence[Document]) -> None:
    """Print how well documents are divided by weights that were fitted without them."""
    for title, keys in (
        ("without the document", [str(zlib.crc32(one.name.encode()) % FOLDS) for one in documents]),
        ("without its language", [one.language for one in documents]),
    ):
        right, whole = [], []
        for left_out in sorted(set(keys)):
            model = fit([one for one, key in zip(documents, keys, strict=True) if key != left_out])
            for one in (one for one, key in zip(documents, keys, strict=True) if key == left_out):
                found = divide(model, one)
                gold, there = turns(one.roles), turns(found)
                right.append(fmean(a == b for a, b in zip(one.roles, found, strict=True)))
                whole.append(2 * len(gold & there) / (len(gold) + len(there)))
        print(f"# fitted {title}: role of a paragraph {fmean(right):.3f}, F1 of turns {fmean(whole):.3f}")


def print_file(model: Model, bias: float, count: int) -> None:
    """Print the data file."""
    known = dict(zip(NAMES, model.signs, strict=True))
    print("# How much the signs of a question weigh, where nothing marks who speaks: natural logarithms of odds.")
    print(f"# Fitted to the turns of {count} transcripts by benchmarks/fit_questions.py.\n")
    print("[signs]")
    for field in fields(Signs):
        print(f"{field.name} = {known[field.name]:.2f}")
    print("\n[page]")
    print(f"relative_length = {known['relative_length']:.2f}\nbias = {known['bias']:.2f}\nbias_alone = {bias:.2f}")
    print("\n# From an answer to its next paragraph weighs 0.\n[steps]")
    for name, weight in zip(ALL_STEPS, model.steps, strict=True):
        print(f"{name} = {weight:.2f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    talks = list(documents(arguments.folders))
    if arguments.check:
        check(talks)
    fitted = fit(talks)
    print_file(fitted, bias_alone(fitted, talks), len(talks))
