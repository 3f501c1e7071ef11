"""What is unsure comes in the order of the text, each thing once."""

from __future__ import annotations

from typing import Any

from generator.desk.unsure import queue

FACTS = [
    {"asked": True, "key": "unit", "label": "Đơn vị", "path": ["unit"]},
    {"asked": False, "key": "title", "path": ["title"]},
]
SAID = {"proposed": True, "name": "chỉ tiêu", "path": ["body", 0, "text", 0, "targets", 0]}
BLOCKS: list[dict[str, Any]] = [
    {"said": []},
    {
        "said": [
            {**SAID, "quote": "dưới 3 %", "fields": {"by": ["so-la"]}},
            {**SAID, "quote": "x", "proposed": False},
        ]
    },
]


def test_a_warning_that_was_looked_at_is_not_asked_again_and_an_error_is() -> None:
    told = [problem(0, severity="warning", sign="a"), problem(0, sign="a", message="lỗi")]
    assert [one["say"] for one in queue([], BLOCKS[:1], told)] == ["sai", "lỗi"]
    assert [one["say"] for one in queue([], BLOCKS[:1], told, {"a"})] == ["lỗi"]


def problem(at: int | None, **said: Any) -> dict[str, Any]:
    told = {
        "at": at,
        "key": None,
        "severity": "error",
        "rule": "x",
        "message": "sai",
        "fragment": "",
    }
    return {**told, **said}


def test_facts_come_first_then_the_text() -> None:
    told = [
        problem(0, message="một"),
        problem(1, rule="unconfirmed"),
        problem(1, fragment="dưới 3 %"),  # the proposal asks for that already
        problem(1, fragment="so-la"),  # and for what it names
        problem(1, severity="info"),
        problem(None, key="unit"),  # so does the empty place
        problem(None, key="title", message="hai", severity="warning"),
    ]
    found = queue(FACTS, BLOCKS, told)
    assert [(one["kind"], one["at"], one["say"]) for one in found] == [
        ("fact", None, "Chưa điền: Đơn vị"),
        ("problem", None, "hai"),
        ("problem", 0, "một"),
        ("proposed", 1, "Máy đề xuất: chỉ tiêu"),
    ]
    assert found[1]["path"] == ["title"]
    assert found[2]["path"] == []
