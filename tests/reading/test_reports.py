"""Reports are read beside the plans; what is wrong with one stands in tests/cases/reports."""

from __future__ import annotations

from pathlib import Path

from generator.problems import Problem
from generator.reading.reports import load_reports, read_report
from tests.reported import REPORT, SOURCE, with_report


def test_reports_are_read_with_their_texts(plans: Path) -> None:
    problems: list[Problem] = []
    heard: list[str] = []
    (record,) = load_reports(with_report(plans), problems, heard.append)
    assert problems == []
    assert heard == ["reports/bao-cao-2025.yml"]
    assert (record.form.id, record.stem) == ("bao-cao-2025", "bao-cao-2025")
    assert record.source
    assert record.source.data == SOURCE.encode()


def test_a_folder_without_reports_has_none(plans: Path) -> None:
    problems: list[Problem] = []
    assert load_reports(plans, problems) == ()
    assert problems == []


def test_a_report_that_leads_out_of_the_folder_is_refused(plans: Path, tmp_path: Path) -> None:
    (tmp_path / "ngoai.yml").write_text(REPORT, encoding="utf-8")
    (plans / "reports").mkdir()
    (plans / "reports/bao-cao-2025.yml").symlink_to(tmp_path / "ngoai.yml")
    problems: list[Problem] = []
    assert load_reports(plans, problems) == ()
    assert [one.rule for one in problems] == ["path-outside"]


def test_what_is_no_yaml_is_told_at_its_place() -> None:
    problems: list[Problem] = []
    assert read_report(b"id: [a\n", "plans/reports/a.yml", problems) is None
    assert [one.file for one in problems] == ["plans/reports/a.yml"]
