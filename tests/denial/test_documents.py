"""A null of the registry is held against the words around each citation."""

from __future__ import annotations

import pytest

from generator.denial.documents import document_denial, null_fields, unread_fields
from generator.model.plan import Plan
from generator.model.site import Site
from tests.denial.base import site_of
from tests.golden import Case, cases, hold
from tests.site_fixture import PLANS, linked


def cited(case: Case) -> tuple[Site, Plan]:
    said = case.said
    text = {"text": said["text"]}
    if "quote" in said:
        text["citations"] = [{"document": "van-ban", "quote": said["quote"]}]
    registry = {"documents": [{"id": "van-ban", **said["document"]}, {"id": "khac", "type": "quyet-dinh", "number": "99/QĐ-TTg"}]}  # fmt: skip # noqa: E501
    return site_of([{"number": "I.", "text": [text]}], registry, basis=[])


@pytest.mark.parametrize("case", cases("unread"), ids=lambda case: case.name)
def test_case(case: Case, update_goldens: bool) -> None:
    site, plan = cited(case)
    found = [one for one in unread_fields(site, plan) if one.document == "van-ban"]
    hold(case, "own", [one.field for one in found if not one.is_near], update_goldens)
    hold(case, "near", [one.field for one in found if one.is_near], update_goldens)
    document = site.registries.documents["van-ban"]
    for field in null_fields(document):
        denied = document_denial(site, document, field)
        assert denied.case == ("spoken" if field in [one.field for one in found] else "not-found")
        assert {one.anchor for one in denied.places.shown} <= {"i-p1"}


def test_what_a_plan_says_of_a_document_is_quoted_with_its_citation() -> None:
    (case, *_rest) = cases("unread")
    site, plan = cited(case)
    one = next(unread_fields(site, plan))
    assert (one.plan, one.anchor) == (plan.id, "i-p1")
    assert "12/QĐ-TTg ngày 05/3/2024" in one.words


def test_the_real_registry_has_what_the_real_plans_say() -> None:
    site = linked(PLANS)
    for plan in site.plans.values():
        assert [one for one in unread_fields(site, plan) if not one.is_near] == []
