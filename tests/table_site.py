"""A made-up province whose plan carries its tasks and yearly targets in tables of its annexes."""

from __future__ import annotations

import functools

import pytest

from generator.model.plan import Paragraph, Plan
from generator.model.site import Site
from tests.folders import ROOT
from tests.site_fixture import linked, rendered

CASES = ROOT / "tests" / "cases" / "tables"
PLANS = CASES / "plans"
PLAN_ID = "tinh-tho-ke-hoach"
TASKS, TARGETS = "phu-luc-i-bang-1", "phu-luc-ii-bang-1"


@functools.cache
def site() -> Site:
    return linked(PLANS)


def plan() -> Plan:
    return site().plans[PLAN_ID]


def row(address: str) -> Paragraph:
    return next(one for one in plan().paragraphs() if one.id == address)


@functools.cache
def files() -> dict[str, str]:
    return {path: file.text for path, file in rendered(site()).items()}


def hold(name: str, text: str, config: pytest.Config) -> None:
    """Compare what the program says of the tables with a golden, or write the golden anew."""
    golden = CASES / name
    if config.getoption("--update-goldens"):
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")
