"""YAML that people read: it looks as meant, and any text comes back as it went in."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.importer.yaml_writer import WIDTH, to_yaml
from generator.reading import yaml_source

TRAPS = [
    "", " ", "no", "null", "~", "12", "012", "1.", "1:30", "2.1", "2024-11-21", "- a", "a: b", "a:",
    "a #b", "#a", "{a", "a, b", "[1]", "'a'", '"', "\\", "? a", "a?", "---", "...", "%", "@", "`",
    "Số: 2385", "a\nb", " a", "a ", "a  b", "…", "“a”", "(1)",
    "0x1F", "\t", "\u2028", "\x85", "\ufeff",
    "\u0301",
]  # fmt: skip
texts = (
    st.text(st.characters(codec="utf-8"), max_size=150)
    | st.sampled_from(TRAPS)
    | st.lists(st.text(st.characters(codec="utf-8"), min_size=1, max_size=12), max_size=50).map(
        " ".join
    )
)
# Field names: YAML 1.2 (7.4.2) ends a key of one line at 1,024 characters.
keys = st.text(st.characters(codec="utf-8"), max_size=60) | st.sampled_from(TRAPS)
values: st.SearchStrategy[Any] = st.recursive(
    texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=10,
)


@settings(deadline=None)
@given(st.dictionaries(keys, values, min_size=1, max_size=4))
def test_any_text_comes_back(mapping: dict[str, Any]) -> None:
    assert yaml.load(to_yaml(mapping), Loader=yaml.BaseLoader) == mapping


@pytest.mark.parametrize("text", TRAPS)
def test_other_readers_take_it_for_text_too(text: str) -> None:
    read = yaml.safe_load(to_yaml({"a": text, "b": [{"c": text}]}))
    if text == "2024-11-21":
        assert str(read["a"]) == text  # left plain: a date is a date
    else:
        assert read == {"a": text, "b": [{"c": text}]}


def test_looks_as_a_person_would_write_it() -> None:
    long = "Bảo đảm người có công với cách mạng được chăm lo toàn diện cả vật chất và tinh thần, "
    plan: dict[str, Any] = {
        "schema": 1,
        "number": None,
        "date": "2024-11-21",
        "omitted": [],
        "heading": "Số: 2385",
        "body": [
            {"number": "I.", "run_in": True, "text": ["Một đoạn.", long + long]},
            {
                "mark": "-",
                "text": "Đạt 3%.",
                "targets": [{"indicator": None, "is": "< 3 %", "quote": "Đạt, 3%", "year": 2030}],
            },
        ],
    }
    assert to_yaml(plan) == (
        "schema: 1\n"
        "number: null\n"
        "date: 2024-11-21\n"
        "omitted: []\n"
        'heading: "Số: 2385"\n'
        "body:\n"
        "  - number: I.\n"
        "    run_in: true\n"
        "    text:\n"
        "      - Một đoạn.\n"
        '      - "' + long + long + '"\n'
        '  - mark: "-"\n'
        "    text: Đạt 3%.\n"
        "    targets:\n"
        '      - {indicator: null, is: "< 3 %", quote: "Đạt, 3%", year: 2030}\n'
    )


@given(st.lists(st.sampled_from(["một", "hai,", "ba:", "#bốn", "- năm"]), min_size=40))
def test_long_text_is_folded(words: list[str]) -> None:
    text = " ".join(words)
    written = to_yaml({"a": [{"text": text}]})
    assert max(map(len, written.splitlines())) <= WIDTH
    assert "text: >-\n" in written
    read, problems = yaml_source.parse(written.encode(), "a.yml")
    assert not problems
    assert read is not None
    assert read.data == {"a": [{"text": text}]}


@pytest.mark.parametrize("length", range(95, 103))
def test_a_text_is_folded_where_it_would_reach_100_columns(length: int) -> None:
    text = ("xã hội " * 20)[: length - 1].strip()
    text += "x" * (length - len(text))
    written = to_yaml({"a": text})
    assert (written == f"a: {text}\n") == (len("a:") + length < WIDTH)
    assert max(map(len, written.splitlines())) <= WIDTH + 1


@pytest.mark.parametrize("more", [-1, 0, 1])
def test_folded_lines_have_100_columns_at_most(more: int) -> None:
    first, second = "x" * 48, "y" * (49 + more)
    lines = to_yaml({"a": f"{first} {second} cuối"}).splitlines()
    assert lines[0] == "a: >-"
    assert lines[1] == (f"  {first} {second}" if more <= 0 else f"  {first}")


@pytest.mark.parametrize("more", [-1, 0, 1])
def test_an_annotation_of_150_columns_stands_on_one_line(more: int) -> None:
    head = "  -"
    flow = '{a: "' + "?" * (150 - len(head) - 1 - len('{a: ""}') + more) + '"}'
    text = flow[5:-2]
    written = to_yaml({"b": [{"a": text}]})
    assert (f"{head} {flow}\n" in written) == (more <= 0)


@pytest.mark.parametrize("more", [-1, 0, 1])
def test_a_list_of_words_under_50_columns_stands_on_one_line(more: int) -> None:
    words = ["x" * 20, "y" * (49 - len("a:") - len("[, ]") - 20 + more)]
    flow = f"[{words[0]}, {words[1]}]"
    assert len("a:") + len(flow) == 49 + more
    assert (to_yaml({"a": words}) == f"a: {flow}\n") == (more <= 0)


def test_lists_within_lists_and_empty_ones_stand_on_one_line() -> None:
    assert to_yaml({"a": [["b", "c"], []]}) == "a:\n  - [b, c]\n  - []\n"
    assert to_yaml({"a": {}, "b": [], "c": [{}]}) == "a: {}\nb: []\nc:\n  - {}\n"
    assert to_yaml({"text": ["b"]}) == "text:\n  - b\n", "paragraphs stand below each other"


def test_what_holds_more_is_written_below() -> None:
    assert to_yaml({"a": {"b": {"c": 1}}}) == "a:\n  b:\n    c: 1\n"
    assert to_yaml({"a": [{"b": {"c": 1}}]}) == "a:\n  - b:\n      c: 1\n"
    assert to_yaml({"a": [{"b": [{"c": 1}]}]}) == "a:\n  - b:\n      - {c: 1}\n"
    assert to_yaml({"a": [{"b": ["c"]}]}) == "a:\n  - {b: [c]}\n"
    assert to_yaml({"a": [{"text": "b"}]}) == "a:\n  - text: b\n"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, "null"), (True, "true"), (False, "false"), (0, "0"), (-3, "-3"), ("a", "a"),
        ("null", '"null"'), ("Yes", '"Yes"'), ("1_000", '"1_000"'), (".5", '".5"'),
        ("0x1F", '"0x1F"'), ("0x", '"0x"'), ("0xg", "0xg"),
        ("2024-03", "2024-03"), ("2024-03-1", '"2024-03-1"'), ("a: b", '"a: b"'), ("a:b", "a:b"),
        ("a #b", '"a #b"'), ("a#b", "a#b"), ("a:", '"a:"'), ('"', '"\\""'), ("\\", '"\\\\"'),
        ("a\nb", '"a\\nb"'), ("a\tb", '"a\\tb"'), ("a\rb", '"a\\rb"'), ("\u0007", '"\\u0007"'),
        ("\U0001f600", '"\U0001f600"'), ("“a”", "“a”"), ("(a)", "(a)"), ("…", "…"), (" a", '" a"'),
        ("\U000e0001", '"\\U000e0001"'), ("a\ufeff", '"a\\ufeff"'),
    ],
)  # fmt: skip
def test_scalars(value: Any, written: str) -> None:
    assert to_yaml({"a": value}) == f"a: {written}\n"
    if isinstance(value, str):
        assert yaml.load(to_yaml({"a": value}), Loader=yaml.BaseLoader) == {"a": value}


@pytest.mark.parametrize("mark", ["[", "]", "{", "}", ",", "?", ":"])
def test_marks_of_flow_are_quoted_within_it_only(mark: str) -> None:
    text = f"a{mark}b"
    assert to_yaml({"x": [{"k": text}]}) == f'x:\n  - {{k: "{text}"}}\n'
    assert to_yaml({"k": text}) == f"k: {text}\n"
