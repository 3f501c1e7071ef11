"""`kehoach csv`: tables of a plan, out and in."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.building import tell
from generator.cli.options import (
    CONFIG,
    PLANS,
)
from generator.cli.sheets import take_sheets, write_sheets
from generator.cli.usage import Command
from generator.language import N_, speaking
from generator.reading.settings import read_settings

SEPARATOR_NAMES = {";": ";", ",": ",", "tab": "\t"}


@click.command(
    cls=Command,
    name="csv",
    help=N_(
        "Xuất chỉ tiêu, ai làm, thời gian, việc của một kế hoạch thành bảng cho bảng tính; "
        "có TỆP_CSV thì so từng dòng với tệp kế hoạch rồi nhận lại."
    ),
)
@click.argument("plan", metavar=N_("KẾ_HOẠCH"))
@click.argument(
    "files", metavar=N_("[TỆP_CSV]..."), nargs=-1, type=click.Path(path_type=Path, dir_okay=False)
)
@click.option(
    "--output",
    metavar=N_("THƯ_MỤC"),
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help=N_("Thư mục ghi bảng; mặc định là thư mục đang đứng."),
)
@click.option(
    "--separator",
    type=click.Choice(list(SEPARATOR_NAMES)),
    default=";",
    show_default=True,
    help=N_("Dấu ngăn ô khi xuất: ; cho bảng tính đặt theo Việt Nam, hay , hoặc tab."),
)
@click.option("--yes", is_flag=True, help=N_("Nhận luôn, không hỏi."))
@click.option(
    "--drop-missing", is_flag=True, help=N_("Bỏ khỏi kế hoạch những dòng không còn trong bảng.")
)
@PLANS
@CONFIG
def command(
    *,
    plan: str,
    files: tuple[Path, ...],
    output: Path,
    separator: str,
    yes: bool,
    drop_missing: bool,
    plans: Path,
    config: Path,
) -> None:
    """Write the tables of a plan, or take them back."""
    settings, found = read_settings(config, plans)
    tell(found)
    with speaking(settings.portal.language):
        if files:
            take_sheets(settings, plan, files, drops=drop_missing, agreed=yes)
        else:
            write_sheets(settings, plan, output, SEPARATOR_NAMES[separator])
