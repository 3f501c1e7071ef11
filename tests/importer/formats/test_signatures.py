from __future__ import annotations

import pytest

from generator.importer.formats.signatures import kind_of, not_of
from generator.problems import Location


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (b"\n\n%PDF-1.4", "pdf"),
        (b"PK\x03\x04...", "zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "ole"),
        (b"{\\rtf1\\ansi", "rtf"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\xff\xd8\xff\xe0", "picture"),
        (b"From: <Saved>\r\nMIME-Version: 1.0\r\n\r\n<html>", "mht"),
        (b"<!DOCTYPE html><html>", "html"),
        ("\ufeff<html><p>Kế hoạch".encode("utf-16-le"), "html"),
        ("\ufeffKế hoạch".encode("utf-16-be"), "text"),
        ("KẾ HOẠCH".encode(), "text"),
        ("Số < 3 và > 2".encode(), "text"),
        (b"", "text"),
        (b"\x00\x01\x02", "binary"),
    ],
)
def test_a_file_is_known_by_what_stands_in_it(data: bytes, kind: str) -> None:
    assert kind_of(data) == kind


def test_a_file_of_another_format_than_its_name_says_is_told() -> None:
    place = Location("a.docx")
    assert not_of(frozenset({"zip"}), b"PK\x03\x04", place) is None
    told = not_of(frozenset({"zip"}), b"%PDF-1.7", place)
    assert told is not None
    assert (told.rule, told.severity) == ("other-format", "error")
    assert "PDF" in told.message
