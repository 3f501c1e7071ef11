"""Which way a change goes: the word that its quote prints, and no other."""

from __future__ import annotations

import pytest

from generator.text.directions import direction_printed


@pytest.mark.parametrize(
    ("quote", "printed", "said"),
    [
        ("Giảm 15% số lượt chuyển tuyến", "15%", "giảm"),
        ("tỷ lệ bao phủ tăng thêm 7,2 điểm phần trăm", "7,2 điểm phần trăm", "tăng thêm"),
        ("Giảm số vụ cháy ít nhất 10%", "ít nhất 10%", "giảm"),
        ("Phấn đấu giảm 10%", "giảm 10%", "giảm"),
        ("tăng thu 8%, giảm chi 5%", "8%", "tăng"),
        ("tăng thu 8%, giảm chi 5%", "5%", "giảm"),
        ("Số lượt khám | % | 15", "15", ""),
        ("15% số lượt khám giảm đi", "15%", ""),
        ("Giảm tốc độ tăng dân số 0,1%", "0,1%", "giảm"),
        ("Tốc độ tăng trưởng 7%", "7%", ""),
        ("Công tác giảm nghèo: 5%", "5%", ""),
        ("biên chế tăng, giảm 5%", "5%", ""),
        ("giá không tăng 5%", "5%", ""),
        ("Giảm một phần", None, ""),
        ("Giảm 15%", "16%", ""),
    ],
)
def test_the_way_of_a_change(quote: str, printed: str | None, said: str) -> None:
    assert direction_printed(quote, printed) == said
