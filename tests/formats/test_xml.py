"""XML from strangers: nothing is declared, fetched or expanded."""

from __future__ import annotations

import pytest

from bilateral_corpus.errors import ParseError
from bilateral_corpus.formats.xml import parse_xml, xml_text


def refused(message: str, line: int | None, column: int | None) -> ParseError:
    return ParseError(message, line=line, column=column)


def test_a_file_comes_in_pieces() -> None:
    assert parse_xml([b"<a><b>Yes", b"</b></a>"], refused, extra="qda").findtext("b") == "Yes"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_document_type_is_refused_in_every_encoding(encoding: str) -> None:
    text = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>'
    with pytest.raises(ParseError, match="document type"):
        parse_xml([text.encode(encoding)], refused, extra="qda")


def test_what_is_not_well_formed_is_refused_with_its_place() -> None:
    with pytest.raises(ParseError, match="no XML") as caught:
        parse_xml([b"<a>\n<b></a>"], refused, extra="qda")
    assert caught.value.line == 2


def test_what_xml_lacks_is_replaced() -> None:
    assert xml_text("a\0\tb\ufffe\r\n\x85") == "a\ufffd\tb\ufffd\r\n\x85"
