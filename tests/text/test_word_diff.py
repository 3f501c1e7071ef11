"""Two texts word by word: nothing is lost, and what differs is shown as a reader sees it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.word_diff import COMPARED, Run, word_diff
from generator.text.words import normal_form, words

# Few words, so that texts share some; with other spellings, marks, spaces and figures.
TEXTS = st.lists(
    st.sampled_from(
        ["tỉ ", "Tỷ ", "lệ ", "hoà ", "hòa", ", ", "3% ", "35.000 ", "  ", "đạt ", "x"]
    ),
    max_size=12,
).map("".join)


def said(left: str, right: str) -> str:
    """Write a comparison on one line: `[-left-]`, `{+right+}`, `~` for another spelling."""
    return "".join(_said(run) for run in word_diff(left, right))


def _said(run: Run) -> str:
    if run.side == "same":
        return run.words
    spelling = "~" if run.spelling else ""
    form = "[-{}-]" if run.side == "left" else "{{+{}+}}"
    return form.format(spelling + run.words)


@given(TEXTS, TEXTS)
def test_each_side_joins_to_its_text(left: str, right: str) -> None:
    runs = word_diff(left, right)
    assert "".join(run.words for run in runs if run.side != "right") == left
    assert "".join(run.words for run in runs if run.side != "left") == right


@given(TEXTS, TEXTS)
def test_neighbouring_runs_differ_and_none_is_empty(left: str, right: str) -> None:
    runs = word_diff(left, right)
    kinds = [(run.side, run.spelling) for run in runs]
    assert all(run.words for run in runs)
    assert all(one != other for one, other in pairwise(kinds))


@given(TEXTS)
def test_a_text_is_the_same_as_itself(text: str) -> None:
    assert word_diff(text, text) == ((Run(text, "same"),) if text else ())


@given(TEXTS, TEXTS)
def test_only_other_spellings_of_the_same_words_are_called_so(left: str, right: str) -> None:
    told = [run for run in word_diff(left, right) if run.spelling]
    forms = {
        side: [normal_form(w) for run in told if run.side == side for w in words(run.words)]
        for side in ("left", "right")
    }
    assert [form for form in forms["left"] if form] == [form for form in forms["right"] if form]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("dưới 3%", "dưới 4%", "dưới [-3%-]{+4%+}"),
        ("từ 35.000 lượt", "từ 350.000 lượt", "từ [-35.000 -]{+350.000 +}lượt"),
        ("Tỉ lệ", "Tỷ lệ", "[-~Tỉ -]{+~Tỷ +}lệ"),
        ("của nhân dân", "của Nhân dân", "của [-~nhân -]{+~Nhân +}dân"),
        ("hòa nhập", "hoà nhập", "[-~hòa -]{+~hoà +}nhập"),
        ("giai đoạn mới", "giai đoạn mới ", "giai đoạn mới{+~ +}"),
        ("trên địa bàn, theo luật", "trên địa bàn theo luật", "trên địa bàn[-, -]{+ +}theo luật"),
        ("đạt 95%.", "tối thiểu đạt 95%;", "{+tối thiểu +}đạt 95%[-.-]{+;+}"),
        # A word that both happen to have does not cut a new sentence into pieces.
        (
            "xây cầu và lo chợ",
            "dạy nghề và vay vốn",
            "[-xây cầu và lo chợ-]{+dạy nghề và vay vốn+}",
        ),
        # A figure does: it is what one looks for.
        ("có 3% hộ", "trên tới 3% dân", "[-có -]{+trên tới +}3% [-hộ-]{+dân+}"),
        ("", "thêm", "{+thêm+}"),
        # Wherever it stands in the text.
        (
            "đầu xây cầu và lo chợ",
            "đầu dạy nghề và vay vốn",
            "đầu [-xây cầu và lo chợ-]{+dạy nghề và vay vốn+}",
        ),
        # Two words that both have are more than chance.
        (
            "xây cầu và cho lo chợ",
            "dạy nghề và cho vay vốn",
            "[-xây cầu -]{+dạy nghề +}và cho [-lo chợ-]{+vay vốn+}",
        ),
        # Marks count for nothing, so a word with its comma is one.
        (
            "xây cầu, lo chợ",
            "dạy nghề, vay vốn",
            "[-xây cầu, lo chợ-]{+dạy nghề, vay vốn+}",
        ),
        # A word added here and one left out there are two small changes, not a large one.
        ("tốt lắm", "rất tốt", "{+rất +}tốt[- lắm-]"),
        ("rất tốt", "tốt lắm", "[-rất -]tốt{+ lắm+}"),
        ("một hai ba", "bốn hai năm", "[-một hai ba-]{+bốn hai năm+}"),
        # Another spelling is no change, so what stands behind it is no island.
        (
            "Tỉ lệ và một hai",
            "Tỷ Lệ và ba bốn",
            "[-~Tỉ lệ -]{+~Tỷ Lệ +}và [-một hai-]{+ba bốn+}",
        ),
    ],
)
def test_what_a_reader_sees(left: str, right: str, expected: str) -> None:
    assert said(left, right) == expected


def test_only_another_spelling_is_said_to_be_one() -> None:
    assert word_diff("chung dưới 3%", "Chung dưới 4%") == (
        Run("chung ", "left", True),
        Run("Chung ", "right", True),
        Run("dưới ", "same", False),
        Run("3%", "left", False),
        Run("4%", "right", False),
    )


def test_texts_past_a_bound_are_told_as_changed_unless_they_are_equal() -> None:
    left, right = "a " * 5_000, "b a " * 2_500
    assert len(words(left)) * len(words(right)) == COMPARED
    assert any(run.side == "same" for run in word_diff(left, right))
    assert word_diff(left, right + "a") == (Run(left, "left"), Run(right + "a", "right"))
    assert word_diff(left + "a", left + "a") == (Run(left + "a", "same"),)
