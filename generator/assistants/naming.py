"""What names mean: a place, an indicator; and which plans speak for a place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from generator.assistants.site_files import Row, SiteFiles
from generator.locale.worded import UNIT_KINDS
from generator.text.vietnamese import fold
from generator.text.words import bare, is_mark, normal_form, words

# The plan is of the place itself, of one that it came out of, of one that it lies or lay in, of one
# that it went into.
Relation = Literal["own", "predecessor", "lies-in", "successor"]
_DEEPEST = 8


def spelling(text: str) -> str:
    """Return a name as one of its spellings: case, place of the tone mark and marks aside."""
    return " ".join(normal_form(one) for one in words(text) if not is_mark(bare(one)))


def units_named(files: SiteFiles, name: str) -> list[Row]:
    """Return the units that a name may mean, `Phường 2, thị xã Quảng Trị`, those of today too.

    What stands behind a comma must be where the unit lies or lay. Without marks it finds as well.
    """
    first, *around = [part for part in name.split(",") if part.strip()] or [""]
    units = {row["id"]: row for row in files.rows("units")}
    found = [row for row in units.values() if _is_called(row, first)]
    return [
        row
        for row in found
        if all(any(_is_called(one, part) for one in _around(files, units, row)) for part in around)
    ]


def _is_called(unit: Row, typed: str) -> bool:
    wanted = spelling(typed)
    is_plain = fold(wanted) == wanted
    names = [unit["name"]]
    bare_name = _without_kind(unit["name"])
    names += [bare_name] if not bare_name.isdigit() else []
    spelt = [spelling(one) for one in names]
    return wanted in spelt or (is_plain and wanted in [fold(one) for one in spelt])


def _without_kind(name: str) -> str:
    kind = next((one for one in UNIT_KINDS if name.startswith(f"{one} ")), "")
    return name[len(kind) :].strip()


def _around(files: SiteFiles, units: Mapping[str, Row], unit: Row) -> Iterator[Row]:
    """Yield the units around one, before and after it changed."""
    for relation, name in related(files, unit["id"]):
        if relation != "own" and name in units:
            yield units[name]


def related(files: SiteFiles, unit: str) -> list[tuple[Relation, str]]:
    """Return a unit, those that it came out of, those that they lie in, those that it went into."""
    parents = {row["id"]: row["parent"] for row in files.rows("units")}
    into, out_of = defaultdict(list), defaultdict(list)
    for row in files.rows("unit-successors"):
        into[row["unit"]].append(row["successor"])
        out_of[row["successor"]].append(row["unit"])
    found: dict[str, Relation] = {unit: "own"}
    before = _reached(unit, out_of)
    for one in before:
        found.setdefault(one, "predecessor")
    after = _reached(unit, into)
    for one in after:
        found.setdefault(one, "successor")
    for one in (unit, *before, *after):
        above = parents.get(one)
        while above and len(found) < 1000:
            found.setdefault(above, "lies-in")
            above = parents.get(above)
    return [(relation, name) for name, relation in found.items()]


def _reached(unit: str, steps: Mapping[str, Sequence[str]]) -> list[str]:
    found: dict[str, None] = {}
    waiting = [(unit, 0)]
    while waiting:
        at, deep = waiting.pop(0)
        for one in steps.get(at, ()):
            if one not in found and one != unit and deep < _DEEPEST:
                found[one] = None
                waiting.append((one, deep + 1))
    return list(found)


def plans_for(files: SiteFiles, unit: str) -> list[tuple[Relation, Row]]:
    """Return the plans that speak for a place, its own first."""
    by_unit: defaultdict[str, list[Row]] = defaultdict(list)
    for row in files.plans.values():
        by_unit[row["unit"]].append(row)
    return [(how, plan) for how, name in related(files, unit) for plan in by_unit[name]]


def indicators_named(files: SiteFiles, said: str) -> list[Row]:
    """Return the indicators that words may mean: by id, name, phrase or part of a name."""
    rows, wanted = files.rows("indicators"), spelling(said)
    if not wanted:
        return []
    for said_of in (_id, _name, _phrases):
        if found := [row for row in rows if wanted in map(spelling, said_of(row))]:
            return found
        if found := [
            row for row in rows if wanted in (fold(spelling(one)) for one in said_of(row))
        ]:
            return found
    names = {row["id"]: spelling(row["name"]) for row in rows}
    held = [row for row in rows if f" {wanted} " in f" {names[row['id']]} "]
    return held or [row for row in rows if f" {wanted} " in f" {fold(names[row['id']])} "]


def _id(row: Row) -> list[str]:
    return [row["id"]]


def _name(row: Row) -> list[str]:
    return [row["name"]]


def _phrases(row: Row) -> list[str]:
    return [*row["phrases"]]


def place_words(files: SiteFiles, plan: Row) -> str:
    """Return what the place of a plan is called, with what it lies in."""
    units = {row["id"]: row for row in files.rows("units")}
    names: list[str] = []
    at = plan["unit"]
    while at in units and len(names) < _DEEPEST:
        names.append(units[at]["name"])
        at = units[at]["parent"]
    return ", ".join(names)
