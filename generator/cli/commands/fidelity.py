"""`kehoach fidelity`: every word of each plan beside its source."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator import fidelity, problems
from generator.build.portal_reading import read
from generator.cli.building import tell
from generator.cli.options import (
    CONFIG,
    PLANS,
)
from generator.cli.usage import Command
from generator.language import N_
from generator.progress import Progress
from generator.reading.settings import read_settings


@click.command(
    cls=Command, name="fidelity", help=N_("Đối chiếu từng chữ của mỗi kế hoạch với tệp nguồn.")
)
@PLANS
@CONFIG
def command(plans: Path, config: Path) -> None:
    """Compare every word of each plan with its source."""
    settings, found = read_settings(config, plans)
    reading = read(settings, Progress(quiet=True))
    for name, proof in reading.proofs.items():
        click.echo(fidelity.as_text(proof, reading.site.plans[name]))
    unread = [*found, *reading.unread]
    tell(unread)
    exact = all(proof.is_exact for proof in reading.proofs.values())
    sys.exit(0 if exact and not problems.has_errors(unread) else 1)
