"""`kehoach schema`: the JSON Schema of a plan file."""

from __future__ import annotations

import click

from generator.cli.usage import Command
from generator.language import N_
from generator.opendata import to_json
from generator.schema.plan import plan_json_schema


@click.command(
    cls=Command,
    name="schema",
    help=N_("In JSON Schema của tệp kế hoạch, để trình soạn thảo gợi ý khi gõ."),
)
def command() -> None:
    """Print the JSON Schema of a plan file."""
    click.echo(to_json(plan_json_schema()).decode(), nl=False)
