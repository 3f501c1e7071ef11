from __future__ import annotations

from generator.importer.formats.pages.setting import SetCell, SetPassage
from tests.printed import line


def test_lines_are_joined_with_a_space_but_where_a_word_goes_on() -> None:
    assert SetPassage((line("Rà soát"), line("quy hoạch"))).text == "Rà soát quy hoạch"
    assert SetPassage((line("Ngườ"), line("i")), frozenset({1})).text == "Người"
    assert SetPassage((line("số 42-"), line("NQ/TW"))).text == "số 42-NQ/TW"


def test_a_cell_prints_a_line_for_each_passage() -> None:
    assert SetCell((SetPassage((line("a"),)), SetPassage((line("b"),)))).text == "a\nb"
    assert SetCell().text == ""
