"""Targets of a row that differ by their year are one; a table is proven by a row that is right."""

from __future__ import annotations

from typing import Any

from generator.authoring import data_of
from generator.desk.layout import blocks
from generator.desk.yearly import SHARED, row_name, with_series
from tests.desk_sitting import CASES, YEARLY

ROWS = ["body", 2, "text", 1, "table", "rows"]


def drawn(*pairs: str, apart: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    text = (CASES / f"{YEARLY}.yml").read_text("utf-8")
    for old, new in zip(pairs[::2], pairs[1::2], strict=True):
        assert old in text
        text = text.replace(old, new)
    found = list(blocks(data_of(text), {}))
    with_series(found, apart)
    return [one for one in found if one["kind"] == "row"]


def first_confirmed(*pairs: str) -> list[dict[str, Any]]:
    return drawn(*(part for year in (", proposed: true}  # ô 2026", ", proposed: true}  # ô 2027",
                                     ", proposed: true}  # ô 2028")
                   for part in (year, "}")), *pairs)  # fmt: skip


def test_a_row_of_years_is_one() -> None:
    series = drawn()[0]["series"]
    assert series["members"] == [[*ROWS, 0, "targets", at] for at in range(3)]
    assert series["path"] == [*ROWS, 0, "targets"]
    assert series["fields"] == {"indicator": "ty-le-that-nghiep"}
    assert [(one["label"], one["words"]) for one in series["chips"][1:]] == [
        *(("năm 2026:", "3,5%"), ("năm 2027:", "3,2%"), ("năm 2028:", "3%")),
    ]
    assert (series["quote"], series["proposed"]) == ("Tỷ lệ thất nghiệp", True)
    assert not {"is", "year", "quote"} & set(SHARED)


def test_what_differs_in_more_than_its_year_stays_apart() -> None:
    year = 'year: 2027, column: 5, quote: "Tỷ'
    for old, new in [
        (year, f"measure: change, {year}"),
        ("{indicator: ty-le-that-nghiep, is: \"= 3,2 %\"", "{indicator: null, is: \"= 3,2 %\""),
        ("\"Tỷ lệ thất nghiệp | 3,2\"", "\"3,2\""),
    ]:  # fmt: skip
        assert "series" not in drawn(old, new)[0]


def test_a_row_is_gone_through_cell_by_cell_where_wished() -> None:
    name = row_name(drawn()[1])
    rows = drawn(apart=(name,))
    assert [("series" in one, one["split"]) for one in rows] == [
        *((True, False), (False, True), (True, False)),
    ]


def test_a_table_is_proven_by_a_row_that_is_right() -> None:
    assert [one["series"]["proven"] for one in drawn()] == [False, False, False]
    rows = first_confirmed()
    assert [one["series"]["proven"] for one in rows] == [False, True, True]
    assert not rows[0]["series"]["proposed"]


def test_a_row_that_reads_otherwise_is_not_proven_by_it() -> None:
    for old, new in [
        ("year: 2027, column: 5, quote: \"Hộ", "year: 2028, column: 5, quote: \"Hộ"),
        ("column: 5, quote: \"Hộ", "column: 4, quote: \"Hộ"),
        ("\"= 12 hộ\", year", "\"= 12 hộ\", measure: flow, year"),
    ]:  # fmt: skip
        row = first_confirmed(old, new)[1]
        assert not row.get("series", {}).get("proven")


def test_half_a_row_proves_nothing() -> None:
    assert not drawn(", proposed: true}  # ô 2026", "}")[1]["series"]["proven"]


def test_the_cell_that_is_least_sure_speaks_for_its_row() -> None:
    found = list(blocks(data_of((CASES / f"{YEARLY}.yml").read_text("utf-8")), {}))
    row = next(one for one in found if one["kind"] == "row")
    for certainty, one in zip((95, 60, 80), row["said"], strict=True):
        one["reason"] = {"certainty": certainty}
    with_series(found)
    assert row["series"]["reason"] == {"certainty": 60}
