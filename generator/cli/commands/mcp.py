"""`kehoach mcp`: a built site answers programs of assistants, over standard input and output."""

from __future__ import annotations

from pathlib import Path

import click

from generator.assistants.protocol import Desk, missing, serve
from generator.assistants.site_files import UnreadableSiteError
from generator.cli.usage import Command
from generator.language import N_, _


@click.command(
    cls=Command,
    name="mcp",
    help=N_(
        "Cho trợ lý (Model Context Protocol) hỏi site đã dựng: trích nguyên văn kèm địa chỉ; chỉ "
        "đọc, "
        "không dùng mạng."
    ),
)
@click.option(
    "--site",
    metavar=N_("THƯ_MỤC"),
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("site"),
    show_default=True,
    help=N_("Thư mục site đã dựng."),
)
def command(site: Path) -> None:
    """Answer an assistant until it hangs up."""
    if why := missing():
        raise click.UsageError(why)
    try:
        desk = Desk(site)
    except UnreadableSiteError as error:
        raise click.BadParameter(str(error), param_hint="--site") from error
    click.echo(_("Đang chờ trợ lý hỏi về {site}; dừng bằng Ctrl+C.", site=site), err=True)
    serve(desk)
