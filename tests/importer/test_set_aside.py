"""What a draft declares to omit and to move, and where its two readers do not agree."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.importer.official_text import Aside, Cell, OfficialText, Passage, Table
from generator.importer.set_aside import account_of, without_rules
from tests.text.laid_out import TABLES, Rows, as_cells, laid_out

BODY: list[Any] = [
    {"role": "recipients", "heading": "Nơi nhận:", "text": [{"mark": "-", "text": "Sở Y tế."}]},
    {"role": "signature", "text": ["CHỦ TỊCH"]},
]


def official(text: str, *asides: Aside) -> OfficialText:
    return OfficialText((Passage(text),), text, asides=asides)


def test_a_right_column_has_moved_and_an_aside_is_omitted() -> None:
    found = account_of(
        official("Nơi nhận: CHỦ TỊCH\n- Sở Y tế.\n2", Aside("2", "page-number", 3)), BODY
    )
    assert found.omitted == [{"text": "2", "reason": "Số trang"}]
    assert found.moved == [{"text": "CHỦ TỊCH", "reason": "Chữ ký in ở cột bên phải nơi nhận"}]
    assert [(one.line, one.rule, one.severity) for one in found.problems] == [
        (3, "omitted", "info"),
        (1, "moved", "info"),
    ]


def test_an_aside_that_the_source_lacks_is_not_declared() -> None:
    found = account_of(official("Nơi nhận: - Sở Y tế. CHỦ TỊCH", Aside("Lượt xem", "portal")), BODY)
    assert (found.omitted, found.moved, found.problems) == ([], [], ())


def test_marks_beside_an_aside_are_left_out_with_it() -> None:
    source = "• Trang nhất • In trang\nNơi nhận: - Sở Y tế. CHỦ TỊCH"
    found = account_of(official(source, Aside("Trang nhất", "portal", 1)), BODY)
    assert [one["text"] for one in found.omitted if isinstance(one, dict)] == [
        "Trang nhất",
        "•",
        "• In trang",
    ]
    assert {one.severity for one in found.problems} == {"info"}


def test_cells_and_captions_are_words_too() -> None:
    table: Any = {
        "caption": "Bảng 1",
        "columns": ["TT", "Việc"],
        "rows": [{"cells": ["1", {"text": "Xây"}]}],
    }
    found = account_of(official("Bảng 1\nTT Việc\n1 Xây"), [{"text": [{"table": table}]}])
    assert found.problems == ()


@given(TABLES, st.integers(2, 16))
def test_rows_that_are_printed_line_by_line_have_not_moved(rows: Rows, wide: int) -> None:
    source = f"Sở Y tế - năm 2030;\n{laid_out(rows, wide)}\nPhòng chất lượng Sở Y tế"
    below = [{"cells": cells} for cells in as_cells(rows)]
    body: list[Any] = [
        {"text": ["Sở Y tế - năm 2030;", {"table": {"rows": below}}, "Phòng chất lượng Sở Y tế"]}
    ]
    found = account_of(official(source), body)
    assert (found.moved, found.problems) == ([], ())


def test_readers_that_do_not_agree_are_told() -> None:
    found = account_of(official("Nơi nhận: - Sở Y. CHỦ TỊCH, Lê"), BODY)
    assert [(one.rule, one.fragment) for one in found.problems] == [
        ("lost", ", Lê"),
        ("unknown", "tế"),
    ]


def test_rules_drawn_with_letters_are_no_words() -> None:
    cell = Cell((Passage("TỈNH ỦY", 1), Passage("____", 2)))
    text = OfficialText(
        (Table(((cell,),), ruled=False), Passage("*", 3), Passage("KẾ HOẠCH", 4)), ""
    )
    found = without_rules(text)
    assert [passage.text for passage in found.passages()] == ["TỈNH ỦY", "KẾ HOẠCH"]
    assert found.asides == (Aside("____", "rule", 2), Aside("*", "rule", 3))


def test_what_a_reader_left_of_ornaments_is_declared_as_such() -> None:
    source = "Nơi nhận: ------- CHỦ TỊCH\n*\n- Sở Y tế."
    found = account_of(official(source), BODY)
    ornaments = [one for one in found.omitted if isinstance(one, dict)]
    assert [one["text"] for one in ornaments] == ["-------", "*"]
    assert {one["reason"] for one in ornaments} == {"Đường kẻ, dấu trang trí"}
    assert {one.severity for one in found.problems} == {"info"}


def test_dots_to_fill_in_are_missed() -> None:
    found = account_of(official("Nơi nhận: CHỦ TỊCH\n- Sở Y tế. ........"), BODY)
    assert [(one.rule, one.severity) for one in found.problems][-1] == ("lost", "warning")


def test_a_page_number_before_the_same_number_of_a_row_is_the_one_left_out() -> None:
    table: Any = {"rows": [{"cells": ["2", "Mở lớp"]}, {"cells": ["3", "Xây nhà"]}]}
    source = "2   Mở lớp\n\n3\n\n3   Xây nhà"
    found = account_of(
        official(source, Aside("3", "page-number", 3)), [{"text": [{"table": table}]}]
    )
    assert found.omitted == [{"text": "3", "reason": "Số trang", "occurrence": 1}]
    assert found.moved == []


def test_an_aside_never_takes_a_word_that_the_draft_has() -> None:
    body: list[Any] = [{"text": [{"mark": "2", "text": "Xây nhà"}]}]
    found = account_of(official("2\nXây nhà\n2", Aside("2", "page-number", 1)), body)
    assert (found.omitted, found.moved) == (
        [{"text": "2", "reason": "Số trang", "occurrence": 2}],
        [],
    )
