"""Linking: every name resolved, every quote found, what dangles told with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.link.site import link
from generator.model.site import Site
from generator.reading.plans import load
from tests.folders import change, edit
from tests.golden import Case, cases, hold
from tests.told import outline, rows


def linked(folder: Path) -> Site:
    site, problems = link(load(folder))
    assert problems == []
    return site


@pytest.mark.parametrize("case", cases("link"), ids=lambda case: case.name)
def test_case(case: Case, plans: Path, update_goldens: bool) -> None:
    records = load(change(plans, case.said))
    assert records.problems == (), "a case of linking is well formed"
    site, problems = link(records)
    hold(case, "problems", rows(problems), update_goldens)
    if "shows" in case.said:
        lines = [line for plan in site.plans.values() for line in outline(plan)]
        shown = [line for line in lines if case.said["shows"] in line]
        hold(case, "lines", shown, update_goldens)


def test_look_ups_of_the_site(plans: Path) -> None:
    site = linked(plans)
    assert {name: len(found) for name, found in site.targets_by_indicator.items()} == {
        "ty-le-that-nghiep": 1
    }
    assert {name: len(found) for name, found in site.citations_by_document.items()} == {
        "42-nq-tw": 1,
        "luat-viec-lam": 1,
    }
    assert site.plans_by_basis == {"42-nq-tw": ("xa-mau-ke-hoach",)}
    plan = site.plans["xa-mau-ke-hoach"]
    assert [unit.id for unit in site.unit_chain(plan.unit)] == ["xa-mau", "tinh-mau"]
    province = site.province(plan)
    assert province is not None
    assert province.id == "tinh-mau"


def test_what_is_said_of_a_plan_names_its_paragraph(plans: Path) -> None:
    plan = linked(plans).plans["xa-mau-ke-hoach"]
    assert plan.number is not None
    assert plan.date is not None
    assert plan.signatory is not None
    assert (plan.number.value, plan.number.paragraph) == ("07/KH-UBND", "dau-van-ban-p2")
    assert (plan.date.paragraph, plan.issued and plan.issued.iso) == (
        "dau-van-ban-p3",
        "2024-11-21",
    )
    assert plan.issuer.paragraph == "dau-van-ban-p1"
    assert plan.signatory.paragraph == "ky-p3"


def test_who_signs_is_sought_from_the_end(plans: Path) -> None:
    edit(
        plans / "xa-mau-ke-hoach.yml",
        {"- Thu nhập của người lao động": "- Nguyễn Văn Mẫu, thu nhập"},
    )
    signatory = linked(plans).plans["xa-mau-ke-hoach"].signatory
    assert signatory is not None
    assert signatory.paragraph == "ky-p3"


def test_plans_are_in_the_order_of_their_units(plans: Path) -> None:
    base = (plans / "xa-mau-ke-hoach.yml").read_text(encoding="utf-8")
    names = {"xa-an": "Xã Ân", "xa-dao": "Xã Đào", "xa-den": "Xã Den", "xa-10": "Xã 10"}
    for unit, name in names.items():
        text = base.replace("id: xa-mau-ke-hoach", f"id: {unit}-ke-hoach")
        text = text.replace("unit: xa-mau", f"unit: {unit}")
        (plans / f"{unit}-ke-hoach.yml").write_text(text, encoding="utf-8")
        with (plans / "registry/units.yml").open("a", encoding="utf-8") as out:
            out.write(f"- {{id: {unit}, name: {name}, level: commune, parent: tinh-mau}}\n")
    order = [plan.unit for plan in linked(plans).plans.values()]
    assert order == ["xa-10", "xa-an", "xa-den", "xa-dao", "xa-mau"]


def test_addresses_elsewhere_stay_when_a_paragraph_is_added(plans: Path) -> None:
    before = linked(plans).plans["xa-mau-ke-hoach"]
    more = "      - Thêm một đoạn.\n      - Thêm đoạn nữa.\n"
    edit(
        plans / "xa-mau-ke-hoach.yml",
        {'      - mark: "-"\n        text: Tỷ': f'{more}      - mark: "-"\n        text: Tỷ'},
    )
    after = linked(plans).plans["xa-mau-ke-hoach"]
    elsewhere = [p.id for p in before.paragraphs() if p.section != "i"]
    assert [p.id for p in after.paragraphs() if p.section != "i"] == elsewhere
    assert [section.id for section in after.walk()] == [section.id for section in before.walk()]
    assert [target.id for target in after.targets()] == [target.id for target in before.targets()]
