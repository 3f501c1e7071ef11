"""The tables of the open data that hold the revisions of report files, and what each changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from generator.hidden import marked
from generator.language import N_, _
from generator.model.revisions import Revision
from generator.opendata import Table, leads_to
from generator.subjects.revisions.tables import (
    After,
    Author,
    Before,
    Day,
    Field,
    KindOfRevision,
    Number,
    OddDate,
    OfCommit,
    Subject,
    Unreadable,
    change_rows,
)
from generator.views.subject import Edition


@dataclass(frozen=True, slots=True)
class ReportRevisionRow:
    """One commit that changed a report's file."""

    report: Annotated[str, N_("Mã báo cáo")]
    revision: OfCommit
    date: Day
    legal_date: Annotated[str | None, N_("Ngày hiệu lực của văn bản làm thay đổi báo cáo")]
    kind: KindOfRevision
    author: Author
    subject: Subject
    odd_date: OddDate
    unreadable: Unreadable


@dataclass(frozen=True, slots=True)
class ReportChangeRow:
    """One field that a revision of a report changed."""

    report: Annotated[str, N_("Mã báo cáo")]
    revision: OfCommit
    number: Number
    what: Annotated[
        str,
        N_("Loại: report, observation, assigned, answer, proposed-answer, evidence, looked, reply"),
    ]
    id: Annotated[str, N_("Mã con số trong báo cáo, hay địa chỉ mà điều ấy nói tới")]
    field: Field
    before: Before
    after: After


def report_revision_tables(edition: Edition) -> Iterator[Table]:
    """Yield the tables of revisions of reports and of what each changed; none without any.

    Reports that are gone have revisions too: nothing leads from these to the table of reports.
    """
    revisions = [
        one.revision
        for _report, versions in sorted(edition.report_edits.items())
        for one in versions
    ]
    if not revisions:
        return
    yield Table(
        "report-revisions",
        _("Phiên bản của báo cáo"),
        _("Mỗi dòng một lần sửa một tệp báo cáo"),
        ReportRevisionRow,
        lambda: map(_revision, revisions),
        key=("report", "revision"),
    )
    yield Table(
        "report-revision-changes",
        _("Điều đổi trong từng phiên bản của báo cáo"),
        _("Mỗi dòng một thuộc tính mà một lần sửa đã đổi"),
        ReportChangeRow,
        lambda: (row for one in revisions for row in _changes(one)),
        key=("report", "revision", "number"),
        links=(leads_to("report-revisions", "report", "revision", to=("report", "revision")),),
    )


def _revision(revision: Revision) -> ReportRevisionRow:
    return ReportRevisionRow(
        report=marked(revision.plan),
        revision=revision.revision,
        date=revision.date,
        legal_date=revision.legal_date,
        kind=revision.kind,
        author=revision.author,
        subject=revision.subject,
        odd_date=_(revision.odd_moment) if revision.odd_moment else None,
        unreadable=revision.unreadable,
    )


def _changes(revision: Revision) -> Iterator[ReportChangeRow]:
    for number, one in enumerate(change_rows(revision.changes), start=1):
        said = (one.what, one.id, one.field, one.before, one.after)
        yield ReportChangeRow(marked(revision.plan), revision.revision, number, *said)
