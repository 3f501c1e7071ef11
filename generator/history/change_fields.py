"""The changes of a revision, field by field."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from generator.language import N_
from generator.model.revisions import Change, Value


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One field that changed; where the whole thing came or went, `field` is null.

    `before` and `after` are null where there was no value.
    """

    what: Annotated[str, N_("Loại: plan, section, paragraph, target, duty…")]
    id: Annotated[str, N_("Địa chỉ trong kế hoạch, hay mã trong danh mục")]
    field: Annotated[str | None, N_("Thuộc tính đổi; null: cả mục ấy")]
    before: Annotated[Value, N_("Trước")]
    after: Annotated[Value, N_("Sau")]


def change_rows(changes: Iterable[Change]) -> tuple[ChangeRow, ...]:
    """Return a row for each field that changed, in the order of the changes.

    A change without details has no row.
    """
    return tuple(
        ChangeRow(change.what, change.id, detail.field, detail.before, detail.after)
        for change in changes
        for detail in change.details
    )
