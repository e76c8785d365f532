"""Who speaks of whom, and which countries share events, as a picture of a network."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal

from attrs import frozen

from bilateral_corpus.errors import InvalidValueError
from bilateral_corpus.formats.extras import load
from bilateral_corpus.formats.network import to_networkx
from bilateral_corpus.model import Interview, MentionKind
from bilateral_corpus.model.display import one_line
from bilateral_corpus.views.counting import counted
from bilateral_corpus.views.plots.boxes import Box, apart
from bilateral_corpus.views.plots.opening import EXTRA, WIDTH, open_sheet

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from bilateral_corpus.views.plots.figure import DescribedFigure
    from bilateral_corpus.views.plots.sheet import Sheet

__all__ = ["Relation", "network"]

Relation = Literal["speaks_of", "event"]
"""What joins two nodes: one speaks of the other, or two countries share an event."""

# A layout of more nodes needs scipy, and nobody could read it.
_LIMIT = 400
_SHAPES = {"person": "o", "organization": "s", "country": "h", "voice": "D"}
_COLOURS = {"person": MentionKind.PERSON, "organization": MentionKind.ORGANIZATION, "country": MentionKind.COUNTRY}
_SMALLEST, _LARGEST = 0.09, 0.26
_THINNEST, _THICKEST = 0.6, 3.0
_LABEL = 0.15
_MOST_LABEL = 1.9
_PAD = 0.1
_BETWEEN = 0.3
# How far nodes that are joined are from one another, in inches: labels are wider than high.
_ACROSS, _DOWN = 1.5, 0.8
_TITLES = {"speaks_of": "Who speaks of whom", "event": "Countries that share events"}
_NOTHING = {"speaks_of": "None of these speaks of another.", "event": "No two countries share an event."}
_WORDS = {"speaks_of": "speaks of", "event": "shares events with"}


@frozen(kw_only=True)
class _Net:
    """The part of a network that is drawn.

    Attributes:
        graph: Its nodes, and one edge with a `weight` from one to another.
        weight: How much each node is mentioned, or shares.
        hidden: How many nodes are not drawn.
    """

    graph: Any
    weight: Mapping[str, int]
    hidden: int


def network(
    interviews: Iterable[Interview],
    *,
    relation: Relation = "speaks_of",
    types: str | Iterable[str] = ("person", "organization"),
    most: int = 30,
    title: str | None = None,
    width: float = WIDTH,
    dark: bool = False,
) -> DescribedFigure:
    """Draw the people and institutions of interviews and who speaks of whom, or the countries that share events.

    The network is that of :func:`bilateral_corpus.formats.network.to_networkx`. The shape of a node says what it is;
    those who speak are full, those who are only spoken of are hollow. The more a node is mentioned the larger it is,
    and the more one mentions another the thicker is the arrow. Where nodes stand means nothing but that those who are
    joined are near one another, as far as that can be.

    Args:
        interviews: A corpus, or any interviews.
        relation: ``speaks_of``, or ``event`` for countries and the events that they share.
        types: What is drawn of ``person``, ``organization``, ``country`` and ``voice`` (someone without a name);
            countries only, where they share events.
        most: Draw no more nodes than this, at most 400: those that are joined most.
        title: The title; None for one that says what is drawn.
        width: How wide the figure is, in inches; it is as high as it needs to be.
        dark: Whether it is drawn on a dark ground.

    Returns:
        The figure, with one axes whose x and y are inches from its upper left corner.

    Raises:
        InvalidValueError: There is no such type or relation, or `most` is too large.
        MissingExtraError: matplotlib or networkx is not installed.
    """
    load("networkx", EXTRA)
    net = _net(to_networkx(interviews), relation, _types(relation, types), most)
    labels = {name: str(label) for name, label in net.graph.nodes(data="label")}
    heading = title if title is not None else _TITLES[relation]
    subtitle = f"{counted(len(labels), 'node')}, {counted(net.graph.number_of_edges(), 'link')}" if labels else ""
    notes = (f"{counted(net.hidden, 'more node')} with weaker links not drawn.",) if net.hidden else ()
    printed = "".join(labels.values())
    with open_sheet(heading, subtitle=subtitle, notes=notes, printed=printed, width=width, dark=dark) as sheet:
        if labels:
            _draw(sheet, net, labels, relation)
        else:
            sheet.say_nothing(_NOTHING[relation])
        sheet.describe(_description(net, labels, relation), *notes)
    return sheet.figure


def _types(relation: Relation, types: str | Iterable[str]) -> frozenset[str]:
    if relation not in _TITLES:
        raise InvalidValueError(f"found the relation {relation!r}, expected one of {', '.join(_TITLES)}")
    wanted = frozenset((types,) if isinstance(types, str) else types)
    if unknown := sorted(wanted - set(_SHAPES)):
        raise InvalidValueError(f"found the type {unknown[0]!r}, expected one of {', '.join(_SHAPES)}")
    return frozenset({"country"}) if relation == "event" else wanted


def _net(graph: Any, relation: Relation, types: frozenset[str], most: int) -> _Net:
    """Add up what joins two nodes, and take the nodes that are joined most."""
    if most > _LIMIT:
        raise InvalidValueError(f"a network of more than {_LIMIT} nodes cannot be read; found most={most}")
    links: Counter[tuple[str, str]] = Counter()
    for source, target, edge in graph.edges(data=True):
        ends = {graph.nodes[source]["type"], graph.nodes[target]["type"]}
        if edge["relation"] == relation and ends <= types and source != target:
            links[source, target] += edge["weight"]
    kept = _foremost(links, most)
    drawn = load("networkx", EXTRA).DiGraph()
    drawn.add_nodes_from((name, graph.nodes[name]) for name in sorted(kept))
    drawn.add_edges_from((*ends, {"weight": links[ends]}) for ends in sorted(links) if kept.issuperset(ends))
    weight: Counter[str] = Counter()
    for (source, target), number in links.items():
        weight.update({source: number, target: number})
    return _Net(graph=drawn, weight=weight, hidden=len(weight) - len(kept))


def _foremost(links: Mapping[tuple[str, str], int], most: int) -> set[str]:
    """Take the nodes of the strongest links, so that none is left without a link."""
    kept: set[str] = set()
    for ends in sorted(links, key=lambda ends: (-links[ends], ends)):
        if len(kept.union(ends)) <= most:
            kept.update(ends)
    return kept


def _draw(sheet: Sheet, net: _Net, labels: Mapping[str, str], relation: Relation) -> None:
    sizes = _sizes(net)
    lines = {name: sheet.cut(label, min(_MOST_LABEL, sheet.room)) for name, label in labels.items()}
    boxes, height = _laid_out(sheet, net, sizes, lines)
    speaking = {source for source, _ in net.graph.edges()} if relation == "speaks_of" else set(labels)
    axes = sheet.axes(height, below=0.0, key=_key(sheet, net, speaking))
    axes.set(xlim=(0, sheet.room), ylim=(height, 0), xticks=[], yticks=[])
    axes.spines[:].set_visible(False)
    places = {name: (box.x, box.y - box.height / 2 + (_PAD + sizes[name]) / 2) for name, box in boxes.items()}
    _links(sheet, axes, net, places, sizes, relation)
    for name, (x, y) in places.items():
        kind = net.graph.nodes[name]["type"]
        face = _colour(sheet, kind) if name in speaking else sheet.ink.page("background")
        size, edge = (sizes[name] * 72) ** 2, _colour(sheet, kind)
        axes.scatter([x], [y], s=size, marker=_SHAPES[kind], facecolor=face, edgecolor=edge, linewidth=1.3, zorder=3)
        below = y + (sizes[name] + _LABEL) / 2 + 0.01
        axes.text(x, below, lines[name], ha="center", va="center", bbox=sheet.behind(), zorder=4)


def _sizes(net: _Net) -> dict[str, float]:
    """Give the nodes diameters in inches, so that their areas tell how much they weigh."""
    greatest = max(net.weight[name] for name in net.graph)
    return {name: _SMALLEST + (_LARGEST - _SMALLEST) * (net.weight[name] / greatest) ** 0.5 for name in net.graph}


def _laid_out(
    sheet: Sheet, net: _Net, sizes: Mapping[str, float], lines: Mapping[str, str]
) -> tuple[dict[str, Box], float]:
    """Lay out each part that hangs together, the largest first, and put them side by side, then below one another.

    Returns:
        The boxes of the nodes with their labels, by node; and how high all of it is, in inches.
    """
    networkx = load("networkx", EXTRA)
    graph = networkx.Graph(net.graph)
    found: dict[str, Box] = {}
    right, top, bottom = 0.0, 0.0, 0.0
    for names in sorted(networkx.connected_components(graph), key=lambda part: (-len(part), min(part))):
        part = _boxes(sheet, graph.subgraph(names), sizes, lines)
        width, height = _tidied(part, sheet.room)
        if right and right + width > sheet.room:
            right, top = 0.0, bottom
        for box in part.values():
            box.x, box.y = box.x + right, box.y + top
        right, bottom = right + width + _BETWEEN, max(bottom, top + height + _BETWEEN)
        found |= part
    return found, bottom


def _boxes(sheet: Sheet, part: Any, sizes: Mapping[str, float], lines: Mapping[str, str]) -> dict[str, Box]:
    from bilateral_corpus.views.plots.spread import spread

    return {
        name: Box(
            x=x * _ACROSS,
            y=y * _DOWN,
            width=max(sheet.measure(lines[name]), sizes[name]) + _PAD,
            height=sizes[name] + _LABEL + _PAD,
        )
        for name, (x, y) in spread(part).items()
    }


def _tidied(boxes: Mapping[str, Box], room: float) -> tuple[float, float]:
    """Move boxes to the upper left corner, and apart; give how wide and how high they are together."""
    left = min(box.x - box.width / 2 for box in boxes.values())
    width = max(box.x + box.width / 2 for box in boxes.values()) - left
    for box in boxes.values():
        box.x = (box.x - left) * min(1.0, room / width)
    return min(width, room), apart(list(boxes.values()), min(width, room))


def _links(
    sheet: Sheet,
    axes: Axes,
    net: _Net,
    places: Mapping[str, tuple[float, float]],
    sizes: Mapping[str, float],
    relation: Relation,
) -> None:
    greatest = max(number for _, _, number in net.graph.edges(data="weight"))
    for source, target, number in net.graph.edges(data="weight"):
        arrow = {
            "arrowstyle": "-|>,head_length=0.3,head_width=0.15" if relation == "speaks_of" else "-",
            "color": sheet.ink.page("quiet"),
            "alpha": 0.65,
            "linewidth": _THINNEST + (_THICKEST - _THINNEST) * number / greatest,
            "shrinkA": sizes[source] * 36,
            "shrinkB": sizes[target] * 36 + 1,
            # So that two who speak of each other have two arrows.
            "connectionstyle": "arc3,rad=0.08" if relation == "speaks_of" else "arc3",
        }
        axes.annotate("", places[target], places[source], arrowprops=arrow, zorder=1)


def _colour(sheet: Sheet, type: str) -> str:
    return sheet.ink.kind(_COLOURS[type]) if type in _COLOURS else sheet.ink.page("quiet")


def _key(sheet: Sheet, net: _Net, speaking: set[str]) -> list[Any]:
    there = {(kind, name in speaking) for name, kind in net.graph.nodes(data="type")}
    entries = []
    for kind, shape in _SHAPES.items():
        for speaks in (True, False):
            if (kind, speaks) in there:
                face = _colour(sheet, kind) if speaks else sheet.ink.page("background")
                said = kind if kind == "country" else f"{kind} who speaks" if speaks else f"{kind} spoken of"
                entries.append(
                    sheet.mark(said, marker=shape, markersize=7, mfc=face, mec=_colour(sheet, kind), mew=1.3)
                )
    return entries


def _description(net: _Net, labels: Mapping[str, str], relation: Relation) -> str:
    links = sorted(net.graph.edges(data="weight"), key=lambda link: (-link[2], link[0], link[1]))
    told = "; ".join(
        f"{one_line(labels[source])} {_WORDS[relation]} {one_line(labels[target])} ({number})"
        for source, target, number in links
    )
    return f"a network of {counted(len(labels), 'node')}. {told}"
