"""Duties that a report says it answers, and cannot: of another body, of another year."""

from __future__ import annotations

from collections.abc import Iterator

from generator.language import _
from generator.locale.names import agency_names
from generator.model.plan import Duty, Plan
from generator.model.registries import successors_of
from generator.model.reports import Answer, Report
from generator.model.site import Site
from generator.problems import Problem

# A plan for a year is made in the year before it.
AHEAD = 1


def wrong_answers(site: Site, report: Report) -> Iterator[Problem]:
    """Yield what is wrong with the duties that a report answers, in the order of the file."""
    yield from twice(report)
    for answer in report.answers:
        plan = site.plans[answer.plan]
        for duty in (one for one in plan.duties() if one.id == answer.duty):
            yield from other_body(site, report, answer, duty)
            yield from other_year(answer, duty)
            yield from before_plan(plan, answer, duty)
            yield from year_to_come(report, answer)


def twice(report: Report) -> Iterator[Problem]:
    """A report answers a duty in a year once."""
    first: dict[tuple[str, str, int], Answer] = {}
    for answer in report.answers:
        other = first.setdefault((answer.plan, answer.duty, answer.year), answer)
        if other is not answer:
            yield Problem.at(
                answer.place,
                "answered-twice",
                _("việc này của năm này đã có ở {place}", place=str(other.place)),
                fragment=f"{answer.plan}#{answer.duty}/{answer.year}",
                hint=_("xóa một trong hai"),
            )


def other_body(site: Site, report: Report, answer: Answer, duty: Duty) -> Iterator[Problem]:
    """A duty is answered by the body that has it, or by one that took its place.

    Good: the successor of a merged committee. Bad: an office reports for a health station.
    """
    if not duty.by:
        return
    if report.issuer is None:
        yield Problem.at(
            answer.place,
            "duty-of-unsure-body",
            _("không rõ cơ quan ban hành có phải là cơ quan phải báo cáo hay không"),
            fragment=f"{answer.plan}#{answer.duty}",
            hint=_("ghi issuer, theo registry/agencies.yml"),
        )
    elif report.issuer not in _bodies(site, duty):
        names = "; ".join(agency_names(site, duty.by))
        yield Problem.at(
            answer.place,
            "duty-of-another-body",
            _("việc này là của cơ quan khác: {agencies}", agencies=names),
            fragment=report.issuer,
            hint=_("sửa mã việc, hoặc sửa issuer"),
        )


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


def before_plan(plan: Plan, answer: Answer, duty: Duty) -> Iterator[Problem]:
    """A duty is answered for no year before its plan was there, unless it names that year itself.

    Bad: `ke-hoach-2024#ii-1-d1/2019`, a slip of the year.
    """
    dated = plan.issued or plan.drafted
    if dated and answer.year < dated.year and answer.year not in duty.years:
        yield Problem.at(
            answer.place,
            "duty-not-of-that-year",
            _("năm ấy chưa có kế hoạch này: kế hoạch của năm {year}", year=dated.year),
            fragment=str(answer.year),
            hint=_("sửa năm"),
        )


def year_to_come(report: Report, answer: Answer) -> Iterator[Problem]:
    """A document answers a duty of its own year, of one before it, or of the next one.

    Bad: a report of January 2026 that answers for 2030.
    """
    if report.date and answer.year > report.date.year + AHEAD:
        yield Problem.at(
            answer.place,
            "duty-of-year-to-come",
            _("văn bản của năm {year} chưa thể đáp việc của năm này", year=report.date.year),
            fragment=str(answer.year),
            hint=_("sửa năm, hoặc sửa date của báo cáo"),
        )
