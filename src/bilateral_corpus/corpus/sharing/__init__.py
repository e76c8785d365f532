"""A corpus without its text, to be shared where the text may not be, and put together again from copies of it."""

from bilateral_corpus.corpus.sharing.file import dumps_standoff, loads_standoff, read_standoff, write_standoff
from bilateral_corpus.corpus.sharing.fingerprint import Citation, Fingerprint, MentionPrint, PassagePrint
from bilateral_corpus.corpus.sharing.reassembling import Reassembly
from bilateral_corpus.corpus.sharing.report import InterviewReport, Outcome, PassageReport
from bilateral_corpus.corpus.sharing.standoff import StandoffCorpus, without_text
from bilateral_corpus.corpus.sharing.withholding import StandoffInterview

__all__ = [
    "Citation",
    "Fingerprint",
    "InterviewReport",
    "MentionPrint",
    "Outcome",
    "PassagePrint",
    "PassageReport",
    "Reassembly",
    "StandoffCorpus",
    "StandoffInterview",
    "dumps_standoff",
    "loads_standoff",
    "read_standoff",
    "without_text",
    "write_standoff",
]
