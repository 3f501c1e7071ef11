from __future__ import annotations

import pytest

from generator.importer.formats.ocr.mending import UNSURE, counted, mended
from generator.importer.formats.pages.geometry import Word, lines_of
from tests.printed import line, sheet


@pytest.mark.parametrize(
    ("text", "sure", "read"),
    [
        ("|", 90, [("I", UNSURE)]),
        ("||", 90, [("II", UNSURE)]),
        ("giỜ.", 90, [("giờ.", UNSURE)]),
        ("I.MỤC", 90, [("I.", 90), ("MỤC", 90)]),
        ("UBND", 90, [("UBND", 90)]),
        ("Vật", 90, [("Vật", 90)]),
        ("l", 5, []),
        ("1", 95, [("1", 95)]),
    ],
)
def test_slips_are_mended_and_marked(text: str, sure: int, read: list[tuple[str, int]]) -> None:
    found = mended([Word(text, 0, 50, 10, 10, confidence=sure)])
    assert [(word.text, word.confidence) for word in found] == read


def test_a_figure_in_two_pieces_is_one_and_figures_apart_are_two() -> None:
    torn = [
        Word("15/11/202", 0, 45, 10, 10, confidence=90),
        Word("6", 46, 50, 10, 10, confidence=90),
    ]
    assert [word.text for word in mended(torn)] == ["15/11/2026"]
    apart = [torn[0], Word("6", 49, 54, 10, 10, confidence=90)]
    assert [word.text for word in mended(apart)] == ["15/11/202", "6"]


def test_a_lost_stroke_of_a_number_is_found_by_its_neighbours() -> None:
    heads = ["I. MỤC TIÊU", "II. NHIỆM VỤ", "II. PHÂN CÔNG", "IV. TỔ CHỨC"]
    page = sheet(*(line(head, base=100 + 40 * at) for at, head in enumerate(heads)))
    (found,) = counted([page])
    numbers = [one.words[0] for one in lines_of(found.words)]
    assert [word.text for word in numbers] == ["I.", "II.", "III.", "IV."]
    assert numbers[2].confidence == 0
    (same,) = counted([sheet(*(line(head, base=100 + 40 * n) for n, head in enumerate(heads[:3])))])
    assert [one.words[0].text for one in lines_of(same.words)] == ["I.", "II.", "II."]
