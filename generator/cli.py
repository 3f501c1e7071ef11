"""The command `kehoach`: parses words, calls, shows problems, picks the exit code."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator import problems as shown
from generator.checks import check as check_site
from generator.link import link
from generator.load import load
from generator.settings import default_config, read_settings


@click.group()
def main() -> None:
    """Kế hoạch mở: từ tệp kế hoạch đến trang công khai."""


@main.command()
@click.option("--plans", type=click.Path(path_type=Path), default=Path("plans"))
@click.option("--format", "form", type=click.Choice(["text", "github", "json"]), default="text")
def check(plans: Path, form: str) -> None:
    """Kiểm tra các tệp kế hoạch."""
    settings, found = read_settings(default_config(), plans, Path("site"))
    records = load(settings.plans)
    site, linked = link(records)
    found = [*found, *records.problems, *linked, *check_site(site, settings.portal.severities)]
    show = {"text": shown.as_text, "github": shown.as_github, "json": shown.as_json}[form]
    click.echo(show(found))
    sys.exit(1 if shown.has_errors(found) else 0)
