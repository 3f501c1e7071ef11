"""Figures that a report cannot state: days and units at their edges, shares, changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from generator.checks.report_figures import Held, is_past, wrong_figures
from generator.model.reports import Observation
from generator.text.figures import Operator
from generator.text.vietnamese import PartialDate
from tests.subjects.progress.small import small

TODAY = date(2026, 12, 1)


def rules(told: str | None = "2026-01-10", **changes: object) -> list[str]:
    """Return which rules the one figure of the report breaks, changed so."""
    report = small().reports["bao-cao-2025"]
    figure: Observation = replace(report.observations[0], **changes)  # type: ignore[arg-type]
    dated = PartialDate(*map(int, told.split("-"))) if told else None
    held = Held(small(), replace(report, observations=(figure,), date=dated), TODAY)
    return [one.rule for one in wrong_figures(held)]


@pytest.mark.parametrize(
    ("until", "day", "said"),
    [
        (PartialDate(2025, 7, 1), date(2025, 6, 30), False),
        (PartialDate(2025, 7, 1), date(2025, 7, 1), True),
        (PartialDate(2025, 7), date(2025, 7, 31), False),
        (PartialDate(2025, 7), date(2025, 8, 1), True),
        (PartialDate(2025), date(2025, 12, 31), False),
        (PartialDate(2025), date(2026, 1, 1), True),
        (PartialDate(2024, 2), date(2024, 2, 29), False),
        (PartialDate(2024, 2), date(2024, 3, 1), True),
    ],
)
def test_what_ended_is_past_only_where_that_is_sure(
    until: PartialDate, day: date, said: bool
) -> None:
    assert is_past(until, day) is said


@pytest.mark.parametrize(
    ("as_of", "told", "found"),
    [
        (PartialDate(2025, 12, 31), "2026-01-10", []),
        (PartialDate(2026, 1, 10), "2026-01-10", []),
        (PartialDate(2026, 1, 11), "2026-01-10", ["told-before"]),
        (PartialDate(2026, 1), "2026-01-10", []),
        (PartialDate(2026, 1, 31), "2026-1", []),
        (PartialDate(2026, 2, 1), "2026-1", ["told-before"]),
        (PartialDate(2026), "2025", ["told-before"]),
        (PartialDate(2026, 12, 1), None, []),
        (PartialDate(2026, 12, 2), None, ["day-to-come"]),
        (PartialDate(2026, 12), None, []),
        (PartialDate(2027), None, ["day-to-come"]),
        (None, None, []),
    ],
)
def test_a_figure_is_of_a_day_that_has_been(
    as_of: PartialDate | None, told: str | None, found: list[str]
) -> None:
    assert rules(told, as_of=as_of) == found


@pytest.mark.parametrize(
    ("operator", "value", "value_max", "found"),
    [
        ("=", "100", None, []),
        ("=", "100.01", None, ["over-the-whole"]),
        (">=", "100", None, []),
        (">", "100", None, ["over-the-whole"]),
        (">", "99.9", None, []),
        ("between", "95", "100", []),
        ("between", "95", "105", ["over-the-whole"]),
    ],
)
def test_a_share_is_at_most_the_whole(
    operator: Operator, value: str, value_max: str | None, found: list[str]
) -> None:
    high = Decimal(value_max) if value_max else None
    assert rules(operator=operator, value=Decimal(value), value_max=high) == found
    assert rules(operator=operator, value=Decimal(value), value_max=high, measure="flow") == []


@pytest.mark.parametrize(
    ("measure", "since", "found"),
    [
        ("change", 2024, []),
        ("change", 2025, []),
        ("change", 2026, ["since-after"]),
        ("flow", 2020, []),
        ("level", 2020, ["since-of-a-level"]),
        ("level", None, []),
    ],
)
def test_a_change_is_counted_from_before_it(
    measure: str, since: int | None, found: list[str]
) -> None:
    assert rules(measure=measure, since=since) == found


def test_a_figure_says_its_unit() -> None:
    assert rules(unit=None) == ["unit-missing"]
    assert rules(unit="hộ") == ["unit-mismatch"]
