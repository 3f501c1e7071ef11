"""Rules for registries: a good case that each passes, a bad one that it finds, how to mend it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks.registries import REGISTRY_RULES, check_registries, idle_denominator
from generator.problems import Problem, Severity
from generator.reading.plans import load
from tests.folders import change
from tests.golden import Case, cases, hold
from tests.site_fixture import PLANS
from tests.told import rows


def found(folder: Path, severities: dict[str, Severity]) -> list[Problem]:
    records = load(folder)
    assert records.problems == ()
    return check_registries(records.registries, severities)


@pytest.mark.parametrize("case", cases("registry-checks"), ids=lambda case: case.name)
def test_case(case: Case, plans: Path, update_goldens: bool) -> None:
    problems = found(change(plans, case.said), {})
    assert {problem.rule for problem in problems} <= {case.file.stem}, "a case is about one rule"
    assert bool(problems) == (case.said["is"] == "bad")
    hold(case, "problems", rows(problems), update_goldens)
    assert all(one.message and one.hint for one in problems)


def test_every_rule_has_cases_and_a_manual() -> None:
    assert {case.file.stem for case in cases("registry-checks")} == set(REGISTRY_RULES)
    manual = idle_denominator.__doc__ or ""
    assert "Good:" in manual
    assert "Bad:" in manual


@pytest.mark.parametrize("severity", ["error", "info"])
def test_a_portal_decides_how_severe_a_rule_is(severity: Severity, plans: Path) -> None:
    bad = next(case for case in cases("registry-checks") if case.said["is"] == "bad")
    problems = found(change(plans, bad.said), dict.fromkeys(REGISTRY_RULES, severity))
    assert {one.severity for one in problems} == {severity}


def test_registries_that_are_not_there_break_no_rule() -> None:
    assert check_registries({}, {}) == []


def test_the_registries_of_this_portal_break_no_rule() -> None:
    assert check_registries(load(PLANS).registries, {}) == []
