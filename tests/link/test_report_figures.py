"""Figures of a report, observed and assigned, become what they say; no two have one name."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from tests.folders import edit
from tests.reported import linked_reports, with_report
from tests.subjects.assigned.small import SET, SOURCE


def folder_of(plans: Path) -> Path:
    folder = with_report(plans, {"files": {"sources/bao-cao-2025.txt": SOURCE}})
    edit(folder / "reports/bao-cao-2025.yml", {"encoded_by: Người nhập\n": SET})
    return folder


def test_a_level_that_was_set_says_what_its_file_says(plans: Path) -> None:
    site, problems = linked_reports(folder_of(plans))
    assert problems == []
    level = site.reports["bao-cao-2025"].assigned[0]
    assert (level.where, level.document, level.year) == ("xa-mau", "42-nq-tw", 2030)
    assert (level.operator, level.value, level.printed) == ("<", Decimal(2), "dưới 2%")
    assert level.address == "bao-cao-2025#giao"


def test_what_a_level_names_must_be_there_and_its_quote_hold_its_figure(plans: Path) -> None:
    folder = folder_of(plans)
    edit(
        folder / "reports/bao-cao-2025.yml",
        {
            "document: 42-nq-tw": "document: 43-nq-tw",
            "quote: toàn tỉnh dưới 3%": "quote: toàn tỉnh dưới 5%",
            "id: nam-khac": "id: that-nghiep",
        },
    )
    site, problems = linked_reports(folder)
    assert sorted(one.rule for one in problems) == [
        "figure-not-in-quote",
        "quote-not-found",
        "repeated-id",
        "unknown-documents",
    ]
    assert [one.id for one in site.reports["bao-cao-2025"].assigned] == ["ca-tinh", "viec-khac"]
