"""What is wrong with a report is told at its place: tests/cases/reports, linking and checks."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.checks.reports import REPORT_RULES, check_reports
from tests.folders import change, edit
from tests.golden import Case, cases, hold
from tests.reported import linked_reports, with_report
from tests.told import rows

TODAY = date(2026, 12, 1)


@pytest.mark.parametrize("case", cases("reports"), ids=lambda case: case.name)
def test_what_is_wrong_with_a_report_is_told(case: Case, plans: Path, update_goldens: bool) -> None:
    said = {name: one for name, one in case.said.items() if name in ("edits", "files", "copies")}
    folder = with_report(plans)
    edit(folder / "reports/bao-cao-2025.yml", case.said.get("edit", {}))
    site, told = linked_reports(change(folder, said))
    told += check_reports(site, {}, TODAY)
    hold(case, "problems", rows(told), update_goldens)


def test_each_rule_has_a_case() -> None:
    told = {one["rule"] for case in cases("reports") for one in case.said["problems"]}
    assert set(REPORT_RULES) <= told


def test_a_portal_sets_how_severe_a_rule_is(plans: Path) -> None:
    folder = with_report(plans)
    edit(folder / "reports/bao-cao-2025.yml", {"date: 2026-01-10": "date: 2026-12-10"})
    site, _told = linked_reports(folder)
    assert [one.severity for one in check_reports(site, {}, TODAY)] == ["warning"]
    told = check_reports(site, {"day-to-come": "error"}, TODAY)
    assert [one.severity for one in told] == ["error"]
    assert check_reports(site, {}, None) == []
