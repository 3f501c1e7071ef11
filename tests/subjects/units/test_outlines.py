"""The outlines of provinces: which place lies in which, and that each is whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from generator.subjects.units.outlines import HEIGHT, OUTLINES, WIDTH, Outline
from tests.golden import Case, cases

Ring = list[tuple[int, int]]


def rings(outline: Outline) -> Iterator[Ring]:
    """Read a path of moves, relative lines and ends: the corners of each of its rings."""
    for one in re.findall(r"M([^Mz]+)z", outline.path):
        start, steps = one.split("l")
        x, y = map(int, start.split(" "))
        numbers = [int(number) for number in re.findall(r"-?\d+", steps)]
        ring = [(x, y)]
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            ring.append((x, y))
        yield ring


def holds(ring: Ring, x: float, y: float) -> bool:
    """Tell by counted crossings whether a point lies within a ring."""
    inside = False
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


@pytest.mark.parametrize("case", cases("country"), ids=lambda case: case.name)
def test_a_place_lies_in_the_outline_of_its_province_alone(case: Case) -> None:
    east, north = map(float, case.said["at"].split())
    x, y = (east - 102) * 0.961 * 60, (23.5 - north) * 60
    found = [one.name for one in OUTLINES if any(holds(ring, x, y) for ring in rings(one))]
    assert [name.split(" ", 1)[1].removeprefix("phố ") for name in found] == [case.said["in"]]


def test_thirty_four_provinces_are_the_sixty_three_of_before() -> None:
    assert len({one.code for one in OUTLINES}) == len({one.name for one in OUTLINES}) == 34
    before = [*(one.name for one in OUTLINES), *(old for one in OUTLINES for old in one.joined)]
    assert len(set(before)) == 63


@pytest.mark.parametrize("outline", OUTLINES, ids=lambda one: one.name)
def test_an_outline_is_whole_and_its_number_stands_within(outline: Outline) -> None:
    found = list(rings(outline))
    assert "".join(re.findall(r"M\d+ \d+l[-\d ]+z", outline.path)) == outline.path
    assert all(len(ring) >= 3 for ring in found)
    assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for ring in found for x, y in ring)
    assert holds(found[0], outline.x, outline.y)
