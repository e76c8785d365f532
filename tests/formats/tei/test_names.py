"""Ids as names in XML."""

from __future__ import annotations

import pytest
from hypothesis import given

from bilateral_corpus.formats.tei.names import from_xml_id, pointers, to_xml_id
from bilateral_corpus.formats.xml import xml_text
from strategies import slugs, texts

etree = pytest.importorskip("lxml.etree")


@given(slugs())
def test_every_id_is_a_name_and_comes_back(id: str) -> None:
    name = to_xml_id("person", id)
    # A parser that collects ids refuses those that are no names.
    root = etree.fromstring(f'<a xml:id="{name}"/>'.encode())
    assert from_xml_id(root.get("{http://www.w3.org/XML/1998/namespace}id")) == id


@pytest.mark.parametrize(
    ("id", "name"),
    [
        ("dara-venn", "event.dara-venn"),
        ("2022.07", "event.2022.07"),
        ("дара", "event.дара"),
        ("a:b", "event.a_x003A_b"),
        ("_x0041_", "event._x005F_x0041_"),
        ("snake_case", "event.snake_case"),
        ("😀", "event._x1F600_"),
    ],
)
def test_what_may_not_stand_in_a_name_is_escaped(id: str, name: str) -> None:
    assert to_xml_id("event", id) == name
    assert from_xml_id(name) == id


@given(texts())
def test_xml_holds_every_text_that_was_made_fit(text: str) -> None:
    element = etree.Element("a")
    element.text = xml_text(text)
    assert (etree.fromstring(etree.tostring(element)).text or "") == xml_text(text)
    assert len(xml_text(text)) == len(text)


@pytest.mark.parametrize("value", ["#a #b", "people.xml#a https://example.org/x#b", "a b", "ref:a ref:b"])
def test_pointers_are_ids_however_they_are_written(value: str) -> None:
    assert pointers(value) == ["a", "b"]
