"""The sentence around quoted words: where it begins and ends, what a long one leaves out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.sentences import AROUND, LONGEST, Around, sentence_around


def around(text: str, words: str) -> Around:
    start = text.index(words)
    return sentence_around(text, start, start + len(words))


@pytest.mark.parametrize(
    ("text", "words", "before", "after"),
    [
        ("Một việc. Đến năm 2030 đạt 95%. Việc khác.", "đạt 95%", "Đến năm 2030 ", "."),
        ("Đạt 95%", "95%", "Đạt ", ""),
        ("Tại TP. Huế đạt 5%. Hết.", "đạt 5%", "Tại TP. Huế ", "."),
        ("Theo điểm a. Mục 1. Đạt 35.000 người; hết.", "35.000", "Theo điểm a. Mục 1. Đạt ",
         " người; hết."),
        ("Thế à? Giảm 2%… Thêm.", "2%", "Giảm ", "…"),
        ("Đạt 3%.\nSau đó. Hết.", "Sau đó", "", "."),
        ("Nói “đạt 5%.” Rồi thôi.", "5%", "Nói “đạt ", ".”"),
        ("Câu một. Câu hai. Câu ba.", "một. Câu hai", "Câu ", "."),
    ],
)  # fmt: skip
def test_a_sentence_stands_between_the_marks_that_end_one(
    text: str, words: str, before: str, after: str
) -> None:
    assert around(text, words) == Around(before, words, after, True, True)


def test_of_a_long_sentence_the_part_between_semicolons_is_shown() -> None:
    text = "Đầu tiên. " + "; ".join(f"việc {number} làm cho xong" for number in range(60)) + "."
    found = around(text, "việc 30")
    assert found == Around("", "việc 30", " làm cho xong;", False, False)
    assert around(text, "việc 0") == Around("", "việc 0", " làm cho xong;", True, False)
    assert around(text, "việc 59") == Around("", "việc 59", " làm cho xong.", False, True)


def test_of_a_part_that_is_still_long_what_stands_near_is_shown() -> None:
    text = "chữ " * 500 + "đạt 95% " + "chữ " * 500
    found = around(text, "đạt 95%")
    assert not found.opens
    assert not found.ends
    assert set(f"{found.before}{found.after}".split()) == {"chữ"}
    assert AROUND - 10 < len(found.before) <= AROUND
    assert AROUND - 10 < len(found.after) <= AROUND


@given(st.text("ab .;!?”“(1Đ\n", max_size=1500), st.data())
def test_what_is_shown_is_a_stretch_of_the_text_that_tears_no_word(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = sentence_around(text, start, end)
    low, high = start - len(found.before), end + len(found.after)
    assert found.words == text[start:end]
    assert text[low:high] == found.before + found.words + found.after
    assert len(found.before) + len(found.after) <= max(LONGEST, 2 * AROUND)
    # Where it ends within a word the words themselves do.
    assert low in (0, start) or text[low - 1].isspace()
    assert high in (len(text), end) or text[high].isspace()
    if found.opens and not text[:low].strip():
        assert found.before == text[:start].lstrip()
