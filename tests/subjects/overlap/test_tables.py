"""The lists of own and shared words agree with the text and with each other."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.link.site import link
from generator.model.site import Site
from generator.reading.plans import load
from generator.schema.plan import FORMAL_ROLES
from generator.subjects.overlap.tables import overlap_tables
from tests.data_page import hold_described
from tests.page_cases import site as case_site
from tests.site_fixture import edition_of, table_rows
from tests.subjects.overlap.test_overlap import plan

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


def test_the_tables_are_called_as_their_page_says() -> None:
    hold_described(
        overlap_tables(edition_of(case_site())), "comparison-passages", "comparison-shares"
    )


WORDS = "một hai ba bốn năm sáu bảy tám"


def small() -> Site:
    plans = [plan("a", f"{WORDS} chín mười"), plan("b", WORDS)]
    return replace(case_site(), plans={one.id: one for one in plans})


def test_a_paragraph_tells_who_has_it_whole_and_who_in_part() -> None:
    first, second = table_rows(small(), "comparison-passages")
    assert first == {
        "plan": "a",
        "id": "p1",
        "section": "muc",
        "syllables": 10,
        "own": 2,
        "shared": 8,
        "held_whole_by": [],
        "held_whole_count": 0,
        "held_by": ["b"],
        "held_count": 1,
        "at_least": False,
        "runs": [{"start": 0, "end": len(WORDS), "plans": 1}],
        "url": "https://vi-du.vn/ke-hoach/a/#p1",
        "plan_status": "issued",
        "is_at_least": False,
    }
    assert (second["held_whole_by"], second["held_whole_count"]) == (["a"], 1)


@pytest.mark.parametrize(("others", "named"), [(3, 3), (4, 4), (5, 4)])
def test_four_who_hold_a_paragraph_are_named_and_all_are_counted(others: int, named: int) -> None:
    plans = [plan(f"a{number}", WORDS) for number in range(others + 1)]
    (row, *_) = table_rows(
        replace(case_site(), plans={one.id: one for one in plans}), "comparison-passages"
    )
    assert (len(row["held_whole_by"]), row["held_whole_count"]) == (named, others)
    assert (len(row["held_by"]), row["held_count"]) == (named, others)


def test_shares_are_told_of_the_plan_and_of_each_part_of_it() -> None:
    rows = [row for row in table_rows(small(), "comparison-shares") if row["plan"] == "a"]
    assert [(row["part"], row["id"], row["url"]) for row in rows] == [
        ("plan", None, "https://vi-du.vn/ke-hoach/a/"),
        ("role", "tasks", "https://vi-du.vn/ke-hoach/a/"),
        ("theme", "linh-vuc", "https://vi-du.vn/ke-hoach/a/"),
        ("section", "muc", "https://vi-du.vn/ke-hoach/a/#muc"),
    ]
    for row in rows:
        assert (row["syllables"], row["own"], row["shared"], row["own_percent"]) == (10, 2, 8, 20)
