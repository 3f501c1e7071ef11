from __future__ import annotations

import io
import re

import pypdfium2
import pytest

from generator.importer.formats.pdf import faults as pdf_faults
from generator.importer.formats.pdf.faults import fault_of, missing_pages
from generator.problems import Location
from tests.small_pdf import SmallPdf

PLACE = Location("a.pdf")


def rule_of(data: bytes) -> str:
    fault = fault_of(data, PLACE)
    return fault.rule if fault else ""


def test_a_sound_file_has_no_fault() -> None:
    assert rule_of(SmallPdf().page().text(85, 100, "Sở Y tế").data()) == ""


def test_what_is_no_pdf_or_half_of_one_is_broken() -> None:
    whole = SmallPdf().page().text(85, 100, "Sở Y tế").data()
    assert rule_of("Sở Y tế".encode()) == "broken-pdf"
    assert rule_of(whole[:60]) == "broken-pdf"
    assert rule_of(b"%PDF-1.7\n" + b"\x00" * 500) == "broken-pdf"


def test_a_file_of_thousands_of_pages_is_refused_before_it_is_read() -> None:
    document = pypdfium2.PdfDocument.new()
    for _page in range(pdf_faults.MOST_PAGES + 1):
        document.new_page(10, 10)
    held = io.BytesIO()
    document.save(held)
    assert rule_of(held.getvalue()) == "too-many-pages"


def test_bytes_and_letters_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    data = SmallPdf().page().text(85, 100, "Sở Y tế").data()
    monkeypatch.setattr(pdf_faults, "MOST_LETTERS", 3)
    assert rule_of(data) == "crowded-page"
    monkeypatch.setattr(pdf_faults, "MAX_BYTES", 100)
    assert rule_of(data) == "file-size"


def test_a_locked_file_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(_data: bytes) -> None:
        raise pypdfium2.PdfiumError("Failed to load document (PDFium: Incorrect password error).")

    monkeypatch.setattr(pypdfium2, "PdfDocument", locked)
    assert rule_of(b"%PDF-1.7") == "locked-pdf"


def test_missing_pages_say_between_which_numbers() -> None:
    told = missing_pages(((2, 5),), PLACE)
    assert (told.severity, "từ 2 sang 5" in told.message) == ("error", True)


def test_a_page_that_cannot_be_opened_is_told() -> None:
    whole = SmallPdf().page().text(85, 100, "Sở Y tế").page().text(85, 100, "Sở Nội vụ").data()
    kids = re.search(rb"/Kids \[(\d+) 0 R (\d+) 0 R\]", whole)
    assert kids is not None
    assert rule_of(whole.replace(kids[0], b"/Kids [%b 0 R 99 0 R]" % kids[1])) == "broken-pdf"
