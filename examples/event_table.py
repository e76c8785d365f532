"""Write the events of a folder of interviews as a CSV table, one row an event.

    python examples/event_table.py [FOLDER] > events.csv

Without a folder it reads the invented interviews beside it. An event of which several interviews speak has one row.
"""

import csv
import sys
from pathlib import Path

import bilateral_corpus as bc

SHIPPED = Path(__file__).with_name("interviews")


def main(folder: Path) -> None:
    corpus = bc.read_corpus(folder)
    for problem in corpus.problems:
        print("not read:", problem.message, file=sys.stderr)

    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(["date", "kind", "status", "countries", "interviews", "words"])
    for event in corpus.timeline():
        # Denied and proposed events are in the timeline too; a table of what happened leaves them out.
        if event.status in {bc.EventStatus.OCCURRED, bc.EventStatus.ONGOING}:
            countries = " ".join(sorted(event.countries))
            # Dates are EDTF: as exact as what was said, and empty if nobody said when.
            table.writerow([event.date or "", event.kind, event.status, countries, len(event.interviews), event.name])


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SHIPPED)
