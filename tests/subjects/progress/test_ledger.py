"""The ledger says of each duty and year what was found, and never that nobody did it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.model.site import Site
from generator.subjects.progress.ledger import Entry, ledger
from generator.text.vietnamese import PartialDate
from tests.site_fixture import PLANS, linked
from tests.subjects.progress.small import TODAY, plan_of, silent, site_said, small

YEARLY = "                every: [year]\n"


def said(site: Site, today: date = TODAY) -> list[tuple[int | None, date | None, str, int | None]]:
    entries = ledger(site, plan_of(site), today)
    return [(one.year, one.due, one.status, one.days) for one in entries]


def test_each_year_has_its_day_and_what_was_found() -> None:
    """The plan is of 21/11/2024; “trước ngày 10/11” ends on the ninth."""
    assert said(small()) == [
        (2025, date(2025, 11, 9), "received", None),
        (2026, date(2026, 11, 9), "not-found", 22),
        (2027, date(2027, 11, 9), "to-come", None),
    ]


def test_on_its_last_day_nothing_is_late() -> None:
    assert said(silent(), date(2025, 11, 9)) == [(2025, date(2025, 11, 9), "to-come", None)]
    assert said(silent(), date(2025, 11, 10))[0] == (2025, date(2025, 11, 9), "not-found", 1)


@pytest.mark.parametrize(
    ("day", "on_time"),
    [
        (PartialDate(2025, 11, 9), True),
        (PartialDate(2025, 11, 10), False),
        (PartialDate(2025, 11), None),
        (PartialDate(2025, 10), True),
        (None, None),
    ],
)
def test_a_report_came_in_time_or_not(day: PartialDate | None, on_time: bool | None) -> None:
    site = small()
    report = replace(site.reports["bao-cao-2025"], date=day)
    first = next(ledger(replace(site, reports={report.id: report}), plan_of(site), TODAY))
    assert [one.on_time for one in first.received] == [on_time]


def test_years_that_a_duty_names_are_its_years() -> None:
    site = site_said(
        {"answers: [xa-mau-ke-hoach#ii-1-d1/2025]\n": ""},
        edits={"xa-mau-ke-hoach.yml": {YEARLY: "                years: [2025, 2030]\n"}},
    )
    assert said(site) == [
        (2025, date(2025, 11, 9), "not-found", 387),
        (2030, date(2030, 11, 9), "to-come", None),
    ]


def test_without_a_day_the_year_of_the_plan_is_not_counted() -> None:
    site = site_said(
        {"answers: [xa-mau-ke-hoach#ii-1-d1/2025]\n": ""},
        edits={"xa-mau-ke-hoach.yml": {"                day: 10/11\n": ""}},
    )
    assert said(site) == [(2025, None, "not-found", None), (2026, None, "to-come", None)]


def test_after_its_unit_nobody_is_asked() -> None:
    site = small()
    unit = replace(site.registries.units["xa-mau"], until=PartialDate(2025, 7, 1))
    units = {**site.registries.units, unit.id: unit}
    ended = replace(site, registries=replace(site.registries, units=units), reports={})
    assert said(ended) == [(None, None, "ended", None)]


def test_every_duty_of_the_plans_is_in_the_ledger() -> None:
    site = linked(PLANS)
    entries: list[Entry] = []
    for plan in site.plans.values():
        found = list(ledger(site, plan, TODAY))
        assert {one.duty.id for one in found} == {one.id for one in plan.duties()}
        entries += found
    assert all(one.days for one in entries if one.status == "not-found" and one.due)


def test_who_looked_and_found_nothing_is_told_and_received_nothing() -> None:
    said = "looked: [{about: xa-mau-ke-hoach#ii-1-d1/2026, on: 2026-11-20, by: Người xem}]\n"
    site = site_said({"encoded_by:": f"{said}encoded_by:"})
    entries = {one.year: one for one in ledger(site, plan_of(site), TODAY)}
    assert [(str(one.on), one.by) for one in entries[2026].looked] == [("20/11/2026", "Người xem")]
    assert (entries[2026].status, entries[2026].received) == ("not-found", ())
    assert entries[2025].looked == ()
