"""A format of one's own: the talk as a play is printed, each speaker in capitals.

    python examples/own_format.py [FILE]

The format is known to write and dumps as soon as it is registered.
"""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

import bilateral_corpus as bc
from bilateral_corpus.formats import Format, formats

SHIPPED = Path(__file__).parent / "interviews" / "laos-vietnam-2002.txt"


def write_play(interviews: Iterable[bc.Interview], stream: BinaryIO) -> None:
    for interview in interviews:
        names = {one.id: one.name for one in interview.participants}
        turns = [f"{names.get(turn.speaker or '', 'a voice').upper()}\n{turn.text}\n" for turn in interview.turns]
        stream.write("\n".join(turns).encode())


PLAY = Format(
    name="play",
    title="A play",
    suffixes=(".play",),
    media_type="text/x-play",
    holds=frozenset(),  # Nothing comes back, for it cannot be read.
    write=write_play,
)

if __name__ == "__main__":
    formats.register(PLAY)
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else SHIPPED
    # What the format does not hold is told in a bilateral_corpus.LossWarning.
    print(bc.dumps(bc.read(path, annotators=()), "play").decode())
