from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from generator.importer.formats.ocr.pictures import (
    READ_AT,
    rules_of,
    straight,
    tilt,
    without_rules,
)
from generator.importer.formats.pages.grids import grids_of

POINT = READ_AT / 72


def page(angle: float = 0.0) -> Image.Image:
    """A page with lines of short dark strokes, as text has, and a table of two by two cells."""
    picture = Image.new("L", (1200, 1000), 255)
    draw = ImageDraw.Draw(picture)
    for y in range(80, 400, 60):
        for x in range(100, 1100, 45):
            draw.rectangle([x, y, x + 25, y + 28], fill=20)
    for y in (500, 620, 800):
        draw.line([100, y, 1100, y], fill=0, width=3)
    for x in (100, 400, 1100):
        draw.line([x, 500, x, 800], fill=0, width=3)
    return picture.rotate(angle, fillcolor=255)


@pytest.mark.parametrize("angle", [-1.5, 0.0, 2.0])
def test_a_tilted_page_is_turned_straight(angle: float) -> None:
    assert tilt(page(angle)) == pytest.approx(-angle, abs=0.15)


def test_a_level_page_stays_as_it_is() -> None:
    assert straight(page()).size == (1200, 1000)


def test_rules_are_found_to_their_ends_and_strokes_of_letters_are_none() -> None:
    (grid,) = grids_of(rules_of(page()))
    assert [round(edge * POINT / 10) for edge in grid.columns] == [10, 40, 110]
    assert [round(edge * POINT / 10) for edge in grid.rows] == [50, 62, 80]
    assert len(grid.cells) == 4


def test_rules_are_painted_over_and_nothing_else() -> None:
    clear = without_rules(page(), rules_of(page()))
    assert clear.getpixel((600, 620)) == 255
    assert clear.getpixel((110, 90)) == 20


def test_blank_paper_has_no_rules() -> None:
    assert rules_of(Image.new("L", (600, 600), 255)) == []
