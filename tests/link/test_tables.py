"""One authored table: its rows are paragraphs, each cell and each figure in its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.golden import Case
from tests.link.base import hold_case, link_cases


@pytest.mark.parametrize("case", link_cases("tables"), ids=lambda case: case.name)
def test_case(case: Case, plans: Path, update_goldens: bool) -> None:
    hold_case(case, plans, update_goldens)
