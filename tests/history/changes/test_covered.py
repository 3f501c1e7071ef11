"""Which words of a changed paragraph are told already: figures, years, agencies, days, duties."""

from __future__ import annotations

from typing import Any

import pytest

from generator.history.changes.covered import Explained
from generator.history.changes.people import actor_changes, duty_changes, time_changes
from generator.history.changes.targets import target_changes
from tests.versions import both, texts

TRAINED = "lao-dong-qua-dao-tao"


def explained(before: Any, after: Any) -> bool:
    """Tell whether what is told of two paragraphs' targets and people tells of all their words."""
    found = both(texts(before), texts(after))
    told = [
        *target_changes(found),
        *actor_changes(found),
        *time_changes(found),
        *duty_changes(found),
    ]
    (pair,) = found.paragraphs.pairs
    return Explained.by(found, told).are_all(*pair)


def target(text: str, quote: str, is_: str = "40 %", year: str | None = None, **more: Any) -> Any:
    stated = {"indicator": TRAINED, "is": is_, "quote": quote, **({"year": year} if year else {})}
    return {"text": text, "targets": [stated], **more}


def actors(text: str, **roles: str) -> Any:
    agencies = {"y_te": "tram-y-te", "van_hoa": "phong-van-hoa"}
    quotes = {"y_te": "Trạm Y tế", "van_hoa": "Phòng Văn hóa"}
    acting = [
        {"agency": agencies[one], "role": role, "quote": quotes[one]} for one, role in roles.items()
    ]
    return {"text": text, "actors": acting}


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        # A figure, its words, and other words beside it.
        (
            target("Xã đào tạo 40%.", "đào tạo 40%"),
            target("Xã đào tạo 45%.", "đào tạo 45%", "45 %"),
            True,
        ),
        (
            target("Xã đào tạo 40%.", "đào tạo 40%"),
            target("Huyện đào tạo 45%.", "đào tạo 45%", "45 %"),
            False,
        ),
        # Nothing is told: even a mark or a capital must be.
        ("Xã đào tạo.", "Xã đào tạo", False),
        (target("Xã đào tạo 40%.", "đào tạo 40%"), target("Xã đào tạo 40%", "đào tạo 40%"), False),
        # A target more or less.
        ("Chăm lo trẻ em.", target("Chăm lo trẻ em, đào tạo 40%.", "đào tạo 40%"), True),
        (target("Chăm lo trẻ em, đào tạo 40%.", "đào tạo 40%"), "Chăm lo trẻ em.", True),
        # A year beside the words of the target.
        (
            target("Đến năm 2028, đào tạo 40% người.", "đào tạo 40%", year="2028"),
            target("Đến hết năm 2030, đào tạo 40% người.", "đào tạo 40%", year="2030"),
            True,
        ),
        (
            target("Đến năm 2028, đào tạo 40% người.", "đào tạo 40%", year="2028"),
            target("Đến năm 2031, đào tạo 40% người.", "đào tạo 40%", year="2030"),
            False,
        ),
        # An agency more, less, in another role.
        (
            actors("Trạm Y tế làm.", y_te="leads"),
            actors("Trạm Y tế, Phòng Văn hóa làm.", y_te="leads", van_hoa="supports"),
            True,
        ),
        (
            actors("Trạm Y tế, Phòng Văn hóa làm.", y_te="leads", van_hoa="supports"),
            actors("Trạm Y tế làm.", y_te="leads"),
            True,
        ),
        (actors("Trạm Y tế làm.", y_te="leads"), actors("Làm, Trạm Y tế.", y_te="supports"), True),
        (
            actors("Trạm Y tế làm.", y_te="leads"),
            actors("Trạm Y tế làm ngay.", y_te="supports"),
            False,
        ),
        # One agency in the place of another.
        (
            actors("Trạm Y tế lo việc này cùng mọi nhà.", y_te="leads"),
            actors("Phòng Văn hóa lo việc này cùng mọi nhà.", van_hoa="leads"),
            True,
        ),
        # A time.
        (
            {"text": "Xong trong năm 2025.", "when": {"quote": "trong năm 2025"}},
            {"text": "Xong trong năm 2026.", "when": {"quote": "trong năm 2026"}},
            True,
        ),
        (
            {"text": "Xong trong năm 2025.", "when": {"quote": "trong năm 2025"}},
            {"text": "Làm trong năm 2026.", "when": {"quote": "trong năm 2026"}},
            False,
        ),
        # A duty.
        (
            {
                "text": "Trạm báo cáo trước 10/11.",
                "duties": [
                    {"does": "report", "by": [], "day": "10/11", "quote": "báo cáo trước 10/11"}
                ],
            },
            {
                "text": "Trạm báo cáo trước 05/12.",
                "duties": [
                    {"does": "report", "by": [], "day": "05/12", "quote": "báo cáo trước 05/12"}
                ],
            },
            True,
        ),
    ],
)
def test_what_is_told_needs_no_telling_again(before: Any, after: Any, told: bool) -> None:
    assert explained(before, after) == told


def test_a_quote_is_taken_out_once() -> None:
    before = actors("Trạm Y tế làm.", y_te="leads")
    after = actors("Trạm Y tế làm, Trạm Y tế.", y_te="supports")
    assert not explained(before, after)


def test_of_quotes_within_each_other_the_longer_is_taken_out_first() -> None:
    quote = "Trạm Y tế dạy {} người"
    before = {
        **target(f"{quote.format('40%')}.", quote.format("40%")),
        "actors": [{"agency": "tram-y-te", "role": "leads", "quote": "Trạm Y tế"}],
    }
    after = {
        **target(f"{quote.format('45%')}.", quote.format("45%"), "45 %"),
        "actors": [{"agency": "tram-y-te", "role": "supports", "quote": "Trạm Y tế"}],
    }
    assert explained(before, after)


def test_other_capitals_beside_what_is_told_are_no_other_words() -> None:
    before = target("Xã đào tạo 40%.", "đào tạo 40%")
    assert explained(before, target("xã đào tạo 45%.", "đào tạo 45%", "45 %"))
