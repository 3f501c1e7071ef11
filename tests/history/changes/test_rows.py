"""What became of the rows and cells of tables: tests/cases/changes/rows.yml."""

from __future__ import annotations

import pytest

from tests.golden import Case
from tests.versions import cases_of, hold_changes


@pytest.mark.parametrize("case", cases_of("rows"), ids=lambda case: case.name)
def test_sentences(case: Case, update_goldens: bool) -> None:
    hold_changes(case, update_goldens)
