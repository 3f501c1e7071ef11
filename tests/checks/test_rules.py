"""House rules: each has a manual, a good case that it passes and a bad one that it finds."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.registries import REGISTRY_RULES
from generator.checks.rules import (
    CHECKS,
    COMMIT_RULES,
    Check,
    check,
    footnotes,
    repeated_target,
    shown_title,
    shown_words,
    target_indicator,
    uncovered_figure,
    unknown_rules,
    whole_figures,
    year_said,
)
from generator.link.site import link
from generator.model.plan import Citation, NotTarget, Paragraph, Plan, Section, Span, Target
from generator.model.registries import Indicator
from generator.model.site import Site
from generator.problems import Location, Problem, Severity
from generator.reading.plans import load
from tests.folders import BASE, change
from tests.golden import CASES, Case, cases, hold
from tests.site_fixture import linked
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
    every = [*RULES, *REGISTRY_RULES, *COMMIT_RULES]
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


PLACE = Location("x.yml", 7)


def target(quote: str = "q", **said: Any) -> Target:
    plain = Target(
        *("t", "x", "i", "i-p1", "ty-le", "numeric", None, "=", Decimal(3), None, "%", None, None),
        *(None, None, None, quote, Span(0, len(quote)), None, None, (), (), None, None),
    )
    return replace(plain, **said)


def paragraph(text: str, *targets: Target, **said: Any) -> Paragraph:
    return Paragraph("i-p1", "i", said.pop("mark", None), text, PLACE, targets=targets, **said)


def section(*paragraphs: Paragraph, **said: Any) -> Section:
    plain = {"number": None, "heading": None, "show": None, "role": None, "run_in": False}
    return Section(
        id="i", level=1, place=replace(PLACE, line=5), paragraphs=paragraphs, **{**plain, **said}
    )


def plan(*sections: Section, title: str = "Tên") -> Plan:
    (base,) = linked(BASE).plans.values()
    return replace(base, sections=sections, title=title)


def site(*indicators: Indicator) -> Site:
    base = linked(BASE)
    known = replace(base.registries, indicators={one.id: one for one in indicators})
    return replace(base, registries=known)


def told(problems: Any) -> list[tuple[int, str, str]]:
    return [(one.line, one.fragment, one.guess) for one in problems]


@given(st.decimals(99, 101, places=2))
def test_a_percentage_is_at_most_a_hundred(value: Decimal) -> None:
    ends: list[dict[str, Any]] = [{"value": value}, {"value": Decimal(1), "value_max": value}]
    for said in ends:
        found = list(whole_figures(site(), plan(section(paragraph("x", target(**said))))))
        assert bool(found) == (value > 100)


def test_only_a_percentage_is() -> None:
    others: list[dict[str, Any]] = [{"unit": "hộ"}, {"value": None}, {"unit": None}]
    for said in others:
        over = target(**{"value": Decimal(450), **said})
        assert list(whole_figures(site(), plan(section(paragraph("x", over))))) == []
    over = target(value=Decimal(450))
    assert told(whole_figures(site(), plan(section(paragraph("x", over))))) == [(7, "q", "")]


@pytest.mark.parametrize(
    ("text", "heading", "above", "said"),
    [
        ("đến năm 2030.", None, None, True),
        ("đến năm", "Mục tiêu 2030", None, True),
        ("đến năm", None, "Đến 2030", True),
        ("đến năm 2031", "Mục tiêu", "Đến 2025", False),
        ("12030 hộ", None, None, False),
        ("2030,5 và 20301", None, None, True),
        ("20301", None, None, False),
    ],
)
def test_a_year_is_said_beside_or_above(
    text: str, heading: str | None, above: str | None, said: bool
) -> None:
    inner = section(paragraph(text, target(year=2030)), heading=heading)
    found = list(year_said(site(), plan(section(sections=(inner,), heading=above))))
    assert (found == []) == said
    assert all("năm 2030 " in one.message for one in found)


def test_a_heading_beside_is_not_above() -> None:
    beside = section(heading="Mục tiêu 2030", sections=(section(heading="Năm 2030"),))
    found = year_said(site(), plan(beside, section(paragraph("x", target(year=2030)))))
    assert told(found) == [(7, "q", "")]


def test_a_year_that_is_not_said_or_is_inferred_is_no_concern() -> None:
    targets = (target(year=None), target(year=2030, inferred="vì"))
    assert list(year_said(site(), plan(section(paragraph("x", *targets))))) == []


@pytest.mark.parametrize(
    "differs",
    [
        *({"indicator": "khac"}, {"population": "nữ"}, {"year": 2025}, {"variant": "v"}),
        *({"per": "trên 10 xã"}, {"indicator": None}, {"value": None}),
        *({"repeats": ("t",)}, {"conflicts_with": ("t",)}),
    ],
)
def test_what_is_not_the_same_thing_need_not_be_linked(differs: dict[str, Any]) -> None:
    second = target("hai", **{"id": "t2", "value": Decimal(9), **differs})
    checked = plan(section(paragraph("x", target(), second)))
    assert list(repeated_target(site(), checked)) == []


def test_two_figures_for_one_thing_are_told_at_the_second() -> None:
    second = target("hai", id="t2", paragraph="i-p2", value=Decimal(9))
    other = replace(paragraph("y", second), id="i-p2", place=replace(PLACE, line=9))
    (found,) = repeated_target(site(), plan(section(paragraph("x", target()), other)))
    assert (found.line, found.fragment) == (9, "hai")
    assert found.message.endswith("ở t")


def test_the_first_may_say_that_the_second_repeats_it() -> None:
    pair = (target(repeats=("t2",)), target(id="t2"))
    assert list(repeated_target(site(), plan(section(paragraph("x", *pair))))) == []


def test_a_third_is_held_against_the_first() -> None:
    targets = (target(), target(id="t2", repeats=("t",)), target(id="t3", repeats=("t2",)))
    found = repeated_target(site(), plan(section(paragraph("x", *targets))))
    assert [one.message.rpartition(" ")[2] for one in found] == ["t"]


def indicator(name: str, words: str) -> Indicator:
    return Indicator(name, words, "%", "less", None, None, (), None)


@pytest.mark.parametrize(
    ("quote", "guess"),
    [
        ("tỷ lệ hộ nghèo", "bon"),
        ("Hộ NGHÈO có tỉ lệ", "bon"),  # in any order, letter case and spelling
        ("tỷ lệ hộ", "bon"),  # three words of four are enough
        ("tỷ lệ", ""),  # two are not
        ("tỷ lệ hộ nghèo đa chiều", "sau"),  # the longer of two names that are said whole
        ("khác", ""),
    ],
)
def test_an_indicator_is_guessed_by_its_name(quote: str, guess: str) -> None:
    known = site(indicator("bon", "Tỷ lệ hộ nghèo"), indicator("sau", "Tỷ lệ hộ nghèo đa chiều"))
    checked = plan(section(paragraph("x", target(quote, indicator=None), target())))
    assert told(target_indicator(known, checked)) == [(7, quote, guess)]


def test_footnotes_and_their_marks() -> None:
    notes = section(paragraph("a", mark="[1]"), paragraph("b", mark="[3]"))
    text = section(paragraph("một[1] hai[2], ba[2]"))
    assert told(footnotes(site(), plan(text, notes))) == [
        *((7, "[2]", ""), (7, "[2]", ""), (7, "[3]", "")),
    ]
    first = next(footnotes(site(), plan(text, notes)))
    assert first.hint == 'thêm đoạn chú thích với mark: "[2]"'


def test_a_footnote_may_be_called_from_another() -> None:
    notes = section(paragraph("xem [2]", mark="[1]"), paragraph("b", mark="[2]"))
    assert list(footnotes(site(), plan(section(paragraph("x[1]")), notes))) == []


TARGETS = "specific-targets"


@pytest.mark.parametrize(
    "said",
    [
        {"targets": (target("đạt 30%"),)},
        {"not_targets": (NotTarget("30", Span(4, 6), "vì"),)},
        {"citations": (Citation("x", "i", "p", None, "30", Span(4, 7)),)},
    ],
)
def test_a_figure_may_belong_to_a_target_to_none_or_to_a_citation(said: dict[str, Any]) -> None:
    covered = replace(paragraph("đạt 30% hộ"), **said)
    assert list(uncovered_figure(site(), plan(section(covered, role=TARGETS)))) == []


@pytest.mark.parametrize(("span", "covers"), [((3, 4), False), ((4, 5), True), ((5, 7), False)])
def test_a_figure_belongs_where_it_begins(span: tuple[int, int], covers: bool) -> None:
    near = (NotTarget("x", Span(*span), "vì"),)
    checked = plan(section(paragraph("đạt 30% hộ", not_targets=near), role=TARGETS))
    assert (list(uncovered_figure(site(), checked)) == []) == covers


def test_marks_of_footnotes_are_no_figures_of_a_target() -> None:
    assert list(uncovered_figure(site(), plan(section(paragraph("hộ[1]"), role=TARGETS)))) == []


def test_a_figure_is_shown_with_forty_letters_behind_it() -> None:
    text = "đạt 30% " + "x" * 60
    (found,) = uncovered_figure(site(), plan(section(paragraph(text), role=TARGETS)))
    # Forty letters behind the number, the per cent sign and a space among them.
    assert found.fragment == "30% " + "x" * 38


@pytest.mark.parametrize("role", ["objectives", "tasks", None])
def test_figures_elsewhere_need_not_be_targets(role: str | None) -> None:
    assert list(uncovered_figure(site(), plan(section(paragraph("đạt 30%"), role=role)))) == []


@pytest.mark.parametrize(
    ("show", "right"),
    [("Mục tiêu", True), ("mục tiêu", True), ("Mục tiêu chung", False), (None, True)],
)
def test_what_is_shown_is_what_is_printed(show: str | None, right: bool) -> None:
    for checked, line in (
        (plan(section(heading="MỤC TIÊU", show=show)), 5),
        (plan(section(paragraph("MỤC TIÊU", show=show))), 7),
        (plan(section(sections=(section(heading="MỤC TIÊU", show=show),))), 5),
    ):
        expected = [] if right else [(line, show, "Mục tiêu")]
        assert told(shown_words(site(), checked)) == expected


def test_a_heading_that_is_not_printed_cannot_be_shown() -> None:
    assert told(shown_words(site(), plan(section(show="Mục tiêu")))) == [(5, "Mục tiêu", "")]


@pytest.mark.parametrize(
    ("title", "right"),
    [
        ("Kế hoạch", True),
        ("Kế hoạch Thực hiện", True),
        ("Kế hoạch thực hiện Nghị quyết", True),
        ("Thực hiện Nghị quyết", True),
        ("Nghị quyết", True),
        ("Kế hoạch Nghị quyết", False),
        ("Kế hoạch thực", False),
        ("Quyết định Kế hoạch", True),
        ("Mục tiêu", False),
    ],
)
def test_a_title_is_made_of_whole_lines_that_follow_each_other(title: str, right: bool) -> None:
    checked = plan(
        section(heading="QUYẾT ĐỊNH", role="decision"),
        section(paragraph("Thực hiện"), paragraph("Nghị quyết"), heading="KẾ HOẠCH", role="title"),
        section(heading="Mục tiêu", role="objectives"),
        title=title,
    )
    found = told(shown_title(site(), checked))
    assert found == ([] if right else [(checked.place.line, title, "")])


def test_every_plan_is_held_against_every_rule() -> None:
    over = plan(section(paragraph("đạt 450% hộ", target(value=Decimal(450))), role=TARGETS))
    both = replace(site(indicator("ty-le", "Tỷ lệ")), plans={"a": over, "b": over})
    problems = check(both, CHECKS, {"whole-figures": "error"})
    rules = [(one.rule, one.severity) for one in problems if one.rule != "spelling"]
    expected = [("shown-title", "error"), ("whole-figures", "error")]
    assert [one for one in rules if one[0] != "uncovered-figure"] == expected * 2
