"""The schema of a plan file is printed."""

from __future__ import annotations

import json

from tests.cli.called import run
from tests.folders import ROOT


def test_schema_is_printed() -> None:
    done = run("schema")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["title"] == "Tệp kế hoạch của Kế hoạch mở"


def test_the_schema_of_reports_is_printed_and_stands_beside_the_plans() -> None:
    done = run("schema", "report")
    assert json.loads(done.stdout)["title"] == "Tệp báo cáo của Kế hoạch mở"
    copy = ROOT / "plans/schema/report.schema.json"
    assert copy.read_text(encoding="utf-8") == done.stdout, (
        "kehoach schema report > plans/schema/report.schema.json"
    )
