"""A small file of a site is read, or it is told in words why not."""

from __future__ import annotations

from pathlib import Path

from generator.cli.site_bytes import site_bytes


def test_a_file_is_read_up_to_a_bound(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"123")
    assert site_bytes(tmp_path, "a", 3) == b"123"
    assert "lớn quá 2 byte" in str(site_bytes(tmp_path, "a", 2))
    assert site_bytes(tmp_path, "b", 2) == "Site không có b."
