"""Figures laid beside each other: every promise once, ranks that the figures bear out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from decimal import Decimal
from typing import Any

from generator.model.site import Site
from tests.site_fixture import PLANS, linked, table_rows, with_targets

Rows = list[dict[str, Any]]


def rows(site: Site) -> Rows:
    return table_rows(site, "comparisons")


def test_every_promise_and_every_national_figure_has_a_row() -> None:
    site = linked(PLANS)
    found = rows(site)
    promised = {(plan.id, target.id) for plan in site.plans.values() for target in plan.targets()}
    assert {(row["plan"], row["target"]) for row in found if not row["national"]} == promised
    assert len(found) == len(promised) + len(site.registries.national)


def test_national_figures_are_marked_and_never_ranked() -> None:
    national = [row for row in rows(linked(PLANS)) if row["national"]]
    assert len(national) == 3
    assert {row["rank"] for row in national} == {None}
    assert {row["language"] for row in national} == {"en"}
    assert [row["group_places"] for row in national] == [0, 3, 3]


def test_ranks_are_those_of_the_numbers() -> None:
    groups: dict[str, Rows] = defaultdict(list)
    rough: dict[str, Rows] = defaultdict(list)
    for row in rows(linked(PLANS)):
        if row["rank"]:
            groups[row["group"]].append(row)
        elif row["operator"] == "~":
            rough[row["group"]].append(row)
    assert len(groups) > 20
    for name, group in groups.items():
        places = {row["plan"] for row in (*group, *rough[name])}
        assert {row["group_places"] for row in group} == {len(places)}
        numbers = {row["plan"]: row["value"] for row in group}
        for row in group:
            higher = sum(value > row["value"] for value in numbers.values())
            level = sum(value == row["value"] for value in numbers.values())
            # Within one number “trên” stands above it and “dưới” below it.
            assert higher < row["rank"] <= higher + level


def test_about_a_number_has_no_rank_where_another_place_states_that_number() -> None:
    found = {
        row["plan"]: row["rank"]
        for row in rows(linked(PLANS))
        if row["group"] == "ty-le-huong-luong-huu|||2030||%||"
    }
    assert found == {
        "bac-ai-ke-hoach-nq42": 1,
        "phuong-2-quang-tri-ke-hoach-nq42": 2,
        "vinh-long-chuong-trinh-nq42": 2,
        "duc-pho-chuong-trinh-nq42": 4,
        "kien-giang-ke-hoach-nq42": None,
    }


def test_a_figure_alone_in_its_group_has_no_rank() -> None:
    alone = [row for row in rows(linked(PLANS)) if row["group_places"] == 1]
    assert alone
    assert {row["rank"] for row in alone} == {None}


def test_promises_in_words_are_in_no_group() -> None:
    for row in rows(linked(PLANS)):
        assert (row["group"] is None) == (row["value"] is None)


def test_the_address_leads_to_the_words() -> None:
    for row in rows(linked(PLANS)):
        if not row["national"]:
            assert row["url"] == f"https://vi-du.vn/ke-hoach/{row['plan']}/#{row['target']}"
            assert row["quote"]


def test_a_plan_that_contradicts_itself_is_counted_and_not_ranked() -> None:
    site = linked(PLANS)
    name = "ty-le-nuoc-thai-sinh-hoat-duoc-xu-ly"
    targets = site.targets_by_indicator[name]
    other = replace(targets[0], id="khac", value=Decimal(99))
    mixed = with_targets(site, name, (*targets, other))
    found = [row for row in rows(mixed) if row["indicator"] == name]
    assert {row["group_places"] for row in found} == {4}
    assert {row["plan"] for row in found if row["rank"] is None} == {other.plan}
