"""The pages of fields of policy."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.denial.denials import Denial
from generator.denial.places import Place, Places
from generator.denial.silence import Silence, SilentPlace, SilentRow
from generator.model.plan import Actor, Section, Span
from generator.model.site import Site
from generator.schema.annotations import LEADING_ROLES, ActorRole
from generator.subjects.themes import pages as themes_pages
from generator.subjects.themes.pages import SectionRow, ThemePage, ThemesPage
from generator.views import pagination
from generator.views.subject import Page
from generator.views.tasks import ActorCell, task_views
from tests.many_plans import crowded
from tests.page_cases import SHOWN, hold_golden
from tests.page_cases import site as case_site
from tests.site_fixture import PLANS, linked

PHUONG_2 = "phuong-2-quang-tri-ke-hoach-nq42"


def pages_of(site: Site) -> list[Page]:
    return list(themes_pages.theme_pages(site))


def pages() -> dict[str, Page]:
    return {page.address.page: page for page in pages_of(linked(PLANS))}


def shown(address: str) -> ThemePage:
    page = pages()[address].shown
    assert isinstance(page, ThemePage)
    return page


def test_a_page_tells_who_is_silent_and_what_was_looked_for() -> None:
    site = linked(PLANS)
    plans = dict(site.plans)
    plans[PHUONG_2] = replace(plans[PHUONG_2], sections=())
    found = {page.address.page: page.shown for page in pages_of(replace(site, plans=plans))}[
        "linh-vuc/y-te/"
    ]
    assert isinstance(found, ThemePage)
    (row,) = found.silence.rows
    assert (row.title, row.count, found.silence.count) == ("Không tìm thấy", 1, 1)
    assert row.places == [
        SilentPlace(
            PHUONG_2,
            "Phường 2, thị xã Quảng Trị, tỉnh Quảng Trị",
            Denial("theme", "not-found", "không tìm thấy", sought=found.silence.sought),
        )
    ]
    assert found.silence.sought == site.registries.themes["y-te"].phrases
    assert found.row.plans == 4


def test_who_speaks_of_a_field_in_words_alone_is_led_to_and_not_said_to_be_silent() -> None:
    """The program of the province says “y tế” in a passage that takes no field up."""
    site = case_site()
    plan = site.plans[TINH]
    (first, *rest) = (one for one in plan.sections if one.id == "1")
    words = replace(first.paragraphs[0], text="Thêm người làm y tế.", targets=())
    spoken = replace(plan, sections=(replace(first, paragraphs=(words,)), *rest))
    page = small(replace(site, plans={**site.plans, TINH: spoken}))["linh-vuc/y-te/"].shown
    assert isinstance(page, ThemePage)
    denied = Denial(
        "theme",
        "spoken",
        "không có mục riêng, không đặt chỉ tiêu; có nói ở",
        Places((Place(TINH, "1-p1", "mục 1"),), 1),
    )
    assert page.silence == Silence(
        [SilentRow("Có nói bằng lời", [SilentPlace(TINH, "Tỉnh Mẫu (dự thảo)", denied)], 1)],
        ("Y tế",),
    )
    assert page.row.plans == 1


def test_a_page_names_who_leads_in_the_words_of_the_plan() -> None:
    (plan,) = (one for one in shown("linh-vuc/giao-duc/").plans if one.plan == PHUONG_2)
    (section,) = plan.sections
    assert section.title == "6.1. Lĩnh vực giáo dục và đào tạo"
    assert section.opening.startswith("Hoàn thiện hệ thống giáo dục quốc dân")
    assert [(one.words, one.printed_role, one.given_at) for one in section.leaders] == [
        (("Hiệu trưởng các Trường học trên địa bàn",), "Cơ quan chủ trì", None)
    ]
    assert section.no_leader is None


def test_many_plans_are_laid_out_by_province(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pagination, "PLANS_ON_A_PAGE", 2)
    top = shown("linh-vuc/y-te/")
    assert top.plans == []
    assert {str(one.address) for one in top.part.ways} < set(pages())
    below = shown("linh-vuc/y-te/tinh-kien-giang/")
    assert [one.plan for one in below.plans] == ["kien-giang-ke-hoach-nq42"]


@pytest.mark.parametrize("name", SHOWN["themes"])
def test_golden(name: str, pytestconfig: pytest.Config) -> None:
    hold_golden(name, pytestconfig)


XA, TINH = "xa-mau-ke-hoach", "tinh-mau-chuong-trinh"


def small(site: Site) -> dict[str, Page]:
    return {page.address.page: page for page in pages_of(site)}


def saying(*sections: Section) -> dict[str, Page]:
    """The pages if the plan of the small commune had these sections and the other plan none."""
    site = case_site()
    plan = replace(site.plans[XA], sections=sections)
    return small(replace(site, plans={**site.plans, XA: plan}))


def section(*texts: str, themes: tuple[str, ...] = ("viec-lam",), **more: Any) -> Section:
    plan = case_site().plans[XA]
    words = next(plan.paragraphs())
    paragraphs = tuple(
        replace(words, id=f"ii-1-p{n}", text=text) for n, text in enumerate(texts, start=1)
    )
    one = next(one for one in plan.walk() if one.id == "ii-1")
    return replace(one, themes=themes, paragraphs=paragraphs, **more)


def row_of(*sections: Section) -> SectionRow:
    page = saying(*sections)["linh-vuc/viec-lam/"].shown
    assert isinstance(page, ThemePage)
    (found,) = (one for plan in page.plans if plan.plan == XA for one in plan.sections)
    return found


@pytest.mark.parametrize("count", [29, 30, 31])
def test_the_first_thirty_words_of_a_section_are_shown(count: int) -> None:
    words = [f"tu{number}" for number in range(count)]
    found = row_of(section(" ".join(words), "đoạn sau"))
    assert (found.id, found.title) == ("ii-1", "1. Giải quyết việc làm")
    assert found.opening == " ".join(words[:30]) + ("…" if count > 30 else "")


def test_a_section_whose_words_stand_in_other_themes_has_no_opening() -> None:
    below = section("y tế", themes=("y-te",), id="ii-1-1")
    assert row_of(section(sections=(below,))).opening == ""


def test_who_leads_is_told_once_by_the_first_place_and_who_helps_is_not() -> None:
    one = section("một", "hai")
    roles: tuple[ActorRole, ...] = ("directs", "leads", "supports", "oversees")
    actors = tuple(Actor(f"a{n}", role, None, role, Span(0, 1)) for n, role in enumerate(roles))
    both = tuple(replace(words, actors=actors) for words in one.paragraphs)
    found = row_of(replace(one, paragraphs=both))
    leading = [role for role in roles if role in LEADING_ROLES]
    assert [(cell.words, cell.paragraph) for cell in found.leaders] == [
        ((role,), "ii-1-p1") for role in leading
    ]
    assert found.no_leader is None


def test_where_nobody_leads_that_is_said_as_far_as_it_may_be() -> None:
    found = row_of(section("Dạy nghề."))
    assert found.leaders == ()
    assert found.no_leader == Denial(
        "leader", "not-found", "không tìm thấy câu nào giao ai làm, chủ trì, chỉ đạo ở mục này"
    )
    spoken = row_of(section("Dạy nghề.", "Giao các phòng chủ trì.")).no_leader
    assert spoken
    assert (spoken.case, [at.anchor for at in spoken.places.shown]) == ("spoken", ["ii-1-p2"])


def given(*scopes: str, own: bool = False) -> SectionRow:
    """The row of a section below a first one, in which so many bodies are given work by scope."""
    actors = tuple(
        Actor(f"a{n}", "leads", None, f"Ban {n}", Span(0, 1), scope)
        for n, scope in enumerate(scopes)
    )
    words = section("Giao việc.", themes=()).paragraphs[0]
    first = section(themes=(), id="ii", number="II.", heading="Nhiệm vụ")
    first = replace(first, paragraphs=(replace(words, id="ii-p1", actors=actors),))
    task = section("Dạy nghề.")
    if own:
        leader = Actor("trạm", "leads", None, "Trạm", Span(0, 1))
        task = replace(task, paragraphs=(replace(task.paragraphs[0], actors=(leader,)),))
    return row_of(replace(first, sections=(task,)))


def cell(*words: str, whole: bool = False) -> ActorCell:
    return ActorCell("Chủ trì, làm", None, words, "ii-p1", "mục II", whole)


def test_who_leads_here_by_words_elsewhere_is_told_with_the_place_of_the_words() -> None:
    assert given("below", "below", "section").leaders == (cell("Ban 0", "Ban 1"),)
    assert given("section").leaders == ()


def test_who_leads_in_the_whole_text_is_told_at_every_section_and_known_as_that() -> None:
    assert given("plan").leaders == (cell("Ban 0", whole=True),)
    assert given("plan").no_leader is None
    assert given("plan", "below").leaders == (cell("Ban 0", whole=True), cell("Ban 1"))
    own = given("plan", own=True).leaders
    assert [(one.words, one.whole) for one in own] == [(("Ban 0",), True), (("Trạm",), False)]


def test_who_leads_the_whole_text_and_a_section_is_named_there() -> None:
    """The place of the words for the whole is told without names: the section's own have them."""
    words = section("Giao việc.", themes=()).paragraphs[0]
    actor = Actor("trạm", "leads", None, "Trạm", Span(0, 1), "plan")
    first = section(themes=(), id="ii", number="II.", heading="Nhiệm vụ")
    task = section("Dạy nghề.")
    led = replace(task.paragraphs[0], actors=(replace(actor, scope="section"),))
    first = replace(
        first,
        paragraphs=(replace(words, id="ii-p1", actors=(actor,)),),
        sections=(replace(task, paragraphs=(led,)),),
    )
    assert [(one.words, one.paragraph, one.whole) for one in row_of(first).leaders] == [
        (("Trạm",), "ii-p1", True), (("Trạm",), "ii-1-p1", False),
    ]  # fmt: skip


def test_the_rule_for_sections_is_that_for_tasks() -> None:
    """In the real plans a section that is a task and takes a field up names the same leaders."""
    site = linked(PLANS)
    compared = 0
    for plan in site.plans.values():
        tasks = {task.section: task for task in task_views(site, plan)}
        rows = [
            section
            for page in pages().values()
            if isinstance(page.shown, ThemePage)
            for one in page.shown.plans
            if one.plan == plan.id
            for section in one.sections
        ]
        below = {one.id: one.sections for one in plan.walk()}
        for row in rows:
            if row.id in tasks and not below[row.id]:
                compared += 1
                told, leading = (
                    {word for cell in cells for word in cell.words}
                    for cells in (row.leaders, tasks[row.id].leading)
                )
                assert told == leading
    assert compared > 40


def test_themes_stand_within_others_with_how_much_is_said_in_them() -> None:
    listed = small(case_site())["linh-vuc/"].shown
    assert isinstance(listed, ThemesPage)
    work, health = listed.themes
    assert (work.theme.id, work.plans, work.targets, work.sections) == ("lao-dong", 2, 0, 0)
    (jobs,) = work.below
    assert (jobs.theme.id, jobs.plans, jobs.targets, jobs.sections) == ("viec-lam", 2, 4, 1)
    assert (health.theme.id, health.plans, health.targets) == ("y-te", 1, 1)
    page = small(case_site())["linh-vuc/viec-lam/"].shown
    assert isinstance(page, ThemePage)
    assert page.parent
    assert (page.parent.id, page.plan_count, page.silence.count) == ("lao-dong", 2, 0)
    assert page.silence.rows == []


def test_a_page_of_a_province_is_called_after_it() -> None:
    found = [one for one in pages_of(crowded(31)) if one.address.page.startswith("linh-vuc/y-te/")]
    assert [one.title for one in found[:2]] == ["Lĩnh vực: Y tế", "Lĩnh vực: Y tế, tinh-0"]
    assert found[1].description.startswith("Lĩnh vực: Y tế, tinh-0. Các kế hoạch hứa gì")
