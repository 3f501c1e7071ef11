"""The judgements by which comparison is measured are themselves in order.

`cases/compare/LEFT--RIGHT.yml` says, by reading, which paragraphs of two plans a reader wants
beside each other (`pairs`: the same promise, instruction or formal part, each of its own place)
and which have no counterpart at all (`only_left`, `only_right`). A pair is `moved` when it crosses
the order of the others. Where one paragraph answers to several, only the clearly best pair is
judged, or none. What is not listed is not judged.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.link import link
from generator.load import load
from generator.model import Paragraph, Plan
from tests.folders import ROOT

CASES = Path(__file__).parent / "cases"
COMPARED = {path.stem: path for path in sorted((CASES / "compare").glob("*.yml"))}
KEYS = {"left", "right", "pairs", "only_left", "only_right"}
SIDES = ("left", "right")


@pytest.fixture(scope="module")
def corpus() -> dict[str, Plan]:
    site, _ = link(load(ROOT / "plans"))
    return dict(site.plans)


def _read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _paragraphs(plan: Plan) -> dict[str, Paragraph]:
    return {paragraph.id: paragraph for paragraph in plan.paragraphs()}


def _judged(case: Any) -> int:
    return len(case["pairs"]) + len(case["only_left"]) + len(case["only_right"])


@pytest.mark.parametrize("name", COMPARED)
def test_a_comparison_names_two_plans_as_its_file_does(name: str) -> None:
    case = _read(COMPARED[name])
    assert set(case) == KEYS
    assert name == f"{case['left']}--{case['right']}"


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("name", COMPARED)
def test_each_paragraph_is_there_and_judged_once(
    name: str, side: str, corpus: dict[str, Plan]
) -> None:
    case = _read(COMPARED[name])
    listed = [pair[side] for pair in case["pairs"]] + case[f"only_{side}"]
    assert [place for place, times in Counter(listed).items() if times > 1] == []
    assert set(listed) - set(_paragraphs(corpus[case[side]])) == set()


@pytest.mark.parametrize("name", COMPARED)
def test_pairs_cross_only_where_one_is_moved(name: str, corpus: dict[str, Plan]) -> None:
    case = _read(COMPARED[name])
    left, right = (list(_paragraphs(corpus[case[side]])) for side in SIDES)
    assert {frozenset(pair) for pair in case["pairs"]} == {frozenset(("left", "right", "moved"))}
    order = [
        (left.index(pair["left"]), right.index(pair["right"]), pair["moved"])
        for pair in case["pairs"]
    ]
    staying = sorted(place for place in order if not place[2])
    assert [two for two in pairwise(staying) if two[0][1] >= two[1][1]] == []
    for here in order:
        crosses = any((here[0] - other[0]) * (here[1] - other[1]) < 0 for other in staying)
        assert crosses == here[2], here


def test_there_are_enough_judgements_to_measure_by() -> None:
    cases = [_read(path) for path in COMPARED.values()]
    pairs = [pair for case in cases for pair in case["pairs"]]
    assert min(_judged(case) for case in cases) >= 35
    assert len(pairs) >= 60
    assert sum(pair["moved"] for pair in pairs) >= 8
    assert sum(_judged(case) for case in cases) - len(pairs) >= 30
    assert sum(map(_judged, cases)) >= 110
