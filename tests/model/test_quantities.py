"""Figures become figures in the unit of their indicator; more of it is held in `test_ranking`."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from generator.model.quantities import Quantity, quantity
from generator.model.registries import Conversion, Indicator
from tests.subjects.indicators.test_scale import target

RULE = Conversion("giường/1.000 dân", Decimal(10), "theo nghĩa")
BEDS = Indicator("i", "Giường", "giường/10.000 dân", "more", None, None, (), None, (RULE,))


def test_a_figure_is_multiplied_by_the_rule_of_its_unit() -> None:
    stated = replace(target(Decimal(3), Decimal(4)), unit="giường/1.000 dân")
    assert quantity(stated, BEDS) == Quantity(
        "between", Decimal(30), Decimal(40), "giường/10.000 dân", None
    )


def test_a_figure_of_a_unit_without_a_rule_stays_as_it_is() -> None:
    stated = replace(target(Decimal(3)), unit="giường")
    assert quantity(stated, BEDS) == Quantity("=", Decimal(3), None, "giường", None)
