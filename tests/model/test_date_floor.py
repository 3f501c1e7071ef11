"""Before which day an undated plan cannot be, and that a dated one has no such day."""

from __future__ import annotations

from dataclasses import replace

from generator.model.date_floor import date_floor
from generator.text.vietnamese import PartialDate
from tests.site_fixture import PLANS, linked

FLOORS = {
    "bac-ai-ke-hoach-nq42": ("2024-02-20", "274-kh-tu-ninh-thuan"),
    "phuong-2-quang-tri-ke-hoach-nq42": ("2024-11-29", "63-kh-du-phuong-2"),
    "kien-giang-ke-hoach-nq42": ("2024-03-19", "50-ctr-tu-kien-giang"),
}


def test_an_undated_plan_is_not_before_the_latest_document_that_it_names() -> None:
    site = linked(PLANS)
    found = {name: date_floor(site, plan) for name, plan in site.plans.items()}
    assert {n: (one.day.iso, one.document) for n, one in found.items() if one} == FLOORS


def test_the_first_place_that_names_the_document_is_told() -> None:
    site = linked(PLANS)
    plan = site.plans["bac-ai-ke-hoach-nq42"]
    floor = date_floor(site, plan)
    assert floor
    first = next(one for one in plan.citations() if one.document == floor.document)
    assert floor.citation is first


def test_nothing_is_told_of_a_plan_with_a_date_or_without_dated_documents() -> None:
    site = linked(PLANS)
    plan = site.plans["bac-ai-ke-hoach-nq42"]
    assert date_floor(site, replace(plan, issued=PartialDate(2024))) is None
    assert date_floor(site, replace(plan, drafted=PartialDate(2024, 3))) is None
    assert date_floor(site, replace(plan, sections=())) is None
