"""Rows are found again however they were sorted; what cannot be taken for sure is told."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given as property_given
from hypothesis import settings
from hypothesis import strategies as st

from generator.problems import TOLD_LIMIT, Problem, guessing
from generator.sheets.columns import DROP, MARK, PLACE, PLAN, SHEETS, WORDS
from generator.sheets.difference import difference
from tests.sheets.tables import (
    ACTORS,
    DUTIES,
    REAL,
    TARGETS,
    Rows,
    changed,
    differing,
    given,
    held,
    new_row,
    rows_of,
)

QUOTE = "Thu nhập của người lao động tăng dần"
NEW = {"Chỉ số": "", "Loại": "Hướng tới", "Câu gốc": QUOTE}


def rules(rows: Rows, *, drops: bool = False) -> list[str]:
    return [one.rule for one in differing(rows, drops=drops)[1]]


@settings(max_examples=30, deadline=None)
@property_given(st.randoms(use_true_random=False), st.sampled_from(SHEETS))
def test_rows_may_be_sorted_filtered_and_lose_columns(chance: random.Random, sheet: object) -> None:
    file = REAL[0]
    rows = rows_of(next(one for one in SHEETS if one is sheet), file)
    if not rows:
        return
    chance.shuffle(rows)
    kept = rows[: chance.randint(1, len(rows))]
    titles = [one for one in kept[0] if one in (PLACE, MARK) or chance.random() < 0.7]
    chance.shuffle(titles)
    found: list[Problem] = []
    table = given([{title: row[title] for title in titles} for row in kept])
    assert difference(held(file), [table], found) == ()
    assert {one.rule for one in found} <= {"sheet-missing-rows"}


def test_a_changed_cell_is_one_change() -> None:
    (change,), found = differing(changed(TARGETS, lambda rows: rows[0].update({"Năm": "2035"})))
    assert not found
    assert change.entry
    assert change.said == {**change.entry.said, "year": "2035"}


def test_a_row_goes_when_it_says_so_and_only_then() -> None:
    (change,), _found = differing(changed(DUTIES, lambda rows: rows[0].update({DROP: "X"})))
    assert change.said is None
    only_head = changed(DUTIES, lambda rows: rows[0].update(dict.fromkeys(rows[0], "")))
    changes, found = differing(only_head)
    assert not changes
    assert [(one.rule, one.severity) for one in found] == [("sheet-missing-rows", "info")]
    (change,), found = differing(only_head, drops=True)
    assert (change.said, change.row, found) == (None, None, [])


@pytest.mark.parametrize("place", ["", "i-p2"])
def test_a_new_row_is_placed_by_address_or_by_its_quote(place: str) -> None:
    rows = changed(TARGETS, lambda rows: rows.append(new_row(**{**NEW, PLACE: place})))
    (change,), found = differing(rows)
    assert not found
    assert change.place.address == "i-p2"
    assert change.said == {"quote": QUOTE, "kind": "direction"}


WRONG: dict[str, Callable[[Rows], object]] = {
    "sheet-other-plan": lambda rows: rows[0].update({PLAN: "xa-khac"}),
    "sheet-row-twice": lambda rows: rows.append(dict(rows[0])),
    "sheet-conflict": lambda rows: rows[0].update({MARK: "1-bbbbbbbbbbbb", "Năm": "2035"}),
    "sheet-drop": lambda rows: rows[0].update({DROP: "để xem"}),
    "sheet-unknown-place": lambda rows: rows.append(new_row(**{**NEW, PLACE: "i-p22"})),
}


@pytest.mark.parametrize("rule", WRONG)
def test_what_is_wrong_with_a_row_is_told(rule: str) -> None:
    changes, found = differing(changed(TARGETS, WRONG[rule]))
    assert not [one for one in changes if one.said]
    assert rule in [one.rule for one in found]
    assert any(one.severity == "error" for one in found)


def test_a_mark_that_is_none_is_told() -> None:
    _changes, found = differing(changed(TARGETS, lambda rows: rows[0].update({MARK: "2"})))
    assert "dấu dòng không còn" in found[0].message


def test_a_new_row_that_says_what_is_there_is_told() -> None:
    rows = changed(TARGETS, lambda rows: rows.append({**rows[0], MARK: "", WORDS: ""}))
    assert rules(rows) == ["sheet-row-twice"]
    rows = changed(TARGETS, lambda rows: rows.extend([new_row(**NEW), new_row(**NEW)]))
    assert rules(rows) == ["sheet-row-twice"]


@pytest.mark.parametrize("quote", ["không có chữ này", "t"])
def test_a_quote_must_lead_to_one_paragraph(quote: str) -> None:
    rows = changed(TARGETS, lambda rows: rows.append(new_row(**{**NEW, "Câu gốc": quote})))
    assert rules(rows) == ["sheet-unknown-place"]


def test_a_paragraph_has_one_time() -> None:
    time = {"Câu gốc": "hằng năm", "Chu kỳ": "hằng năm", "Hạn cuối": "", "Áp dụng cho": ""}
    rows = [new_row(**time), new_row(**{**time, "Hạn cuối": "2027"})]
    changes, found = differing(rows)
    assert [one.sheet.key for one in changes] == ["when"]
    assert [one.rule for one in found] == ["sheet-row-twice"]


def test_what_the_plan_changed_since_is_passed_over_or_told() -> None:
    plan = held()
    rows = rows_of(TARGETS)
    body = plan.data
    assert isinstance(body, dict)
    elsewhere = replace(plan, places=tuple(replace(one, words=f"{one.words} x")
                                           for one in plan.places))  # fmt: skip
    found: list[Problem] = []
    assert difference(elsewhere, [given(rows)], found) == ()
    assert [(one.rule, one.severity) for one in found] == [
        ("sheet-gone", "warning"),
        ("sheet-missing-rows", "info"),
    ]
    rows[0]["Năm"] = "2035"
    found = []
    assert difference(elsewhere, [given(rows)], found) == ()
    assert found[0].rule == "sheet-conflict"
    rows[0]["Năm"] = "2030"
    found = []
    difference(replace(elsewhere, drops=True), [given(rows)], found)
    assert (found[0].rule, found[0].severity) == ("sheet-gone", "error")


def test_a_paragraph_that_moved_is_found_by_its_words() -> None:
    plan = held()
    moved = replace(plan, places=tuple(replace(one, address=f"{one.address}-2")
                                       for one in plan.places))  # fmt: skip
    found: list[Problem] = []
    rows = changed(TARGETS, lambda rows: rows[0].update({"Năm": "2035"}))
    (change,) = difference(moved, [given(rows)], found)
    assert change.place.address == "i-p1-2"
    assert not found


def test_parts_of_one_table_are_taken_together() -> None:
    file = REAL[0]
    rows = rows_of(ACTORS, file)
    found: list[Problem] = []
    assert difference(held(file), [given(rows[:5], "a"), given(rows[5:], "b")], found) == ()
    assert not found


def test_a_hundred_thousand_rows_of_anything_are_told_shortly() -> None:
    rows = [
        new_row(**{"Câu gốc": f"=cmd|' /C calc'!A{number}", "Cơ quan": "a" * 50, "Vai trò": "?"})
        for number in range(100_000)
    ]
    with guessing():
        changes, found = differing(rows)
    assert not changes
    assert len(found) == TOLD_LIMIT + 2
