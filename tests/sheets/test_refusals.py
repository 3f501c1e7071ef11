"""A refusal says what is wrong, how to mend it, and what was perhaps meant."""

from __future__ import annotations

from generator.sheets.refusals import RefusedCellError


def test_a_refusal_carries_its_words() -> None:
    refused = RefusedCellError("sai", "sửa", "đúng")
    assert (str(refused), refused.hint, refused.guess) == ("sai", "sửa", "đúng")
