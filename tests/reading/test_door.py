"""The door of the room: few names, each of which says what it gives."""

from __future__ import annotations

from pathlib import Path

from generator import reading
from tests.folders import ROOT


def test_few_names_stand_in_the_door_and_each_says_what_it_is() -> None:
    assert 0 < len(reading.__all__) < 10
    assert all(getattr(reading, name).__doc__ for name in reading.__all__)


def test_the_door_leads_to_settings_and_plans(plans: Path) -> None:
    settings, problems = reading.read_settings(ROOT / "mkdocs.yml", plans)
    records = reading.load(settings.plans)
    assert [*problems, *records.problems] == []
    assert isinstance(records.plans[0], reading.PlanRecord)
