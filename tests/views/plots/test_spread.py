"""The layout of a network: what is joined is near."""

from __future__ import annotations

from math import dist

import networkx
import pytest

from bilateral_corpus.views.plots.spread import spread


def test_a_path_is_laid_out_from_left_to_right_with_equal_steps() -> None:
    places = spread(networkx.path_graph(6))
    across = [places[name][0] for name in range(6)]
    assert across in (sorted(across), sorted(across, reverse=True))
    steps = [dist(places[name], places[name + 1]) for name in range(5)]
    assert steps == pytest.approx([1] * 5, abs=0.1)


def test_it_is_the_same_each_time() -> None:
    graph = networkx.karate_club_graph()
    assert spread(graph) == spread(graph)
