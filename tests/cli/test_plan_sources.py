"""The source of a draft: which files stand beside it, and that none is written over."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from generator import __version__
from generator.cli.plan_sources import is_plans_folder, original_of, put_beside, source_files
from generator.importer import Original
from generator.importer.official_text import OfficialText

TEXT = OfficialText((), "Một câu.\n", reader="docx2python 3.7")


def test_plain_text_is_its_own_source() -> None:
    assert original_of(Path("a.TXT"), b"x", "mau", replace(TEXT, reader="")) is None
    assert source_files(TEXT, b"x", "mau", None) == {"sources/mau.txt": b"x"}


def test_a_text_in_an_old_encoding_stands_beside_what_it_became() -> None:
    original = original_of(Path("a.txt"), b"x", "mau", replace(TEXT, reader="TCVN3"))
    assert original is not None
    assert original.file == "sources/mau.txt.goc"
    assert set(source_files(TEXT, b"x", "mau", original)) == {
        "sources/mau.txt",
        "sources/mau.txt.goc",
    }


def test_another_format_leaves_its_text_and_itself() -> None:
    original = original_of(Path("a.DOCX"), b"x", "mau", TEXT)
    digest = sha256(b"x").hexdigest()
    assert original == Original("sources/mau.docx", digest, "docx2python 3.7")
    assert source_files(TEXT, b"x", "mau", original) == {
        "sources/mau.txt": "Một câu.\n".encode(),
        "sources/mau.docx": b"x",
    }
    unnamed = original_of(Path("a.md"), b"x", "mau", OfficialText((), ""))
    assert unnamed is not None
    assert unnamed.reader == f"kehoach {__version__}"


def test_pages_that_were_read_off_stand_in_a_folder_of_their_own() -> None:
    scan = replace(TEXT, pictures=((2, b"png"),))
    original = original_of(Path("a.pdf"), b"x", "mau", scan)
    files = source_files(scan, b"x", "mau", original)
    assert files["sources/mau/trang-2.png"] == b"png"


def test_files_are_put_beside_and_never_over_others(tmp_path: Path) -> None:
    put_beside(tmp_path, {"sources/a.txt": b"x"})
    put_beside(tmp_path, {"sources/a.txt": b"x", "sources/b.txt": b"y"})
    assert put_beside(tmp_path, {"sources/c.txt": b"z", "sources/b.txt": b"z"}) == "sources/b.txt"
    assert sorted(one.name for one in (tmp_path / "sources").iterdir()) == ["a.txt", "b.txt"]


def test_a_folder_of_plans_holds_registries(tmp_path: Path) -> None:
    assert not is_plans_folder(tmp_path)
    (tmp_path / "registry").mkdir()
    assert is_plans_folder(tmp_path)
