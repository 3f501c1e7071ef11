"""Figures that a report cannot state: of days to come, units of another time, over the whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.language import _
from generator.model.reports import AssignedFigure, Observation, Report
from generator.model.site import Site
from generator.problems import Problem, guess
from generator.text.vietnamese import PartialDate

WHOLE = Decimal(100)
_Figure = Observation | AssignedFigure


@dataclass(frozen=True, slots=True)
class Held:
    """A report and what it is held against; `today` is null where no commit gives a day."""

    site: Site
    report: Report
    today: date | None


def wrong_figures(held: Held) -> Iterator[Problem]:
    """Yield what is wrong with the figures of a report, observed and assigned, in their order."""
    for figure in held.report.observations:
        for rule in FIGURE_RULES:
            yield from rule(held, figure)
    for level in held.report.assigned:
        yield from unit_when_set(held, level)
        for kind in KINDS_OF_FIGURE:
            yield from kind(held, level)


def figure_to_come(held: Held, figure: Observation) -> Iterator[Problem]:
    """A figure is of a day that has been.

    Good: `as_of: 2025-06-30`, told in July 2025. Bad: the same of a day after the last commit, or
    after the document that tells it.
    """
    if figure.as_of is None:
        return
    if held.today and figure.as_of.first > held.today:
        yield Problem.at(
            figure.place,
            "day-to-come",
            _(
                "con số của một ngày sau lần ghi cuối của kho ({today})",
                today=held.today.isoformat(),
            ),
            fragment=str(figure.as_of),
            hint=_("sửa as_of cho đúng như in"),
        )
    elif held.report.date and figure.as_of.first > held.report.date.last:
        yield Problem.at(
            figure.place,
            "told-before",
            _("con số của một ngày sau ngày của chính văn bản nêu nó"),
            fragment=str(figure.as_of),
            hint=_("sửa as_of, hay date của báo cáo; mức dự kiến không phải số đã đo"),
        )


def is_past(until: PartialDate, day: date) -> bool:
    """Tell whether what ended then was surely no more on a day.

    A day is the first without it; of a month or a year nobody knows which day of it that was.
    """
    return until.last <= day if until.day else until.last < day


def other_unit_of_time(held: Held, figure: Observation) -> Iterator[Problem]:
    """A figure is of a unit that was there on that day.

    Bad: a figure of 2026 of a province that ended on 1/7/2025; it is one of its successor.
    """
    unit, day = held.site.registries.units[figure.where], figure.as_of
    if day is None:
        return
    is_over = unit.until is not None and is_past(unit.until, day.first)
    is_to_come = unit.since is not None and day.last < unit.since.first
    if is_over or is_to_come:
        yield Problem.at(
            figure.place,
            "unit-of-another-day",
            _("vào lúc ấy không có đơn vị này: {unit}", unit=unit.name),
            fragment=str(day),
            hint=_("ghi đơn vị của đúng lúc ấy, đã được đo, hoặc sửa as_of"),
            guess=next(iter(unit.successors), "") if is_over else "",
        )


def unit_when_set(held: Held, level: AssignedFigure) -> Iterator[Problem]:
    """A level is set for a unit that was there on the day of the document.

    Bad: a decision of 2026 that sets one for a province that ended on 1/7/2025.
    """
    unit, day = held.site.registries.units[level.where or ""], held.report.date
    if day and unit.until and is_past(unit.until, day.first):
        yield Problem.at(
            level.place,
            "unit-of-another-day",
            _("vào ngày của văn bản không còn đơn vị này: {unit}", unit=unit.name),
            fragment=str(day),
            hint=_("ghi đơn vị được giao, đúng như văn bản ghi"),
            guess=next(iter(unit.successors), ""),
        )


def definition(held: Held, figure: _Figure) -> Iterator[Problem]:
    """A figure of an indicator that is counted in several ways says in which one.

    Bad: `nuoc-sach` without `variant`, where the registry knows piped and standard water.
    """
    ways = [one.id for one in held.site.registries.indicators[figure.indicator].variants]
    if figure.variant is None and ways:
        yield Problem.at(
            figure.place,
            "variant-missing",
            _("chỉ số này có nhiều cách tính, con số phải nói theo cách nào"),
            fragment=figure.indicator,
            hint=_("thêm variant: một trong {known}", known=", ".join(ways)),
        )
    elif figure.variant is not None and figure.variant not in ways:
        yield Problem.at(
            figure.place,
            "unknown-variant",
            _("chỉ số không có biến thể này"),
            fragment=figure.variant,
            hint=_("thêm biến thể vào registry/indicators.yml, hoặc sửa mã"),
            guess=guess(figure.variant, ways),
        )


def unit_of_measure(held: Held, figure: _Figure) -> Iterator[Problem]:
    """A figure of an indicator has its unit, or one that the registry converts."""
    indicator = held.site.registries.indicators[figure.indicator]
    known = [indicator.unit, *(one.unit for one in indicator.conversions)]
    if figure.unit and indicator.unit and figure.unit not in known:
        yield Problem.at(
            figure.place,
            "unit-mismatch",
            _("đơn vị khác đơn vị của chỉ số ({unit})", unit=indicator.unit),
            fragment=figure.unit,
            hint=_("sửa đơn vị, hoặc dùng chỉ số khác"),
            guess=indicator.unit,
        )


def without_unit(held: Held, figure: _Figure) -> Iterator[Problem]:
    """A figure of an indicator that has a unit says its own: without it nothing is compared.

    Good: `is: 2,8 %`. Bad: `is: 2,8` of a share, taken from a table whose unit has a column.
    """
    unit = held.site.registries.indicators[figure.indicator].unit
    if unit and not figure.unit:
        yield Problem.at(
            figure.place,
            "unit-missing",
            _("con số không có đơn vị, nên không so được với lời hứa nào"),
            fragment=figure.printed or str(figure.value),
            hint=_("thêm đơn vị vào is, như {unit}", unit=unit),
            guess=unit,
        )


def since_when(_held: Held, figure: _Figure) -> Iterator[Problem]:
    """What a change is counted from lies before the change, and only a change has it.

    Bad: `measure: change` with `since: 2030` of a figure of 2025; `since` beside a level.
    """
    when = figure.year if isinstance(figure, AssignedFigure) else figure.as_of
    year = when.year if isinstance(when, PartialDate) else when
    if figure.since is None:
        return
    if year is not None and figure.since > year:
        yield Problem.at(
            figure.place,
            "since-after",
            _("năm để so ở sau năm của con số ({year})", year=year),
            fragment=str(figure.since),
            hint=_("sửa since, hoặc sửa năm của con số"),
        )
    elif figure.measure == "level":
        yield Problem.at(
            figure.place,
            "since-of-a-level",
            _("con số này là một mức, không so với năm nào"),
            fragment=str(figure.since),
            hint=_("nếu là mức tăng hay giảm thì thêm measure: change, không thì bỏ since"),
        )


def over_the_whole(_held: Held, figure: _Figure) -> Iterator[Problem]:
    """A share of a whole is at most the whole: 104% of households is a slip of somebody."""
    high = figure.value if figure.value_max is None else figure.value_max
    is_more = high > WHOLE or (high == WHOLE and figure.operator == ">")
    if figure.unit == "%" and figure.measure == "level" and is_more:
        yield Problem.at(
            figure.place,
            "over-the-whole",
            _("tỷ lệ trên 100%"),
            fragment=figure.printed or str(high),
            hint=_("sửa con số; nếu nguồn in như vậy thì nói rõ ở note"),
        )


# What holds for figures that were measured, and for levels that were set.
KINDS_OF_FIGURE: tuple[Callable[[Held, _Figure], Iterator[Problem]], ...] = (
    definition,
    unit_of_measure,
    without_unit,
    since_when,
    over_the_whole,
)
FIGURE_RULES: tuple[Callable[[Held, Observation], Iterator[Problem]], ...] = (
    figure_to_come,
    other_unit_of_time,
    *KINDS_OF_FIGURE,
)
