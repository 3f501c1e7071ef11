from __future__ import annotations

import pypdfium2
import pytest

from generator.importer.formats.pages.geometry import lines_of
from generator.importer.formats.pdf.layer import sheets_of
from generator.importer.formats.pdf.second import SecondReader, page_words
from tests.small_pdf import SmallPdf


@pytest.mark.parametrize("turn", [0, 90, 270])
def test_each_line_is_found_where_it_stands(turn: int) -> None:
    file = SmallPdf(turn=turn).page().text(85, 100, "Rà soát").text(300, 100, "Sở Y tế")
    data = file.text(85, 130, "quy hoạch").data()
    (sheet,) = sheets_of(data)
    second = SecondReader(pypdfium2.PdfDocument(data))
    lines = lines_of(sheet.words)
    assert [second.line(line) for line in lines[:1]] == ["Rà soát Sở Y tế"]
    assert second.unasked(1) == ["quy hoạch"]
    assert second.line(lines[1]) == "quy hoạch"
    assert second.unasked(1) == []


def test_other_letters_are_told_as_they_are() -> None:
    data = SmallPdf().page().text(85, 100, "Rà soát").data()
    other = SmallPdf().page().text(85, 100, "Rà soạt").data()
    (sheet,) = sheets_of(other)
    second = SecondReader(pypdfium2.PdfDocument(data))
    assert second.line(lines_of(sheet.words)[0]) == "Rà soát"


def test_a_page_gives_its_words() -> None:
    document = pypdfium2.PdfDocument(SmallPdf().page().text(85, 100, "Sở Y tế").data())
    assert [word.text for word in page_words(document[0])] == ["Sở", "Y", "tế"]
