"""The table of the open data that holds the revisions, newest first, of plans that are gone too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from generator.history.change_fields import ChangeRow, change_rows
from generator.language import N_, _
from generator.model.revisions import Revision
from generator.opendata import Table
from generator.views.subject import Edition


@dataclass(frozen=True, slots=True)
class RevisionRow:
    """One commit that changed a plan's file."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    revision: Annotated[str, N_("Mã phiên bản: mã commit của git")]
    date: Annotated[str, N_("Ngày ghi vào kho (ngày commit), không phải ngày của văn bản")]
    legal_date: Annotated[str | None, N_("Ngày hiệu lực của văn bản làm thay đổi kế hoạch")]
    kind: Annotated[
        str | None,
        N_(
            "encoding mã hóa lần đầu, correction sửa lỗi của người mã hóa, amendment văn bản sau "
            "sửa đổi; null: đầu phần lịch sử còn giữ"
        ),
    ]
    author: Annotated[str | None, N_("Ai sửa, theo cách cổng này chọn hiện")]
    subject: Annotated[str, N_("Lời ghi của lần sửa")]
    changes: Annotated[
        tuple[ChangeRow, ...],
        N_("Điều gì đổi: what (loại), id (địa chỉ hay mã), field (null: cả mục ấy), before, after"),
    ]


def revision_tables(edition: Edition) -> Iterator[Table]:
    """Yield the table of revisions."""
    revisions = edition.site.revisions
    yield Table(
        "revisions",
        _("Phiên bản"),
        _("Mỗi dòng một lần sửa một tệp kế hoạch: ngày, loại, điều gì đổi"),
        RevisionRow,
        lambda: map(_revision, revisions),
    )


def _revision(revision: Revision) -> RevisionRow:
    return RevisionRow(
        plan=revision.plan,
        revision=revision.revision,
        date=revision.date,
        legal_date=revision.legal_date,
        kind=revision.kind,
        author=revision.author,
        subject=revision.subject,
        changes=change_rows(revision.changes),
    )
