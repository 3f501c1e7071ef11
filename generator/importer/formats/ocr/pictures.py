"""Pictures of pages made fit to be read: turned straight, their rules found and painted over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from generator.importer.formats.libraries import Picture, library
from generator.importer.formats.pages.geometry import Rule

# Dots in an inch that pages are read at: more was measured to be worse.
READ_AT = 300
# Degrees: no scanner tilts a page more, and less does not show.
_MOST_TILT, _LEAST_TILT = 4.0, 0.08
# The width in dots at which the tilt of a page is measured.
_MEASURED_AT = 700
# Dots at READ_AT: a piece of a rule, the shortest that stands alone, the thickest, a gap in one,
# how far one may end from another that it meets.
_PIECE, _SHORTEST, _THICKEST, _GAP, _MEETS = 56, 200, 14, 60, 14
# How much of a piece must be dark, out of 255.
_DARK = 205
# Beside a rule, so many dots from it, ink may cover this much, out of 255.
_BESIDE, _INKED = 5, 32
# Lighter than this is paper.
_INK = 170


def straight(image: Picture) -> Picture:
    """Return a page in grey, turned so that its lines run level."""
    images = library("PIL.Image")
    grey: Picture = library("PIL.ImageOps").autocontrast(image.convert("L"), cutoff=1)
    angle = tilt(grey)
    if abs(angle) < _LEAST_TILT:
        return grey
    return grey.rotate(angle, resample=images.Resampling.BICUBIC, fillcolor=255)


def tilt(grey: Picture) -> float:
    """Return by how many degrees a page is to be turned against the clock to stand level.

    Lines of text that run level make rows of dots that are dark or light as a whole.
    """
    small = grey.resize((_MEASURED_AT, max(1, grey.height * _MEASURED_AT // grey.width)))
    ink = small.point(lambda dot: 255 if dot < _INK else 0)
    steps = int(_MOST_TILT / 0.5)
    coarse = max((step * 0.5 for step in range(-steps, steps + 1)), key=lambda a: _level(ink, a))
    fine = [coarse + step * 0.1 for step in range(-5, 6)]
    best = max(fine, key=lambda angle: _level(ink, angle))
    return best if _level(ink, best) > 1.02 * _level(ink, 0.0) else 0.0


def _level(ink: Picture, angle: float) -> float:
    images = library("PIL.Image")
    turned = ink.rotate(angle, resample=images.Resampling.BILINEAR, fillcolor=0)
    rows = turned.resize((1, ink.height), images.Resampling.BOX).tobytes()
    return float(sum((a - b) ** 2 for a, b in pairwise(rows)))


def rules_of(grey: Picture) -> list[Rule]:
    """Find the rules of a page that stands level, in points; text has no dark line as long."""
    images = library("PIL.Image")
    ink = grey.point(lambda dot: 255 if dot < _INK else 0)
    across = [*_rules_across(ink)]
    upright = ink.transpose(images.Transpose.TRANSPOSE)
    down = [Rule(r.top, r.left, r.bottom, r.right) for r in _rules_across(upright)]
    long_across, long_down = (list(filter(_is_long, rules)) for rules in (across, down))
    found = [rule for rule in across if _is_long(rule) or _ends_at(rule, long_down)]
    found += [rule for rule in down if _is_long(rule) or _ends_at(rule, long_across)]
    return [_in_points(rule) for rule in found]


def _is_long(rule: Rule) -> bool:
    return max(rule.right - rule.left, rule.bottom - rule.top) >= _SHORTEST


def _ends_at(rule: Rule, others: Sequence[Rule]) -> bool:
    """Tell whether a short rule runs between two of the others, as a side of a cell does."""
    ends = (rule.left, rule.right) if rule.across else (rule.top, rule.bottom)
    levels = [other.left if rule.across else other.top for other in others]
    return all(any(abs(end - level) <= _MEETS for level in levels) for end in ends)


def _in_points(rule: Rule) -> Rule:
    scale = 72 / READ_AT
    return Rule(rule.left * scale, rule.top * scale, rule.right * scale, rule.bottom * scale)


def _rules_across(ink: Picture) -> Iterator[Rule]:
    for rule in _dark_runs(ink):
        if rule.bottom - rule.top <= _THICKEST and _stands_clear(ink, rule):
            yield _to_ends(ink, rule)


def _stands_clear(ink: Picture, rule: Rule) -> bool:
    """Tell whether paper is above and below a dark run; feet of letters have letters there."""
    box = library("PIL.Image").Resampling.BOX
    for row in (int(rule.top) - _BESIDE, int(rule.bottom) + _BESIDE):
        strip = ink.crop((int(rule.left), row, max(int(rule.right), int(rule.left) + 1), row + 1))
        if strip.resize((1, 1), box).tobytes()[0] > _INKED:
            return False
    return True


def _dark_runs(ink: Picture) -> list[Rule]:
    """Return runs of pieces that are dark as a whole; rows of dots that touch are one run."""
    images = library("PIL.Image")
    dark = ink.resize((max(1, ink.width // _PIECE), ink.height), images.Resampling.BOX)
    width, data = dark.width, dark.tobytes()
    piece = ink.width / width
    found: list[list[float]] = []
    for y in range(dark.height):
        row = data[y * width : (y + 1) * width]
        if max(row) < _DARK:
            continue
        for start, stop in _runs(row):
            left, right = start * piece, stop * piece
            for run in reversed(found[-40:]):
                if y - run[3] <= 3 and run[0] <= right + _GAP and left <= run[2] + _GAP:
                    run[0], run[2], run[3] = min(run[0], left), max(run[2], right), y
                    break
            else:
                found.append([left, y, right, y])
    return [Rule(*run) for run in found]


def _to_ends(ink: Picture, rule: Rule) -> Rule:
    """Return a rule as far as its dots go, which is somewhere within the pieces beside it."""
    dots: Any = ink.load()
    rows = range(max(0, int(rule.top) - 1), min(ink.height, int(rule.bottom) + 2))

    def end(x: int, step: int) -> int:
        for _dot in range(2 * _PIECE):
            ahead = [x + step * far for far in (1, 2, 3) if 0 <= x + step * far < ink.width]
            if not any(dots[beside, y] for beside in ahead for y in rows):
                break
            x += step
        return x

    middle = (rule.top + rule.bottom) / 2
    left, right = end(int(rule.left), -1), end(min(ink.width, int(rule.right)) - 1, 1)
    return Rule(left, middle, right, middle)


def _runs(row: bytes) -> Iterator[tuple[int, int]]:
    start: int | None = None
    for index, dark in enumerate((*row, 0)):
        if dark >= _DARK and start is None:
            start = index
        elif dark < _DARK and start is not None:
            yield start, index
            start = None


def without_rules(grey: Picture, rules: Iterable[Rule]) -> Picture:
    """Return a page with its rules painted over, so that none is read as a letter."""
    clear = grey.copy()
    draw = library("PIL.ImageDraw").Draw(clear)
    scale = READ_AT / 72
    for rule in rules:
        box = [rule.left * scale - 3, rule.top * scale - 3]
        box += [rule.right * scale + 3, rule.bottom * scale + 3]
        draw.rectangle(box, fill=255)
    return clear
