"""Where the nodes of a network stand, so that what is few steps apart is near.

The layout is that of least stress (T. Kamada and S. Kawai, An algorithm for drawing general undirected graphs, 1989),
found by majorization (E. Gansner, Y. Koren and S. North, Graph drawing by stress majorization, 2005), which networkx
offers with scipy only.
"""

from __future__ import annotations

from typing import Any

import networkx
import numpy as np
from numpy.typing import NDArray

__all__ = ["spread"]

_SEED = 1
_ROUNDS = 120

Places = NDArray[np.float64]


def spread(graph: Any) -> dict[Any, tuple[float, float]]:
    """Lay out a connected graph, the longer way across; nodes that are joined are about 1 apart.

    Args:
        graph: An undirected :class:`networkx.Graph` of two nodes or more.

    Returns:
        The place of each node; the same for the same graph.
    """
    names = sorted(graph)
    steps = dict(networkx.all_pairs_shortest_path_length(graph))
    apart = np.array([[steps[one][other] for other in names] for one in names], dtype=float)
    start = networkx.spring_layout(graph, seed=_SEED, weight=None)
    places = _lying(_unstressed(np.array([start[name] for name in names], dtype=float), apart))
    return {name: (round(float(x), 3), round(float(y), 3)) for name, (x, y) in zip(names, places, strict=True)}


def _unstressed(places: Places, apart: Places) -> Places:
    weights = np.divide(1.0, apart**2, out=np.zeros_like(apart), where=apart > 0)
    inverse = np.linalg.pinv(np.diag(weights.sum(axis=1)) - weights)
    for _ in range(_ROUNDS):
        away = np.linalg.norm(places[:, None] - places[None], axis=2)
        pull = -np.divide(weights * apart, away, out=np.zeros_like(apart), where=away > 0)
        np.fill_diagonal(pull, -pull.sum(axis=1))
        places = inverse @ pull @ places
    return places


def _lying(places: Places) -> Places:
    """Turn the places so that they are spread farthest from left to right."""
    centred = places - places.mean(axis=0)
    (across, mixed), (_, down) = np.cov(centred.T)
    angle = np.arctan2(2 * mixed, across - down) / 2
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    return np.asarray(centred @ turn)
