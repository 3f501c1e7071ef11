"""One desk for one plan; one that died holds nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.desk.opening import TakenError, room_of, taken


def test_the_second_desk_of_a_plan_is_refused(tmp_path: Path) -> None:
    plans = tmp_path / "plans"
    with taken(plans, "a") as journal:
        assert journal == room_of(plans) / "a.jsonl"
        assert not journal.is_relative_to(plans)
        with pytest.raises(TakenError), taken(plans, "a"):
            pass
        with taken(plans, "b") as other:
            assert other != journal
    with taken(plans, "a") as again:
        assert again == journal
