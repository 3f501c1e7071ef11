"""Whatever a stranger writes very often is read in proportion: far within a bound, not just so.

Each sample is read in a fraction of the bound. Figures with bounds took 12 seconds and sections
without names 12 before what reads them was mended.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks.rules import CHECKS, check
from generator.fidelity import prove_all
from generator.importer import draft
from generator.link import link
from generator.patience import Patience, at_most
from generator.problems import guessing
from generator.reading.plans import load
from tests.folders import PLAN
from tests.hostile_sizes import BODIES, TEXTS

TIMES = 2_000
SECONDS = 4.0


@pytest.mark.parametrize("sample", BODIES)
def test_a_plan_is_read_linked_checked_and_proved(sample: str, plans: Path) -> None:
    file = plans / PLAN
    head = file.read_text(encoding="utf-8").split("body:")[0]
    file.write_text(head + BODIES[sample](TIMES), encoding="utf-8")
    patience = Patience(SECONDS)
    with guessing():
        records = load(plans, patience=patience)
        site, problems = link(records, patience=patience)
        problems += [*records.problems, *check(site, CHECKS, {}, patience)]
    sources = {one.form.id: one.source.text * 100 for one in records.plans if one.source}
    proofs = prove_all(site.plans, sources, problems, patience)
    assert list(proofs) == ["xa-mau-ke-hoach"]
    assert "too-long" not in {problem.rule for problem in problems}


@pytest.mark.parametrize("sample", TEXTS)
def test_a_text_is_drafted(sample: str) -> None:
    with at_most(SECONDS):
        assert draft(TEXTS[sample](TIMES), "mau", file="mau.txt").plan
