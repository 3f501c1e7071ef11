"""House rules: each has a manual, a good case that it passes and a bad one that it finds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from generator.checks.portal import PORTAL_RULES
from generator.checks.registries import REGISTRY_RULES
from generator.checks.reports import REPORT_RULES
from generator.checks.rules import (
    CHECKS,
    COMMIT_RULES,
    Check,
    check,
    unknown_rules,
)
from generator.link.site import link
from generator.model.plan import Plan
from generator.model.site import Site
from generator.problems import Location, Problem, Severity
from generator.reading.plans import load
from generator.recollection import Recollection
from tests.checks.made import indicator, paragraph, plan, section, site, target
from tests.folders import change
from tests.golden import CASES, Case, cases, hold
from tests.site_fixture import PLANS, linked
from tests.told import rows

RULES = {rule.id: rule for rule in CHECKS}


def found(folder: Path, severities: dict[str, Severity]) -> list[Problem]:
    records = load(folder)
    site, dangling = link(records)
    assert [*records.problems, *dangling] == []
    return check(site, CHECKS, severities)


@pytest.mark.parametrize("case", cases("checks"), ids=lambda case: case.name)
def test_case(case: Case, plans: Path, update_goldens: bool) -> None:
    problems = found(change(plans, case.said), {})
    rule = case.file.stem
    assert {problem.rule for problem in problems} <= {rule}, "a case is about one rule"
    assert bool(problems) == (case.said["is"] == "bad")
    hold(case, "problems", rows(problems), update_goldens)


@pytest.mark.parametrize("rule", CHECKS, ids=lambda rule: rule.id)
def test_rule_has_cases_and_a_manual(rule: Check) -> None:
    kinds = {case.said["is"] for case in cases("checks") if case.file.stem == rule.id}
    assert kinds == {"good", "bad"}
    manual = rule.find.__doc__ or ""
    assert "Good:" in manual
    assert "Bad:" in manual


def test_every_case_file_is_about_a_rule() -> None:
    assert {file.stem for file in (CASES / "checks").glob("*.yml")} == set(RULES)
    assert len(RULES) == len(CHECKS)


@pytest.mark.parametrize("rule", CHECKS, ids=lambda rule: rule.id)
def test_a_portal_decides_how_severe_a_rule_is(rule: Check, plans: Path) -> None:
    bad = next(c for c in cases("checks") if c.file.stem == rule.id and c.said["is"] == "bad")
    problems = found(change(plans, bad.said), {rule.id: "info"})
    assert {problem.severity for problem in problems} == {"info"}


@pytest.mark.parametrize("rule", CHECKS, ids=lambda rule: rule.id)
def test_rule_tells_its_own_name_and_how_to_mend(rule: Check, plans: Path) -> None:
    bad = next(c for c in cases("checks") if c.file.stem == rule.id and c.said["is"] == "bad")
    for problem in found(change(plans, bad.said), {}):
        assert problem.rule == rule.id
        assert problem.message
        assert problem.hint


def test_a_severity_for_no_rule_is_told() -> None:
    places = {"year-sad": Location("mkdocs.yml", 4, 7), "spelling": Location("nen.yml")}
    assert rows(unknown_rules(CHECKS, places)) == [
        {
            "at": "mkdocs.yml:4:7",
            "rule": "unknown-rule",
            "fragment": "year-sad",
            "guess": "year-said",
        }
    ]


def test_what_a_portal_may_set_the_severity_of_is_listed() -> None:
    (told,) = unknown_rules(CHECKS, {"zzz": Location("mkdocs.yml", 3, 5)})
    assert (told.line, told.column, told.guess) == (3, 5, "")
    every = [*RULES, *REGISTRY_RULES, *REPORT_RULES, *COMMIT_RULES, *PORTAL_RULES]
    assert told.hint == "các quy tắc: " + ", ".join(every)
    known = dict.fromkeys(every, Location("x"))
    assert list(unknown_rules(CHECKS, known)) == []


def test_rules_and_their_severities_are_what_portals_rely_on() -> None:
    assert {rule.id: rule.severity for rule in CHECKS} == {
        "shown-words": "error",
        "shown-title": "error",
        "year-said": "error",
        "repeated-target": "warning",
        "target-indicator": "error",
        "footnotes": "error",
        "whole-figures": "warning",
        "uncovered-figure": "warning",
        "uncovered-cell": "warning",
        "unread-row": "warning",
        "form-promise": "error",
        "spelling": "error",
        "short-form": "warning",
        "role-words": "error",
        "unread-field": "warning",
        "common-population": "warning",
        "alike-indicators": "warning",
        "unlike-quotes": "warning",
    }
    assert (
        *("commit-trailer", "commit-kind", "commit-basis", "commit-date", "commit-document"),
        *("commit-moment", "commit-unreadable", "commit-registry"),
    ) == COMMIT_RULES


TARGETS = "specific-targets"


def test_every_plan_is_held_against_every_rule() -> None:
    over = plan(section(paragraph("đạt 450% hộ", target(value=Decimal(450))), role=TARGETS))
    both = replace(site(indicator("ty-le", "Tỷ lệ")), plans={"a": over, "b": over})
    problems = check(both, CHECKS, {"whole-figures": "error"})
    rules = [(one.rule, one.severity) for one in problems if one.rule != "spelling"]
    expected = [("shown-title", "error"), ("whole-figures", "error")]
    assert [one for one in rules if one[0] != "uncovered-figure"] == expected * 2


def test_a_rule_that_looks_at_a_plan_alone_finds_the_same_without_the_others() -> None:
    whole = linked(PLANS)
    alone = [rule for rule in CHECKS if rule.alone]
    assert len(alone) > 10
    for one in whole.plans.values():
        by_itself = replace(whole, plans={one.id: one})
        for rule in alone:
            assert list(rule.find(by_itself, one)) == list(rule.find(whole, one)), rule.id


def test_what_was_found_in_a_plan_is_not_looked_for_again() -> None:
    asked: list[str] = []

    def find(_site: Site, one: Plan) -> Iterator[Problem]:
        asked.append(one.id)
        yield Problem(one.place.file, 1, 1, "x", "sai")

    alone, among = Check("x", "error", find, alone=True), Check("y", "error", find)
    known, whole = Recollection(), site()
    given: list[tuple[dict[str, Severity], int]] = [({}, 2), ({}, 3), ({"x": "warning"}, 5)]
    for severities, count in given:
        told = check(whole, [alone, among], severities, None, known)
        assert [one.severity for one in told] == [severities.get("x", "error"), "error"]
        assert len(asked) == count
