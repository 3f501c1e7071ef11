"""What a portal leaves unsaid of itself is a warning."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generator.checks.portal import check_portal
from generator.problems import Severity
from generator.reading.portal import PortalSettings
from generator.reading.settings import Settings, read_settings
from tests.folders import ROOT


def told(**said: Any) -> list[tuple[str, str, Severity]]:
    portal = PortalSettings.model_validate(said)
    settings = Settings(
        config=Path("/x/mkdocs.yml"),
        plans=Path("/x/plans"),
        output=Path("/x/site"),
        content=Path("/x/content"),
        themes=(),
        cache=Path("/x/.cache"),
        portal=portal,
    )
    return [(one.file, one.rule, one.severity) for one in check_portal(settings)]


def test_a_portal_says_where_errors_go_and_whose_site_it_is() -> None:
    assert told() == [
        ("mkdocs.yml", "no-report-address", "warning"),
        ("mkdocs.yml", "official-unsaid", "warning"),
    ]
    address = "mailto:bao-loi@vi-du.vn"
    assert told(report_address=address, official=False) == []
    assert told(report_address=address, official=True, owner="Sở Mẫu") == []


def test_it_is_told_where_the_settings_of_the_portal_begin() -> None:
    [problem] = check_portal(read_settings(ROOT / "mkdocs.yml", ROOT / "plans")[0])
    line = (ROOT / "mkdocs.yml").read_text("utf-8").splitlines()[problem.line - 1]
    assert (problem.rule, line) == ("no-report-address", "extra:")


def test_a_portal_may_hold_it_for_an_error() -> None:
    severities = {"no-report-address": "error"}
    assert [one[1:] for one in told(official=True, severities=severities)] == [
        ("no-report-address", "error")
    ]
