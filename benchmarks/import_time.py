"""How long ``import bilateral_corpus`` takes, over the time of its core dependencies.

Run ``python benchmarks/import_time.py [RUNS]``. Each figure is the median over fresh interpreters, taken in turns so
that a slow moment of the machine meets all of them. It fails when an extra is imported, or when the budget of 100 ms is
exceeded.
"""

from __future__ import annotations

import statistics
import subprocess
import sys

BUDGET = 100.0
EXTRAS = {"msgspec", "lxml", "bs4", "docx", "pandas", "pyarrow", "polars", "matplotlib", "networkx", "dask", "spacy"}
CASES = {
    "nothing": "pass",
    "attrs, cattrs": "import attrs, cattrs",
    "attrs, cattrs, bilateral_corpus": "import attrs, cattrs, bilateral_corpus",
    "bilateral_corpus": "import bilateral_corpus",
}
TIMED = "from time import perf_counter as now; start = now(); {}; print((now() - start) * 1000)"


def _run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


def main(runs: int) -> int:
    """Measure, print a table and give the exit code."""
    times: dict[str, list[float]] = {name: [] for name in CASES}
    for _ in range(runs):
        for name, code in CASES.items():
            times[name].append(float(_run(TIMED.format(code))))
    medians = {name: statistics.median(values) for name, values in times.items()}
    for name, median in medians.items():
        print(f"import {name:32}{median:8.1f} ms   (least {min(times[name]):.1f})")
    over = medians["attrs, cattrs, bilateral_corpus"] - medians["attrs, cattrs"]
    loaded = set(_run("import sys, bilateral_corpus; print(*sys.modules)").split()) & EXTRAS
    print(f"over attrs and cattrs: {over:.1f} ms of {BUDGET:.0f}; extras imported: {', '.join(loaded) or 'none'}")
    return int(over > BUDGET or bool(loaded))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 21))
