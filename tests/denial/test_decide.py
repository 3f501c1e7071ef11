"""What a plan may be said not to say: golden cases, each sentence judged against its text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from generator.denial.decide import PlanDenials, sought_for
from generator.denial.denials import Denial
from generator.model.plan import Duty, Section, Target
from tests.denial.base import site_of, told
from tests.golden import Case, cases, hold
from tests.site_fixture import PLANS, linked

BODY = [{"number": "I.", "text": ["Dạy nghề."]}]


def section_of(denials: PlanDenials, name: str) -> Section:
    return next(one for one in denials.plan.walk() if one.id == name)


def duty_of(denials: PlanDenials, name: str) -> Duty:
    return next(one for one in denials.plan.duties() if one.id == name)


def target_of(denials: PlanDenials, name: str) -> Target:
    return next(one for one in denials.plan.targets() if one.id == name)


ASKED: dict[str, Callable[[PlanDenials, Any], Denial | None]] = {
    "target": lambda denials, name: denials.target(name),
    "population": lambda denials, name: denials.population(name),
    "theme": lambda denials, name: denials.theme(name),
    "leader": lambda denials, name: denials.leader(section_of(denials, name)),
    "helper": lambda denials, name: denials.helper(section_of(denials, name)),
    "time": lambda denials, name: denials.time(section_of(denials, name)),
    "recipient": lambda denials, name: denials.recipient(duty_of(denials, name)),
    "day": lambda denials, name: denials.day(duty_of(denials, name)),
    "year": lambda denials, name: denials.year(target_of(denials, name)),
    "attribute": lambda denials, name: denials.attribute(name),
    "relation": lambda denials, name: denials.relation(name),
}


@pytest.mark.parametrize("case", cases("denial"), ids=lambda case: case.name)
def test_case(case: Case, update_goldens: bool) -> None:
    site, plan = site_of(case.said["body"], {"indicators": case.said.get("indicators", [])})
    ((asked, name),) = case.said["deny"].items()
    denied = ASKED[asked](PlanDenials(site, plan), name)
    hold(case, "denial", told(denied) if denied else "không phủ định", update_goldens)


def test_every_question_has_a_case() -> None:
    asked = {next(iter(case.said["deny"])) for case in cases("denial")}
    assert asked == set(ASKED)


def test_what_the_registry_does_not_know_is_denied_without_words() -> None:
    denials = PlanDenials(*site_of(BODY))
    assert denials.target("khong-co").sought == ()
    assert denials.theme("khong-co").case == "not-found"


def test_phrases_are_what_is_sought_else_the_name() -> None:
    assert sought_for("Tên", ("a", "b", "a")) == ("a", "b")
    assert sought_for("Tên", ()) == ("Tên",)


def test_a_signature_that_names_nobody_is_led_to() -> None:
    site, plan = site_of([*BODY, {"role": "signature", "text": ["CHỦ TỊCH"]}], signatory=None)
    found = PlanDenials(site, plan).attribute("signatory")
    assert (found.case, [one.anchor for one in found.places.shown]) == ("spoken", ["ky"])


def test_no_indicator_that_a_real_plan_sets_is_found_nowhere() -> None:
    """What is encoded stands in the text: a search that misses it is no search."""
    site = linked(PLANS)
    for plan in site.plans.values():
        denials = PlanDenials(site, plan)
        missed = [
            target.quote
            for target in plan.targets()
            if target.indicator and denials.target(target.indicator).case == "not-found"
        ]
        assert missed == []


def test_a_denial_of_a_plan_is_of_its_own_text() -> None:
    site, plan = site_of(BODY, {"indicators": [{"id": "x", "name": "Dạy nghề", "unit": None, "direction": None}]})  # fmt: skip # noqa: E501
    other = replace(plan, id="khac", sections=())
    site = replace(site, plans={plan.id: plan, "khac": other})
    assert PlanDenials(site, plan).target("x").case == "spoken"
    assert PlanDenials(site, other).target("x").case == "not-found"
