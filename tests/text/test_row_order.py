"""Rows that a source prints line by line across their cells, in the order of the plan."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.text import row_order
from generator.text.row_order import RowTokens, in_plan_order, rows_of
from generator.text.source_text import tokens
from tests.text.laid_out import TABLES, as_cells, laid_out

ROW = ("1", "Ban hành bộ tiêu chí đào tạo nghề", "Sở Nội vụ", "Sở Tài chính Sở Y tế")
LAYOUT = """\
Mở đầu.
      Ban hành bộ tiêu chí               Sở Tài chính
1                            Sở Nội vụ
      đào tạo nghề                       Sở Y tế
Kết."""
# Two columns are parted by one space where they are full.
TIGHT = """\
Mở đầu.
TT   Việc                 Ai             Với ai          Xong
1    Quán triệt Chương    Ban Tuyên giáo Các chi, đảng   Tháng 4/2026
     trình hành động      và Dân vận     bộ trực thuộc
                          Huyện ủy
2    Đề án nông nghiệp    Phòng Nông     Phòng Tài chính Quý II/2026
     hữu cơ               nghiệp         - Kế hoạch
3    Quy hoạch vùng trồng UBND các xã    Phòng Nông      Chậm nhất
     cây ăn quả                          nghiệp          20/12/2026
Kết."""
TIGHT_ROWS = (
    ("TT", "Việc", "Ai", "Với ai", "Xong"),
    ("1", "Quán triệt Chương trình hành động", "Ban Tuyên giáo và Dân vận Huyện ủy",
     "Các chi, đảng bộ trực thuộc", "Tháng 4/2026"),
    ("2", "Đề án nông nghiệp hữu cơ", "Phòng Nông nghiệp", "Phòng Tài chính - Kế hoạch",
     "Quý II/2026"),
    ("3", "Quy hoạch vùng trồng cây ăn quả", "UBND các xã", "Phòng Nông nghiệp",
     "Chậm nhất 20/12/2026"),
)  # fmt: skip


def holds(source: str, *rows: Sequence[str]) -> bool:
    """Tell whether a source between “Mở đầu.” and “Kết.” prints these rows and nothing else."""
    told: list[tuple[str, tuple[str, int] | None]] = [("Mở đầu.", None)]
    told += [(cell, (str(n), at)) for n, row in enumerate(rows) for at, cell in enumerate(row)]
    told += [("Kết.", None)]
    cut = [(token, place) for text, place in told for token in tokens(text)]
    ours = [token for token, _place in cut]
    theirs = tokens(source, many_lines=True)
    order = in_plan_order(theirs, ours, rows_of(place for _token, place in cut))
    assert sorted(order) == list(range(len(theirs))), "no word comes or goes"
    return [theirs[at].text for at in order] == [token.text for token in ours]


def test_a_row_as_the_page_is_laid_out() -> None:
    assert holds(LAYOUT, ROW)


def test_a_row_of_which_only_the_lines_are_known() -> None:
    assert holds("\n".join(" ".join(line.split()) for line in LAYOUT.splitlines()), ROW)


def test_rows_one_below_the_other_and_one_that_is_in_order() -> None:
    below = ("2", "Mở lớp", "Sở Y tế")
    assert holds(LAYOUT.replace("Kết.", "\n".join((*below, "Kết."))), ROW, below)


def test_columns_that_one_space_parts_begin_where_those_of_other_rows_do() -> None:
    assert holds(TIGHT, *TIGHT_ROWS)
    one = "\n".join(("Mở đầu.", *TIGHT.splitlines()[7:9], "Kết."))
    assert not holds(one, TIGHT_ROWS[3])


@pytest.mark.parametrize("cells", [
    ("1", "Ban hành bộ tiêu chí đào tạo nghề", "Sở Tài chính Sở Y tế", "Sở Nội vụ"),
    ("1", "Ban hành bộ tiêu chí nghề", "Sở Nội vụ", "Sở Tài chính đào tạo Sở Y tế"),
    ("1", "Ban hành bộ tiêu đào tạo nghề", "chí Sở Nội vụ", "Sở Tài chính Sở Y tế"),
])  # fmt: skip
def test_words_in_another_cell_are_a_difference(cells: Sequence[str]) -> None:
    assert not holds(LAYOUT, cells)


def test_words_of_two_columns_are_not_taken_line_by_line_for_those_of_each() -> None:
    source = "Mở đầu.\nSở Nội    Sở Tài\nvụ        chính\nKết."
    assert holds(source, ("Sở Nội vụ", "Sở Tài chính"))
    assert not holds(source, ("Sở Nội Sở", "Tài vụ chính"))


@pytest.mark.parametrize(("old", "new"), [("Nội", "Ngoại"), ("nghề", ""), ("1 ", "1 hai ")])
def test_other_words_are_a_difference(old: str, new: str) -> None:
    assert not holds(LAYOUT.replace(old, new), ROW)


def test_a_row_is_found_again_behind_other_words() -> None:
    head = tuple(tokens("Mở đầu."))
    row = tuple(token for cell in ROW for token in tokens(cell))
    theirs = tokens(LAYOUT.replace("Mở đầu.", "Mở đầu khác."), many_lines=True)
    cells = RowTokens(len(head), tuple(len(tokens(cell)) for cell in ROW))
    ordered = [theirs[at].text for at in in_plan_order(theirs, (*head, *row), [cells])]
    assert ordered[4:-2] == [token.text for token in row]


def test_whole_lines_are_a_row_rather_than_what_overlaps_them() -> None:
    source = "Khác.\nGiai đoạn 2026 - 2030\nTT\nViệc\n2030\n1\nXây\n2031"
    rows = (("TT", "Việc", "2030"), ("1", "Xây", "2031"))
    cut = [(token, (str(n), at)) for n, row in enumerate(rows) for at, cell in enumerate(row)
           for token in tokens(cell)]  # fmt: skip
    theirs = tokens(source, many_lines=True)
    order = in_plan_order(theirs, [one for one, _ in cut], rows_of(place for _, place in cut))
    assert order == list(range(len(theirs)))


def test_rows_and_how_many_words_their_cells_have() -> None:
    places = [None, ("a", 0), ("a", 2), ("a", 2), ("b", 0), None, ("b", 0)]
    assert list(rows_of(places)) == [
        RowTokens(1, (1, 2)),
        RowTokens(4, (1,)),
        RowTokens(6, (1,)),
    ]
    assert RowTokens(1, (1, 2)).end == 4


def test_what_takes_too_long_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = "\n".join(" ".join(line.split()) for line in LAYOUT.splitlines())
    monkeypatch.setattr(row_order, "MOST_STEPS", 3)
    assert not holds(lines, ROW)
    monkeypatch.undo()
    monkeypatch.setattr(row_order, "MOST_SEARCHES", 0)
    theirs = tokens(LAYOUT, many_lines=True)
    ours = [token for cell in ROW for token in tokens(cell)]
    cells = RowTokens(0, tuple(len(tokens(cell)) for cell in ROW))
    assert in_plan_order(theirs, ours, [cells]) == list(range(len(theirs)))


# --- Any table -------------------------------------------------------------------------------


@given(TABLES, st.integers(2, 16))
def test_any_table_that_is_laid_out_is_read_cell_by_cell(
    rows: list[list[list[str]]], wide: int
) -> None:
    assert holds(f"Mở đầu.\n{laid_out(rows, wide)}\nKết.", *as_cells(rows))


@given(TABLES, st.integers(2, 16), st.data())
def test_no_word_is_dropped_added_or_exchanged_unseen(
    rows: list[list[list[str]]], wide: int, data: st.DataObject
) -> None:
    source = f"Mở đầu.\n{laid_out(rows, wide)}\nKết."
    cells = list(chain.from_iterable(rows))
    cell = data.draw(st.sampled_from(cells))
    at = data.draw(st.integers(0, len(cell) - 1))
    match data.draw(st.sampled_from(["drop", "add", "exchange"])):
        case "drop":
            assume(len(cell) > 1)
            del cell[at]
        case "add":
            cell.insert(at, "khác")
        case _:
            other = data.draw(st.sampled_from(cells))
            there = data.draw(st.integers(0, len(other) - 1))
            assume(other[there] != cell[at])
            cell[at], other[there] = other[there], cell[at]
    assert not holds(source, *as_cells(rows))
