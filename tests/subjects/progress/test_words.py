"""Whatever the rule says has words, and its page tells of each."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from generator.observed import Judgement, Reason, Status
from generator.observed.statuses import OtherReason, RefusalReason
from generator.subjects.progress.words import MEANINGS, REASONS, STATUSES, status_words

DAY, LATER = date(2026, 12, 1), date(2030, 12, 31)


def test_every_status_and_reason_has_words() -> None:
    assert set(STATUSES) == set(MEANINGS) == set(get_args(Status))
    assert set(REASONS) == {*get_args(RefusalReason), *get_args(OtherReason)}
    assert len(set(STATUSES.values())) == len(STATUSES)


@pytest.mark.parametrize(
    ("status", "deadline", "reason", "words"),
    [
        ("met", DAY, None, "đạt"),
        ("not-yet", LATER, None, "chưa tới mức, chưa hết hạn"),
        ("not-yet", None, "no-year", "chưa tới mức: chưa tính được hạn"),
        ("undated", LATER, "undated", "không rõ số của lúc nào"),
        ("disputed", LATER, None, "các nguồn khác nhau, chưa hết hạn"),
        ("disputed", date(2025, 12, 31), None, "các nguồn khác nhau"),
        (
            "not-comparable",
            LATER,
            "wider-place",
            "không so được: số của đơn vị lớn hơn, chứa nơi này",
        ),
    ],
)
def test_a_status_says_that_the_day_has_not_come(
    status: Status, deadline: date | None, reason: Reason | None, words: str
) -> None:
    assert status_words(Judgement(status, DAY, deadline, reason)) == words
