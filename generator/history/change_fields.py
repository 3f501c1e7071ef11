"""The changes of a revision, field by field."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.model.revisions import Change


def change_rows(changes: Iterable[Change]) -> list[dict[str, Any]]:
    """Return a row for each field that changed: the columns `changes` of the open data.

    `field` is null where the whole thing came or went, `before` and `after` where there was no
    value. A change without details has no row.
    """
    return [
        {
            "what": change.what,
            "id": change.id,
            "field": detail.field,
            "before": detail.before,
            "after": detail.after,
        }
        for change in changes
        for detail in change.details
    ]
