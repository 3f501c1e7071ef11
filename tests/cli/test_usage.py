"""A slip on the command line is told in Vietnamese, with how the command is called."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli.commands import main


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("imprt", "không có lệnh “imprt”; có phải là import?"),
        ("xyz", "không có lệnh “xyz”"),
        ("--plan", "không có tùy chọn --plan"),
        ("check --plan x", "không có tùy chọn --plan; có phải là --plans?"),
        ("import", "thiếu 'FILE'"),
        ("import khong-co.txt", "'FILE': không có tệp “khong-co.txt”"),
        ("import .", "'FILE': “.” là thư mục, cần một tệp"),
        ("check --format x", "'--format': “x” không được; chọn một trong 'text', 'github', 'json'"),
        ("serve --port abc", "'--port': “abc” không phải là số"),
        ("import a.pdf", "FILE: hiện chỉ đọc được tệp .txt"),
        ("import a.txt b", "Got unexpected extra argument (b)"),
        ("search x --site trong", "--site: “trong” không có chỉ mục tìm kiếm"),
    ],
)
def test_wrong_use(words: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.pdf").touch()
    (tmp_path / "a.txt").touch()
    (tmp_path / "trong").mkdir()
    done = CliRunner().invoke(main, words.split(), prog_name="kehoach")
    assert done.exit_code == 2
    assert done.stdout == ""
    said, usage, more, *_ = done.stderr.splitlines()
    assert said.startswith(f"Gọi sai cách: {told}")
    assert usage.startswith("Cách gọi: kehoach ")
    assert more.startswith("Xem thêm: kehoach")
    assert more.endswith("--help")


def test_without_a_command_the_help_is_shown() -> None:
    done = CliRunner().invoke(main, [])
    assert "Kế hoạch mở" in done.output
    assert "Gọi sai cách" not in done.output
