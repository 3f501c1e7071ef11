"""Times by their forms."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.proposals.said_times import find_times, periods
from tests import plain_yaml
from tests.folders import ROOT

CASES = plain_yaml.values((ROOT / "tests/cases/import/said-times.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_what_times_are_said(case: dict[str, Any]) -> None:
    text = case["text"]
    said = [
        {
            "words": text[one.start : one.end],
            "day": one.day,
            "every": list(one.every),
            "years": list(one.years),
            "when": one.when,
        }
        for one in find_times(text)
    ]
    assert [{key: value for key, value in one.items() if value} for one in said] == case["says"]


def test_a_day_without_month_or_period_waits_for_one() -> None:
    bare, whole = find_times("trước ngày 25, hay ngày 25 hằng tháng")
    assert (bare.is_bare, whole.is_bare) == (True, False)


def test_periods_come_in_their_order() -> None:
    assert periods("năm, 6 tháng và một tháng") == ("year", "6-months", "month")
