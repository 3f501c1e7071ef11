"""What a check found, in the words that a clerk meets in a merge request."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from click.testing import CliRunner

from generator.cli.check_report import LONGEST, TOLD, as_gitlab, as_markdown
from generator.cli.commands import main
from generator.hidden import is_hidden
from generator.problems import Problem
from tests.folders import edit, write_base

WRONG = Problem(
    "plans/a.yml", 3, 7, "quote-not-found", "không có", "error", "chữ sai", "chép lại", "chữ đúng"
)
WARNED = replace(WRONG, line=9, severity="warning", guess="", fragment="")


def test_each_place_says_how_to_mend_it() -> None:
    assert as_markdown([WARNED, WRONG]).splitlines() == [
        "### Kiểm tra: 1 lỗi, 1 cảnh báo",
        "",
        "Còn lỗi thì thay đổi này chưa công bố được. Sửa từng chỗ dưới đây ở chính nhánh của "
        "yêu cầu này rồi lưu: máy tự kiểm tra lại. Không phải mở yêu cầu mới.",
        "",
        "#### plans/a&#46;yml",
        "",
        "- **Dòng 3, lỗi**: không có. Chỗ sai: “chữ sai”. Có phải là “chữ đúng”? "
        "Cách sửa: chép lại. (`quote-not-found`)",
        "- **Dòng 9, cảnh báo**: không có. Cách sửa: chép lại. (`quote-not-found`)",
    ]


def test_nothing_wrong_is_said_too() -> None:
    assert as_markdown([]).endswith("\n\nKhông có gì phải sửa.\n")
    assert "Không có lỗi. Cảnh báo thì xem lại" in as_markdown([WARNED])


def test_a_long_list_is_cut_errors_kept() -> None:
    many = [replace(WARNED, line=one + 1) for one in range(TOLD)]
    told = as_markdown([*many, replace(WRONG, line=999)])
    assert "Dòng 999, lỗi" in told
    assert told.endswith("Còn 1 điều nữa.\n")
    wide = as_markdown([replace(WRONG, line=n, hint="a" * 1999) for n in range(1, 41)])
    assert len(wide) < LONGEST + 100
    assert "điều nữa." in wide
    assert wide.count("\n- ") + int(wide.split()[-3]) == 40


def test_nothing_of_a_problem_is_markup_or_a_mention() -> None:
    said = "@ai <img src=x> [a](https://vi-du.vn) `\n# to\u202e"
    told = as_markdown([Problem(said, 1, 1, said, said, "error", said, said, said)])
    assert "<img" not in told
    assert "](" not in told
    assert "@ai" not in told
    assert not any(is_hidden(letter) for letter in told if letter != "\n")


def test_gitlab_shows_each_place_once() -> None:
    first, second = json.loads(as_gitlab([WRONG, replace(WRONG, line=8)]))
    assert first["location"] == {"path": "plans/a.yml", "lines": {"begin": 3}}
    assert first["severity"] == "major"
    assert first["description"].endswith("Cách sửa: chép lại.")
    assert first["fingerprint"] != second["fingerprint"]
    moved, _rest = json.loads(as_gitlab([replace(WRONG, line=4), replace(WRONG, line=9)]))
    assert moved["fingerprint"] == first["fingerprint"]


def test_a_check_writes_its_summary_beside_what_it_prints(tmp_path: Path) -> None:
    plans = write_base(tmp_path / "plans")
    edit(plans / "xa-mau-ke-hoach.yml", {"type: ke-hoach": "type: ke-hoạch"})
    summary = tmp_path / "tom-tat.md"
    words = ["check", "--plans", str(plans), "--format", "gitlab", "--summary", str(summary)]
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 1, done.output
    assert {"major", "minor"} == {one["severity"] for one in json.loads(done.stdout)}
    assert summary.read_text("utf-8").startswith("### Kiểm tra: 1 lỗi, ")
