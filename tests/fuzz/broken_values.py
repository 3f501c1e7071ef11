"""Something else in a field of a form, or at any node of a file."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

from generator.reading.portal import HostSettings
from generator.schema.plan import PlanForm
from generator.schema.registries import REGISTRIES
from tests.folders import PLAN
from tests.fuzz.forms import Steps, at, complete, fields_to_try, grafted, sample
from tests.fuzz.words import deep, hostile
from tests.fuzz.yaml_files import listed, read_yaml, shortened, some_file, write_yaml

PLAN_ID = PLAN.removesuffix(".yml")


def one_field(folder: Path, random: Random) -> str:
    """Say something else in a field, be it of a plan, a registry or the settings."""
    kind = random.choices(("plan", *REGISTRIES, "settings"), (20, *[2] * len(REGISTRIES), 4))[0]
    if kind == "plan":
        return _in_form(folder / "plans" / PLAN, (), PlanForm, random)
    if kind == "settings":
        return _in_form(folder / "mkdocs.yml", (), HostSettings, random)
    file = folder / "plans/registry" / f"{kind}.yml"
    rows = read_yaml(file) if file.exists() else []
    if not isinstance(rows, list):
        return f"{kind}: as it was"
    if not rows or random.random() < 0.2:
        rows.append(sample(REGISTRIES[kind]))
        write_yaml(file, rows)
    return _in_form(file, (random.randrange(len(rows)),), REGISTRIES[kind], random)


def _in_form(file: Path, where: Steps, form: Any, random: Random) -> str:
    data = read_yaml(file)
    try:
        own = at(data, where)
        whole = complete(form, own)
        steps, name, _annotation = random.choice(fields_to_try(form, whole))
        holder = grafted(own, whole, steps)
        value = hostile(random, _known(file))
        holder[name] = value
    except (KeyError, IndexError, TypeError, AttributeError, StopIteration):
        return f"{file.name}: too broken for one more"
    write_yaml(file, data)
    return f"{file.name} {[*where, *steps, name]} = {shortened(value)}"


def _known(file: Path) -> tuple[str, ...]:
    folder = file.parent if file.name == PLAN else file.parent.parent
    named = [
        str(row["id"])
        for kind in ("units", "agencies", "documents", "themes", "indicators", "groups")
        for row in listed(read_yaml(folder / "registry" / f"{kind}.yml"))
        if isinstance(row, dict) and "id" in row
    ]
    return (*named, PLAN_ID, "ii", "i", "ii-1")


def one_node(folder: Path, random: Random) -> str:
    """Take away, repeat, exchange, wrap or rename one thing of a file, whatever it means."""
    file = some_file(folder, random, ".yml")
    data = read_yaml(file)
    spots = list(_spots(data, ()))
    if not spots:
        return f"{file.name}: nothing in it"
    steps = random.choice(spots)
    holder, key = at(data, steps[:-1]), steps[-1]
    there = holder[key]
    acts: dict[str, Callable[[], object]] = {
        "drop": lambda: holder.pop(key),
        "value": lambda: _put(holder, key, hostile(random)),
        "wrap": lambda: _put(holder, key, random.choice(([there], {"id": there}))),
        "deep": lambda: _put(holder, key, deep(random)),
        "other": lambda: _put(holder, key, deepcopy(at(data, random.choice(spots)))),
        "many": lambda: _repeat(holder, there, 300, random),
        "twice": lambda: _repeat(holder, there, 1, random),
        "rename": lambda: _repeat(holder, holder.pop(key), 1, random),
    }
    act = random.choice(list(acts))
    acts[act]()
    write_yaml(file, data)
    return f"{file.name} {list(steps)}: {act}"


def _put(holder: Any, key: Any, value: Any) -> None:
    holder[key] = value


def _repeat(holder: Any, value: Any, times: int, random: Random) -> None:
    """Let a value stand again: further down in a list, under any name in a mapping."""
    if isinstance(holder, list):
        holder.extend(deepcopy(value) for _ in range(times))
    else:
        holder[str(hostile(random))] = deepcopy(value)


def _spots(data: Any, steps: Steps) -> Any:
    if steps:
        yield steps
    inner = data.items() if isinstance(data, dict) else enumerate(listed(data))
    for key, value in inner:
        yield from _spots(value, (*steps, key))
