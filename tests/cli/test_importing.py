from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from generator.cli.commands import main
from tests.folders import ROOT


@pytest.mark.parametrize(
    ("name", "data", "rule"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old-format"),
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\n", "empty"),
        ("a.txt", "Kế hoạch".encode("utf-16"), "old-encoding"),  # read, but no plan
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


CORPUS = ROOT / "tests" / "cases" / "import" / "corpus"


def test_a_draft_among_plans_has_its_source_and_the_original_beside(tmp_path: Path) -> None:
    (tmp_path / "registry").mkdir()
    word = CORPUS / "06-dt-kh-huyen-so-trong-docx.docx"
    words = ["import", str(word), "--id", "thu", "--output", str(tmp_path / "thu.yml")]
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 0, done.stderr
    plan = yaml.safe_load((tmp_path / "thu.yml").read_text(encoding="utf-8"))
    original = plan["source"]["original"]
    assert (tmp_path / original["file"]).read_bytes() == word.read_bytes()
    assert original["sha256"] == sha256(word.read_bytes()).hexdigest()
    assert original["reader"].startswith("docx2python ")
    assert "Bình dân học vụ số" in (tmp_path / "sources/thu.txt").read_text(encoding="utf-8")


def test_a_source_that_is_there_already_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "registry").mkdir()
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/thu.txt").write_text("khác", encoding="utf-8")
    text = CORPUS / "15-ctr-huyen-uy-txt.txt"
    words = ["import", str(text), "--id", "thu", "--output", str(tmp_path / "thu.yml")]
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 2
    assert (tmp_path / "sources/thu.txt").read_text(encoding="utf-8") == "khác"
    assert not (tmp_path / "thu.yml").exists()


def test_a_plan_is_called_as_its_file(tmp_path: Path) -> None:
    source = tmp_path / "Văn bản (1).txt"
    source.write_text("KẾ HOẠCH\nVề trẻ em\n\nI. MỤC TIÊU\nGiữ 100% lớp học.\n", "utf-8")
    output = tmp_path / "xa-mau-tre-em.yml"
    done = CliRunner().invoke(main, ["import", str(source), "--output", str(output)])
    assert done.exit_code == 0, done.output
    assert "id: xa-mau-tre-em\n" in output.read_text("utf-8")
