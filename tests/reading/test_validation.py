"""What does not fit a form is told by the name and place of the author's words."""

from __future__ import annotations

from typing import Annotated, Literal

import pytest
from pydantic import Field

from generator.problems import TOLD_LIMIT, Problem
from generator.reading import yaml_source
from generator.reading.validation import validate
from generator.schema.types import Form
from tests.made_up import speaking_made_up


class Leaf(Form):
    """A leaf."""

    name: Annotated[str, Field(max_length=4)]
    kind: Literal["mot", "hai"] = "mot"
    for_: str | None = Field(None, alias="for")
    must: str | None


class Tree(Form):
    """A tree."""

    leaves: list[Leaf] = Field([], max_length=3)
    twig: Leaf | None = None
    count: Annotated[int, Field(ge=1)] = 1


def run(text: str, path: yaml_source.Path = ()) -> tuple[Tree | None, list[Problem]]:
    yaml, found = yaml_source.parse(text.encode(), "f.yml")
    assert yaml is not None
    assert found == []
    problems: list[Problem] = []
    return validate(Tree, yaml, path, problems), problems


def test_what_fits() -> None:
    tree, problems = run("leaves: [{name: a, for: x, must: null}]\ncount: '3'\n")
    assert problems == []
    assert tree is not None
    assert (tree.leaves[0].for_, tree.count) == ("x", 3)


def test_a_part_of_a_file() -> None:
    tree, problems = run("a:\n  - {}\n  - {count: 0}\n", ("a", 1))
    assert tree is None
    assert [(p.line, p.column, p.rule) for p in problems] == [(3, 13, "schema-greater-than-equal")]


@pytest.mark.parametrize(
    ("text", "place", "rule", "fragment", "guess"),
    [
        ("leafs: []\n", (1, 1), "unknown-field", "leafs", "leaves"),
        ("leaves:\n  - {name: a, must: b, knd: mot}\n", (2, 24), "unknown-field", "knd", "kind"),
        ("twig: {name: a, must: b, fr: x}\n", (1, 26), "unknown-field", "fr", "for"),
        ("twig: {name: a, must: b, kind: ha}\n", (1, 32), "schema-literal-error", "ha", "hai"),
        ("twig: {name: a, must: b, for: [x]}\n", (1, 31), "schema-string-type", "for", ""),
        ("twig: {name: a}\n", (1, 7), "schema-missing", "must", ""),
        ("leaves: [a]\n", (1, 10), "schema-model-type", "a", ""),
        ("leaves: {a: b}\n", (1, 9), "schema-list-type", "leaves", ""),
        ("count: null\n", (1, 8), "schema-int-type", "count", ""),
    ],
)
def test_what_does_not_fit(
    text: str, place: tuple[int, int], rule: str, fragment: str, guess: str
) -> None:
    tree, (problem,) = run(text)
    assert tree is None
    assert (problem.line, problem.column) == place
    assert (problem.rule, problem.fragment, problem.guess) == (rule, fragment, guess)
    assert problem.hint


def test_what_is_too_long_is_told_with_its_bound_and_how_much_there_is() -> None:
    _, problems = run("twig: {name: '  12345 ', must: b}\nleaves:\n  - a\n  - b\n  - c\n  - d\n")
    assert [(p.line, p.column, p.rule, p.message) for p in problems if "long" in p.rule] == [
        (3, 3, "schema-too-long", "có 4 mục, nhiều nhất 3"),
        (1, 14, "schema-string-too-long", "dài 5 ký tự, nhiều nhất 4"),
    ]


def test_no_more_problems_are_told_than_a_person_reads() -> None:
    _, problems = run("".join(f"sai{number}: x\n" for number in range(TOLD_LIMIT + 9)))
    assert len(problems) == TOLD_LIMIT + 1
    assert problems[-1].line == TOLD_LIMIT + 1
    assert "còn nhiều lỗi" in problems[-1].message


def test_null_is_offered_only_where_it_may_stand() -> None:
    _, problems = run("twig: {}\n")
    hints = {problem.fragment: problem.hint for problem in problems}
    assert "must: null" in hints["must"]
    assert "null" not in hints["name"]


def test_a_sentence_with_a_colon_is_told_from_an_unknown_field() -> None:
    _, (sentence,) = run("Nơi nhận: x\n")
    _, (slip,) = run("nơi: x\n")
    assert "dấu nháy" in sentence.hint
    assert "leaves, twig, count" in slip.hint


def test_everything_is_told_at_once() -> None:
    _, problems = run("count: x\ntwig: {name: []}\nla: 1\n")
    assert {problem.rule for problem in problems} == {
        *("schema-int-parsing", "schema-string-type", "schema-missing", "unknown-field"),
    }


def test_all_that_is_told_is_in_the_language_that_is_spoken() -> None:
    with speaking_made_up():
        _, problems = run("count: x\ntwig: {kind: ba}\nla: 1\nN a: 2\nleaves: null\n")
    told = {problem.fragment: (problem.message, problem.hint) for problem in problems}
    assert told == {
        "x": ("⟦phải là số nguyên⟧", "⟦viết số bằng chữ số, ví dụ 2030⟧"),
        "name": ("⟦thiếu mục “name”⟧", "⟦thêm mục này⟧"),
        "ba": ("⟦không phải giá trị được phép⟧", "⟦chọn một trong: mot, hai⟧"),
        "must": (
            "⟦thiếu mục “must”⟧",
            "⟦⟦thêm mục này⟧; nếu văn bản không ghi thì viết must: null⟧",
        ),
        "la": (
            "⟦không có mục nào tên “la” ở đây⟧",
            "⟦xóa mục này, hoặc sửa lại tên; các tên được phép: leaves, twig, count⟧",
        ),
        "N a": (
            "⟦không có mục nào tên “N a” ở đây⟧",
            "⟦nếu là một câu có dấu hai chấm thì đặt cả câu trong dấu nháy kép; nếu không, "
            "⟦xóa mục này, hoặc sửa lại tên; các tên được phép: leaves, twig, count⟧⟧",
        ),
        "leaves": ("⟦mục “leaves” còn để trống⟧", "⟦điền nội dung⟧"),
    }


def test_braces_in_what_an_author_typed_or_a_library_said_stay() -> None:
    _, (problem,) = run("twig: {name: a, must: b, kind: '{x}'}\n")
    assert (problem.fragment, problem.hint) == ("{x}", "chọn một trong: mot, hai")
