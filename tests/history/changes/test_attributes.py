"""What became of what a plan says for the record: tests/cases/changes/attributes.yml."""

from __future__ import annotations

import pytest

from tests.golden import Case
from tests.versions import cases_of, hold_changes


@pytest.mark.parametrize("case", cases_of("attributes"), ids=lambda case: case.name)
def test_sentences(case: Case, update_goldens: bool) -> None:
    hold_changes(case, update_goldens)
