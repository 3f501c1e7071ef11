"""What a paragraph or a row seems to promise, who acts, by when, on which documents.

Nothing here is known to be true. Every proposal quotes the words that it rests on and says
`proposed: true`, so that a check reports it until a person has confirmed it.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.importer.proposals.actors import once_each, propose_actors, propose_row_actors
from generator.importer.proposals.citations import propose_citations
from generator.importer.proposals.context import Annotation, Annotations, Context, Row
from generator.importer.proposals.duties import propose_duties
from generator.importer.proposals.named_above import names_only
from generator.importer.proposals.role_lines import is_label
from generator.importer.proposals.rows_of_targets import RowReader
from generator.importer.proposals.targets import propose_targets, year_of
from generator.importer.proposals.times import propose_row_time, propose_time

__all__ = [
    "Annotation",
    "Annotations",
    "Context",
    "Row",
    "leads_on",
    "once_each",
    "propose",
    "propose_row",
    "rows_of",
    "year_of",
]


def propose(text: str, context: Context) -> Annotations:
    """Return the annotations that a paragraph seems to call for, in the author's form.

    Keys are those of a paragraph (`targets`, `not_targets`, `actors`, `when`, `duties`,
    `citations`); what is not there is not proposed. Each has a `quote` that stands in `text`.
    """
    found: Annotations = {}
    if actors := propose_actors(text, context):
        found["actors"] = [*actors]
    found |= propose_targets(text, context)
    if duties := list(propose_duties(text, context)):
        found["duties"] = [*duties]
    elif when := propose_time(text, context):
        found["when"] = when
    if citations := list(propose_citations(text, context)):
        found["citations"] = [*citations]
    return found


def leads_on(line: str) -> bool:
    """Tell whether a line speaks for those below it: it names who acts, or in which role."""
    return line.endswith(":") or names_only(line) or is_label(line)


def propose_row(row: Row, context: Context) -> Annotations:
    """Return the annotations that a row of a table seems to call for, in the author's form.

    Keys are those of `propose`; each `quote` stands in the row.
    """
    return rows_of(context)(row)


def rows_of(context: Context) -> Callable[[Row], Annotations]:
    """Return what proposes for each row of one table, to be asked in their order.

    A row that states a part of one before it is read by the words of that one.
    """
    reader = RowReader(context)
    return lambda row: _of_row(row, context, reader.read(row))


def _of_row(row: Row, context: Context, targets: Annotations) -> Annotations:
    found: Annotations = {**targets}
    if actors := propose_row_actors(row, context):
        found["actors"] = [*actors]
    if when := propose_row_time(row):
        found["when"] = when
    citations = [one for cell in row.cells for one in propose_citations(cell, context)]
    if citations:
        found["citations"] = [*citations]
    return found
