"""Sections and paragraphs as flat tables: all of the text, in its order."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Any

from tests.site_fixture import PLANS, linked, table_rows


@functools.cache
def rows(name: str) -> Sequence[dict[str, Any]]:
    return table_rows(linked(PLANS), name)


def test_the_text_is_whole_in_its_flat_tables() -> None:
    plans = linked(PLANS).plans.values()
    assert [row["text"] for row in rows("paragraphs")] == [
        one.text for plan in plans for one in plan.paragraphs()
    ]
    assert [row["id"] for row in rows("sections")] == [
        one.id for plan in plans for one in plan.walk()
    ]
    children = {(row["plan"], row["parent"]) for row in rows("sections") if row["parent"]}
    assert children == {(plan.id, one.id) for plan in plans for one in plan.walk() if one.sections}
