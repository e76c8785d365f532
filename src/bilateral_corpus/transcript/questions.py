"""How much a paragraph reads like a question, where nothing marks who speaks.

A question mark is not enough: many questions are requests or statements, and speakers ask themselves questions. So
several signs are weighed: question marks and where they stand, how requests begin, whom the paragraph addresses,
whether it speaks in the first person, and how long it is.
"""

from __future__ import annotations

import re
from functools import cache
from math import log2

from attrs import frozen

from bilateral_corpus.language import Lexicon
from bilateral_corpus.language.patterns import is_unspaced, words_of

# Of a long paragraph the beginning and the end are read; so much of each.
_READ = 400
_CLOSING = " \t\n\u00a0\"'”’»」』)]）】*_"
_MARKS = ("?", "？", "؟", "՞", ";")  # the last one is the Greek question mark
_USUAL_LENGTH = 250

# The weights of a logistic model, in the order of `Signs`.
_WEIGHTS = (3.2, 0.6, 2.0, 0.6, 0.9, -0.7, -1.0)
_BIAS = -1.6


@frozen
class Signs:
    """What a paragraph shows, each a number between about -1 and 3.

    Attributes:
        ends_asking: Whether it ends in a question mark, or in words that end a question.
        asks: Whether a question mark stands elsewhere in it.
        requests: Whether a sentence of it begins as a request.
        question_word: Whether it begins with a word that asks.
        address: How often it addresses someone, at most 2.
        first_person: How often it speaks in the first person, at most 3.
        length: The binary logarithm of its length over that of a usual question.
    """

    ends_asking: float
    asks: float
    requests: float
    question_word: float
    address: float
    first_person: float
    length: float


def is_question(text: str) -> bool:
    """Whether a text ends in a question mark."""
    return text.rstrip(_CLOSING).endswith(_MARKS)


def asking(text: str, lexicon: Lexicon) -> float:
    """How much a paragraph reads like a question: above 0 if more than like an answer."""
    signs = read_signs(text, lexicon)
    values = (
        signs.ends_asking,
        signs.asks,
        signs.requests,
        signs.question_word,
        signs.address,
        signs.first_person,
        signs.length,
    )
    return _BIAS + sum(weight * value for weight, value in zip(_WEIGHTS, values, strict=True))


def read_signs(text: str, lexicon: Lexicon) -> Signs:
    """Read the signs of a paragraph."""
    read = text if len(text) <= 2 * _READ else f"{text[:_READ]}\n{text[-_READ:]}"
    patterns = _patterns(lexicon)
    closing = text[-_READ:].rstrip(_CLOSING + ".。!！")
    ends = is_question(text) or patterns.endings.search(closing) is not None
    return Signs(
        ends_asking=float(ends),
        asks=float(not ends and any(mark in read for mark in _MARKS[:3])),
        requests=float(
            patterns.requests.search(read) is not None or patterns.closing_requests.search(closing) is not None
        ),
        question_word=float(patterns.question_words.match(read) is not None),
        address=float(min(2, len(patterns.address.findall(read)))),
        first_person=float(min(3, len(patterns.first_person.findall(read)))),
        length=max(-2.0, min(3.0, log2(max(1, len(text)) / _USUAL_LENGTH))),
    )


@frozen
class _Patterns:
    endings: re.Pattern[str]
    requests: re.Pattern[str]
    closing_requests: re.Pattern[str]
    question_words: re.Pattern[str]
    address: re.Pattern[str]
    first_person: re.Pattern[str]


@cache
def _patterns(lexicon: Lexicon) -> _Patterns:
    """The cues of the document's own language; those of others would be other words there."""
    talk = lexicon.languages[0].talk

    def compiled(before: str, phrases: tuple[str, ...], after: str = "") -> re.Pattern[str]:
        return re.compile(f"{before}{words_of(phrases)}{after}", re.IGNORECASE)

    sentence = r"(?:\A|[.!?…。！？:：,，—–-]\s*)\W{0,3}"
    return _Patterns(
        endings=compiled("", talk.question_endings, r"\Z"),
        requests=compiled(sentence, talk.requests),
        # In languages that put the verb last so does a request: "教えてください".
        closing_requests=compiled("", tuple(phrase for phrase in talk.requests if is_unspaced(phrase)), r"\Z"),
        question_words=compiled(r"\W{0,3}", talk.question_words),
        address=compiled("", talk.address),
        first_person=compiled("", talk.first_person),
    )
