"""StratML Part 2: its structure, every target once, and nothing that a text does not say."""

from __future__ import annotations

import functools

import pytest
from lxml import etree

from generator.opendata.publication import Publication
from generator.opendata.standards.stratml import SPACE, plan_in_stratml
from tests.golden import CASES
from tests.opendata.standards.odd_plans import every, plans, published
from tests.opendata.standards.written import SAID, site, written

S = {"s": SPACE}


@functools.cache
def grammar() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(CASES / "standards" / "stratml.rng"))


@pytest.mark.parametrize("told", [SAID, Publication()], ids=["said", "unsaid"])
def test_every_plan_has_the_structure_however_little_it_says(told: Publication) -> None:
    for name, one in every(told):
        root = etree.fromstring(plan_in_stratml(one))
        assert grammar().validate(root), (name, grammar().error_log)
        ids = [one.text for one in root.iter(f"{{{SPACE}}}Identifier")]
        assert len(set(ids)) == len(ids), name


def test_the_grammar_finds_what_stands_elsewhere() -> None:
    root = etree.fromstring(written()["plans/bac-ai-ke-hoach-nq42.stratml.xml"])
    root.append(root[0])
    assert not grammar().validate(root)


@pytest.mark.parametrize("name", site().plans)
def test_every_target_is_an_indicator_with_its_words_and_figure(name: str) -> None:
    plan = site().plans[name]
    root = etree.fromstring(written()[f"plans/{name}.stratml.xml"])
    found = {
        one.findtext("s:Identifier", "", S): one
        for one in root.iter(f"{{{SPACE}}}PerformanceIndicator")
    }
    assert set(found) == {f"chi-tieu.{one.id}" for one in plan.targets()}
    for target in plan.targets():
        result = found[f"chi-tieu.{target.id}"].find(".//s:TargetResult", S)
        assert result is not None
        assert result.findtext("s:Description", None, S) == target.quote
        number = result.findtext("s:NumberOfUnits", None, S)
        assert number == (None if target.value is None else format(target.value, "f"))
        day = result.findtext("s:EndDate", None, S)
        assert day == (f"{target.year}-12-31" if target.year else None)


@pytest.mark.parametrize("name", site().plans)
def test_the_words_of_a_section_are_those_of_its_paragraphs_line_by_line(name: str) -> None:
    root = etree.fromstring(written()[f"plans/{name}.stratml.xml"])
    plan = site().plans[name]
    printed = {" ".join(filter(None, (one.mark, one.text))) for one in plan.paragraphs()}
    told = [one.text or "" for tag in ("Vision", "Mission", "Goal", "Objective")
            for one in root.findall(f".//s:{tag}/s:Description", S)]  # fmt: skip
    lines = [line for one in told for line in one.split("\n") if line.strip()]
    assert len(lines) > 10
    assert [line for line in lines if line not in printed] == []


def test_nothing_that_hides_is_shown_where_the_real_plans_have_none() -> None:
    assert [name for name, data in written().items() if b"[U+" in data] == []


def test_everybody_who_acts_is_there_with_the_words_that_say_so() -> None:
    plan = site().plans["kien-giang-ke-hoach-nq42"]
    root = etree.fromstring(written()[f"plans/{plan.id}.stratml.xml"])
    said = [actor.quote for one in plan.paragraphs() for actor in one.actors]
    found = [one.text for one in root.findall(".//s:Stakeholder/s:Role/s:Description", S)]
    assert sorted(map(str, found)) == sorted(said)


def test_only_a_whole_day_is_a_day_of_publication() -> None:
    days = {}
    for name in ("a month", "says nothing of itself"):
        root = etree.fromstring(plan_in_stratml(published(plans()[name], SAID)))
        days[name] = root.findtext(".//s:PublicationDate", None, S)
    assert set(days.values()) == {None}
    issued = etree.fromstring(written()["plans/vinh-long-chuong-trinh-nq42.stratml.xml"])
    assert issued.findtext(".//s:PublicationDate", None, S) == "2024-11-21"
