"""The draft of a report is printed, or written with its text beside it; no other text goes."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.commands import main
from generator.cli.report_writing import EDITOR_LINE
from tests.folders import write_base

TEXT = (
    "ỦY BAN NHÂN DÂN TỈNH MẪU\nSố: 12/BC-UBND\n\nMẫu, ngày 5 tháng 1 năm 2026\n\nBÁO CÁO\n"
    "Kết quả thực hiện\n\nI. KẾT QUẢ\n1. Tỷ lệ hộ nghèo là 2,5%.\n"
)


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    (tmp_path / "bc.txt").write_text(TEXT, encoding="utf-8")
    folder = write_base(tmp_path / "plans")
    (folder / "reports").mkdir()
    return folder


def asked(plans: Path, *more: str) -> Result:
    words = ["import", str(plans.parent / "bc.txt"), "--report", "--id", "bc-mau"]
    return CliRunner().invoke(main, [*words, *more])


def test_without_a_file_it_is_printed(plans: Path) -> None:
    done = asked(plans)
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith(f"{EDITOR_LINE}\n")
    assert "id: bc-mau" in done.stdout
    assert not list((plans / "reports").iterdir())


def test_within_a_folder_of_plans_its_text_is_put_beside(plans: Path) -> None:
    file = plans / "reports" / "bc-mau.yml"
    done = asked(plans, "--output", str(file))
    assert done.exit_code == 0, done.output
    assert file.read_text("utf-8").startswith(EDITOR_LINE)
    assert str(file) in done.stderr
    source = plans / "sources" / "bc-mau.txt"
    assert source.read_bytes() == TEXT.encode()


def test_a_text_of_another_is_not_written_over(plans: Path) -> None:
    source = plans / "sources" / "bc-mau.txt"
    source.parent.mkdir(exist_ok=True)
    source.write_text("của người khác", encoding="utf-8")
    file = plans / "reports" / "bc-mau.yml"
    done = asked(plans, "--output", str(file))
    assert done.exit_code == 2
    assert "--id" in done.stderr
    assert source.read_text("utf-8") == "của người khác"
    assert not file.exists()
