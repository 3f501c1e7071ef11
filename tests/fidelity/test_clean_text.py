"""Plan text against source text: every way in which they can part is seen and placed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.fidelity.clean_text import Fidelity, Piece, compare, plan_fidelity
from generator.fidelity.declared import Declared
from generator.fidelity.report import laid_out
from tests import plain_yaml
from tests.folders import ROOT
from tests.versions import version

CASES: list[Any] = plain_yaml.words(
    (ROOT / "tests" / "cases" / "fidelity" / "cases.yml").read_text(encoding="utf-8")
)
TEXT = (
    "Bảo đảm 100% người có công và gia đình người có công với cách mạng được chăm lo toàn diện, "
    "có mức sống từ trung bình khá trở lên; tỷ lệ thất nghiệp chung dưới 3%, đạt 45 - 50% theo "
    "Nghị quyết số 42-NQ/TW."
)
WORDS = TEXT.split()


def declared(rows: list[dict[str, str]]) -> list[Declared]:
    return [
        Declared(row["text"], int(row["occurrence"]) if "occurrence" in row else None)
        for row in rows
    ]


def run(case: Any) -> Fidelity:
    said = [Piece(text, number) for number, text in enumerate(case["said"], start=1)]
    return compare(
        said, case["source"], declared(case.get("omitted", [])), declared(case.get("moved", []))
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
def test_case(case: Any) -> None:
    result = run(case)
    assert result.coverage == case["coverage"]
    assert [
        f"{d.kind} {d.source} | {d.plan} {d.source_line} {d.plan_line}" for d in result.differences
    ] == case.get("differences", [])
    assert [f"{p.rule} {p.fragment}" for p in result.problems] == case.get("problems", [])


def test_hundred_percent_means_all() -> None:
    words = ["từ"] * 30_000
    result = compare([Piece(" ".join(words[1:]))], " ".join(words))
    assert result.coverage == "99.99%"


@given(st.integers(0, len(WORDS) - 1))
def test_any_word_dropped_is_seen(index: int) -> None:
    said = " ".join(WORDS[:index] + WORDS[index + 1 :])
    result = compare([Piece(said)], TEXT)
    assert not result.is_exact
    assert result.coverage != "100.00%"


@given(st.integers(0, len(WORDS) - 1))
def test_any_word_doubled_is_seen(index: int) -> None:
    said = " ".join([*WORDS[: index + 1], *WORDS[index:]])
    assert not compare([Piece(said)], TEXT).is_exact


@given(st.permutations(range(len(WORDS))))
def test_any_other_order_is_seen(order: list[int]) -> None:
    said = " ".join(WORDS[index] for index in order)
    assert compare([Piece(said)], TEXT).is_exact == (said == TEXT)


@given(st.integers(0, len(TEXT) - 1), st.sampled_from("0123456789aăâđêờ%,.;-"))
def test_any_letter_altered_is_seen(index: int, letter: str) -> None:
    said = TEXT[:index] + letter + TEXT[index + 1 :]
    assert compare([Piece(said)], TEXT).is_exact == (said == TEXT)


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp")), max_size=80))
def test_a_text_is_true_to_itself(text: str) -> None:
    result = compare([Piece(text)], text)
    assert result.is_exact
    assert result.coverage == "100.00%"


def test_wrapping_anywhere_between_words_changes_nothing() -> None:
    for index in range(1, len(WORDS)):
        source = " ".join(WORDS[:index]) + "\n\n" + " ".join(WORDS[index:])
        assert compare([Piece(TEXT)], source).is_exact, WORDS[index]


def test_problems_stand_where_the_declaration_does() -> None:
    result = compare([Piece("một")], "một", [Declared("hai", line=7)], file="plans/a.yml")
    assert [(p.file, p.line) for p in result.problems] == [("plans/a.yml", 7)]


def test_a_plan_says_numbers_headings_marks_and_paragraphs_in_order() -> None:
    keys: dict[str, Any] = {
        "source": {
            "file": "sources/mau.txt",
            "kind": "text",
            "omitted": [{"text": "- 2 -", "reason": "số trang"}],
            "moved": [{"text": "CHỦ TỊCH", "reason": "cột phải", "occurrence": "1"}],
        },
        "body": [
            {
                "number": "I.",
                "heading": "Mục tiêu",
                "text": [{"mark": "a)", "text": "Một."}, "Hai."],
                "sections": [{"number": "1.", "text": ["Ba."]}],
            },
            {"text": ["CHỦ TỊCH"]},
        ],
    }
    plan = version(keys).plan
    source = "I. Mục tiêu\na) Một. - 2 -\nCHỦ TỊCH Hai.\n1. Ba."
    result = plan_fidelity(plan, source)
    assert (result.differences, result.problems) == ((), ())
    assert (result.expected, result.found) == (16, 16)
    assert (result.omitted, result.moved) == (3, 2)
    (lost,) = plan_fidelity(plan, source + " Bốn").differences
    assert (lost.kind, lost.source, lost.source_line) == ("missing", "Bốn", 4)
    (other,) = plan_fidelity(plan, source.replace("Ba.", "Năm.")).differences
    (below,) = (one for one in plan.paragraphs() if one.text == "Ba.")
    assert (other.plan, other.plan_line) == ("Ba", below.place.line)


def test_declarations_of_a_plan_are_told_at_their_lines() -> None:
    keys = {
        "source": {
            "file": "sources/mau.txt",
            "kind": "text",
            "omitted": [{"text": "không có", "reason": "x"}],
            "moved": [{"text": "cũng không", "reason": "x"}],
        },
        "body": [{"text": ["Một."]}],
    }
    plan = version(keys).plan
    places = [one.place.line for one in (*plan.source.omitted, *plan.source.moved)]
    problems = plan_fidelity(plan, "Một.").problems
    assert [(one.file, one.line, one.rule) for one in problems] == [
        ("mau.yml", places[0], "fidelity-omitted"),
        ("mau.yml", places[1], "fidelity-moved"),
    ]


@pytest.mark.parametrize(
    ("said", "source", "words"),
    [
        ("một ba", "một hai ba", "thiếu “hai”"),
        ("một hai ba", "một ba", "thừa “hai”"),
        ("một hai", "một ba", "nguồn ghi “ba”, tệp ghi “hai”"),
        ("42-NQ", "42- NQ", "khác dấu cách: nguồn ghi “- NQ”, tệp ghi “-NQ”"),
    ],
)
def test_each_difference_in_words(said: str, source: str, words: str) -> None:
    _, first, _ = laid_out(compare([Piece(said)], source), "a.yml", "a.txt").splitlines()
    assert first == f"  a.yml:1 · a.txt:1: {words}"


def test_rows_that_are_printed_line_by_line_are_true_space_by_space() -> None:
    source = "1   Nghị quyết số 42-   Sở Tài chính\n    NQ/TW\n2   Kế hoạch - hai     Sở Y tế"
    rows = (("1", "Nghị quyết số 42-NQ/TW", "Sở Tài chính"), ("2", "Kế hoạch - hai", "Sở Y tế"))
    said = [Piece(cell, place=(row[0], number)) for row in rows for number, cell in enumerate(row)]
    assert compare(said, source).is_exact
    (found,) = compare(said, source.replace("hoạch - hai ", "hoạch- hai  ")).differences
    assert (found.kind, found.source) == ("spacing", "hoạch-")
