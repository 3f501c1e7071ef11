"""What leads round and round, or on and on."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

from generator.schema.registries import REGISTRIES
from tests.folders import PLAN
from tests.fuzz.forms import sample
from tests.fuzz.yaml_files import listed, read_yaml, write_yaml

PLAN_ID = PLAN.removesuffix(".yml")
# What refers to an entry of the same registry, and could come back to where it began.
LOOPS = (
    ("units", "parent"), ("units", "successors"), ("units", "ended_by"), ("themes", "parent"),
    ("agencies", "successors"), ("populations", "broader"), ("populations", "complement"),
    ("documents", "relations"), ("documents", "issuer"),
)  # fmt: skip


def registry_loop(folder: Path, random: Random) -> str:
    """Let entries of a registry refer to one another in a circle, or in a long row."""
    kind, name = random.choice(LOOPS)
    size = random.choice((1, 2, 3, 5, 40, 400))
    closed = random.random() < 0.6
    rows = []
    for number in range(size):
        row = {**sample(REGISTRIES[kind]), "id": f"n-{number}"}
        next_ = f"n-{(number + 1) % size}"
        if closed or number + 1 < size:
            row[name] = _reference(kind, name, next_)
        rows.append(row)
    file = folder / "plans/registry" / f"{kind}.yml"
    there = listed(read_yaml(file)) if file.exists() else []
    if there and isinstance(there[0], dict) and random.random() < 0.5:
        there[0][name] = _reference(kind, name, "n-0")
    write_yaml(file, [*there, *rows])
    return f"{kind}.{name}: {size} {'round' if closed else 'in a row'}"


def _reference(kind: str, name: str, to: str) -> Any:
    if name == "relations":
        said = {"plan": PLAN_ID, "paragraph": "ii-1", "quote": "Phòng Văn hóa"}
        return [{"relation": "amends", "document": to, "said": said}]
    return [to] if name in ("successors", "broader") else to


def plan_loop(folder: Path, random: Random) -> str:
    """Let what stands in plans refer to one another: duties, targets, sections, whole plans."""
    what = random.choice(("after", "part_of", "repeats", "basis", "sections", "scope"))
    size, file = random.choice((1, 2, 3, 30, 200)), folder / "plans" / PLAN
    data = read_yaml(file)
    closed = random.random() < 0.6
    following = [f"n-{(n + 1) % size}" if closed or n + 1 < size else None for n in range(size)]
    task, target = data["body"][3]["sections"][0]["text"][0], data["body"][2]["text"][0]
    if what == "after":
        [duty] = task["duties"]
        task["duties"] = [{**duty, "id": f"n-{n}", "after": to} for n, to in enumerate(following)]
    elif what in ("part_of", "repeats"):
        one = target["targets"][0]
        target["targets"] = [
            {
                **one,
                "id": f"n-{n}",
                what: [to]
                if to and what == "repeats"
                else to or ([] if what == "repeats" else None),
            }
            for n, to in enumerate(following)
        ]
    elif what == "basis":
        _plans_in_a_ring(folder, data, size if size < 30 else 6)
    elif what == "sections":
        section = data["body"][3]["sections"][0]
        for n in range(min(size, 24)):
            section = {"number": f"{n}.", "heading": f"Mục {n}", "sections": [section]}
        data["body"][3]["sections"] = [section]
    else:
        task["actors"][0]["scope"] = random.choice(("ii", "ii-1", "i", "plan", "above", "list"))
    write_yaml(file, data)
    return f"{what}: {size} {'round' if closed else 'in a row'}"


def _plans_in_a_ring(folder: Path, data: Any, size: int) -> None:
    documents = folder / "plans/registry/documents.yml"
    rows = listed(read_yaml(documents))
    names = [PLAN_ID, *(f"n-{number}" for number in range(1, size))]
    rows += [{"id": name, "type": "ke-hoach"} for name in names]
    write_yaml(documents, rows)
    for number, name in enumerate(names):
        told = {**deepcopy(data), "id": name}
        told["basis"] = [{"relation": "carries-out", "document": names[(number + 1) % size]}]
        if name == PLAN_ID:
            data["basis"] = told["basis"]
        else:
            write_yaml(folder / "plans" / f"{name}.yml", told)
