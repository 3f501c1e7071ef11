"""What each agency must do, as the plan files say it."""

from __future__ import annotations

import functools
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from generator.model.assignments import tasks_of
from generator.model.registries import Agency
from generator.model.site import Site
from generator.subjects.agencies import lists as agencies_lists
from generator.subjects.agencies import pages
from generator.subjects.agencies.assignments import AssignmentsPage
from generator.subjects.agencies.lists import AgenciesPage
from generator.subjects.agencies.pages import AgencyPage, agency_pages
from generator.views.subject import Page
from tests import plain_yaml
from tests.many_plans import crowded
from tests.page_cases import SHOWN, hold_golden, standing
from tests.page_cases import site as case_site
from tests.site_fixture import PLAN_IDS, PLANS, fold, linked, rendered


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

    walk(plain_yaml.values((PLANS / f"{plan}.yml").read_text("utf-8"))["body"])
    return found


def test_each_duty_of_each_plan_file_stands_with_those_it_names() -> None:
    expected: Counter[tuple[str, str, str]] = Counter()
    for plan in PLAN_IDS:
        for duty in authored(plan, "duties"):
            for key, part in (("by", "does"), ("to", "receives"), ("through", "passes-on")):
                expected.update((plan, one, part) for one in duty.get(key, ()))
    found = Counter((d.duty.plan, a, d.part) for a, page in shown().items() for d in page.duties)
    assert found == expected


def test_each_assignment_of_each_plan_file_stands_once_with_whom_it_names() -> None:
    """In whatever part of the text it stands; the files are read with nothing but a YAML reader."""
    written = Counter(
        (plan, one["agency"], one["role"], one["quote"], one.get("as"), one.get("scope", "section"))
        for plan in PLAN_IDS
        for one in authored(plan, "actors")
    )
    found = Counter(
        (one.plan, a, by.role, by.quote, by.printed_role, by.scope)
        for a, page in shown().items()
        for one in page.assignments
        for by in [one.assignment.actor]
    )
    assert found == written
    assert len(written) > 150


def test_an_assignment_is_told_in_the_words_of_the_plan_or_by_the_name_of_the_agency() -> None:
    registry = linked(PLANS).registries.agencies
    for agency, page in shown().items():
        for one in page.assignments:
            said, actor = one.assignment.actor.quote, one.actor
            assert actor.words in (said, registry[agency].name)
            called = (registry[agency].name, *registry[agency].aliases)
            assert actor.words == said or not any(name in said for name in called)


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
    assert page.groups[0].name == "Trung ương và những cơ quan không gắn với một nơi"


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
    site = standing()
    agencies = dict(site.registries.agencies)
    old = replace(agencies[OFFICE], id="cu", name="Phòng Cũ", unit=None, successors=(OFFICE, "la"))
    known = replace(site, registries=replace(site.registries, agencies={"cu": old, **agencies}))
    ((_, before),) = page_of(known, "cu")
    ((_, after),) = page_of(known)
    assert [one.id for one in before.successors] == [OFFICE]
    assert (before.units, before.assignments, before.duties) == ((), [], [])
    assert [one.id for one in after.predecessors] == ["cu"]
    assert [one.id for one in after.units] == ["xa-mau", "tinh-mau"]
    assert not before.has_calendar


def test_an_agency_has_a_calendar_while_its_unit_is() -> None:
    """The yearly day of the small commune comes first after the unit was no more."""
    site = case_site()
    ((_, gone),) = page_of(site)
    unit = replace(site.registries.units["xa-mau"], until=None, successors=())
    units = {**site.registries.units, unit.id: unit}
    ((_, page),) = page_of(replace(site, registries=replace(site.registries, units=units)))
    assert (gone.has_calendar, page.has_calendar) == (False, True)


def test_who_only_receives_has_no_calendar() -> None:
    ((_, page),) = page_of(case_site(), "ubnd-xa-mau")
    assert [one.part for one in page.duties] == ["receives"]
    assert not page.has_calendar
    assert page.issued == [("xa-mau-ke-hoach", "Kế hoạch của xã Mẫu, tỉnh Mẫu")]


def with_agency(agency: Agency) -> Site:
    site = case_site()
    agencies = {**site.registries.agencies, agency.id: agency}
    return replace(site, registries=replace(site.registries, agencies=agencies))


@pytest.mark.parametrize(
    ("name", "aliases", "case", "places"),
    [
        # Named among the recipients, in capitals or not, and given nothing to do.
        ("Ban Mẫu", ("UBND tỉnh Mẫu",), "spoken", ["noi-nhan-p2"]),
        ("UBND TỈNH MẪU", (), "spoken", ["noi-nhan-p2"]),
        ("Thanh tra huyện", (), "not-found", []),
    ],
)
def test_an_agency_without_work_is_denied_it_as_far_as_the_texts_allow(
    name: str, aliases: tuple[str, ...], case: str, places: list[str]
) -> None:
    agency = Agency("moi", name, "body", "xa-mau", None, aliases, (), None)
    ((_, page),) = page_of(with_agency(agency), "moi")
    assert page.denial
    assert (page.denial.case, [one.anchor for one in page.denial.places.shown]) == (case, places)
    assert page.denial.sought == ((name, *aliases) if case == "not-found" else ())


def test_who_has_duties_alone_is_led_to_them_and_who_has_work_is_denied_nothing() -> None:
    ((_, committee),) = page_of(case_site(), "ubnd-xa-mau")
    assert committee.denial
    assert (committee.denial.case, bool(committee.duties)) == ("elsewhere", True)
    ((_, office),) = page_of(case_site())
    assert (office.denial, len(office.assignments)) == (None, 1)


def test_no_agency_of_the_real_plans_that_is_given_work_is_denied_it() -> None:
    given = {one["agency"] for plan in PLAN_IDS for one in authored(plan, "actors")}
    assert {name for name, page in shown().items() if page.denial is None} == given


def test_an_agency_says_until_when_its_unit_was_and_what_it_is_now() -> None:
    ((_, page),) = page_of(case_site())
    assert (page.until, page.places_now) == ("01/07/2025", ("xã Mẫu Mới (tỉnh Mẫu)",))
    for unit in ("xa-mau-moi", None):
        ((_, other),) = page_of(with_agency(replace(page.agency, unit=unit)))
        assert (other.until, other.places_now) == (None, ())
    text = {file.path: file.text for file in rendered(case_site()).values()}
    said = fold(text[f"co-quan/{OFFICE}/index.md"])
    assert "nay thuộc xã Mẫu Mới (tỉnh Mẫu); <span" in said
    assert "chưa có nguồn nào ở đây nói cơ quan nào làm tiếp" in said


@pytest.mark.parametrize(
    ("successors", "label"),
    [((OFFICE,), "Trước đây là"), ((OFFICE, "cong-an-xa"), "Nhận việc hay một phần việc của")],
)
def test_only_who_took_over_all_of_one_agency_is_said_to_have_been_it(
    successors: tuple[str, ...], label: str
) -> None:
    old = Agency("cu", "Phòng Cũ", "body", "xa-mau", None, (), successors, None)
    ((_, page),) = page_of(with_agency(old))
    assert ([one.id for one in page.predecessors], page.predecessors_label) == (["cu"], label)
    older = replace(old, id="xua", successors=(OFFICE,))
    both = replace(old, successors=(OFFICE,))
    site = with_agency(both)
    agencies = {**site.registries.agencies, "xua": older}
    site = replace(site, registries=replace(site.registries, agencies=agencies))
    ((_, merged),) = page_of(site)
    assert merged.predecessors_label == "Nhận việc hay một phần việc của"
