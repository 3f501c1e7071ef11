"""`kehoach import`: an official document becomes a draft."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.importing import import_document
from generator.cli.options import (
    PLANS,
)
from generator.cli.usage import Command
from generator.language import N_


@click.command(
    cls=Command,
    name="import",
    help=N_("Đọc một văn bản thành bản nháp tệp kế hoạch để người xem lại."),
)
@click.argument(
    "file", metavar=N_("TỆP"), type=click.Path(path_type=Path, exists=True, dir_okay=False)
)
@click.option(
    "--id", "plan_id", metavar=N_("MÃ"), help=N_("Mã kế hoạch; mặc định lấy theo tên tệp.")
)
@click.option(
    "--output",
    metavar=N_("TỆP"),
    type=click.Path(path_type=Path, dir_okay=False),
    help=N_("Tệp ghi bản nháp."),
)
@click.option(
    "--registry",
    "take_entries",
    is_flag=True,
    help=N_("Thêm cơ quan, đơn vị, văn bản chưa có vào cuối các tệp registry/ cạnh bản nháp."),
)
@click.option(
    "--report",
    "as_report",
    is_flag=True,
    help=N_("Văn bản là một báo cáo: làm bản nháp plans/reports/<mã>.yml, mỗi con số kèm câu."),
)
@PLANS
def command(
    *,
    file: Path,
    plan_id: str | None,
    output: Path | None,
    take_entries: bool,
    as_report: bool,
    plans: Path,
) -> None:
    """Read a document into the draft of a plan file, or of a report file."""
    import_document(file, plan_id, output, plans, take_entries, as_report=as_report)
