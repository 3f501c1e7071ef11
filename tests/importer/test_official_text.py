"""The neutral text: what it prints, and in which order its passages come."""

from __future__ import annotations

from generator.importer.official_text import Cell, OfficialText, Passage, Table


def test_a_number_that_the_program_printed_stands_before_the_words() -> None:
    assert Passage("MỤC TIÊU", mark="II.").printed == "II. MỤC TIÊU"
    assert Passage("1. Mục tiêu chung").printed == "1. Mục tiêu chung"


def test_a_cell_prints_a_line_for_each_passage() -> None:
    assert Cell((Passage("Hỗ trợ:"), Passage("học phí", mark="-"))).text == "Hỗ trợ:\n- học phí"
    assert Cell().text == ""


def test_passages_come_in_reading_order_cells_row_by_row_footnotes_last() -> None:
    table = Table(
        (
            (Cell((Passage("TT"),)), Cell((Passage("Việc"),))),
            (Cell(), Cell((Passage("một"), Passage("hai")))),
        ),
        head=1,
    )
    text = OfficialText(
        (Passage("trước"), table, Passage("sau")), "", footnotes=(Passage("chú thích", mark="[1]"),)
    )
    words = [passage.text for passage in text.passages()]
    assert words == ["trước", "TT", "Việc", "một", "hai", "sau", "chú thích"]
