"""When something is to be done: lines, cells and sentences."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.proposals import Context, Row, propose, propose_row
from tests import plain_yaml
from tests.folders import ROOT

CASES = plain_yaml.values((ROOT / "tests/cases/import/times.yml").read_text(encoding="utf-8"))


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
