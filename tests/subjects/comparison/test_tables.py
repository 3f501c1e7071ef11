"""The table of pairs: passages that answer to each other, and what each plan has alone."""

from __future__ import annotations

import functools
from dataclasses import replace
from typing import Any

from generator.model.plan import Paragraph, Plan, Section
from generator.problems import Location
from generator.subjects.comparison.tables import DIGITS, pair_tables
from tests.data_page import hold_described
from tests.page_cases import site
from tests.site_fixture import edition_of, table_rows

HERE = Location("mau.yml", 1, 1)
SAME = "Có 100% hộ gia đình được sử dụng nước sạch theo quy chuẩn."
LEFT = "Trên 95% dân số tham gia bảo hiểm y tế vào năm 2030."
RIGHT = "Trên 90% dân số xã tham gia bảo hiểm y tế vào năm 2030."
ALONE = "Xây dựng ba nhà văn hóa thôn."


def plan(name: str, *texts: str) -> Plan:
    paragraphs = tuple(
        Paragraph(f"p{n}", "muc", None, text, HERE) for n, text in enumerate(texts, start=1)
    )
    section = Section(
        "muc", 1, None, None, None, "specific-targets", False, HERE, paragraphs=paragraphs
    )
    return replace(
        site().plans["xa-mau-ke-hoach"], id=name, sections=(section,), basis=(), title=name
    )


@functools.cache
def rows() -> list[dict[str, Any]]:
    plans = {"a": plan("a", SAME, LEFT), "b": plan("b", SAME, RIGHT, ALONE)}
    return table_rows(replace(site(), plans=plans, pairs=(("a", "b"),)), "comparison-pairs")


def test_the_table_is_called_as_its_page_says() -> None:
    hold_described(pair_tables(edition_of(site())), "comparison-pairs")


def test_the_same_words_answer_to_each_other() -> None:
    assert rows()[0] == {
        "left": "a",
        "right": "b",
        "left_id": "p1",
        "right_id": "p1",
        "kind": "same",
        "moved": False,
        "likeness": 1.0,
        "left_words": 0,
        "right_words": 0,
        "left_status": "issued",
        "right_status": "issued",
        "is_moved": False,
    }


def test_each_side_says_whether_its_plan_is_a_draft() -> None:
    plans = {"a": replace(plan("a", SAME), status="draft"), "b": plan("b", SAME)}
    (row,) = table_rows(replace(site(), plans=plans, pairs=(("a", "b"),)), "comparison-pairs")
    assert (row["left_status"], row["right_status"]) == ("draft", "issued")


def test_of_changed_words_those_of_one_side_are_counted() -> None:
    changed = rows()[1]
    assert (changed["left_id"], changed["right_id"], changed["kind"]) == ("p2", "p2", "changed")
    # “95%” against “90%” and “xã”.
    assert (changed["left_words"], changed["right_words"]) == (1, 2)
    assert 0 < changed["likeness"] < 1
    assert (
        changed["likeness"] == round(changed["likeness"], DIGITS) != round(changed["likeness"], 2)
    )


def test_what_one_plan_has_alone_has_all_its_words_alone() -> None:
    alone = rows()[2]
    assert (alone["left_id"], alone["right_id"], alone["kind"]) == (None, "p3", "only")
    assert (alone["likeness"], alone["left_words"]) == (None, 0)
    assert alone["right_words"] == len(ALONE.split())
    assert len(rows()) == 3


def test_a_passage_that_stands_elsewhere_in_the_other_text_is_moved() -> None:
    plans = {"a": plan("a", SAME, LEFT, ALONE), "b": plan("b", ALONE, SAME, LEFT)}
    found = table_rows(replace(site(), plans=plans, pairs=(("a", "b"),)), "comparison-pairs")
    assert {row["left_id"]: row["moved"] for row in found} == {
        "p1": False, "p2": False, "p3": True,
    }  # fmt: skip


def test_each_part_has_a_line_with_its_whole() -> None:
    plans = {"a": plan("a", f"{SAME} {LEFT}", ALONE), "b": plan("b", SAME, ALONE, LEFT)}
    found = table_rows(replace(site(), plans=plans, pairs=(("a", "b"),)), "comparison-pairs")
    assert [(row["left_id"], row["right_id"], row["kind"], row["moved"]) for row in found] == [
        ("p1", "p1", "changed", False),
        ("p1", "p3", "part", True),
        ("p2", "p2", "same", False),
    ]
    assert found[0]["likeness"] > 0
    assert found[1]["likeness"] is None
    # Nothing of the whole is missing where all its parts are counted.
    assert [(row["left_words"], row["right_words"]) for row in found] == [(0, 0)] * 3


def test_what_another_kind_of_passage_nearly_says_is_named() -> None:
    left, right = plan("a", SAME), plan("b", SAME)
    title = replace(right.sections[0], role="title")
    plans = {"a": left, "b": replace(right, sections=(title,))}
    found = table_rows(replace(site(), plans=plans, pairs=(("a", "b"),)), "comparison-pairs")
    assert [(row["left_id"], row["right_id"], row["kind"], row["moved"]) for row in found] == [
        ("p1", "p1", "near", True)
    ] * 2
    assert {row["likeness"] for row in found} == {None}
