"""What can be found of reports: their names, and the figures that they state."""

from __future__ import annotations

from collections.abc import Iterator

from generator.locale.names import indicator_name, unit_place
from generator.model.reports import Report
from generator.model.site import Site
from generator.model.urls import observation_address, report_address
from generator.search.items import Item, thing
from generator.subjects.progress.views import issuer_of, report_name


def progress_items(site: Site) -> Iterator[Item]:
    """Yield an item for each document that tells what became of promises, and for each figure."""
    for report in site.reports.values():
        if report.is_document:
            said = [report.number, str(report.date or ""), issuer_of(site, report)]
            yield thing("report", report_address(report.id), report.title, said)
            yield from _figures(site, report)


def _figures(site: Site, report: Report) -> Iterator[Item]:
    for one in report.observations:
        name = indicator_name(site.registries, one.indicator) or one.indicator
        yield Item(
            "observation",
            str(observation_address(report.id, one.id)),
            report_name(report),
            f"{name}, {unit_place(site, one.where)}",
            one.quote,
            years=(one.as_of.year,) if one.as_of else (),
        )
