from __future__ import annotations

import pytest

from generator.importer.documents import IMPORTERS, Importer, importer_of, known_endings
from generator.importer.official_text import OfficialText, Passage

OWN = Importer("chữ khác", (".txt", ".text"), lambda data, _: (data.decode().upper(), []))
READING = Importer(
    "văn bản", (".van",), read=lambda _data, _name: (OfficialText((Passage("Điều 1"),), ""), [])
)
PLAIN = next(one for one in IMPORTERS if ".txt" in one.endings)


@pytest.mark.parametrize(
    ("name", "reader"),
    [("a.txt", PLAIN), ("A.TXT", PLAIN), ("a.txt.bak", None), ("txt", None), ("a.xyz", None)],
)
def test_a_file_is_read_by_its_ending(name: str, reader: Importer | None) -> None:
    assert importer_of(name, IMPORTERS) is reader


def test_of_several_the_last_reads() -> None:
    assert importer_of("a.txt", (*IMPORTERS, OWN)) is OWN
    assert importer_of("a.text", (OWN, *IMPORTERS)) is OWN
    assert importer_of("a.txt", ()) is None


def test_an_importer_that_gives_a_string_is_read_line_by_line() -> None:
    found, problems = OWN.official_text("Điều 1\n\nĐiều 2".encode(), "a.text")
    assert found is not None
    assert [(one.line, one.text) for one in found.passages()] == [(1, "ĐIỀU 1"), (3, "ĐIỀU 2")]
    assert problems == []


def test_an_importer_that_gives_passages_is_taken_at_its_word() -> None:
    found, _ = READING.official_text(b"x", "a.van")
    assert found is not None
    assert [one.text for one in found.passages()] == ["Điều 1"]


def test_an_importer_reads_in_one_way() -> None:
    with pytest.raises(TypeError):
        Importer("không", (".khong",))
    with pytest.raises(TypeError):
        Importer("hai", (".hai",), OWN.text, READING.read)


def test_an_empty_document_is_told() -> None:
    found, problems = PLAIN.official_text(b"\n \n", "a.txt")
    assert found is None
    assert [(one.file, one.rule, one.severity) for one in problems] == [("a.txt", "empty", "error")]


def test_a_file_that_is_something_else_than_its_name_says_is_told() -> None:
    own = Importer("ảnh", (".anh",), OWN.text, kinds=frozenset({"picture"}))
    found, problems = own.official_text(b"%PDF-1.7", "a.anh")
    assert found is None
    assert [one.rule for one in problems] == ["other-format"]


def test_old_formats_are_refused_with_advice() -> None:
    old = importer_of("Ke hoach.DOC", IMPORTERS)
    assert old is not None
    found, problems = old.official_text(b"\xd0\xcf\x11\xe0", "Ke hoach.DOC")
    assert found is None
    assert ".docx" in problems[0].hint
    assert ".doc" not in known_endings(IMPORTERS)
