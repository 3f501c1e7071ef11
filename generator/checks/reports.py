"""What a report says and cannot be, each rule with how severe it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from generator.checks.report_answers import wrong_answers
from generator.checks.report_figures import Held, wrong_figures
from generator.language import _
from generator.model.reports import Report
from generator.model.site import Site
from generator.problems import Problem, Severity

# How severe each rule is unless a portal says otherwise.
REPORT_RULES: Mapping[str, Severity] = {
    # Who enters a report has not committed it yet: the last commit may be older than its day.
    "day-to-come": "warning",
    "told-before": "error",
    "unit-of-another-day": "error",
    "variant-missing": "error",
    "unknown-variant": "error",
    "unit-mismatch": "error",
    "unit-missing": "warning",
    "since-after": "error",
    "since-of-a-level": "warning",
    "over-the-whole": "warning",
    "duty-of-another-body": "error",
    "duty-of-unsure-body": "warning",
    "duty-not-of-that-year": "error",
    "duty-of-year-to-come": "error",
    "answered-twice": "error",
    "note-tells": "error",
}


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
        for problem in _problems(Held(site, report, today))
    ]


def _problems(held: Held) -> Iterator[Problem]:
    yield from _report_to_come(held)
    yield from _looked_to_come(held)
    yield from note_tells(held.report)
    yield from wrong_figures(held)
    yield from wrong_answers(held.site, held.report)


def _report_to_come(held: Held) -> Iterator[Problem]:
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


def _looked_to_come(held: Held) -> Iterator[Problem]:
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
