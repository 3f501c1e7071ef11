"""What must be done by a day."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.proposals import Context, propose


def proposed(text: str) -> Any:
    return propose(text, Context())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Định kỳ trước ngày 10/11 hàng năm, các cơ quan gửi báo cáo.",
            {
                "does": "report",
                "day": "10/11",
                "every": ["year"],
                "quote": "trước ngày 10/11 hàng năm",
            },
        ),
        (
            "định kỳ hàng năm, 3 năm, 5 năm báo cáo kết quả thực hiện.",
            {
                "does": "report",
                "every": ["year", "3-years", "5-years"],
                "quote": "định kỳ hàng năm, 3 năm, 5 năm báo cáo kết quả thực hiện",
            },
        ),
        (
            "Tổ chức đánh giá việc thực hiện vào các năm 2025 và năm 2030 theo chỉ đạo.",
            {
                "does": "review",
                "years": [2025, 2030],
                "quote": "đánh giá việc thực hiện vào các năm 2025 và năm 2030",
            },
        ),
    ],
)
def test_duties(text: str, expected: dict[str, Any]) -> None:
    found: Any = propose(text, Context())
    assert found["duties"] == [{"by": [], "to": [], "proposed": True, **expected}]


def test_a_date_is_no_duty() -> None:
    assert propose("Kế hoạch trước ngày 10/11/2023 của Ủy ban nhân dân.", Context()) == {}


@pytest.mark.parametrize(
    ("text", "day", "quote", "does", "every"),
    [
        ("Gửi trước ngày 5/12.", "5/12", "trước ngày 5/12", "report", None),
        ("Báo cáo vào 05/12", "05/12", "vào 05/12", "report", None),
        ("Họp chậm nhất 10/11 hằng năm", "10/11", "chậm nhất 10/11 hằng năm", "other", ["year"]),
        ("Hằng năm họp đến ngày 10/11", "10/11", "đến ngày 10/11", "other", ["year"]),
    ],
)
def test_days(text: str, day: str, quote: str, does: str, every: list[str] | None) -> None:
    (duty,) = proposed(text)["duties"]
    assert (duty["day"], duty["quote"], duty["does"], duty.get("every")) == (
        day,
        quote,
        does,
        every,
    )
