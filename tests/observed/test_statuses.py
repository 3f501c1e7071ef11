"""Of several refusals the one that lacks least is told."""

from __future__ import annotations

from generator.observed.statuses import Refusal, nearest


def test_the_refusal_that_lacks_least_is_told() -> None:
    far, near = Refusal("r#a", "wider-place"), Refusal("r#b", "undated")
    assert nearest((near, far)) == nearest((far, near)) == "undated"
    assert nearest(()) is None
