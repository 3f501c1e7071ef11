"""What a report says and cannot be: days to come, units of another time, duties of another body."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from generator.language import _
from generator.locale.names import agency_names
from generator.model.plan import Duty
from generator.model.registries import successors_of
from generator.model.reports import Answer, AssignedFigure, Observation, Report
from generator.model.site import Site
from generator.problems import Problem, Severity, guess

WHOLE = Decimal(100)
# How severe each rule is unless a portal says otherwise.
REPORT_RULES: Mapping[str, Severity] = {
    # Who enters a report has not committed it yet: the last commit may be older than its day.
    "day-to-come": "warning",
    "told-before": "error",
    "unit-of-another-day": "error",
    "variant-missing": "error",
    "unknown-variant": "error",
    "unit-mismatch": "error",
    "over-the-whole": "warning",
    "duty-of-another-body": "error",
    "duty-of-unsure-body": "warning",
    "duty-not-of-that-year": "error",
    "note-tells": "error",
}


_Figure = Observation | AssignedFigure


@dataclass(frozen=True, slots=True)
class _Held:
    """A figure and what it is held against; `today` is null where no commit gives a day."""

    site: Site
    report: Report
    today: date | None


def check_reports(
    site: Site, severities: Mapping[str, Severity], today: date | None
) -> list[Problem]:
    """Hold every report against the rules for what it states.

    `today` is the day of the last commit, null where there is none; `severities` are what a portal
    sets, by rule.
    """
    return [
        replace(problem, severity=severities.get(problem.rule, REPORT_RULES[problem.rule]))
        for report in site.reports.values()
        for problem in _problems(_Held(site, report, today))
    ]


def _problems(held: _Held) -> Iterator[Problem]:
    yield from _report_to_come(held)
    yield from _looked_to_come(held)
    yield from note_tells(held.report)
    for figure in held.report.observations:
        for rule in FIGURE_RULES:
            yield from rule(held, figure)
    for level in held.report.assigned:
        yield from unit_when_set(held, level)
        for kind in (definition, unit_of_measure, over_the_whole):
            yield from kind(held, level)
    for answer in held.report.answers:
        duties = held.site.plans[answer.plan].duties()
        for duty in (one for one in duties if one.id == answer.duty):
            yield from other_body(held, answer, duty)
            yield from other_year(answer, duty)


def _report_to_come(held: _Held) -> Iterator[Problem]:
    day = held.report.date
    if day and held.today and day.first > held.today:
        yield Problem.at(
            held.report.place,
            "day-to-come",
            _(
                "ngày của văn bản ở sau lần ghi cuối của kho ({today})",
                today=held.today.isoformat(),
            ),
            fragment=str(day),
            hint=_("sửa ngày cho đúng như in"),
        )


def _looked_to_come(held: _Held) -> Iterator[Problem]:
    for one in held.report.looked:
        if held.today and one.on.first > held.today:
            yield Problem.at(
                one.place,
                "day-to-come",
                _(
                    "ngày đã xem ở sau lần ghi cuối của kho ({today})",
                    today=held.today.isoformat(),
                ),
                fragment=str(one.on),
                hint=_("ghi ngày đã xem thật"),
            )


def note_tells(report: Report) -> Iterator[Problem]:
    """A note of whoever enters reports is no document: nothing is known by it.

    Bad: `standing: note` beside `observations`, `answers`, `assigned`, `evidence` or `replies`.
    """
    places = [
        *(one.place for one in report.answers),
        *(one.place for one in report.observations),
        *(one.place for one in report.assigned),
        *(one.place for one in report.evidence),
        *(one.place for one in report.replies),
    ]
    if not report.is_document and places:
        yield Problem.at(
            places[0],
            "note-tells",
            _("ghi chép của người nhập liệu chỉ nói đã xem ngày nào, không là nguồn của gì cả"),
            fragment=report.id,
            hint=_("ghi điều này vào tệp của chính văn bản nêu nó"),
        )


def figure_to_come(held: _Held, figure: Observation) -> Iterator[Problem]:
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


def other_unit_of_time(held: _Held, figure: Observation) -> Iterator[Problem]:
    """A figure is of a unit that was there on that day.

    Bad: a figure of 2026 of a province that ended on 1/7/2025; it is one of its successor.
    """
    unit, day = held.site.registries.units[figure.where], figure.as_of
    if day is None:
        return
    is_over = unit.until is not None and unit.until.first <= day.first
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


def unit_when_set(held: _Held, level: AssignedFigure) -> Iterator[Problem]:
    """A level is set for a unit that was there on the day of the document.

    Bad: a decision of 2026 that sets one for a province that ended on 1/7/2025.
    """
    unit, day = held.site.registries.units[level.where or ""], held.report.date
    if day and unit.until and unit.until.first <= day.first:
        yield Problem.at(
            level.place,
            "unit-of-another-day",
            _("vào ngày của văn bản không còn đơn vị này: {unit}", unit=unit.name),
            fragment=str(day),
            hint=_("ghi đơn vị được giao, đúng như văn bản ghi"),
            guess=next(iter(unit.successors), ""),
        )


def definition(held: _Held, figure: _Figure) -> Iterator[Problem]:
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


def unit_of_measure(held: _Held, figure: _Figure) -> Iterator[Problem]:
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


def over_the_whole(_held: _Held, figure: _Figure) -> Iterator[Problem]:
    """A share of a whole is at most the whole: 104% of households is a slip of somebody."""
    high = figure.value if figure.value_max is None else figure.value_max
    if figure.unit == "%" and figure.measure == "level" and high > WHOLE:
        yield Problem.at(
            figure.place,
            "over-the-whole",
            _("tỷ lệ trên 100%"),
            fragment=figure.printed or str(high),
            hint=_("sửa con số; nếu nguồn in như vậy thì nói rõ ở note"),
        )


def other_body(held: _Held, answer: Answer, duty: Duty) -> Iterator[Problem]:
    """A duty is answered by the body that has it, or by one that took its place."""
    issuer = held.report.issuer
    if not duty.by:
        return
    if issuer is None:
        yield Problem.at(
            answer.place,
            "duty-of-unsure-body",
            _("không rõ cơ quan ban hành có phải là cơ quan phải báo cáo hay không"),
            fragment=f"{answer.plan}#{answer.duty}",
            hint=_("ghi issuer, theo registry/agencies.yml"),
        )
    elif issuer not in _bodies(held.site, duty):
        yield Problem.at(
            answer.place,
            "duty-of-another-body",
            _("việc này là của cơ quan khác: {agencies}", agencies="; ".join(_names(held, duty))),
            fragment=issuer,
            hint=_("sửa mã việc, hoặc sửa issuer"),
        )


def _names(held: _Held, duty: Duty) -> tuple[str, ...]:
    return agency_names(held.site, duty.by)


def _bodies(site: Site, duty: Duty) -> frozenset[str]:
    """Return the bodies that have a duty, and their successors."""
    return frozenset(duty.by) | successors_of(site.registries.agencies, duty.by)


def other_year(answer: Answer, duty: Duty) -> Iterator[Problem]:
    """A duty that names its years is answered for one of them."""
    if duty.years and not duty.every and answer.year not in duty.years:
        yield Problem.at(
            answer.place,
            "duty-not-of-that-year",
            _("việc này chỉ phải làm vào năm {years}", years=", ".join(map(str, duty.years))),
            fragment=str(answer.year),
            hint=_("sửa năm"),
        )


FIGURE_RULES: tuple[Callable[[_Held, Observation], Iterator[Problem]], ...] = (
    figure_to_come,
    other_unit_of_time,
    definition,
    unit_of_measure,
    over_the_whole,
)
