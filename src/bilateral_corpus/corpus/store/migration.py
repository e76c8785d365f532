"""Making the tables of a store, and bringing those of an older version up to date."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from bilateral_corpus.corpus.store.database import Database
from bilateral_corpus.corpus.store.schema import APPLICATION, FILE_TABLES, IDENTITY_TABLE, TABLES, VERSION
from bilateral_corpus.errors import StoreError

__all__ = ["MIGRATIONS", "prepare"]

#: What makes tables of the next version of those of one version.
MIGRATIONS: Mapping[int, str] = MappingProxyType({1: FILE_TABLES, 2: IDENTITY_TABLE})


def prepare(database: Database) -> None:
    """See to it that a file is a store of this version.

    Raises:
        StoreError: It is none, is of a later version, or of an older one and may not be changed.
    """
    version = _version(database)
    if version == VERSION:
        return
    if database.mode == "r":
        raise StoreError(
            f"{database.path}: this is no store"
            if version is None
            else f"{database.path}: this store is of version {version}; open it once for writing to bring it "
            f"to version {VERSION}"
        )
    with database.writing():
        # Someone else may have been quicker.
        _bring_up(database, _version(database))


def _bring_up(database: Database, version: int | None) -> None:
    if version is None:
        database.script(TABLES)
    for step in range(version or 1, VERSION):
        database.script(MIGRATIONS[step])
    database.script(f"PRAGMA application_id = {APPLICATION};\nPRAGMA user_version = {VERSION};")


def _version(database: Database) -> int | None:
    """The version of a store; None for an empty file."""
    application = database.value("PRAGMA application_id")
    version: int = database.value("PRAGMA user_version")
    if application != APPLICATION:
        if application or version or database.value("SELECT count(*) FROM sqlite_master"):
            raise StoreError(f"{database.path}: this is an SQLite database, but no store")
        return None
    if not 1 <= version <= VERSION:
        raise StoreError(
            f"{database.path}: this store was written by a later version of bilateral_corpus (its tables are of "
            f"version {version}, known are those up to {VERSION}); update it to read this"
        )
    return version
