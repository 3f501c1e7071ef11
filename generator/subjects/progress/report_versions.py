"""Versions of a report at lasting addresses, and what stands where one was taken away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from generator.history import ReportEdit, ReportText
from generator.language import _
from generator.model.revisions import Revision
from generator.model.site import Site
from generator.model.urls import report_address, report_version_address
from generator.subjects.progress.views import report_name
from generator.text.vietnamese import parse_date
from generator.views.revisions import RevisionRow, revision_row
from generator.views.subject import Edition, Page

# Sentences that the page of a version has of it.
LONGEST_LIST = 200
VERSIONS_NAMED = 50


@dataclass(frozen=True, slots=True)
class ReportVersionPage:
    """One version of a report: what it changed, and what the file said, while the site keeps that.

    `older` and `newer` are the versions beside it; without a newer one it is today's. `blob` is
    what git calls the bytes of the file then, null where the commit took the file away.
    """

    report: str
    name: str
    row: RevisionRow
    older: Revision | None
    newer: Revision | None
    text: ReportText | None
    blob: str | None


@dataclass(frozen=True, slots=True)
class RemovedReportPage:
    """What stands at an address of a report that was taken away.

    `words` are those of the commit that did it, `rows` day and subject of its commits, newest
    first, the last `VERSIONS_NAMED`.
    """

    report: str
    title: str
    day: str
    words: Sequence[str]
    revision: str
    rows: Sequence[tuple[str, str]]


def report_version_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of each version of each report, and what stands for those taken away."""
    site, edits = edition.site, edition.report_edits
    for name, versions in edits.items():
        if name in site.reports:
            for number, one in enumerate(versions):
                yield _version(site, edits, name, number, one.revision)
        elif versions[0].blob is None:
            yield from _removed(name, versions)


def _version(
    site: Site,
    edits: Mapping[str, Sequence[ReportEdit]],
    name: str,
    number: int,
    revision: Revision,
) -> Page:
    title, day = site.reports[name].title, parse_date(revision.date)
    return Page(
        report_version_address(name, revision.revision),
        "report-version.md",
        _("{title}, bản ghi ngày {day}", title=title, day=day),
        _("{title}: bản ghi ngày {day}, điều đã đổi và nội dung bản ấy.", title=title, day=day),
        partial(version_page, site, edits, name, number),
        contents=False,
        searched=False,
    )


def version_page(
    site: Site, edits: Mapping[str, Sequence[ReportEdit]], name: str, number: int
) -> ReportVersionPage:
    """Gather what a version of a report changed and said; `number` counts from the newest."""
    versions = edits[name]
    one = versions[number]
    return ReportVersionPage(
        name,
        report_name(site.reports[name]),
        revision_row(site, one.revision, LONGEST_LIST),
        versions[number + 1].revision if number + 1 < len(versions) else None,
        versions[number - 1].revision if number else None,
        one.text,
        one.blob,
    )


def _removed(name: str, versions: Sequence[ReportEdit]) -> Iterator[Page]:
    last = versions[0].revision
    title, day = title_of(versions) or name, str(parse_date(last.date) or last.date)
    words = [part for part in (last.subject, last.removal) if part]
    rows = [(one.revision.date, one.revision.subject) for one in versions[:VERSIONS_NAMED]]
    shown = partial(RemovedReportPage, name, title, day, words, last.revision, rows)
    addresses = (report_version_address(name, one.revision.revision) for one in versions)
    for address in (report_address(name), *addresses):
        yield Page(
            address,
            "report-removed.md",
            _("Đã bỏ: {title}", title=title),
            _("Báo cáo này đã được bỏ khỏi trang ngày {day}.", day=day),
            shown,
            contents=False,
            searched=False,
        )


def title_of(versions: Sequence[ReportEdit]) -> str | None:
    """Return the title that a report had at last; null where no version of it could be read."""
    for one in versions:
        for change in one.revision.changes:
            if change.what == "report" and change.verb in ("removed", "added"):
                said = (value for each in change.details for value in (each.before, each.after))
                return next((str(value) for value in said if value), None)
    return None
