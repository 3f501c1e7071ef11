"""The open data on levels that were set, and none of it where nothing was."""

from __future__ import annotations

import json
from typing import Any

from generator.opendata import to_json
from generator.subjects.assigned.tables import assigned_tables
from tests.subjects.assigned.small import assigned
from tests.subjects.progress.small import BASE, edition, silent


def rows(name: str) -> list[dict[str, Any]]:
    table = next(one for one in assigned_tables(edition(assigned())) if one.name == name)
    found: list[dict[str, Any]] = json.loads(to_json(tuple(table.rows())))
    return found


def test_where_nothing_was_set_there_is_no_table() -> None:
    assert list(assigned_tables(edition(silent()))) == []


def test_a_level_is_a_row_with_its_sentence() -> None:
    row = next(one for one in rows("assigned") if one["id"] == "bao-cao-2025#giao")
    assert (row["report"], row["document"], row["place"]) == ("bao-cao-2025", "42-nq-tw", "xa-mau")
    assert (row["operator"], row["value"], row["year"], row["printed"]) == ("<", 2, 2030, "dưới 2%")
    assert row["url"] == f"{BASE}tien-do/bao-cao/bao-cao-2025/#so_giao"


def test_each_target_says_which_way_it_differs_or_why_nobody_can() -> None:
    said = [(one["assigned"], one["direction"], one["reason"]) for one in rows("assigned-targets")]
    assert said == [
        ("bao-cao-2025#giao", "higher", None),
        ("bao-cao-2025#nam-khac", None, "other-year"),
        ("bao-cao-2025#ca-tinh", "equal", None),
    ]
