"""The judgements by which comparison is measured are themselves in order.

`cases/compare/LEFT--RIGHT.yml` says, by reading, which paragraphs of two plans a reader wants
beside each other (`pairs`: the same promise, instruction or formal part, each of its own place)
and which have no counterpart at all (`only_left`, `only_right`). A pair is `moved` when it crosses
the order of the others. Where one paragraph answers to several, only the clearly best pair is
judged, or none; `parts` says which others are its parts, each on the side that it names. What is
not listed is not judged.

`cases/shared-words.yml` says which words stand in several plans, which paragraphs are a plan's own,
and which sentences differ by a word or two. Plain search proves it, over whole syllables; case, the
place of the tone mark, punctuation and spaces make no difference to it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from generator.link.site import link
from generator.model.plan import Paragraph, Plan
from generator.reading.plans import load
from generator.text.vietnamese import TONE_MARKS, nfc
from tests import plain_yaml
from tests.folders import ROOT

CASES = ROOT / "tests" / "cases"
COMPARED = {path.stem: path for path in sorted((CASES / "compare").glob("*.yml"))}
KEYS = {"left", "right", "pairs", "only_left", "only_right", "parts"}
SIDES = ("left", "right")
SHARED = CASES / "shared-words.yml"


@pytest.fixture(scope="module")
def corpus() -> dict[str, Plan]:
    site, _ = link(load(ROOT / "plans"))
    return dict(site.plans)


def _read(path: Path) -> Any:
    return plain_yaml.values(path.read_text(encoding="utf-8"))


def _paragraphs(plan: Plan) -> dict[str, Paragraph]:
    return {paragraph.id: paragraph for paragraph in plan.paragraphs()}


def _judged(case: Any) -> int:
    return len(case["pairs"]) + len(case["only_left"]) + len(case["only_right"])


@pytest.fixture(scope="module")
def named(corpus: dict[str, Plan]) -> list[Plan]:
    """Return the plans that the shared words speak of, whatever other plans join the corpus."""
    shared = _read(SHARED)
    places = [place for entry in shared["phrases"] + shared["near"] for place in entry["in"]]
    names = {place["plan"] for place in places + shared["own"]}
    return [corpus[name] for name in sorted(names)]


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


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("name", COMPARED)
def test_a_part_is_judged_to_be_nothing_else(name: str, side: str, corpus: dict[str, Plan]) -> None:
    case = _read(COMPARED[name])
    plan = corpus[case[side]]
    places = {*_paragraphs(plan), *(section.id for section in plan.walk())}
    assert {one[side] for one in case["parts"]} <= places
    parts = [one[side] for one in case["parts"] if one["part"] == side]
    assert len(parts) == len(set(parts))
    assert not {*parts} & {*(pair[side] for pair in case["pairs"]), *case[f"only_{side}"]}
    assert {one["part"] for one in case["parts"]} <= set(SIDES)


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


def _syllables(text: str) -> list[str]:
    """Cut a text into syllables, each with its tone mark at its end."""
    return [_tone_last(syllable) for syllable in re.findall(r"[^\W_]+", nfc(text).lower())]


def _tone_last(syllable: str) -> str:
    marks = unicodedata.normalize("NFD", syllable)
    return nfc("".join(sorted(marks, key=lambda mark: mark in TONE_MARKS)))


def _line(text: str) -> str:
    return f" {' '.join(_syllables(text))} "


def _runs(text: str, length: int = 8) -> set[tuple[str, ...]]:
    syllables = _syllables(text)
    return {tuple(syllables[at : at + length]) for at in range(len(syllables) - length + 1)}


def _all_words(plan: Plan) -> Iterator[str]:
    for section in plan.walk():
        yield section.heading or ""
        yield from (paragraph.text for paragraph in section.paragraphs)


def _changes(words: str, text: str) -> int:
    """Count the syllables to change, add or leave out until `words` stand in `text`."""
    sought = _syllables(words)
    row = list(range(len(sought) + 1))
    fewest = row[-1]
    for syllable in _syllables(text):
        above = row
        row = [0]
        for at, wanted in enumerate(sought):
            row.append(min(above[at] + (wanted != syllable), above[at + 1] + 1, row[at] + 1))
        fewest = min(fewest, row[-1])
    return fewest


def test_shared_words_stand_in_exactly_the_paragraphs_listed(named: list[Plan]) -> None:
    phrases = _read(SHARED)["phrases"]
    assert len(phrases) >= 8
    for phrase in phrases:
        found = {
            (plan.id, paragraph.id)
            for plan in named
            for paragraph in plan.paragraphs()
            if _line(phrase["words"]) in _line(paragraph.text)
        }
        assert found == {(place["plan"], place["paragraph"]) for place in phrase["in"]}
        assert len({plan for plan, _ in found}) >= 2
        assert len(_syllables(phrase["words"])) >= 10


def test_own_paragraphs_share_no_eight_syllables(
    corpus: dict[str, Plan], named: list[Plan]
) -> None:
    own = _read(SHARED)["own"]
    assert len(own) >= 8
    runs = {plan.id: set().union(*map(_runs, _all_words(plan))) for plan in named}
    for place in own:
        mine = _runs(_paragraphs(corpus[place["plan"]])[place["paragraph"]].text)
        assert mine, place
        elsewhere = (found for plan, found in runs.items() if plan != place["plan"])
        assert mine & set().union(*elsewhere) == set(), place


def test_near_copies_differ_by_one_to_three_words(corpus: dict[str, Plan]) -> None:
    near = _read(SHARED)["near"]
    assert len(near) >= 4
    for copy in near:
        first, second = (
            _paragraphs(corpus[place["plan"]])[place["paragraph"]].text for place in copy["in"]
        )
        assert copy["words"] in first
        assert 1 <= _changes(copy["words"], second) <= 3, copy["words"]
