"""A plan opened for its tables, and tables that a clerk changed."""

from __future__ import annotations

import csv
import functools
import io
from collections.abc import Callable, Sequence
from pathlib import Path

from generator.problems import Problem
from generator.reading.plans import PlanRecord, load_plan
from generator.reading.registries import RegistryRecord, load_registries
from generator.sheets.columns import MARK, PLACE, SHEETS, Column, Sheet
from generator.sheets.difference import Change, Plan, difference
from generator.sheets.entries import places_of
from generator.sheets.files import Given, from_bytes, to_bytes
from generator.sheets.names import Names, names_of
from generator.sheets.writing import tables
from tests.folders import BASE, PLAN, ROOT

Registries = dict[str, tuple[RegistryRecord, ...]]
TABLES = ROOT / "tests" / "cases" / "tables" / "plans" / "tinh-tho-ke-hoach.yml"
REAL = tuple(sorted((ROOT / "plans").glob("*.yml")))
TARGETS, ACTORS, WHEN, DUTIES = SHEETS
Rows = list[dict[str, str]]


@functools.cache
def opened(file: Path = BASE / PLAN) -> tuple[PlanRecord, Registries]:
    found: list[Problem] = []
    registries = load_registries(file.parent, found)
    record = load_plan(file, file.parent, found)
    assert record
    return record, registries


@functools.cache
def held(file: Path = BASE / PLAN, *, drops: bool = False) -> Plan:
    record, registries = opened(file)
    return Plan(record.form.id, record.yaml.data, places_of(record, registries), names(file), drops)


@functools.cache
def names(file: Path = BASE / PLAN) -> dict[str, Names]:
    return names_of(opened(file)[1])


def text_of(file: Path = BASE / PLAN) -> str:
    return opened(file)[0].data.decode()


@functools.cache
def exported(file: Path = BASE / PLAN, separator: str = ";") -> dict[str, bytes]:
    plan = held(file)
    return tables(plan.id, plan.data, plan.places, plan.names, separator)


def rows_of(sheet: Sheet, file: Path = BASE / PLAN) -> Rows:
    data = exported(file)[sheet.file_name(held(file).id)]
    text = data.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def given(rows: Sequence[dict[str, str]], name: str = "bang.csv") -> Given:
    titles = list(dict.fromkeys(title for row in rows for title in row))
    data = to_bytes([titles, *([row.get(title, "") for title in titles] for row in rows)])
    found: list[Problem] = []
    read = from_bytes(data, name, found)
    assert read, found
    return read


def differing(
    rows: Sequence[dict[str, str]], *, drops: bool = False
) -> tuple[tuple[Change, ...], list[Problem]]:
    found: list[Problem] = []
    return difference(held(drops=drops), [given(rows)], found), found


def changed(sheet: Sheet, change: Callable[[Rows], object]) -> Rows:
    rows = rows_of(sheet)
    change(rows)
    return rows


def new_row(**fields: str) -> dict[str, str]:
    return {PLACE: "", MARK: "", **fields}


def column(named: str) -> Column:
    key, field = named.split(".")
    sheet = next(one for one in SHEETS if one.key == key)
    return next(one for one in sheet.columns if one.key == field)
