"""What is wrong with a question is told in words, and nothing is looked up for it."""

from __future__ import annotations

from typing import Any

import pytest

from generator.assistants import TOOLS, Refusal, answer
from tests.assistants.asked import files


@pytest.mark.parametrize(
    ("tool", "given", "told"),
    [
        ("khong-co", {}, "không có công cụ nào"),
        ("find", {}, "thiếu tham số “words”"),
        ("find", {"words": "   "}, "thiếu tham số “words”"),
        ("find", {"words": None}, "thiếu tham số “words”"),
        ("find", {"words": 3}, "“words” phải là chữ"),
        ("find", {"words": "a" * 401}, "dài quá 400"),
        ("find", {"words": "a", "limit": "3"}, "“limit” phải là số nguyên"),
        ("find", {"words": "a", "limit": True}, "“limit” phải là số nguyên"),
        ("find", {"words": "a", "limit": -1}, "“limit” phải là số nguyên"),
        ("find", {"words": "a", "\u202ex": 1}, r"không có tham số “\[U\+202E\]x”"),
    ],
)
def test_a_wrong_question_is_refused_in_words(tool: str, given: dict[str, Any], told: str) -> None:
    with pytest.raises(Refusal, match=told):
        answer(files(), tool, given)


def test_every_tool_says_what_it_and_its_arguments_are() -> None:
    for tool in TOOLS.values():
        assert tool.about
        assert all(one.about for one in tool.arguments)
        assert set(tool.schema()["properties"]) == {one.name for one in tool.arguments}  # type: ignore[call-overload]
