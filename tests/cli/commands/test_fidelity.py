"""The proof of each plan is told."""

from __future__ import annotations

from pathlib import Path

from tests.cli.called import CONFIG, run
from tests.folders import PLAN, edit


def test_fidelity_tells_coverage_and_every_difference(plans: Path) -> None:
    fine = run("fidelity", "--plans", plans, "--config", CONFIG)
    assert fine.exit_code == 0
    assert "100.00%" in fine.stdout
    edit(plans / PLAN, {"UBND tỉnh Mẫu;": "UBND tỉnh Mẫu"})
    off = run("fidelity", "--plans", plans, "--config", CONFIG)
    assert off.exit_code == 1
    assert "100.00%" not in off.stdout
