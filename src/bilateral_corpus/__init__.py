"""Interviews about relations between countries, as typed, immutable objects.

::

    import bilateral_corpus as bc

    interview = bc.read("interview.txt")
    for turn in interview.turns:
        print(turn.role, turn.speaker, turn.text)

    corpus = bc.read_corpus("interviews/")
    bc.write(corpus, "corpus.jsonl")

:func:`read`, :func:`read_corpus`, :func:`parse` and :func:`loads` read; :func:`write` and :func:`dumps` write;
``print(bc.formats.formats)`` shows the formats there are. What they give are an :class:`Interview` or a
:class:`Corpus`, and all that these hold is described by the other classes. Every error is a
:class:`BilateralCorpusError`.
"""

import typing as _typing

from bilateral_corpus.annotation import DEFAULT_ANNOTATORS, Annotator, DateMention, annotate, find_dates
from bilateral_corpus.annotation.lazily import attribute_of as _attribute_of
from bilateral_corpus.corpus import Corpus
from bilateral_corpus.errors import (
    BilateralCorpusError,
    IntegrityError,
    InvalidValueError,
    MissingExtraError,
    ParseError,
    StoreDamagedError,
    StoreError,
    StoreLockedError,
    UnknownFormatError,
    UnrepresentableError,
)
from bilateral_corpus.formats import LossWarning, dumps, loads, parse, read, read_all, write
from bilateral_corpus.formats.built_in import formats as _formats
from bilateral_corpus.model import (
    Appointment,
    Convention,
    Cue,
    Event,
    EventKind,
    EventStatus,
    Exchange,
    Gender,
    Interview,
    Mention,
    MentionKind,
    Organization,
    PartialDate,
    Participant,
    Passage,
    PassageKind,
    Person,
    Precision,
    Problem,
    Role,
    Source,
    Span,
    Statement,
    Turn,
)
from bilateral_corpus.model.display import display_with as _display_with

if _typing.TYPE_CHECKING:
    from bilateral_corpus.corpus import read_corpus
    from bilateral_corpus.corpus.store import CorpusStore

__version__ = "0.1.0"

__all__ = [
    "Annotator",
    "Appointment",
    "BilateralCorpusError",
    "Convention",
    "Corpus",
    "CorpusStore",
    "Cue",
    "DEFAULT_ANNOTATORS",
    "DateMention",
    "Event",
    "EventKind",
    "EventStatus",
    "Exchange",
    "Gender",
    "IntegrityError",
    "Interview",
    "InvalidValueError",
    "LossWarning",
    "Mention",
    "MentionKind",
    "MissingExtraError",
    "Organization",
    "ParseError",
    "PartialDate",
    "Participant",
    "Passage",
    "PassageKind",
    "Person",
    "Precision",
    "Problem",
    "Role",
    "Source",
    "Span",
    "Statement",
    "StoreDamagedError",
    "StoreError",
    "StoreLockedError",
    "Turn",
    "UnknownFormatError",
    "UnrepresentableError",
    "__version__",
    "annotate",
    "dumps",
    "find_dates",
    "loads",
    "parse",
    "read",
    "read_all",
    "read_corpus",
    "write",
]


# A format that is a view: the formats cannot know it, and it is loaded when it is asked for.
_formats.declare(
    "reading-page",
    "bilateral_corpus.views.reading_page.format",
    suffixes=(".reader.html",),
    media_type="text/html;profile=reading-page",
)

# Not everyone has many interviews, and importing the library should be quick.
_MODULES = {"CorpusStore": "corpus.store", "read_corpus": "corpus.reading"}


def __getattr__(name: str) -> object:
    globals()[name] = _attribute_of(__name__, _MODULES, name)
    return globals()[name]


def _shown(thing: object) -> str:
    from bilateral_corpus.views.notebook import notebook_html

    return notebook_html(thing)


_display_with(_shown)


def __dir__() -> list[str]:
    return sorted({*globals(), *_MODULES})
