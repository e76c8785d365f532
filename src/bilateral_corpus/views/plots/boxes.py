"""Boxes that are pushed apart until none covers another."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define

__all__ = ["Box", "apart"]

_ROUNDS = 400
# What rounding leaves between boxes that touch.
_TOUCH = 1e-9


@define
class Box:
    """A box, in inches; y grows downwards.

    Attributes:
        x: The middle.
        y: The middle.
        width: How wide it is.
        height: How high it is.
    """

    x: float
    y: float
    width: float
    height: float


def apart(boxes: Sequence[Box], room: float) -> float:
    """Push boxes apart, each as little as is needed, on a sheet that is as high as it needs to be.

    Two that overlap are pushed the shorter way. Should that not come to an end, which a narrow sheet may cause, those
    that still overlap go down past one another, which does.

    Args:
        boxes: The boxes, which are moved.
        room: How wide the sheet is; no box is wider.

    Returns:
        How high the sheet is; all boxes lie between 0 and this.
    """
    for _ in range(_ROUNDS):
        _keep_inside(boxes, room)
        if not _push(boxes):
            break
    _keep_inside(boxes, room)
    _drop(boxes)
    top = min((box.y - box.height / 2 for box in boxes), default=0.0)
    for box in boxes:
        box.y -= top
    return max((box.y + box.height / 2 for box in boxes), default=0.0)


def _keep_inside(boxes: Sequence[Box], room: float) -> None:
    for box in boxes:
        box.x = min(max(box.x, box.width / 2), room - box.width / 2)


def _push(boxes: Sequence[Box]) -> bool:
    moved = False
    for place, one in enumerate(boxes):
        for other in boxes[:place]:
            across, down = _overlap(one, other)
            if across <= 0 or down <= 0:
                continue
            moved = True
            if across < down:
                shift = across / 2 if one.x >= other.x else -across / 2
                one.x, other.x = one.x + shift, other.x - shift
            else:
                shift = down / 2 if one.y >= other.y else -down / 2
                one.y, other.y = one.y + shift, other.y - shift
    return moved


def _drop(boxes: Sequence[Box]) -> None:
    """Let the boxes come from the top, the highest first, each to where it is free."""
    settled: list[Box] = []
    for box in sorted(boxes, key=lambda box: (box.y, box.x)):
        while blocking := [one for one in settled if min(_overlap(box, one)) > _TOUCH]:
            box.y = max(one.y + (one.height + box.height) / 2 for one in blocking)
        settled.append(box)


def _overlap(one: Box, other: Box) -> tuple[float, float]:
    across = (one.width + other.width) / 2 - abs(one.x - other.x)
    return across, (one.height + other.height) / 2 - abs(one.y - other.y)
