"""Which way a change goes; the rest of what keeps figures apart is held in `test_rule`."""

from __future__ import annotations

import pytest

from generator.observed.comparing import way_of


@pytest.mark.parametrize(
    ("quote", "printed", "way"),
    [
        ("giảm 1,2% so với năm 2024", "1,2%", "down"),
        ("tăng thêm 2%", "2%", "up"),
        ("gia tăng 2%", "2%", "up"),
        ("hạ thấp 2%", "2%", "down"),
        ("tăng hoặc giảm 2%", "2%", ""),
        ("đạt 2%", "2%", ""),
        ("giảm 2%", None, ""),
    ],
)
def test_the_way_of_a_change_is_that_of_its_words(
    quote: str, printed: str | None, way: str
) -> None:
    assert way_of(quote, printed) == way
