"""Write the short names of countries in src/bilateral_corpus/knowledge/names/ after Unicode CLDR, as Babel has it.

    pip install Babel==2.18.0
    python .ci/write_country_names.py [TAG ...]

Only the table ``name`` of each file is written; the tables after it are made by hand and stay. A file of a new language
needs no more than the tag here. Where CLDR puts a second name in brackets, as in "Myanmar (Birmanie)", it is left out.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from babel import Locale
from babel.core import get_cldr_version

from bilateral_corpus.knowledge import CountryStatus, load_countries

FOLDER = Path(__file__).resolve().parent.parent / "src/bilateral_corpus/knowledge/names"
# Kinshasa and Brazzaville tell two countries apart; the rest of what stands in brackets does not.
KEPT = {"CD", "CG"}
HEAD = """\
# Names of countries in {language}. The module translations.py explains the tables.
#
# The table `name` is written by .ci/write_country_names.py: Unicode CLDR {cldr}, territory display names (Copyright
# 2004-2025 Unicode, Inc., SPDX-License-Identifier: Unicode-3.0, see NOTICE), MODIFIED where a second name stands in
# brackets, which is left out, and by leaving out zero-width spaces. The tables after it are made by hand.

"""


def main(tags: list[str]) -> None:
    """Write the files of some languages; without any, of all that have one."""
    for tag in tags or sorted(path.stem for path in FOLDER.glob("*.toml")):
        path = FOLDER / f"{tag}.toml"
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        name_table, _, by_hand = old.partition("[name]")[2].partition("\n\n")
        text = written(tag) + (f"\n{by_hand}" if name_table and by_hand else "")
        path.write_text(text, encoding="utf-8")


def written(tag: str) -> str:
    """The head and the table `name` of a file."""
    locale = Locale.parse(tag, sep="-")
    head = HEAD.format(language=locale.get_display_name("en"), cldr=get_cldr_version())
    present = [country.code for country in load_countries() if country.status is not CountryStatus.HISTORICAL]
    lines = (f'{code} = "{short(locale.territories[code], code)}"' for code in present)
    return head + "[name]\n" + "\n".join(lines) + "\n"


def short(name: str, code: str) -> str:
    """A name without what stands in brackets after it."""
    name = name.replace("\u200b", "")
    return name if code in KEPT else re.sub(r"\s*[(（][^()（）]*[)）]", "", name)


if __name__ == "__main__":
    main(sys.argv[1:])
