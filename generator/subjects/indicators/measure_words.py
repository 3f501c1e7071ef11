"""The measure of a group of figures, in words."""

from __future__ import annotations

from generator.locale import worded
from generator.model.plan import Target
from generator.model.registries import Indicator
from generator.subjects.indicators.ranking import (
    Measure,
)


def measure_in_words(indicator: Indicator, measure: Measure | Target) -> str:
    """Return of whom, by which definition and for when a figure holds: `thành thị; năm 2030`."""
    variants = {variant.id: variant.name for variant in indicator.variants}
    against = f"so với {measure.against}" if measure.against else None
    time = worded.time(measure.year, measure.when)
    parts = (measure.population, against, variants.get(measure.variant or ""), time)
    return "; ".join(part for part in parts if part)
