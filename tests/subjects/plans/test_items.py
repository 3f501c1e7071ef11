"""What can be found of a plan: each place by its words, weighed by what it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.plan import Paragraph, Plan, Section, Span, TaskTime
from generator.model.site import Site
from generator.problems import Location
from generator.schema.plan import FORMAL_ROLES, SectionRole
from generator.search.items import Item
from generator.subjects.plans.items import BOOSTS, LETTER_BOOST, RowContext, plan_items
from generator.text.vietnamese import PartialDate
from tests import table_site
from tests.page_cases import site

XA, TINH = "xa-mau-ke-hoach", "tinh-mau-chuong-trinh"
HERE = Location("mau.yml", 1, 1)


def found(plan: str) -> dict[str, Item]:
    """The items of a plan of the small site by anchor; the plan itself without one."""
    items = [item for item in plan_items(site()) if item.shelf.plan == plan]
    return {item.url.removeprefix(f"ke-hoach/{plan}/").removeprefix("#"): item for item in items}


def saying(plan: Plan, *sections: Section) -> Site:
    return replace(site(), plans={plan.id: replace(plan, sections=sections)})


def section(role: SectionRole | None = "objectives", **more: object) -> Section:
    words = Paragraph("s-p1", "s", None, "TOÀN XÃ", HERE, "Toàn xã")
    bare = Section("s", 1, "1.", "MỘT", "Một", role, False, HERE, paragraphs=(words,))
    return replace(bare, **more)  # type: ignore[arg-type]


def test_a_plan_is_found_by_its_place_then_and_now_its_title_and_number() -> None:
    """What became of the place is no part of the official title."""
    item = found(XA)[""]
    assert (item.kind, item.url, item.where) == ("plan", "ke-hoach/xa-mau-ke-hoach/", "")
    assert item.name == "Kế hoạch của xã Mẫu, tỉnh Mẫu"
    assert item.text == "Kế hoạch thực hiện Nghị quyết số 42-NQ/TW tại xã Mẫu. 07/KH-UBND"
    assert item.also == item.shelf.note == "đến 01/07/2025, nay là xã Mẫu Mới (tỉnh Mẫu)"
    assert found(TINH)[""].text == "Chương trình hành động"
    assert found(TINH)[""].also == "đến 01/07/2025, nay là tỉnh Mẫu mới"


def test_a_plan_is_called_by_every_place_that_it_lies_in() -> None:
    assert found(XA)[""].shelf.names == ("Xã Mẫu", "Tỉnh Mẫu", "Xã Mẫu Mới")


def test_a_plan_stands_on_a_shelf_of_its_level_and_its_provinces_of_then_and_now() -> None:
    shelf = found(XA)["i-p1"].shelf
    assert (shelf.plan, shelf.title, shelf.level) == (
        XA,
        "Kế hoạch của xã Mẫu, tỉnh Mẫu",
        "commune",
    )
    assert shelf.places == ("tinh-mau", "tinh-mau-2025")
    assert found(TINH)[""].shelf.level == "province"
    nowhere = replace(site().plans[XA], unit="khong-co")
    (lost, *_) = plan_items(replace(site(), plans={XA: nowhere}))
    assert (lost.shelf.level, lost.shelf.places) == ("", ())


def test_plans_of_one_province_stand_together_by_level_and_name() -> None:
    plan = site().plans[XA]
    other = replace(site().registries.units["tinh-mau-2025"], id="tinh-khac", since=None)
    registries = replace(site().registries, units={**site().registries.units, other.id: other})
    plans = {
        name: replace(plan, id=name, unit=unit, sections=())
        for name, unit in (
            ("c", "tinh-mau"), ("x", "tinh-khac"), ("b", "xa-mau"), ("a", "tinh-mau"),
        )
    }  # fmt: skip
    items = plan_items(replace(site(), plans=plans, registries=registries))
    # Of one province the communes (by the word for their level), then it; by id within a level.
    assert [item.shelf.plan for item in items] == ["x", "b", "a", "c"]


def test_a_heading_is_found_and_its_section_is_where_the_words_below_it_stand() -> None:
    items = found(XA)
    heading = items["ii-1"]
    assert (heading.kind, heading.where, heading.name) == (
        "task", "II. Nhiệm vụ", "1. Giải quyết việc làm",
    )  # fmt: skip
    assert (heading.text, heading.themes) == ("", ("viec-lam",))
    assert items["ii-1-p1"].where == "1. Giải quyết việc làm"
    assert items["i"].kind == "section"
    assert items["dau-van-ban-p1"].where == ""
    assert "dau-van-ban" not in items


def test_words_below_a_section_without_heading_stand_where_it_stands() -> None:
    inner = section(id="t", number="a)", heading=None, show=None)
    outer = section(paragraphs=(), sections=(inner,))
    *_, item = plan_items(saying(site().plans[XA], outer))
    assert item.where == "1. Một"


def test_a_paragraph_is_found_by_its_words_in_sentence_case() -> None:
    *_, item = plan_items(saying(site().plans[XA], section()))
    assert (item.url, item.text, item.name) == ("ke-hoach/xa-mau-ke-hoach/#s-p1", "Toàn xã", "")


def test_a_promise_is_found_by_what_it_measures_and_for_when() -> None:
    items = found(XA)
    assert items["i-p2"].name == "Lao động qua đào tạo, năm 2030; Số bác sĩ, năm 2030"
    # Two figures of one indicator and year are said once; without a year there is only a name.
    assert items["i-p1"].name == "Tỷ lệ thất nghiệp, năm 2030"
    assert items["i-p3"].name == "Hộ nghèo là người có công; Thu nhập, năm 2030; An ninh"
    assert items["ii-1-p1"].name == ""


def test_a_promise_of_no_indicator_is_found_by_its_year_alone() -> None:
    plan = site().plans[TINH]
    (target,) = plan.targets()
    words = replace(section().paragraphs[0], targets=(replace(target, indicator=None),))
    *_, item = plan_items(saying(plan, section(paragraphs=(words,))))
    assert (item.kind, item.name, item.years) == ("target", "năm 2027", (2027,))


def test_years_are_those_of_targets_and_of_days_each_once_in_order() -> None:
    plan = site().plans[XA]
    targets = tuple(replace(next(plan.targets()), year=year) for year in (2030, 2025, None, 2030))
    due = TaskTime("đến năm 2028", Span(0, 1), PartialDate(2028), None)
    words = replace(section().paragraphs[0], targets=targets, when=due)
    *_, item = plan_items(saying(plan, section(paragraphs=(words,))))
    assert item.years == (2025, 2028, 2030)
    yearly = replace(words, targets=(), when=replace(due, by=None))
    *_, item = plan_items(saying(plan, section(paragraphs=(yearly,))))
    assert item.years == ()
    assert found(XA)["ii-1-p1"].years == (2025,)


@pytest.mark.parametrize("role", [*sorted(FORMAL_ROLES), "footnotes"])
def test_formal_parts_and_footnotes_weigh_less(role: SectionRole) -> None:
    *_, item = plan_items(saying(site().plans[XA], section(role)))
    assert item.boost == LETTER_BOOST < BOOSTS["paragraph"]


def test_names_weigh_more_than_headings_and_these_more_than_words() -> None:
    items = found(XA)
    weights = [items[one].boost for one in ("", "i", "i-p1", "ii-1-p1", "mo-dau-p1")]
    assert weights == [3.0, 1.2, 1.1, 1.0, 1.0]
    kinds = [items[one].kind for one in ("", "i", "i-p1", "ii-1-p1", "mo-dau-p1")]
    assert kinds == ["plan", "section", "target", "task", "paragraph"]


def test_a_row_of_a_table_is_one_item_below_its_caption_and_its_group() -> None:
    items = {item.url.partition("#")[2]: item for item in plan_items(table_site.site())}
    task = items[f"{table_site.TASKS}-dong-2"]
    assert (task.kind, task.where) == ("task", "Phụ lục I, Đào tạo nghề")
    assert task.text.startswith("1 | Ban hành bộ tiêu chí đào tạo: - Khu vực thành thị;")
    assert task.years == (2027,)
    figures = items[f"{table_site.TARGETS}-dong-1"]
    assert (figures.kind, figures.where, figures.years) == (
        "target",
        "Phụ lục II, Bảng 1. Chỉ tiêu giai đoạn 2026–2030",
        (2026, 2028, 2030),
    )
    assert f"{table_site.TARGETS}-ten" in items
    assert not [name for name in items if "-bang-1-dau-" in name]


def test_a_row_without_a_word_is_not_to_be_found() -> None:
    row = table_site.row(f"{table_site.TASKS}-dong-6")
    context = RowContext({}, {})
    assert context.is_found(row)
    assert not context.is_found(replace(row, text=""))
