from __future__ import annotations

import pypdfium2
import pytest
from PIL import Image

from generator.importer.formats.ocr import read_off as module
from generator.importer.formats.ocr.read_off import pages_drawn, read_off
from generator.importer.formats.pages.geometry import Word
from generator.importer.formats.pages.setting import SetTable
from generator.importer.formats.pages.sheets import set_pages
from generator.problems import Location
from tests.golden import CASES
from tests.tesseract import reason

PLACE = Location("a.pdf")
SCAN = CASES / "import" / "corpus" / "10-kh-phuong-scan.pdf"
WHITE = Image.new("L", (2480, 3508), 255)


@pytest.mark.skipif(bool(reason()), reason=reason())
def test_a_scanned_page_is_read_with_its_table() -> None:
    document = pypdfium2.PdfDocument(SCAN)
    off = read_off(pages_drawn(document, [2]), PLACE)
    assert off.faults == ()
    assert [number for number, _png in off.pictures] == [2]
    assert off.pictures[0][1].startswith(b"\x89PNG")
    blocks = set_pages(off.sheets).text.blocks
    (table,) = (block for block in blocks if isinstance(block, SetTable) and block.ruled)
    rows = [[cell.text for cell in row] for row in table.rows]
    assert rows[0] == [
        "TT",
        "Nội dung nhiệm vụ",
        "Cơ quan chủ trì",
        "Cơ quan phối hợp",
        "Thời gian hoàn thành",
    ]
    assert rows[2][1] == "Mua sắm vật tư:\n- 500 áo phao\n- 02 xuồng máy"
    assert [len(row) for row in rows] == [5, 2, 5, 5, 2, 5]


def test_without_the_program_the_way_to_install_it_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "missing", lambda: "cài đi")
    off = read_off([(1, WHITE)], PLACE)
    assert [(one.rule, one.hint) for one in off.faults] == [("no-ocr", "cài đi")]


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "missing", lambda: "")
    monkeypatch.setattr(module, "MOST_PAGES", 1)
    off = read_off([(1, WHITE), (2, WHITE)], PLACE)
    assert [one.rule for one in off.faults] == ["too-many-pages"]


@pytest.mark.parametrize("read", ["", "xqz wkf jjp " * 8])
def test_blank_paper_and_noise_are_told(read: str, monkeypatch: pytest.MonkeyPatch) -> None:
    words = [Word(text, 10, 50, 100, 14, confidence=90) for text in read.split()]
    monkeypatch.setattr(module, "missing", lambda: "")
    monkeypatch.setattr(module, "words_of_picture", lambda *_said: list(words))
    off = read_off([(1, WHITE)], PLACE)
    assert [one.rule for one in off.faults] == ["unreadable-picture"]


def test_a_blank_page_among_others_is_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    words = [
        Word(text, 10, 50, 100, 14) for text in ["rà", "soát", "quy", "hoạch", "của", "tỉnh"] * 4
    ]
    answers = iter([words, []])
    monkeypatch.setattr(module, "missing", lambda: "")
    monkeypatch.setattr(module, "words_of_picture", lambda *_said: next(answers))
    off = read_off([(1, WHITE), (2, WHITE)], PLACE)
    assert [(one.rule, one.severity) for one in off.warnings] == [("blank-page", "warning")]
    assert len(off.sheets) == 2
