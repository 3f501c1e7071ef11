"""Pages tell of problems in the words of the terminal, the worst first."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.cli.notices import MOST, Data, Notices
from generator.problems import Problem, as_text

ERROR = Problem(
    "plans/a\u202e.yml", 3, 7, "x", "sai <b>chữ</b>", fragment="<a>", hint="sửa", guess="b"
)
WARNING = Problem("plans/A.yml", 1, 1, "y", "nên xem lại", "warning")


def said(notices: Notices) -> Any:
    return json.loads(notices.written())


def test_the_words_are_those_of_the_terminal() -> None:
    told = said(Notices([WARNING, ERROR]))
    lines = ["\n    ".join(lines) for lines in told["problems"]]
    assert lines == [as_text([ERROR]), as_text([WARNING])]
    assert "[U+202E]" in lines[0]
    assert (told["heading"], told["is_error"]) == (
        "1 lỗi: trang này còn như trước khi có lỗi",
        True,
    )


def test_warnings_alone_are_no_error() -> None:
    told = said(Notices([WARNING]))
    assert (told["heading"], told["is_error"], told["note"]) == ("1 cảnh báo", False, "")


def test_nothing_wrong_has_no_heading() -> None:
    assert said(Notices())["heading"] == ""


def test_many_problems_are_cut_and_counted() -> None:
    many = [Problem("a.yml", line, 1, "x", "sai") for line in range(MOST + 5)]
    told = said(Notices(many))
    assert len(told["problems"]) == MOST
    assert told["rest"] == "Còn 5 lời báo nữa: xem ở cửa sổ lệnh."


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("same", ""),
        ("coming", "bản mới đang được dựng"),
        ("before", "còn của bản trước"),
        ("reading", "Đang đọc các tệp"),
    ],
)
def test_how_far_the_data_are_is_said(data: Data, words: str) -> None:
    note = said(Notices(data=data))["note"]
    assert words in note
    assert bool(note) == bool(words)


def test_the_key_is_another_one_when_something_else_is_wrong() -> None:
    keys = [said(one)["key"] for one in (Notices(), Notices([ERROR]), Notices([ERROR, WARNING]))]
    assert len(set(keys)) == 3
    assert said(Notices([ERROR], "coming"))["key"] == keys[1], "not for what is no problem"
