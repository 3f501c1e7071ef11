"""A difference taken into the text of a plan file, and what would then be wrong with the plan."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from generator.authoring import (
    PARAGRAPH_KEYS,
    Path,
    annotate,
    as_mapping,
    data_of,
    edit_together,
    remove,
    remove_items,
    set_value,
    value_at,
)
from generator.importer import Value
from generator.problems import Problem
from generator.reading.plans import PlanRecord
from generator.reading.yaml_source import Plain
from generator.sheets.columns import Sheet
from generator.sheets.difference import Change
from generator.sheets.entries import Said, at, one_line, plainly

# What a table may say on purpose, and what is then left to do.
UNCONFIRMED = "unconfirmed"
Judge = Callable[[PlanRecord], Sequence[Problem]]


def taken(text: str, changes: Sequence[Change]) -> str:
    """Return the text of a plan file with the changes made; all else keeps its bytes.

    Raises:
        RefusedEditError: the file is written in a way that cannot be edited there.
    """
    by_place = defaultdict[Path, list[Change]](list)
    for one in changes:
        by_place[one.place.path].append(one)
    edits = {path: partial(_edited, changes=held) for path, held in by_place.items()}
    return edit_together(text, edits)


def new_problems(
    before: PlanRecord, after: PlanRecord, changes: Sequence[Change], judge: Judge
) -> list[Problem]:
    """Return what is wrong with a plan after the changes that was not wrong before.

    Each is told at the row that it comes from, where it comes from one. That nobody has confirmed
    an annotation yet forbids no edit.
    """
    known = Counter(map(_what, judge(before)))
    rows = _Rows(after, changes)
    found = []
    for one in judge(after):
        if known[_what(one)]:
            known[_what(one)] -= 1
        else:
            severity = "warning" if one.rule == UNCONFIRMED else one.severity
            found.append(replace(rows.at_row(one), severity=severity))
    return found


def _edited(text: str, path: Path, changes: Sequence[Change]) -> str:
    """Make the changes of one paragraph in a text: what stays first, then what goes and comes."""
    fields = {
        _path(path, one): partial(_with_fields, change=one)
        for one in changes
        if one.entry and one.said is not None
    }
    text = edit_together(text, fields) if fields else text
    for sheet in {one.sheet.key: one.sheet for one in changes}.values():
        ours = [one for one in changes if one.sheet is sheet]
        gone = [one.entry.index for one in ours if one.entry and one.said is None]
        text = _without(text, path, sheet, gone) if gone else text
        come = [one.said for one in ours if one.said is not None and one.entry is None]
        text = _added(text, path, sheet, come) if come else text
    return text


def _path(path: Path, change: Change) -> Path:
    """Return the path of an annotation in a paragraph that stands at `path`."""
    index = change.entry.index if change.entry else 0
    key = change.sheet.key
    return (*path, key) if key == "when" else (*path, key, index)


def _with_fields(text: str, path: Path, change: Change) -> str:
    assert change.entry is not None
    assert change.said is not None
    order = [one.key for one in change.sheet.columns]
    form_order = _form_order(change.sheet)
    for key in order:
        old, new = change.entry.said.get(key), change.said.get(key)
        if old == new:
            continue
        value = _value(change.sheet, key, new)
        if value is None and not _is_required(change.sheet, key):
            text = remove(text, (*path, key))
        else:
            text = set_value(text, (*path, key), value, form_order)
    return text


def _without(text: str, path: Path, sheet: Sheet, gone: Sequence[int]) -> str:
    """Take annotations out of a paragraph, with their key where none is left."""
    held = value_at(data_of(text), (*path, sheet.key))
    if isinstance(held, list) and len(gone) < len(held):
        return remove_items(text, (*path, sheet.key), gone)
    return remove(text, (*path, sheet.key))


def _added(text: str, path: Path, sheet: Sheet, come: Sequence[Said]) -> str:
    """Put annotations into a paragraph; of times there is one."""
    order = _form_order(sheet)
    values: list[dict[str, Value]] = [
        {
            key: _value(sheet, key, said.get(key))
            for key in order
            if key in said or _is_required(sheet, key)
        }
        for said in come
    ]
    if sheet.key != "when":
        return annotate(text, path, sheet.key, *values)
    return set_value(as_mapping(text, path), (*path, "when"), values[0], PARAGRAPH_KEYS)


def _form_order(sheet: Sheet) -> list[str]:
    """Return the keys of an annotation in the order in which authors write them."""
    names = [field.alias or name for name, field in sheet.form.model_fields.items()]
    last = ["proposed"]
    first = [one for one in names if one not in ("quote", "column", "proposed", "inferred", "note")]
    return [*first, "quote", "column", "inferred", "note", *last]


def _value(sheet: Sheet, key: str, said: Plain) -> Value:
    """Return a value as an author types it: numbers and truth without quotes."""
    column = next(one for one in sheet.columns if one.key == key)
    if isinstance(said, list):
        return [_scalar(column.kind, one) for one in said if isinstance(one, str)]
    return _scalar(column.kind, said) if isinstance(said, str) else None


def _scalar(kind: str, said: str) -> Value:
    if kind == "confirmed":
        return said == "true"
    return int(said) if kind == "number" else said


def _is_required(sheet: Sheet, key: str) -> bool:
    return any(one.key == key and sheet.required(one)[0] for one in sheet.columns)


def _what(problem: Problem) -> tuple[str, str, str, str]:
    return problem.file, problem.rule, problem.message, problem.fragment


class _Rows:
    """Where the annotations that were changed stand in a file by now, and the row of each."""

    def __init__(self, after: PlanRecord, changes: Sequence[Change]) -> None:
        self.after = after
        self.paths: dict[tuple[int, int], Path] = {}
        for path, spot in (*after.yaml.values.items(), *after.yaml.keys.items()):
            if len(path) >= len(self.paths.get(spot, ())):
                self.paths[spot] = path
        self.by_place = defaultdict[Path, list[Change]](list)
        for one in changes:
            if one.said is not None and one.row:
                self.by_place[one.place.path].append(one)

    def at_row(self, problem: Problem) -> Problem:
        """Return a problem at the row that it comes from, where it comes from one."""
        path = self.paths.get((problem.line, problem.column), ())
        if problem.file != self.after.yaml.name:
            return problem
        length = next((n for n in range(len(path), 0, -1) if path[:n] in self.by_place), 0)
        near = self.by_place[path[:length]] if length else []
        meant = [one for one in near if self._is_of(problem, path, length, one)]
        for one in meant or (near if len(near) == 1 else []):
            if one.given and one.row:
                place = one.given.place(one.row)
                return replace(problem, file=place.file, line=place.line, column=place.column)
        return problem

    def _is_of(self, problem: Problem, path: Path, length: int, change: Change) -> bool:
        """Tell whether a problem stands in an annotation, or names the words that it quotes."""
        key, said = change.sheet.key, change.said or {}
        if path[length : length + 1] != (key,):
            return said.get("quote") == one_line(problem.fragment)
        held = at(self.after.yaml.data, path[: length + (1 if key == "when" else 2)])
        return isinstance(held, dict) and plainly(change.sheet, held) == said
