"""`kehoach build`: the site, or why there is none."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.cli.building import build_site
from generator.cli.executor_option import EXECUTOR, cluster_told
from generator.cli.options import (
    BASE_URL,
    CONFIG,
    MARKDOWN,
    OUTPUT,
    PLANS,
    refuse_among_sources,
)
from generator.cli.usage import Command
from generator.language import N_
from generator.reading.settings import read_settings


@click.command(cls=Command, name="build", help=N_("Dựng site; có lỗi thì site cũ giữ nguyên."))
@PLANS
@OUTPUT
@MARKDOWN
@CONFIG
@BASE_URL
@EXECUTOR
def command(
    plans: Path,
    output: Path,
    markdown: Path | None,
    config: Path,
    base_url: str | None,
    executor: str,
) -> None:
    """Build the site."""
    settings, found = read_settings(config, plans, output, base_url)
    settings = settings.model_copy(update={"executor": executor, "copies": markdown})
    refuse_among_sources(settings)
    with cluster_told():
        built = build_site(settings, found)
    sys.exit(0 if built else 1)
