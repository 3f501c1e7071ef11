"""The last lines of commit messages: tests/cases/trailers/*.yml."""

from __future__ import annotations

import pytest

from generator.history.trailers import read_trailers, without_comments
from generator.problems import Problem
from tests.golden import Case, cases, hold


def told(problem: Problem) -> str:
    meant = f" → {problem.guess}" if problem.guess else ""
    place = f"{problem.file}:{problem.line}:{problem.column}"
    return f"{place} [{problem.rule}] {problem.fragment}{meant}"


@pytest.mark.parametrize("case", cases("trailers"), ids=lambda case: case.name)
def test_messages(case: Case, update_goldens: bool) -> None:
    read, problems = read_trailers(case.said["message"], "lời")
    hold(case, "read", f"{read.kind} | {read.based_on} | {read.legal_date}", update_goldens)
    hold(case, "told", [told(problem) for problem in problems], update_goldens)
    assert all(problem.hint for problem in problems)


def test_what_git_itself_writes_into_a_message_is_no_part_of_it() -> None:
    """The editor's file ends in comments, with `git commit -v` in the whole difference."""
    said = "Sửa\n\nLoia: sửa lỗi\n"
    help_of_git = "\n# Please enter the commit message\n# Loai: x\n#\n"
    scissors = "# ------------------------ >8 ------------------------\n"
    text = without_comments(f"{said}{help_of_git}{scissors}# Do not\ndiff\n Loai: nhầm\n")
    assert [told(one) for one in read_trailers(text, "lời")[1]] == [
        "lời:3:1 [commit-trailer] loia: sửa lỗi → Loai:"
    ]


def test_the_hints_name_what_may_be_written() -> None:
    def hint(message: str) -> str:
        (problem,) = read_trailers(message, "lời")[1]
        return problem.hint

    assert hint("Sửa\n\nLoai: không rõ") == "viết một trong: nhập liệu, sửa lỗi, sửa đổi"
    assert hint("Sửa\n\nLoia: sửa lỗi") == "các dòng được đọc: Loai:, Can-cu:, Ngay-hieu-luc:"
    assert hint("Sửa\n\nNgay-hieu-luc: hôm qua") == "viết 2025-03-01 hoặc 01/03/2025"
    assert hint("Sửa\n\nLoai: sửa đổi").startswith("thêm dòng Can-cu: ")


def test_each_key_nearly_right_is_guessed() -> None:
    for written, meant in (("Can-cuu", "Can-cu:"), ("Ngay-hieu-lucc", "Ngay-hieu-luc:")):
        (problem,) = read_trailers(f"Sửa\n\n{written}: 42", "lời")[1]
        assert problem.guess == meant


def test_the_first_of_two_lines_counts() -> None:
    assert read_trailers("Sửa\n\nLoai: sửa lỗi\nLoai: nhập liệu", "lời")[0].kind == "correction"


def test_every_kind_is_read() -> None:
    kinds = [
        read_trailers(f"Sửa\n\nCan-cu: 1\nLoai: {said}", "lời")[0].kind
        for said in ("nhập liệu", "sửa lỗi", "sửa đổi")
    ]
    assert kinds == ["encoding", "correction", "amendment"]


def test_a_kind_is_read_as_it_was_called_when_commits_were_published() -> None:
    for said in ("mã hóa", "Mã hoá", "ma hoa"):
        assert read_trailers(f"Nhập liệu\n\nLoai: {said}", "lời")[0].kind == "encoding"


def test_a_line_far_from_the_end_is_read_by_its_name_only() -> None:
    message = "Sửa\n\nLoai: sửa lỗi\nLoia: nhầm\n\nThân bài.\n\nSigned-off-by: A"
    read, problems = read_trailers(message, "lời")
    assert (read.kind, problems) == ("correction", [])


def test_what_stands_where_in_the_file() -> None:
    (problem,) = read_trailers("Sửa\n\n  Loai: không rõ", "lời")[1]
    assert (problem.file, problem.line, problem.column) == ("lời", 3, 3)


def test_a_commented_line_keeps_its_place() -> None:
    assert without_comments("Sửa\n# a\n\nLoai: x\n") == "Sửa\n\n\nLoai: x"
