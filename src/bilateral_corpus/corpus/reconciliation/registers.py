"""The three registers of some interviews, each made when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from attrs import field, frozen

from bilateral_corpus.corpus.reconciliation.events import EventReconciler
from bilateral_corpus.corpus.reconciliation.organizations import OrganizationReconciler
from bilateral_corpus.corpus.reconciliation.people import PersonReconciler
from bilateral_corpus.corpus.reconciliation.profile import Entry, Record
from bilateral_corpus.corpus.reconciliation.reconciler import Reconciler
from bilateral_corpus.corpus.reconciliation.reference import Constraints, Reference
from bilateral_corpus.corpus.reconciliation.register import Register
from bilateral_corpus.corpus.reconciliation.weighing import Weigh, weighed
from bilateral_corpus.formats.collector import paused_collector
from bilateral_corpus.model import Event, Interview, Organization, Person

__all__ = ["Registers"]


def _interviews(values: Iterable[Interview]) -> tuple[Interview, ...]:
    return tuple(values)


@frozen(slots=False)
class Registers:
    """The people, organizations and events of some interviews.

    Posts and events point at organizations and people, so the organizations are reconciled first and the events last.

    Attributes:
        interviews: The interviews, in any order.
        constraints: What a person has decided.
        weigh: What compares the entries of different interviews.
    """

    interviews: tuple[Interview, ...] = field(converter=_interviews, repr=False)
    constraints: Constraints = field(factory=Constraints)
    weigh: Weigh = field(default=weighed, repr=False)

    @cached_property
    def organizations(self) -> Register[Organization]:
        """The organizations."""
        found = ((one, organization) for one in self.interviews for organization in one.organizations)
        return self._register(OrganizationReconciler(), found)

    @cached_property
    def people(self) -> Register[Person]:
        """The people."""
        found = ((one, person) for one in self.interviews for person in one.people)
        return self._register(PersonReconciler(self.organizations), found)

    @cached_property
    def events(self) -> Register[Event]:
        """The events."""
        found = ((one, event) for one in self.interviews for event in one.events)
        return self._register(EventReconciler(self.people, self.organizations), found)

    def _register(self, reconciler: Reconciler[Record], found: Iterable[tuple[Interview, Record]]) -> Register[Record]:
        # So many objects are made that looking for garbage among them takes a fifth of the time.
        with paused_collector():
            entries = (Entry(Reference(reconciler.kind, one.id, record.id), record, one) for one, record in found)
            return reconciler.register(entries, self.constraints, self.weigh)
