"""Tables of a plan's text as its page lays them out."""

from __future__ import annotations

import html
from dataclasses import replace

import pytest

from generator.fidelity import ScanLine
from generator.model.plan import Note, Original, Section, Span, Uncertain
from generator.subjects.plans.layers import index_abbreviations
from generator.subjects.plans.passages import Passages
from generator.subjects.plans.text_tables import TextRow, TextTable, lay_table
from tests.site_fixture import rendered
from tests.table_site import PLAN_ID, TARGETS, TASKS, files, hold, plan, site

NONE = Passages(index_abbreviations(()), {}, {}, {})


def section_of(table: str) -> Section:
    return next(one for one in plan().walk() if table in {found.id for found in one.tables})


def laid(table: str, passages: Passages = NONE, **said: dict[str, object]) -> TextTable:
    """Lay out a table; `said` changes rows, by the last part of their address."""
    section = section_of(table)
    rows = {one.id: one for one in section.paragraphs}
    for name, changes in said.items():
        address = f"{table}-{name.replace('_', '-')}"
        rows[address] = replace(rows[address], **changes)  # type: ignore[arg-type]
    (found,) = (one for one in section.tables if one.id == table)
    return lay_table(found, section, rows, passages)


def row(table: TextTable, number: int) -> TextRow:
    return [one for body in table.bodies for one in body][number - 1]


def words(one: TextRow) -> list[list[str]]:
    return [
        ["".join(piece.text for run in line for piece in run.pieces) for line in cell.lines]
        for cell in one.cells
    ]


def test_the_page_of_a_plan_with_tables(pytestconfig: pytest.Config) -> None:
    page = files()[f"ke-hoach/{PLAN_ID}/index.md"]
    start, end = page.index("### Phụ lục I "), page.index("## Văn bản liên quan")
    hold("plan.md", page[start:end], pytestconfig)


def test_a_cell_keeps_its_lines() -> None:
    assert words(row(laid(TASKS), 2)) == [
        ["1"],
        ["Ban hành bộ tiêu chí đào tạo:", "- Khu vực thành thị;", "- Khu vực nông thôn."],
        ["Sở Nội vụ"],
        ["Sở Tài chính; UBND các xã"],
        ["Quý II/2027"],
        ["Quyết định của UBND tỉnh"],
    ]


def test_each_group_is_a_body_and_its_name_heads_it() -> None:
    table = laid(TASKS)
    assert [len(body) for body in table.bodies] == [4, 2]
    group = row(table, 1)
    assert [(cell.scope, cell.across) for cell in group.cells] == [(None, 1), ("rowgroup", 5)]


def test_a_body_goes_on_while_a_cell_comes_down_from_above() -> None:
    whole = next(one for one in section_of(TASKS).paragraphs if one.id == f"{TASKS}-dong-4")
    assert whole.row is not None
    cells = tuple(replace(cell, down=2 if cell.column == 1 else 1) for cell in whole.row.cells)
    table = laid(TASKS, dong_4={"row": replace(whole.row, cells=cells)})
    assert [len(body) for body in table.bodies] == [6]


def test_what_comes_down_from_above_is_said_again_on_a_card() -> None:
    table = laid(TASKS)
    (again,) = row(table, 4).from_above
    assert (again.id, again.label, again.words) == (f"{TASKS}-dong-3-o-5", "Thời gian", "Hằng năm")
    assert [row(table, number).from_above for number in (1, 2, 3, 5, 6)] == [()] * 5


def test_the_head_of_several_rows() -> None:
    first, second = laid(TARGETS).head
    assert [(cell.scope, cell.across, cell.down) for cell in first.cells] == [
        *[("col", 1, 2)] * 4,
        ("colgroup", 3, 1),
    ]
    assert [(cell.scope, cell.label) for cell in second.cells] == [("col", "")] * 3


def test_a_row_is_called_by_its_task_or_indicator() -> None:
    cells = row(laid(TARGETS), 1).cells
    assert [cell.scope for cell in cells] == [None, "row", *[None] * 5]
    assert [cell.label for cell in cells][1:4] == ["", "Đơn vị tính", "Ước TH 2025"]
    assert [cell.is_figure for cell in cells] == [True, False, False, True, True, True, True]


def test_figures_of_a_row_lead_to_their_targets() -> None:
    cells = row(laid(TARGETS), 1).cells
    found = [run.target for cell in cells for line in cell.lines for run in line]
    assert found == [*[None] * 4, "phu-luc-ii-t1", "phu-luc-ii-t2", "phu-luc-ii-t3"]


def test_what_is_said_of_words_stands_in_their_cell() -> None:
    name = f"{TASKS}-dong-2"
    text = next(one.text for one in section_of(TASKS).paragraphs if one.id == name)
    at = text.index("Sở Tài chính")
    doubt = Uncertain("Sở Tài chính", Span(at, at + 12), ("Sở Tai chính",), "mờ")
    note = Note("slip", "Ghi chú", "Sở", Span(at, at + 2))
    table = laid(
        TASKS,
        Passages(index_abbreviations(()), {}, {name: (ScanLine(7, "so"),)}, {}),
        dong_2={"uncertain": (doubt,), "notes": (Note("slip", "Cả dòng"), note)},
    )
    cells = row(table, 2).cells
    assert [cell.uncertain for cell in cells] == [(), (), (), ((1, doubt),), (), ()]
    assert [[one.note for _number, one in cell.notes] for cell in cells] == [
        *([], ["Cả dòng"], [], ["Ghi chú"], [], []),
    ]
    assert row(table, 2).whole.scan == (ScanLine(7, "so"),)


def test_head_and_rows_of_a_table_are_paragraphs() -> None:
    table = laid(TARGETS)
    assert table.caption is not None
    assert [one.id for one in table.paragraphs][:3] == [
        f"{TARGETS}-ten",
        f"{TARGETS}-dau-1",
        f"{TARGETS}-dau-2",
    ]


def test_a_row_without_a_word_is_called_by_its_first_cell() -> None:
    blank = next(one for one in section_of(TASKS).paragraphs if one.id == f"{TASKS}-dong-6")
    assert blank.row is not None
    cells = tuple(replace(cell, start=0, end=0, lines=()) for cell in blank.row.cells)
    said: dict[str, object] = {
        "text": "",
        "citations": (),
        "mentions": (),
        "actors": (),
        "notes": (),
    }
    table = laid(TASKS, dong_6={**said, "row": replace(blank.row, cells=cells, main=cells[0])})
    assert [cell.is_main for cell in row(table, 6).cells] == [True, *[False] * 5]
    assert {cell.scope for cell in row(table, 6).cells} == {None}


def test_captions_and_rows_stand_in_tables() -> None:
    kinds = [one.row.kind for one in plan().paragraphs() if one.row]
    assert set(kinds) == {"caption", "head", "group", "row"}
    assert kinds.count("row") == 4 + 3 + 2


def test_an_original_and_who_read_it_are_told() -> None:
    original = Original("sources/tinh-tho.docx", "0" * 64, "docx2python 3.7")
    changed = replace(plan(), source=replace(plan().source, original=original))
    pages = rendered(replace(site(), plans={PLAN_ID: changed}))
    page = html.unescape(pages[f"ke-hoach/{PLAN_ID}/index.md"].text)
    assert "tinh-tho.docx, giữ nguyên như khi nhận, trong kho dữ liệu; SHA-256 000" in page
    assert "chữ do docx2python 3.7 đọc ra từ tệp gốc" in page
    assert "đọc ra từ tệp gốc" not in files()[f"ke-hoach/{PLAN_ID}/index.md"]


def test_the_cell_that_a_row_is_called_by_is_known_in_a_plan_that_was_kept() -> None:
    """Read back, a plan has that cell twice: among those of the row, and as its main one."""
    section = section_of(TASKS)
    rows = {one.id: one.row for one in section.paragraphs if one.row and one.row.main}
    address, kept = next((name, one) for name, one in rows.items() if one.kind == "row")
    assert kept.main
    again = replace(kept, main=replace(kept.main))
    changes: dict[str, dict[str, object]] = {
        address.removeprefix(f"{TASKS}-").replace("-", "_"): {"row": again}
    }
    assert laid(TASKS, NONE, **changes) == laid(TASKS)
