"""The table of the open data that holds the revisions, newest first, of plans that are gone too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated

from generator.hidden import marked, with_marks
from generator.language import N_, _
from generator.model.revisions import Change, Revision, Value, fields_of
from generator.model.site import Site
from generator.opendata import PLAN_STATUS, Table, leads_to
from generator.views.subject import Edition

# What a revision says of itself, of plans and of reports alike.
OfCommit = Annotated[str, N_("Mã phiên bản: mã commit của git")]
Day = Annotated[str, N_("Ngày ghi vào kho (ngày commit), không phải ngày của văn bản")]
KindOfRevision = Annotated[
    str | None,
    N_(
        "encoding nhập liệu lần đầu, correction sửa lỗi của người nhập liệu, amendment văn "
        "bản sau sửa đổi; null: đầu phần lịch sử còn giữ"
    ),
]
Author = Annotated[str | None, N_("Ai sửa, theo cách cổng này chọn hiện")]
Subject = Annotated[str, N_("Lời ghi của lần sửa")]
OddDate = Annotated[
    str | None,
    N_(
        "Ngày giờ mà commit mang, khi không hiện được; lúc ấy date là ngày gần nhất hiện được; "
        "null: date đúng như commit"
    ),
]
Unreadable = Annotated[str | None, N_("Vì sao không đọc được bản này; null: đọc được")]
Number = Annotated[int, N_("Thứ tự trong lần sửa, đếm từ 1")]
Field = Annotated[str | None, N_("Thuộc tính đổi; null: cả mục ấy")]
Before = Annotated[Value, N_("Trước")]
After = Annotated[Value, N_("Sau")]


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One field that changed; where the whole thing came or went, `field` is null.

    `before` and `after` are null where there was no value.
    """

    what: Annotated[str, N_("Loại: plan, section, paragraph, target, duty…")]
    id: Annotated[str, N_("Địa chỉ trong kế hoạch, hay mã trong danh mục")]
    field: Field
    before: Before
    after: After


@dataclass(frozen=True, slots=True)
class RevisionRow:
    """One commit that changed a plan's file."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    revision: OfCommit
    date: Day
    legal_date: Annotated[str | None, N_("Ngày hiệu lực của văn bản làm thay đổi kế hoạch")]
    kind: KindOfRevision
    author: Author
    subject: Subject
    changes: Annotated[
        tuple[ChangeRow, ...],
        N_("Điều gì đổi: what (loại), id (địa chỉ hay mã), field (null: cả mục ấy), before, after"),
    ]
    plan_status: Annotated[str | None, PLAN_STATUS]
    odd_date: OddDate
    unreadable: Unreadable


@dataclass(frozen=True, slots=True)
class RevisionChangeRow:
    """One field that a revision changed."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    revision: OfCommit
    number: Number
    what: Annotated[str, N_("Loại: plan, section, paragraph, target, duty…")]
    id: Annotated[str, N_("Địa chỉ trong kế hoạch, hay mã trong danh mục")]
    field: Field
    before: Before
    after: After
    plan_status: Annotated[str | None, PLAN_STATUS]


def revision_tables(edition: Edition) -> Iterator[Table]:
    """Yield the tables of revisions and of what each changed.

    Plans that are gone have revisions too: nothing leads from these to the table of plans.
    """
    site = edition.site
    yield Table(
        "revisions",
        _("Phiên bản"),
        _("Mỗi dòng một lần sửa một tệp kế hoạch: ngày, loại, điều gì đổi"),
        RevisionRow,
        lambda: (_revision(site, one) for one in site.revisions),
        key=("plan", "revision"),
    )
    yield Table(
        "revision-changes",
        _("Điều đổi trong từng phiên bản"),
        _("Mỗi dòng một thuộc tính mà một lần sửa đã đổi"),
        RevisionChangeRow,
        lambda: (row for one in site.revisions for row in _changes(site, one)),
        key=("plan", "revision", "number"),
        links=(leads_to("revisions", "plan", "revision", to=("plan", "revision")),),
    )


def _changes(site: Site, revision: Revision) -> Iterator[RevisionChangeRow]:
    plan = site.plans.get(revision.plan)
    for number, one in enumerate(change_rows(revision.changes), start=1):
        yield RevisionChangeRow(
            marked(revision.plan),
            revision.revision,
            number,
            one.what,
            one.id,
            one.field,
            one.before,
            one.after,
            plan.status if plan else None,
        )


def _revision(site: Site, revision: Revision) -> RevisionRow:
    plan = site.plans.get(revision.plan)
    return RevisionRow(
        plan=marked(revision.plan),
        revision=revision.revision,
        date=revision.date,
        legal_date=revision.legal_date,
        kind=revision.kind,
        author=revision.author,
        subject=revision.subject,
        changes=change_rows(revision.changes),
        plan_status=plan.status if plan else None,
        odd_date=_(revision.odd_moment) if revision.odd_moment else None,
        unreadable=revision.unreadable,
    )


def change_rows(changes: Iterable[Change]) -> tuple[ChangeRow, ...]:
    """Return a row for each field that changed, in the order of the changes."""
    return tuple(
        ChangeRow(
            change.what, change.id, detail.field, _harmless(detail.before), _harmless(detail.after)
        )
        for change, detail in fields_of(changes)
    )


def _harmless(value: Value) -> Value:
    """Return a value of a version, which may be older than the rule that texts hide nothing."""
    return with_marks(value) if isinstance(value, str) else value
