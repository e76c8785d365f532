"""Finding out whether a store is sound."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from bilateral_corpus.corpus.store.database import Database
from bilateral_corpus.corpus.store.entry import document_in, entry_of
from bilateral_corpus.corpus.store.stored_interviews import interview_of
from bilateral_corpus.errors import StoreDamagedError
from bilateral_corpus.model import Problem

__all__ = ["check"]

_TURNS = "SELECT said, printed FROM words WHERE rowid >= ? AND rowid < ? ORDER BY rowid"


def check(database: Database) -> Iterator[Problem]:
    """Name what is damaged: pages of the file, interviews, and what they are found by."""
    try:
        for (found,) in database.rows("PRAGMA quick_check"):
            if found != "ok":
                yield _problem(database, str(found))
        for row in database.rows("SELECT key, id, digest, first_passage, passages FROM interview ORDER BY id"):
            if fault := _fault(database, row):
                yield _problem(database, f"the interview {row[1]!r}: {fault}")
    except StoreDamagedError as error:
        yield _problem(database, str(error))


def _fault(database: Database, row: Any) -> str | None:
    key, _, digest, first, count = row
    try:
        data = database.value("SELECT data FROM document WHERE key = ?", (key,))
        interview = interview_of(database, key)
        if interview is None or sha256(document_in(data)).digest() != digest:
            return "it is not what was put in"
        if tuple(database.rows(_TURNS, (first, first + count))) != entry_of(interview).words:
            return "its words are not those that it is found by"
    except StoreDamagedError as error:
        return str(error)
    return None


def _problem(database: Database, message: str) -> Problem:
    return Problem(code="damaged", message=message, source=database.path)
