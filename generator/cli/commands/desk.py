"""`kehoach desk`: a draft beside its source."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.building import tell
from generator.cli.desk import open_desk
from generator.cli.options import (
    CONFIG,
    PLANS,
)
from generator.cli.usage import Command
from generator.language import N_, speaking
from generator.reading.settings import read_settings


@click.command(
    cls=Command,
    name="desk",
    help=N_(
        "Mở bàn làm việc tại máy này: nguồn một bên, bản nháp một bên, duyệt từng chỗ chưa chắc."
    ),
)
@click.argument(
    "file", metavar=N_("TỆP"), type=click.Path(path_type=Path, exists=True, dir_okay=False)
)
@PLANS
@CONFIG
@click.option(
    "--port",
    metavar=N_("SỐ"),
    type=click.IntRange(0, 65535),
    default=0,
    help=N_("Cổng nghe; mặc định là một cổng còn trống."),
)
@click.option(
    "--browser/--no-browser", default=True, help=N_("Mở trình duyệt luôn, hoặc chỉ in địa chỉ.")
)
def command(file: Path, plans: Path, config: Path, port: int, browser: bool) -> None:
    """Open the desk for a plan file or an official document."""
    settings, found = read_settings(config, plans)
    tell(found)
    with speaking(settings.portal.language):
        open_desk(settings, file, port, shows=browser)
