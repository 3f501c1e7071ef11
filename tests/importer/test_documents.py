"""Which importer reads which file: by the ending of its name, of several the last."""

from __future__ import annotations

import pytest

from generator.importer.documents import IMPORTERS, Importer, importer_of

OWN = Importer("chữ khác", (".txt", ".text"), lambda data, _: (data.decode().upper(), []))


@pytest.mark.parametrize(
    ("name", "reader"),
    [
        ("a.txt", IMPORTERS[0]),
        ("A.TXT", IMPORTERS[0]),
        ("a.txt.bak", None),
        ("txt", None),
        ("a.docx", None),
    ],
)
def test_a_file_is_read_by_its_ending(name: str, reader: Importer | None) -> None:
    assert importer_of(name, IMPORTERS) is reader


def test_of_several_the_last_reads() -> None:
    assert importer_of("a.txt", (*IMPORTERS, OWN)) is OWN
    assert importer_of("a.text", (OWN, *IMPORTERS)) is OWN
    assert importer_of("a.txt", ()) is None


def test_plain_text_is_read_as_utf8_or_told_to_be_none() -> None:
    (plain,) = IMPORTERS
    assert plain.name == "chữ thuần"
    assert plain.text("Điều 1".encode(), "a.txt") == ("Điều 1", [])
    text, problems = plain.text(b"\xff\xfe\x00", "a.txt")
    assert text is None
    assert [one.file for one in problems] == ["a.txt"]
