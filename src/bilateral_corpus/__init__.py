"""Interviews about relations between countries, as typed, immutable objects.

A published interview (an ambassador answers a reporter) goes in as text, HTML, Markdown, Word, TEI or captions. Who
asks and who answers, which posts they hold, what is said of people, institutions, dates and events come out:

>>> import bilateral_corpus as bc
>>> interview = bc.parse('''A harbour for two
...
... Harbour News asked Lao Ambassador to Vietnam Dara Venn, who is invented.
...
... Harbour News: When did it begin?
...
... Ambassador: Our countries signed the treaty on 18 July 1977.''')
>>> for turn in interview.turns:
...     print(turn.role, turn.speaker, "|", turn.text)
interviewer harbour-news | When did it begin?
interviewee dara-venn | Our countries signed the treaty on 18 July 1977.
>>> [(str(event.kind), str(event.date)) for event in interview.events]
[('treaty_signed', '1977-07-18')]

The names, by what they are for:

- one interview: ``read`` a file, ``parse`` a text, ``loads`` bytes. All give an ``Interview``: a ``Source`` and
  each ``Participant``, ``Passage``, ``Turn``, ``Person``, ``Organization``, ``Event``, ``Mention`` and ``Problem``;
- many interviews: ``read_corpus`` gives a ``Corpus``, to be searched, counted and corrected, with each person and event
  once; ``read_all`` gives one interview after the other; ``CorpusStore`` keeps more than fits in memory in one file;
- out again: ``write`` and ``dumps``, in the formats that ``print(bc.formats.formats)`` shows;
- dates: ``find_dates`` finds what a text says of when; a ``PartialDate`` is as exact as what was said;
- what is found, and by what: ``annotate``, ``DEFAULT_ANNOTATORS``;
- errors: each is a ``BilateralCorpusError``.

``help`` tells more of each: ``help(bc.Interview)``. On the command line, ``python -m bilateral_corpus FILE`` shows what
is found in a file. The packages inside (``annotation``, ``corpus``, ``formats``, ``knowledge``, ``language``,
``transcript``, ``views``) have what fewer people need, such as lists of countries and organizations, corrections, and
formats of one's own.
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
