"""Show a word wherever it is said, with what stands around it, who says it and when.

    python examples/concordance.py [WORDS] [FOLDER]

Case and accents do not matter, and an asterisk stands for any ending: "treat*".
"""

import sys
from pathlib import Path

import bilateral_corpus as bc

SHIPPED = Path(__file__).with_name("interviews")


def main(words: str = "treaty", folder: str | Path = SHIPPED) -> None:
    # annotators=() reads who speaks and nothing else, which is all that is needed here.
    corpus = bc.read_corpus(folder, annotators=())
    lines = corpus.concordance(words, window=5)
    print(lines)
    print(len(lines), "places in", len({line.interview for line in lines}), "interviews")

    # The same for one side of the conversation:
    answers = corpus.concordance(words, role="interviewee")
    print(len(answers), "of them in answers")


if __name__ == "__main__":
    main(*sys.argv[1:3])
