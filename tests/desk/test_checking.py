"""A plan is judged as it stands on disk, and what is wrong is told where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.authoring import data_of
from generator.checks.rules import CHECKS
from generator.desk import layout
from generator.desk.checking import judged, placed, still_true, told_of
from generator.reading.settings import default_config, read_settings
from tests.desk_sitting import plans_with_draft


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return plans_with_draft(tmp_path)


def test_a_draft_is_judged_and_proved(plan: Path) -> None:
    settings, _found = read_settings(default_config(), plan.parent)
    verdict = judged(settings, plan, CHECKS)
    assert verdict.is_exact
    assert verdict.coverage.startswith("100")
    assert verdict.errors == sum(one.severity == "error" for one in verdict.problems) > 0
    text = plan.read_text("utf-8")
    facts, blocks = layout.facts(data_of(text), {}, {}), list(layout.blocks(data_of(text), {}))
    told = placed(verdict.problems, text, blocks)
    assert {one["key"] for one in told if one["at"] is None} == {"issuer", "unit", "encoded_by"}
    proposals = [one for one in told if one["rule"] == "unconfirmed"]
    assert [blocks[one["at"]]["text"][:8] for one in proposals] == [
        "Tỷ lệ th", "Phấn đấu", "Chủ trì:", "Báo cáo ",
    ]  # fmt: skip
    known = told_of(verdict.problems, text, facts, blocks)
    assert len(still_true(known, facts, blocks)) == len(told)
    blocks[10]["text"] = "khác"
    left = still_true(known, facts, blocks[1:])
    assert all(one["at"] != 9 for one in left)
    assert {one["at"] for one in left} >= {10, 12}  # one further up by now


def test_a_text_that_differs_from_its_source_is_told(plan: Path) -> None:
    text = plan.read_text("utf-8").replace("được vay vốn.", "được vay.")
    plan.write_text(text, encoding="utf-8")
    settings, _found = read_settings(default_config(), plan.parent)
    verdict = judged(settings, plan, CHECKS)
    assert not verdict.is_exact
    assert "fidelity" in {one.rule for one in verdict.problems}


def test_a_file_that_cannot_be_read_is_told(plan: Path) -> None:
    plan.write_text("a: [", encoding="utf-8")
    settings, _found = read_settings(default_config(), plan.parent)
    verdict = judged(settings, plan, CHECKS)
    assert verdict.errors
    assert not verdict.coverage
