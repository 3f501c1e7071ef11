"""What became of what the registries say of what a plan names: tests/cases/changes/registry.yml."""

from __future__ import annotations

import pytest

from tests.golden import Case
from tests.versions import cases_of, hold_changes


@pytest.mark.parametrize("case", cases_of("registry"), ids=lambda case: case.name)
def test_sentences(case: Case, update_goldens: bool) -> None:
    hold_changes(case, update_goldens)
