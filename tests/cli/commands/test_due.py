"""What is due and was not found is told with its place, or as a table."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from tests.cli.called import CONFIG, run


def test_what_is_due_is_told_with_its_place(plans: Path) -> None:
    done = run("due", "--plans", plans, "--config", CONFIG, "--by", "10/11/2025")
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "plans/xa-mau-ke-hoach.yml:58:19: 09/11/2025 xa-mau-ke-hoach#ii-1-d1/2025",
        "    Xã Mẫu, tỉnh Mẫu: Báo cáo; Phòng Văn hóa - Xã hội",
        "    “báo cáo trước ngày 10/11 hằng năm”",
        "1 điều chưa tìm thấy, tính đến 10/11/2025.",
    ]
    nothing = run("due", "--plans", plans, "--config", CONFIG, "--by", "2025-11-09")
    assert nothing.stdout == "0 điều chưa tìm thấy, tính đến 09/11/2025.\n"


def test_what_is_due_is_a_table(plans: Path) -> None:
    done = run(
        "due",
        "--plans",
        plans,
        "--config",
        CONFIG,
        "--by",
        "2025-11-10",
        "--format",
        "csv",
        "--keys",
    )
    rows = list(csv.DictReader(io.StringIO(done.stdout.removeprefix("\ufeff"))))
    assert [(one["kind"], one["id"], one["due"]) for one in rows] == [
        ("duty", "ii-1-d1", "2025-11-09")
    ]


def test_what_is_no_day_is_wrong_use(plans: Path) -> None:
    done = run("due", "--plans", plans, "--config", CONFIG, "--by", "2025-11")
    assert done.exit_code == 2
    assert "không phải một ngày" in done.stderr
