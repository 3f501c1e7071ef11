"""A file is written whole, or stays; what others wrote is never written over."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.desk.keeping import ChangedElsewhereError, print_of, read, save


def test_a_file_is_put_whole_in_its_place(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    assert read(file) == b""
    save(file, b"a: 1\n", print_of(b""))
    file.chmod(0o640)
    save(file, b"a: 2\n", print_of(b"a: 1\n"))
    assert file.read_bytes() == b"a: 2\n"
    assert file.stat().st_mode & 0o777 == 0o640
    assert [one.name for one in tmp_path.iterdir()] == ["a.yml"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "b.yml", tmp_path / "a.yml"
    target.write_bytes(b"b")
    link.symlink_to(target)
    save(link, b"c", print_of(b"b"))
    assert link.is_symlink()
    assert target.read_bytes() == b"c"


def test_what_somebody_else_wrote_stays(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    file.write_bytes(b"theirs")
    with pytest.raises(ChangedElsewhereError):
        save(file, b"mine", print_of(b"before"))
    assert file.read_bytes() == b"theirs"
    assert [one.name for one in tmp_path.iterdir()] == ["a.yml"]
