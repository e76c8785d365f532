"""GraphML: interviews as a network, for Gephi, Cytoscape, yEd, igraph and networkx.

The network is that of :func:`bilateral_corpus.formats.network.to_networkx`. An edge of it, laid out for people::

    <edge source="person.dara-venn" target="country.KE" id="e3">
      <data key="relation">speaks_of</data>
      <data key="weight">4</data>
      <data key="found_in">1</data>
    </edge>

Specification: http://graphml.graphdrawing.org/specification.html. It is only written. Lost is what was said: of
mentions only their number is left. Ids are escaped as in TEI, white space in names is made single spaces, and what XML
cannot hold becomes U+FFFD.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from bilateral_corpus.formats.extras import load
from bilateral_corpus.formats.format import Format
from bilateral_corpus.formats.network import EXTRA, to_networkx
from bilateral_corpus.formats.xml import xml_text
from bilateral_corpus.model import Interview

__all__ = ["FORMAT", "write"]


def write(interviews: Iterable[Interview], stream: BinaryIO) -> None:
    """Write the network of all interviews.

    Raises:
        MissingExtraError: networkx is not installed.
    """
    networkx = load("networkx", EXTRA)
    # The ids of attributes are their names: Gephi takes some of the numbers that are usual, such as d3, for labels. So
    # nodes and edges have no attribute of the same name.
    networkx.write_graphml_xml(to_networkx(interviews), stream, named_key_ids=True)


def _renders(field: str, text: str) -> str:
    return text if field.rpartition(".")[2] in _IDS else xml_text(" ".join(text.split()))


_IDS = frozenset({"id", "target", "speaker", "countries"})

FORMAT = Format(
    name="graphml",
    title="GraphML network",
    suffixes=(".graphml",),
    media_type="application/graphml+xml",
    holds=frozenset(
        {
            "people.id",
            "people.name",
            "people.country",
            "people.appointments.post",
            "people.appointments.of",
            "people.appointments.to",
            "organizations.id",
            "organizations.name",
            "organizations.countries",
            "events.kind",
            "events.name",
            "events.date",
            "events.status",
            "events.countries",
        }
    ),
    renders=_renders,
    many=True,
    extra=EXTRA,
    write=write,
)
