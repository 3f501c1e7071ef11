"""Which figures of money and shares of it are no targets."""

from __future__ import annotations

import pytest

from generator.importer.proposals import apart_words as words
from generator.importer.proposals.beside import Beside, Part
from generator.importer.proposals.figures_seen import see_figures
from generator.importer.proposals.money_apart import aided, paid, part_of_money


def beside(text: str, part: Part) -> Beside:
    (seen,) = see_figures(text)
    own = text[seen.start : seen.end]
    return Beside(text[: seen.start], text[seen.end :], own, part, False, False, seen.start == 0)


@pytest.mark.parametrize(
    ("text", "part", "reason"),
    [
        ("thu ngân sách đạt 25 tỷ đồng", "tasks", None),
        ("dư nợ cho vay đạt 25 tỷ đồng", "tasks", None),
        ("vay 25 tỷ đồng", "tasks", words.MONEY),
        ("bố trí 25 tỷ đồng", "tasks", words.MONEY),
        ("mức thu 25.000 đồng/hộ", "goals", words.PRICE),
        ("thu nhập 25 triệu đồng", "past", words.MONEY),
    ],
)
def test_sums(text: str, part: Part, reason: str | None) -> None:
    (seen,) = see_figures(text)
    assert paid(seen, beside(text, part)) == reason


@pytest.mark.parametrize(
    ("text", "part", "reason"),
    [
        ("hỗ trợ 70% chi phí mua giống", "tasks", words.PRICE),
        ("hỗ trợ bằng 50% chênh lệch lãi suất", "tasks", words.PRICE),
        ("ngân sách tỉnh hỗ trợ 100% vắc xin", "tasks", words.MONEY),
        ("hỗ trợ 70% số hộ", "tasks", None),
        ("hỗ trợ 70% chi phí mua giống", "goals", None),
    ],
)
def test_shares_that_somebody_is_helped_by(text: str, part: Part, reason: str | None) -> None:
    (seen,) = see_figures(text)
    assert aided(seen, beside(text, part)) == reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("vay không quá 70% tổng vốn", words.MONEY),
        ("ngân sách xã 20%", words.MONEY),
        ("tăng chi ngân sách cho y tế 20%", None),
        ("thu ngân sách tăng 20%", None),
    ],
)
def test_shares_of_what_is_spent(text: str, reason: str | None) -> None:
    (seen,) = see_figures(text)
    assert part_of_money(seen, beside(text, "tasks")) == reason
