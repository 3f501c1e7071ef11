"""Versions of a small plan, made in memory: its keys and its registries in other words."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

import yaml

from generator.history import Version
from generator.history.changes.counterparts import Counterparts
from generator.history.changes.plan import changes
from generator.link.indexes import Indexes
from generator.link.plan import link_plan
from generator.link.registries import link_registries
from generator.model.registries import Registries
from generator.model.revisions import Change
from generator.reading.plans import read_plan
from generator.reading.registries import read_registry
from generator.schema.registries import REGISTRIES
from tests import plain_yaml
from tests.golden import CASES, Case, cases, hold

FOLDER = CASES / "changes" / "plans"
Said = Mapping[str, Any]
_Dumper: Any = getattr(yaml, "CDumper", yaml.Dumper)


def version(keys: Said | None = None, registry: Said | None = None) -> Version:
    """Return the small plan with some keys, and some entries of its registries, in other words."""
    plan = plain_yaml.words((FOLDER / "mau.yml").read_text("utf-8"))
    problems: list[Any] = []
    record = read_plan(_yaml({**plan, **(keys or {})}), "mau.yml", problems)
    assert record is not None, problems
    assert not problems, problems
    known = registries(json.dumps(registry or {}))
    return Version(link_plan(record, known, Indexes.of(known), problems), known)


def sections(*body: Said, registry: Said | None = None) -> Version:
    """Return the small plan with some sections, in the author's form, for its text."""
    return version({"body": list(body)}, registry)


def texts(*paragraphs: Any, registry: Said | None = None) -> Version:
    """Return the small plan with one section I of some paragraphs."""
    return sections({"number": "I.", "text": list(paragraphs)}, registry=registry)


def both(before: Version, after: Version) -> Counterparts:
    """Return the counterparts of two versions."""
    return Counterparts.of(before, after)


@cache
def registries(other: str) -> Registries:
    """Return the registries of the small plan; `other` is JSON of entries by kind."""
    told: dict[str, list[Said]] = json.loads(other)
    problems: list[Any] = []
    records = {
        kind: list(read_registry(_entries(kind, told), f"registry/{kind}.yml", form, problems))
        for kind, form in REGISTRIES.items()
    }
    linked = link_registries(records, problems)
    assert not problems, problems
    return linked


def _entries(kind: str, told: dict[str, list[Said]]) -> bytes:
    file = FOLDER / "registry" / f"{kind}.yml"
    text = file.read_text("utf-8") if file.exists() else "[]"
    entries = plain_yaml.words(text)
    other = {one["id"]: one for one in told.get(kind, ())}
    return _yaml([other.pop(one["id"], one) for one in entries] + list(other.values()))


def _yaml(data: Any) -> bytes:
    text: str = yaml.dump(_nulls(data), Dumper=_Dumper, allow_unicode=True, sort_keys=False)
    return text.encode()


def _nulls(data: Any) -> Any:
    """Return the data with null where a case says null, which is read as a word."""
    if isinstance(data, dict):
        return {key: _nulls(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_nulls(one) for one in data]
    return None if data == "null" else data


def cases_of(file: str) -> list[Case]:
    """Return the cases of one file of tests/cases/changes."""
    return [case for case in cases("changes") if case.file.stem == file]


def told(case: Case) -> tuple[Change, ...]:
    """Return what changed between the two versions of a case."""
    registry = case.said.get("registry")
    return changes(version(case.said["before"]), version(case.said["after"], registry))


def row(change: Change) -> str:
    """Return what a program reads of a change: thing, address, verb, effect, then each field."""
    head = " ".join(filter(None, (change.what, change.id, change.verb, change.effect)))
    values = (json.dumps([one.before, one.after], ensure_ascii=False) for one in change.details)
    return "; ".join(
        [head, *(f"{d.field} {v}" for d, v in zip(change.details, values, strict=True))]
    )


def hold_changes(case: Case, update: bool) -> None:
    """Hold the sentences of a case, and what a program reads of them where the case says it."""
    found = told(case)
    hold(case, "sentences", [change.said for change in found], update)
    if "rows" in case.said:
        hold(case, "rows", [row(change) for change in found], update)
