from __future__ import annotations

import pytest

from generator.importer.formats.pages.geometry import lines_of
from generator.importer.formats.pdf.layer import direction_of, sheets_of, turn_of, turned
from tests.small_pdf import SmallPdf


def test_words_and_rules_stand_where_they_are_drawn() -> None:
    file = SmallPdf().page().text(85, 100, "Rà soát quy hoạch").text(85, 120, "Đậm", font=2)
    (sheet,) = sheets_of(file.rule(85, 130, 200, 130).data())
    assert [one.text for one in lines_of(sheet.words)] == ["Rà soát quy hoạch", "Đậm"]
    assert (sheet.words[0].left, round(sheet.words[0].base)) == (85, 100)
    assert [word.bold for word in sheet.words][-1]
    assert [(round(rule.left), round(rule.top)) for rule in sheet.rules] == [(85, 130)]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_turned_page_is_read_as_it_is_written(turn: int) -> None:
    file = SmallPdf(turn=turn).page().text(85, 100, "Dòng trên").text(85, 130, "Dòng dưới")
    (sheet,) = sheets_of(file.data())
    assert [one.text for one in lines_of(sheet.words)] == ["Dòng trên", "Dòng dưới"]


def test_letters_of_old_fonts_are_told() -> None:
    (sheet,) = sheets_of(SmallPdf().page().text(85, 100, "kÕ ho¹ch", font=3).data())
    assert sheet.old_fonts
    assert [word.text for word in sheet.words] == ["KẾ", "HOẠCH"]


def test_the_way_of_most_letters_is_that_of_the_page() -> None:
    assert [direction_of(*matrix) for matrix in ((1, 0, 0, 1), (0, 1, -1, 0), (1, 1, -1, 1))] == [
        0,
        1,
        None,
    ]
    assert turn_of([1, 1, 1, 0]) == 1
    assert turn_of([0, 1]) == 0
    assert turned((10, 20, 30, 40), 1, 100, 200) == (160, 10, 180, 30)
