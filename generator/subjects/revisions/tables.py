"""The list of revisions in the open data: what each row holds, and the changes in plain fields."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.history.change_fields import change_rows
from generator.model.site import Site
from generator.opendata.columns import Column
from generator.opendata.table import DataList

REVISION_COLUMNS = {
    "plan": Column("text", "Mã kế hoạch"),
    "revision": Column("text", "Mã phiên bản: mã commit của git"),
    "date": Column("text", "Ngày ghi vào kho (ngày commit), không phải ngày của văn bản"),
    "legal_date": Column("text?", "Ngày hiệu lực của văn bản làm thay đổi kế hoạch"),
    "kind": Column(
        "text?",
        "encoding mã hóa lần đầu, correction sửa lỗi của người mã hóa, amendment văn bản sau sửa "
        "đổi; null: đầu phần lịch sử còn giữ",
    ),
    "author": Column("text?", "Ai sửa, theo cách cổng này chọn hiện"),
    "subject": Column("text", "Lời ghi của lần sửa"),
    "changes": Column(
        "objects",
        "Điều gì đổi: what (loại), id (địa chỉ hay mã), field (null: cả mục ấy), before, after",
    ),
}


def _revisions(site: Site, _base: str) -> Iterator[dict[str, Any]]:
    return (
        {
            "plan": revision.plan,
            "revision": revision.revision,
            "date": revision.date,
            "legal_date": revision.legal_date,
            "kind": revision.kind,
            "author": revision.author,
            "subject": revision.subject,
            "changes": change_rows(revision.changes),
        }
        for revision in site.revisions
    )


# Newest first, those of plans that are gone too.
REVISION_LIST = DataList(
    "revisions",
    "Phiên bản",
    "Mỗi dòng một lần sửa một tệp kế hoạch: ngày, loại, điều gì đổi",
    _revisions,
    REVISION_COLUMNS,
)
