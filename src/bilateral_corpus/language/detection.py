"""Which language a text is in."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from bilateral_corpus.language.language import languages

#: A sample of this many code points is enough, and keeps the cost independent of the length of a text.
SAMPLE = 5_000

# Below this share of known words a text is in none of the known languages, or is no prose.
_LEAST_SHARE = 0.12
_WORD = re.compile(r"[^\W\d_]+")


def detect_language(text: str) -> str:
    """Tell the language of a text by its function words and letters.

    Args:
        text: Running text; a few words are enough where the letters are telling.

    Returns:
        The BCP 47 tag of one of the languages with a data file, or ``und``. Ties go to the first tag.

    >>> detect_language("Mời quý độc giả theo dõi"), detect_language("12 – 34")
    ('vi', 'und')
    """
    words = _WORD.findall(text[:SAMPLE].casefold())
    counts = Counter(words)
    if not words:
        return "und"
    scores = {tag: _score(counts, known, letters) / len(words) for tag, known, letters in _profiles()}
    best = max(scores, key=lambda tag: scores[tag], default="und")
    return best if scores.get(best, 0) >= _LEAST_SHARE else "und"


def _score(counts: Counter[str], known: frozenset[str], letters: frozenset[str]) -> int:
    return sum(n for word, n in counts.items() if word in known or (letters and not letters.isdisjoint(word)))


@cache
def _profiles() -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
    return tuple(
        (lang.tag, frozenset(lang.detection.function_words), frozenset(lang.detection.letters)) for lang in languages()
    )
