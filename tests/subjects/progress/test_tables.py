"""The open data on what became of promises, and none of it where there is no report."""

from __future__ import annotations

import json
from typing import Any

from generator.opendata import to_json
from generator.subjects.progress.tables import progress_tables
from tests.subjects.progress.small import BASE, edition, silent, small


def rows(name: str) -> list[dict[str, Any]]:
    table = next(one for one in progress_tables(edition(small())) if one.name == name)
    found: list[dict[str, Any]] = json.loads(to_json(tuple(table.rows())))
    return found


def test_without_reports_there_is_no_table() -> None:
    assert list(progress_tables(edition(silent()))) == []


def test_a_report_and_its_figure_are_rows() -> None:
    (report,) = rows("reports")
    assert report["source"] == f"{BASE}tien-do/bao-cao/bao-cao-2025/bao-cao-2025.txt"
    assert report["answers"] == [{"plan": "xa-mau-ke-hoach", "duty": "ii-1-d1", "year": 2025}]
    (figure,) = rows("observations")
    assert figure["id"] == "bao-cao-2025#that-nghiep"
    assert (figure["value"], figure["as_of"]) == (2.8, "2025-12-31")


def test_the_ledger_has_a_row_a_year() -> None:
    found = [(one["year"], one["due"], one["status"], one["on_time"]) for one in rows("ledger")]
    assert found == [
        (2025, "2025-11-09", "received", False),
        (2026, "2026-11-09", "not-found", None),
        (2027, "2027-11-09", "to-come", None),
    ]


def test_progress_holds_what_the_rule_rests_on() -> None:
    (row,) = rows("progress")
    assert (row["status"], row["deadline"], row["begins"]) == (
        "at-level",
        "2030-12-31",
        "2024-11-21",
    )
    assert row["figures"] == ["bao-cao-2025#that-nghiep"]
    assert row["today"] == "2026-12-01"
