"""Which way a plan differs from what was set for it: tests/cases/assigned, judged by hand."""

from __future__ import annotations

import pytest

from generator.observed import assigned_figures, beside
from tests.golden import Case, cases
from tests.observed.made import assigned_said, plain, promise_said
from tests.site_fixture import PLANS, linked
from tests.subjects.assigned.small import assigned


@pytest.mark.parametrize("case", cases("assigned"), ids=lambda case: case.name)
def test_a_level_that_was_set_stands_beside_a_target_as_by_hand(case: Case) -> None:
    asked = plain(case.said)
    found = beside(promise_said(asked), assigned_said(asked["assigned"]))
    said = "nothing"
    if found:
        said = f"{found.relation}: {found.direction or f'no ({found.reason})'}"
    assert said == case.said["says"]


def test_levels_of_the_country_and_of_reports_are_one_list() -> None:
    found = assigned_figures(linked(PLANS))
    national = [one for one in found if one.report is None]
    assert [one.address for one in national] == list(linked(PLANS).registries.national)
    assert {(one.measure, one.quote) for one in national} == {("level", None)}
    told = [one.address for one in assigned_figures(assigned())]
    assert told[0] == "bao-cao-2025#giao"
