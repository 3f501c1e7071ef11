"""Strict YAML: what is read stays what was typed, what is refused says where and why."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.reading import yaml_source
from generator.text.decoding import MAX_BYTES, hidden_or_decomposed
from tests.golden import Case, cases, hold
from tests.told import rows


def test_every_value_keeps_its_place() -> None:
    text = "a: x\nb:\n  - y\n  - c: z\n    đ: ế\n"
    read, problems = yaml_source.parse(text.encode(), "f.yml")
    assert problems == []
    assert read is not None
    assert read.data == {"a": "x", "b": ["y", {"c": "z", "đ": "ế"}]}
    assert read.values == {
        (): (1, 1),
        ("a",): (1, 4),
        ("b",): (3, 3),
        ("b", 0): (3, 5),
        ("b", 1): (4, 5),
        ("b", 1, "c"): (4, 8),
        ("b", 1, "đ"): (5, 8),
    }
    assert read.locate_key(("b", 1, "đ")).column == 5
    assert read.locate(("b", 1, "missing", 7)) == read.locate(("b", 1))
    assert read.locate_key(("b", 0)) == read.locate(("b", 0))


@pytest.mark.parametrize("case", cases("source"), ids=lambda case: case.name)
def test_case(case: Case, update_goldens: bool) -> None:
    said = case.said
    data = said["text"].encode(said.get("as", "utf-8"))
    read, problems = yaml_source.parse(data, "f.yml")
    hold(case, "problems", rows(problems), update_goldens)
    if not problems:
        assert read is not None
        hold(case, "data", _typed(read.data), update_goldens)


def _typed(data: Any) -> Any:
    """Write null so that a case file, which holds texts only, can tell it from the text "null"."""
    if isinstance(data, dict):
        return {key: _typed(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_typed(value) for value in data]
    return "<null>" if data is None else data


def is_legal(text: str) -> bool:
    return not list(hidden_or_decomposed(text, ""))


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Co", "Cn", "Zl", "Zp"])).map(
    lambda text: unicodedata.normalize("NFC", text)
)
LEGAL = TEXTS.filter(is_legal)
PLAIN = st.recursive(
    st.none() | LEGAL,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(LEGAL, inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(LEGAL, PLAIN, max_size=4), st.booleans())
def test_what_yaml_writes_is_read_back(data: dict[str, Any], unicode: bool) -> None:
    dumped = yaml.safe_dump(data, allow_unicode=unicode, sort_keys=False)
    read, problems = yaml_source.parse(dumped.encode(), "f.yml")
    assert problems == []
    assert read is not None
    assert read.data == data


@given(st.binary(max_size=200))
def test_any_bytes_give_data_or_problems(data: bytes) -> None:
    read, problems = yaml_source.parse(data, "f.yml")
    assert read is not None or problems


@given(st.text(st.sampled_from("abé:-[]{}&*!|>'\"%@`#,? \n\t0~<=…"), max_size=60))
def test_any_yaml_syntax_gives_data_or_problems(text: str) -> None:
    read, problems = yaml_source.parse(text.encode(), "f.yml")
    assert read is not None or problems


@pytest.mark.parametrize("bracket", ["[", "{a: ", "- ", "? ", "[{a: "])
def test_nesting_of_any_depth_is_a_problem(bracket: str) -> None:
    read, problems = yaml_source.parse((bracket * 100_000).encode(), "f.yml")
    assert read is None
    assert [problem.rule for problem in problems] in (["depth"], ["yaml"])


def test_depth_of_a_real_text_is_allowed() -> None:
    read, problems = yaml_source.parse(("[" * 55 + "x" + "]" * 55).encode(), "f.yml")
    assert read is not None
    assert problems == []


def test_nested_aliases_are_not_expanded() -> None:
    bomb = "a0: &a0 [x]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12)
    )
    read, problems = yaml_source.parse(bomb.encode(), "f.yml")
    assert read is None
    assert [(p.line, p.column, p.rule) for p in problems] == [(1, 5, "alias")]


def test_file_past_the_limit() -> None:
    at_limit, fine = yaml_source.parse(b"a: " + b"x" * (MAX_BYTES - 3), "f.yml")
    assert at_limit is not None
    assert fine == []
    over, problems = yaml_source.parse(b"a: " + b"x" * (MAX_BYTES - 2), "f.yml")
    assert over is None
    assert rows(problems) == [{"at": "f.yml:1:1", "rule": "file-size"}]


def test_values_past_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    assert yaml_source.MAX_VALUES == 500_000
    monkeypatch.setattr(yaml_source, "MAX_VALUES", 4)
    at_limit, fine = yaml_source.parse(b"a: [b, c]\n", "f.yml")
    assert (at_limit is not None, fine) == (True, [])
    over, (problem,) = yaml_source.parse(b"a: [b, c]\nd:\n  e\n", "f.yml")
    assert over is None
    assert (problem.rule, problem.line, problem.column) == ("file-values", 3, 3)
    assert "4" in problem.message


def test_columns_count_letters_and_not_bytes() -> None:
    data = "\ufeffid: x\nđề án: ".encode() + b"\xff"
    _, (problem,) = yaml_source.parse(data, "f.yml")
    assert (problem.line, problem.column) == (2, 8)


@pytest.mark.parametrize(
    ("data", "guess"),
    [
        ("KÕ ho¹ch chÝnh s¸ch x· héi".encode("latin-1"), "TCVN3"),
        ("Keá hoaïch chính saùch xaõ hoäi".encode("latin-1"), "VNI"),
        ("KEÁ HOAÏCH TRIEÅN KHAI".encode("latin-1"), "VNI"),
        ("Kế hoạch".encode("utf-16"), "UTF-16"),
        ("id: x".encode("utf-16-le"), "UTF-16"),
        ("id: x".encode("utf-16-be"), "UTF-16"),
        # A file that is all but UTF-8 is no other encoding.
        ("Kế hoạch chính sách xã hội ".encode() + b"\xb8", ""),
        (b"\xff", ""),
    ],
)
def test_encoding_is_named_where_it_shows(data: bytes, guess: str) -> None:
    _, (problem,) = yaml_source.parse(data, "f.yml")
    assert problem.rule == "encoding"
    assert ("(có vẻ là" in problem.message) == bool(guess)
    assert guess in problem.message


HIDDEN = [
    *("\u0000", "\u0007", "\u001b", "\u007f", "\u0085", "\u009b"),  # controls
    *("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u034f", "\ufe0f"),  # no width
    *("\u200e", "\u200f", "\u061c", "\u202a", "\u202e", "\u2066", "\u2069"),  # direction
    *("\u2028", "\u2029", "\ue000", "\ufffe", "\U0001ffff", "\U000e0041", "\u3164"),
]


@pytest.mark.parametrize("character", HIDDEN, ids=lambda one: f"U+{ord(one):04X}")
@pytest.mark.parametrize("escaped", [False, True])
def test_hidden_characters_are_refused(character: str, escaped: bool) -> None:
    typed = f"\\U{ord(character):08x}" if escaped else character
    _, problems = yaml_source.parse(f'b: 1\na: "x{typed}y"'.encode(), "f.yml")
    column = 4 if escaped else 6
    assert [(p.line, p.column, p.rule) for p in problems] == [(2, column, "invisible-character")]
    assert problems[0].fragment.startswith(f"U+{ord(character):04X}")


def test_ordinary_vietnamese_typography_is_allowed() -> None:
    text = (
        "Tỷ lệ “45 – 50%” … d\u2019accord, 1\u00a0000 m², ≥ 3, ½, 😀, 漢字, Đắk Lắk - Kiên Giang;"
    )
    read, problems = yaml_source.parse(f'a: "{text}"'.encode(), "f.yml")
    assert problems == []
    assert read is not None
    assert read.data == {"a": text}


def test_all_problems_of_one_file_are_told() -> None:
    text = "a: 1\na: 2\nb: {c: 1, c: 2}\n"
    _, problems = yaml_source.parse(text.encode(), "f.yml")
    assert [(p.line, p.column, p.rule) for p in problems] == [
        (2, 1, "repeated-key"),
        (3, 11, "repeated-key"),
    ]
