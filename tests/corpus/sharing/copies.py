"""An invented interview, and copies of it that differ."""

from __future__ import annotations

import textwrap
from pathlib import Path

import bilateral_corpus as bc

PAGE = """A ferry for two shores

HARBOUR NEWS - The ferry between Laos and Kenya exists only in this test, says Ambassador Dara Venn.

Harbour News: Why does a country without a coast ask for a ferry, and who will pay for the two piers?

Ambassador: “We asked ourselves the same,” and then we looked at the river. On May 4, 2021 both governments signed an \
agreement in Nairobi – the text has nine pages, and the piers stand on the third of them.

The minister of transport of Kenya, Mr. Juma Otieno, visited Vientiane in March 2022. He counted the steps down to the \
water himself and wrote the number into the protocol, so that nobody could argue about it afterwards.

Harbour News: And the passengers?

Ambassador: They are patient people. In the first year we expect six hundred a week, mostly students and traders, and \
a few who only want to see the other side. Kenya has promised a second boat for the dry season.

Harbour News: Thank you, Ambassador.
"""

PARAGRAPH = PAGE.split("\n\n")[4]
TYPOGRAPHY = str.maketrans({"“": '"', "”": '"', "–": "-", "’": "'"})


def wrapped(page: str = PAGE) -> str:
    """The page with lines of fifty characters."""
    return "\n".join(textwrap.fill(line, 50) for line in page.split("\n"))


def interview(page: str = PAGE) -> bc.Interview:
    """The page as it is read."""
    return bc.parse(page)


def on_disk(folder: Path, **pages: str) -> Path:
    """Files with these texts."""
    folder.mkdir(exist_ok=True)
    for name, page in pages.items():
        (folder / f"{name}.txt").write_text(page, encoding="utf-8", newline="")
    return folder
