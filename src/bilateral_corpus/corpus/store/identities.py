"""Who and what is the same in the interviews of a store, as it was last found out.

The table ``identity`` says of people and events by which id they go in the store, where that is another one than they
have in their interview. So an interview that was put in since goes by its own ids, and one that is taken out leaves
nothing behind.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from bilateral_corpus.corpus.reconciliation.reference import Constraints
from bilateral_corpus.corpus.reconciliation.registers import Registers
from bilateral_corpus.corpus.selection import Selection
from bilateral_corpus.corpus.store.database import Database
from bilateral_corpus.model import Interview

__all__ = ["having", "identified", "reconcile"]

_THERE = """
    {0} LEFT JOIN identity ON identity.interview = {0}.interview AND identity.kind = '{0}' AND local = {0}.id
    WHERE {0}.id = ?
"""
_HAVING = f"""
    SELECT interview FROM identity WHERE kind = '{{0}}' AND id = ?
    UNION ALL SELECT {{0}}.interview FROM {_THERE} AND identity.id IS NULL
"""
_GIVEN = f"SELECT DISTINCT coalesce(identity.id, {{0}}.id) FROM {_THERE}"


def having(kind: str) -> str:
    """The query for the interviews in which a person or event goes by an id, which it takes twice."""
    return _HAVING.format(kind)


def identified(database: Database, selection: Selection) -> Selection:
    """The selection with the ids of the store, where people and events go by others in their interviews."""
    return evolve(
        selection,
        people={_identified(database, "person", id) for id in selection.people},
        event_ids={_identified(database, "event", id) for id in selection.event_ids},
    )


def _identified(database: Database, kind: str, id: str) -> str:
    if database.rows(f"{having(kind)} LIMIT 1", (id, id)):
        return id
    # As in a register: the id in an interview will do, if only one goes by it.
    found = [given for (given,) in database.rows(_GIVEN.format(kind), (id,))]
    return found[0] if len(found) == 1 else id


def reconcile(database: Database, interviews: Iterable[Interview], constraints: Constraints) -> Registers:
    """Find out who and what is the same, and keep it.

    Args:
        database: The store's; in a transaction.
        interviews: All that it has.
        constraints: What a person has decided.
    """
    registers = Registers(map(_without_text, interviews), constraints)
    keys = dict(database.rows("SELECT id, key FROM interview"))
    database.value("DELETE FROM identity")
    database.each("INSERT INTO identity VALUES (?, ?, ?, ?)", _rows(registers, keys))
    return registers


def _rows(registers: Registers, keys: dict[str, int]) -> Iterator[tuple[str, str, int, str]]:
    for register in (registers.people, registers.events):
        for id, references in register.members.items():
            for one in references:
                if one.id != id:
                    yield one.kind.value, id, keys[one.interview], one.id


def _without_text(interview: Interview) -> Interview:
    """All of an interview that registers are made of."""
    return Interview(
        id=interview.id,
        language=interview.language,
        people=interview.people,
        organizations=interview.organizations,
        events=interview.events,
    )
