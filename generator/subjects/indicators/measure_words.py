"""The measure of a group of figures, in words."""

from __future__ import annotations

from generator.locale import worded
from generator.model.registries import Indicator
from generator.subjects.indicators.ranking import Measure


def measure_in_words(indicator: Indicator, measure: Measure) -> str:
    """Return of whom, by which definition and for when figures hold: `thành thị; năm 2030`.

    What the measure leaves open is not said; for when it holds always is, also that the text does
    not say.
    """
    variant = indicator.variant_name(measure.variant)
    conditions = worded.conditions(measure.population, measure.against, variant)
    return "; ".join((*conditions, worded.time(measure.year, measure.when)))
