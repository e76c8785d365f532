"""How well people and organizations are found in business news: MEANTIME, with the names annotated by hand.

Run ``python benchmarks/name_scores.py FOLDER [--spacy PIPELINE] [--errors]``. FOLDER holds one JSON file a document,
with ``text`` and ``entities`` (start, end, class, name, identity), converted from MEANTIME (Minard et al. 2016).

Only mentions by name are asked for: those of class PER or ORG in capitalised words, without a post or another mention
of the class inside them. A name that is found counts if half of the longer one of the two spans is in both. One that
overlaps a mention of the class by other words counts neither way. Only the beginning of each document was annotated, so
nothing behind the last annotated mention is looked at. Places are no question here, but a town taken for a person is
an error.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import bilateral_corpus as bc
from bilateral_corpus.annotation import Annotator
from bilateral_corpus.annotation.names import annotate_names
from bilateral_corpus.annotation.spacy import spacy_annotator

KINDS = {"PER": "person", "ORG": "organization"}
SMALL = frozenset(
    {"of", "the", "and", "for", "de", "du", "la", "le", "van", "von", "der", "den", "al", "bin", "on", "&"}
)
WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
#: Words of descriptions, which MEANTIME annotates like names.
POSTS = frozenset(
    {"CEO", "President", "Minister", "Chief", "Chairman", "Senator", "Secretary", "Judge", "Justice", "Mr"}
)
#: Capitalised words that are no names by themselves.
NO_NAMES = frozenset({"He", "She", "They", "We", "I", "It", "You", "His", "Her", "Their", "Our", "The", "This", "Who"})

Span = tuple[int, int]


def is_name(text: str) -> bool:
    """Whether words are a name and not a description."""
    words = WORD.findall(text.removeprefix("the ").removeprefix("The "))
    telling = [word for word in words if word.casefold() not in SMALL]
    return (
        bool(telling) and telling[0] not in NO_NAMES and all(word[0].isupper() or word[0].isdigit() for word in telling)
    )


def found(text: str, annotator: Annotator) -> Iterator[tuple[str, Span]]:
    """The kind and place of each name in a text."""
    interview = bc.annotate(bc.parse(text, language="en", annotators=()), [annotator])
    for passage in interview.passages:
        part = text[passage.span.start : passage.span.end]
        for one in passage.mentions:
            words = passage.text[one.span.start : one.span.end]
            start = part.find(words, one.span.start)
            if one.certainty is None and start >= 0:
                yield str(one.kind), (passage.span.start + start, passage.span.start + start + len(words))


def common(one: Span, other: Span) -> int:
    """How many code points lie in both of two spans."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def is_same(one: Span, other: Span) -> bool:
    """Whether two spans have half of the longer one in common."""
    return common(one, other) * 2 >= max(one[1] - one[0], other[1] - other[0])


def has_inside(span: Span, mentions: Iterable[tuple[Span, str]]) -> bool:
    """Whether another mention lies inside one."""
    return any(span[0] <= one[0] and one[1] <= span[1] and one != span for one, _ in mentions)


def score(path: Path, annotator: Annotator, counts: Counter[tuple[str, str]], *, errors: bool) -> None:
    """Count what is right, missed and false in a document."""
    document = json.loads(path.read_text(encoding="utf-8"))
    text = document["text"]
    annotated = max((entity[1] for entity in document["entities"]), default=0)
    places = [(kind, span) for kind, span in found(text, annotator) if span[1] <= annotated]
    for label, kind in KINDS.items():
        gold = [
            ((entity[0], entity[1]), text[entity[0] : entity[1]])
            for entity in document["entities"]
            if entity[2] == label
        ]
        wanted = sorted({span for span, words in gold if is_name(words) and not has_inside(span, gold)})
        other = {span for span, _ in gold} - set(wanted)
        left = sorted({span for one, span in places if one == kind})
        for span in wanted:
            match = next((one for one in left if is_same(one, span)), None)
            counts[kind, "missed" if match is None else "right"] += 1
            if match is not None:
                left.remove(match)
            elif errors:
                print(f"{path.stem}: missed {kind} {text[slice(*span)]!r}")
        for one in left:
            if not any(common(one, span) for span in other):
                counts[kind, "false"] += 1
                if errors:
                    print(f"{path.stem}: false {kind} {text[slice(*one)]!r}")


def main() -> None:
    """Score all documents and print precision, recall and F1."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--spacy", metavar="PIPELINE", help="score a spaCy pipeline instead")
    parser.add_argument("--errors", action="store_true", help="list what is missed and false")
    options = parser.parse_args()
    annotator: Annotator = spacy_annotator(options.spacy) if options.spacy else annotate_names
    counts: Counter[tuple[str, str]] = Counter()
    paths = sorted(options.folder.glob("*.json"))
    for path in paths:
        score(path, annotator, counts, errors=options.errors)
    print(f"{len(paths)} documents")
    for kind in KINDS.values():
        right, missed, false = (counts[kind, what] for what in ("right", "missed", "false"))
        precision, recall = right / max(1, right + false), right / max(1, right + missed)
        f1 = 2 * right / max(1, 2 * right + false + missed)
        figures = f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}"
        print(f"{kind:<13} {figures}  (right {right}, false {false}, missed {missed})")


if __name__ == "__main__":
    main()
