"""The draft of a report file is written or printed, its source beside it, and that is told."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

import click

from generator.cli.building import tell
from generator.cli.plan_sources import put_beside
from generator.hidden import for_terminal
from generator.importer import to_yaml
from generator.importer.report_draft import ReportDraft
from generator.language import _
from generator.problems import Problem

# Editors with a YAML language server complete and check by it; reports lie one folder deeper.
EDITOR_LINE = "# yaml-language-server: $schema=../schema/report.schema.json"


def write_report(
    made: ReportDraft,
    files: Mapping[str, bytes],
    folder: Path | None,
    output: Path | None,
    found: list[Problem],
) -> NoReturn:
    """Write the draft to `output`, or print it, tell what a person must answer, and exit.

    Within a folder of plans its `files` are put beside it: the text that its quotes were found in,
    and the untouched file, by path below that folder.

    Raises:
        click.BadParameter: another source of that name is there.
    """
    yaml = f"{EDITOR_LINE}\n{to_yaml(made.report)}"
    if output is None:
        click.echo(yaml, nl=False)
    else:
        if folder and (other := put_beside(folder, files)):
            told = _("{file} đã có và khác tệp này; chọn mã khác", file=other)
            raise click.BadParameter(told, param_hint="--id")
        output.write_text(yaml, encoding="utf-8")
    tell([*found, *made.problems])
    if output:
        click.echo(
            _(
                "Đã ghi {output}. Đọc từng câu, bỏ dòng proposed ở con số đúng; xong thì: "
                "kehoach check",
                output=for_terminal(str(output)),
            ),
            err=True,
        )
    sys.exit(0)
