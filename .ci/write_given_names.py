"""Write src/bilateral_corpus/knowledge/given_names.txt after the lists of first names that Faker has for its locales.

    pip install Faker==VERSION
    python .ci/write_given_names.py

Only names in Latin letters are taken. Words that are commoner as something else than as a name (months, countries,
nationalities, posts) are left out, since the list is there to tell people from other things.
"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

import faker.providers.person as person

from bilateral_corpus.knowledge import lookup_country
from bilateral_corpus.language import languages

TARGET = Path(__file__).resolve().parent.parent / "src/bilateral_corpus/knowledge/given_names.txt"
NAME = re.compile(r"[^\W\d_a-z][^\W\d_]+(?:['’-][^\W\d_]+)?")
LAST_LATIN = "\u024f"
HEAD = """\
# Given names in Latin letters, one on a line. Written by .ci/write_given_names.py after the lists of first names in
# Faker {version} (Copyright 2012 Daniele Faraglia, MIT licence, see NOTICE), MODIFIED: one list without repetition, in
# Latin letters, without words that are commoner as something else.
"""


def main() -> None:
    """Write the file."""
    lexicons = languages()
    others = {word.casefold() for lang in lexicons for word in lang.detection.function_words}
    others |= {name for lang in lexicons for names in lang.dates.months.values() for name in names}
    others |= {form for lang in lexicons for forms in lang.posts.values() for form in forms}
    kept = sorted(name for name in set(first_names()) if name.casefold() not in others and not lookup_country(name))
    TARGET.write_text(HEAD.format(version=version("faker")) + "\n".join(kept) + "\n", encoding="utf-8")


def first_names() -> Iterator[str]:
    """All first names of all locales, those in Latin letters."""
    for module in pkgutil.iter_modules(person.__path__):
        provider = import_module(f"{person.__name__}.{module.name}").Provider
        for attribute, listed in vars(provider).items():
            if attribute.startswith("first_names") and not isinstance(listed, property):
                yield from (name for name in listed if NAME.fullmatch(name) and max(name) <= LAST_LATIN)


if __name__ == "__main__":
    main()
