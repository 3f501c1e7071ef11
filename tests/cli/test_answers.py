"""The table of `kehoach due` comes back: files are written whole or not at all."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from click.testing import Result

from generator.sheets.due_columns import COLUMNS
from tests.cli.called import CONFIG, run


def listed(plans: Path, *more: str) -> list[dict[str, str]]:
    """Return the rows of what is due, by the keys of the columns unless told otherwise."""
    words = ("--by", "2025-11-10", "--format", "csv", *(more or ("--keys",)))
    done = run("due", "--plans", plans, "--config", CONFIG, *words)
    return list(csv.DictReader(io.StringIO(done.stdout.removeprefix("\ufeff"))))


def give_back(plans: Path, rows: list[dict[str, str]], *more: str) -> Result:
    file = plans.parent / "den-han.csv"
    with file.open("w", encoding="utf-8-sig", newline="") as out:
        table = csv.DictWriter(out, list(rows[0]))
        table.writeheader()
        table.writerows(rows)
    return run("due", "--plans", plans, "--config", CONFIG, "--take", file, *more)


REPORT = {
    "report": "bao-cao-2025",
    "type": "bao-cao",
    "title": "Báo cáo kết quả năm 2025",
    "date": "2025-11-05",
    "issuer": "Phòng Văn hóa - Xã hội",
    "standing": "official",
    "by": "Người nhập",
}


def test_a_filled_table_becomes_a_report_and_nothing_is_due_any_more(plans: Path) -> None:
    (row,) = listed(plans)
    asked = give_back(plans, [{**row, **REPORT}])
    assert (asked.exit_code, (plans / "reports").exists()) == (1, False)
    assert "1 việc được đáp" in asked.stdout
    done = give_back(plans, [{**row, **REPORT}], "--yes")
    assert done.exit_code == 0, done.stderr
    said = (plans / "reports/bao-cao-2025.yml").read_text(encoding="utf-8")
    assert "answers: [xa-mau-ke-hoach#ii-1-d1/2025]" in said
    assert "issuer: phong-van-hoa-xa-hoi" in said
    assert listed(plans) == []


def test_a_table_with_vietnamese_heads_is_filled_in_and_taken_back(plans: Path) -> None:
    (row,) = listed(plans, "--by", "2025-11-10")
    assert row["Việc hay chỉ tiêu"] == "việc"
    assert row["Câu trong kế hoạch"] == "báo cáo trước ngày 10/11 hằng năm"
    assert not set(COLUMNS) & set(row)
    titled = {COLUMNS[key].title: value for key, value in REPORT.items()}
    titled |= {"Loại văn bản": "Báo cáo", "Của cơ quan hay nơi khác kể": "văn bản của cơ quan"}
    done = give_back(plans, [{**row, **titled}], "--yes")
    assert done.exit_code == 0, done.stderr
    said = (plans / "reports/bao-cao-2025.yml").read_text(encoding="utf-8")
    assert "answers: [xa-mau-ke-hoach#ii-1-d1/2025]" in said
    assert "type: bao-cao\n" in said
    assert "standing: official\n" in said


def test_what_is_wrong_is_told_at_its_cell_and_nothing_is_written(plans: Path) -> None:
    (row,) = listed(plans)
    wrong = {**row, **REPORT, "issuer": "ubnd-xa-mau", "standing": "chinh-thuc"}
    done = give_back(plans, [wrong], "--yes")
    assert (done.exit_code, (plans / "reports").exists()) == (1, False)
    at = list(wrong).index("standing") + 1
    assert f"den-han.csv:2:{at}" in done.stderr
    done = give_back(plans, [{**wrong, "standing": "official"}], "--yes")
    assert "duty-of-another-body" in done.stderr
    assert f"den-han.csv:2:{list(wrong).index('id') + 1}" in done.stderr


def test_who_looked_and_found_nothing_is_kept_and_counts_as_nothing(plans: Path) -> None:
    (row,) = listed(plans)
    done = give_back(plans, [{**row, "looked": "2026-01-15", "by": "Người xem"}], "--yes")
    assert done.exit_code == 0, done.stderr
    (again,) = listed(plans)
    assert again["looked_before"] == "15/01/2026, Người xem"


def test_a_table_that_nobody_filled_in_writes_nothing(plans: Path) -> None:
    done = give_back(plans, listed(plans), "--yes")
    assert (done.exit_code, (plans / "reports").exists()) == (0, False)
