"""Documents that tell what became of promises, as days of the calendars of plans they concern."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta

from icalendar import Event

from generator.language import _, ngettext
from generator.locale.names import place_name
from generator.model.plan import Plan
from generator.model.reports import Report
from generator.model.site import Site
from generator.model.urls import report_address


def reports_of_plans(site: Site) -> Mapping[str, tuple[Report, ...]]:
    """Return the documents of a whole day that answer a plan or state figures of its place."""
    found: dict[str, list[Report]] = defaultdict(list)
    by_unit: dict[str, list[str]] = defaultdict(list)
    for plan in site.plans.values():
        by_unit[plan.unit].append(plan.id)
    for report in site.reports.values():
        if report.is_document and report.date and report.date.day:
            answered = [one.plan for one in report.answers]
            measured = [name for one in report.observations for name in by_unit[one.where]]
            for name in dict.fromkeys((*answered, *measured)):
                found[name].append(report)
    return {name: tuple(those) for name, those in found.items()}


def report_events(
    site: Site, plan: Plan, base: str, stamp: datetime, known_as: str
) -> Iterator[Event]:
    """Yield an event for each document of a plan, on the day that it says of itself."""
    for report in site.once(reports_of_plans).get(plan.id, ()):
        assert report.date
        day: date = report.date.first
        figures = ngettext("{count} con số", len(report.observations))
        event = Event.new(
            uid=f"bao-cao-{report.id}.{plan.id}@{known_as}",
            stamp=stamp,
            start=day,
            end=day + timedelta(days=1),
            summary=_(
                "Đã thấy: {report}, {figures} ({place})",
                report=report.title,
                figures=figures,
                place=place_name(site, plan),
            ),
            description="\n".join(f"“{one.quote}”" for one in report.observations) or None,
            url=f"{base}{report_address(report.id)}" if base else None,
        )
        event.add("transp", "TRANSPARENT")
        yield event
