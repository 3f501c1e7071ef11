"""The indicator that stands on the home page is the one that tells most."""

from __future__ import annotations

from dataclasses import replace

from generator.subjects.indicators.telling import telling_indicator
from tests.subjects.indicators.places import SHARE, promise, site


def test_the_indicator_of_most_plans_and_most_figures_tells_most() -> None:
    many = replace(SHARE, id="nhieu")
    few = [promise("000", 5), promise("001", 6)]
    more = [replace(one, indicator="nhieu") for one in (*few, promise("002", 6))]
    found = telling_indicator(site(*few, *more, nhieu=many))
    assert found
    assert found.indicator.id == "nhieu"
    assert [one.target.plan for one in found.figures] == ["000", "001", "002"]


def test_of_as_many_plans_that_of_more_different_figures_tells_more() -> None:
    same = [promise("000", 5), promise("001", 5)]
    differ = [replace(promise(f"00{n}", n), indicator="khac") for n in range(2)]
    found = telling_indicator(site(*same, *differ, khac=replace(SHARE, id="khac")))
    assert found
    assert found.indicator.id == "khac"
    # “trên 5%” and 5% are two figures, a promise without one is none.
    bound = [promise("000", 5), promise("001", 5, operator=">"), promise("002", None)]
    words = [replace(promise(f"00{n}", None), indicator="khac") for n in range(3)]
    other = telling_indicator(site(*bound, *words, khac=replace(SHARE, id="khac")))
    assert other
    assert other.indicator.id == "i"


def test_without_promises_no_indicator_tells_anything() -> None:
    assert telling_indicator(site()) is None
