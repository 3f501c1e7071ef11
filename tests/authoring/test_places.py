"""Where values stand: their end is their last letter, and what cannot be read is not edited."""

from __future__ import annotations

import pytest

from generator.authoring.places import (
    RefusedEditError,
    Splice,
    data_of,
    document_of,
    shown,
    spliced,
    value_at,
)
from tests.authoring.texts import PLAN


@pytest.mark.parametrize(
    ("path", "written"),
    [
        (("number",), '"1."'),
        (("title",), ">-\n  Tên dài\n  hai dòng"),
        (("nested", "b"), "- 1\n\n    - {c: d, e: [f, g]}"),
        (("body", 0, "text", 1), ">-\n        Đoạn hai dài\n        trên hai dòng"),
        (("body", 0, "text", 2, "text"), "|\n          Đoạn ba"),
        (("body", 0, "sections", 0, "text", 1), "'hai: ba'"),
    ],
)
def test_a_value_ends_with_its_last_letter(path: tuple[str | int, ...], written: str) -> None:
    document = document_of(PLAN)
    node = document.node(path)
    assert document.text[node.start_mark.index : document.end(node)] == written


def test_dashes_are_found_past_comments() -> None:
    document = document_of(PLAN)
    for index in range(4):
        dash = document.dash(("body", 0, "text", index))
        assert PLAN[dash] == "-"
        assert document.opens_line(dash)


@pytest.mark.parametrize("text", ["a: &x 1", "a: 1\na: 2", "a: [", "a: !t b"])
def test_what_is_not_read_is_not_edited(text: str) -> None:
    with pytest.raises(RefusedEditError, match="không sửa được"):
        document_of(text)


def test_a_place_that_is_not_there_is_told() -> None:
    with pytest.raises(RefusedEditError, match=r"body\[7\]\.text"):
        document_of(PLAN).node(("body", 7, "text"))
    with pytest.raises(RefusedEditError, match=r"body\[7\]"):
        value_at(data_of(PLAN), ("body", 7))
    assert shown(("body", 7, "text")) == "body[7].text"


def test_a_splice_that_says_something_else_is_refused() -> None:
    with pytest.raises(RefusedEditError, match="giữ nguyên phần còn lại"):
        spliced("a: 1\n", [Splice(3, 4, "2")], {"a": "3"})
    assert spliced("a: 1\r\nb: 2\r\n", [Splice(3, 4, ">-\n  x")], {"a": "x", "b": "2"}) == (
        "a: >-\r\n  x\r\nb: 2\r\n"
    )
