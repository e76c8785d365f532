"""Putting interviews into the tables of a store, and taking them out.

A statement that SQLite may have to undo alone, such as a plain UPDATE, has FTS5 write down all words that it gathered
until then; to do that for each interview takes longer than all the rest. So such statements say OR FAIL here, and leave
it to the transaction to undo them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bilateral_corpus.corpus.store.database import Database
from bilateral_corpus.corpus.store.entry import Entry
from bilateral_corpus.corpus.store.schema import INDEX_TABLES

__all__ = ["insert", "remove"]

_HEAD = "title, language, outlet, published, earliest, latest"
_INTERVIEW = f"""
    INSERT INTO interview(key, id, digest, first_passage, passages, turns, word_count, {_HEAD})
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def insert(database: Database, entry: Entry, key: int | None = None) -> int:
    """Put an interview in; it is not there yet.

    Args:
        database: Where; in a transaction.
        entry: The interview.
        key: The number that it has in the store; None to give it a new one.

    Returns:
        The number.
    """
    first = (database.value("SELECT max(id) FROM passage") or 0) + 1
    values = (key, entry.id, entry.digest, first, len(entry.passages), entry.turns, entry.word_count, *entry.head)
    key = database.insert(_INTERVIEW, values)
    database.value("INSERT INTO document VALUES (?, ?)", (key, entry.data))
    _insert_index(database, entry, key)
    passages = [(first + number, key, *row) for number, row in enumerate(entry.passages)]
    database.each("INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?, ?)", passages)
    words = [(first + number, *row) for number, row in enumerate(entry.words)]
    database.each("INSERT INTO words(rowid, said, printed) VALUES (?, ?, ?)", words)
    _count(database, entry.turns, entry.word_count)
    return key


def _insert_index(database: Database, entry: Entry, key: int) -> None:
    tables: dict[str, Sequence[Sequence[Any]]] = {
        "country": entry.countries,
        "person": entry.people,
        "organization": entry.organizations,
        "event": entry.events,
    }
    for table, rows in tables.items():
        if rows:
            places = ", ".join("?" * (len(rows[0]) + 1))
            database.each(f"INSERT INTO {table} VALUES ({places})", [(one, key, *rest) for one, *rest in rows])


def remove(database: Database, key: int) -> None:
    """Take an interview out.

    Args:
        database: From where; in a transaction.
        key: Its number in the store.
    """
    ((first, count, turns, words),) = database.rows(
        "SELECT first_passage, passages, turns, word_count FROM interview WHERE key = ?", (key,)
    )
    for table, column in (("words", "rowid"), ("passage", "id")):
        database.value(f"DELETE FROM {table} WHERE {column} BETWEEN ? AND ?", (first, first + count - 1))
    for table in INDEX_TABLES:
        database.value(f"DELETE FROM {table} WHERE interview = ?", (key,))
    database.value("DELETE FROM document WHERE key = ?", (key,))
    database.value("DELETE FROM interview WHERE key = ?", (key,))
    _count(database, -turns, -words)


def _count(database: Database, turns: int, words: int) -> None:
    database.value("UPDATE OR FAIL total SET turns = turns + ?, words = words + ?", (turns, words))
