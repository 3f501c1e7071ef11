"""`kehoach serve`: the site on this machine."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.options import (
    CONFIG,
    OUTPUT,
    PLANS,
    refuse_among_sources,
)
from generator.cli.preview import preview
from generator.cli.usage import Command
from generator.language import N_
from generator.reading.settings import read_settings


@click.command(
    cls=Command,
    name="serve",
    help=N_("Mở site tại máy này; sửa tệp thì trang đang mở tự hiện bản mới, hoặc nói chỗ sai."),
)
@PLANS
@OUTPUT
@CONFIG
@click.option(
    "--host",
    metavar=N_("ĐỊA_CHỈ"),
    default="127.0.0.1",
    show_default=True,
    help=N_("Địa chỉ nghe."),
)
@click.option(
    "--port",
    metavar=N_("SỐ"),
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help=N_("Cổng nghe."),
)
def command(plans: Path, output: Path, config: Path, host: str, port: int) -> None:
    """Open the site on this machine, and show anew what changes."""
    settings, _found = read_settings(config, plans, output)
    refuse_among_sources(settings)
    preview(settings, host, port)
