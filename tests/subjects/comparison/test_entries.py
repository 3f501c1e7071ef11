"""What a plan puts beside others: everything that its page tells, once, and its whole text."""

from __future__ import annotations

import functools

import pytest

from generator.model.site import Site
from generator.schema import labels
from generator.subjects.comparison.entries import (
    ComparedPlan,
    Entry,
    Fact,
    PartName,
    compared_plan,
    orders,
)
from tests.site_fixture import PLAN_IDS, PLANS, linked

VINH_LONG = "vinh-long-chuong-trinh-nq42"


@functools.cache
def site() -> Site:
    return linked(PLANS)


@functools.cache
def compared(plan: str) -> ComparedPlan:
    return compared_plan(site(), site().plans[plan], orders(site()))


def entries(plan: str, part: PartName) -> list[Entry]:
    return [entry for entry in compared(plan).entries if entry.part == part]


@pytest.mark.parametrize("plan", PLAN_IDS)
def test_every_target_is_a_fact_with_its_words(plan: str) -> None:
    found = {entry.fact.anchor: entry for entry in entries(plan, "targets")}
    for target in site().plans[plan].targets():
        entry = found.pop(target.id)
        assert entry.fact.quote == target.quote
        assert (entry.indicator, entry.about) == (target.indicator, target.population or "")
        assert entry.fact.figure == (target.value is not None)
    assert found == {}


@pytest.mark.parametrize("plan", PLAN_IDS)
def test_every_task_says_who_does_it_when(plan: str) -> None:
    found = {entry.fact.anchor: entry.fact for entry in entries(plan, "tasks")}
    tasks = list(site().plans[plan].tasks())
    assert list(found) == [task.section.id for task in tasks]
    for task in tasks:
        said = {(deed.label, deed.anchor) for deed in found[task.section.id].deeds}
        expected = {(labels.ACTOR_ROLES[actor.role], place) for actor, place in task.actors}
        assert said == expected | {("Thời gian", place) for _, place in task.times}


@pytest.mark.parametrize("plan", PLAN_IDS)
def test_every_duty_is_a_fact(plan: str) -> None:
    found = {entry.fact.anchor: entry.fact.quote for entry in entries(plan, "duties")}
    assert found == {duty.id: duty.quote for duty in site().plans[plan].duties()}


@pytest.mark.parametrize("plan", PLAN_IDS)
def test_the_text_is_whole_and_leads_to_its_places(plan: str) -> None:
    text = {one.block.id: one for one in compared(plan).text}
    for section in site().plans[plan].walk():
        if section.heading:
            assert text.pop(section.id).mark == section.number
        for paragraph in section.paragraphs:
            passage = text.pop(paragraph.id)
            assert passage.block.text == (paragraph.show or paragraph.text)
            assert (paragraph.mark or "") in (passage.mark or "")
    assert text == {}


def test_a_number_without_heading_stands_before_its_first_paragraph() -> None:
    marks = {one.block.id: one.mark for one in compared("duc-pho-chuong-trinh-nq42").text}
    assert marks["iii-9-1-p1"] == "9.1"


def test_what_the_text_does_not_say_is_null_and_what_is_inferred_is_told() -> None:
    said = {entry.label: entry.fact for entry in entries("kien-giang-ke-hoach-nq42", "attributes")}
    assert said["Số, ký hiệu"] == Fact(None)
    assert said["Tình trạng"].notes[0].startswith("suy ra: ")
    number = {entry.label: entry.fact for entry in entries(VINH_LONG, "attributes")}["Số, ký hiệu"]
    assert (number.words, number.anchor) == ("2385/QĐ-UBND", "dau-van-ban-p1")


def test_a_plan_rests_on_several_documents() -> None:
    found = [one.fact for one in entries(VINH_LONG, "attributes") if one.label == "Căn cứ"]
    assert len(found) == 4
    assert all(fact.words for fact in found)


def test_themes_and_indicators_have_the_order_of_their_registries() -> None:
    order = orders(site())
    themes = [site().registries.indicators[one].theme or "" for one in order.indicators]
    places = [order.themes.get(theme, len(order.themes)) for theme in themes]
    assert places == sorted(places)
    assert list(order.indicators.values()) == list(range(len(site().registries.indicators)))
