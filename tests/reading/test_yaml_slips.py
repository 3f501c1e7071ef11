"""A slip is told where the hand made it, not where the parser stopped."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading import yaml_source
from generator.reading.yaml_slips import find_slip


def told(text: str) -> tuple[int, int, str]:
    yaml, (problem,) = yaml_source.parse(text.encode(), "f.yml")
    assert yaml is None
    assert problem.hint
    return problem.line, problem.column, problem.guess


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nheading:MỤC TIÊU\nb: 2\n", (2, 8, "heading: MỤC TIÊU")),
        ("a: 1\n- b:2\n", (2, 4, "b: 2")),
        ("a: 1\ntitle >-\n  Kế hoạch\nb: 2\n", (2, 1, "title: >-")),
        ("a: 1\ntitle\nb: 2\n", (2, 1, "title:")),
        ("text: Nơi nhận: xã\n", (1, 7, 'text: "Nơi nhận: xã"')),
        ('text: Nơi "A" nhận: xã\n', (1, 7, 'text: "Nơi \\"A\\" nhận: xã"')),
        ("a:\n  - Nơi nhận: UBND: xã\n", (2, 5, '"Nơi nhận: UBND: xã"')),
        ('a: "b\nc: d\ne: "f"\n', (1, 4, "")),
        ("a:\n    b: 1\n  c: 2\n", (3, 3, "")),
        ("- a: 1\n   b: 2\n", (2, 4, "")),
        ("a:\n  - mark: x\n      text: y\n", (3, 7, "")),
    ],
)
def test_slips(text: str, expected: tuple[int, int, str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", ["a: [1\n", "a: {b: 1\nc: 2\n", "a: @b\n", "# a: b: c\n]\n"])
def test_what_is_no_known_slip_is_told_as_the_parser_does(text: str) -> None:
    _, (problem,) = yaml_source.parse(text.encode(), "f.yml")
    assert problem.message == "không đọc được YAML ở chỗ này"


@given(st.lists(st.text("ab:-\"' >#[{", max_size=8), max_size=6), st.lists(st.integers(0, 8)))
def test_a_slip_lies_in_the_text(lines: list[str], stops: list[int]) -> None:
    slip = find_slip(lines, stops)
    if slip:
        assert 0 <= slip.line < len(lines)
        assert 0 <= slip.column <= len(lines[slip.line])
