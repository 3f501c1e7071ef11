"""What each agency must do, as the plan files say it."""

from __future__ import annotations

import functools
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
import yaml

from generator.model.assignments import tasks_of
from generator.model.site import Site
from generator.subjects.agencies import lists as agencies_lists
from generator.subjects.agencies import pages
from generator.subjects.agencies.assignments import AssignmentsPage
from generator.subjects.agencies.lists import AgenciesPage
from generator.subjects.agencies.pages import AgencyPage, agency_pages
from generator.views.subject import Page
from tests.many_plans import crowded
from tests.page_cases import SHOWN, hold_golden
from tests.page_cases import site as case_site
from tests.site_fixture import PLAN_IDS, PLANS, linked


@functools.cache
def shown() -> dict[str, AgencyPage]:
    found = [page.shown for page in agency_pages(linked(PLANS))]
    return {page.agency.id: page for page in found if isinstance(page, AgencyPage)}


def authored(plan: str, key: str) -> list[dict[str, Any]]:
    """Everything that a plan file has under `key`, at whatever depth."""
    found: list[dict[str, Any]] = []

    def walk(value: Any) -> None:
        if isinstance(value, dict):
            found.extend(value.get(key) or [])
            for one in value.values():
                walk(one)
        elif isinstance(value, list):
            for one in value:
                walk(one)

    walk(yaml.safe_load((PLANS / f"{plan}.yml").read_text("utf-8"))["body"])
    return found


def test_each_duty_of_each_plan_file_stands_with_those_it_names() -> None:
    expected: Counter[tuple[str, str, str]] = Counter()
    for plan in PLAN_IDS:
        for duty in authored(plan, "duties"):
            for key, part in (("by", "does"), ("to", "receives"), ("through", "passes-on")):
                expected.update((plan, one, part) for one in duty.get(key, ()))
    found = Counter((d.duty.plan, a, d.part) for a, page in shown().items() for d in page.duties)
    assert found == expected


def test_each_assignment_has_the_words_of_a_plan_file() -> None:
    written = {(p, one["agency"], one["quote"]) for p in PLAN_IDS for one in authored(p, "actors")}
    found = {
        (one.plan, a, one.actor.words) for a, page in shown().items() for one in page.assignments
    }
    assert found <= written
    assert len(found) > 60


def test_who_leads_in_phuong_2() -> None:
    page = shown()["cong-chuc-lao-dong-thuong-binh-va-xa-hoi-phuong-2-quang-tri"]
    roles = Counter(one.actor.role for one in page.assignments)
    assert roles["leads"] >= 5
    assert {one.view.day for one in page.duties if one.part == "does"} >= {"15/11"}
    assert page.has_calendar is False  # the plan prints no date to count its years from


def test_a_class_stays_a_class() -> None:
    page = shown()["cac-so-ban-nganh-kien-giang"]
    assert page.kind == "Nhóm cơ quan"
    assert page.mention_count == 0


def test_the_table_of_a_plan_holds_each_role_once() -> None:
    [table] = [
        page.shown for page in agency_pages(linked(PLANS))
        if isinstance(page.shown, AssignmentsPage)
        and page.shown.plan.id == "vinh-long-chuong-trinh-nq42"
    ]  # fmt: skip
    marks = [(a.id, role) for a, cells in table.rows for cell in cells for role, _ in cell.marks]
    tasks = [t for t in tasks_of(linked(PLANS).plans["vinh-long-chuong-trinh-nq42"]) if t.actors]
    assert len(table.tasks) == len(tasks)
    assert {a for a, _ in marks} == {one.agency for task in tasks for one, _ in task.actors}


def test_every_agency_stands_in_the_list_once() -> None:
    [page] = [p.shown for p in agency_pages(linked(PLANS)) if isinstance(p.shown, AgenciesPage)]
    listed = [row.agency.id for group in page.groups for row in group.rows]
    assert sorted(listed) == sorted(linked(PLANS).registries.agencies)
    assert page.groups[0].name == "Trung ương"


def test_a_long_list_is_parted_by_province(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(agencies_lists, "AGENCIES_ON_A_PAGE", 10)
    found = [p for p in agency_pages(linked(PLANS)) if isinstance(p.shown, AgenciesPage)]
    lists = [p.shown for p in found if isinstance(p.shown, AgenciesPage)]
    first, rest = lists[0], lists[1:]
    assert not first.groups
    assert [str(p.address) for p in found[1:]] == [str(where) for _, where, _ in first.provinces]
    rows = [row.agency.id for one in rest for group in one.groups for row in group.rows]
    assert sorted(rows) == sorted(linked(PLANS).registries.agencies)
    assert sum(count for *_, count in first.provinces) == len(rows)


def test_a_unit_leads_to_its_agencies_wherever_they_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    for most in (400, 10, 2):
        monkeypatch.setattr(agencies_lists, "AGENCIES_ON_A_PAGE", most)
        lists = [p for p in agency_pages(linked(PLANS)) if isinstance(p.shown, AgenciesPage)]
        where = {
            group.unit.id: (page.address.page, f"noi_{group.anchor}")
            for page in lists
            if isinstance(page.shown, AgenciesPage)
            for group in page.shown.groups
            if group.unit
        }
        found = agencies_lists.agency_places(linked(PLANS))
        assert {unit: (at.page, at.anchor) for unit, at in found.items()} == where
        assert len({page.address for page in lists}) == len(lists)


def test_what_many_plans_have_an_agency_do_is_parted(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = {name: page for name, page in shown().items() if page.agency.kind == "body"}
    monkeypatch.setattr(pages, "PLANS_ON_A_PAGE", 1)
    found = [page for page in agency_pages(linked(PLANS)) if isinstance(page.shown, AgencyPage)]
    assert any(page.shown.part.is_parted for page in found if isinstance(page.shown, AgencyPage))
    for name, one in whole.items():
        own = [p.shown for p in found if isinstance(p.shown, AgencyPage)]
        own = [page for page in own if page.agency.id == name]
        assert sorted((d.duty.plan, d.duty.id, d.part) for page in own for d in page.duties) == (
            sorted((d.duty.plan, d.duty.id, d.part) for d in one.duties)
        )
        assert [page.mentions for page in own[1:]] == [()] * (len(own) - 1)
        assert own[0].mentions == one.mentions


@pytest.mark.parametrize("name", SHOWN["agencies"])
def test_golden(name: str, pytestconfig: pytest.Config) -> None:
    hold_golden(name, pytestconfig)


OFFICE = "phong-van-hoa"


def page_of(at: Site, agency: str = OFFICE) -> list[tuple[Page, AgencyPage]]:
    return [
        (page, page.shown)
        for page in agency_pages(at)
        if isinstance(page.shown, AgencyPage) and page.shown.agency.id == agency
    ]


@pytest.mark.parametrize(("count", "is_parted"), [(29, False), (30, False), (31, True)])
def test_what_thirty_plans_have_an_agency_do_stands_on_a_page(count: int, is_parted: bool) -> None:
    (top, whole), *below = page_of(crowded(count))
    assert bool(below) is is_parted
    assert len(whole.assignments) == (0 if is_parted else count)
    assert (top.title, whole.part.is_parted) == ("Phòng Văn hóa - Xã hội", is_parted)
    assert whole.has_calendar
    if is_parted:
        assert below[0][0].title == "Phòng Văn hóa - Xã hội: tinh-0"
        assert sum(len(page.duties) for _, page in below) == 2 * count


@pytest.mark.parametrize("count", [59, 60, 61])
def test_sixty_documents_of_an_agency_are_shown(count: int) -> None:
    site = case_site()
    model = replace(site.registries.documents["12-kh-ubnd"], issuer=OFFICE)
    documents = {f"d{n}": replace(model, id=f"d{n}") for n in range(count)}
    registries = replace(site.registries, documents={**site.registries.documents, **documents})
    ((_, page),) = page_of(replace(site, registries=registries))
    assert (len(page.documents), page.more_documents) == (min(count, 60), max(0, count - 60))


def test_an_agency_is_told_with_what_it_was_and_what_became_of_it() -> None:
    site = case_site()
    agencies = dict(site.registries.agencies)
    old = replace(agencies[OFFICE], id="cu", name="Phòng Cũ", unit=None, successors=(OFFICE, "la"))
    known = replace(site, registries=replace(site.registries, agencies={"cu": old, **agencies}))
    ((_, before),) = page_of(known, "cu")
    ((_, after),) = page_of(known)
    assert [one.id for one in before.successors] == [OFFICE]
    assert (before.units, before.assignments, before.duties) == ((), [], [])
    assert [one.id for one in after.predecessors] == ["cu"]
    assert [one.id for one in after.units] == ["xa-mau", "tinh-mau"]
    assert (before.has_calendar, after.has_calendar) == (False, True)


def test_who_only_receives_has_no_calendar() -> None:
    ((_, page),) = page_of(case_site(), "ubnd-xa-mau")
    assert [one.part for one in page.duties] == ["receives"]
    assert not page.has_calendar
    assert page.issued == [("xa-mau-ke-hoach", "Kế hoạch của Xã Mẫu, tỉnh Mẫu")]
