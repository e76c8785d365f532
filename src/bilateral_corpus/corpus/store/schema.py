"""The tables of a store.

``document`` holds the interviews whole; the tables that say what is in them are made of it, to find them by. ``words``
has a row for each passage, with the same number, and its words as they are compared: those of turns in one column,
those of other passages in the other. ``file``, ``origin`` and ``problem``, which came with version 2, say which files
the interviews were read from. ``identity``, which came with version 3, says by which id people and events of an
interview go in the whole store, where that is not the one they have there.
"""

from __future__ import annotations

__all__ = ["APPLICATION", "FILE_TABLES", "IDENTITY_TABLE", "INDEX_TABLES", "TABLES", "VERSION"]

#: What stands in the header of the file, so that ``file`` and others can tell a store from other databases.
APPLICATION = int.from_bytes(b"BiCo")
#: The version of the tables; a file says its own in ``user_version``.
VERSION = 3

#: The tables that have rows of an interview, besides those of its passages.
INDEX_TABLES = ("country", "person", "organization", "event", "origin", "identity")

TABLES = """
CREATE TABLE interview(
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    digest BLOB NOT NULL,        -- SHA-256 of the canonical JSON
    title TEXT,
    language TEXT NOT NULL,      -- in lower case
    outlet TEXT NOT NULL,        -- its words as they are compared
    published TEXT,              -- EDTF
    earliest TEXT,               -- the first and the last day that this can mean, where they are known
    latest TEXT,
    first_passage INTEGER NOT NULL,
    passages INTEGER NOT NULL,
    turns INTEGER NOT NULL,
    word_count INTEGER NOT NULL  -- in its turns
);
CREATE INDEX interview_by_date ON interview(earliest, latest) WHERE published IS NOT NULL;
CREATE INDEX interview_by_outlet ON interview(outlet);

CREATE TABLE document(
    key INTEGER PRIMARY KEY REFERENCES interview(key),
    data BLOB NOT NULL           -- canonical JSON, compressed with zlib where that makes it shorter
);

CREATE TABLE country(code TEXT, interview INTEGER, PRIMARY KEY(code, interview)) WITHOUT ROWID;
CREATE TABLE person(id TEXT, interview INTEGER, name TEXT NOT NULL, PRIMARY KEY(id, interview)) WITHOUT ROWID;
CREATE TABLE organization(id TEXT, interview INTEGER, name TEXT NOT NULL, PRIMARY KEY(id, interview)) WITHOUT ROWID;
CREATE TABLE event(
    id TEXT, interview INTEGER, kind TEXT NOT NULL, name TEXT NOT NULL, earliest TEXT, latest TEXT,
    PRIMARY KEY(id, interview)
) WITHOUT ROWID;
CREATE INDEX country_of ON country(interview);
CREATE INDEX person_of ON person(interview);
CREATE INDEX organization_of ON organization(interview);
CREATE INDEX event_of ON event(interview);
CREATE INDEX event_by_kind ON event(kind, interview);

CREATE TABLE passage(
    id INTEGER PRIMARY KEY,
    interview INTEGER NOT NULL,
    turn INTEGER,                -- its number among the turns of the interview, from 0; NULL for what is no turn
    speaker TEXT,                -- the participant's id and name
    name TEXT,
    role TEXT,
    text TEXT NOT NULL
);
CREATE VIRTUAL TABLE words USING fts5(said, printed, tokenize='ascii');

CREATE TABLE total(turns INTEGER NOT NULL, words INTEGER NOT NULL);
INSERT INTO total VALUES (0, 0);

-- More words in memory before they are sorted into the index, and fewer pieces of it joined at once: it is written
-- in little more than half the time.
INSERT INTO words(words, rank) VALUES ('hashsize', 16777216);
INSERT INTO words(words, rank) VALUES ('automerge', 8);
"""

FILE_TABLES = """
CREATE TABLE file(
    key INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    digest TEXT,                 -- what it is told apart by, where it was read to its end
    reading INTEGER NOT NULL     -- how many times it was read
);
CREATE TABLE origin(
    interview INTEGER NOT NULL,
    file INTEGER NOT NULL,
    reading INTEGER NOT NULL,    -- the last one in which the interview was in the file
    PRIMARY KEY(file, interview)
) WITHOUT ROWID;
CREATE INDEX origin_of ON origin(interview);
CREATE TABLE problem(
    file INTEGER NOT NULL, number INTEGER NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL, action TEXT, source TEXT,
    PRIMARY KEY(file, number)
) WITHOUT ROWID;
"""

IDENTITY_TABLE = """
CREATE TABLE identity(
    kind TEXT, id TEXT,                 -- in the store
    interview INTEGER, local TEXT,      -- in the interview
    PRIMARY KEY(kind, id, interview, local)
) WITHOUT ROWID;
CREATE INDEX identity_of ON identity(interview, kind, local, id);
"""
