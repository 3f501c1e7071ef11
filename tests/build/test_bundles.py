"""Bundles on the disk: named by their content, however their files come."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from generator.build.bundles import put_bundle
from generator.bundles import Bundle, Pointer, content_name
from generator.progress import Stage

POINTER = "so-sanh/danh-sach.json"


def put(folder: Path, *files: tuple[str, bytes], form: int = 1) -> str:
    return put_bundle(folder, Bundle(POINTER, form, files), Stage("export", ""))


def test_a_bundle_stands_in_the_folder_of_its_name(tmp_path: Path) -> None:
    name = put(tmp_path, ("a.json", b"1"), ("b/c.json", b"2"), form=7)
    hashes = {"a.json": sha256(b"1").hexdigest(), "b/c.json": sha256(b"2").hexdigest()}
    assert name == content_name(hashes)
    found = {str(one.relative_to(tmp_path)) for one in tmp_path.rglob("*") if one.is_file()}
    assert found == {POINTER, f"so-sanh/{name}/a.json", f"so-sanh/{name}/b/c.json"}
    assert (tmp_path / POINTER).read_bytes() == Pointer(7, name).written()


def test_a_file_in_pieces_has_the_name_of_the_whole(tmp_path: Path) -> None:
    whole = put(tmp_path / "a", ("a.json", b"12"), ("b.json", b"3"))
    pieces = put(tmp_path / "b", ("a.json", b"1"), ("b.json", b"3"), ("a.json", b"2"))
    assert pieces == whole
    assert (tmp_path / "b/so-sanh" / pieces / "a.json").read_bytes() == b"12"


def test_an_empty_bundle_is_a_folder_too(tmp_path: Path) -> None:
    assert list((tmp_path / "so-sanh" / put(tmp_path)).iterdir()) == []


def test_what_stood_there_is_replaced(tmp_path: Path) -> None:
    """Hand-written pages may hold a copy of a folder of a site, of other content by now."""
    name = put(tmp_path / "a", ("a.json", b"1"))
    there = tmp_path / "b/so-sanh" / name
    there.mkdir(parents=True)
    (there / "foreign.html").write_text("x", encoding="utf-8")
    assert put(tmp_path / "b", ("a.json", b"1")) == name
    assert [one.name for one in there.iterdir()] == ["a.json"]
