from __future__ import annotations

import io
import zipfile

import pytest

from generator.importer.formats.docx import parts
from generator.importer.formats.docx.parts import RefusedError, open_parts, packed_anew
from generator.problems import Location
from tests.importer.formats.docx.made import docx, paragraph

PLACE = Location("a.docx")


def refusal(data: bytes) -> str:
    with pytest.raises(RefusedError) as refused:
        open_parts(data, PLACE)
    assert refused.value.problem.severity == "error"
    assert refused.value.problem.hint
    return refused.value.problem.rule


def rewritten(data: bytes, name: str, change: bytes | None) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.namelist():
            if entry != name:
                new.writestr(entry, old.read(entry))
            elif change is not None:
                new.writestr(name, change)
    return out.getvalue()


GOOD = docx(paragraph("Kế hoạch"))
BILLION = (
    b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    b"<w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
)
OUTSIDE = BILLION.replace(b'<!ENTITY a "ha">', b'<!ENTITY a SYSTEM "file:///etc/hostname">')


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (GOOD[:-40], "broken-file"),
        (GOOD[:60], "broken-file"),
        (rewritten(GOOD, "word/document.xml", b"<w:document"), "broken-file"),
        (rewritten(GOOD, "word/document.xml", BILLION), "entities"),
        (rewritten(GOOD, "word/document.xml", OUTSIDE), "entities"),
        (rewritten(GOOD, "_rels/.rels", BILLION), "entities"),
        (rewritten(GOOD, "word/document.xml", None), "other-format"),
        (rewritten(GOOD, "word/document.xml", b"<workbook/>"), "other-format"),
        (
            rewritten(GOOD, "word/document.xml", b'<d xmlns="http://purl.oclc.org/ooxml/x"/>'),
            "other-format",
        ),
    ],
    # The bytes hold the time at which they were zipped: as names they differ between workers.
    ids=[
        "cut",
        "head",
        "torn",
        "billion",
        "outside",
        "billion-links",
        "no-document",
        "workbook",
        "strict",
    ],
)
def test_what_is_no_sound_word_file_is_refused(data: bytes, rule: str) -> None:
    assert refusal(data) == rule


def test_a_file_that_unpacks_without_end_is_refused() -> None:
    """A zip of some kilobytes that holds megabytes of one letter."""
    bomb = docx(paragraph("a" * 8_000_000))
    assert len(bomb) < 20_000
    assert refusal(bomb) == "file-size"


def test_so_many_entries_or_cells_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "MAX_CELLS", 3)
    cells = "<w:tc><w:p/></w:tc>" * 4
    assert refusal(docx(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")) == "file-size"
    monkeypatch.setattr(parts, "MAX_ENTRIES", 3)
    assert refusal(GOOD) == "file-size"


def test_a_password_is_told() -> None:
    data = bytearray(GOOD)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(mark)
        while start >= 0:
            data[start + offset] |= 1
            start = data.find(mark, start + 4)
    assert refusal(bytes(data)) == "encrypted"


def test_what_is_packed_anew_holds_words_only() -> None:
    data = docx(paragraph("Kế hoạch"), {"header": paragraph("chạy"), "comments": ""}, bin=b"x")
    again = packed_anew(open_parts(data, PLACE))
    with zipfile.ZipFile(io.BytesIO(again)) as archive:
        names = archive.namelist()
    assert "word/header.xml" in names
    assert not {"bin", "word/comments.xml"} & set(names)
    assert open_parts(again, PLACE).related("header") is not None
