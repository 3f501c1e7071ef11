"""What nobody has put in is told as that, never as something that a place has not."""

from __future__ import annotations

import pytest

from generator.assistants import Refusal
from tests.assistants.asked import PHUONG_2, ask


def test_without_a_question_every_plan_is_told_and_that_others_are_not_here() -> None:
    said = ask("coverage")
    assert len(said["entries"]) == 5
    assert "chưa ai nhập liệu" in said["said"]


def test_a_document_is_here_named_or_unknown() -> None:
    assert ask("coverage", document="2385/qđ-ubnd")["case"] == "found"
    named = ask("coverage", document="42-NQ/TW")
    assert (named["case"], named["known"]) == ("not-encoded", True)
    assert all(entry["quote"] and entry["url"] for entry in named["entries"])
    unknown = ask("coverage", document="999/QĐ-KHONGCO")
    assert (unknown["case"], unknown["known"], unknown["entries"]) == ("not-encoded", False, [])


def test_several_places_of_one_name_are_told_apart() -> None:
    said = ask("coverage", place="Quảng Ngãi")
    assert {entry.get("asked_unit", entry.get("unit")) for entry in said["entries"]} >= {
        "tinh-quang-ngai",
        "tinh-quang-ngai-2025",
    }
    with pytest.raises(Refusal, match="mỗi lần một thứ"):
        ask("coverage", place="Phường 2", document=PHUONG_2)
