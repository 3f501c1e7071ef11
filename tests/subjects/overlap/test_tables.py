"""The lists of own and shared words agree with the text and with each other."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from generator.link.site import link
from generator.model.site import Site
from generator.reading.plans import load
from generator.schema.plan import FORMAL_ROLES
from tests.site_fixture import table_rows

Rows = list[dict[str, Any]]


@pytest.fixture(scope="module")
def site(real_plans: Path) -> Site:
    found, _ = link(load(real_plans))
    return found


@pytest.fixture(scope="module")
def rows(site: Site) -> dict[str, Rows]:
    return {name: table_rows(site, name) for name in ("comparison-passages", "comparison-shares")}


def test_every_paragraph_has_a_row_that_leads_to_it(site: Site, rows: dict[str, Rows]) -> None:
    told = [(row["plan"], row["section"], row["id"]) for row in rows["comparison-passages"]]
    texts = {
        (p.id, one.section, one.id): one for p in site.plans.values() for one in p.paragraphs()
    }
    assert sorted(told) == sorted(texts)
    for row in rows["comparison-passages"]:
        assert row["url"] == f"https://vi-du.vn/ke-hoach/{row['plan']}/#{row['id']}"
        assert row["own"] + row["shared"] == row["syllables"]
        assert set(row["held_whole_by"]) <= set(row["held_by"]) <= set(site.plans) - {row["plan"]}
        text = texts[row["plan"], row["section"], row["id"]].text
        for run in row["runs"]:
            words = text[run["start"] : run["end"]]
            assert words == words.strip()
            assert 1 <= run["plans"] < len(site.plans)


def test_shares_are_the_sums_of_the_passages(site: Site, rows: dict[str, Rows]) -> None:
    roles = {(p.id, one.id): one.role for p in site.plans.values() for one in p.walk()}
    counted: dict[tuple[str, str | None], list[int]] = defaultdict(lambda: [0, 0])
    for row in rows["comparison-passages"]:
        role = roles[row["plan"], row["section"]]
        for key in ((row["plan"], role or "other"), (row["plan"], None)):
            if key[1] or role not in FORMAL_ROLES:
                counted[key][0] += row["syllables"]
                counted[key][1] += row["own"]
    told = {
        (row["plan"], row["id"]): [row["syllables"], row["own"]]
        for row in rows["comparison-shares"]
        if row["part"] in ("plan", "role") and row["syllables"]
    }
    assert told == counted


def test_a_plan_alone_has_neither_own_nor_shared_words(site: Site) -> None:
    plan = next(iter(site.plans.values()))
    alone = Site({plan.id: plan}, site.registries)
    for name in ("comparison-passages", "comparison-shares"):
        rows = table_rows(alone, name)
        assert rows
        for row in rows:
            assert row["syllables"] >= 0
            assert row["own"] is row["shared"] is None
