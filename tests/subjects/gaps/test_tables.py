"""The table of gaps: an indicator a row, who states it, and where to read that."""

from __future__ import annotations

from dataclasses import replace

from generator.subjects.gaps.tables import gap_tables
from tests.data_page import hold_described
from tests.site_fixture import edition_of, table_rows
from tests.subjects.gaps.test_gaps import plan, site

BASE = "https://vi-du.vn/"


def test_the_table_is_called_as_its_page_says() -> None:
    hold_described(gap_tables(edition_of(site())), "comparison-gaps")


def test_what_a_peer_states_leads_to_its_words() -> None:
    (row,) = table_rows(site(plan("mot", "a"), plan("hai")), "comparison-gaps")
    assert row == {
        "plan": "hai",
        "indicator": "a",
        "level": "commune",
        "document": "nq",
        "peers": 1,
        "peers_stating": 1,
        "stated_by_peers": [
            {"plan": "mot", "target": "t1", "url": f"{BASE}ke-hoach/mot/#t1"},
        ],
        "stated_above": [],
        "national": [],
        "url": f"{BASE}ke-hoach/hai/#con-thieu",
        "case": "not-found",
        "spoken_at": [],
        "sought": ["A"],
        "plan_status": "issued",
    }


def test_where_the_plan_speaks_of_it_is_told_instead_of_what_was_sought() -> None:
    drafts = [
        replace(plan(name, states), status="draft") for name, states in (("mot", "a"), ("hai", ""))
    ]
    at = site(*drafts)
    known = replace(at.registries.indicators["a"], phrases=("không có", "q"))
    registries = replace(at.registries, indicators={**at.registries.indicators, "a": known})
    (row,) = table_rows(replace(at, registries=registries), "comparison-gaps")
    assert (row["plan"], row["plan_status"]) == ("hai", "draft")
    # All that the small plans say is “q”.
    assert (row["case"], row["spoken_at"], row["sought"]) == ("spoken", ["p"], [])


def test_what_the_documents_above_state_is_told_apart() -> None:
    """A commune carries out the plan of its province, which states b; the resolution states c."""
    province, commune = plan("tinh", "b", unit="tinh"), plan("xa-mot", "", "tinh nq")
    rows = {
        row["indicator"]: row
        for row in table_rows(site(province, commune, national="c"), "comparison-gaps")
        if row["plan"] == "xa-mot"
    }
    assert set(rows) == {"b", "c"}
    assert [one["url"] for one in rows["b"]["stated_above"]] == [f"{BASE}ke-hoach/tinh/#t1"]
    assert (rows["b"]["stated_by_peers"], rows["b"]["national"]) == ([], [])
    assert (rows["c"]["stated_above"], rows["c"]["national"]) == ([], ["nq-c"])
    assert (rows["c"]["peers"], rows["c"]["peers_stating"], rows["c"]["document"]) == (0, 0, None)
