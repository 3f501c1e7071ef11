"""Which texts amend a plan: another plan, a document of the registry, but no draft."""

from __future__ import annotations

from dataclasses import replace

from generator.model.plan import Basis, Plan
from generator.model.site import Site
from generator.model.urls import plan_address
from generator.schema.plan import BasisRelation, StatusValue
from generator.views.revisions import plan_said
from generator.views.standing import AmendedBy, amended_by
from tests.page_cases import site

XA, TINH = "xa-mau-ke-hoach", "tinh-mau-chuong-trinh"
# A document of the registry that is the plan of the commune.
ITSELF = "12-kh-ubnd"


def cited() -> Plan:
    """The plan of the commune under the number of a document that the registry has."""
    plan = site().plans[XA]
    document = site().registries.documents[ITSELF]
    assert plan.number
    assert document.number
    issuer = replace(plan.issuer, value=document.issuer or "")
    number = replace(plan.number, value=document.number)
    return replace(plan, number=number, issuer=issuer, issued=document.date)


def beside(relation: BasisRelation, status: StatusValue = "issued") -> Site:
    """The small site with another plan that does so with that of the commune."""
    later = replace(site().plans[TINH], basis=(Basis(relation, ITSELF),), status=status)
    found = replace(site(), plans={XA: cited(), TINH: later})
    assert found.plans_of_documents == {ITSELF: XA}
    return found


def test_another_plan_amends_it() -> None:
    name = "Chương trình hành động của tỉnh Mẫu"
    assert amended_by(beside("amends"), XA) == (AmendedBy(name, plan_address(TINH)),)
    assert amended_by(beside("amends"), TINH) == ()


def test_a_draft_and_what_only_rests_on_it_amend_nothing() -> None:
    assert amended_by(beside("amends", "draft"), XA) == ()
    assert amended_by(beside("carries-out"), XA) == ()


def test_of_a_plan_that_a_text_amends_it_is_not_said_that_none_does() -> None:
    first = tuple(one for one in site().revisions if one.plan == TINH)
    history = tuple(replace(one, plan=XA) for one in first)
    assert "chưa ghi nhận" in plan_said(beside("carries-out").with_revisions(history), XA)
    assert "chưa ghi nhận" not in plan_said(beside("amends").with_revisions(history), XA)
