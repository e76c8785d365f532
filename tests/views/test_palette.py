"""Colours: one for each kind and role, readable on their background."""

from __future__ import annotations

import re

import pytest

from bilateral_corpus import MentionKind, Role
from bilateral_corpus.views.palette import Colour, palette

READABLE = 4.5  # https://www.w3.org/TR/WCAG22/#contrast-minimum


def luminance(colour: str) -> float:
    """By https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_of_black_and_white() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_each_kind_and_role_has_a_colour() -> None:
    assert set(palette().kinds) == set(MentionKind)
    assert set(palette().roles) == set(Role)


@pytest.mark.parametrize("name", ["text", "quiet"])
@pytest.mark.parametrize("ground", ["background", "raised"])
def test_text_can_be_read(name: str, ground: str) -> None:
    text, behind = palette().page[name], palette().page[ground]
    assert contrast(text.light, behind.light) >= READABLE
    assert contrast(text.dark, behind.dark) >= READABLE


@pytest.mark.parametrize("colour", [*palette().kinds.values(), *palette().roles.values()])
@pytest.mark.parametrize("ground", ["background", "raised"])
def test_colours_can_be_read_as_text(colour: Colour, ground: str) -> None:
    behind = palette().page[ground]
    assert contrast(colour.light, behind.light) >= READABLE
    assert contrast(colour.dark, behind.dark) >= READABLE


@pytest.mark.parametrize("group", [palette().kinds, palette().roles, palette().page])
def test_colours_are_hexadecimal(group: dict[str, Colour]) -> None:
    assert all(re.fullmatch("#[0-9a-f]{6}", value) for one in group.values() for value in (one.light, one.dark))
