"""What ends a host's work is told; what a disk refuses is raised as it is."""

from __future__ import annotations

import errno
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from generator.output.complaints import telling


def end(error: BaseException, complaints: list[str], own: type[Exception]) -> None:
    with telling(complaints, [Path("theme")], own):
        raise error


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (BrokenProcessPool(), "một tiến trình dựng trang bị ngắt giữa chừng"),
        (KeyError("a"), "KeyError: 'a'"),
        (SystemExit(3), "SystemExit: 3"),
        (LookupError("nó nói"), "nó nói"),
        (OSError(errno.ENOENT, "không có"), "FileNotFoundError: [Errno 2] không có"),
    ],
)
def test_what_ends_the_work_is_a_complaint(error: BaseException, told: str) -> None:
    complaints = ["trước"]
    own = LookupError if type(error) is LookupError else ZeroDivisionError
    end(error, complaints, own)
    assert complaints[0] == "trước"
    assert complaints[1].startswith(told)


def test_what_a_disk_refuses_is_raised() -> None:
    with pytest.raises(OSError, match="đầy"), telling([], []):
        raise OSError(errno.ENOSPC, "đầy")
