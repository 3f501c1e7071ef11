"""The lists of the open data on fields of policy and groups of people."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from generator.model.plan import Span
from generator.model.site import GroupPassage
from generator.subjects.groups.tables import group_tables
from tests.data_page import hold_described
from tests.page_cases import site as case_site
from tests.site_fixture import PLANS, edition_of, linked, table_rows

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
    assert targets["y-te"] == 58
    assert sum(targets.values()) == len(
        [t for plan in linked(PLANS).plans.values() for t in plan.targets()]
    )


def test_the_tables_are_called_as_their_page_says() -> None:
    hold_described(group_tables(edition_of(case_site())), "groups", "group-passages")


def test_a_group_is_told_with_its_words_and_how_often_plans_speak_of_it() -> None:
    """The workers: in both plans, in four paragraphs; of the other group nobody speaks."""
    workers, nobody = table_rows(case_site(), "groups", BASE)
    assert workers == {
        "id": "nguoi-lao-dong",
        "name": "Người lao động",
        "words": ["người lao động", "tỷ lệ thất nghiệp"],
        "not_in": ["Hội Người lao động"],
        "plans": 2,
        "passages": 4,
        "url": f"{BASE}doi-tuong/nguoi-lao-dong/",
    }
    assert (nobody["plans"], nobody["passages"], nobody["url"]) == (0, 0, None)


def test_a_passage_is_told_with_the_words_and_targets_that_speak_of_the_group() -> None:
    passages = {one["paragraph"]: one for one in table_rows(case_site(), "group-passages", BASE)}
    first = passages["i-p1"]
    assert (first["group"], first["plan"]) == ("nguoi-lao-dong", "xa-mau-ke-hoach")
    assert (first["section"], first["words"]) == ("i", ["Tỷ lệ thất nghiệp"])
    assert first["url"] == f"{BASE}ke-hoach/xa-mau-ke-hoach/#i-p1"
    assert passages["i-p2"]["words"] == ["người lao động"]
    assert (first["plan_status"], passages["1-p1"]["plan_status"]) == ("issued", "draft")


def test_a_heading_that_speaks_of_a_group_has_no_paragraph() -> None:
    site = case_site()
    section = next(one for one in site.plans["xa-mau-ke-hoach"].walk() if one.id == "ii-1")
    said = GroupPassage("nguoi-lao-dong", "xa-mau-ke-hoach", section, None, (Span(0, 10),), ())
    headed = replace(site, passages_by_group={"nguoi-lao-dong": (said,)})
    (row,) = table_rows(headed, "group-passages", BASE)
    assert (row["paragraph"], row["words"]) == (None, ["Giải quyết"])
    assert row["url"] == f"{BASE}ke-hoach/xa-mau-ke-hoach/#ii-1"
    group, _ = table_rows(headed, "groups", BASE)
    assert (group["plans"], group["passages"]) == (1, 0)
