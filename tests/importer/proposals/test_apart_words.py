"""The reasons that stand in a plan file."""

from __future__ import annotations

from generator.importer.proposals import apart_words


def test_every_reason_is_told_by_one_name() -> None:
    reasons = [
        value
        for name, value in vars(apart_words).items()
        if name.isupper() and isinstance(value, str) and name != "RANK_UNIT"
    ]
    assert len(reasons) == len(set(reasons)) > 10
    assert all(reason == "" or reason[0].isupper() for reason in reasons)
