"""How much a paragraph reads like a question, where nothing marks who speaks.

A question mark is not enough: many questions are requests or statements, and speakers ask themselves questions. So
several signs are weighed: question marks and where they stand, how requests begin, whom the paragraph addresses,
whether it speaks in the first person, and how long it is. The weights are in ``questions.toml`` beside this file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from math import log2
from operator import attrgetter, mul
from statistics import median

from attrs import fields, frozen

from bilateral_corpus.language import Lexicon
from bilateral_corpus.language.patterns import endings_of, is_unspaced, words_of
from bilateral_corpus.transcript.weights import read_weights

# Of a long paragraph the beginning and the end are read; so much of each.
_READ = 400
_CLOSING = " \t\n\u00a0\"'”’»」』)]）】*_"
_FULL_STOPS = ".。!！"
_MARKS = ("?", "？", "؟", "՞", ";")  # the last one is the Greek question mark
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»」』)\]）】]*\s*(?=\S)")
_USUAL_LENGTH = 250
# A character of Chinese or Thai says as much as so many letters.
_DENSITY = 2.2
# Words per so many letters; a shorter text counts as a third of that.
_UNIT = 100
_LEAST_UNITS = 0.3
_MOST_FOLD = 3.0


@frozen
class Signs:
    """What a paragraph shows, each a number between -3 and 3; their names are those of the weights.

    Attributes:
        ends_asking: Whether it ends in a question mark.
        only_asks: Whether it is a single sentence, and that one ends in a question mark.
        asks_before: How many question marks stand before its end, at most 3.
        states: Whether it asks nowhere, neither by a mark nor by the words that end a question.
        requests: Whether a sentence of it begins as a request.
        requests_at_end: Whether the last sentence is a request.
        question_word: Whether it begins with a word that asks.
        question_word_at_end: Whether there is such a word in the last sentence.
        address: Whether it addresses someone.
        much_address: Whether it does so more than once.
        first_person: How often it speaks in the first person, for its length; requests such as "tell us" left aside.
        asks_itself: Whether it ends in a question mark and speaks in the first person.
        courtesy: Whether it thanks or greets.
        length: The binary logarithm of its length over that of a usual paragraph.
    """

    ends_asking: float
    only_asks: float
    asks_before: float
    states: float
    requests: float
    requests_at_end: float
    question_word: float
    question_word_at_end: float
    address: float
    much_address: float
    first_person: float
    asks_itself: float
    courtesy: float
    length: float


# `attrs.astuple` looks into each value and takes longer than all the reading.
_values = attrgetter(*(field.name for field in fields(Signs)))


@frozen
class Weights:
    """What the signs weigh, and what it takes to go from one paragraph to the next.

    Attributes:
        signs: The weight of each sign, in their order.
        relative_length: The weight of the length compared with the median of the page.
        bias: What a paragraph without any sign has, among others.
        bias_alone: The same for a paragraph that is looked at alone.
        steps: How likely one follows another: ``question_question`` and the like, compared with an answer's next
            paragraph; ``asked_question`` and the like are added after a paragraph that ends in a question mark.
    """

    signs: tuple[float, ...]
    relative_length: float
    bias: float
    bias_alone: float
    steps: Mapping[str, float]


def is_question(text: str) -> bool:
    """Whether a text ends in a question mark."""
    return text.rstrip(_CLOSING).endswith(_MARKS)


def asking(text: str, lexicon: Lexicon) -> float:
    """How much a paragraph reads like a question: above 0 if more than like an answer."""
    return _weighed(read_signs(text, lexicon)) + weights().bias_alone


@frozen
class Scale:
    """What weighs the paragraphs of one page, each to be compared with its neighbours by :mod:`.division`.

    Attributes:
        lexicon: The words to know.
        usual: The median of the lengths of its paragraphs, as `Signs` have them.
    """

    lexicon: Lexicon
    usual: float

    @classmethod
    def of(cls, texts: Iterable[str], lexicon: Lexicon) -> Scale:
        """The scale for some paragraphs."""
        return cls(lexicon, median([relative_length(text) for text in texts] or [0.0]))

    def asking(self, text: str) -> float:
        """How much a paragraph reads like a question for this page: the logarithm of the odds."""
        signs, known = read_signs(text, self.lexicon), weights()
        return _weighed(signs) + known.relative_length * (signs.length - self.usual) + known.bias


def _weighed(signs: Signs) -> float:
    total: float = sum(map(mul, weights().signs, _values(signs)))
    return total


@cache
def weights() -> Weights:
    """The weights of the data file; read once."""
    tables = read_weights("questions")
    signs: Mapping[str, float] = tables["signs"]
    return Weights(signs=tuple(signs[field.name] for field in fields(Signs)), **tables["page"], steps=tables["steps"])


def read_signs(text: str, lexicon: Lexicon) -> Signs:
    """Read the signs of a paragraph."""
    read = extract(text)
    patterns = cues(lexicon)
    ending = text[-_READ:].rstrip(_CLOSING)
    words_at_end = ending.rstrip(_FULL_STOPS + _CLOSING)
    last = ending[_last_sentence(ending) :]
    ends_asking = ending.endswith(_MARKS)
    marks = sum(read.count(mark) for mark in _MARKS[:3]) - ends_asking
    address = len(patterns.address.findall(read))
    requests = patterns.requests.search(read) is not None
    # "Tell us" says nothing of those who ask.
    first_person = len(patterns.first_person.findall(patterns.requests.sub(" ", read) if requests else read))
    closing_request = patterns.closing_requests.search(words_at_end) is not None
    states = not ends_asking and marks <= 0 and patterns.endings.search(words_at_end) is None
    return Signs(
        ends_asking=float(ends_asking),
        only_asks=float(ends_asking and marks <= 0 and last == ending),
        asks_before=float(max(0, min(3, marks))),
        states=float(states),
        requests=float(closing_request or requests),
        requests_at_end=float(closing_request or patterns.requests.search(last) is not None),
        question_word=float(patterns.question_word.match(read) is not None),
        question_word_at_end=float(patterns.question_words.search(last) is not None),
        address=float(address > 0),
        much_address=float(address > 1),
        first_person=first_person_rate(first_person, read),
        asks_itself=float(ends_asking and first_person > 0),
        courtesy=float(patterns.courtesies.search(read) is not None),
        length=relative_length(text),
    )


def extract(text: str) -> str:
    """What of a paragraph is read: the beginning and the end of a long one."""
    return text if len(text) <= 2 * _READ else f"{text[:_READ]}\n{text[-_READ:]}"


def first_person_rate(count: int, text: str) -> float:
    """How often a text speaks in the first person, for its length: from 0 to 2."""
    return min(2.0, count / max(_LEAST_UNITS, len(text) * _density(text) / _UNIT))


def _density(text: str) -> float:
    return _DENSITY if is_unspaced(text[:1]) else 1.0


def relative_length(text: str) -> float:
    """The binary logarithm of a text's length over that of a usual paragraph, from -3 to 3."""
    length = log2(max(1.0, len(text) * _density(text)) / _USUAL_LENGTH)
    return max(-_MOST_FOLD, min(_MOST_FOLD, length))


def _last_sentence(text: str) -> int:
    """Where the last sentence of a text begins."""
    begin = 0
    for end in _SENTENCE_END.finditer(text):
        begin = end.end()
    return begin


@frozen
class Cues:
    """The patterns of the words that are signs."""

    endings: re.Pattern[str]
    requests: re.Pattern[str]
    closing_requests: re.Pattern[str]
    question_word: re.Pattern[str]
    question_words: re.Pattern[str]
    address: re.Pattern[str]
    first_person: re.Pattern[str]
    courtesies: re.Pattern[str]


@cache
def cues(lexicon: Lexicon) -> Cues:
    """The cues of the document's own language; those of others would be other words there."""
    talk = lexicon.languages[0].talk

    def compiled(before: str, phrases: tuple[str, ...], after: str = "") -> re.Pattern[str]:
        return re.compile(f"{before}{words_of(phrases)}{after}")

    sentence = r"(?:\A|[.!?…。！？:：,，—–-]\s*)\W{0,3}"
    return Cues(
        endings=re.compile(endings_of(talk.question_endings), re.IGNORECASE),
        requests=compiled(sentence, talk.requests),
        # In languages that put the verb last so does a request: "教えてください".
        closing_requests=compiled("", tuple(phrase for phrase in talk.requests if is_unspaced(phrase)), r"\Z"),
        question_word=compiled(r"\W{0,3}", talk.question_words),
        question_words=compiled("", talk.question_words),
        address=compiled("", talk.address),
        first_person=compiled("", talk.first_person),
        courtesies=compiled("", talk.courtesies),
    )
