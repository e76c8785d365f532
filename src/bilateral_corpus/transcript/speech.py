"""How much a paragraph reads like somebody's words, and not like the page's: narration, a caption, another article.

Who is interviewed says "I" and "we", addresses who asks, and quotes few people. Who writes about somebody does the
opposite, and captions and links are short and end no sentence. The weights of these signs are in ``speech.toml`` beside
this file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from operator import attrgetter, mul

from attrs import fields, frozen

from bilateral_corpus.language import Lexicon
from bilateral_corpus.transcript.questions import cues, extract, first_person_rate, relative_length
from bilateral_corpus.transcript.weights import read_weights

_QUOTATION = re.compile(r"“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|\"[^\"\n]*\"|「[^「」]*」")
_SENTENCE_END = re.compile(r"(?:[.!?…。！？:：;；,，、][\"'”’»」』*_]*|[)）\]］】][.\"'”’»」』*_]*)$")
# So much of a paragraph is looked at for how it ends.
_ENDING = 20
# In scripts without a full stop, and where each line of print became a paragraph, the end of one says nothing.
_ENDED_SHARE = 0.5
_SHORTEST = -2.3  # fifty letters; a shorter one may be a name or a title


@frozen
class SpeechSigns:
    """What a paragraph shows of whose words it is; quotations are left aside. Their names are those of the weights.

    Attributes:
        first_person: Whether it speaks in the first person.
        much_first_person: How often it does, for its length, from 0 to 2.
        address: Whether it addresses someone.
        quotes: Whether it quotes.
        breaks_off: Whether it ends no sentence.
        length: The binary logarithm of its length over that of a usual paragraph, from -3 to 3.
        bias: 1.
    """

    first_person: float
    much_first_person: float
    address: float
    quotes: float
    breaks_off: float
    length: float
    bias: float = 1.0


_values = attrgetter(*(field.name for field in fields(SpeechSigns)))


def speaking(text: str, lexicon: Lexicon) -> float:
    """How much a paragraph reads like somebody's words: the logarithm of the odds, above 0 if more than not."""
    total: float = sum(map(mul, _weights(), _values(speech_signs(text, lexicon))))
    return total


def speech_signs(text: str, lexicon: Lexicon) -> SpeechSigns:
    """Read the signs of a paragraph."""
    read, known = extract(text), cues(lexicon)
    own = _QUOTATION.sub(" ", read)
    first_person = len(known.first_person.findall(own))
    return SpeechSigns(
        first_person=float(first_person > 0),
        much_first_person=first_person_rate(first_person, own),
        address=float(known.address.search(own) is not None),
        quotes=float(len(own) < len(read)),
        breaks_off=float(not ends_sentence(text)),
        length=relative_length(text),
    )


def ends_sentence(text: str) -> bool:
    """Whether a paragraph ends as a sentence or a part of one does."""
    return _SENTENCE_END.search(text[-_ENDING:]) is not None


def has_sentence_ends(texts: Iterable[str]) -> bool:
    """Whether the paragraphs of a page end in full stops and the like, so that one that does not shows something."""
    ended = [ends_sentence(text) for text in texts if relative_length(text) >= _SHORTEST]
    return sum(ended) >= _ENDED_SHARE * len(ended)


@cache
def _weights() -> tuple[float, ...]:
    """The weights of the data file, in the order of the signs; read once."""
    table = read_weights("speech")["signs"]
    return tuple(table[field.name] for field in fields(SpeechSigns))
