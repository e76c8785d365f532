"""The closed vocabularies of events, and their nearest codes in PLOVER and CAMEO.

The kinds are this library's own. The codes are the nearest ones of the PLOVER manual (github.com/openeventdata/PLOVER)
and of the CAMEO codebook, version 1.1b3 (P. Schrodt, 2012). Several mappings are weak, since both vocabularies were
made for news of conflict; a kind without an honest neighbour has no code. A planned event is coded as the intent to
cooperate that it is (CAMEO 03, PLOVER ``AGREE``); an event that is only proposed, or is denied, has no code.
"""

from __future__ import annotations

from bilateral_corpus.model.vocabulary import Vocabulary


class EventKind(Vocabulary):
    """What sort of event."""

    RELATIONS_ESTABLISHED = "relations_established"
    RELATIONS_UPGRADED = "relations_upgraded"
    RELATIONS_SEVERED = "relations_severed"
    TREATY_SIGNED = "treaty_signed"
    AGREEMENT_PLANNED = "agreement_planned"
    ANNIVERSARY = "anniversary"
    OFFICIAL_VISIT = "official_visit"
    HIGH_LEVEL_MEETING = "high_level_meeting"
    NEGOTIATION = "negotiation"
    JOINT_COMMITTEE_SESSION = "joint_committee_session"
    MULTILATERAL_MEETING = "multilateral_meeting"
    CHAIRMANSHIP = "chairmanship"
    CAMPAIGN_YEAR = "campaign_year"
    CULTURAL_EVENT = "cultural_event"
    COURTESY_CALL = "courtesy_call"
    PRAISE_OR_CONGRATULATION = "praise_or_congratulation"
    ECONOMIC_COOPERATION = "economic_cooperation"
    MILITARY_COOPERATION = "military_cooperation"
    AID = "aid"
    HUMANITARIAN_AID = "humanitarian_aid"
    APPOINTMENT_OR_TERM = "appointment_or_term"
    ELECTION = "election"
    ORGANISATION_FOUNDED = "organisation_founded"
    ACCESSION = "accession"
    PUBLIC_HEALTH_CRISIS = "public_health_crisis"
    DISASTER = "disaster"
    WAR = "war"
    REFORM_PROGRAMME = "reform_programme"
    OTHER = "other"


class EventStatus(Vocabulary):
    """Whether an event took place, by the text that speaks of it."""

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    PLANNED = "planned"
    PROPOSED = "proposed"
    NEGATED = "negated"


_K = EventKind

# kind: (PLOVER type, CAMEO code, CAMEO code of the plan)
_CODES: dict[EventKind, tuple[str, str, str]] = {
    _K.RELATIONS_ESTABLISHED: ("SUPPORT", "050", "032"),
    _K.RELATIONS_UPGRADED: ("SUPPORT", "050", "032"),
    _K.RELATIONS_SEVERED: ("SANCTION-withdraw", "161", ""),
    _K.TREATY_SIGNED: ("SUPPORT", "057", "030"),
    _K.AGREEMENT_PLANNED: ("AGREE", "030", "030"),
    _K.OFFICIAL_VISIT: ("CONSULT-visit", "042", "036"),
    _K.HIGH_LEVEL_MEETING: ("CONSULT", "040", "036"),
    _K.NEGOTIATION: ("CONSULT", "046", "036"),
    _K.JOINT_COMMITTEE_SESSION: ("CONSULT", "040", "036"),
    _K.MULTILATERAL_MEETING: ("CONSULT-multilateral", "044", "036"),
    _K.CAMPAIGN_YEAR: ("SUPPORT", "050", "030"),
    _K.COURTESY_CALL: ("CONSULT-visit", "042", "036"),
    _K.PRAISE_OR_CONGRATULATION: ("SUPPORT", "051", ""),
    _K.ECONOMIC_COOPERATION: ("COOPERATE", "061", "0311"),
    _K.MILITARY_COOPERATION: ("COOPERATE", "062", "0312"),
    _K.AID: ("AID", "070", "033"),
    _K.HUMANITARIAN_AID: ("AID", "073", "0333"),
    _K.ACCESSION: ("SUPPORT", "050", "030"),
    _K.WAR: ("ASSAULT", "190", ""),
}

_HAPPENED = frozenset({EventStatus.OCCURRED, EventStatus.ONGOING})


def plover(kind: EventKind, status: EventStatus) -> str | None:
    """The nearest PLOVER event type, ``AGREE`` for what is planned; None where there is none."""
    happened, _, plan = _CODES.get(kind, ("", "", ""))
    if status in _HAPPENED:
        return happened or None
    return "AGREE" if status is EventStatus.PLANNED and plan else None


def cameo(kind: EventKind, status: EventStatus) -> str | None:
    """The nearest CAMEO code; None where there is none."""
    _, happened, plan = _CODES.get(kind, ("", "", ""))
    if status in _HAPPENED:
        return happened or None
    return (plan if status is EventStatus.PLANNED else "") or None
