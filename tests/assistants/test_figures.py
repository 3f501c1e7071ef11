"""Figures are quoted; a plan that sets none is never denied more than its page denies it."""

from __future__ import annotations

import pytest

from generator.assistants import Refusal
from generator.denial.decide import PlanDenials
from tests.assistants.asked import PHUONG_2, ask
from tests.site_fixture import PLANS, linked


def test_no_no_is_said_that_the_page_does_not_say() -> None:
    site = linked(PLANS)
    denied = 0
    for indicator in list(site.registries.indicators)[::5]:
        for entry in ask("figures", indicator=indicator)["entries"]:
            if entry.get("case") == "not-found":
                denied += 1
                on_page = PlanDenials(site, site.plans[entry["plan"]]).target(indicator)
                assert on_page.case == "not-found", (indicator, entry["plan"])
    assert denied > 5


def test_figures_lie_higher_only_where_that_is_sure() -> None:
    said = ask("compare", indicator="bảo hiểm y tế", plan=PHUONG_2)
    orders = {entry["at"]: entry["order"] for entry in said["entries"] if entry["side"] == "other"}
    assert orders["ii-2-t17"] == "same"
    assert orders["ii-2-1-bao-hiem-y-te"] == "unsure"
    assert orders["iii-6-ve-y-te-t1"] == "not-comparable"
    lower = ask("compare", indicator="bảo hiểm y tế", plan="kien-giang-ke-hoach-nq42")
    assert {e["order"] for e in lower["entries"] if e["side"] == "other"} <= {
        "same", "unsure", "not-comparable",
    }  # fmt: skip


def test_words_of_several_indicators_are_asked_back_and_of_none_not_encoded() -> None:
    assert ask("figures", indicator="thất nghiệp")["case"] == "unclear"
    assert ask("figures", indicator="tàu vũ trụ")["case"] == "not-encoded"
    assert ask("compare", indicator="tàu vũ trụ", plan=PHUONG_2)["case"] == "not-encoded"
    silent = ask("compare", indicator="ty-le-that-nghiep", plan=PHUONG_2)
    assert silent["case"] == "not-found"
    with pytest.raises(Refusal, match="không có kế hoạch nào mang mã ấy"):
        ask("figures", indicator="bảo hiểm y tế", plan="khong-co")
