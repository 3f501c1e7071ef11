"""How places, plans, agencies, documents and tasks are called."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from generator.locale import names
from generator.model.assignments import tasks_of
from generator.model.plan import Basis
from generator.schema.plan import StatusValue
from tests.page_cases import site as case_site
from tests.site_fixture import PLANS, linked
from tests.walks import walked

SITE = case_site()
PLAN = SITE.plans["xa-mau-ke-hoach"]
NOWHERE = replace(PLAN, unit="khong-co", issuer=replace(PLAN.issuer, value="khong-co"))


def test_a_place_is_named_with_what_it_lay_in() -> None:
    assert names.place_name(SITE, PLAN) == "Xã Mẫu, tỉnh Mẫu"
    assert names.unit_name(SITE, PLAN) == "Xã Mẫu"
    assert names.unit_place(SITE, "tinh-mau") == "Tỉnh Mẫu"
    assert names.within_name(SITE.unit_chain("xa-mau")) == "tỉnh Mẫu"
    assert names.within_name(SITE.unit_chain("tinh-mau")) == ""


def test_a_place_that_nobody_knows_keeps_its_id() -> None:
    assert SITE.unit_of(NOWHERE) is None
    assert names.unit_name(SITE, NOWHERE) == "khong-co"
    assert names.place_name(SITE, NOWHERE) == ""
    assert names.level_name(SITE, NOWHERE) == ""
    assert names.issuer_name(SITE, NOWHERE) == "khong-co"


def test_a_place_costs_nothing_of_the_units_that_are_not_named() -> None:
    """Each version of a plan is shown as on a site of its own, of the registries of that day."""
    site, walks = walked(SITE)
    assert names.unit_place(site, "xa-mau") == "Xã Mẫu, tỉnh Mẫu"
    assert names.unit_place(site, "khong-co") == ""
    assert walks == {}


def test_a_draft_is_called_one_beside_every_name_of_its_place() -> None:
    draft = SITE.plans["tinh-mau-chuong-trinh"]
    assert draft.status == "draft"
    assert names.unit_name(SITE, draft) == "Tỉnh Mẫu (dự thảo)"
    assert names.place_name(SITE, draft) == "Tỉnh Mẫu (dự thảo)"
    assert names.plan_name(SITE, draft) == "Chương trình hành động của tỉnh Mẫu (dự thảo)"
    lower = replace(draft, unit="xa-mau")
    assert names.place_name(SITE, lower) == "Xã Mẫu, tỉnh Mẫu (dự thảo)"
    # The unit is no draft, and no other status is told there.
    assert names.unit_place(SITE, "tinh-mau") == "Tỉnh Mẫu"
    for status in get_args(StatusValue):
        marked = names.marked_draft(replace(draft, status=status), "Nơi")
        assert marked == ("Nơi (dự thảo)" if status == "draft" else "Nơi")


def test_a_plan_is_called_by_its_kind_and_place() -> None:
    assert names.plan_kind(PLAN) == "Kế hoạch"
    assert names.plan_name(SITE, PLAN) == "Kế hoạch của xã Mẫu, tỉnh Mẫu"
    assert names.level_name(SITE, PLAN) == "Cấp xã"
    assert names.issuer_name(SITE, PLAN) == "Ủy ban nhân dân xã Mẫu"


def test_a_plan_is_titled_by_what_it_carries_out() -> None:
    title = "Kế hoạch thực hiện Nghị quyết 42-NQ/TW · xã Mẫu, tỉnh Mẫu"
    assert names.plan_title(SITE, PLAN) == title
    # Of several documents that of the largest family, if the plan itself says it carries it out.
    law = Basis("carries-out", "luat-viec-lam")
    both = replace(PLAN, basis=(law, *PLAN.basis))
    assert names.plan_title(replace(SITE, plans={PLAN.id: both}), both) == title
    other = replace(PLAN, basis=(Basis("carries-out", "12-kh-ubnd"),))
    assert names.plan_title(replace(SITE, plans={PLAN.id: other}), other) == (
        "Kế hoạch thực hiện Kế hoạch 12/KH-UBND · xã Mẫu, tỉnh Mẫu"
    )


def test_a_plan_that_carries_out_nothing_known_is_titled_by_kind_and_place() -> None:
    for basis in ((), (Basis("legal-basis", "42-nq-tw"),), (Basis("carries-out", "khong-co"),)):
        alone = replace(PLAN, basis=basis)
        found = names.plan_title(replace(SITE, plans={PLAN.id: alone}), alone)
        assert found == "Kế hoạch của xã Mẫu, tỉnh Mẫu"
        assert PLAN.title not in found


def test_agencies_keep_their_order() -> None:
    assert names.agency_names(SITE, ("cong-an-xa", "ubnd-xa-mau")) == (
        "Công an xã Mẫu",
        "Ủy ban nhân dân xã Mẫu",
    )


def test_indicators_and_their_definitions() -> None:
    known = SITE.registries
    assert names.indicator_name(known, "bac-si") == "Số bác sĩ"
    assert names.indicator_name(known, "khong-co") is None
    assert names.indicator_name(known, None) is None
    assert names.variant_name(known, "ty-le-that-nghiep", "ca-nam") == "Tính cả năm"
    assert names.variant_name(known, "ty-le-that-nghiep", None) is None
    assert names.variant_name(known, None, "ca-nam") is None


def test_what_became_of_a_unit_is_told_by_province() -> None:
    site = linked(PLANS)
    told = {
        plan.id: names.successor_names(site, unit)
        for plan in site.plans.values()
        if (unit := site.unit_of(plan))
    }
    assert told["vinh-long-chuong-trinh-nq42"] == ("tỉnh Vĩnh Long mới",)
    assert told["bac-ai-ke-hoach-nq42"][0].endswith("(tỉnh Khánh Hòa)")


def test_a_unit_that_is_no_more_says_until_when_and_what_it_became() -> None:
    assert names.ended(SITE, PLAN) == "01/07/2025"
    assert names.names_now(SITE, PLAN) == ("xã Mẫu Mới (tỉnh Mẫu)",)
    assert names.ended(SITE, NOWHERE) is None
    assert names.names_now(SITE, NOWHERE) == ()


def test_a_task_is_named_by_its_heading_or_its_first_words() -> None:
    task = next(tasks_of(PLAN))
    titles = names.section_titles(PLAN)
    assert names.task_title(task, titles) == "1. Giải quyết việc làm"
    bare = replace(task, section=replace(task.section, heading=None, show=None))
    assert names.task_title(bare, titles) == (
        "1. Phòng Văn hóa - Xã hội chủ trì, phối hợp với Công…"
    )
    nameless = replace(bare, section=replace(bare.section, number=None))
    assert names.task_title(nameless, titles) == "II. Nhiệm vụ"


def test_a_citation_stands_in_its_paragraph_or_else_in_its_heading() -> None:
    citation = next(PLAN.citations())
    assert names.anchor_of(citation) == citation.paragraph or citation.section
    assert names.anchor_of(replace(citation, paragraph=None)) == citation.section


@pytest.mark.parametrize("count", [11, 12, 13])
def test_a_task_without_a_heading_is_named_by_its_first_twelve_words(count: int) -> None:
    task = next(tasks_of(PLAN))
    words = [f"tu{number}" for number in range(count)]
    paragraph = replace(task.section.paragraphs[0], text=" ".join(words))
    section = replace(task.section, heading=None, show=None, paragraphs=(paragraph,))
    said = " ".join(words[:12]) + ("…" if count > 12 else "")
    assert names.task_title(replace(task, section=section), {}) == f"1. {said}"


def test_a_task_that_nothing_names_has_no_name() -> None:
    task = next(tasks_of(PLAN))
    bare = replace(task, section=replace(task.section, heading=None, show=None, number=None))
    assert names.task_title(bare, dict.fromkeys(task.parents, "")) == ""
    nested = replace(bare, parents=("a", "b", "c"))
    assert names.task_title(nested, {"a": "A", "b": "B", "c": ""}) == "B"


def test_successors_of_one_province_stand_together_a_namesake_by_being_new() -> None:
    unit = SITE.registries.units["xa-mau"]
    units = {
        **SITE.registries.units,
        "hai": replace(unit, id="hai", name="Xã Hai", parent="tinh-mau-2025"),
        "trung": replace(unit, id="trung", name="Xã Mẫu", parent=None),
    }
    site = replace(SITE, registries=replace(SITE.registries, units=units))
    ended = replace(unit, successors=("xa-mau-moi", "trung", "hai"))
    assert names.successor_names(site, ended) == ("xã Mẫu Mới, xã Hai (tỉnh Mẫu)", "xã Mẫu mới")
    assert names.successor_names(site, replace(unit, successors=())) == ()
