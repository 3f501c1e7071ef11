"""Linking: every name resolved, every quote found, what dangles told with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.link.site import link
from generator.model.revisions import Revision
from generator.model.site import Site
from generator.reading.plans import load
from tests.folders import edit
from tests.golden import Case
from tests.link.base import hold_case, link_cases
from tests.told import rows


def linked(folder: Path) -> Site:
    site, problems = link(load(folder))
    assert problems == []
    return site


@pytest.mark.parametrize("case", link_cases("site"), ids=lambda case: case.name)
def test_case(case: Case, plans: Path, update_goldens: bool) -> None:
    hold_case(case, plans, update_goldens)


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


def test_look_ups_are_by_id_in_the_order_of_the_plans(plans: Path) -> None:
    base = (plans / "xa-mau-ke-hoach.yml").read_text(encoding="utf-8")
    text = base.replace("id: xa-mau-ke-hoach", "id: tinh-mau-ke-hoach")
    text = text.replace("unit: xa-mau", "unit: tinh-mau")
    (plans / "tinh-mau-ke-hoach.yml").write_text(text, encoding="utf-8")
    site = linked(plans)
    both = ["tinh-mau-ke-hoach", "xa-mau-ke-hoach"]  # T before X
    assert list(site.plans) == both
    assert [one.plan for one in site.targets_by_indicator["ty-le-that-nghiep"]] == both
    assert [one.plan for one in site.citations_by_document["42-nq-tw"]] == both
    assert site.plans_by_basis == {"42-nq-tw": tuple(both)}
    assert {one.plan for one in site.passages_by_group["nguoi-lao-dong"]} == set(both)
    assert list(site.citations_by_document) == sorted(site.citations_by_document)


def test_what_names_nothing_known_is_in_no_look_up(plans: Path) -> None:
    edit(
        plans / "xa-mau-ke-hoach.yml",
        {
            "indicator: ty-le-that-nghiep": "indicator: null",
            "- Thu nhập của người lao động tăng dần[1].": "- Theo 43-NQ/TW[1].",
        },
    )
    site, problems = link(load(plans))
    assert [one.rule for one in problems] == ["unknown-documents"]
    assert site.targets_by_indicator == {}
    assert list(site.citations_by_document) == ["42-nq-tw", "luat-viec-lam"]


def test_two_plans_with_one_id_are_told_and_the_first_stays(plans: Path) -> None:
    base = (plans / "xa-mau-ke-hoach.yml").read_text(encoding="utf-8")
    other = base.replace("title: Kế hoạch thực hiện", "title: Khác thực hiện")
    (plans / "xa-mau-khac.yml").write_text(other, encoding="utf-8")
    site, problems = link(load(plans))
    assert rows(problems) == [
        {"at": "plans/xa-mau-khac.yml:2:5", "rule": rule, "fragment": "xa-mau-ke-hoach"}
        for rule in ("id-and-file", "repeated-id")
    ]
    assert "plans/xa-mau-ke-hoach.yml" in problems[-1].message
    assert [plan.title[:8] for plan in site.plans.values()] == ["Kế hoạch"]


def test_what_a_broken_registry_seems_to_lack_is_not_told(plans: Path) -> None:
    (plans / "registry/themes.yml").write_text("- {id: viec-lam}\n", encoding="utf-8")
    records = load(plans)
    assert records.problems
    _, problems = link(records)
    assert problems == []


def relation(plan: str) -> str:
    return f"""\
- {{id: 42-nq-tw, type: nghi-quyet, number: 42-NQ/TW, date: 2023-11-24}}
- id: luat-viec-lam
  type: luat
  relations:
    - relation: guides
      document: 42-nq-tw
      said: {{plan: {plan}, paragraph: i-p1, quote: thất nghiệp}}
"""


@pytest.mark.parametrize(
    ("plan", "kept"), [("xa-mau-ke-hoach", ["42-nq-tw"]), ("noi-khac-ke-hoach", [])]
)
def test_relations_that_no_plan_here_proves_are_not_used(
    plans: Path, plan: str, kept: list[str]
) -> None:
    (plans / "registry/documents.yml").write_text(relation(plan), encoding="utf-8")
    site, _ = link(load(plans))
    document = site.registries.documents["luat-viec-lam"]
    assert [one.document for one in document.relations] == kept


def test_revisions_are_looked_up_by_plan(plans: Path) -> None:
    days = (("b", "2"), ("a", "1"), ("b", "0"))
    revisions = [Revision(plan, day, day, "x") for plan, day in days]
    for site in (linked(plans).with_revisions(revisions), link(load(plans), revisions)[0]):
        assert site.revisions == tuple(revisions)
        assert site.revisions_by_plan == {"a": (revisions[1],), "b": (revisions[0], revisions[2])}
    assert linked(plans).revisions == ()


def test_a_plan_of_no_known_unit_is_told_and_shown(plans: Path) -> None:
    edit(plans / "xa-mau-ke-hoach.yml", {"unit: xa-mau": "unit: xa-la"})
    site, problems = link(load(plans))
    assert [one.rule for one in problems] == ["unknown-units"]
    assert list(site.plans) == ["xa-mau-ke-hoach"]


@pytest.mark.parametrize("stem", ["Kế hoạch xã", "xa_mau", "Xa-Mau", "a" * 81, "-xa", "xa mau"])
def test_a_name_of_a_file_that_is_no_id_is_not_proposed(plans: Path, stem: str) -> None:
    (plans / "xa-mau-ke-hoach.yml").rename(plans / f"{stem}.yml")
    (problem,) = link(load(plans))[1]
    assert problem.rule == "id-and-file"
    assert problem.hint == "đổi tên tệp thành xa-mau-ke-hoach.yml"


def test_ids_that_are_used_twice_are_told_with_both_places(plans: Path) -> None:
    units = plans / "registry/units.yml"
    units.write_text(
        units.read_text("utf-8") + "- {id: xa-mau, name: X, level: commune}\n", "utf-8"
    )
    text = (plans / "xa-mau-ke-hoach.yml").read_text("utf-8")
    (plans / "hai.yml").write_text(text, "utf-8")
    told = {one.file: one for one in link(load(plans))[1] if one.rule == "repeated-id"}
    assert "plans/hai.yml:2:5" in told["plans/xa-mau-ke-hoach.yml"].message
    first = text_line(units, "id: xa-mau")
    assert f"plans/registry/units.yml:{first}:" in told["plans/registry/units.yml"].message
    assert told["plans/registry/units.yml"].line > first


def text_line(file: Path, words: str) -> int:
    lines = file.read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)
