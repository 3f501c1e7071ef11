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
    "Số: 2385", "a\nb", " a", "a ", "a  b", "…", "“a”", "(1)", "\t", "\u2028", "\x85", "\ufeff",
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
