"""What tests of linking share: the base plan on its way from record to model, and golden cases."""

from __future__ import annotations

import functools
from pathlib import Path

from generator.link.context import Linking
from generator.link.indexes import Indexes
from generator.link.registries import link_registries
from generator.link.site import link
from generator.model.anchors import AddressBook
from generator.model.plan import Plan
from generator.model.registries import Registries
from generator.problems import as_text
from generator.reading.plans import Records, load
from tests.folders import BASE, change
from tests.golden import Case, cases, hold
from tests.told import outline, rows

BASE_PLAN = "xa-mau-ke-hoach"


@functools.cache
def base_records() -> Records:
    records = load(BASE)
    assert records.problems == ()
    return records


def base_registries() -> Registries:
    return link_registries(base_records().registries, [])


def new_linking() -> Linking:
    """Return the base plan at the beginning of its way, without an address or a problem."""
    (record,) = base_records().plans
    registries = base_registries()
    found = Indexes.of(registries)
    names = found.agencies.within(["xa-mau", "tinh-mau"])
    book = AddressBook(set())
    return Linking(record, registries, found.documents, names, found.populations, [], book)


def told(linking: Linking) -> list[tuple[int, int, str, str, str]]:
    """Return what was told so far: line, column, rule, fragment, guess."""
    return [(one.line, one.column, one.rule, one.fragment, one.guess) for one in linking.problems]


def link_cases(module: str) -> list[Case]:
    """Return the cases of one module of linking."""
    return [case for case in cases("link") if case.file.stem == module]


def hold_case(case: Case, plans: Path, update: bool) -> None:
    """Link the base as a case changes it; hold the problems and the lines that it asks for."""
    records = load(change(plans, case.said))
    assert records.problems == (), "a case of linking is well formed"
    site, problems = link(records)
    hold(case, "problems", rows(problems), update)
    if "shows" in case.said:
        lines = [line for plan in site.plans.values() for line in outline(plan)]
        shown = [line for line in lines if case.said["shows"] in line]
        hold(case, "lines", shown, update)


def linked_plan(plans: Path) -> Plan:
    """Link the plan of a folder that has no problem."""
    site, problems = link(load(plans))
    assert problems == [], as_text(problems)
    return site.plans[BASE_PLAN]
