"""The last resort: what no stage foresaw is told in words, never as a traceback.

A fault of the program is no fault of the plans: it ends a command with an exit code of its own, and
says what to send to whoever keeps the program. The traceback goes into a file for them.
"""

from __future__ import annotations

import errno
import os
import platform
import sys
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import click

from generator import __version__
from generator.hidden import for_terminal
from generator.language import _
from generator.problems import Location, Problem, as_text

FAULT = 3
# As shells have it: 128 and the number of the signal, SIGINT and SIGPIPE.
INTERRUPTED = 130
NOBODY_READS = 141
PROGRAM = Path(__file__).parent.parent
# What a system answers whoever prints where no room is.
_NOT_PRINTED = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EROFS)


@contextmanager
def net() -> Iterator[None]:
    """Let a command end in words and with an exit code, whatever is raised in the block.

    click's own ways to end pass: those of wrong use, in words that no terminal obeys, whatever was
    typed, and of a command that ends itself.
    """
    try:
        yield
    except click.exceptions.Exit:
        raise
    except click.ClickException as error:
        error.message = for_terminal(error.message)  # type: ignore[misc]
        raise
    except (KeyboardInterrupt, click.Abort):
        _end(INTERRUPTED, _("Đã dừng."))
    except BrokenPipeError:  # `kehoach check | head`
        _let_go_of_output()
        _end(NOBODY_READS)
    except Exception as error:
        tell_fault(error)
        if _is_of_output(error):
            _let_go_of_output()
        _end(1 if _is_of_the_machine(error) else FAULT)


def tell_fault(error: BaseException) -> None:
    """Tell on standard error of what nobody foresaw, without a traceback.

    A file that the system keeps from us is told like any other problem, at its name.
    """
    _say(_of_the_machine(error) if _is_of_the_machine(error) else _of_the_program(error))


def _is_of_the_machine(error: BaseException) -> bool:
    if not isinstance(error, OSError):
        return False
    return error.filename is not None or _is_of_output(error) or error.errno == errno.ENOENT


def _is_of_output(error: BaseException) -> bool:
    """Tell whether what is printed finds no room; all else that is written has a name."""
    return isinstance(error, OSError) and error.filename is None and error.errno in _NOT_PRINTED


def _of_the_machine(error: BaseException) -> str:
    assert isinstance(error, OSError)
    if _is_of_output(error):
        return _(
            "Máy không ghi được kết quả ra nơi nhận ({why}). Kiểm tra chỗ trống trên đĩa rồi chạy "
            "lại; site cũ giữ nguyên.",
            why=error.strerror,
        )
    if error.filename is None:
        return _("Thư mục đang đứng không còn trên máy. Vào (cd) một thư mục còn đó rồi chạy lại.")
    return as_text(
        [
            Problem.at(
                Location(_name(error.filename)),
                "system",
                _("máy không cho đọc hoặc ghi tệp này"),
                fragment=error.strerror or type(error).__name__,
                hint=_("kiểm tra quyền, chỗ trống trên đĩa và tên tệp; site cũ giữ nguyên"),
            )
        ]
    )


def _of_the_program(error: BaseException) -> str:
    if isinstance(error, MemoryError):
        return _("Máy không đủ bộ nhớ cho việc này; site cũ giữ nguyên.")
    lines = [
        _("Lỗi của chương trình, không phải của tệp kế hoạch; site cũ giữ nguyên."),
        f"    {_summary(error)}",
    ]
    if file := _written(error):
        lines.append(_("    Chi tiết ở {file}", file=file))
    lines.append(
        _("    Xin báo cho người giữ chương trình: xem README.md, mục “Báo lỗi chương trình”.")
    )
    return "\n".join(lines)


def _summary(error: BaseException) -> str:
    """Return the kind of a fault and where in the program it arose: `KeyError: link/site.py:30`."""
    ours = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if Path(frame.filename).is_relative_to(PROGRAM)
    ]
    if not ours:
        return type(error).__name__
    file = Path(ours[-1].filename).relative_to(PROGRAM).as_posix()
    return f"{type(error).__name__}: {file}:{ours[-1].lineno}"


def _written(error: BaseException) -> str:
    """Write a file for whoever keeps the program; its name, or nothing where none can be."""
    words = [f"kehoach {__version__}, Python {platform.python_version()}, {platform.platform()}"]
    words += [" ".join(map(repr, sys.argv)), "", *traceback.format_exception(error)]
    data = "\n".join(words).encode("utf-8", "backslashreplace")
    with suppress(OSError):
        descriptor, name = tempfile.mkstemp(prefix="kehoach-loi-", suffix=".txt")
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        return name
    return ""


def _name(filename: object) -> str:
    return os.fsdecode(filename) if isinstance(filename, (str, bytes)) else str(filename)


def _say(text: str) -> None:
    with suppress(OSError, ValueError):  # nobody listens any more
        click.echo(text, err=True)


def _end(code: int, text: str = "") -> None:
    if text:
        _say(text)
    sys.exit(code)


def _let_go_of_output() -> None:
    """Keep Python from writing what is left to a reader that is gone, and complaining of it."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
