"""Every file below a folder is read once; what is no plain file is told, and never followed."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from generator.build.inventory import inventory


def test_every_file_has_the_hash_of_its_bytes(tmp_path: Path) -> None:
    files = {"b.txt": b"b", "a/ệ ?#.txt": b"", "a/b/c/.d": b"x" * 3_000_000}
    for name, data in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    (tmp_path / "a" / "rong").mkdir()
    found = inventory(tmp_path)
    assert found.unread == {}
    assert found.hashes == {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}


def test_links_and_pipes_are_told_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "ngoai").mkdir()
    (tmp_path / "ngoai" / "bi-mat").write_text("x")
    site = tmp_path / "site"
    site.mkdir()
    (site / "tep").write_text("a")
    (site / "mot").symlink_to(tmp_path / "ngoai" / "bi-mat")
    (site / "thu-muc").symlink_to(tmp_path / "ngoai")
    (site / "vong").symlink_to(site)
    (site / "gay").symlink_to("khong-co")
    os.mkfifo(site / "ong")
    found = inventory(site)
    assert set(found.hashes) == {"tep"}
    assert found.unread == {
        **dict.fromkeys(("gay", "mot", "thu-muc", "vong"), "là liên kết"),
        "ong": "không phải là tệp thường",
    }


def test_a_name_that_is_no_utf8_is_a_name(tmp_path: Path) -> None:
    try:
        (tmp_path / os.fsdecode(b"\xff.txt")).write_text("x")
    except OSError:
        pytest.skip("this file system takes no such name")
    assert list(inventory(tmp_path).hashes) == ["\udcff.txt"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    found = inventory(tmp_path / "khong-co")
    assert (found.hashes, list(found.unread)) == ({}, [""])
