"""A clerk is told of a problem in words of the desk, and never in keys of a file."""

from __future__ import annotations

import pytest

from generator.checks.rules import CHECKS
from generator.desk.hints import in_plain_words
from tests.desk.test_field_words import INTERNAL


def told(rule: str, hint: str, message: str = "sai") -> tuple[str, str]:
    said = in_plain_words({"rule": rule, "message": message, "hint": hint, "at": 3})
    assert said["at"] == 3
    return said["message"], said["hint"]


def test_a_rule_of_the_desk_names_keys_to_press() -> None:
    message, hint = told("repeated-target", "nối hai chỗ bằng repeats", "đã được nêu ở ii-2-t7")
    assert message == "kế hoạch đã nêu chỉ tiêu này ở chỗ khác"
    assert "nhấn r" in hint


@pytest.mark.parametrize(
    "hint",
    [
        "sửa year, để null, hoặc ghi inferred: lý do",
        "thêm vào registry/words.yml",
        "khai ở not_targets kèm lý do",
        "thêm notes với quote là chữ ấy",
    ],
)
def test_what_only_helps_in_the_file_sends_there(hint: str) -> None:
    assert told("another", hint) == ("sai", "chỗ này chỉ sửa được trong tệp kế hoạch")


def test_a_key_in_a_message_is_called_as_its_field() -> None:
    assert told("schema", "", "mục “agency” còn để trống")[0] == "mục “Cơ quan” còn để trống"
    assert told("schema", "", "mục “is” và “khac”")[0] == "mục “Con số” và “khac”"


def test_plain_words_stay() -> None:
    assert told("another", "kiểm tra dấu chấm, dấu phẩy") == ("sai", "kiểm tra dấu chấm, dấu phẩy")
    assert told("another", "") == ("sai", "")


@pytest.mark.parametrize("rule", [one.id for one in CHECKS if one.severity != "info"])
def test_no_rule_speaks_of_keys(rule: str) -> None:
    message, hint = told(rule, "ghi year: null")
    assert not INTERNAL.search(f"{message} {hint}")
