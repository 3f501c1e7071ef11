"""`kehoach changes`: what changed between two commits, in words."""

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
from generator.language import N_, _
from generator.link import link_registries
from generator.reading.registries import load_registries

TOLD = {"text": report.as_text, "markdown": report.as_markdown, "json": report.as_json}


@click.command(
    cls=Command,
    name="changes",
    help=N_("Nói bằng lời điều đã đổi giữa hai commit (REV1 cũ, REV2 mới)."),
)
@click.argument("before", metavar="REV1")
@click.argument("after", metavar="REV2")
@click.option("--plan", metavar=N_("MÃ"), help=N_("Chỉ một kế hoạch, theo mã."))
@PLANS
@click.option("--format", "form", type=click.Choice(list(TOLD)), default="text")
def command(before: str, after: str, plan: str | None, plans: Path, form: str) -> None:
    """Tell in words what changed between two commits."""
    try:
        click.echo(_changes(before, after, plan, plans, form))
    except GitError as error:
        tell([told_trouble(error.trouble)])
        sys.exit(1)


def _changes(before: str, after: str, plan: str | None, plans: Path, form: str) -> str:
    compared = report.compare_commits(plans, before, after)
    if compared is None:
        raise click.UsageError(
            _(
                "git không có commit “{before}” hoặc “{after}” trong {plans}",
                before=with_marks(before),
                after=with_marks(after),
                plans=plans,
            )
        )
    if plan and plan not in (names := {pair.plan for pair in compared.pairs}):
        raise click.UsageError(_no_such_plan(plan, problems.guess(plan, names)))
    wanted = [pair for pair in compared.pairs if plan in (None, pair.plan)]
    today = link_registries(load_registries(plans, []), [])
    return TOLD[form](report.changes_between(plans, compared, wanted, today))


def _no_such_plan(plan: str, meant: str) -> str:
    if not meant:
        return _("hai commit ấy không có kế hoạch “{plan}”", plan=plan)
    return _(
        "hai commit ấy không có kế hoạch “{plan}”; có phải là “{meant}”?", plan=plan, meant=meant
    )
