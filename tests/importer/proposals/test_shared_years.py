"""Years that figures of a clause share, or that come in turn."""

from __future__ import annotations

import pytest

from generator.importer.proposals.figures_seen import see_figures
from generator.importer.proposals.printed_years import find_times
from generator.importer.proposals.shared_years import shared_years


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dưới 3% ở đồi và dưới 1% ở trũng vào năm 2027 và năm 2030", [(2027, 2030)] * 2),
        ("lần lượt 60% và 80% vào năm 2027 và 2030", [(2027,), (2030,)]),
        ("năm 2027 và năm 2030 đạt 60% và 80%", [(2027,), (2030,)]),
        ("năm 2026, 2028 và 2030 có lần lượt 5 xã, 9 xã và 14 xã", [(2026,), (2028,), (2030,)]),
        ("60% năm 2027 và 80% năm 2030", []),
        ("trong năm 2027, 2028 có 5 xã", []),
        ("lần lượt 60% và 80%", []),
        ("5 xã", []),
    ],
)
def test_years_of_a_clause(text: str, expected: list[tuple[int, ...]]) -> None:
    times = find_times(text)
    figures = [one for one in see_figures(text) if one.unit]
    found = shared_years(text, (0, len(text)), figures, times)
    assert [found[one.number] for one in figures if one.number in found] == expected


def test_years_of_the_clause_before_hold_in_turn() -> None:
    text = "đạt 5% năm 2027 và 9% năm 2030; lần lượt 6% và 8%"
    start = text.index(";")
    figures = [one for one in see_figures(text) if one.unit and one.number > start]
    found = shared_years(text, (start, len(text)), figures, find_times(text))
    assert list(found.values()) == [(2027,), (2030,)]
