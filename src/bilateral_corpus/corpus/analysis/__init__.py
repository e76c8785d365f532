"""What corpus linguistics asks of a corpus: words in context, counts, what is said more here than there."""

from bilateral_corpus.corpus.analysis.concordance import ConcordanceLine, concordance
from bilateral_corpus.corpus.analysis.frequency import Frequency, frequencies
from bilateral_corpus.corpus.analysis.keyness import Keyword, keywords
from bilateral_corpus.corpus.analysis.talk import ExchangeLength, TalkShare, exchange_lengths, talk_shares
from bilateral_corpus.corpus.analysis.timeline import TimelineEntry, timeline

__all__ = [
    "ConcordanceLine",
    "ExchangeLength",
    "Frequency",
    "Keyword",
    "TalkShare",
    "TimelineEntry",
    "concordance",
    "exchange_lengths",
    "frequencies",
    "keywords",
    "talk_shares",
    "timeline",
]
