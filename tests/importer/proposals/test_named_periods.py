"""Which periods are told to be part of a name, and why."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.proposals import Context
from generator.importer.proposals.named_periods import named_periods
from generator.importer.proposals.targets import propose_targets
from tests import plain_yaml
from tests.folders import ROOT

CASES = plain_yaml.values(
    (ROOT / "tests/cases/import/named-periods.yml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_periods_of_names(case: dict[str, Any]) -> None:
    text = case["text"]
    found = [[text[one.start : one.end], one.reason] for one in named_periods(text)]
    assert found == case["named"]


@pytest.mark.parametrize("role", ["tasks", "specific-targets"])
def test_a_named_period_is_told_apart_once(role: Any) -> None:
    text = "Thực hiện Chiến lược cây xanh tỉnh Mẫu giai đoạn 2021 - 2030, tầm nhìn 2045."
    found = propose_targets(text, Context(headings=("Nhiệm vụ",), role=role, period=(2026, 2030)))
    quote = "giai đoạn 2021 - 2030, tầm nhìn 2045"
    assert found == {"not_targets": [{"quote": quote, "reason": "Giai đoạn trong tên chiến lược"}]}


def test_two_of_the_same_words_are_quoted_apart() -> None:
    text = (
        "Triển khai Đề án cây xanh giai đoạn 2026 - 2030 và Đề án hồ nước giai đoạn 2026 - 2030 "
        "trên địa bàn."
    )
    found: Any = propose_targets(text, Context(headings=("Nhiệm vụ",), role="tasks"))
    quotes = [one["quote"] for one in found["not_targets"]]
    assert [text.count(quote) for quote in quotes] == [1, 1]
    assert all(quote.endswith("giai đoạn 2026 - 2030") for quote in quotes)


def test_what_dates_a_target_is_no_name() -> None:
    text = "Theo Đề án cây xanh, giai đoạn 2026 - 2030 trồng mới 500 ha rừng."
    found: Any = propose_targets(text, Context(headings=("Nhiệm vụ",), role="tasks"))
    assert [one["year"] for one in found["targets"]] == [2030]
    assert "not_targets" not in found


def test_parts_that_promise_nothing_are_left_alone() -> None:
    text = "Căn cứ Chiến lược cây xanh giai đoạn 2021 - 2030, tầm nhìn 2045."
    assert propose_targets(text, Context(headings=("Mục đích",), role="purpose")) == {}
