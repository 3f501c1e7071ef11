"""The words of click, which reads the command line, in Vietnamese."""

from __future__ import annotations

import gettext
import io
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from copy import copy
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

import click
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from generator.cli.faults import net
from generator.cli.streams import write_utf8
from generator.language import N_, _

CATALOGUE = Path(__file__).with_name("click.vi.po")

# click words its messages in gettext, but not this placeholder.
OPTIONS = N_("[TÙY_CHỌN]")
C = TypeVar("C", bound=click.Command)
P = TypeVar("P", bound=click.Parameter)


class Command(click.Command):
    """A command that is told of as those of `InVietnamese` are."""

    def __init__(self, *args: Any, **extra: Any) -> None:
        super().__init__(*args, **{"options_metavar": OPTIONS, **extra})


class InModules(MutableMapping[str, click.Command]):
    """Commands by name, each as `command` in a module of its own.

    A module is loaded when its command is asked for: what all of them need together takes longer to
    load than most commands to run.
    """

    def __init__(self, modules: Mapping[str, str]) -> None:
        """Take the full name of each command's module, by the command's name."""
        self._made: dict[str, Callable[[], click.Command]] = {
            name: partial(_command_of, module) for name, module in modules.items()
        }

    def __getitem__(self, name: str) -> click.Command:
        return self._made[name]()

    def __setitem__(self, name: str, command: click.Command) -> None:
        self._made[name] = lambda: command

    def __delitem__(self, name: str) -> None:
        del self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)


def _command_of(module: str) -> click.Command:
    command: click.Command = import_module(module).command
    return command


class InVietnamese(click.Group):
    """A group of commands that tells of wrong use, and how to use it, in Vietnamese.

    What the commands say of themselves are messages (`N_`), looked up when a command is called.
    """

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run a command line; whatever click says meanwhile is Vietnamese, in UTF-8."""
        write_utf8()
        with _answered_from(vietnamese()):
            return click.Group.main(_said(self), *args, **extra)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read what stands before a command; `--help` and `--version` already print here."""
        with net():
            return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was called; whatever it did not foresee is told in words."""
        with net():
            return super().invoke(ctx)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command of this name, its help in the language that is spoken."""
        found = super().get_command(ctx, cmd_name)
        return _said(found) if found else None


def _said(command: C) -> C:
    """Return a command whose help is in the language that is spoken."""
    said = copy(command)
    said.help = _(command.help) if command.help else None
    said.epilog = _(command.epilog) if command.epilog else None
    said.options_metavar = _(command.options_metavar) if command.options_metavar else None
    said.params = [_said_of(parameter) for parameter in command.params]
    if isinstance(said, click.Group):
        said.subcommand_metavar = _(said.subcommand_metavar)
    return said


def _said_of(parameter: P) -> P:
    said = copy(parameter)
    said.metavar = _(parameter.metavar) if parameter.metavar else None
    if isinstance(said, click.Option):
        said.help = _(said.help) if said.help else None
    return said


@cache
def vietnamese() -> gettext.GNUTranslations:
    """Return click's messages in Vietnamese; one that the catalogue lacks stays English."""
    compiled = io.BytesIO()
    with CATALOGUE.open("rb") as file:
        write_mo(compiled, read_po(file, locale="vi"))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


@contextmanager
def _answered_from(words: gettext.NullTranslations) -> Iterator[None]:
    """Let `gettext.gettext` and `ngettext`, which click calls, look a message up in `words`.

    Of itself Python looks for a compiled file on the disk by the language of the machine, and for
    none where that is `C`: see the decision on click's words. Other domains are left alone.
    """
    found = gettext.translation
    ours = gettext.textdomain()

    def translation(domain: str, *args: Any, **extra: Any) -> Any:
        return words if domain == ours else found(domain, *args, **extra)

    gettext.translation = translation
    try:
        yield
    finally:
        gettext.translation = found
