"""A figure that measures a target stands behind it; one of before, or of elsewhere, does not."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import pytest
from lxml import etree

from generator.opendata.publication import Publication, PublishedPlan
from generator.opendata.standards.actual_results import put_actual_results
from generator.opendata.standards.stratml import SPACE, plan_in_stratml
from tests.opendata.standards.test_stratml import grammar
from tests.subjects.progress.small import plan_of, silent, site_said, small


def results(site_changes: dict[str, str]) -> list[tuple[str | None, str | None]]:
    site = site_said(site_changes)
    (target,) = plan_of(site).targets()
    instance = Element("MeasurementInstance")
    put_actual_results(instance, site, target)
    return [(one.findtext("EndDate"), one.findtext("NumberOfUnits")) for one in instance]


def test_a_figure_of_the_time_and_place_of_a_target_is_a_result() -> None:
    assert results({}) == [("2025-12-31", "2.8")]
    (target,) = plan_of(small()).targets()
    instance = Element("MeasurementInstance")
    put_actual_results(instance, small(), target)
    assert "2,8%" in (instance[0].findtext("Description") or "")


@pytest.mark.parametrize(
    "changes",
    [
        {"as_of: 2025-12-31": "as_of: 2024-06"},
        {"unit: xa-mau": "unit: tinh-mau"},
        {"as_of: 2025-12-31": "as_of: null"},
    ],
)
def test_what_cannot_be_held_against_it_is_none(changes: dict[str, str]) -> None:
    assert results(changes) == []


def test_a_plan_with_results_has_the_structure() -> None:
    published = PublishedPlan(small(), plan_of(small()), Publication())
    root = etree.fromstring(plan_in_stratml(published))
    assert grammar().validate(root), grammar().error_log
    assert len(list(root.iter(f"{{{SPACE}}}ActualResult"))) == 1


def test_without_reports_there_is_none() -> None:
    (target,) = plan_of(silent()).targets()
    instance = Element("MeasurementInstance")
    put_actual_results(instance, silent(), target)
    assert list(instance) == []
