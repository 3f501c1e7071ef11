"""`kehoach due`: what should be known by a day and was not found, with the places that say so."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import click

from generator import problems
from generator.build.portal_reading import read
from generator.cli.answers import take_answers
from generator.cli.building import tell
from generator.cli.options import CONFIG, PLANS
from generator.cli.usage import Command
from generator.hidden import marked, with_marks
from generator.language import N_, _, ngettext, speaking
from generator.progress import Progress
from generator.reading.settings import read_settings
from generator.sheets.due_columns import ASKED, heads, row
from generator.subjects.progress.due import Missing, missing
from generator.text.vietnamese import PartialDate, parse_date


def _day(_context: click.Context, _option: click.Parameter, said: str | None) -> date:
    if said is None:
        return date.today()
    day = parse_date(said)
    if day is None or day.day is None:
        raise click.BadParameter(_("không phải một ngày; viết 2026-12-31 hoặc 31/12/2026"))
    return day.first


@click.command(
    cls=Command,
    name="due",
    help=N_("Kê việc đã đến hạn mà chưa thấy báo cáo, chỉ tiêu đã đến hạn mà chưa có số liệu."),
)
@PLANS
@CONFIG
@click.option(
    "--by",
    "day",
    metavar=N_("NGÀY"),
    callback=_day,
    help=N_("Đến ngày nào; mặc định hôm nay."),
)
@click.option("--format", "form", type=click.Choice(["text", "csv"]), default="text")
@click.option(
    "--take",
    metavar=N_("TỆP_CSV"),
    type=click.Path(path_type=Path, dir_okay=False),
    help=N_("Nhận lại bảng đã điền: ghi tệp báo cáo, sau khi mọi điều kiểm tra đều qua."),
)
@click.option("--yes", is_flag=True, help=N_("Nhận luôn, không hỏi."))
@click.option(
    "--keys", is_flag=True, help=N_("Tên cột và lựa chọn của bảng csv theo mã, cho chương trình.")
)
def command(
    *, plans: Path, config: Path, day: date, form: str, take: Path | None, yes: bool, keys: bool
) -> None:
    """Tell what should be known by a day and was not found, or take back what was found since."""
    settings, found = read_settings(config, plans)
    with speaking(settings.portal.language):
        if take:
            take_answers(settings, take, date.today(), agreed=yes)
        reading = read(settings, Progress(quiet=True))
        listed = sorted(missing(reading.site, day), key=lambda one: (one.due, one.plan, one.id))
        told = _as_csv(listed, by_key=keys) if form == "csv" else _as_text(listed, day)
        click.echo(told, nl=False)
    wrong = [one for one in (*found, *reading.problems) if one.severity == "error"]
    tell(wrong)
    sys.exit(1 if problems.has_errors(wrong) else 0)


def _as_text(listed: Sequence[Missing], day: date) -> str:
    told = ["\n    ".join(map(marked, _lines(one))) for one in listed]
    count = ngettext("{count} điều chưa tìm thấy, tính đến {day}.", len(listed), day=_words(day))
    return "\n".join([*told, count, ""])


def _lines(one: Missing) -> Iterator[str]:
    yield f"{with_marks(str(one.at))}: {_words(one.due)} {one.plan}#{one.id}/{one.period}"
    yield f"{one.place}: {one.name}"
    yield f"“{one.quote}”"
    if one.looked_before:
        yield _("đã xem {day}, không thấy gì mới", day=one.looked_before)


def _as_csv(listed: Sequence[Missing], *, by_key: bool) -> str:
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(heads(by_key=by_key))
    for one in listed:
        asked = {name: _cell(getattr(one, name)) for name in ASKED}
        table.writerow(row(asked, by_key=by_key))
    return f"\ufeff{text.getvalue()}"


def _cell(value: object) -> str | None:
    return None if value is None else str(value)


def _words(day: date) -> str:
    return str(PartialDate(day.year, day.month, day.day))
