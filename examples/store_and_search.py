"""Keep a folder of interviews in one file, and find turns in it by their words.

    python examples/store_and_search.py [WORDS] [FOLDER]

A store may be larger than memory. Here it is kept in a temporary folder, only as long as the script runs.
"""

import sys
import tempfile
from pathlib import Path

import bilateral_corpus as bc

SHIPPED = Path(__file__).with_name("interviews")


def main(words: str = "ferry", folder: str | Path = SHIPPED) -> None:
    with tempfile.TemporaryDirectory() as desk:
        with bc.CorpusStore(Path(desk, "talks.store")) as store:
            # Called again, ingest passes over what has not changed.
            report = store.ingest(folder)
            print(report.added, "interviews taken in")

        with bc.CorpusStore(Path(desk, "talks.store"), "r") as store:
            for hit in store.search(words):
                print(f"{hit.published} {hit.name}: {hit.snippet(60, before='[', after=']')}")


if __name__ == "__main__":
    main(*sys.argv[1:3])
