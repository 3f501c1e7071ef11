"""Which figures outside the goals promise."""

from __future__ import annotations

import pytest

from generator.importer.proposals.beside import Part
from generator.importer.proposals.figures_seen import see_figures
from generator.importer.proposals.promised import is_promised, is_yearly


@pytest.mark.parametrize(
    ("text", "part", "promised"),
    [
        ("trên địa bàn 30 xã", "goals", True),
        ("trên địa bàn 30 xã", "tasks", False),
        ("trên địa bàn 30 xã", "listed", True),
        ("xây dựng 30 cầu", "tasks", True),
        ("mỗi năm 30 lớp", "tasks", True),
        ("30% hộ", "tasks", True),
        ("30% hộ", "past", False),
        ("bảo đảm 100% đơn vị", "purpose", True),
        ("30% hộ", "purpose", False),
    ],
)
def test_figures_that_promise(text: str, part: Part, promised: bool) -> None:
    (seen,) = see_figures(text)
    assert is_promised(seen, text[: seen.start], text, part) is promised


def test_what_each_year_brings() -> None:
    assert is_yearly("bình quân 30 lớp/năm")
    assert not is_yearly("năm 2030")
