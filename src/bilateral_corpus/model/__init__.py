"""The model: frozen attrs classes for interviews and what is said in them.

Nothing here reads or writes files or understands prose. Collections are tuples, equality is by value, and
:func:`attrs.evolve` makes a changed copy.
"""

from bilateral_corpus.model.convention import Convention
from bilateral_corpus.model.cue import Cue
from bilateral_corpus.model.event import Event
from bilateral_corpus.model.event_codes import EventKind, EventStatus
from bilateral_corpus.model.exchange import Exchange
from bilateral_corpus.model.interview import Interview
from bilateral_corpus.model.mention import Mention, MentionKind
from bilateral_corpus.model.organization import Organization
from bilateral_corpus.model.partial_date import PartialDate, Precision
from bilateral_corpus.model.participant import Participant, Role
from bilateral_corpus.model.passage import Passage, PassageKind, Turn
from bilateral_corpus.model.person import Appointment, Gender, Person
from bilateral_corpus.model.problem import Problem
from bilateral_corpus.model.source import Source
from bilateral_corpus.model.span import Span
from bilateral_corpus.model.statement import Statement

__all__ = [
    "Appointment",
    "Convention",
    "Cue",
    "Event",
    "EventKind",
    "EventStatus",
    "Exchange",
    "Gender",
    "Interview",
    "Mention",
    "MentionKind",
    "Organization",
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
    "Turn",
]
