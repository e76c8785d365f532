"""Fit the weights by which somebody's words are told from narration, captions and other articles.

Run ``python benchmarks/fit_speech.py FOLDER [FOLDER…]``. A folder holds ``<id>.gold.json`` files with the turns of
transcripts and the documents beside them, as for ``turn_scores.py``. What is printed is the file
``src/bilateral_corpus/transcript/speech.toml``.

A paragraph is speech if it stands in a gold answer, and narration if it stands in no gold turn, however the library
reads it. Labels are left out, and lines that the language files know for furniture, and pages of which more than a
third is narration. The model is a logistic regression on :class:`bilateral_corpus.transcript.speech.SpeechSigns` with a
small penalty, in which both kinds weigh the same, and every document of a kind as the square root of its paragraphs.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import exp
from pathlib import Path

from attrs import astuple, fields

import bilateral_corpus as bc
from bilateral_corpus.language import Lexicon, lexicon
from bilateral_corpus.transcript.asides import classify_aside
from bilateral_corpus.transcript.blocks import blocks_of
from bilateral_corpus.transcript.speech import SpeechSigns, has_sentence_ends, speech_signs

SUFFIXES = (".md", ".txt", ".html")
NAMES = [field.name for field in fields(SpeechSigns)]
SHORTEST = 12  # letters; what is shorter may stand in any turn
LABEL_LIKE = re.compile(r"[^.!?]{0,40}[:：]|\W")
MOST_NARRATED = 0.34
ROUNDS = 200
PENALTY = 0.5
WEIGHT = 300.0


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, whose it is, and what it shows."""

    document: str
    is_speech: bool
    signs: tuple[float, ...]


def letters(text: str) -> str:
    """A text without signs and white space, for comparison."""
    return re.sub(r"\W+", "", text.casefold())


def paragraphs(folders: Iterable[Path]) -> Iterator[Paragraph]:
    """The paragraphs of all documents."""
    for path in (path for folder in folders for path in sorted(folder.glob("*.gold.json"))):
        gold = json.loads(path.read_text(encoding="utf-8"))
        name = path.name.removesuffix(".gold.json")
        document = next((file for suffix in SUFFIXES if (file := path.with_name(name + suffix)).exists()), None)
        if document is not None and gold["turns"]:
            yield from _of_document(name, bc.read(document, annotators=()), gold["turns"])


def _of_document(name: str, page: bc.Interview, turns: Sequence[dict[str, str]]) -> Iterator[Paragraph]:
    words = lexicon(page.language)
    said = {role: [letters(turn.get("text") or "") for turn in turns if turn["role"] == role] for role in ROLES}
    texts = [block.text for passage in page.passages for block in blocks_of(passage.text)]
    if not has_sentence_ends(texts):
        return
    found = [(kind, text) for text in texts if (kind := _kind(text, said, words)) is not None]
    if sum(kind == "narrator" for kind, _ in found) <= MOST_NARRATED * len(found):
        for kind, text in found:
            if kind != "interviewer":
                yield Paragraph(name, kind == "interviewee", astuple(speech_signs(text, words)))


ROLES = ("interviewer", "interviewee", "other")


def _kind(text: str, said: dict[str, list[str]], words: Lexicon) -> str | None:
    """Whose a paragraph is: a role, "narrator" if nobody's; None if that cannot be told."""
    printed = letters(text)
    if len(printed) < SHORTEST or classify_aside(text, words) is not None:
        return None
    role = next((role for role in ROLES if any(printed in turn for turn in said[role])), None)
    if role is not None:
        return None if role == "other" else role
    # What holds the beginning of a turn is a paragraph with a label.
    begins = any(len(turn) >= SHORTEST and turn[:SHORTEST] in printed for turns in said.values() for turn in turns)
    return None if begins or LABEL_LIKE.match(text) else "narrator"


def fit(rows: Sequence[Paragraph]) -> list[float]:
    """The likeliest weights, by gradient ascent with steps along the sign (RPROP)."""
    many = Counter((row.document, row.is_speech) for row in rows)
    shares = [many[row.document, row.is_speech] ** -0.5 for row in rows]
    totals = {
        kind: sum(share for row, share in zip(rows, shares, strict=True) if row.is_speech is kind)
        for kind in (True, False)
    }
    values, length, last = [0.0] * len(NAMES), [0.1] * len(NAMES), [0.0] * len(NAMES)
    for _ in range(ROUNDS):
        slope = [-PENALTY * value for value in values]
        for row, share in zip(rows, shares, strict=True):
            odds = sum(value * sign for value, sign in zip(values, row.signs, strict=True))
            missing = (row.is_speech - 1 / (1 + exp(-odds))) * share / totals[row.is_speech] * WEIGHT
            slope = [one + missing * sign for one, sign in zip(slope, row.signs, strict=True)]
        for place, now in enumerate(slope):
            turned = now * last[place]
            length[place] = min(0.5, max(1e-4, length[place] * (1.2 if turned > 0 else 0.5 if turned < 0 else 1.0)))
            last[place] = 0.0 if turned < 0 else now
            values[place] += (last[place] > 0) * length[place] - (last[place] < 0) * length[place]
    return values


def main() -> None:
    """Fit and print the data file."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path)
    rows = list(paragraphs(parser.parse_args().folders))
    documents = len({row.document for row in rows})
    print("# How much the signs of speech weigh against those of narration: natural logarithms of odds.")
    print(f"# Fitted to {len(rows)} paragraphs of {documents} pages by benchmarks/fit_speech.py.\n")
    print("[signs]")
    for name, weight in zip(NAMES, fit(rows), strict=True):
        print(f"{name} = {weight:.2f}")


if __name__ == "__main__":
    main()
