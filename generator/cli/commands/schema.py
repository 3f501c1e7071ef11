"""`kehoach schema`: the JSON Schema of a plan file, or of a report."""

from __future__ import annotations

import click

from generator.cli.usage import Command
from generator.language import N_
from generator.opendata import to_json
from generator.schema.json_schema import plan_json_schema, report_json_schema

SCHEMAS = {"plan": plan_json_schema, "report": report_json_schema}


@click.command(
    cls=Command,
    name="schema",
    help=N_(
        "In JSON Schema của tệp kế hoạch (plan) hay báo cáo (report), để trình soạn thảo gợi ý."
    ),
)
@click.argument("kind", type=click.Choice(list(SCHEMAS)), default="plan")
def command(kind: str) -> None:
    """Print the JSON Schema of a plan file, or of a report."""
    click.echo(to_json(SCHEMAS[kind]()).decode(), nl=False)
