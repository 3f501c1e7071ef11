"""The lists of the open data on fields of policy and groups of people."""

from __future__ import annotations

from functools import partial

from tests.site_fixture import PLANS, linked, table_rows

BASE = "https://site.invalid/"
rows = partial(table_rows, linked(PLANS), base=BASE)


def test_passages_give_the_words_as_printed() -> None:
    whole = {
        plan.id: {p.id: p.text for p in plan.paragraphs()} for plan in linked(PLANS).plans.values()
    }
    for row in rows("group-passages"):
        assert row["url"].startswith("https://site.invalid/ke-hoach/")
        if row["paragraph"]:
            assert all(word in whole[row["plan"]][row["paragraph"]] for word in row["words"])


def test_counts_agree() -> None:
    passages = rows("group-passages")
    for group in rows("groups"):
        own = [row for row in passages if row["group"] == group["id"]]
        assert group["passages"] == len([row for row in own if row["paragraph"]])
        assert group["plans"] == len({row["plan"] for row in own})
    targets = {theme["id"]: theme["targets"] for theme in rows("themes")}
    assert targets["y-te"] == 57
    assert sum(targets.values()) == len(
        [t for plan in linked(PLANS).plans.values() for t in plan.targets()]
    )
