"""Measures and sets of figures in words: of whom, for when, among how many places."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.denial.denials import sentence_without_year
from generator.language import _, ngettext
from generator.locale import worded
from generator.model.registries import Registries
from generator.schema import labels
from generator.schema.plan import StatusValue
from generator.schema.registries import UnitLevel
from generator.subjects.indicators.ranking import Measure, RankSet

AMONG: Mapping[UnitLevel, Callable[[int], str]] = {
    "province": lambda count: ngettext("trong {count} tỉnh, thành phố", count),
    "district": lambda count: ngettext("trong {count} huyện, quận, thị xã, thành phố", count),
    "commune": lambda count: ngettext("trong {count} xã, phường, thị trấn, đặc khu", count),
}


def measure_in_words(registries: Registries, measure: Measure) -> str:
    """Return of whom, by which definition and for when figures hold: `thành thị; năm 2030`.

    What the measure leaves open is not said; for when it holds always is, also that the text does
    not say.
    """
    known = registries.populations.get(measure.population or "")
    population = known.name if known else measure.population
    variant = registries.indicators[measure.indicator].variant_name(measure.variant)
    conditions = worded.conditions(population, measure.against, variant)
    return "; ".join(
        (*conditions, worded.time(measure.year, measure.when) or sentence_without_year())
    )


def set_in_words(registries: Registries, found: RankSet) -> str:
    """Return among whom figures are ranked, and what they measure.

    `trong 3 tỉnh, thành phố, văn bản đã ban hành; thành thị; năm 2030`.
    """
    among = AMONG[found.level](len(found.places))
    measure = measure_in_words(registries, found.measure)
    return f"{among}, {_status_in_words(found.status)}; {measure}"


def level_and_status(level: UnitLevel | None, status: StatusValue) -> str:
    """Return of what level and status plans are: `Cấp huyện, văn bản đã ban hành`."""
    name = labels.LEVELS[level] if level else _("Không rõ cấp")
    return f"{name}, {_status_in_words(status)}"


def _status_in_words(status: StatusValue) -> str:
    if status == "unknown":
        return _("không rõ tình trạng")
    return _("văn bản {status}", status=labels.STATUSES[status].lower())
