"""One plan whole: addresses given, what sections take from those above, what names what."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.link.site import link
from generator.model.plan import Declared, Misread, Note, Plan, Section
from generator.problems import Location
from generator.reading.plans import load
from tests.folders import PLAN, edit
from tests.golden import Case
from tests.link.base import hold_case, link_cases, linked_plan


@pytest.mark.parametrize("case", link_cases("plan"), ids=lambda case: case.name)
def test_case(case: Case, plans: Path, update_goldens: bool) -> None:
    hold_case(case, plans, update_goldens)


def edited(plans: Path, *changes: tuple[str, str]) -> Plan:
    edit(plans / PLAN, dict(changes))
    return linked_plan(plans)


def sections(plan: Plan) -> dict[str, Section]:
    return {section.id: section for section in plan.walk()}


def test_what_is_said_of_the_plan_is_carried_over(plans: Path) -> None:
    plan = linked_plan(plans)
    assert (plan.id, plan.type, plan.unit) == ("xa-mau-ke-hoach", "ke-hoach", "xa-mau")
    assert plan.title == "Kế hoạch thực hiện Nghị quyết số 42-NQ/TW tại xã Mẫu"
    assert plan.encoded_by == "Kế hoạch mở"
    assert [(one.relation, one.document) for one in plan.basis] == [("carries-out", "42-nq-tw")]
    assert plan.notes == ()
    assert (plan.place.line, plan.place.column) == (1, 1)


def test_a_section_as_it_stands_in_the_text(plans: Path) -> None:
    section = sections(
        edited(plans, ("    role: objectives", "    role: objectives\n    run_in: true"))
    )
    goals, tasks = section["i"], section["ii"]
    assert (goals.number, goals.heading) == ("I.", "MỤC TIÊU ĐẾN NĂM 2030")
    assert (goals.show, goals.role) == ("Mục tiêu đến năm 2030", "objectives")
    assert (goals.level, goals.run_in, tasks.run_in) == (1, True, False)
    assert (goals.place.line, goals.place.column) == (33, 5)
    assert [one.id for one in tasks.sections] == ["ii-1"]
    assert (section["ii-1"].level, section["ii-1"].sections) == (2, ())


def test_what_a_section_takes_from_above_and_what_it_says_itself(plans: Path) -> None:
    deeper = """\
        themes: [y-te]
        role: implementation
        sections:
          - {number: a), heading: Một, groups: [tre-em]}
          - {number: b), heading: Hai, role: other, themes: [viec-lam]}
        text:
          - text: Phòng"""
    for kind, entry in {
        "themes": "{id: y-te, name: Y tế}",
        "groups": "{id: tre-em, name: Trẻ}",
    }.items():
        with (plans / f"registry/{kind}.yml").open("a", encoding="utf-8") as out:
            out.write(f"- {entry}\n")
    found = sections(
        edited(plans, ("        role: tasks\n        text:\n          - text: Phòng", deeper))
    )
    said = {name: (one.role, one.themes, one.groups) for name, one in found.items()}
    assert said["ii"] == ("tasks", ("viec-lam",), ("nguoi-lao-dong",))
    assert said["ii-1"] == ("implementation", ("y-te",), ("nguoi-lao-dong",))
    assert said["ii-1-a"] == ("implementation", ("y-te",), ("tre-em",))
    assert said["ii-1-b"] == ("other", ("viec-lam",), ("nguoi-lao-dong",))
    assert said["i"] == ("objectives", (), ())
    assert found["ii-1-b"].level == 3


def test_an_address_is_made_below_the_one_given_by_an_author(plans: Path) -> None:
    found = sections(edited(plans, ("  - number: II.", "  - id: viec\n    number: II.")))
    assert "viec-1" in found
    assert found["viec-1"].paragraphs[0].id == "viec-1-p1"


def test_an_address_that_an_author_gave_is_given_to_nobody_else(plans: Path) -> None:
    found = sections(
        edited(
            plans,
            ("  - role: masthead", "  - role: masthead\n    id: i"),
            (
                '      - mark: "-"\n        text: Tỷ',
                '      - id: ii\n        mark: "-"\n        text: Tỷ',
            ),
            (
                "          - indicator: ty-le",
                "          - id: i-2-p1\n            indicator: ty-le",
            ),
            (
                "              - does: report",
                "              - id: ky\n                does: report",
            ),
        )
    )
    assert [name for name in found if not name.startswith("dau")] == [
        *("i", "ke-hoach", "i-2", "ii-2", "ii-2-1", "noi-nhan", "ky-2", "chu-thich"),
    ]
    assert [one.id for one in found["i-2"].paragraphs] == ["ii", "i-2-p1-2"]


def test_notes_and_numbers_of_a_heading(plans: Path) -> None:
    said = (
        "heading: Giải quyết việc làm theo 42-NQ/TW\n        notes: [{note: ghi, quote: việc làm}]"
    )
    section = sections(edited(plans, ("heading: Giải quyết việc làm", said)))["ii-1"]
    assert [(one.note, one.quote) for one in section.notes] == [("ghi", "việc làm")]
    assert section.notes[0].span is not None
    (citation,) = section.citations
    assert (citation.document, citation.paragraph, citation.section) == ("42-nq-tw", None, "ii-1")


def test_notes_about_the_whole_plan_are_tied_to_no_words(plans: Path) -> None:
    said = "notes: [{kind: question, note: Vì sao?, quote: lạ, ask: UBND}]\nbody:"
    plan = edited(plans, ("body:", said))
    assert plan.notes == (Note("question", "Vì sao?", "lạ", None, "UBND"),)


def test_what_is_declared_of_the_source(plans: Path) -> None:
    said = """\
  kind: scan
  url: https://vi-du.vn/nguon
  omitted:
    - {text: trang 2, reason: số trang}
    - {text: "-----", reason: đường kẻ, occurrence: 2}
  moved: [{text: Nơi nhận, reason: hai cột, occurrence: 1}]
  misread: [{scan: "16", text: lệ, reason: mờ}]
  glyphs: [{scan: "6", letters: o, reason: nét đứt}]"""
    source = edited(plans, ("  kind: text", said)).source
    file = source.omitted[0].place.file

    def at(line: int, column: int) -> Location:
        return Location(file, line, column)

    assert (source.file, source.kind) == ("sources/xa-mau-ke-hoach.txt", "scan")
    assert source.url == "https://vi-du.vn/nguon"
    assert source.omitted == (
        Declared("trang 2", "số trang", None, at(23, 7)),
        Declared("-----", "đường kẻ", 2, at(24, 7)),
    )
    assert source.moved == (Declared("Nơi nhận", "hai cột", 1, at(25, 11)),)
    assert source.misread == (Misread("16", "lệ", "mờ", at(26, 13)),)
    assert source.glyphs == (Misread("6", "o", "nét đứt", at(27, 12)),)


def test_names_of_agencies_are_those_of_the_plans_own_place(plans: Path) -> None:
    with (plans / "registry/agencies.yml").open("a", encoding="utf-8") as out:
        out.write("- {id: so, name: Sở Lao động, kind: body, unit: tinh-mau}\n")
        out.write("- {id: la, name: người lao động, kind: body, unit: tinh-la}\n")
    with (plans / "registry/units.yml").open("a", encoding="utf-8") as out:
        out.write("- {id: tinh-la, name: Tỉnh Lạ, level: province}\n")
    plan = edited(plans, ("- Thu nhập của người lao động", "- Sở Lao động, người lao động"))
    named = {one.agency for paragraph in plan.paragraphs() for one in paragraph.mentions}
    assert named == {"so", "phong-van-hoa-xa-hoi"}


def test_targets_and_duties_name_each_other_by_any_address(plans: Path) -> None:
    plan = edited(
        plans,
        (
            "            population: chung",
            "            population: chung\n            repeats: [i-t2]\n            part_of: hai",
        ),
        (
            "            quote: Tỷ lệ thất nghiệp chung dưới 3%",
            "            quote: Tỷ lệ thất nghiệp chung dưới 3%\n"
            "          - {indicator: null, kind: direction, quote: Tỷ lệ, conflicts_with: [hai]}\n"
            "          - {id: hai, indicator: null, kind: direction, quote: chung}",
        ),
    )
    first, second, third = plan.targets()
    assert (first.repeats, first.part_of) == ((second.id,), third.id)
    assert second.conflicts_with == ("hai",)


def test_how_to_mend_a_scope_names_every_word_and_some_sections(plans: Path) -> None:
    edit(plans / PLAN, {"role: leads\n": "role: leads\n                scope: zzz\n"})
    (problem,) = link(load(plans))[1]
    words = "section, below, list, above, plan"
    assert problem.hint == f"dùng {words}, hoặc mã của một mục (dau-van-ban, ke-hoach, i)"
    assert (problem.severity, problem.guess) == ("error", "")
