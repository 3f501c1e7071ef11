"""One plan by itself: the same remembered or made, whatever became of the memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.build import plan_stage
from generator.build.plan_stage import digest_of, proof_of
from generator.fidelity import Proved
from generator.link import link
from generator.model.plan import Plan
from generator.output.cache import Cache
from generator.output.remembered import Forgetful, Memory, Remembered
from generator.patience import Patience
from generator.problems import Problem
from generator.reading.files import SourceFile
from generator.reading.plans import load
from tests.folders import ROOT


def _real() -> dict[str, tuple[Plan, SourceFile]]:
    records = load(ROOT / "plans")
    plans = link(records)[0].plans
    return {
        name: (plans[name], one.source) for name, one in records.by_plan().items() if one.source
    }


REAL = _real()


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    return Remembered(Cache(tmp_path))


def told(
    plan: Plan, source: SourceFile, memory: Memory, patience: Patience | None = None
) -> tuple[Proved | None, list[Problem]]:
    problems: list[Problem] = []
    made = (plan, digest_of(plan), source, memory)
    return proof_of(*made, problems, patience or Patience()), problems


def altered(plan: Plan) -> Iterator[Plan]:
    """Yield a plan as it is, without what it declares, and without its last section."""
    yield plan
    yield replace(plan, source=replace(plan.source, misread=(), glyphs=(), omitted=(), moved=()))
    yield replace(plan, sections=plan.sections[:-1])


@pytest.mark.parametrize("name", REAL)
def test_a_proof_is_remembered_as_it_was_made(
    name: str, memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan, source = REAL[name]
    made = [told(one, source, Forgetful()) for one in altered(plan)]
    assert [told(one, source, memory) for one in altered(plan)] == made
    assert made[0][1] == []
    assert made[2][1] != []
    monkeypatch.setattr(plan_stage, "proved", None)
    again = [told(one, source, memory) for one in altered(plan)]
    assert again == made
    assert repr(again) == repr(made)


def test_another_source_has_another_proof(memory: Memory) -> None:
    plan, source = next(iter(REAL.values()))
    assert told(plan, source, memory)[1] == []
    other = SourceFile(source.data + "\nThêm.".encode(), source.text + "\nThêm.")
    assert told(plan, other, memory) == told(plan, other, Forgetful())
    assert told(plan, other, memory)[1] != []


def test_what_took_too_long_is_told_and_not_remembered(memory: Memory) -> None:
    plan, source = next(iter(REAL.values()))
    found, problems = told(plan, source, memory, Patience(1e-6))
    assert (found, [one.rule for one in problems]) == (None, ["too-long"])
    assert told(plan, source, memory) == told(plan, source, Forgetful())
