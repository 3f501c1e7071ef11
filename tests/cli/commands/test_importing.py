"""A draft is printed or written; what is no text is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.called import run
from tests.folders import write_base
from tests.reading.test_opening import ODD


def test_import_prints_a_draft(plans: Path) -> None:
    source = plans / "sources/xa-mau-ke-hoach.txt"
    done = run("import", source, "--id", "xa-mau-ban-nhap")
    assert done.exit_code == 0
    assert "id: xa-mau-ban-nhap" in done.stdout
    out = plans.parent / "nhap.yml"
    assert run("import", source, "--id", "xa-mau-ban-nhap", "--output", out).exit_code == 0
    assert out.read_text(encoding="utf-8") == done.stdout
    assert done.stdout.startswith("# yaml-language-server: $schema=schema/plan.schema.json\n")


def test_import_refuses_what_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.xyz").write_bytes(b"PK")
    (tmp_path / "b.txt").write_bytes("Kế hoạch".encode("utf-16"))
    assert run("import", tmp_path / "a.xyz").exit_code == 2
    assert run("import", tmp_path / "b.txt").exit_code == 1
    (tmp_path / "c.txt").write_text("KẾ HOẠCH\n", encoding="utf-8")
    assert run("import", tmp_path / "c.txt", "--id", "Không Hợp Lệ").exit_code == 2


@pytest.mark.parametrize("words", [("import", "x.txt"), ("check", "--commit-msg", "x.txt")])
@pytest.mark.parametrize(
    ("kind", "rule"), [("pipe", "unreadable"), ("socket", "unreadable"), ("bytes", "encoding")]
)
def test_a_file_that_is_named_is_a_file_and_text(
    kind: str, rule: str, words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(write_base(tmp_path / "plans").parent)
    if kind == "bytes":
        (tmp_path / "x.txt").write_bytes(b"m\xe1\xbb\x99t \xb8\n")
    else:
        ODD[kind](tmp_path / "x.txt")
    done = run(*words)
    assert done.exit_code == 1
    assert f"[{rule}]" in done.output
