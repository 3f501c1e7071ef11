"""Which times of one action stand in one proposal."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.proposals.duty_days import when_of
from generator.importer.proposals.duty_times import joined
from generator.importer.proposals.said_times import find_times


def read(text: str) -> Any:
    (times,) = joined(text, list(find_times(text)))
    return when_of(times)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("trước ngày 15/6 và 15/12 hằng năm", {"day": "15/6, 15/12", "every": ["year"]}),
        ("trước ngày 04 và ngày 19 hằng tháng", {"day": "04, 19", "every": ["month"]}),
        (
            "ngày 15 tháng cuối quý và 15/12 hằng năm",
            {"day": "15, 15/12", "every": ["quarter", "year"]},
        ),
        (
            "trước ngày 18 hằng tháng, ngày 18 tháng cuối quý",
            {"day": "18", "every": ["month", "quarter"]},
        ),
        ("trước 12/6 và 12/12 năm 2027", {"day": "12/6, 12/12/2027", "years": [2027]}),
        ("trước 12/6/2026 và 12/12/2027", {"day": "12/6/2026, 12/12/2027"}),
        ("trong quý II/2027", {"years": [2027], "when": "trong quý II/2027"}),
    ],
)
def test_days_that_go_together(text: str, when: dict[str, Any]) -> None:
    assert read(text) == when


@pytest.mark.parametrize(
    "text",
    [
        "trước ngày 18 hằng tháng, ngày 20 tháng cuối quý",
        "ngày 15 tháng cuối quý và ngày 15/12/2026",
        "trước 15/12/2026 và trước 15/12 hằng năm",
        "trong tháng 6/2026 và tháng 12 năm 2027",
        ", ".join(f"ngày {day}/3" for day in range(1, 9)),
    ],
)
def test_times_of_several_proposals(text: str) -> None:
    times = [one for several in joined(text, list(find_times(text))) for one in several]
    assert len(times) > 1
    assert when_of(times) is None
