"""A plan read, linked, checked and proved as it stands on disk: what is wrong, and where."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator import problems
from generator.checks.rules import Check, check
from generator.desk.keeping import print_of
from generator.desk.layout import Block
from generator.fidelity import prove_all
from generator.language import speaking
from generator.link import link
from generator.model.plan import Plan
from generator.problems import SEVERITY_NAMES, Problem
from generator.reading import yaml_source
from generator.reading.plans import PlanRecord, Records, load_plan, read_draft
from generator.reading.registries import RegistryRecord, load_registries
from generator.reading.settings import Settings


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is wrong with one plan and the registries, and how much of its source it holds.

    `coverage` is in percent as it is shown, empty where nothing could be proved; `is_exact` tells
    that text and source are the same but for what the plan declares. `plan` is null where it
    cannot be read.
    """

    problems: tuple[Problem, ...] = ()
    coverage: str = ""
    is_exact: bool = False
    plan: Plan | None = None

    @property
    def errors(self) -> int:
        """Return how many problems forbid publishing."""
        return sum(one.severity == "error" for one in self.problems)


def judged(settings: Settings, plan: Path, checks: Sequence[Check]) -> Verdict:
    """Read one plan and the registries from disk, and hold them against the rules and the source.

    What other plans say is not looked at; `kehoach check` does that.
    """
    with speaking(settings.portal.language), problems.guessing():
        found: list[Problem] = []
        registries = load_registries(settings.plans, found)
        record = load_plan(plan, settings.plans, found)
        if record is None:
            return Verdict(tuple(sorted(found)))
        return judged_record(settings, record, registries, checks, found)


def judged_record(
    settings: Settings,
    record: PlanRecord,
    registries: Mapping[str, tuple[RegistryRecord, ...]],
    checks: Sequence[Check],
    told: Iterable[Problem] = (),
) -> Verdict:
    """Hold a plan that was read, perhaps not from disk, against the rules and its source."""
    with speaking(settings.portal.language), problems.guessing():
        found = list(told)
        site, dangling = link(Records((record,), registries, tuple(found)))
        name = record.yaml.name
        found += [one for one in dangling if one.file == name]
        found += check(site, checks, settings.portal.severities)
        texts = {record.form.id: record.source.text} if record.source else {}
        proofs = prove_all(site.plans, {k: v for k, v in texts.items() if k in site.plans}, found)
        ours = [one for one in found if one.file == name or "/registry/" in one.file]
        proof = proofs.get(record.form.id)
        coverage = proof.coverage.replace(".", ",") if proof else ""
        plan = site.plans.get(record.form.id)
        return Verdict(tuple(sorted(ours)), coverage, bool(proof and proof.is_exact), plan)


def linked(settings: Settings, name: str, text: str) -> Plan | None:
    """Return the plan that a text says, perhaps not yet on disk; null where it cannot be read.

    `name` is that of its file.
    """
    record = read_draft(text.encode(), name, [])
    if record is None:
        return None
    site, _dangling = link(Records((record,), load_registries(settings.plans, []), ()))
    return site.plans.get(record.form.id)


@dataclass(frozen=True, slots=True)
class Told:
    """A problem as the page shows it, and what it was told of: a block or fact by its content."""

    shown: Mapping[str, Any]
    path: tuple[str | int, ...] | None
    content: str


def told_of(
    found: Iterable[Problem], text: str, facts: list[Block], blocks: list[Block]
) -> list[Told]:
    """Return problems of a text, with what each is about."""
    by_key = {one["key"]: one for one in facts}
    told = []
    for one in placed(found, text, blocks):
        about = by_key.get(one["key"]) if one["at"] is None else blocks[one["at"]]
        path = tuple(about["path"]) if about else None
        told.append(Told(one, path, _content(about) if about else ""))
    return told


def still_true(
    told: Iterable[Told], facts: list[Block], blocks: list[Block]
) -> list[dict[str, Any]]:
    """Return what is surely still wrong: problems of blocks and facts that did not change since.

    Lines move with every edit; a block is known by its path and content.
    """
    places = {tuple(one["path"]): (at, _content(one)) for at, one in enumerate(blocks)}
    heads = {tuple(one["path"]): (None, _content(one)) for one in facts}
    held: dict[tuple[str | int, ...], tuple[int | None, str]] = {**heads, **places}
    kept = []
    for one in told:
        at, content = held.get(one.path, (None, "")) if one.path else (None, "")
        if one.content == content:
            kept.append({**one.shown, "at": at, "sign": _sign(one)})
    return kept


def _sign(told: Told) -> str:
    """Return by what a problem is known while what it was told of stays the same."""
    said = [told.shown[key] for key in ("rule", "message", "fragment")]
    return print_of(json.dumps([*said, told.content]).encode())


def _content(block: Block) -> str:
    said = [one["fields"] for one in block.get("said", ())]
    return json.dumps([block.get("mark"), block.get("text"), block.get("value"), said])


def placed(found: Iterable[Problem], text: str, blocks: Sequence[Block]) -> list[dict[str, Any]]:
    """Return problems as the page shows them, each with the block or fact that it stands at.

    `at` is the number of a block; null for what stands in the head of the file or elsewhere, with
    the key of the head in `key`.
    """
    yaml, _told = yaml_source.parse(text.encode(), "")
    spots = yaml.values if yaml else {}
    starts = [spots.get(tuple(one["path"]), (0, 0))[0] for one in blocks]
    keys = {spot[0]: str(path[0]) for path, spot in (yaml.keys if yaml else {}).items()
            if len(path) == 1}  # fmt: skip
    return [_shown(one, starts, keys) for one in found]


def _shown(one: Problem, starts: Sequence[int], keys: Mapping[int, str]) -> dict[str, Any]:
    in_registry = "/registry/" in one.file
    at = None if in_registry or not starts or one.line < starts[0] else _at(starts, one.line)
    above = [line for line in sorted(keys) if line <= one.line]
    return {
        "at": at,
        "key": keys[above[-1]] if at is None and above and not in_registry else None,
        "file": one.file,
        "line": one.line,
        "rule": one.rule,
        "severity": one.severity,
        "level": SEVERITY_NAMES[one.severity],
        "message": one.message,
        "fragment": one.fragment,
        "hint": one.hint,
        "guess": one.guess,
    }


def _at(starts: Sequence[int], line: int) -> int:
    return max(0, bisect_right(starts, line) - 1)
