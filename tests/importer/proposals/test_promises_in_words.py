"""Promises without a figure, within a clause."""

from __future__ import annotations

from typing import Any

from generator.importer.proposals.context import Context
from generator.importer.proposals.promises_in_words import (
    word_pieces,
    words_before,
    words_behind,
)
from generator.importer.proposals.targets import propose_targets


def told(text: str, context: Context) -> list[tuple[Any, ...]]:
    found: Any = propose_targets(text, context).get("targets", [])
    return [(one.get("is") or one["kind"], one["indicator"], one["quote"]) for one in found]


def test_a_clause_is_cut_before_each_promise() -> None:
    text = "cơ bản chấm dứt bệnh lao và loại trừ sốt rét"
    assert [text[start:end] for start, end in word_pieces(text, 0, len(text))] == [
        "cơ bản chấm dứt bệnh lao",
        "loại trừ sốt rét",
    ]


def test_words_beside_a_figure_are_a_promise_of_their_own() -> None:
    text = "Hoàn thành phổ cập mầm non, tỷ lệ đi học đạt 98%, xóa toàn bộ phòng học tạm"
    at = text.index("98%")
    begin = words_before(text, 0, at)
    assert begin is not None
    assert text[begin:].startswith("tỷ lệ")
    assert words_before(text, begin, at) is None
    behind = words_behind(text, at + 3, len(text))
    assert behind is not None
    assert text[behind[1] :] == "xóa toàn bộ phòng học tạm"
    assert words_behind("98% hộ, xã", 3, 10) is None
    goals = Context(headings=("Mục tiêu cụ thể đến năm 2030",))
    assert told(text, goals) == [
        ("qualitative", None, "Hoàn thành phổ cập mầm non"),
        ("= 98 %", None, "tỷ lệ đi học đạt 98%"),
        ("qualitative", None, "xóa toàn bộ phòng học tạm"),
    ]
