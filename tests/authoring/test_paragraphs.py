"""Paragraphs are cut and joined: no word and no annotation is lost."""

from __future__ import annotations

from typing import Any

import pytest

from generator.authoring.paragraphs import merge_paragraph, split_paragraph
from generator.authoring.places import RefusedEditError, data_of
from tests.authoring.texts import PLAN

SAID = """\
- text: >-
    Đến năm 2030, tỷ lệ hộ nghèo dưới 3 %; b) Sở Y tế
    chủ trì.
  show: >-
    đến năm 2030, tỷ lệ hộ nghèo dưới 3 %; b) Sở Y tế
    chủ trì.
  targets:
    - {is: < 3 %, quote: dưới 3 %} # một
  actors:
    - {role: leads, quote: Sở Y tế}
  notes:
    - {note: cả đoạn}
- sau
"""
CUT = len("Đến năm 2030, tỷ lệ hộ nghèo dưới 3 %;")


def items(text: str) -> Any:
    return data_of(text)


def test_what_quotes_the_second_part_goes_with_it() -> None:
    text = split_paragraph(SAID, (0,), CUT)
    first, second, third = items(text)
    assert first["text"] == "Đến năm 2030, tỷ lệ hộ nghèo dưới 3 %;"
    assert first["show"].endswith("3 %;")
    assert "actors" not in first
    assert len(first["targets"]) == len(first["notes"]) == 1
    assert second == {
        "mark": "b)",
        "text": "Sở Y tế chủ trì.",
        "show": "b) Sở Y tế chủ trì.",
        "actors": [{"role": "leads", "quote": "Sở Y tế"}],
    }
    assert third == "sau"
    assert "# một" in text


def test_a_quote_is_not_cut_through() -> None:
    with pytest.raises(RefusedEditError, match="dưới 3 %"):
        split_paragraph(SAID, (0,), CUT - 4)
    for offset in (0, 10_000):
        with pytest.raises(RefusedEditError, match="giữa đoạn"):
            split_paragraph(SAID, (0,), offset)
    with pytest.raises(RefusedEditError, match="đoạn chữ"):
        split_paragraph("- table: {rows: []}\n", (0,), 1)


def test_joining_brings_everything_along() -> None:
    cut = split_paragraph(
        SAID.replace(
            "  show: >-\n    đến năm 2030, tỷ lệ hộ nghèo dưới 3 %; b) Sở Y tế\n    chủ trì.\n", ""
        ),
        (0,),
        CUT,
    )
    joined = items(merge_paragraph(cut, (1,)))
    assert joined[0]["text"] == "Đến năm 2030, tỷ lệ hộ nghèo dưới 3 %; b) Sở Y tế chủ trì."
    assert joined[0]["actors"] == [{"role": "leads", "quote": "Sở Y tế"}]
    assert list(joined[0]) == ["text", "targets", "actors", "notes"]
    assert joined[1:] == ["sau"]


def test_what_only_one_can_say_keeps_paragraphs_apart() -> None:
    both = "- {text: a, id: x}\n- {text: b, id: y}\n"
    with pytest.raises(RefusedEditError, match="id"):
        merge_paragraph(both, (1,))
    with pytest.raises(RefusedEditError, match="đoạn đầu"):
        merge_paragraph(both, (0,))
    assert items(merge_paragraph("- a\n- {text: b, id: y}\n", (1,))) == [{"text": "a b", "id": "y"}]


def test_the_rest_of_a_file_stays() -> None:
    path = ("body", 0, "text", 1)
    text = merge_paragraph(split_paragraph(PLAN, path, 8), ("body", 0, "text", 2))
    assert text.replace("Đoạn hai", "") != PLAN
    assert [one for one in text.splitlines() if "#" in one] == [
        one for one in PLAN.splitlines() if "#" in one
    ]
