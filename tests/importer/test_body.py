"""Sections in the author's form: which role a heading has, what belongs under a title."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.body import BodyWriter, role_of
from generator.importer.formal_parts import split_parts
from generator.importer.letter_case import Capitals
from generator.importer.paragraphs import layout_of
from generator.text.source_text import read_lines


def body(*lines: str) -> Any:
    found = read_lines("\n".join(lines))
    writer = BodyWriter(Capitals(lines), layout_of(found), "a.txt")
    return writer.body(split_parts(found).parts)


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("MỤC ĐÍCH, YÊU CẦU", "purpose"),
        ("Các chỉ tiêu chủ yếu đến năm 2030", "specific-targets"),
        ("Tầm nhìn đến năm 2045:", "vision"),
        ("NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU", "tasks"),
        ("Tổ chức thực hiện", "implementation"),
        ("Về nhà ở", None),
    ],
)
def test_role_of(heading: str, role: str | None) -> None:
    assert role_of(heading) == role


def test_task_headings_have_no_role_of_their_own() -> None:
    sections = body("KẾ HOẠCH", "Về trẻ em", "I. NHIỆM VỤ", "1. Thực hiện mục tiêu", "Làm ngay.")
    assert sections[1]["role"] == "tasks"
    assert "role" not in sections[1]["sections"][0]


def test_what_issued_it_stands_under_the_title() -> None:
    sections = body(
        "KẾ HOẠCH", "VỀ TRẺ EM", "(Ban hành kèm theo Quyết định)", "Căn cứ Luật;", "I. MỘT"
    )
    assert [section.get("role") for section in sections] == ["title", "opening", None]
    assert sections[0]["text"] == ["VỀ TRẺ EM", "(Ban hành kèm theo Quyết định)"]


def test_closing_words_are_a_section() -> None:
    sections = body("KẾ HOẠCH", "Về trẻ em", "I. MỘT", "Làm ngay.", "Trên đây là Kế hoạch./.")
    assert sections[-1] == {"role": "closing", "text": ["Trên đây là Kế hoạch./."]}


def test_recipients_wrapped_in_a_narrow_column() -> None:
    sections = body(
        "KẾ HOẠCH", "Về trẻ em", "I. MỘT", "Nơi nhận:", "- Phó chủ tịch", "UBND tỉnh,", "- Lưu."
    )
    assert sections[-1]["text"] == [
        {"mark": "-", "text": "Phó chủ tịch UBND tỉnh,"},
        {"mark": "-", "text": "Lưu."},
    ]
