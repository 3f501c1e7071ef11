"""When something is to be done."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.proposals import Context, propose


def proposed(text: str) -> Any:
    return propose(text, Context())


def test_time() -> None:
    found: Any = propose("Thời gian thực hiện: Hằng năm, đến năm 2030.", Context())
    assert found == {
        "when": {
            "quote": "Hằng năm, đến năm 2030",
            "by": "2030",
            "every": "year",
            "proposed": True,
        }
    }


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Thời gian: Năm 2025", {"quote": "Năm 2025"}),
        ("Thời hạn: đến năm 2025", {"quote": "đến năm 2025", "by": "2025"}),
        ("Tiến độ: Hết năm 2025.", {"quote": "Hết năm 2025", "by": "2025"}),
        ("Lộ trình: trong năm 2025", {"quote": "trong năm 2025", "by": "2025"}),
        ("Thời gian: từ năm 2024 đến năm 2025", {"quote": "từ năm 2024 đến năm 2025"}),
        ("Thời gian: hàng năm", {"quote": "hàng năm", "every": "year"}),
        ("Thời gian: Thường xuyên.", {"quote": "Thường xuyên"}),
    ],
)
def test_times(text: str, when: dict[str, str]) -> None:
    assert proposed(text) == {"when": {**when, "proposed": True}}
