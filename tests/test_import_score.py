"""What the scorer of drafts takes for the same, measure by measure."""

from __future__ import annotations

from typing import Any

import pytest

from tests.bench.import_drafts import Figure, figure
from tests.bench.import_misses import misses
from tests.bench.import_score import Matches, Score, Share, score
from tests.bench.import_words import folded, overlap, slug

MASTHEAD: dict[str, Any] = {
    "type": "QUYẾT ĐỊNH", "number": "5/QĐ-UBND", "date": "2026-03-01", "place": "Mẫu",
    "title": "Ban hành Kế hoạch làm sạch sông", "issuer": "Ủy ban nhân dân xã Mẫu",
    "attached": {"type": "KẾ HOẠCH", "title": "Làm sạch sông"},
    "signer": {
        "name": "Lê Văn Thử", "office": "PHÓ CHỦ TỊCH", "on_behalf": "TM. ỦY BAN NHÂN DÂN",
        "for": "KT. CHỦ TỊCH",
    },
    "recipients": ["UBND tỉnh", "Lưu: VT."], "legal_basis": ["Căn cứ Luật Thử;"],
}  # fmt: skip
TARGET: dict[str, Any] = {
    "quote": "Tỷ lệ hộ có nước sạch đạt từ 85% trở lên", "indicator": "tỷ lệ hộ có nước sạch",
    "operator": ">=", "value": 85, "value_max": None, "year": 2030, "kind": "level",
    "section": "II. MỤC TIÊU",
}  # fmt: skip


def gold(**said: Any) -> dict[str, Any]:
    empty: dict[str, Any] = {
        "masthead": MASTHEAD, "sections": [], "paragraph_count": 0, "tables": [], "targets": [],
        "not_targets": [], "actors": [], "duties": [], "citations": [],
    }  # fmt: skip
    return {**empty, **said}


def of(name: str, draft: dict[str, Any], **said: Any) -> Matches | Share:
    made: Score = score(draft, gold(**said))
    return made.matches[name] if name in made.matches else made.shares[name]


def body(**paragraph: Any) -> dict[str, Any]:
    return {"body": [{"text": [{"text": "", **paragraph}]}]}


def test_words_are_compared_without_case_tone_spelling_and_marks_at_the_end() -> None:
    assert folded("  Uỷ ban –\n") == "ủy ban"
    assert slug("Đất ở đô thị;") == "dat-o-do-thi"
    assert overlap("a b c d", "x b c y") == 0.5
    assert overlap("", "a") == 0


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (">= 85 %", Figure(">=", 85)),
        ("≤ 1.050,5 người", Figure("<=", 1050.5)),
        ("3,5–4,0 %", Figure("range", 3.5, 4)),
        ("từ 5 xã", Figure("=", 5)),
        ("hoàn thành", Figure()),
    ],
)
def test_figures_of_a_plan_file_are_read(written: str, read: Figure) -> None:
    assert figure({"is": written}) == read


def test_headings_match_by_number_and_words_and_by_what_is_above() -> None:
    golds = [
        {"number": "I.", "heading": "MỤC TIÊU", "level": 1},
        {"number": "1.", "heading": "Mục tiêu chung", "level": 2},
        {"number": "2.", "heading": "Mục tiêu cụ thể", "level": 2},
    ]
    below = [{"number": "1", "heading": "Mục tiêu chung."}, {"number": "a)", "heading": "Về đất"}]
    top = {"number": "I", "heading": "Mục tiêu", "sections": below}
    stray = {"number": "2.", "heading": "Mục tiêu cụ thể"}
    extra = [{"heading": "Lạ"}, {"heading": "KẾ HOẠCH"}, {"role": "signature", "heading": "KT."}]
    draft = {"body": [top, stray, *extra]}
    assert of("headings", draft, sections=golds) == Matches(draft=4, gold=3, same=3)
    assert of("nesting", draft, sections=golds) == Share(2, 3)


def test_a_decision_may_be_called_by_the_plan_that_it_carries() -> None:
    draft: dict[str, Any] = {
        "type": "kế hoạch", "number": "5/QĐ-UBND", "date": "2026-03-01", "place": "Mẫu",
        "title": "Kế hoạch làm sạch sông", "issuer": {"agency": "uy-ban-nhan-dan-xa-mau"},
        "signatory": {
            "name": "Lê Văn Thử", "office": "Phó Chủ tịch", "for": "KT. CHỦ TỊCH",
            "on_behalf": "TM. ỦY BAN NHÂN DÂN",
        },
        "body": [
            {"text": ["Căn cứ Luật Thử;"]},
            {"role": "recipients", "text": ["Nơi nhận:", "UBND tỉnh", "Lưu: VT."]},
        ],
    }  # fmt: skip
    made = score(draft, gold())
    assert made.masthead.wrong == []
    assert (made.recipients.kept, made.recipients.other) == (2, 0)
    attached = {"type": "KẾ HOẠCH HÀNH ĐỘNG", "title": "Làm sạch sông"}
    named = {**MASTHEAD, "attached": attached}
    acting = {**draft, "type": "ke-hoach", "title": "Kế hoạch hành động về làm sạch sông"}
    assert score(acting, gold(masthead=named)).masthead.wrong == []
    assert score({**acting, "type": "chuong-trinh"}, gold(masthead=named)).masthead.wrong == [
        "type"
    ]
    made = score({**draft, "number": "6/QĐ-UBND", "issuer": None}, gold())
    assert made.masthead.wrong == ["number", "issuer"]


@pytest.mark.parametrize(
    ("found", "right"),
    [
        ({"is": ">= 85 %", "year": 2030}, [1, 1, 1]),
        ({"is": ">= 85 %", "year": 2025}, [1, 1, 0]),
        ({"is": "85 %", "year": 2030}, [1, 0, 0]),
        ({"is": ">= 85 %", "year": 2030, "quote": "nước sạch"}, [1, 1, 1]),
        ({"is": ">= 85 %", "year": 2030, "quote": "hộ nghèo đạt 85%"}, [0, 0, 0]),
        ({"kind": "qualitative", "is": ">= 85 %", "year": 2030}, [1, 0, 0]),
    ],
)
def test_a_target_is_right_by_words_figure_and_year(
    found: dict[str, Any], right: list[int]
) -> None:
    draft = body(text=TARGET["quote"], targets=[found])
    measures = ("targets_quote", "targets_figure_operator", "targets_figure_operator_year")
    made = score(draft, gold(targets=[TARGET]))
    assert [made.matches[name].same for name in measures] == right
    assert made.shares["targets_in_text"] == Share(right[2], 1)


def test_a_cell_is_found_by_the_words_of_its_row() -> None:
    cell = {**TARGET, "quote": "72,5", "operator": "=", "value": 72.5, "section": "table 1, row 2"}
    found = {"is": "72,5 %", "year": 2030, "quote": "Tỷ lệ hộ có nước sạch | 72,5"}
    row = {"cells": ["2", "Tỷ lệ hộ có nước sạch", {"text": "72,5"}], "targets": [found]}
    draft = body(table={"columns": ["TT", "Chỉ tiêu", "2030"], "rows": [row]})
    assert of("targets_in_tables", draft, targets=[cell]) == Share(1, 1)
    found["quote"] = "72,5"
    assert of("targets_in_tables", draft, targets=[cell]) == Share(0, 1)


def test_a_cell_is_found_by_the_head_over_it() -> None:
    target = {"is": "= 85 %", "year": 2030, "column": 2, "quote": "Xã Bến | 85"}
    row = {"cells": ["Xã Bến", "85"], "targets": [target]}
    wanted = {**TARGET, "operator": "=", "quote": "85"}
    heads = ["Xã", "Tỷ lệ hộ có nước sạch (%)"]
    draft = body(table={"columns": heads, "rows": [row]})
    assert of("targets_figure_operator_year", draft, targets=[wanted]) == Matches(1, 1, 1)
    draft = body(table={"columns": ["Xã", "Số trạm"], "rows": [row]})
    assert of("targets_figure_operator_year", draft, targets=[wanted]) == Matches(1, 1, 0)


def test_a_figure_that_is_no_target_counts_when_it_is_taken() -> None:
    trap = {"quote": "rộng tối thiểu 3,5 m"}
    draft = body(targets=[{"quote": "đường rộng tối thiểu 3,5 m", "is": ">= 3,5 m"}])
    assert of("not_targets_taken", draft, not_targets=[trap]) == Share(1, 1)
    assert of("not_targets_taken", body(), not_targets=[trap]) == Share(0, 1)


def test_actors_are_right_by_name_and_role() -> None:
    golds = [
        {"agency": "Sở Tài chính", "printed": "Tài chính", "role": "supports"},
        {"agency": "UBND các xã", "role": "leads"},
    ]
    found = [
        {"agency": "so-tai-chinh", "role": "leads", "quote": "các sở"},
        {"agency": None, "role": "leads", "quote": "UBND các xã"},
    ]
    draft = body(actors=found)
    assert of("actors", draft, actors=golds) == Matches(2, 2, 2)
    assert of("actors_role", draft, actors=golds) == Matches(2, 2, 1)


@pytest.mark.parametrize(
    ("found", "right"),
    [
        ({"day": "30/11", "every": "year", "by": "so-tai-chinh"}, (1, 1)),
        ({"day": "30/11", "every": ["year"], "by": ["so-tai-chinh-tinh"]}, (1, 1)),
        ({"day": "30/10", "every": "year", "by": "so-y-te"}, (0, 0)),
        ({"day": "30/11"}, (0, 0)),
    ],
)
def test_a_duty_is_right_by_its_day_and_by_whom(
    found: dict[str, Any], right: tuple[int, int]
) -> None:
    duty = {
        "quote": "báo cáo UBND tỉnh trước ngày 30/11 hằng năm", "by": ["Sở Tài chính"],
        "when": [{"day": 30, "month": 11, "every": "year", "before": True}],
    }  # fmt: skip
    made = score(body(duties=[{"quote": duty["quote"], **found}]), gold(duties=[duty]))
    assert (made.matches["duties_when"].same, made.matches["duties_by"].same) == right


def test_a_duty_of_two_days_is_right_by_both() -> None:
    duty = {
        "quote": "báo cáo trước ngày 15/6 và 30/11", "by": [],
        "when": [{"day": 15, "month": 6, "before": True}, {"day": 30, "month": 11}],
    }  # fmt: skip
    for day, same in (("15/6, 30/11", 1), ("15/6", 0), ("30/11", 0), ("15/6, 30/10", 0)):
        made = body(duties=[{"quote": duty["quote"], "day": day}])
        assert of("duties_when", made, duties=[duty]) == Matches(1, 1, same)
        assert of("duties_by", made, duties=[duty]) == Matches(1, 1, 1)


def test_short_names_of_bodies_are_the_long_ones() -> None:
    duty = {"quote": "báo cáo kết quả", "by": ["Ủy ban nhân dân xã"], "when": []}
    found = [{"quote": duty["quote"], "by": ["ubnd-xa-mau"]}]
    assert of("duties_by", body(duties=found), duties=[duty]) == Matches(1, 1, 1)


def test_a_cited_document_counts_once() -> None:
    golds = [
        {"printed": "Nghị quyết số 5-NQ/TU ngày 1/2/2026", "number": "5-NQ/TU"},
        {"printed": "Nghị quyết số 5-NQ/TU", "number": "5-NQ/TU"},
        {"printed": "Luật Thử", "number": None},
    ]
    found = [
        {"document": "5-nq-tu-tinh-mau", "quote": "Nghị quyết số 5"},
        {"document": None, "quote": "Luật Thử"},
    ]
    assert of("citations", body(citations=found), citations=golds) == Matches(2, 2, 2)


def test_cells_are_kept_each_once() -> None:
    table = {"rows": [{"cells": ["1", "Đề án", "Đề án", "", "Tháng 6\n2026"]}]}
    draft = body(table={"rows": [{"cells": ["1", "Đề án", "tháng 6 2026"]}]})
    assert of("table_cells", draft, tables=[table]) == Share(3, 4)


def test_what_is_missing_and_what_is_too_much_is_told_in_words() -> None:
    wanted = gold(
        sections=[{"number": "I.", "heading": "MỤC TIÊU", "level": 1}],
        targets=[TARGET],
        citations=[{"printed": "Luật Thử", "number": None}],
        tables=[{"rows": [{"cells": ["1", "Đề án"]}]}],
    )
    target = {"is": ">= 85 %", "year": 2025, "quote": TARGET["quote"]}
    section = {"number": "II.", "heading": "NHIỆM VỤ", "text": [{"text": "", "targets": [target]}]}
    assert list(misses({"body": [section]}, wanted)) == [
        "- headings: I. MỤC TIÊU",
        "+ headings: II. NHIỆM VỤ",
        "- targets: operator >=, value 85, year 2030, kind level “Tỷ lệ hộ có nước sạch đạt từ 85% "
        "trở lên”",
        "+ targets: is >= 85 %, year 2025 “Tỷ lệ hộ có nước sạch đạt từ 85% trở lên”",
        "- citations:  “Luật Thử”",
        "- table_cells: 1",
        "- table_cells: Đề án",
    ]
