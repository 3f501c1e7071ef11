"""A plan as data: its attributes, how much it says, and all of its text in order."""

from __future__ import annotations

import json
from dataclasses import replace

import jsonschema
import pytest

from generator.model.plan import (
    Declared,
    Misread,
    Note,
    Paragraph,
    Period,
    Plan,
    Said,
    Section,
    Span,
    Uncertain,
)
from generator.opendata.json_form import to_json
from generator.opendata.whole_plan import (
    CountsRow,
    DeclaredRow,
    MisreadRow,
    NoteRow,
    ParagraphRow,
    SectionRow,
    SignatoryRow,
    SourceRow,
    UncertainRow,
    WholePlan,
    plan_parts,
    plan_row,
    plan_schema,
    whole_plan,
    whole_plans,
)
from generator.problems import Location
from generator.text.vietnamese import PartialDate
from tests.page_cases import site

BASE = "https://vi-du.vn/"
HERE = Location("mau.yml", 1, 1)


def commune() -> Plan:
    return site().plans["xa-mau-ke-hoach"]


def province() -> Plan:
    return site().plans["tinh-mau-chuong-trinh"]


def whole(plan: Plan) -> WholePlan:
    return whole_plan(site(), plan, BASE)


def test_the_attributes_are_those_of_the_plan_file() -> None:
    row = plan_row(site(), commune(), BASE)
    assert (row.id, row.type, row.number) == ("xa-mau-ke-hoach", "ke-hoach", "07/KH-UBND")
    assert row.title == "Kế hoạch thực hiện Nghị quyết số 42-NQ/TW tại xã Mẫu"
    assert (row.date, row.status, row.issuer) == (
        PartialDate(2024, 11, 21), "issued", "ubnd-xa-mau",
    )  # fmt: skip
    assert (row.unit, row.level, row.province) == ("xa-mau", "commune", "tinh-mau")
    assert row.source == SourceRow(
        "sources/xa-mau-ke-hoach.txt", "text", "https://vi-du.vn/ke-hoach?so=07&nam=2024"
    )
    assert row.url == "https://vi-du.vn/ke-hoach/xa-mau-ke-hoach/"


def test_what_a_draft_does_not_say_is_null() -> None:
    row = plan_row(site(), province(), "")
    assert (row.number, row.date, row.source.url, row.level) == (None, None, None, "province")
    assert row.url == "ke-hoach/tinh-mau-chuong-trinh/"
    said = whole(province())
    assert (said.signatory, said.date_printed, said.place, said.basis) == (None, None, None, ())
    assert said.status_inferred == "văn bản in DỰ THẢO"


def test_a_draft_has_a_day_of_its_own_and_is_not_issued() -> None:
    drafted = replace(province(), date=Said("2024-02"), drafted=PartialDate(2024, 2))
    said = whole(drafted)
    assert (said.status, said.date, said.draft_date) == ("draft", None, PartialDate(2024, 2))
    assert whole(commune()).draft_date is None


def test_the_years_that_a_plan_is_for_are_told_with_the_words_that_say_so() -> None:
    five = Period(2024, 2030, "giai đoạn 2024 - 2030", None)
    said = whole(replace(commune(), period=five))
    assert (said.period_from, said.period_until, said.period_printed) == (
        2024, 2030, "giai đoạn 2024 - 2030",
    )  # fmt: skip
    said = whole(replace(commune(), period=None))
    assert (said.period_from, said.period_until, said.period_printed) == (None, None, None)


def test_a_plan_of_an_unknown_unit_lies_in_no_province() -> None:
    row = plan_row(site(), replace(commune(), unit="khong-co"), BASE)
    assert (row.level, row.province) == (None, None)


def test_how_much_a_plan_says_is_counted_in_its_file() -> None:
    """Counted by hand in the two small plan files."""
    assert plan_row(site(), commune(), BASE).counts == CountsRow(
        sections=10, paragraphs=18, targets=8, tasks=2, duties=2, citations=4, assignments=2
    )
    assert plan_row(site(), province(), BASE).counts == CountsRow(
        sections=3, paragraphs=3, targets=1, tasks=0, duties=0, citations=1, assignments=0
    )


def test_the_head_of_a_plan_is_told_whole() -> None:
    printed = Said("2024-11", "ngày tháng 11 năm 2024", "dau-van-ban-p3")
    said = whole(replace(commune(), date=printed))
    assert said.signatory == SignatoryRow(
        "Nguyễn Văn Mẫu", "CHỦ TỊCH", None, "TM. ỦY BAN NHÂN DÂN", False
    )
    assert (said.date_printed, said.place) == ("ngày tháng 11 năm 2024", "Xã Mẫu")
    assert [(one.relation, one.document) for one in said.basis] == [("carries-out", "42-nq-tw")]
    assert said.encoded_by == "Kế hoạch mở"
    assert said.status_inferred is None
    assert said.notes == (NoteRow("explanation", None, "Văn bản mẫu để thử trang.", None),)
    assert said.omitted == (DeclaredRow("-----", "Đường kẻ trang trí"),)
    assert said.moved == (DeclaredRow("CHỦ TỊCH", "Hai cột in cạnh nhau"),)
    assert said.misread == ()


def test_words_and_letters_that_a_scan_gives_for_others_are_told_together() -> None:
    source = replace(
        commune().source,
        misread=(Misread("16", "lệ", "mờ", HERE),),
        glyphs=(Misread("6", "o", "nhòe", HERE),),
        omitted=(Declared("a", "b", 2, HERE),),
    )
    said = whole(replace(commune(), source=source))
    assert said.misread == (MisreadRow("16", "lệ", "mờ"), MisreadRow("6", "o", "nhòe"))
    assert said.omitted == (DeclaredRow("a", "b"),)


def test_the_text_is_told_section_by_section() -> None:
    sections = {one.id: one for one in whole(commune()).sections}
    assert list(sections) == [one.id for one in commune().sections]
    objectives, tasks = sections["i"], sections["ii"]
    assert (objectives.number, objectives.role) == ("I.", "objectives")
    assert objectives.heading == "MỤC TIÊU ĐẾN NĂM 2030"
    assert objectives.shown_heading == "Mục tiêu đến năm 2030"
    assert objectives.notes == (NoteRow("slip", None, "Nguyên văn in I. hai lần.", None),)
    assert [(one.id, one.themes) for one in tasks.sections] == [
        ("ii-1", ("viec-lam",)),
        ("ii-2", ()),
    ]
    assert (sections["dau-van-ban"].number, sections["dau-van-ban"].heading) == (None, None)
    first = objectives.paragraphs[0]
    assert (first.id, first.mark, first.shown_text, first.restored) == ("i-p1", "-", None, False)
    assert first.text == "Tỷ lệ thất nghiệp chung dưới 3%, khu vực thành thị dưới 4%."
    third = objectives.paragraphs[2]
    assert "het-ho-ngheo" in third.targets
    assert len(third.targets) == 3
    assert third.notes == (NoteRow("slip", "giữ vững", "Nguyên văn in “giử vững”.", None),)
    (task, _) = tasks.sections[0].paragraphs
    assert task.duties == ("bao-cao-xa",)


def test_a_paragraph_of_a_scan_is_restored_and_says_what_is_uncertain() -> None:
    paragraph = Paragraph(
        "p1", "s", None, "MỘT HAI", HERE, "một hai",
        uncertain=(Uncertain("hai", Span(4, 7), ("bai", "hải"), "mờ"),),
        notes=(Note("question", "Ai biết?", None, None, "UBND xã"),),
    )  # fmt: skip
    section = Section("s", 1, None, None, None, None, False, HERE, paragraphs=(paragraph,))
    source = replace(commune().source, kind="scan")
    (told,) = whole(replace(commune(), source=source, sections=(section,))).sections
    assert told == SectionRow(
        "s", None, None, None, None, (), (),
        (
            ParagraphRow(
                "p1", None, "MỘT HAI", "một hai", True,
                (UncertainRow("hai", ("bai", "hải"), "mờ"),), (), (),
                (NoteRow("question", None, "Ai biết?", "UBND xã"),),
            ),
        ),
        (),
    )  # fmt: skip


@pytest.mark.parametrize("plan", ["xa-mau-ke-hoach", "tinh-mau-chuong-trinh"])
def test_a_whole_plan_is_valid_by_its_schema(plan: str) -> None:
    schema = plan_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    said = json.loads(to_json(whole(site().plans[plan])))
    jsonschema.validate(said, schema)
    section = {**said["sections"][0], "paragraphs": [{}]}
    for wrong in ({**said, "sections": [section]}, {**said, "url": None}, [said]):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(wrong, schema)


def test_the_schema_says_what_it_describes() -> None:
    schema = plan_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert (schema["title"], schema["description"]) == (
        "Kế hoạch, toàn văn",
        "Một kế hoạch: thuộc tính, rồi mọi chữ của văn bản, đúng thứ tự",
    )


def test_every_plan_is_told_in_the_order_of_the_site() -> None:
    assert [one.id for one in whole_plans(site(), BASE)] == list(site().plans)


def test_a_reader_of_the_data_page_sees_three_parts_of_a_plan() -> None:
    parts = plan_parts()
    assert list(parts) == ["Kế hoạch", "Mục (sections)", "Đoạn (paragraphs)"]
    plan, section, paragraph = parts.values()
    assert {"title", "signatory", "sections"} < set(plan)
    assert {"heading", "paragraphs"} < set(section)
    assert {"text", "restored"} < set(paragraph)
