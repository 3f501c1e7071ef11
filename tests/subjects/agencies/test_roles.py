"""What each agency does in the plans: its tasks, duties, documents, and where it is named."""

from __future__ import annotations

import pytest

from generator.subjects.agencies.roles import MENTIONS_SHOWN, Doings, agency_doings
from tests.site_fixture import PLANS, linked
from tests.subjects.front.test_pages import site as case_site


@pytest.fixture(scope="module")
def doings() -> dict[str, Doings]:
    return agency_doings(case_site())


def test_who_leads_and_who_helps(doings: dict[str, Doings]) -> None:
    [led] = doings["phong-van-hoa"].assignments
    assert (led.plan, led.task.title) == ("xa-mau-ke-hoach", "1. Giải quyết việc làm")
    assert (led.actor.role, led.actor.words) == ("leads", "Phòng Văn hóa - Xã hội")
    [helped] = doings["cong-an-xa"].assignments
    assert helped.actor.role == "supports"


def test_a_duty_stands_with_each_that_has_receives_or_passes_it_on(
    doings: dict[str, Doings],
) -> None:
    parts = {(one.duty.id, one.part) for one in doings["phong-van-hoa"].duties}
    assert ("bao-cao-xa", "does") in parts
    [received] = doings["ubnd-xa-mau"].duties
    assert (received.duty.id, received.part, received.part_name) == (
        "bao-cao-xa",
        "receives",
        "nhận",
    )


def test_who_issued_a_plan_has_it_by_its_name(doings: dict[str, Doings]) -> None:
    assert doings["ubnd-xa-mau"].issued == [("xa-mau-ke-hoach", "Kế hoạch của Xã Mẫu, tỉnh Mẫu")]


def test_what_one_does_is_parted_by_plan(doings: dict[str, Doings]) -> None:
    found = doings["ubnd-xa-mau"].by_plan()
    assert list(found) == ["xa-mau-ke-hoach"]
    assert found["xa-mau-ke-hoach"].issued == doings["ubnd-xa-mau"].issued
    assert found["xa-mau-ke-hoach"].duties == doings["ubnd-xa-mau"].duties


def test_mentions_are_counted_beyond_those_that_are_shown() -> None:
    site = linked(PLANS)
    named: dict[str, int] = {}
    for plan in site.plans.values():
        for paragraph in plan.paragraphs():
            for mention in paragraph.mentions:
                named[mention.agency] = named.get(mention.agency, 0) + 1
    found = agency_doings(site)
    assert max(named.values()) > MENTIONS_SHOWN
    for agency, count in named.items():
        assert found[agency].mention_count == count
        assert len(found[agency].mentions) == min(count, MENTIONS_SHOWN)
