from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importer.formats.markdown.second import second_lines


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("**I\\. MỤC TIÊU**", "I. MỤC TIÊU"),
        ("## 1. Chung", "1. Chung"),
        ("*   một *hai* ba", "- một hai ba"),
        ("    + một", "+ một"),
        ("---", "---"),
        ("| a | **b**<br>c |", "a b c"),
        ("|---|:--:|", ""),
        ("Số: /KH-UBND (*)", "Số: /KH-UBND (*)"),
        ("[Luật](http://x) ![h](y) a_b _c_ &amp;", "Luật a_b c &"),
        ("theo quy định[^2].", "theo quy định[2]."),
        ("[^2]: Luật", "[2] Luật"),
        ("> trích\\", "trích"),
        ("tỷ lệ <45% và >3%", "tỷ lệ <45% và >3%"),
    ],
)
def test_marks_are_taken_off_a_line(line: str, words: str) -> None:
    assert second_lines(line) == ([words] if line else [])


@given(st.text(max_size=60))
def test_lines_stay_where_they_are(text: str) -> None:
    assert len(second_lines(text)) == len(text.splitlines())
