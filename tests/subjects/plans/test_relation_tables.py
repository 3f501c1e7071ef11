"""What a cell held several of stands in rows of its own: the same, no more and no less."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Any

from tests.site_fixture import PLANS, linked, table_rows


@functools.cache
def rows(name: str) -> Sequence[dict[str, Any]]:
    return table_rows(linked(PLANS), name)


def test_relations_say_what_the_cells_of_before_say() -> None:
    parties = {
        (row["plan"], row["duty"], row["role"], row["agency"]) for row in rows("duty-parties")
    }
    assert parties == {
        (row["plan"], row["id"], part, agency)
        for row in rows("duties")
        for part in ("by", "to", "through")
        for agency in row[part]
    }
    successors = {(row["unit"], row["successor"]) for row in rows("unit-successors")}
    assert successors == {(row["id"], one) for row in rows("units") for one in row["successors"]}
    aliases = {(row["agency"], row["alias"]) for row in rows("agency-aliases")}
    assert aliases == {(row["id"], one) for row in rows("agencies") for one in row["aliases"]}
    variants = {(row["indicator"], row["id"], row["name"]) for row in rows("indicator-variants")}
    assert variants == {
        (row["id"], one["id"], one["name"]) for row in rows("indicators") for one in row["variants"]
    }
    relations = [
        (row["document"], row["relation"], row["other"]) for row in rows("document-relations")
    ]
    assert relations == [
        (row["id"], one["relation"], one["document"])
        for row in rows("documents")
        for one in row["relations"]
    ]


def test_a_task_has_its_own_times_and_those_said_elsewhere_of_it() -> None:
    own = {
        (row["plan"], row["id"], one["paragraph"]) for row in rows("tasks") for one in row["times"]
    }
    found = rows("task-times")
    assert own == {
        (row["plan"], row["task"], row["paragraph"])
        for row in found
        if row["inherited_from"] is None
    }
    assert any(row["inherited_from"] for row in found)


def test_a_plan_rests_on_what_its_file_says() -> None:
    assert [(row["plan"], row["relation"], row["document"]) for row in rows("plan-basis")] == [
        (plan.id, one.relation, one.document)
        for plan in linked(PLANS).plans.values()
        for one in plan.basis
    ]


def test_targets_are_told_with_those_that_they_repeat_gainsay_or_belong_to() -> None:
    said = {
        (row["plan"], row["id"], relation, other)
        for row in rows("targets")
        for relation, others in (
            ("repeats", row["repeats"]),
            ("conflicts-with", row["conflicts_with"]),
            ("part-of", [row["part_of"]] if row["part_of"] else []),
        )
        for other in others
    }
    found = {
        (row["plan"], row["target"], row["relation"], row["other"])
        for row in rows("target-relations")
    }
    assert found == said
