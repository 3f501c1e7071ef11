"""Pages of a pdf are drawn; of anything else there are none."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from generator.desk import paper


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    document = pypdfium2.PdfDocument.new()
    document.new_page(200, 300)
    document.new_page(200, 300)
    file = tmp_path / "a.pdf"
    document.save(file)
    document.close()
    return file


def test_pages_are_counted_and_drawn(pdf: Path) -> None:
    assert paper.count_of(pdf) == 2
    drawn = paper.picture(pdf, 2)
    assert drawn is not None
    assert drawn.startswith(b"\x89PNG")
    assert paper.picture(pdf, 3) is None


def test_what_is_no_pdf_has_no_pages(tmp_path: Path) -> None:
    for name, data in (("a.docx", b"PK"), ("a.pdf", b"no pdf")):
        (tmp_path / name).write_bytes(data)
        assert paper.count_of(tmp_path / name) == 0
    assert paper.count_of(tmp_path / "none.pdf") == 0
    assert paper.picture(tmp_path / "none.pdf", 1) is None
