"""`kehoach check`: what is wrong with plan files, and with commits that are to land."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator import problems
from generator.build.offers import offered
from generator.build.portal_reading import NOTHING_LANDS, check_past_of_site, read
from generator.build.portal_reading import summary as counted
from generator.checks.commits import check_message
from generator.checks.past import told_trouble
from generator.checks.portal import check_portal
from generator.cli.check_report import as_gitlab, as_markdown
from generator.cli.executor_option import EXECUTOR, cluster_told
from generator.cli.options import CONFIG, PLANS
from generator.cli.usage import Command
from generator.history import GitError, Landing, commits_since, trailers
from generator.language import N_, _, speaking
from generator.link import link_registries
from generator.problems import Location, Problem
from generator.progress import Progress
from generator.reading.files import read_file
from generator.reading.registries import load_registries
from generator.reading.settings import read_settings
from generator.text.decoding import decode

FORMATS = {
    "text": problems.as_text,
    "github": problems.as_github,
    "gitlab": as_gitlab,
    "json": problems.as_json,
}


@click.command(
    cls=Command,
    name="check",
    help=N_("Kiểm tra tệp kế hoạch: đúng mẫu, đúng nguồn, không gãy liên kết."),
)
@PLANS
@CONFIG
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text")
@click.option(
    "--commit-msg",
    metavar=N_("TỆP"),
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help=N_("Chỉ kiểm tra lời ghi của một commit, trong tệp này."),
)
@click.option(
    "--since",
    metavar="REV",
    help=N_("Các commit sau REV chưa công bố: có gì sai ở đó là lỗi, không chỉ cảnh báo."),
)
@click.option(
    "--summary",
    metavar=N_("TỆP"),
    type=click.Path(path_type=Path, dir_okay=False, writable=True),
    help=N_("Ghi thêm vào tệp này một bản kể lại (Markdown), để làm lời bình của yêu cầu."),
)
@EXECUTOR
def command(
    plans: Path,
    config: Path,
    form: str,
    commit_msg: Path | None,
    since: str | None,
    summary: Path | None,
    executor: str,
) -> None:
    """Check plan files: their shape, their sources, their links."""
    if commit_msg:
        wrong = _wrong_message(commit_msg, plans)
        click.echo(FORMATS[form](wrong), nl=bool(wrong))
        sys.exit(1 if wrong else 0)
    settings, found = read_settings(config, plans)
    with speaking(settings.portal.language):
        landing = _landing(settings.plans, since, found) if since is not None else NOTHING_LANDS
        settings = settings.model_copy(update={"executor": executor})
        with cluster_told():
            reading = read(settings, Progress(quiet=True), offered(found), landing)
        past = check_past_of_site(settings, reading)
        found = [*found, *check_portal(settings), *reading.problems, *past]
        if form != "text" or found:
            click.echo(FORMATS[form](found))
        if summary:
            summary.write_text(as_markdown(found), encoding="utf-8")
        click.echo(counted(reading, found), err=True)
    sys.exit(1 if problems.has_errors(found) else 0)


def _wrong_message(file: Path, plans: Path) -> list[Problem]:
    found: list[Problem] = []
    data = read_file(file, file.name, Location(file.name), found)
    text, told = decode(data, file.name) if data is not None else (None, [])
    if text is None:
        return [*found, *told]
    documents = link_registries(load_registries(plans, []), []).documents
    return list(check_message(trailers.without_comments(text), file.name, documents))


def _landing(plans: Path, since: str, found: list[Problem]) -> Landing:
    """Return the commits after one; where git fails that is told, and there are none."""
    try:
        landing = commits_since(plans, since)
    except GitError as error:
        if error.trouble.kind != "no-plans":  # whoever reads the plans tells of that
            found.append(told_trouble(error.trouble))
        return NOTHING_LANDS
    if landing is None:
        raise click.BadParameter(
            _("git không có commit “{since}” trong {plans}", since=since, plans=plans),
            param_hint="--since",
        )
    return landing
