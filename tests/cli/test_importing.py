from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli.commands import main


@pytest.mark.parametrize(
    ("name", "data", "rule"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old-format"),
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\n", "empty"),
        ("a.txt", "Kế hoạch".encode("utf-16"), "encoding"),
    ],
)
def test_what_cannot_be_read_is_told_and_writes_nothing(
    name: str, data: bytes, rule: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    words = ["import", str(tmp_path / name), "--output", str(tmp_path / "a.yml")]
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 1
    assert f"[{rule}]" in done.stderr
    assert done.stdout == ""
    assert [one.name for one in tmp_path.iterdir()] == [name]


def test_an_ending_that_nobody_reads_names_those_that_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.xyz").write_bytes(b"x")
    done = CliRunner().invoke(main, ["import", str(tmp_path / "a.xyz")])
    assert done.exit_code == 2
    assert ".txt" in done.stderr
    assert ".doc," not in done.stderr
