"""Wrong use of the command, told in Vietnamese; what click says otherwise is shown as it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO, Any

import click

# What click 8 says of a value, and how we say it.
_VALUES: tuple[tuple[str, str], ...] = (
    (r"File '(.+)' does not exist\.", "không có tệp “{0}”"),
    (r"(?:Directory|Path) '(.+)' does not exist\.", "không có “{0}”"),
    (r"File '(.+)' is a directory\.", "“{0}” là thư mục, cần một tệp"),
    (r"Directory '(.+)' is a file\.", "“{0}” là tệp, cần một thư mục"),
    (r"\w+ '(.+)' is not readable\.", "không có quyền đọc “{0}”"),
    (r"'(.*)' is not one of (.+)\.", "“{0}” không được; chọn một trong {1}"),
    (r"'(.*)' is not a valid (?:integer|float)\.", "“{0}” không phải là số"),
)


class InVietnamese(click.Group):
    """A group of commands that tells of wrong use in Vietnamese."""

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        """Read the words before the command's name."""
        with _told():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Read the words of the command, and run it."""
        with _told():
            return super().invoke(ctx)


class WrongUse(click.UsageError):
    """Words on the command line that cannot be obeyed."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Say what is wrong, how the command is called, where to read more."""
        click.echo(f"Gọi sai cách: {self.message}", file=file, err=file is None)
        if self.ctx:
            usage = self.ctx.get_usage().removeprefix("Usage: ")
            more = f"{self.ctx.command_path} --help"
            click.echo(f"Cách gọi: {usage}\nXem thêm: {more}", file=file, err=file is None)


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except (WrongUse, click.exceptions.NoArgsIsHelpError):
        raise
    except click.UsageError as error:
        raise WrongUse(in_vietnamese(error), error.ctx) from error


def in_vietnamese(error: click.UsageError) -> str:
    """Return what is wrong with a command line, with a guess where there is one."""
    for kind, words in _KINDS.items():
        if isinstance(error, kind):
            return words(error)
    return error.message


def _no_option(error: click.NoSuchOption) -> str:
    guess = error.possibilities
    return f"không có tùy chọn {error.option_name}" + (f"; có phải là {guess[0]}?" if guess else "")


def _no_command(error: click.UsageError) -> str:
    return re.sub(
        r"No such command '(.*?)'\.(?: Did you mean '(.*?)'\?)?.*",
        lambda m: f"không có lệnh “{m[1]}”" + (f"; có phải là {m[2]}?" if m[2] else ""),
        error.format_message(),
    )


def _missing(error: click.MissingParameter) -> str:
    return f"thiếu {error.param.get_error_hint(error.ctx) if error.param else 'một giá trị'}"


def _bad_value(error: click.BadParameter) -> str:
    hint = error.param_hint or (error.param.get_error_hint(error.ctx) if error.param else "")
    for pattern, words in _VALUES:
        if match := re.fullmatch(pattern, error.message):
            return f"{hint}: {words.format(*match.groups())}"
    return f"{hint}: {error.message}"


_KINDS: dict[type[click.UsageError], Callable[[Any], str]] = {
    click.NoSuchOption: _no_option,
    click.exceptions.NoSuchCommand: _no_command,
    click.MissingParameter: _missing,
    click.BadParameter: _bad_value,
}
