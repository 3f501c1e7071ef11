"""`kehoach changes`: what changed in plans and reports between two commits, in words."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator import problems
from generator.checks.past import told_trouble
from generator.cli.building import tell
from generator.cli.options import (
    PLANS,
)
from generator.cli.usage import Command
from generator.hidden import with_marks
from generator.history import GitError, report
from generator.history.report import Compared, FilePair
from generator.language import N_, _
from generator.link import link_registries
from generator.reading.registries import load_registries
from generator.reading.reports import BELOW

TOLD = {"text": report.as_text, "markdown": report.as_markdown, "json": report.as_json}


@click.command(
    cls=Command,
    name="changes",
    help=N_("Nói bằng lời điều đã đổi giữa hai commit (REV1 cũ, REV2 mới)."),
)
@click.argument("before", metavar="REV1")
@click.argument("after", metavar="REV2")
@click.option("--plan", metavar=N_("MÃ"), help=N_("Chỉ một kế hoạch, theo mã."))
@click.option("--report", "of", metavar=N_("MÃ"), help=N_("Chỉ một báo cáo, theo mã."))
@PLANS
@click.option("--format", "form", type=click.Choice(list(TOLD)), default="text")
def command(
    before: str, after: str, plan: str | None, of: str | None, plans: Path, form: str
) -> None:
    """Tell in words what changed between two commits."""
    try:
        click.echo(_changes(before, after, plan, of, plans, form))
    except GitError as error:
        tell([told_trouble(error.trouble)])
        sys.exit(1)


def _changes(
    before: str, after: str, plan: str | None, of: str | None, plans: Path, form: str
) -> str:
    compared = report.compare_commits(plans, before, after)
    reports = report.compare_commits(plans, before, after, BELOW)
    if compared is None or reports is None:
        raise click.UsageError(
            _(
                "git không có commit “{before}” hoặc “{after}” trong {plans}",
                before=with_marks(before),
                after=with_marks(after),
                plans=plans,
            )
        )
    wanted = _wanted(compared, plan, NO_PLAN) if plan or not of else []
    told = _wanted(reports, of, NO_REPORT) if of or not plan else []
    today = link_registries(load_registries(plans, []), [])
    found = report.changes_between(plans, compared, wanted, today)
    return TOLD[form]([*found, *report.report_changes_between(plans, told, today)])


# Without a guess at what was meant, and with one.
NO_PLAN = (
    N_("hai commit ấy không có kế hoạch “{name}”"),
    N_("hai commit ấy không có kế hoạch “{name}”; có phải là “{meant}”?"),
)
NO_REPORT = (
    N_("hai commit ấy không có báo cáo “{name}”"),
    N_("hai commit ấy không có báo cáo “{name}”; có phải là “{meant}”?"),
)


def _wanted(compared: Compared, name: str | None, wrong: tuple[str, str]) -> list[FilePair]:
    """Return the files of one name, or all where none is named; refuse a name that nothing has."""
    names = {pair.plan for pair in compared.pairs}
    if name and name not in names:
        meant = problems.guess(name, names)
        raise click.UsageError(_(wrong[1] if meant else wrong[0], name=name, meant=meant))
    return [pair for pair in compared.pairs if name in (None, pair.plan)]
