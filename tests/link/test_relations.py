"""What the registry says of documents among themselves: each word proved by a plan, no circle."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from generator.link.relations import wrong_relations
from generator.problems import Location, Problem
from generator.reading.registries import RegistryRecord
from generator.schema.registries import DocumentForm, ThemeForm
from tests.folders import BASE
from tests.golden import Case
from tests.link.base import BASE_PLAN, hold_case, link_cases, linked_plan


@pytest.mark.parametrize("case", link_cases("relations"), ids=lambda case: case.name)
def test_case(case: Case, plans: Path, update_goldens: bool) -> None:
    hold_case(case, plans, update_goldens)


def relation(document: str, **said: str) -> dict[str, Any]:
    proof = {"plan": BASE_PLAN, "paragraph": "i-p1", "quote": "thất nghiệp", **said}
    return {"relation": "amends", "document": document, "said": proof}


def wrong(**documents: list[dict[str, Any]]) -> list[Problem]:
    """Hold documents by id, each on a line of its own, against the base plan."""
    records = [
        RegistryRecord(
            DocumentForm.model_validate({"id": name, "type": "luat", "relations": relations}),
            Location("documents.yml", line),
        )
        for line, (name, relations) in enumerate(documents.items(), start=1)
    ]
    records.append(RegistryRecord(ThemeForm(id="x", name="X"), Location("documents.yml", 99)))
    places = {BASE_PLAN: Location("plan.yml", 10)}
    return list(wrong_relations(records, {BASE_PLAN: linked_plan(BASE)}, places))


def told(problems: list[Problem]) -> list[tuple[int, str, str, str]]:
    return [(one.line, one.rule, one.fragment, one.guess) for one in problems]


def test_a_relation_that_a_plan_proves_is_right() -> None:
    assert wrong(moi=[relation("cu")], cu=[]) == []


def test_words_are_sought_in_their_own_paragraph() -> None:
    assert told(wrong(moi=[relation("cu", paragraph="i-p2")], cu=[])) == [
        (1, "quote-not-found", "thất nghiệp", "")
    ]
    assert told(wrong(moi=[relation("cu", paragraph="i-p3")], cu=[])) == [
        (1, "unknown-paragraphs", "i-p3", "i-p2")
    ]


def test_an_unknown_document_is_told_where_it_is_named() -> None:
    assert told(wrong(moi=[], cu=[relation("mo")])) == [(2, "unknown-documents", "mo", "moi")]


def test_a_plan_that_is_not_here_is_told_once_with_how_often_it_is_named() -> None:
    elsewhere = relation("c", plan="xa-mau-ke-hoac")
    (problem,) = wrong(a=[elsewhere], b=[elsewhere, elsewhere], c=[])
    assert told([problem]) == [(1, "unknown-plans", "xa-mau-ke-hoac", BASE_PLAN)]
    assert problem.severity == "warning"
    assert "3 quan hệ" in problem.message


def test_a_circle_is_told_with_the_way_round() -> None:
    (problem,) = wrong(a=[relation("b")], b=[relation("c")], c=[relation("a")])
    assert problem.rule == "circular"
    first, *_, last = way = problem.fragment.split(" → ")
    assert first == last
    assert sorted(way[1:]) == ["a", "b", "c"]
    # Each rests on the next.
    assert set(pairwise(way)) == {("a", "b"), ("b", "c"), ("c", "a")}


def test_every_circle_is_told() -> None:
    problems = wrong(a=[relation("b")], b=[relation("a")], c=[relation("d")], d=[relation("c")])
    assert len(problems) == 2
    assert {frozenset(one.fragment.split(" → ")) for one in problems} == {
        frozenset("ab"),
        frozenset("cd"),
    }


def test_a_document_may_rest_on_several_and_several_on_one() -> None:
    assert wrong(a=[relation("b"), relation("c")], b=[relation("d")], c=[relation("d")], d=[]) == []
