"""Which text rests on which: read from the plans, drawn and listed alike."""

from __future__ import annotations

import functools
from itertools import pairwise

import pytest

from generator.subjects.documents.drawing import HEIGHT, TEXTS_DRAWN, WIDTH, draw_lineage
from generator.subjects.documents.lineage import Lineage, index_lineage, plan_lineage
from tests.site_fixture import PLAN_IDS, PLANS, linked

# What the plans' own words say, read: (later, earlier).
SAID = {
    "vinh-long-chuong-trinh-nq42": {
        ("vinh-long-chuong-trinh-nq42", "42-nq-tw"),
        ("vinh-long-chuong-trinh-nq42", "2385-qd-ubnd-vinh-long"),
        ("vinh-long-chuong-trinh-nq42", "68-nq-cp"),
        ("vinh-long-chuong-trinh-nq42", "290-kh-tu-vinh-long"),
        ("vinh-long-chuong-trinh-nq42", "luat-to-chuc-chinh-phu-2015"),
        ("vinh-long-chuong-trinh-nq42", "luat-sua-doi-luat-to-chuc-chinh-phu-2019"),
        ("vinh-long-chuong-trinh-nq42", "169-ttr-sldtbxh-vinh-long"),
        ("68-nq-cp", "42-nq-tw"),
        ("290-kh-tu-vinh-long", "42-nq-tw"),
        ("luat-sua-doi-luat-to-chuc-chinh-phu-2019", "luat-to-chuc-chinh-phu-2015"),
    },
    "duc-pho-chuong-trinh-nq42": {
        ("duc-pho-chuong-trinh-nq42", "42-nq-tw"),
        ("duc-pho-chuong-trinh-nq42", "19-kh-tw"),
        ("duc-pho-chuong-trinh-nq42", "43-ctr-tu-quang-ngai"),
        ("19-kh-tw", "42-nq-tw"),
        ("43-ctr-tu-quang-ngai", "42-nq-tw"),
    },
    "phuong-2-quang-tri-ke-hoach-nq42": {
        ("phuong-2-quang-tri-ke-hoach-nq42", "63-kh-du-phuong-2"),
        ("phuong-2-quang-tri-ke-hoach-nq42", "42-nq-tw"),
        ("63-kh-du-phuong-2", "42-nq-tw"),
    },
}


@functools.cache
def lineage(plan: str) -> Lineage:
    found = plan_lineage(linked(PLANS), linked(PLANS).plans[plan])
    assert found
    return found


@pytest.mark.parametrize("plan", SAID)
def test_a_plan_rests_on_what_it_and_others_say(plan: str) -> None:
    assert {(one.later, one.earlier) for one in lineage(plan).rests} == SAID[plan]


@pytest.mark.parametrize("plan", PLAN_IDS)
def test_each_text_stands_below_all_that_it_rests_on(plan: str) -> None:
    rows = {text.id: row for row, text in enumerate(lineage(plan).texts)}
    assert all(rows[one.earlier] < rows[one.later] for one in lineage(plan).rests)
    assert lineage(plan).texts[-1].is_here


@pytest.mark.parametrize("plan", PLAN_IDS)
def test_what_is_said_of_documents_is_said_by_a_plan(plan: str) -> None:
    site = linked(PLANS)
    for one in lineage(plan).rests:
        if one.quote:
            assert one.said_at
            name = one.said_at.page.removeprefix("ke-hoach/").rstrip("/")
            [paragraph] = [p for p in site.plans[name].paragraphs() if p.id == one.said_at.anchor]
            assert one.quote in paragraph.text


def test_the_two_chains_are_told_apart() -> None:
    chains = {text.id: text.chain for text in lineage("vinh-long-chuong-trinh-nq42").texts}
    assert chains["290-kh-tu-vinh-long"] == chains["42-nq-tw"] == "party"
    assert chains["68-nq-cp"] == chains["vinh-long-chuong-trinh-nq42"] == "state"
    assert lineage("duc-pho-chuong-trinh-nq42").texts[-1].chain == "party"


def test_a_document_shows_what_rests_on_it_next_and_counts_the_rest() -> None:
    site = linked(PLANS)
    found = index_lineage(site).of_document(site.registries.documents["42-nq-tw"])
    assert found
    assert all(one.earlier == "42-nq-tw" for one in found.rests)
    resting = {one.later for one in found.rests}
    said = [d for d in site.registries.documents.values() for r in d.relations
            if r.document == "42-nq-tw"]  # fmt: skip
    assert len(resting) + found.more == len(said) + len(PLAN_IDS)


def test_a_document_that_nothing_rests_on_has_no_lineage() -> None:
    site = linked(PLANS)
    assert index_lineage(site).of_document(site.registries.documents["119-kh-tu"]) is None


@pytest.mark.parametrize("plan", PLAN_IDS)
def test_a_drawing_holds_the_texts_apart_and_within_its_borders(plan: str) -> None:
    drawn = draw_lineage(lineage(plan))
    assert len(drawn.boxes) == min(TEXTS_DRAWN, len(lineage(plan).texts))
    assert all(one.y + HEIGHT <= two.y for one, two in pairwise(drawn.boxes))
    assert drawn.boxes[-1].y + HEIGHT == drawn.height
    assert all(0 <= box.x < WIDTH for box in drawn.boxes)
    assert len(drawn.lines) == len(lineage(plan).rests)
    assert [box.text.is_here for box in drawn.boxes].count(True) == 1
