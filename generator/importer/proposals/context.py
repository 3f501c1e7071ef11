"""Where a paragraph or a row stands: what its words are read by."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from generator.importer.known import Known
from generator.importer.yaml_writer import Value
from generator.schema.plan import SectionRole

Annotation = dict[str, Value]
Annotations = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Context:
    """What speaks for a paragraph: headings and leading sentences above it, the plan's own years.

    `headings` are shown without their numbers, outermost first; `leads` are sentences of the same
    section that end in a colon. `role` is the part of the text, that of the nearest heading above
    that says one, null where nobody knows. `period` are the first and last year that title or
    headings say the plan is for, null where they say none. `unit` is the plan's own unit, null
    where it is not known, `number` its own number, `issued` the year that it is from, null
    where it prints none; `numbers` are those of all documents that the
    whole text prints. `cell` says of the words of a table's cell what they tell, null for running
    text.
    """

    headings: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    role: SectionRole | None = None
    period: tuple[int | None, int | None] = (None, None)
    unit: str | None = None
    number: str | None = None
    issued: int | None = None
    numbers: tuple[str, ...] = ()
    cell: Literal["task", "product"] | None = None
    known: Known = field(default_factory=Known)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: one text for each column, empty where nothing is printed.

    `heads` are the words of the columns, those of a head of several rows joined by a space; a cell
    that spans rows is given to each of them. `above` are the group rows that it stands under,
    outermost first, as printed; `caption` is that of the table, empty without one. `from_above` are
    the places, from 0, of cells that begin in a row above: this row does not print them.
    """

    cells: tuple[str, ...]
    heads: tuple[str, ...]
    above: tuple[str, ...] = ()
    caption: str = ""
    from_above: frozenset[int] = frozenset()
