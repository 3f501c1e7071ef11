"""What is said of a plan: each attribute with the paragraph that prints it, or why it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.link.site import link
from generator.model.plan import Period, Plan, Said, Signatory
from generator.reading.plans import load
from generator.text.vietnamese import PartialDate
from tests.folders import PLAN, edit
from tests.golden import Case
from tests.link.base import hold_case, link_cases, linked_plan


@pytest.mark.parametrize("case", link_cases("attributes"), ids=lambda case: case.name)
def test_case(case: Case, plans: Path, update_goldens: bool) -> None:
    hold_case(case, plans, update_goldens)


def edited(plans: Path, old: str, new: str) -> Plan:
    edit(plans / PLAN, {old: new})
    return linked_plan(plans)


def test_attributes_of_the_base(plans: Path) -> None:
    plan = linked_plan(plans)
    assert plan.number == Said("07/KH-UBND", "07/KH-UBND", "dau-van-ban-p2")
    assert plan.date == Said("21/11/2024", "21/11/2024", "dau-van-ban-p3")
    assert plan.issued == PartialDate(2024, 11, 21)
    assert plan.place_of_issue == Said("Xã Mẫu", "Xã Mẫu", "dau-van-ban-p1")
    assert (plan.status, plan.status_inferred) == ("issued", None)
    assert plan.issuer == Said("ubnd-xa-mau", "Ủy ban nhân dân xã Mẫu", "dau-van-ban-p1")
    assert plan.signatory == Signatory(
        "Nguyễn Văn Mẫu", "CHỦ TỊCH", None, "TM. ỦY BAN NHÂN DÂN", "ky-p3", False
    )


@pytest.mark.parametrize(
    ("said", "name"), [("date: 2024-11-21", "date"), ("place: Xã Mẫu", "place_of_issue")]
)
def test_what_a_text_does_not_say_is_null(plans: Path, said: str, name: str) -> None:
    plan = edited(plans, said, f"{said.partition(':')[0]}: null")
    assert getattr(plan, name) is None


def test_a_plan_without_a_number(plans: Path) -> None:
    edit(plans / PLAN, {'- "Số: 07/KH-UBND"': '- "Số:    /KH-UBND"'})
    assert edited(plans, "number: 07/KH-UBND", "number: null").number is None


def test_a_plan_without_a_date_was_issued_on_no_day(plans: Path) -> None:
    assert edited(plans, "date: 2024-11-21", "date: null").issued is None


def test_a_draft_was_drafted_on_its_day_and_issued_on_none(plans: Path) -> None:
    plan = edited(plans, "status: issued", "status: draft")
    assert (plan.issued, plan.drafted) == (None, PartialDate(2024, 11, 21))
    assert plan.date == Said("21/11/2024", "21/11/2024", "dau-van-ban-p3")


@pytest.mark.parametrize("status", ["issued", "amended", "replaced", "expired", "unknown"])
def test_whatever_is_no_draft_was_issued_and_not_drafted(plans: Path, status: str) -> None:
    plan = edited(plans, "status: issued", f"status: {status}")
    assert (plan.issued, plan.drafted) == (PartialDate(2024, 11, 21), None)


def test_a_plan_for_no_years_has_no_period(plans: Path) -> None:
    assert linked_plan(plans).period is None


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ("{until: 2030, printed: ĐẾN NĂM 2030}", Period(None, 2030, "ĐẾN NĂM 2030", None)),
        ("{from: 2024, printed: năm 2024}", Period(2024, None, "năm 2024", None)),
        ("{from: 2025, until: 2030, inferred: vì}", Period(2025, 2030, None, "vì")),
    ],
)
def test_a_period_is_printed_or_says_why(plans: Path, said: str, period: Period) -> None:
    assert edited(plans, "place: Xã Mẫu", f"place: Xã Mẫu\nperiod: {said}").period == period


def test_a_plan_without_a_signatory(plans: Path) -> None:
    text = (plans / PLAN).read_text(encoding="utf-8")
    start, end = text.index("signatory:"), text.index("source:")
    (plans / PLAN).write_text(f"{text[:start]}signatory: null\n{text[end:]}", encoding="utf-8")
    assert linked_plan(plans).signatory is None


def test_a_date_is_found_in_whichever_form_it_is_printed(plans: Path) -> None:
    plan = edited(plans, "ngày 21 tháng 11 năm 2024", "ngày 21/11/2024")
    assert plan.date == Said("21/11/2024", "21/11/2024", "dau-van-ban-p3")


def test_a_date_may_be_quoted_as_it_is_printed(plans: Path) -> None:
    said = "{value: 2024-11, printed: tháng 11 năm 2024}"
    plan = edited(plans, "date: 2024-11-21", f"date: {said}")
    assert plan.date == Said("2024-11", "tháng 11 năm 2024", "dau-van-ban-p3")
    assert plan.issued == PartialDate(2024, 11)


@pytest.mark.parametrize(
    ("old", "new", "name", "said"),
    [
        (
            "number: 07/KH-UBND",
            "number: {value: 08/KH-UBND, inferred: suy ra}",
            "number",
            Said("08/KH-UBND", None, None, "suy ra"),
        ),
        (
            "date: 2024-11-21",
            "date: {value: 2024-11-22, inferred: suy ra}",
            "date",
            Said("22/11/2024", None, None, "suy ra"),
        ),
        (
            "place: Xã Mẫu",
            "place: {value: Xã Mẫu, inferred: suy ra}",
            "place_of_issue",
            Said("Xã Mẫu", "Xã Mẫu", "dau-van-ban-p1", "suy ra"),
        ),
        (
            "issuer: ubnd-xa-mau",
            "issuer: {agency: phong-van-hoa-xa-hoi, inferred: suy ra}",
            "issuer",
            Said("phong-van-hoa-xa-hoi", "Phòng Văn hóa - Xã hội", "ii-1-p1", "suy ra"),
        ),
    ],
)
def test_what_is_inferred_says_why(plans: Path, old: str, new: str, name: str, said: Said) -> None:
    text = (plans / PLAN).read_text(encoding="utf-8")
    (plans / PLAN).write_text(text.replace('- "Số: 07/KH-UBND"', "- Số"), encoding="utf-8")
    if name != "number":
        edit(plans / PLAN, {"number: 07/KH-UBND": "number: null"})
    assert getattr(edited(plans, old, new), name) == said


def test_an_issuer_that_nothing_prints_is_inferred(plans: Path) -> None:
    plan = edited(
        plans,
        "issuer: ubnd-xa-mau",
        "issuer: {agency: ubnd-xa-mau, printed: HỘI ĐỒNG, inferred: suy ra}",
    )
    assert plan.issuer == Said("ubnd-xa-mau", None, None, "suy ra")


def test_a_status_may_be_inferred(plans: Path) -> None:
    plan = edited(plans, "status: issued", "status: {value: draft, inferred: không có số}")
    assert (plan.status, plan.status_inferred) == ("draft", "không có số")


def test_an_issuer_may_be_printed_by_an_alias(plans: Path) -> None:
    with (plans / "registry/agencies.yml").open("a", encoding="utf-8") as out:
        out.write("- {id: dang-uy, name: Đảng ủy xã, kind: body, aliases: [ĐU, Nghị quyết số]}\n")
    plan = edited(plans, "issuer: ubnd-xa-mau", "issuer: dang-uy")
    assert plan.issuer == Said("dang-uy", "Nghị quyết số", "ke-hoach-p1")


def test_a_name_on_two_lines_is_at_the_upper_one(plans: Path) -> None:
    plan = edited(plans, "- ỦY BAN NHÂN DÂN XÃ MẪU", "- ỦY BAN NHÂN DÂN\n      - XÃ MẪU")
    assert plan.issuer.paragraph == "dau-van-ban-p1"


def test_two_lines_are_one_name_only_whole(plans: Path) -> None:
    edit(plans / PLAN, {"- ỦY BAN NHÂN DÂN XÃ MẪU": "- ỦY BAN NHÂN DÂN\n      - XÃ MẪU HAI"})
    _, problems = link(load(plans))
    assert [(one.rule, one.fragment) for one in problems] == [
        ("not-in-text", "Ủy ban nhân dân xã Mẫu")
    ]


def test_an_unreadable_name_is_uncertain(plans: Path) -> None:
    plan = edited(plans, "  name: Nguyễn Văn Mẫu", "  name: Nguyễn Văn Mẫu\n  uncertain: true")
    assert plan.signatory is not None
    assert plan.signatory.uncertain


def test_a_signature_without_a_name_stands_nowhere(plans: Path) -> None:
    plan = edited(plans, "  name: Nguyễn Văn Mẫu\n", "  name: null\n")
    assert plan.signatory == Signatory(None, "CHỦ TỊCH", None, "TM. ỦY BAN NHÂN DÂN", None, False)


def test_for_whom_one_signs(plans: Path) -> None:
    plan = edited(plans, "for: null", "for: chủ tịch")
    assert plan.signatory is not None
    assert plan.signatory.for_ == "chủ tịch"


def test_how_to_mend_names_the_key_of_the_attribute(plans: Path) -> None:
    edit(plans / PLAN, {"place: Xã Mẫu": "place: Xã Khác"})
    edit(
        plans / PLAN,
        {"issuer: ubnd-xa-mau": "issuer: {agency: ubnd-xa-mau, printed: HỘI ĐỒNG}"},
    )
    _, problems = link(load(plans))
    assert [(one.fragment, one.hint) for one in problems] == [
        (
            "Xã Khác",
            "ghi đúng chữ in ({value: …, printed: chữ in}); nếu suy ra thì thêm inferred: lý do;"
            " không có thì null",
        ),
        (
            "HỘI ĐỒNG",
            "ghi đúng chữ in ({agency: …, printed: chữ in}); nếu suy ra thì thêm inferred: lý do",
        ),
    ]


def test_an_issuer_that_no_registry_knows_is_kept_by_its_name(plans: Path) -> None:
    edit(plans / PLAN, {"issuer: ubnd-xa-mau": "issuer: ubnd-xa-mao"})
    site, problems = link(load(plans))
    assert [one.rule for one in problems] == ["unknown-agencies"]
    assert site.plans["xa-mau-ke-hoach"].issuer == Said("ubnd-xa-mao")
