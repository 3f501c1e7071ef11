"""The tables of revisions of reports: one row a commit, one row a field that changed."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from generator.subjects.revisions.report_tables import report_revision_tables
from tests.subjects.progress.small import edition, small
from tests.subjects.progress.versions import NAME, NEW, OLD, came, changed, gone


def rows() -> dict[str, list[dict[str, Any]]]:
    known = {NAME: (changed(), came()), "da-bo": (gone("da-bo"),)}
    tables = report_revision_tables(replace(edition(small()), report_edits=known))
    return {table.name: [asdict(row) for row in table.rows()] for table in tables}


def test_each_commit_of_each_report_has_a_row() -> None:
    found = rows()["report-revisions"]
    assert [(row["report"], row["revision"]) for row in found] == [
        (NAME, NEW),
        (NAME, OLD),
        ("da-bo", "c" * 40),
    ]
    assert found[1]["kind"] == "encoding"
    assert found[0]["subject"] == "Sửa *số*"


def test_each_field_that_changed_has_a_row_with_a_key() -> None:
    found = rows()["report-revision-changes"]
    assert found[0] == {
        "report": NAME,
        "revision": NEW,
        "number": 1,
        "what": "observation",
        "id": "that-nghiep",
        "field": "is",
        "before": "2,7 %",
        "after": "2,8 %",
    }
    keys = [(row["report"], row["revision"], row["number"]) for row in found]
    assert len(keys) == len(set(keys)) == 3


def test_without_a_past_there_is_no_table() -> None:
    assert list(report_revision_tables(edition(small()))) == []
