"""A change is written where it belongs; every other byte stays, and the plan is judged after."""

from __future__ import annotations

import random

import pytest

from generator.authoring import data_of
from generator.problems import Location, Problem
from generator.reading.plans import PlanRecord, read_plan
from generator.sheets.columns import DROP
from generator.sheets.difference import difference
from generator.sheets.entries import entries
from generator.sheets.taking import new_problems, taken
from tests.sheets.tables import (
    ACTORS,
    DUTIES,
    REAL,
    TABLES,
    TARGETS,
    WHEN,
    Rows,
    changed,
    differing,
    given,
    held,
    new_row,
    rows_of,
    text_of,
)


def after(rows: Rows) -> str:
    changes, found = differing(rows)
    assert not [one for one in found if one.severity == "error"], found
    return taken(text_of(), changes)


def test_a_field_is_set_and_every_other_byte_stays() -> None:
    text = after(changed(TARGETS, lambda rows: rows[0].update({"Năm": "2035"})))
    assert text == text_of().replace("year: 2030", "year: 2035")


def test_fields_come_and_go() -> None:
    row = {"Tính trên": "", "Ghi chú": "Xem lại", "Đã xác nhận": "chưa", "Chỉ số": ""}
    text = after(changed(TARGETS, lambda rows: rows[0].update(row)))
    old = text_of()
    expected = old.replace("            population: chung\n", "").replace(
        "indicator: ty-le-that-nghiep", "indicator: null"
    )
    quote = "            quote: Tỷ lệ thất nghiệp chung dưới 3%\n"
    added = f"{quote}            note: Xem lại\n            proposed: true\n"
    assert text == expected.replace(quote, added)


def test_a_row_that_goes_takes_an_empty_list_with_it() -> None:
    text = after(changed(DUTIES, lambda rows: rows[0].update({DROP: "x"})))
    assert "duties" not in text
    assert text_of().startswith(text.partition("            duties")[0][:1000])


def test_a_new_row_becomes_an_annotation_of_its_paragraph() -> None:
    row = {"Chỉ số": "", "Loại": "Hướng tới", "Câu gốc": "Thu nhập của người lao động tăng dần"}
    text = after(changed(TARGETS, lambda rows: rows.append(new_row(**row))))
    assert (
        "      - text: Thu nhập của người lao động tăng dần[1].\n"
        "        targets:\n"
        "          - {indicator: null, kind: direction, quote: "
        "Thu nhập của người lao động tăng dần}\n"
    ) in text
    text = after([new_row(**{"Mã đoạn": "ii-1-p1", "Câu gốc": "hằng năm", "Chu kỳ": "hằng năm"})])
    assert "            when:\n              every: year\n              quote: hằng năm\n" in text


@pytest.mark.parametrize("file", [*REAL, TABLES], ids=lambda file: file.stem)
def test_what_was_taken_is_what_the_table_says(file: object) -> None:
    chance = random.Random(7)
    plan = next(one for one in (*REAL, TABLES) if one == file)
    for sheet in (TARGETS, ACTORS, WHEN, DUTIES):
        rows = rows_of(sheet, plan)
        picked = chance.sample(rows, min(6, len(rows)))
        for row in picked:
            row.update({DROP: "x"} if chance.random() < 0.4 else {"Đã xác nhận": "chưa"})
        if not rows:
            continue
        found: list[Problem] = []
        changes = difference(held(plan), [given(rows)], found)
        assert len(changes) == len(picked)
        text = taken(text_of(plan), changes)
        said = [one.said for one in entries(sheet, data_of(text), held(plan).places)]
        gone = [one for one in picked if one[DROP]]
        assert len(said) == len(rows) - len(gone)
        proposed = [one for one in said if one.get("proposed") == "true"]
        already = [one for one in rows if one not in picked and one["Đã xác nhận"] == "chưa"]
        assert len(proposed) == len(picked) - len(gone) + len(already)


def test_windows_line_ends_stay() -> None:
    changes, _found = differing(changed(TARGETS, lambda rows: rows[0].update({"Ghi chú": "a"})))
    windows = text_of().replace("\n", "\r\n")
    assert taken(windows, changes) == taken(text_of(), changes).replace("\n", "\r\n")


def test_what_is_wrong_after_is_told_at_its_row() -> None:
    changes, _found = differing(changed(TARGETS, lambda rows: rows[0].update({"Năm": "2035"})))
    before, now = (read_plan(text.encode(), "plans/a.yml", [])
                   for text in (text_of(), taken(text_of(), changes)))  # fmt: skip
    assert before
    assert now

    def judge(record: PlanRecord) -> list[Problem]:
        old = Problem.at(Location("plans/a.yml", 1, 1), "old", "cũ")
        path = ("body", 2, "text", 0, "targets", 0, "year")
        new = Problem.at(record.yaml.locate(path), "new", "mới")
        return [old, new] if record is now else [old]

    (one,) = new_problems(before, now, changes, judge)
    assert (one.rule, one.file, one.line) == ("new", "bang.csv", 2)
