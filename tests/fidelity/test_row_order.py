"""Rows that a source prints line by line across their cells, in the order of the plan."""

from __future__ import annotations

from itertools import chain

import pytest

from generator.fidelity import row_order
from generator.fidelity.clean_text import Piece, compare
from generator.fidelity.row_order import RowTokens, in_plan_order, rows_of
from generator.text.source_text import tokens

ROW = (
    ("1",),
    ("Ban hành bộ tiêu chí", "đào tạo nghề"),
    ("Sở Nội vụ",),
    ("Sở Tài chính", "Sở Y tế"),
)
LAYOUT = """\
Mở đầu.
      Ban hành bộ tiêu chí               Sở Tài chính
1                            Sở Nội vụ
      đào tạo nghề                       Sở Y tế
Kết."""


def pieces(*rows: tuple[tuple[str, ...], ...]) -> list[Piece]:
    told = [
        Piece(line, place=(f"dong-{number}", cell))
        for number, row in enumerate(rows)
        for cell, lines in enumerate(row)
        for line in lines
    ]
    return [Piece("Mở đầu."), *told, Piece("Kết.")]


def test_a_row_as_the_page_is_laid_out() -> None:
    assert compare(pieces(ROW), LAYOUT).is_exact


def test_rows_one_below_the_other_and_one_that_is_in_order() -> None:
    cell_by_cell = "\n".join(("2", "Mở lớp", "Sở Y tế"))
    source = LAYOUT.replace("Kết.", f"{cell_by_cell}\nKết.")
    assert compare(pieces(ROW, (("2",), ("Mở lớp",), ("Sở Y tế",))), source).is_exact


def test_a_row_of_which_only_the_lines_are_known() -> None:
    source = "\n".join(" ".join(line.split()) for line in LAYOUT.splitlines())
    assert compare(pieces(ROW), source).is_exact


def test_words_in_another_cell_are_a_difference() -> None:
    swapped = (*ROW[:2], ("Sở Tài chính", "Sở Y tế"), ("Sở Nội vụ",))
    assert not compare(pieces(swapped), LAYOUT).is_exact


@pytest.mark.parametrize(("old", "new"), [("Nội", "Ngoại"), ("nghề", ""), ("1 ", "1 hai ")])
def test_other_words_are_a_difference(old: str, new: str) -> None:
    source = LAYOUT.replace(old, new)
    assert source != LAYOUT
    found = compare(pieces(ROW), source)
    assert not found.is_exact


def test_a_row_is_found_again_behind_a_difference() -> None:
    source = LAYOUT.replace("Mở đầu.", "Mở đầu khác.")
    (one,) = compare(pieces(ROW), source).differences
    assert one.source == "khác"


def test_no_word_comes_or_goes() -> None:
    ours = list(chain.from_iterable(tokens(one.text) for one in pieces(ROW)))
    theirs = list(tokens(LAYOUT, many_lines=True))
    places = [one.place for one in pieces(ROW) for _token in tokens(one.text)]
    ordered = in_plan_order(theirs, ours, rows_of(places))
    assert [one.text for one in ordered] == [one.text for one in ours]
    assert sorted(one.text for one in ordered) == sorted(one.text for one in theirs)


def test_rows_and_how_many_words_their_cells_have() -> None:
    places = [None, ("a", 0), ("a", 2), ("a", 2), ("b", 0), None, ("b", 0)]
    assert list(rows_of(places)) == [
        RowTokens(1, (1, 2)),
        RowTokens(4, (1,)),
        RowTokens(6, (1,)),
    ]
    assert RowTokens(1, (1, 2)).end == 4


def test_what_takes_too_long_stays_a_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(row_order, "MOST_STEPS", 3)
    assert not compare(pieces(ROW), LAYOUT).is_exact
    monkeypatch.undo()
    monkeypatch.setattr(row_order, "MOST_SEARCHES", 0)
    source = LAYOUT.replace("Mở đầu.", "Mở đầu khác.")
    assert len(compare(pieces(ROW), source).differences) > 1
