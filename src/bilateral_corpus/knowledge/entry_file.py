"""Files of entries that have names in several languages, and how several such files are laid over each other.

An entry is a table under a key of its own, and in it each language has a table. Countries and organizations are written
in this way; what else an entry may say is for their own modules to tell::

    [LA]
    status = "un_member"
    en.name = "Laos"
    en.adjectives = ["Lao", "Laotian"]
    en.ambiguous = []

Beside the entries stands a table with, for each language, the phrases that contain a name and do not mean it. A later
file replaces single fields of an earlier one, and adds to its phrases.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Generic, TypeVar

from attrs import Factory, define, frozen

from bilateral_corpus.errors import InvalidValueError, ParseError
from bilateral_corpus.knowledge.fields import LANGUAGE
from bilateral_corpus.knowledge.spelling import spelling_key
from bilateral_corpus.language.data_file import Table, read_table

__all__ = ["Claim", "EntryFiles", "EntryForm", "ListedName"]

_AMBIGUOUS = "ambiguous"

K = TypeVar("K", bound=StrEnum)


@frozen(kw_only=True)
class EntryForm(Generic[K]):
    """What files of one sort may say.

    Attributes:
        entry: What an entry is, with its article: "a country".
        key: The form of its key.
        key_form: The same in words.
        fields: How the fields that belong to no language are read.
        name: The kind of the one name that stands in a language under ``name``.
        lists: The keys of lists of names, with the kind of name that each holds.
        phrases: The key of the phrases that contain a name and do not mean it.
        spellings: The key of the words that are written in several ways, if such files have them.
    """

    entry: str
    key: re.Pattern[str]
    key_form: str
    fields: Mapping[str, Callable[[Table, str], Any]]
    name: K
    lists: Mapping[str, K]
    phrases: str
    spellings: str | None = None


@frozen(kw_only=True)
class ListedName(Generic[K]):
    """A name as an entry lists it.

    Attributes:
        text: The name.
        language: The language under which it stands.
        kind: The kind of name.
        ambiguous: Whether it is also listed as ambiguous.
    """

    text: str
    language: str
    kind: K
    ambiguous: bool


@frozen
class Claim:
    """A name, and the entry that claims it.

    Attributes:
        key: The entry's key.
        text: The name.
        ambiguous: Whether the entry says that it may mean something else.
    """

    key: str
    text: str
    ambiguous: bool


@define
class EntryFiles(Generic[K]):
    """What the files read so far say together.

    Attributes:
        form: What they may say.
        entries: The fields of each entry by its key, and in them those of each language.
        phrases: For each language the phrases that contain a name and do not mean it.
        spellings: For each language the words that are written in several ways, with the others.
        sources: For each entry the file that said something of it last; those said last stand last.
    """

    form: EntryForm[K]
    entries: dict[str, dict[str, Any]] = Factory(dict)
    phrases: dict[str, tuple[str, ...]] = Factory(dict)
    spellings: dict[str, dict[str, tuple[str, ...]]] = Factory(dict)
    sources: dict[str, str] = Factory(dict)

    def read(self, paths: Iterable[Path | Traversable]) -> None:
        """Read files, and lay each over what is known.

        Raises:
            ParseError: A file is not TOML, or says something that a file of this form cannot say.
        """
        for path in paths:
            self.add(read_table(path))

    def add(self, top: Table) -> None:
        """Lay a file over what is known.

        Raises:
            ParseError: It says something that a file of this form cannot say.
        """
        for key in top.values:
            if key == self.form.phrases:
                self._add_phrases(top.table(key))
            elif key == self.form.spellings:
                self._add_spellings(top.table(key))
            elif self.form.key.fullmatch(key):
                self._add_entry(key, top.table(key))
            else:
                raise top.error(f"not {self.form.entry}", key, expected=self.form.key_form, found=repr(key))

    def names(self, key: str) -> Iterator[ListedName[K]]:
        """Give the names of an entry.

        Raises:
            InvalidValueError: A name is listed as ambiguous that the entry does not have.
        """
        for language, fields in self.entries[key].items():
            if LANGUAGE.fullmatch(language) and language not in self.form.fields:
                yield from self._names_in(language, fields)

    def check_claims(self, claims: Iterable[Claim]) -> None:
        """Refuse a name of several entries that not all of them call ambiguous.

        Raises:
            ParseError: There is such a name; the error stands where the last of these entries was written.
        """
        by_name: dict[str, list[Claim]] = {}
        for claim in claims:
            by_name.setdefault(spelling_key(claim.text), []).append(claim)
        for claimed in by_name.values():
            claimants = {claim.key for claim in claimed}
            if len(claimants) > 1 and not all(claim.ambiguous for claim in claimed):
                self._refuse(claimed[0].text, claimants)

    def error(self, key: str, message: str) -> ParseError:
        """Make the error that says where an entry stands."""
        return ParseError(message, source=self.sources[key], path=f"$.{key}")

    def _refuse(self, text: str, claimants: set[str]) -> None:
        latest = next(key for key in reversed(self.sources) if key in claimants)
        keys = ", ".join(sorted(claimants))
        raise self.error(latest, f"{text!r} names {keys}; list it under `{_AMBIGUOUS}` in each")

    def _add_entry(self, key: str, table: Table) -> None:
        read = self.form.fields
        languages = [name for name in table.values if LANGUAGE.fullmatch(name) and name not in read]
        table.check_keys({*read, *languages})
        entry = self.entries.setdefault(key, {})
        entry |= {name: read[name](table, name) for name in table.values if name in read}
        for language in languages:
            entry[language] = entry.get(language, {}) | self._language_fields(table.table(language))
        self.sources.pop(key, None)
        self.sources[key] = table.source

    def _add_phrases(self, table: Table) -> None:
        _check_languages(table)
        for language in table.values:
            phrases = (*self.phrases.get(language, ()), *table.strings(language))
            self.phrases[language] = tuple(dict.fromkeys(phrases))

    def _add_spellings(self, table: Table) -> None:
        _check_languages(table)
        for language in table.values:
            words = table.table(language)
            self.spellings.setdefault(language, {}).update({word: words.strings(word) for word in words.values})

    def _language_fields(self, table: Table) -> dict[str, Any]:
        table.check_keys({"name", _AMBIGUOUS, *self.form.lists})
        return {key: table.string(key) if key == "name" else table.strings(key) for key in table.values}

    def _names_in(self, language: str, fields: Mapping[str, Any]) -> Iterator[ListedName[K]]:
        texts = [(self.form.name, fields["name"])] if "name" in fields else []
        texts += [(kind, text) for key, kind in self.form.lists.items() for text in fields.get(key, ())]
        # Most languages of most entries have nothing ambiguous, and to spell all their names would be in vain.
        spelled = {text: spelling_key(text) for _, text in texts} if fields.get(_AMBIGUOUS) else {}
        ambiguous = {spelling_key(text) for text in fields.get(_AMBIGUOUS, ())}
        if unknown := sorted(ambiguous - set(spelled.values())):
            raise InvalidValueError(f"`{language}.{_AMBIGUOUS}` lists what is no name there: {', '.join(unknown)}")
        for kind, text in texts:
            yield ListedName(text=text, language=language, kind=kind, ambiguous=spelled.get(text) in ambiguous)


def _check_languages(table: Table) -> None:
    table.check_keys(key for key in table.values if LANGUAGE.fullmatch(key))
