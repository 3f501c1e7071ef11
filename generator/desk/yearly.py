"""Targets of one row that differ by their year alone: decided together, and a table by one row."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from generator.desk.chips import Chip
from generator.desk.fields import keys_of, shown
from generator.desk.layout import Block
from generator.language import _
from generator.schema.annotations import TargetForm

# In these the cells of a row differ; what else they say is said of the whole row.
_OF_A_CELL = frozenset(
    ("id", "is", "base", "year", "year_from", "when", "printed", "inferred", "note", "column")
)
SHARED = tuple(key for key in keys_of(TargetForm) if key not in (*_OF_A_CELL, "quote", "proposed"))
# What else of a row's cells must agree with a row that is right, besides their columns and years.
_MEASURED = ("kind", "measure")


Cell = tuple[str, ...]


def with_series(blocks: Sequence[Block], apart: Collection[str] = ()) -> None:
    """Put into each row that has one its `series`: targets of several years as one.

    A series is like an annotation, with `members`, the paths of its targets, in place of fields of
    a cell: what of a row is proposed, or all of it where nothing is. `proven` tells that a person
    confirmed a row of the same table whose figures stand in the same columns, for the same years.
    Rows of `apart`, by `row_name`, are left cell by cell.
    """
    right: dict[tuple[object, ...], set[Cell]] = {}
    for block in blocks:
        right.setdefault(_table(block), set()).update(_confirmed(block))
    for block in blocks:
        found = _series(block) if block["kind"] == "row" else None
        if found is None:
            continue
        block["split"] = row_name(block) in apart
        if not block["split"]:
            cells = {_cell(one) for one in block["said"] if one["path"] in found["members"]}
            is_proven = found["proposed"] and cells <= right[_table(block)]
            block["series"] = {**found, "proven": is_proven}


def row_name(block: Block) -> str:
    """Return by what a row is known while neither its words nor its place change."""
    return json.dumps([block["path"], block["text"]])


def _series(block: Block) -> Block | None:
    """Return targets of a row as one; null unless they are several and share all but the year."""
    targets = [one for one in block["said"] if one["kind"] == "targets"]
    members = [one for one in targets if one["proposed"]] or targets
    if len(members) < 2 or len({_shared_name(one) for one in members}) > 1:
        return None
    first = members[0]
    fields = {key: first["fields"][key] for key in SHARED if key in first["fields"]}
    common = [one for one in first["chips"] if one["key"] in SHARED]
    return {
        "kind": "targets",
        "name": _("chỉ tiêu từng năm"),
        "path": [*block["path"], "targets"],
        "members": [one["path"] for one in members],
        "fields": fields,
        "chips": [*common, *(_figure(one) for one in members)],
        "quote": _label(first),
        "proposed": first["proposed"],
        **{key: first[key] for key in ("begun", "siblings") if key in first},
        **_reason(members),
    }


def _reason(members: Sequence[Block]) -> dict[str, Any]:
    """Return the reason of the cell that is least sure, which speaks for the row."""
    found = [one["reason"] for one in members if "reason" in one]
    return {"reason": min(found, key=lambda one: one["certainty"])} if found else {}


def _figure(one: Block) -> dict[str, Any]:
    """Return what a cell alone says, as one value: its time, its figure, from which level."""
    said = {chip["key"]: " ".join(filter(None, [chip["label"], chip["words"]]))
            for chip in one["chips"] if chip["key"] in _OF_A_CELL}  # fmt: skip
    when = [said.pop(key) for key in ("year", "when") if key in said]
    said.pop("column", None)
    label = f"{', '.join(when)}:" if when else ""
    words = ", ".join(said.values()) or one["quote"].rpartition(" | ")[2]
    return asdict(Chip("cell", label, words))


def _shared_name(one: Block) -> str:
    shared = {key: one["fields"].get(key) for key in SHARED}
    return json.dumps([_label(one), shared])


def _label(one: Block) -> str:
    return str(one["quote"].rpartition(" | ")[0])


def _table(block: Block) -> tuple[object, ...]:
    return tuple(block["path"][:-1])


def _confirmed(block: Block) -> Iterator[Cell]:
    """Yield the cells of a row that is confirmed: two figures or more, and nothing proposed."""
    targets = [one for one in block["said"] if one["kind"] == "targets"]
    if block["kind"] == "row" and len(targets) > 1 and not any(one["proposed"] for one in targets):
        yield from map(_cell, targets)


def _cell(one: Block) -> Cell:
    """Return where a figure of a row stands and for when, and how it measures."""
    return tuple(shown(one["fields"].get(key)) for key in ("column", "year", "when", *_MEASURED))
