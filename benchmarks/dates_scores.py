"""How well time expressions are found, against annotated texts that this project does not hold.

Run ``python benchmarks/dates_scores.py DATA [FOLDER ...]``. DATA is the folder with ``phenomena.json``, ``meantime/``
and the scorers; each FOLDER holds TimeML files (``*.tml``), such as TimeBank or AQUAINT of the training data of
TempEval-3. With ``--errors N`` the first N differences of each set are printed.

Measures are those of TempEval-3, as F1: strict (same span), relaxed (spans overlap), type and value (the attribute is
right too). ``phenomena.json`` is scored as the library reads by default, the others with ``timeml=True``. In MEANTIME
only the first sentences of an article are annotated, so its recall and its accuracy of values count, and not its
precision.
"""

from __future__ import annotations

import argparse
import importlib
import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import bilateral_corpus as bc

Row = tuple[int, int, str, str]
_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")


def reference(stated: str) -> str | None:
    """The day of a document creation time such as 1998-02-13T14:35:00 or 19980213."""
    match = _DAY.match(stated)
    return "-".join(match.groups()) if match else None


def rows(text: str, stated: str, *, timeml: bool) -> list[Row]:
    """What the library finds, as the scorers take it."""
    found = bc.find_dates(text, reference=reference(stated), language="en", timeml=timeml)
    return [(one.start, one.end, one.timex_type, one.timex_value) for one in found]


def show(name: str, result: Mapping[str, Any], errors: list[Any], most: int) -> None:
    """Print a line of figures, and differences if they are wanted."""
    scores = "  ".join(f"{key} {result[key]['F1']:5.1f}" for key in ("strict", "relaxed", "type", "value"))
    exact = f"P {result['relaxed']['P']:.1f} R {result['relaxed']['R']:.1f}"
    print(f"{name:12} {scores}  ({exact}; value right in {result['value_accuracy_of_matched']:.1f} % of matches)")
    for error in errors[:most]:
        print("   ", *(" ".join(str(part).split()) for part in error), sep=" | ")


def main() -> None:
    """Score each set and print its figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("folders", type=Path, nargs="*")
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    sys.path.insert(0, str(options.data))
    by_json, by_tml = importlib.import_module("score_json"), importlib.import_module("score_timex")
    for name, path in (("phenomena", options.data / "phenomena.json"), ("meantime", options.data / "meantime")):
        gold, _ = by_json.load(str(path), path.is_dir())
        found = {doc: rows(text, day, timeml=path.is_dir()) for doc, (text, day, _) in gold.items()}
        show(name, *by_json.run(str(path), json.loads(json.dumps(found)), path.is_dir()), options.errors)
    for folder in options.folders:
        gold = by_tml.load_dir(str(folder))
        found = {doc: rows(text, day, timeml=True) for doc, (text, day, _) in gold.items()}
        show(folder.name, *by_tml.score(gold, found), options.errors)


if __name__ == "__main__":
    main()
