"""What became of a promise: tests/cases/observations, judged by hand before the rule was."""

from __future__ import annotations

from datetime import date

import pytest

from generator.observed import judge
from tests.golden import Case, cases
from tests.observed.made import figure_said, names, plain, promise_said, words


@pytest.mark.parametrize("case", cases("observations"), ids=lambda case: case.name)
def test_a_promise_is_judged_as_by_hand(case: Case) -> None:
    asked = plain(case.said)
    figures = [figure_said(name, said) for name, said in asked["figures"].items()]
    today = date.fromisoformat(asked["today"])
    found = judge(promise_said(asked), figures, today)
    assert [words(one) for one in found] == case.said["says"]
    assert names(found[0].before) == case.said.get("before", [])
    refused = {one.observation.partition("#")[2]: one.reason for one in found[0].refused}
    assert refused == case.said.get("refused", {})
