"""Deadlines that are history: why, and from which day on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.model.plan import Basis, Duty, Plan
from generator.model.registries import Relation
from generator.model.site import Site
from generator.schema.plan import StatusValue
from generator.text.vietnamese import PartialDate
from generator.views.old_texts import old_deadline, old_text
from tests.page_cases import site as case_site
from tests.page_cases import standing

XA = "xa-mau-ke-hoach"
OLDER = "12-kh-ubnd"


def plan_of(site: Site, **changed: object) -> tuple[Site, Plan]:
    plan = replace(site.plans[XA], **changed)  # type: ignore[arg-type]
    return replace(site, plans={**site.plans, XA: plan}), plan


def duty(**said: object) -> Duty:
    return replace(next(standing().plans[XA].duties()), **said)  # type: ignore[arg-type]


def until(day: PartialDate | None) -> Site:
    site = standing()
    units = site.registries.units
    ended = {**units, "xa-mau": replace(units["xa-mau"], until=day)}
    return replace(site, registries=replace(site.registries, units=ended))


def test_a_text_in_force_of_a_unit_that_is_there_is_not_old() -> None:
    assert [old_text(standing(), plan) for plan in standing().plans.values()] == [None, None]


@pytest.mark.parametrize(
    ("day", "since", "label"),
    [
        (PartialDate(2025, 7, 1), date(2025, 7, 1), "hạn theo văn bản cũ từ 01/07/2025"),
        (PartialDate(2025, 7), date(2025, 7, 1), "hạn theo văn bản cũ từ 7/2025"),
        (PartialDate(2027), date(2027, 1, 1), "hạn theo văn bản cũ từ 2027"),
    ],
)
def test_a_unit_ends_on_a_day_from_which_its_deadlines_are_history(
    day: PartialDate, since: date, label: str
) -> None:
    """The day may lie ahead: the words hold on every day on which somebody reads them."""
    site = until(day)
    old = old_text(site, site.plans[XA])
    assert old
    assert (old.since, old.label) == (since, label)
    assert old.reason.startswith(f"đơn vị này có đến {day}, nay thuộc xã Mẫu Mới")
    assert old.last
    assert [old.holds_on(one) for one in (old.last, since)] == [False, True]


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        ("replaced", "văn bản này đã được thay thế"),
        ("expired", "văn bản này đã hết hiệu lực"),
        ("issued", None),
        ("amended", None),
        ("draft", None),
        ("unknown", None),
    ],
)
def test_a_text_that_is_no_longer_in_force_is_old_since_no_known_day(
    status: StatusValue, reason: str | None
) -> None:
    site, plan = plan_of(standing(), status=status)
    old = old_text(site, plan)
    assert (old and old.reason) == reason
    if old:
        assert (old.since, old.last, old.label) == (None, None, "hạn theo văn bản cũ")
        assert old.holds_on(date(1990, 1, 1))


def replaced(newer: str, *, basis: bool = False) -> Site:
    """The small site where one of its plans is the document that another says to replace."""
    site = standing()
    documents = dict(site.registries.documents)
    plan = replace(site.plans[XA], number=None)
    older = documents[OLDER]
    own = next(iter(site.plans_of_documents.items()), None)
    assert own is None or own[1] != XA
    number = site.plans[XA].number
    assert number
    documents[OLDER] = replace(
        older, number=number.value, issuer=plan.issuer.value, date=plan.issued
    )
    if not basis:
        said = (Relation("replaces", OLDER, XA, "p", "q"),)
        documents[newer] = replace(documents[newer], relations=said)
    plans = {**site.plans}
    if basis:
        other = next(name for name in plans if name != XA)
        plans[other] = replace(
            plans[other],
            status="issued",
            number=replace(number, value="9/KH-UBND"),
            basis=(Basis("replaces", OLDER),),
        )
        documents[newer] = replace(
            documents[newer],
            number="9/KH-UBND",
            issuer=plans[other].issuer.value,
            date=plans[other].issued,
        )
    return replace(site, plans=plans, registries=replace(site.registries, documents=documents))


@pytest.mark.parametrize("basis", [False, True])
def test_a_plan_that_a_document_replaces_is_old_whatever_its_own_status(basis: bool) -> None:
    site = replaced("khong-ai-nhac", basis=basis)
    old = old_text(site, site.plans[XA])
    assert old
    assert old.reason.startswith("văn bản này đã được thay thế bằng Quyết định")
    others = [plan for plan in site.plans.values() if plan.id != XA]
    assert [old_text(site, one) for one in others] == [None]


def test_a_draft_replaces_nothing_yet() -> None:
    site = replaced("khong-ai-nhac", basis=True)
    other = next(one for one in site.plans.values() if one.id != XA)
    plans = {**site.plans, other.id: replace(other, status="draft")}
    site = replace(site, plans=plans)
    assert old_text(site, site.plans[XA]) is None


def test_a_deadline_is_old_only_when_all_who_should_act_are_no_more() -> None:
    """Those of the ended commune act no more for the province, whose own plan goes on."""
    site = until(PartialDate(2025, 7, 1))
    province = next(plan for plan in site.plans.values() if plan.id != XA)
    for by, since in (
        (("phong-van-hoa",), date(2025, 7, 1)),
        (("phong-van-hoa", "cong-an-xa"), date(2025, 7, 1)),
        (("phong-van-hoa", "ubnd-tinh-mau"), None),
        (("ubnd-tinh-mau",), None),
        ((), None),
    ):
        old = old_deadline(site, province, duty(by=by))
        assert (old.since if old else None) == since
    old = old_deadline(site, province, duty(by=("phong-van-hoa",)))
    assert old
    assert old.reason == "chưa có nguồn nào ở đây nói cơ quan nào làm tiếp"


def test_a_body_that_became_another_acts_no_more_since_nobody_knows_when() -> None:
    site = standing()
    agencies = site.registries.agencies
    merged = replace(agencies["phong-van-hoa"], successors=("ubnd-xa-mau",))
    site = replace(
        site,
        registries=replace(site.registries, agencies={**agencies, "phong-van-hoa": merged}),
    )
    plan = site.plans[XA]
    old = old_deadline(site, plan, duty(by=("phong-van-hoa",)))
    assert old
    assert (old.since, old.reason) == (None, "việc của cơ quan nay là Ủy ban nhân dân xã Mẫu")
    assert old_deadline(site, plan, duty(by=("phong-van-hoa", "cong-an-xa"))) is None


def test_the_units_of_the_small_site_ended() -> None:
    old = old_text(case_site(), case_site().plans[XA])
    assert old
    assert old.since == date(2025, 7, 1)
