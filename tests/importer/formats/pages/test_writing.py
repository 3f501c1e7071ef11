from __future__ import annotations

from dataclasses import replace

from generator.importer.formats.pages.geometry import PrintedLine
from generator.importer.formats.pages.setting import (
    SetAside,
    SetCell,
    SetPassage,
    SetTable,
    SetText,
)
from generator.importer.formats.pages.writing import write
from generator.importer.official_text import Passage, Table
from tests.printed import line

WORDS = SetPassage((line("Rà soát", bold=True), line("quy hoạch", base=118, bold=True)))
BROKEN = SetPassage((line("Ngườ"), line("i", base=118)), frozenset({1}))
TABLE = SetTable(((SetCell((BROKEN,)), SetCell((WORDS,), across=2)),), 1, (1, 2, 3, 4), head=1)


def test_blocks_are_written_in_order_with_the_lines_of_the_second_reader() -> None:
    text = SetText([WORDS, TABLE], [SetPassage((line("[1] Chú thích"),))])
    found = write(text, lambda one: one.text.upper(), pages=1)
    assert found.text == "RÀ SOÁT\nQUY HOẠCH\nNGƯỜI\nRÀ SOÁT\nQUY HOẠCH\n[1] CHÚ THÍCH\n"
    first, table = found.blocks
    assert isinstance(first, Passage)
    assert isinstance(table, Table)
    assert (first.text, first.line, first.page, first.style.bold) == (
        "Rà soát quy hoạch",
        1,
        1,
        True,
    )
    assert (table.line, table.head, table.rows[0][1].across) == (3, 1, 2)
    assert [one.line for one in found.passages()] == [1, 3, 4, 6]


def test_asides_stand_in_the_text_where_they_are_printed() -> None:
    lines = (line("Rà soát", base=700), line("quy hoạch", base=80, page=2))
    number = SetAside(line("2", 300, 40, page=2), "page-number")
    text = SetText([SetPassage(lines)], asides=[number], loose=[(1, "MẬT")])
    found = write(text, lambda one: one.text)
    assert found.text == "Rà soát\n2\nquy hoạch\nMẬT\n"
    assert [(one.kind, one.text, one.line) for one in found.asides] == [
        ("page-number", "2", 2),
        ("watermark", "MẬT", 4),
    ]


def test_words_that_were_hardly_read_are_doubtful_at_their_place() -> None:
    words = [replace(word, confidence=99) for word in line("Rà soát").words]
    second = replace(line("quy hoạch").words[1], confidence=40)
    lines = (PrintedLine(tuple(words)), PrintedLine((line("quy").words[0], second)))
    passage = write(SetText([SetPassage(lines)]), lambda one: one.text, reading="ocr").blocks[0]
    assert isinstance(passage, Passage)
    (doubt,) = passage.doubtful
    assert (passage.text[doubt.start : doubt.end], doubt.confidence) == ("hoạch", 40)
