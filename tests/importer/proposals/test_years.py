"""Which year a figure is promised for."""

from __future__ import annotations

from generator.importer.proposals.printed_years import find_times
from generator.importer.proposals.years import Years


def test_a_year_before_a_figure_goes_on_and_one_behind_it_does_not() -> None:
    text = "Đến năm 2028, A đạt 10%; B đạt 20% vào năm 2029; C đạt 30%"
    years = Years(find_times(text), (), (), (2026, 2030))
    found = []
    for figure in ("10%", "20%", "30%"):
        at = text.index(figure)
        left, right = text.rfind(";", 0, at) + 1, (text.find(";", at) + 1 or len(text) + 1) - 1
        found.append(years.year(at, at + 3, left, right, right, None))
    assert found == [(2028, "words"), (2029, "words"), (2028, "paragraph")]


def test_a_year_before_the_plan_begins_is_past() -> None:
    years = Years(find_times("Năm 2025 đạt 10%"), (), (), (2026, 2030))
    assert years.year(13, 16, 0, 16, 16, None) == (None, "past")


def test_a_year_before_the_plan_was_issued_is_past() -> None:
    text = "70% thôn có nhà văn hóa (năm 2025 là 48%)"
    years = Years(find_times(text), ("Đến năm 2030:",), (), (None, 2030), issued=2026)
    at = text.index("48%")
    assert years.year(at, at + 3, at - 12, len(text), len(text), None) == (None, "past")


def test_lines_above_speak_where_the_paragraph_does_not() -> None:
    assert Years([], ("đến năm 2027:",), ("Đến năm 2030",), (None, None)).year(
        0, 1, 0, 1, 1, None
    ) == (2027, "lead")
    assert Years([], (), ("Đến năm 2030",), (None, None)).year(0, 1, 0, 1, 1, None) == (
        2030,
        "heading",
    )
    assert Years([], (), (), (None, None)).year(0, 1, 0, 1, 1, None) == (None, "none")
