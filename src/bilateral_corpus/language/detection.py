"""Which language a text is in."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

from attrs import frozen

from bilateral_corpus.language.language import languages
from bilateral_corpus.language.patterns import UNSPACED

#: A sample of this many code points is enough, and keeps the cost independent of the length of a text.
SAMPLE = 5_000

# Below this share of known words a text is in none of the known languages, or is no prose.
_LEAST_SHARE = 0.12
# Words whose first letter lies above this one are in another script than Latin.
_LAST_LATIN = "\u024f"
# In scripts without spaces between words, two letters stand for a word: in Chinese that is what most words have.
_WORD = re.compile(rf"[{UNSPACED}]{{1,2}}|[^\W\d_{UNSPACED}]+")


def detect_language(text: str) -> str:
    """Tell the language of a text by its function words, letters and script.

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
    letters = frozenset().union(*counts)
    scripts = Counter[frozenset[str]]()
    for word, n in counts.items():
        if word[0] > _LAST_LATIN:
            scripts[frozenset(map(script_of, word))] += n
    scores = {profile.tag: profile.score(counts, letters, scripts) / len(words) for profile in _profiles()}
    best = max(scores, key=lambda tag: scores[tag], default="und")
    return best if scores.get(best, 0) >= _LEAST_SHARE else "und"


@frozen
class _Profile:
    tag: str
    words: frozenset[str]
    letters: frozenset[str]
    scripts: frozenset[str]

    def score(self, counts: Counter[str], letters: frozenset[str], foreign: Counter[frozenset[str]]) -> int:
        """How many words are this language's.

        Args:
            counts: How often each word stands in the text.
            letters: All letters of these words.
            foreign: How many words that do not begin with a Latin letter have letters of which scripts.
        """
        own = self.words & counts.keys()
        if telling := self.letters & letters:
            own |= {word for word in counts if not telling.isdisjoint(word)}
        by_script = sum(n for scripts, n in foreign.items() if not self.scripts.isdisjoint(scripts))
        return by_script + sum(counts[word] for word in own)


@cache
def script_of(letter: str) -> str:
    """The script of a letter, by the first word of the name that Unicode gives it, such as ``THAI``."""
    return unicodedata.name(letter, "").partition(" ")[0]


@cache
def _profiles() -> tuple[_Profile, ...]:
    return tuple(
        _Profile(
            lang.tag,
            frozenset(lang.detection.function_words),
            frozenset(lang.detection.letters) - {"\n"},
            frozenset(lang.detection.scripts),
        )
        for lang in languages()
    )
