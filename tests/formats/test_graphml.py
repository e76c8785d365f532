"""GraphML, read again with networkx."""

from __future__ import annotations

import io
import re
import warnings
from xml.etree import ElementTree

import networkx
import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings

import bilateral_corpus as bc
from bilateral_corpus.errors import UnrepresentableError
from bilateral_corpus.formats.network import to_networkx
from bilateral_corpus.model import Interview
from formats.test_network import TALK, VENN
from strategies import interviews

_NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"
# What may stand in an xs:NMTOKEN, which the schema of GraphML wants of ids.
_TOKEN = re.compile(r"[\w.:\-\u00b7]+")


def written(*talks: Interview) -> bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", bc.LossWarning)
        return bc.dumps(talks, "graphml")


@settings(max_examples=25, suppress_health_check=list(HealthCheck), deadline=None)
@given(talk=interviews())
def test_networkx_reads_the_same_network(talk: Interview) -> None:
    data = written(talk, TALK)
    graph, again = to_networkx([talk, TALK]), networkx.read_graphml(io.BytesIO(data), force_multigraph=True)
    assert dict(again.nodes(data=True)) == dict(graph.nodes(data=True))
    given = {key: (source, target, data) for source, target, key, data in graph.edges(keys=True, data=True)}
    found = {key: (source, target, data) for source, target, key, data in again.edges(keys=True, data=True)}
    assert {key: one[:2] for key, one in found.items()} == {key: one[:2] for key, one in given.items()}
    assert {key: _bare(one[2]) for key, one in found.items()} == {key: one[2] for key, one in given.items()}
    assert all(_TOKEN.fullmatch(name) for name in again)


def _bare(data: dict[str, object]) -> dict[str, object]:
    """What networkx reads of an edge without the id, which it adds."""
    return {name: value for name, value in data.items() if name != "id"}


def test_attributes_have_ids_of_their_own_that_gephi_does_not_mistake() -> None:
    keys = ElementTree.fromstring(written(TALK)).findall(f"{_NAMESPACE}key")
    ids = [key.get("id") for key in keys]
    assert ids == [key.get("attr.name") for key in keys]
    assert len(set(ids)) == len(ids)
    assert {"label", "weight"} <= set(ids)


def test_what_xml_cannot_hold_is_replaced_and_told() -> None:
    talk = evolve(TALK, people=[evolve(VENN, name="Dara\0Venn <&>")])
    with pytest.warns(bc.LossWarning, match=r"people\.name"):
        data = bc.dumps(talk, "graphml")
    assert networkx.read_graphml(io.BytesIO(data)).nodes["person.dara-venn"]["label"] == "Dara\ufffdVenn <&>"


def test_what_was_said_is_lost_and_told() -> None:
    with pytest.raises(UnrepresentableError, match="does not hold"):
        bc.dumps(TALK, "graphml", strict=True)
