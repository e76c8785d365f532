"""Elements of TEI: how they are made, with text that XML can hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from bilateral_corpus.formats.extras import load
from bilateral_corpus.formats.tei.dates import date_attributes
from bilateral_corpus.formats.tei.documents import EXTRA
from bilateral_corpus.formats.tei.names import EDTF, ID, NAMESPACE, to_xml_id
from bilateral_corpus.formats.xml import xml_text
from bilateral_corpus.model import PartialDate, Span

__all__ = ["Builder", "place_in_source"]


_TAG = f"{{{NAMESPACE}}}"


@frozen
class Builder:
    """Makes elements.

    Attributes:
        etree: The module :mod:`lxml.etree`.
        prefix: What all ids begin with, so that they are unique in a file with several documents.
    """

    etree: Any
    prefix: str = ""

    @classmethod
    def load(cls) -> Builder:
        """Load lxml.

        Raises:
            MissingExtraError: It is not installed.
        """
        return cls(load("lxml.etree", EXTRA))

    def root(self, name: str, attributes: Mapping[str, str] | None = None) -> Any:
        """A first element."""
        return self.etree.Element(_TAG + name, attributes or {}, nsmap={None: NAMESPACE})

    def add(self, parent: Any, name: str, text: str | None = None, /, **attributes: str | None) -> Any:
        """Add an element; an attribute without a value is left out, ``id`` is ``xml:id``."""
        made = self.etree.SubElement(parent, _TAG + name)
        for key, value in attributes.items():
            if value is not None:
                made.set(ID if key == "id" else key, value)
        if text is not None:
            made.text = xml_text(text)
        return made

    def name(self, kind: str, id: str) -> str:
        """The XML name of an id of the model."""
        return self.prefix + to_xml_id(kind, id)

    def pointer(self, name: str) -> str:
        """A pointer at a fixed name of the document."""
        return f"#{self.prefix}{name}"

    def date_attributes(self, date: PartialDate) -> dict[str, str]:
        """The attributes of a date."""
        return date_attributes(date, method=self.pointer(EDTF))

    def add_date(self, parent: Any, name: str, date: PartialDate | None, text: str | None = None, **more: str) -> Any:
        """Add an element with the attributes of a date, if there is one."""
        if date is None:
            return None
        made = self.add(parent, name, text, **more)
        self.set_date(made, date)
        return made

    def set_date(self, element: Any, date: PartialDate | None) -> None:
        """Give an element the attributes of a date, if there is one."""
        if date is not None:
            for key, value in self.date_attributes(date).items():
                element.set(key, value)


def place_in_source(*spans: Span) -> str:
    """Point at places of the source text, with the prefix that the header defines."""
    return " ".join(f"char:{span.start},{span.end}" for span in spans)
