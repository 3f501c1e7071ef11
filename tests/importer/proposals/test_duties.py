"""What must be done by a day, at intervals, in some years."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.proposals import Context, propose
from tests import plain_yaml
from tests.folders import ROOT

CASES = plain_yaml.values((ROOT / "tests/cases/import/duties.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_what_must_be_done(case: dict[str, Any]) -> None:
    context = Context(headings=tuple(case.get("headings", ())), role=case.get("role"))
    found: Any = propose(case["text"], context).get("duties", [])
    assert [
        {key: value for key, value in one.items() if value and key != "proposed"} for one in found
    ] == case["duties"]
    assert all(one["quote"] in case["text"] and one["proposed"] is True for one in found)


def test_of_a_clause_with_many_days_none_is_dropped() -> None:
    text = "Sở Y tế " + ", ".join(f"báo cáo trước ngày {day}/11" for day in range(1, 29))
    found: Any = propose(text, Context())["duties"]
    assert [one["day"] for one in found] == [f"{day}/11" for day in range(1, 29)]
