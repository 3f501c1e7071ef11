"""A report becomes what it says; what is wrong with one stands in tests/cases/reports."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from generator.text.vietnamese import PartialDate
from tests.folders import edit
from tests.reported import linked_reports, with_report


def test_a_report_says_what_its_file_says(plans: Path) -> None:
    site, problems = linked_reports(with_report(plans))
    assert problems == []
    report = site.reports["bao-cao-2025"]
    assert (report.number, report.date) == ("12/BC-VHXH", PartialDate(2026, 1, 10))
    assert [(one.plan, one.duty, one.year) for one in report.answers] == [
        ("xa-mau-ke-hoach", "ii-1-d1", 2025)
    ]
    (figure,) = report.observations
    assert (figure.where, figure.value, figure.unit) == ("xa-mau", Decimal("2.8"), "%")
    assert figure.printed == "2,8%"
    assert figure.reported == report.date
    assert site.observations_by_indicator == {"ty-le-that-nghiep": (figure,)}


def test_a_site_without_reports_has_none(plans: Path) -> None:
    site, _problems = linked_reports(plans)
    assert site.reports == {}
    assert site.observations_by_indicator == {}


def test_what_names_nothing_is_left_out_of_its_report(plans: Path) -> None:
    folder = with_report(plans)
    edit(folder / "reports/bao-cao-2025.yml", {"unit: xa-mau": "unit: xa-nao"})
    site, problems = linked_reports(folder)
    assert [one.rule for one in problems] == ["unknown-units"]
    assert site.reports["bao-cao-2025"].observations == ()
    assert site.reports["bao-cao-2025"].answers
