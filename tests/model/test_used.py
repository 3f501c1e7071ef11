"""A portal may show of its registries only what its plans lead to."""

from __future__ import annotations

import functools
from dataclasses import replace

from generator.model.site import Site
from generator.model.used import only_used
from tests.site_fixture import PLANS, linked

PLAN = "kien-giang-ke-hoach-nq42"


@functools.cache
def of_one_plan() -> Site:
    site = linked(PLANS)
    return only_used(replace(site, plans={PLAN: site.plans[PLAN]}, pairs=()))


def test_what_a_plan_names_stays_with_what_that_leads_to() -> None:
    whole, site = linked(PLANS).registries, of_one_plan().registries
    plan = of_one_plan().plans[PLAN]
    assert plan.unit in site.units
    assert {one.indicator for one in plan.targets() if one.indicator} <= set(site.indicators)
    assert {one.document for one in plan.citations() if one.document} <= set(site.documents)
    for unit in site.units.values():
        assert {unit.parent, *unit.successors} - {None} <= set(site.units)
        before = {one.id for one in whole.units.values() if unit.id in one.successors}
        assert before <= set(site.units)
    for agency in site.agencies.values():
        assert {*agency.successors} <= set(site.agencies)
        assert agency.unit is None or agency.unit in site.units
    for document in site.documents.values():
        assert document.issuer is None or document.issuer in site.agencies
        assert {one.document for one in document.relations} <= set(site.documents)
    assert {one.indicator for one in site.national.values()} <= set(site.indicators)


def test_what_no_plan_leads_to_is_left_out_and_the_rest_is_as_it_was() -> None:
    whole, site = linked(PLANS).registries, of_one_plan().registries
    assert "ubnd-phuong-2-quang-tri" in whole.agencies
    assert "ubnd-phuong-2-quang-tri" not in site.agencies
    assert len(site.agencies) < len(whole.agencies)
    assert len(site.units) < len(whole.units)
    for name in ("agencies", "units", "documents", "indicators"):
        kept, all_of_them = getattr(site, name), getattr(whole, name)
        assert kept == {one: all_of_them[one] for one in all_of_them if one in kept}
    assert (site.themes, site.groups, site.national) == (
        whole.themes,
        whole.groups,
        whole.national,
    )


def test_what_a_report_names_stays() -> None:
    named = {
        name
        for report in of_one_plan().reports.values()
        for one in report.observations
        for name in (one.where, one.indicator)
    }
    site = of_one_plan().registries
    assert named
    assert named <= {*site.units, *site.indicators}
