"""When something is to be done: lines, cells and sentences."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from generator.importer.proposals import Context, Row, propose, propose_row
from generator.importer.proposals.times import SaidTime, find_times
from tests.folders import ROOT

CASES = yaml.safe_load((ROOT / "tests/cases/import/times.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_times(case: dict[str, Any]) -> None:
    text = case.get("line") or case.get("sentence")
    if text:
        found: Any = propose(text, Context()).get("when")
    else:
        row = Row(("1", case["cell"]), ("TT", "Thời gian hoàn thành"))
        found = propose_row(row, Context()).get("when")
    if text and found is None and not case.get("none"):
        duties: Any = propose(text, Context(role="tasks")).get("duties", [])
        assert case["quote"] in duties[0]["quote"]
        return
    said = {key: value for key, value in (found or {}).items() if key != "proposed"}
    assert said == {key: case[key] for key in ("quote", "by", "every") if key in case}


def test_a_text_says_several_times() -> None:
    found = list(find_times("trước ngày 5/12 hằng năm; vào các năm 2027 và năm 2029"))
    assert [(one.day, one.every, one.years) for one in found] == [
        ("5/12", ("year",), ()),
        ("", (), (2027, 2029)),
    ]
    assert found[1].is_year
    assert not found[0].is_period


def test_what_is_no_day() -> None:
    assert list(find_times("lớp 45/50, 15/18 xã, quý này")) == []
    assert [one.day for one in find_times("ngày 3/4")] == ["3/4"]
    assert not SaidTime(0, 1, day="3/4").is_period
