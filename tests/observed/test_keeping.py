"""What each figure says of a promise; more of it is held in `test_rule`."""

from __future__ import annotations

import pytest

from generator.observed.keeping import hold
from tests.observed.made import figure_said, promise_said


@pytest.mark.parametrize(
    ("promised", "stated", "keeps"),
    [
        ("= 50 %", "50 %", True),
        ("= 50 %", "51 %", True),
        ("= 50 %", "49 %", False),
        ("45–50 %", "46–48 %", True),
        ("45–50 %", "44–46 %", None),
        ("> 50 %", "> 50 %", True),
        ("> 50 %", ">= 50 %", None),
    ],
)
def test_a_figure_keeps_a_promise(promised: str, stated: str, keeps: bool | None) -> None:
    promise = promise_said({"target": {"is": promised, "year": "2030"}})
    held = hold(promise, figure_said("a", {"is": stated, "as_of": "2025"}), [])
    assert held
    assert held.keeps is keeps
