from __future__ import annotations

from generator.importer.formats.pdf.stamps import stamps_of
from tests.small_pdf import SmallPdf


def test_what_a_signature_field_shows_is_read() -> None:
    file = SmallPdf().page().text(85, 100, "Số:").stamp(120, 100, "565/KH-UBND")
    assert stamps_of(file.stamp(330, 130, "ngày 12 tháng 3").data()) == (
        "565/KH-UBND",
        "ngày 12 tháng 3",
    )


def test_a_file_without_fields_has_none() -> None:
    assert stamps_of(SmallPdf().page().text(85, 100, "Số: 12/KH-UBND").data()) == ()
