"""What each agency does in the plans: its tasks, duties, documents, and where it is named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.plan import Actor, Mention, Span
from generator.subjects.agencies.roles import (
    MENTIONS_SHOWN,
    Doings,
    MentionPlace,
    agency_doings,
    plans_of_agencies,
)
from generator.views.tasks import TimeView
from tests.page_cases import site as case_site
from tests.site_fixture import PLANS, linked


@pytest.fixture(scope="module")
def doings() -> dict[str, Doings]:
    return agency_doings(case_site())


def test_who_leads_and_who_helps(doings: dict[str, Doings]) -> None:
    [led] = doings["phong-van-hoa"].assignments
    assert (led.plan, led.title, led.is_task) == ("xa-mau-ke-hoach", "1. Giải quyết việc làm", True)
    assert (led.place, led.scope) == ("Xã Mẫu, tỉnh Mẫu", "")
    assert (led.actor.role, led.actor.words) == ("leads", "Phòng Văn hóa - Xã hội")
    assert (led.times, led.no_time) == ((TimeView("hoàn thành trong năm 2025", "ii-1-p1"),), None)
    [helped] = doings["cong-an-xa"].assignments
    assert helped.actor.role == "supports"


def test_work_that_stands_outside_the_tasks_is_an_agency_s_too() -> None:
    """Given in the opening, for the whole plan: told with what it holds for."""
    plan = case_site().plans["xa-mau-ke-hoach"]
    opening = next(one for one in plan.walk() if one.role == "opening")
    actor = Actor("cong-an-xa", "oversees", "giám sát", "UBND xã", Span(0, 7), "plan")
    words = replace(opening.paragraphs[0], actors=(actor,))
    told = replace(plan, sections=(replace(opening, paragraphs=(words,)),))
    found = agency_doings(replace(case_site(), plans={plan.id: told}))["cong-an-xa"]
    (given,) = found.assignments
    assert (given.title, given.scope, given.is_task) == ("đầu văn bản", "cả văn bản", False)
    assert given.opening == opening.paragraphs[0].text
    assert list(found.plans) == [plan.id]
    assert found.by_plan()[plan.id].assignments == [given]


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
    assert doings["ubnd-xa-mau"].issued == [("xa-mau-ke-hoach", "Kế hoạch của xã Mẫu, tỉnh Mẫu")]


def test_who_wrote_a_draft_is_not_said_to_have_issued_it(doings: dict[str, Doings]) -> None:
    name = "Chương trình hành động của tỉnh Mẫu (dự thảo)"
    province = doings["ubnd-tinh-mau"]
    assert (province.issued, province.drafted) == ([], [("tinh-mau-chuong-trinh", name)])
    (own,) = province.by_plan().values()
    assert (own.issued, own.drafted) == ([], province.drafted)
    assert doings["ubnd-xa-mau"].drafted == []


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


def named(text: str, start: int, end: int) -> MentionPlace:
    """How a mention is shown that a paragraph makes from one place to another."""
    plan = case_site().plans["xa-mau-ke-hoach"]
    mention = Mention("cong-an-xa", text[start:end], Span(start, end))
    words = replace(next(plan.paragraphs()), text=text, mentions=(mention,))
    only = replace(plan, sections=(replace(plan.sections[0], paragraphs=(words,)),))
    (place,) = agency_doings(replace(case_site(), plans={plan.id: only}))["cong-an-xa"].mentions
    return place


def test_a_mention_says_where_it_stands() -> None:
    place = named("Giao Công an xã làm.", 5, 15)
    assert (place.plan, place.place) == ("xa-mau-ke-hoach", "Xã Mẫu, tỉnh Mẫu")
    assert (place.before, place.printed, place.behind) == ("Giao ", "Công an xã", " làm.")
    assert place.paragraph == next(case_site().plans["xa-mau-ke-hoach"].paragraphs()).id


@pytest.mark.parametrize(("reach", "is_cut"), [(69, False), (70, False), (71, True)])
def test_seventy_letters_on_either_side_are_shown_cut_between_words(
    reach: int, is_cut: bool
) -> None:
    before = "ab " + "x" * (reach - 4) + " "
    behind = " " + "y" * (reach - 4) + " cd"
    place = named(f"{before}Sở{behind}", reach, reach + 2)
    assert place.printed == "Sở"
    assert place.before == ("…" + before[3:] if is_cut else before)
    assert place.behind == (behind[:-3] + "…" if is_cut else behind)


def test_the_plans_of_an_agency_are_those_it_issued_or_has_to_act_in(
    doings: dict[str, Doings],
) -> None:
    assert list(doings["phong-van-hoa"].plans) == ["xa-mau-ke-hoach"]
    assert list(doings["cong-an-xa"].plans) == ["xa-mau-ke-hoach"]
    assert list(doings["ubnd-tinh-mau"].plans) == ["tinh-mau-chuong-trinh"]
    (committee,) = doings["ubnd-xa-mau"].by_plan().values()
    assert (len(committee.issued), len(committee.duties)) == (1, 1)


def test_a_document_that_an_agency_issued_is_told(doings: dict[str, Doings]) -> None:
    assert doings["ubnd-tinh-mau"].documents == [("12-kh-ubnd", "Kế hoạch số 12/KH-UBND")]


def test_who_has_only_a_duty_or_only_passes_one_on_has_a_plan() -> None:
    plan = case_site().plans["xa-mau-ke-hoach"]
    duty = replace(
        next(plan.duties()), by=("phong-van-hoa",), to=("ubnd-tinh-mau",), through=("cong-an-xa",)
    )
    words = replace(next(plan.paragraphs()), duties=(duty,))
    only = replace(plan, sections=(replace(plan.sections[0], paragraphs=(words,)),))
    found = agency_doings(replace(case_site(), plans={plan.id: only}))
    parts = {
        name: [(one.part, one.part_name) for one in found[name].duties]
        for name in ("phong-van-hoa", "ubnd-tinh-mau", "cong-an-xa")
    }
    assert parts == {
        "phong-van-hoa": [("does", "phải làm")],
        "ubnd-tinh-mau": [("receives", "nhận")],
        "cong-an-xa": [("passes-on", "chuyển tiếp")],
    }
    assert all(list(found[name].plans) == [plan.id] for name in parts)


@pytest.mark.parametrize("count", [11, 12, 13])
def test_twelve_mentions_are_shown_and_all_are_counted(count: int) -> None:
    plan = case_site().plans["xa-mau-ke-hoach"]
    mention = Mention("cong-an-xa", "Công an", Span(0, 7))
    words = replace(next(plan.paragraphs()), text="Công an", mentions=(mention,) * count)
    only = replace(plan, sections=(replace(plan.sections[0], paragraphs=(words,)),))
    found = agency_doings(replace(case_site(), plans={plan.id: only}))["cong-an-xa"]
    assert (len(found.mentions), found.mention_count) == (min(count, 12), count)


def test_which_plans_an_agency_has_is_known_without_what_it_does_in_them() -> None:
    for site in (case_site(), linked(PLANS)):
        told = {name: list(one.plans) for name, one in agency_doings(site).items() if one.plans}
        assert {name: list(one) for name, one in plans_of_agencies(site).items()} == told
