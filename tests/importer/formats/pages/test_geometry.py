from __future__ import annotations

from dataclasses import replace

from generator.importer.formats.pages.geometry import Rule, clusters, lines_of
from tests.printed import line, sheet, words


def test_words_stand_on_lines_from_the_top_down() -> None:
    mixed = [*words("hai ba", base=120), *words("không một", base=100.8), *words("x", 300, 100)]
    assert [one.text for one in lines_of(mixed)] == ["không một x", "hai ba"]


def test_a_raised_word_stands_on_the_line_below_it() -> None:
    call = replace(words("1", 200, 95, 8)[0], raised=True, glued=True)
    assert [one.text for one in lines_of([*words("theo Chương trình"), call])] == [
        "theo Chương trình1"
    ]


def test_a_line_knows_its_place_and_style() -> None:
    bold = line("1. Mục tiêu", bold=True)
    assert (bold.left, bold.base, bold.size, bold.bold) == (85, 100, 14, True)
    assert bold.box[0] < bold.box[2]
    assert bold.box[1] < 100 < bold.box[3]
    assert not line("thường").bold


def test_values_that_lie_close_are_one() -> None:
    assert clusters([10, 1, 1.5, 11], 2) == [1.25, 10.5]
    assert clusters([], 2) == []


def test_a_rule_runs_across_or_down() -> None:
    assert Rule(0, 5, 100, 5).across
    assert not Rule(5, 0, 5, 100).across


def test_a_sheet_counts_its_letters() -> None:
    assert sheet(line("hai ba")).letters == 5
