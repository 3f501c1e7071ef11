from __future__ import annotations

from dataclasses import replace

from generator.importer.formats.pages.geometry import PrintedLine, Rule, Sheet
from generator.importer.formats.pages.setting import SetPassage, SetTable
from generator.importer.formats.pages.sheets import set_pages
from tests.importer.formats.pages.test_grids import drawn
from tests.printed import line, words

BODY = [
    line("Phối hợp với Sở Tài chính, Sở Nội vụ và các địa phương tổ chức", 113, 100),
    line("thực hiện Kế hoạch này trên toàn bộ địa bàn tỉnh, nhất là xã xa.", 85, 118),
    line("Phối hợp với Sở Tài chính, Sở Nội vụ và các địa phương tổ chức", 113, 136),
]
REST = [
    line("thực hiện ở xã.", 85, 60, page=2),
    line("Phối hợp với Sở Tài chính, Sở Nội vụ và các địa phương tổ chức", 113, 78, page=2),
    line("thực hiện Kế hoạch này trên toàn bộ địa bàn tỉnh, nhất là xã xa.", 85, 96, page=2),
]


def sheet(lines: list[PrintedLine], number: int = 1, rules: tuple[Rule, ...] = ()) -> Sheet:
    return Sheet(number, 595, 842, tuple(word for one in lines for word in one.words), rules)


def test_a_paragraph_goes_on_over_a_page() -> None:
    pages = set_pages([sheet(BODY), sheet([line("2", 300, 40, page=2), *REST], 2)])
    texts = [block.text for block in pages.text.blocks if isinstance(block, SetPassage)]
    assert len(texts) == 3
    assert texts[1].endswith("tổ chức thực hiện ở xã.")
    assert pages.numbers == {2: 2}


def test_tables_stand_between_the_paragraphs_around_them() -> None:
    cells = [*words("TT", 90, 170), *words("Việc", 130, 170)]
    cells += [*words("1", 90, 200), *words("Rà soát", 130, 200)]
    below = line("Sở Y tế chủ trì.", 113, 240)
    page = sheet([*BODY, below], rules=tuple(drawn([85, 120, 400], [155, 180, 220])))
    page = replace(page, words=(*page.words, *cells))
    kinds = [type(block) for block in set_pages([page]).text.blocks]
    assert kinds == [SetPassage, SetPassage, SetTable, SetPassage]


def test_notes_below_a_short_rule_are_footnotes_and_their_calls_are_printed() -> None:
    call = replace(words("1", 530, 131, 8)[0], raised=True, glued=True)
    note = [*words("1", 85, 700, 8), *words("Theo Nghị định số 20/2021/NĐ-CP.", 92, 702, 10)]
    page = sheet(BODY, rules=(Rule(85, 690, 229, 690),))
    found = set_pages([replace(page, words=(*page.words, call, *note))]).text
    assert [one.text for one in found.footnotes] == ["[1] Theo Nghị định số 20/2021/NĐ-CP."]
    last = found.blocks[-1]
    assert isinstance(last, SetPassage)
    assert last.text.endswith("tổ chức[1]")


def test_lines_drawn_with_letters_are_set_aside() -> None:
    found = set_pages([sheet([*BODY, line("_______", 250, 170)])]).text
    assert [(one.kind, one.line.text) for one in found.asides] == [("rule", "_______")]


def test_no_pages_give_an_empty_text() -> None:
    assert set_pages([]).text.blocks == []
