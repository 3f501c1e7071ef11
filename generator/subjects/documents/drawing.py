"""A lineage as a drawing: the Party's texts at the left, the State's at the right, one a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.subjects.documents.lineage import Lineage, LinkedText

# More than this no reader follows in a drawing; the list beside it tells the rest.
TEXTS_DRAWN = 14
WIDTH, BOX, ROW, HEIGHT = 360, 148, 62, 48
# The lines run between the two lanes, each text's in a channel of its own.
CHANNELS, STEP = 6, 9


@dataclass(frozen=True, slots=True)
class Box:
    """A text in the drawing, and where it stands in units of the drawing."""

    text: LinkedText
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line from an earlier text to one that rests on it, as an SVG path."""

    path: str


@dataclass(frozen=True, slots=True)
class LineageDrawing:
    """Boxes and lines, and the height of the whole."""

    boxes: Sequence[Box]
    lines: Sequence[Line]
    height: int


def draw_lineage(lineage: Lineage) -> LineageDrawing:
    """Lay a lineage out, the earliest text at the top; a text of neither chain stands left.

    At most `TEXTS_DRAWN` texts: our own, then those that relations name first. A line whose end is
    not drawn is left out. Measures are units of the SVG's own view box.
    """
    named = [name for one in lineage.rests for name in (one.later, one.earlier)]
    here = [text.id for text in lineage.texts if text.is_here]
    drawn = list(dict.fromkeys([*here, *named]))[:TEXTS_DRAWN]
    texts = [text for text in lineage.texts if text.id in drawn]
    boxes = {text.id: _box(text, row) for row, text in enumerate(texts)}
    lines = [
        _line(boxes[one.earlier], boxes[one.later])
        for one in lineage.rests
        if one.earlier in boxes and one.later in boxes
    ]
    return LineageDrawing(list(boxes.values()), lines, len(boxes) * ROW - (ROW - HEIGHT))


def _box(text: LinkedText, row: int) -> Box:
    x = WIDTH - BOX if text.chain == "state" else 0
    return Box(text, x, row * ROW)


def _line(earlier: Box, later: Box) -> Line:
    channel = BOX + STEP + STEP * (earlier.y // ROW % CHANNELS)
    start, end = earlier.y + HEIGHT // 2 + 4, later.y + HEIGHT // 2 - 4
    tip = _inner(later) + (4 if later.x == 0 else -4)
    return Line(f"M{_inner(earlier)} {start}H{channel}V{end}H{tip}")


def _inner(box: Box) -> int:
    """Return the side of a box that faces the other lane."""
    return BOX if box.x == 0 else box.x
