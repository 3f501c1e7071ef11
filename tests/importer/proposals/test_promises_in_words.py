"""Promises without a figure, within a clause and known from other plans."""

from __future__ import annotations

from typing import Any

from generator.importer.known import Known, KnownIndicator
from generator.importer.proposals.context import Context
from generator.importer.proposals.promises_in_words import (
    known_promises,
    word_pieces,
    words_before,
    words_behind,
)
from generator.importer.proposals.targets import propose_targets

INDICATORS = (
    KnownIndicator("muc-song", "Mức sống", sentences=("bảo đảm mức sống tối thiểu", "Ngắn quá")),
    KnownIndicator("nang-suat", "Năng suất", sentences=("nâng cao năng suất lao động",)),
    KnownIndicator("muc-sinh", "Mức sinh", sentences=("duy trì mức sinh thay thế", "đạt 2,1 con")),
)


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


def test_what_other_plans_state_is_known_again() -> None:
    text = "Chăm lo đời sống, Bảo đảm mức sống tối thiểu, nâng cao năng suất lao động; ngắn quá."
    assert [(text[start:end], *rest) for start, end, *rest in known_promises(text, INDICATORS)] == [
        ("Bảo đảm mức sống tối thiểu", "muc-song", "qualitative"),
        ("nâng cao năng suất lao động", "nang-suat", "direction"),
    ]
    tasks = Context(headings=("NHIỆM VỤ",), known=Known(indicators=INDICATORS))
    assert told("Tiếp tục duy trì mức sinh thay thế.", tasks) == [
        ("maintain", "muc-sinh", "duy trì mức sinh thay thế")
    ]
    past = Context(headings=("HIỆN TRẠNG",), known=Known(indicators=INDICATORS))
    assert told("Duy trì mức sinh thay thế.", past) == []
