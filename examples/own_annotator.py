"""An annotator of one's own: a function that takes an interview and gives one with more mentions in it.

    python examples/own_annotator.py [FILE]

This one marks where an embassy is spoken of, which the library does not by itself.
"""

import re
import sys
from pathlib import Path

from attrs import evolve

import bilateral_corpus as bc

SHIPPED = Path(__file__).parent / "interviews" / "kenya-japan-2013.md"
EMBASSY = bc.Organization(id="embassy", name="embassy", kind="embassy")


def mark(passage: bc.Passage) -> bc.Passage:
    new = [
        bc.Mention(span=bc.Span(*found.span()), kind="organization", target=EMBASSY.id, annotator="embassies")
        for found in re.finditer(r"\b[Ee]mbass(?:y|ies)\b", passage.text)
    ]
    # Spans count code points of the passage's text; mentions stand in the order of the text.
    return evolve(passage, mentions=sorted([*passage.mentions, *new], key=lambda mention: mention.span.start))


def annotate_embassies(interview: bc.Interview) -> bc.Interview:
    passages = [mark(passage) for passage in interview.passages]
    return evolve(interview, passages=passages, organizations=[*interview.organizations, EMBASSY])


if __name__ == "__main__":
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else SHIPPED
    for passage, mention in bc.read(path, annotators=[annotate_embassies]).located_mentions:
        print(f"{passage.kind}:", *passage.text[: mention.span.end].split()[-5:])
