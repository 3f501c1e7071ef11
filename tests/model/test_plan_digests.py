"""Whatever a plan says decides its digest; a part of it that says the same has the same one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.link import link
from generator.model.plan import Plan, Section
from generator.model.plan_digests import digests_of, parts_of
from generator.reading.plans import load
from tests.folders import ROOT


@pytest.fixture(scope="module")
def plans() -> list[Plan]:
    return list(link(load(ROOT / "plans"))[0].plans.values())


def test_each_part_has_one(plans: list[Plan]) -> None:
    for plan in plans:
        parts = list(parts_of(plan))
        told = digests_of(plan)
        assert len(told) == 1 + len(parts)
        said = dict(zip(told[1:], parts, strict=True))
        assert len(said) == len(set(parts))


def test_another_title_is_another_plan_of_the_same_parts(plans: list[Plan]) -> None:
    for plan in plans:
        before, after = digests_of(plan), digests_of(replace(plan, title="x"))
        assert before[0] != after[0]
        assert before[1:] == after[1:]


def test_another_word_is_another_paragraph_and_all_that_holds_it(plans: list[Plan]) -> None:
    for plan in plans:
        first = next(one for one in plan.sections if one.sections and one.sections[0].paragraphs)
        below = first.sections[0]
        changed = replace(below.paragraphs[0], text="khác")
        inner = replace(below, paragraphs=(changed, *below.paragraphs[1:]))
        outer = replace(first, sections=(inner, *first.sections[1:]))
        sections = tuple(outer if one is first else one for one in plan.sections)
        before, after = digests_of(plan), digests_of(replace(plan, sections=sections))
        parts = [plan, *parts_of(plan)]
        differing = [one for one, a, b in zip(parts, before, after, strict=True) if a != b]
        assert differing == [plan, first, below, below.paragraphs[0]]


def test_what_is_no_text_has_none(plans: list[Plan]) -> None:
    plan = plans[0]
    odd = replace(plan, place=replace(plan.place, file="\udcff"))
    assert digests_of(odd) == ()
    assert isinstance(next(parts_of(odd)), Section)
