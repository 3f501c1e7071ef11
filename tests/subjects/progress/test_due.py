"""What should be known by a day and was not found."""

from __future__ import annotations

from datetime import date

from generator.model.site import Site
from generator.subjects.progress.due import missing
from tests.site_fixture import PLANS, linked
from tests.subjects.progress.small import TODAY, silent, small


def said(site: Site, day: date = TODAY) -> list[tuple[str, str, str, date]]:
    return [(one.kind, one.id, one.period, one.due) for one in missing(site, day)]


def test_a_duty_that_was_answered_is_not_missing() -> None:
    assert said(silent()) == [
        ("duty", "ii-1-d1", "2025", date(2025, 11, 9)),
        ("duty", "ii-1-d1", "2026", date(2026, 11, 9)),
    ]
    assert said(small()) == [("duty", "ii-1-d1", "2026", date(2026, 11, 9))]


def test_a_target_is_missing_once_its_day_is_over() -> None:
    found = said(small(), date(2031, 1, 1))
    assert [one for one in found if one[0] == "target"] == [
        ("target", "i-t1", "2030", date(2030, 12, 31))
    ]
    assert [one for one in said(small(), date(2030, 12, 31)) if one[0] == "target"] == []


def test_each_is_told_with_its_place_in_the_file() -> None:
    for one in missing(linked(PLANS), date(2040, 1, 1)):
        assert one.at.file == f"plans/{one.plan}.yml"
        assert one.at.line > 1
        assert one.quote
