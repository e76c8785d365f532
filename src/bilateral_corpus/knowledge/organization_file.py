"""Organization files: what they may say, and how several are laid over each other.

A file has a table for each organization, named by its id, in which each language has a table of its own::

    [non-aligned-movement]
    kind = "forum"
    founded = "1961-09"
    source = "Belgrade Declaration of Non-Aligned Countries, 1961"
    en.name = "Non-Aligned Movement"
    en.other = ["Movement of Non-Aligned Countries"]
    en.acronyms = ["NAM"]
    en.ambiguous = ["NAM"]

and, for each language, under ``not_organizations`` the phrases that contain a name and do not mean it, and under
``spellings`` the words that are written in several ways, such as "Organization" and "Organisation": every name that
holds one is known in all its ways. A later file replaces single fields of an earlier one, and adds to its phrases and
spellings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from attrs import frozen

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.knowledge.entry_file import Claim, EntryFiles, EntryForm
from bilateral_corpus.knowledge.organization import (
    KnownOrganization,
    NoOrganization,
    OrganizationName,
    OrganizationNameKind,
)
from bilateral_corpus.knowledge.spelling_variants import SpellingVariants
from bilateral_corpus.language.data_file import Table

__all__ = ["OrganizationFiles", "read_organization_files"]

_FORM = EntryForm(
    entry="an organization",
    key=re.compile(r"[^\W_]+(?:-[^\W_]+)*"),
    key_form="a slug",
    fields={
        "kind": Table.string,
        "founded": Table.string,
        "ended": Table.string,
        "members": Table.strings,
        "country": Table.string,
        "part_of": Table.string,
        "wikidata": Table.string,
        "source": Table.string,
    },
    name=OrganizationNameKind.NAME,
    lists={"other": OrganizationNameKind.OTHER, "acronyms": OrganizationNameKind.ACRONYM},
    phrases="not_organizations",
    spellings="spellings",
)


@frozen
class OrganizationFiles:
    """What organization files say together.

    Attributes:
        files: Their entries.
    """

    files: EntryFiles[OrganizationNameKind]

    def organizations(self) -> tuple[KnownOrganization, ...]:
        """Make the organizations, sorted by id.

        Raises:
            ParseError: An entry is not complete, or is part of none that is there, or organizations share a name and
                do not all declare it ambiguous.
        """
        organizations = tuple(self._organization(key) for key in sorted(self.files.entries))
        for organization in organizations:
            self._check_whole(organization)
        self.files.check_claims(self._claims(organizations))
        return organizations

    def phrases(self) -> tuple[NoOrganization, ...]:
        """Make the phrases that mean no organization."""
        listed = self.files.phrases.items()
        return tuple(NoOrganization(text=text, language=language) for language, texts in listed for text in texts)

    def spellings(self) -> Mapping[str, SpellingVariants]:
        """Make the words that are written in several ways, by language."""
        return {language: SpellingVariants(words) for language, words in self.files.spellings.items()}

    def _organization(self, key: str) -> KnownOrganization:
        entry = self.files.entries[key]
        fields: dict[str, Any] = {name: entry[name] for name in _FORM.fields if name in entry}
        try:
            return KnownOrganization(**{"kind": "", **fields}, id=key, names=self._names(key))
        except InvalidValueError as error:
            raise self.files.error(key, str(error)) from error

    def _names(self, key: str) -> Iterator[OrganizationName]:
        for name in self.files.names(key):
            yield OrganizationName(
                text=name.text, id=key, language=name.language, kind=name.kind, ambiguous=name.ambiguous
            )

    def _check_whole(self, organization: KnownOrganization) -> None:
        above, seen = organization.part_of, {organization.id}
        while above is not None:
            if above not in self.files.entries:
                raise self.files.error(organization.id, f"it is part of {above!r}, which is not there")
            if above in seen:
                raise self.files.error(organization.id, "it is part of itself")
            seen.add(above)
            above = self.files.entries[above].get("part_of")

    def _claims(self, organizations: Iterable[KnownOrganization]) -> Iterator[Claim]:
        spellings = self.spellings()
        for name in (name for organization in organizations for name in organization.names):
            for text in written(name, spellings):
                yield Claim(name.id, text, name.ambiguous)


def written(name: OrganizationName, spellings: Mapping[str, SpellingVariants]) -> tuple[str, ...]:
    """Give all ways to write a name; an acronym has but one.

    Args:
        name: The name.
        spellings: By language, the words that are written in several ways.

    Returns:
        The name as the data has it, then the other ways.
    """
    if name.kind is OrganizationNameKind.ACRONYM or name.language not in spellings:
        return (name.text,)
    return spellings[name.language].of(name.text)


def read_organization_files(paths: Iterable[Path | Traversable]) -> OrganizationFiles:
    """Read organization files, each laid over those before it.

    Raises:
        ParseError: A file is not TOML, or says something that an organization file cannot say.
    """
    files = EntryFiles(_FORM)
    files.read(paths)
    return OrganizationFiles(files)
