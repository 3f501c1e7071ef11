"""The base plan with a report, as a site: what the tests of this folder look at."""

from __future__ import annotations

import functools
import tempfile
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from generator.model.plan import Plan
from generator.model.site import Site
from generator.problems import as_text
from generator.views.subject import Edition
from tests.folders import edit, write_base
from tests.reported import PLAN, SOURCE, linked_reports, with_report
from tests.site_fixture import edition_of

TODAY = date(2026, 12, 1)
BASE = "https://vi-du.vn/"
REPLY = """\
replies:
  - {to: xa-mau-ke-hoach#i-t1, quote: Đã mở hai lớp dạy nghề}
encoded_by: Người nhập
"""


def site_said(said: Mapping[str, str] | None = None, **folder: Any) -> Site:
    """The site of the base plan and its report, of which words are changed."""
    with tempfile.TemporaryDirectory() as place:
        plans = with_report(write_base(Path(place) / "plans"), folder)
        edit(plans / "reports/bao-cao-2025.yml", said or {})
        site, problems = linked_reports(plans)
    assert problems == [], as_text(problems)
    return site


@functools.cache
def small() -> Site:
    return site_said({"encoded_by: Người nhập\n": REPLY})


@functools.cache
def silent() -> Site:
    """The same without a report."""
    with tempfile.TemporaryDirectory() as place:
        return linked_reports(write_base(Path(place) / "plans"))[0]


def edition(site: Site, today: date = TODAY) -> Edition:
    noon = datetime(today.year, today.month, today.day, 5, tzinfo=UTC)
    sources = {name: SOURCE.encode() for name in site.reports}
    stamp = int(noon.timestamp())
    return edition_of(site, BASE, timestamp=stamp, report_sources=sources)


def plan_of(site: Site) -> Plan:
    return site.plans[PLAN]
