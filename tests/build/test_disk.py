"""What a disk refuses: each reason in words of its own, with a cure."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from generator.build.disk import refused
from generator.problems import as_text
from tests.made_up import speaking_made_up


@pytest.mark.parametrize(
    ("number", "message", "hint"),
    [
        (errno.ENOSPC, "ổ đĩa đã đầy", "chỗ cho hai site"),
        (errno.EDQUOT, "phần ổ đĩa được cấp", "chỗ cho hai site"),
        (errno.EROFS, "chỉ đọc", "gắn lại"),
        (errno.EACCES, "không có quyền ghi", "chown"),
        (errno.EPERM, "không có quyền ghi", "chown"),
        (errno.EBUSY, "ổ gắn", "--output"),
        (errno.EDEADLK, "một lần dựng khác", "dừng nó"),
        (errno.EMFILE, "mở thêm tệp", "ulimit"),
        (errno.EIO, "báo lỗi", "fsck"),
        (errno.ENOTDIR, "không ghi được site", "--output"),
    ],
)
def test_a_reason_has_words_and_a_cure(number: int, message: str, hint: str) -> None:
    problem = refused(OSError(number, "as the system says", "/o/a.html"), Path("/o"))
    assert message in problem.message
    assert hint in problem.hint
    assert (problem.file, problem.rule, problem.severity) == ("/o", "not-written", "error")
    assert problem.fragment == "/o/a.html: as the system says"


def test_an_error_without_number_or_name_is_told_too() -> None:
    problem = refused(OSError("hỏng"), Path("/o"))
    assert problem.fragment == "/o: hỏng"
    assert "cách sửa" in as_text([problem])


def test_a_name_that_is_no_text_can_be_told() -> None:
    problem = refused(OSError(errno.EIO, "x", b"/o/\xff"), Path("/o"))
    assert "/o/[U+DCFF]: x" in as_text([problem])


def test_the_words_are_messages() -> None:
    with speaking_made_up():
        problem = refused(OSError(errno.ENOSPC, "x"), Path("/o"))
    assert problem.message.startswith("⟦")
    assert problem.hint.startswith("⟦")
