"""What a plan puts beside others: everything that its page tells, once, and its whole text."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import replace
from typing import get_args

import pytest

from generator.model.plan import Actor, Plan, Section, Span, Target
from generator.model.registries import Unsaid
from generator.model.site import Site
from generator.subjects.comparison.compared import compared_plan, orders
from generator.subjects.comparison.entries import (
    PARTS,
    ComparedPlan,
    Entry,
    Fact,
    PartName,
    Silent,
    Spot,
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


@pytest.mark.parametrize("plan", PLAN_IDS)
def test_every_target_is_a_fact_with_its_words(plan: str) -> None:
    found = {entry.fact.anchor: entry for entry in entries(plan, "targets")}
    for target in site().plans[plan].targets():
        entry = found.pop(target.id)
        assert entry.fact.quote == target.quote
        assert (entry.indicator, entry.about) == (target.indicator, target.population or "")
        assert entry.fact.figure == (target.value is not None)
    assert found == {}


@pytest.mark.parametrize("plan", PLAN_IDS)
def test_every_duty_is_a_fact(plan: str) -> None:
    found = {entry.fact.anchor: entry.fact.quote for entry in entries(plan, "duties")}
    assert found == {duty.id: duty.quote for duty in site().plans[plan].duties()}


@pytest.mark.parametrize("plan", PLAN_IDS)
def test_the_text_is_whole_and_leads_to_its_places(plan: str) -> None:
    text = {one.block.id: one for one in compared(plan).text}
    for section in site().plans[plan].walk():
        if section.heading:
            assert text.pop(section.id).mark == section.number
        for paragraph in section.paragraphs:
            passage = text.pop(paragraph.id)
            assert passage.block.text == (paragraph.show or paragraph.text)
            assert (paragraph.mark or "") in (passage.mark or "")
    assert text == {}


def test_a_number_without_heading_stands_before_its_first_paragraph() -> None:
    marks = {one.block.id: one.mark for one in compared("duc-pho-chuong-trinh-nq42").text}
    assert marks["iii-9-1-p1"] == "9.1"


def test_what_the_text_does_not_say_is_null_and_what_is_inferred_is_told() -> None:
    said = {entry.label: entry.fact for entry in entries("kien-giang-ke-hoach-nq42", "attributes")}
    assert said["Số, ký hiệu"] == Fact(None, silent=Silent("không tìm thấy trong văn bản"))
    assert said["Tình trạng"].notes[0].startswith("suy ra: ")
    number = {entry.label: entry.fact for entry in entries(VINH_LONG, "attributes")}["Số, ký hiệu"]
    assert (number.words, number.anchor) == ("2385/QĐ-UBND", "dau-van-ban-p1")


def test_a_plan_rests_on_several_documents() -> None:
    found = [one.fact for one in entries(VINH_LONG, "attributes") if one.label == "Căn cứ"]
    # Two laws stand in one paragraph, the other three each in its own.
    assert [(fact.words or "").split(" ngày")[0].split(" một số")[0] for fact in found] == [
        "Luật Tổ chức Chính phủ",
        "Luật sửa đổi, bổ sung",
        "Nghị quyết số 42-NQ/TW",
        "Nghị quyết số 68/NQ-CP",
        "Kế hoạch số 290-KH/TU",
    ]
    assert [fact.anchor for fact in found] == [
        f"quyet-dinh-cac-can-cu-p{number}" for number in (1, 1, 2, 3, 4)
    ]


def test_themes_and_indicators_have_the_order_of_their_registries() -> None:
    order = orders(site())
    themes = [site().registries.indicators[one].theme or "" for one in order.indicators]
    places = [order.themes.get(theme, len(order.themes)) for theme in themes]
    assert places == sorted(places)
    assert list(order.indicators.values()) == list(range(len(site().registries.indicators)))


def small(part: PartName) -> dict[str, Entry]:
    """What the small plan of a commune puts beside others, by its place on the page."""
    plan = case_site().plans["xa-mau-ke-hoach"]
    found = compared_plan(case_site(), plan, orders(case_site())).entries
    return {one.fact.anchor or one.label: one for one in found if one.part == part}


def test_the_head_of_a_plan_is_compared_line_by_line() -> None:
    facts = {one.label: one.fact for one in small("attributes").values()}
    assert facts["Tên"] == Fact("Kế hoạch thực hiện Nghị quyết số 42-NQ/TW tại xã Mẫu")
    assert facts["Số, ký hiệu"] == Fact("07/KH-UBND", "dau-van-ban-p2")
    assert facts["Cấp"] == Fact("Cấp xã")
    assert facts["Nơi ấy nay thuộc"] == Fact("xã Mẫu Mới (tỉnh Mẫu)")
    assert facts["Thực hiện"].words == "Nghị quyết số 42-NQ/TW ngày 24/11/2023"
    keys = [one.keys for one in small("attributes").values()]
    assert {("attribute|title",), ("attribute|level",), ("attribute|successors",)} <= set(keys)
    assert ("attribute|carries-out",) in keys


def test_a_plan_is_called_from_short_to_surely_its_own() -> None:
    plan = case_site().plans["xa-mau-ke-hoach"]
    found = compared_plan(case_site(), plan, orders(case_site()))
    assert found.kind == "Kế hoạch (21/11/2024)"
    assert found.names == (
        "Xã Mẫu",
        "Xã Mẫu, tỉnh Mẫu",
        "Kế hoạch (21/11/2024) của xã Mẫu, tỉnh Mẫu",
        "Kế hoạch (21/11/2024) của xã Mẫu, tỉnh Mẫu, xa-mau-ke-hoach",
    )


def test_a_promise_says_its_figure_and_all_that_bounds_it() -> None:
    by_quote = {one.fact.quote: one for one in small("targets").values()}
    urban = by_quote["khu vực thành thị dưới 4%"]
    assert (urban.label, urban.group, urban.about) == (
        "Tỷ lệ thất nghiệp", "Việc làm", "khu vực thành thị",
    )  # fmt: skip
    assert urban.keys == ("target|ty-le-that-nghiep|khu vưc\u0323 thanh\u0300 thi\u0323",)
    assert (urban.fact.before, urban.fact.words, urban.fact.after) == ("dưới", "4%", "")
    # The definition is said; of whom it holds is what the row is about.
    assert urban.fact.notes == ("năm 2030", "Tính cả năm")
    doctors = by_quote["10 bác sĩ trên 10.000 dân"].fact
    assert (doctors.words, doctors.after) == ("10", "bác sĩ trên 10.000 dân")


def test_a_promise_in_words_says_its_kind_and_what_clashes_with_it() -> None:
    by_quote = {one.fact.quote: one for one in small("targets").values()}
    calm = by_quote["giữ vững an ninh"]
    assert (calm.fact.words, calm.fact.figure) == ("Duy trì", False)
    assert calm.fact.notes == ("câu không ghi năm", "Không đo được.")
    assert calm.group == "Lĩnh vực khác"
    assert (
        "so với mức trung bình cả nước"
        in by_quote["thu nhập bằng mức trung bình cả nước"].fact.notes
    )
    assert by_quote["còn 2 hộ nghèo là người có công"].fact.notes == (
        "năm 2030", "văn bản tự mâu thuẫn ở chỗ này",
    )  # fmt: skip


def test_a_promise_of_no_indicator_is_about_its_own_words_and_stands_last() -> None:
    plan = case_site().plans["tinh-mau-chuong-trinh"]
    sections = tuple(
        replace(
            section,
            paragraphs=tuple(
                replace(
                    p, targets=tuple(replace(t, indicator=None, population="Nữ") for t in p.targets)
                )
                for p in section.paragraphs
            ),
        )
        for section in plan.sections
    )
    order = orders(case_site())
    (found,) = (
        one
        for one in compared_plan(case_site(), replace(plan, sections=sections), order).entries
        if one.part == "targets"
    )
    assert (found.keys, found.fact.quote) == ((), "tỷ lệ thất nghiệp dưới 2,5%")
    assert found.order == len(order.indicators)
    assert (found.indicator, found.group) == (None, "Lĩnh vực khác")


def holding(section: Section, target: Target) -> Section:
    """A section without targets but for one that it has."""
    own = (
        replace(one, targets=(target,) if one.id == target.paragraph else ())
        for one in section.paragraphs
    )
    return replace(section, paragraphs=tuple(own))


def counted(said: str | None, known: str | None, unsaid: str | None = None) -> tuple[str, ...]:
    """Return the keys of a promise that says of whom, which the registry may know."""
    small_site = case_site()
    plan = small_site.plans["xa-mau-ke-hoach"]
    target = next(one for one in plan.targets() if one.indicator == "ty-le-that-nghiep")
    told = replace(target, population=said, population_id=known)
    alone = replace(plan, sections=tuple(holding(section, told) for section in plan.sections))
    registries = small_site.registries
    indicator = registries.indicators["ty-le-that-nghiep"]
    reason = Unsaid(unsaid, "Luật định.") if unsaid else None
    indicators = {**registries.indicators, indicator.id: replace(indicator, unsaid=reason)}
    there = replace(small_site, registries=replace(registries, indicators=indicators))
    (found,) = (
        one for one in compared_plan(there, alone, orders(there)).entries if one.part == "targets"
    )
    assert found.about == (said or "")
    return found.keys


def test_whom_a_promise_counts_is_known_by_the_registry_else_by_its_words() -> None:
    urban = counted("khu vực thành thị", "thanh-thi")
    assert urban == counted("ở đô thị", "thanh-thi") == ("target|ty-le-that-nghiep|thanh-thi",)
    assert counted("Hoà,  thôn", None) == counted("hòa thôn", None) != counted("hòa", None)
    # Where nobody is named, the registry may say of whom figures of the indicator are.
    assert counted(None, None) == ("target|ty-le-that-nghiep|",)
    assert counted(None, None, "chung") == counted("chung", "chung", "khac")


def test_a_duty_says_its_day_how_often_and_all_concerned() -> None:
    report, review = small("duties").values()
    assert (report.keys, report.label) == (("duty|report",), "Báo cáo")
    assert report.fact == Fact(
        "trước 10/11",
        "bao-cao-xa",
        True,
        notes=("hằng năm", "Phòng Văn hóa - Xã hội", "gửi Ủy ban nhân dân xã Mẫu"),
        quote="báo cáo UBND xã trước ngày 10/11 hằng năm",
    )
    # Without a day, how often it is due is what it says, and not said again.
    assert review.fact.notes == ("Phòng Văn hóa - Xã hội",)
    assert not review.fact.figure
    assert report.order < review.order


def test_a_duty_of_no_kind_goes_by_its_words() -> None:
    plan = case_site().plans["xa-mau-ke-hoach"]
    duty = replace(
        next(plan.duties()), does="other", through=("cong-an-xa", "phong-van-hoa"), note="Ghi."
    )
    words = replace(next(plan.paragraphs()), duties=(duty,))
    told = replace(plan, sections=(replace(plan.sections[0], paragraphs=(words,)),))
    (found,) = (
        one
        for one in compared_plan(case_site(), told, orders(case_site())).entries
        if one.part == "duties"
    )
    assert (found.keys, found.fact.quote) == ((), "báo cáo UBND xã trước ngày 10/11 hằng năm")
    assert found.label == "báo cáo UBND xã trước ngày 10/11 hằng năm"
    assert found.fact.notes[-2:] == ("qua Công an xã Mẫu; Phòng Văn hóa - Xã hội", "Ghi.")


def test_parts_stand_in_the_order_in_which_a_page_has_them() -> None:
    plan = case_site().plans["xa-mau-ke-hoach"]
    found = compared_plan(case_site(), plan, orders(case_site())).entries
    assert tuple(dict.fromkeys(one.part for one in found)) == PARTS == get_args(PartName)


def test_several_of_one_kind_stand_apart_by_semicolons() -> None:
    plan = case_site().plans["xa-mau-ke-hoach"]
    both = ("phong-van-hoa", "cong-an-xa")
    duty = replace(next(plan.duties()), by=both, to=both)
    actors = tuple(Actor(name, "leads", None, name, Span(0, 1)) for name in ("Sở A", "Sở B"))
    task = next(one for one in plan.walk() if one.id == "ii-1")
    words = replace(task.paragraphs[0], duties=(duty,), actors=actors)
    tasks = next(one for one in plan.sections if one.id == "ii")
    told = replace(
        plan,
        sections=(replace(tasks, sections=(replace(task, paragraphs=(words,)),)),),
    )
    units = dict(case_site().registries.units)
    old = replace(units["xa-mau"], successors=("xa-mau-moi", "tinh-mau-2025"))
    registries = replace(case_site().registries, units={**units, "xa-mau": old})
    found = compared_plan(
        replace(case_site(), registries=registries), told, orders(case_site())
    ).entries
    facts = {one.label: one.fact for one in found}
    people = "Phòng Văn hóa - Xã hội; Công an xã Mẫu"
    assert facts["Báo cáo"].notes == ("hằng năm", people, f"gửi {people}")
    assert facts["Việc làm"].deeds[0].words == "Sở A; Sở B"
    assert facts["Nơi ấy nay thuộc"].words == "xã Mẫu Mới (tỉnh Mẫu); tỉnh Mẫu"


def silences(at: Site, plan: Plan) -> Mapping[str, Silent]:
    return compared_plan(at, plan, orders(at)).silences


def test_a_silent_plan_is_said_not_to_say_what_its_part_of_the_page_asks() -> None:
    found = silences(case_site(), case_site().plans["xa-mau-ke-hoach"])
    assert {name: found[name].words for name in (*PARTS, "alone")} == {
        "attributes": "không tìm thấy trong văn bản",
        "targets": "không tìm thấy",
        "tasks": "không ghép được với mục nào",
        "duties": "không ghép được với việc nào",
        "alone": "không ghép được với câu nào",
    }
    assert all(found[name].spots == () for name in PARTS)


def test_what_a_text_does_with_a_document_is_not_denied_where_only_its_file_lacks_it() -> None:
    draft = case_site().plans["tinh-mau-chuong-trinh"]
    assert draft.basis == ()
    found = silences(case_site(), draft)
    # “Toàn tỉnh thực hiện Nghị quyết số 42-NQ/TW, …”
    assert found["attribute|carries-out"] == Silent("nêu ở", (Spot("khac-p1", "đầu văn bản"),))
    assert "attribute|legal-basis" not in found


def test_a_target_of_a_silent_plan_is_looked_for_in_its_words() -> None:
    at = case_site()
    doctors = replace(at.registries.indicators["bac-si"], phrases=("bác sĩ", "toàn tỉnh"))
    indicators = {**at.registries.indicators, "bac-si": doctors}
    there = replace(at, registries=replace(at.registries, indicators=indicators))
    found = silences(there, there.plans["tinh-mau-chuong-trinh"])
    assert found["target|bac-si"] == Silent(
        "không đặt thành chỉ tiêu này; có nói ở", (Spot("khac-p1", "đầu văn bản"),)
    )
    assert "target|ho-ngheo" not in found
    # Who states an indicator is never silent about it, whatever its words are.
    assert "target|bac-si" not in silences(there, there.plans["xa-mau-ke-hoach"])


def test_no_text_is_said_to_lack_what_became_of_its_place() -> None:
    at, plan = case_site(), case_site().plans["xa-mau-ke-hoach"]
    there = replace(plan, unit="xa-mau-moi")
    assert silences(at, there)["attribute|successors"] == Silent("vẫn là nơi ấy")
    lost = replace(at.registries.units["xa-mau"], successors=())
    units = {**at.registries.units, "xa-mau": lost}
    at = replace(at, registries=replace(at.registries, units=units))
    assert silences(at, plan)["attribute|successors"] == Silent("chưa có nguồn nào ở đây nói")
