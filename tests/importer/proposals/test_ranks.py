"""Promises of a place among others."""

from __future__ import annotations

import pytest

from generator.importer.proposals.ranks import find_ranks


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("thuộc nhóm 20 địa phương dẫn đầu cả nước", ["<= 20 hạng"]),
        ("vào top 10 tỉnh, thành phố đứng đầu", ["<= 10 hạng"]),
        ("xếp thứ 15 trở lên", ["<= 15 hạng"]),
        ("nhóm 3 hộ nghèo", []),
    ],
)
def test_places_among_others(text: str, shown: list[str]) -> None:
    assert [str(one.figure) for one in find_ranks(text)] == shown


@pytest.mark.parametrize("words", ["thuộc tốp 15 cả nước", "lọt vào nhóm 15 của toàn quốc"])
def test_places_among_all_of_a_whole(words: str) -> None:
    assert [str(one.figure) for one in find_ranks(words)] == ["<= 15 hạng"]
