"""The tasks of a plan beside those of others: who does what, when, under which heading."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import pytest

from generator.denial.places import names_of
from generator.model.assignments import assignments_of, tasks_of, times_of
from generator.model.plan import Plan, Task
from generator.model.site import Site
from generator.schema import labels
from generator.subjects.comparison.compared import compared_plan, orders
from generator.subjects.comparison.entries import (
    ComparedPlan,
    Entry,
    PartName,
)
from tests.page_cases import site as case_site
from tests.site_fixture import PLAN_IDS, PLANS, linked

VINH_LONG = "vinh-long-chuong-trinh-nq42"


@functools.cache
def site() -> Site:
    return linked(PLANS)


@functools.cache
def compared(plan: str) -> ComparedPlan:
    return compared_plan(site(), site().plans[plan], orders(site()))


def entries(plan: str, part: PartName) -> list[Entry]:
    return [entry for entry in compared(plan).entries if entry.part == part]


def given_to_several(plan: Plan, task: Task) -> Iterator[tuple[str, str]]:
    """Yield what other sections say of a task among others, of all of them without who it is."""
    names = names_of(plan)
    for one in assignments_of(plan):
        if one.section != task.section.id in one.covers:
            role = labels.ACTOR_ROLES[one.actor.role]
            whole = one.actor.scope == "plan"
            said = "Giao chung cho cả văn bản, ở" if whole else f"{role}, giao chung ở"
            yield said if whole else f"{said} {names[one.paragraph]}", one.paragraph
    for time in times_of(plan):
        if time.section != task.section.id in time.covers and not task.times:
            yield f"Thời gian, nêu chung ở {names[time.paragraph]}", time.paragraph


def small(part: PartName) -> dict[str, Entry]:
    """What the small plan of a commune puts beside others, by its place on the page."""
    plan = case_site().plans["xa-mau-ke-hoach"]
    found = compared_plan(case_site(), plan, orders(case_site())).entries
    return {one.fact.anchor or one.label: one for one in found if one.part == part}


@pytest.mark.parametrize("plan", PLAN_IDS)
def test_every_task_says_who_does_it_when(plan: str) -> None:
    found = {
        entry.fact.anchor: entry.fact
        for entry in entries(plan, "tasks")
        if entry.task and not entry.task.heading_only
    }
    tasks = list(tasks_of(site().plans[plan]))
    assert list(found) == [task.section.id for task in tasks]
    for task in tasks:
        said = {(deed.label, deed.anchor) for deed in found[task.section.id].deeds}
        expected = {(labels.ACTOR_ROLES[actor.role], place) for actor, place in task.actors}
        expected |= {("Thời gian", place) for _, place in task.times}
        assert said == expected | set(given_to_several(site().plans[plan], task))


@pytest.mark.parametrize("plan", PLAN_IDS)
def test_a_task_knows_its_words_and_what_it_stands_below(plan: str) -> None:
    found = {entry.fact.anchor: entry for entry in entries(plan, "tasks")}
    text = compared(plan).text
    sections = {section.id: section for section in site().plans[plan].walk()}
    for anchor, entry in found.items():
        assert entry.task
        assert anchor
        section, words = sections[anchor], text[entry.task.first : entry.task.end]
        below = [one.id for part in section.walk() for one in part.paragraphs]
        own = below if entry.task.heading_only else [one.id for one in section.paragraphs]
        assert [one.block.id for one in words if one.block.kind == "paragraph"] == own
        assert entry.task.themes == section.themes
        assert entry.task.above is None or (
            entry.task.above in found and entry.task.above != anchor
        )
        if entry.task.heading_only:
            assert not section.paragraphs
            assert entry.fact.deeds == ()


def test_what_has_no_heading_of_its_own_goes_by_the_one_above_unless_it_is_numbered() -> None:
    found = {one.fact.anchor: one.task for one in entries("duc-pho-chuong-trinh-nq42", "tasks")}
    unnamed, numbered, above = (found[one] for one in ("iii-6-phan-cong", "iii-9-1", "iii-9"))
    assert unnamed
    assert unnamed.heading.startswith("Nâng cao phúc lợi xã hội toàn dân")
    # So the heading itself is told by it, and what stands below the heading stands below it.
    assert "iii-6" not in found
    education = found["iii-6-ve-giao-duc"]
    assert education
    assert (unnamed.above, education.above) == (None, "iii-6-phan-cong")
    assert numbered
    assert above
    assert (numbered.heading, numbered.above, above.heading_only) == ("", "iii-9", True)


def test_a_task_is_told_with_all_who_act_and_when() -> None:
    first, second = small("tasks").values()
    assert (first.keys, first.label, first.fact.words) == (
        (), "Việc làm", "1. Giải quyết việc làm",
    )  # fmt: skip
    text = compared_plan(
        case_site(), case_site().plans["xa-mau-ke-hoach"], orders(case_site())
    ).text
    assert first.task
    assert (first.task.heading, first.task.themes) == ("Giải quyết việc làm", ("viec-lam",))
    assert text[first.task.first].block.id == "ii-1-p1"
    assert [(one.label, one.words) for one in first.fact.deeds] == [
        ("Chủ trì, làm", "Phòng Văn hóa - Xã hội"),
        ("Phối hợp", "Công an xã"),
        ("Thời gian", "hoàn thành trong năm 2025"),
    ]
    assert {one.anchor for one in first.fact.deeds} == {"ii-1-p1"}
    assert (second.keys, second.label, second.fact.deeds) == ((), "Lĩnh vực khác", ())
    themes = orders(case_site()).themes
    assert (first.order, second.order) == (themes["viec-lam"], len(themes))
