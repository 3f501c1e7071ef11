"""`kehoach csv` writes tables, shows what differs, and writes the plan only when told to."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import sheets
from generator.cli.commands import main
from tests import folders
from tests.folders import PLAN, tree, write_base

TARGETS = "xa-mau-ke-hoach-chi-tieu.csv"


def run(plans: Path, *words: str | Path) -> Result:
    return CliRunner().invoke(main, ["csv", "--plans", str(plans), *map(str, words)])


@pytest.fixture(name="plans")
def plans_with_tables(tmp_path: Path) -> Path:
    plans = write_base(tmp_path / "plans")
    ran = run(plans, plans / PLAN, "--output", tmp_path / "bang")
    assert ran.exit_code == 0, ran.output
    assert ran.output.count("Đã ghi") == 4
    return plans


def edit(plans: Path, old: str, new: str, encoding: str = "utf-8-sig") -> Path:
    file = plans.parent / "bang" / TARGETS
    text = file.read_text(encoding="utf-8-sig")
    assert old in text
    file.write_text(text.replace(old, new), encoding=encoding)
    return file


def test_tables_that_nobody_changed_change_nothing(plans: Path) -> None:
    before = tree(plans)
    ran = run(plans, "xa-mau-ke-hoach", *sorted((plans.parent / "bang").iterdir()))
    assert (ran.exit_code, tree(plans)) == (0, before)
    assert "không đổi gì" in ran.output


def test_a_difference_is_shown_and_written_only_when_agreed(plans: Path) -> None:
    before = tree(plans)
    file = edit(plans, ";;;rồi;", ";Xem lại;;rồi;", "utf-16")
    ran = run(plans, plans / PLAN, file)
    assert (ran.exit_code, tree(plans)) == (1, before)
    assert "dòng 2: sửa chỉ tiêu" in ran.output
    assert "Ghi chú: (trống) → Xem lại" in ran.output
    assert "--yes" in ran.output
    old = (plans / PLAN).read_text(encoding="utf-8")
    ran = run(plans, plans / PLAN, file, "--yes")
    assert ran.exit_code == 0, ran.output
    new = (plans / PLAN).read_text(encoding="utf-8")
    quote = "            quote: Tỷ lệ thất nghiệp chung dưới 3%\n"
    assert new == old.replace(quote, f"{quote}            note: Xem lại\n")


def test_a_clerk_at_a_terminal_is_asked(plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = edit(plans, ";rồi;", ";chưa;")
    for answer, code in ((False, 1), (True, 0)):
        monkeypatch.setattr(sheets, "_agrees", lambda answer=answer: answer)
        assert run(plans, plans / PLAN, file).exit_code == code
    assert "proposed: true" in (plans / PLAN).read_text(encoding="utf-8")


def test_what_check_would_refuse_is_told_at_its_row(plans: Path) -> None:
    before = tree(plans)
    file = edit(plans, ";2030;", ";2035;")  # the text prints 2030
    ran = run(plans, plans / PLAN, file, "--yes")
    assert (ran.exit_code, tree(plans)) == (1, before)
    assert f"{file}:2:1: lỗi" in ran.output
    assert "Không ghi gì" in ran.output


@pytest.mark.parametrize("data", [b"", b"\x89PNG\0\0\0", b"a;b\n1;2\n", b"=cmd|'/C calc'!A0\n"])
def test_what_is_no_table_is_told(plans: Path, data: bytes) -> None:
    before = tree(plans)
    file = plans.parent / "la.csv"
    file.write_bytes(data)
    ran = run(plans, plans / PLAN, file, "--yes")
    assert (ran.exit_code, tree(plans)) == (1, before)
    assert "không phải bảng của một kế hoạch" in ran.output


def test_a_draft_that_a_person_must_complete_is_edited_too(plans: Path) -> None:
    folders.edit(plans / PLAN, {"encoded_by: Kế hoạch mở": "encoded_by: null"})
    ran = run(plans, plans / PLAN, edit(plans, ";;;rồi;", ";Xem lại;;rồi;"), "--yes")
    assert ran.exit_code == 0, ran.output
    assert "note: Xem lại" in (plans / PLAN).read_text(encoding="utf-8")


def test_other_files_are_not_written_over(plans: Path) -> None:
    file = edit(plans, ";2030;", ";2035;")
    held = file.read_bytes()
    ran = run(plans, plans / PLAN, "--output", file.parent)
    assert (ran.exit_code, file.read_bytes()) == (2, held)
    assert "đã có" in ran.output


def test_a_plan_that_is_not_there_is_told_with_a_guess(plans: Path) -> None:
    ran = run(plans, "xa-mau-ke-hoac")
    assert ran.exit_code == 2
    assert "xa-mau-ke-hoach" in ran.output


def test_a_plan_that_another_program_wrote_meanwhile_stays(
    plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = edit(plans, ";rồi;", ";chưa;")

    def meanwhile() -> bool:
        (plans / PLAN).write_text("# của người khác\n", encoding="utf-8")
        return True

    monkeypatch.setattr(sheets, "_agrees", meanwhile)
    ran = run(plans, plans / PLAN, file)
    assert ran.exit_code == 1
    assert (plans / PLAN).read_text(encoding="utf-8") == "# của người khác\n"
