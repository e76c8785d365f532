"""What has to be known of a language to read interviews in it, one TOML file per language.

A file holds role words, posts, months, cues of page furniture and the like; no Python names a language.
"""

from bilateral_corpus.language.characters import fold, upper_class
from bilateral_corpus.language.detection import detect_language
from bilateral_corpus.language.language import Language, languages, load_language
from bilateral_corpus.language.lexicon import Lexicon, lexicon

__all__ = [
    "Language",
    "Lexicon",
    "detect_language",
    "fold",
    "languages",
    "lexicon",
    "load_language",
    "upper_class",
]
