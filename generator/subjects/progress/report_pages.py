"""The page of a report: what it is and says, and what became of its file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from generator.history import ReportEdit
from generator.language import _, ngettext
from generator.locale import worded
from generator.locale.names import place_name
from generator.model.reports import Looked, Report
from generator.model.site import Site
from generator.model.urls import (
    Address,
    observation_address,
    plan_address,
    progress_of,
    report_address,
    report_file,
)
from generator.schema import labels
from generator.subjects.assigned.views import AssignedView, assigned_view
from generator.subjects.progress.views import (
    FigureView,
    figure_view,
    issuer_of,
    names_of,
    report_name,
)
from generator.views.revisions import RevisionRow, revision_rows
from generator.views.subject import Edition, Page

HISTORY_SHOWN = 20


@dataclass(frozen=True, slots=True)
class ReportPage:
    """One report: what it is, the figures that it states, the duties that it answers, replies.

    `source` is the path of its text below the site, null where only quotes are kept. `history` are
    the last `HISTORY_SHOWN` commits of its file, the newest first; empty where nobody knows. `more`
    says how many are older, null for none.
    """

    report: Report
    name: str
    kind: str
    issuer: str
    standing: str
    read_in: str
    source: str | None
    figures: Sequence[tuple[FigureView, str]]
    assigned: Sequence[tuple[AssignedView, str]]
    answers: Sequence[tuple[str, Address, int]]
    evidence: Sequence[tuple[str, Address, str]]
    replies: Sequence[tuple[str, Address, str]]
    looked: Sequence[tuple[str, Address, Looked]]
    history: Sequence[RevisionRow]
    more: str | None


def report_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of each report."""
    for report in edition.site.reports.values():
        yield Page(
            report_address(report.id),
            "report.md",
            report.title,
            _("{report}: những con số và những lời của văn bản này.", report=report.title),
            partial(report_page, edition.site, report, edition.report_edits),
        )


def report_page(
    site: Site, report: Report, edits: Mapping[str, tuple[ReportEdit, ...]]
) -> ReportPage:
    """Gather what a report says, and what commits made of it."""
    revisions = [one.revision for one in edits.get(report.id, ())]
    older = len(revisions[HISTORY_SHOWN:])
    return ReportPage(
        report,
        report_name(report),
        labels.DOCUMENT_TYPES.get(report.type, _("Văn bản")),
        issuer_of(site, report),
        labels.STANDINGS[report.standing],
        labels.READ_IN[report.read_in],
        report_file(report.id, report.source) if report.source else None,
        [(figure_view(site, None, one), names_of(site, one)) for one in report.observations],
        [
            (assigned_view(site, one), site.registries.indicators[one.indicator].name)
            for one in report.assigned
        ],
        [
            (_of_plan(site, one.plan), progress_of(one.plan, f"so_{one.duty}"), one.year)
            for one in report.answers
        ],
        [
            (_of_plan(site, one.plan), place_address(site, f"{one.plan}#{one.about}"), one.quote)
            for one in report.evidence
        ],
        [(_named(site, one.to), place_address(site, one.to), one.quote) for one in report.replies],
        [
            (_of_plan(site, one.plan), plan_address(one.plan, one.about), one)
            for one in report.looked
        ],
        tuple(revision_rows(site, revisions[:HISTORY_SHOWN])),
        ngettext("và {number} lần ghi nữa", older, number=worded.count(older)) if older else None,
    )


def _named(site: Site, address: str) -> str:
    """Return what an address is in: the place of a plan, or a report by its name."""
    name = address.partition("#")[0]
    return _of_plan(site, name) if name in site.plans else report_name(site.reports[name])


def _of_plan(site: Site, plan: str) -> str:
    return place_name(site, site.plans[plan])


def place_address(site: Site, address: str) -> Address:
    """Return the page of what an address names: a place of a plan, or a figure of a report."""
    name, _mark, anchor = address.partition("#")
    if name in site.plans:
        return plan_address(name, anchor)
    return observation_address(name, anchor)
