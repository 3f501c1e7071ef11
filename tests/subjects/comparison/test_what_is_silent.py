"""What a duty or a task does not say stands beside others with the places that speak of it."""

from __future__ import annotations

from typing import Any

from generator.subjects.comparison.compared import compared_plan, orders
from generator.subjects.comparison.entries import Deed, Entry, Silent, Spot
from tests.denial.base import Said, site_of
from tests.site_fixture import PLANS, linked

AGENCIES = [{"id": "so-a", "name": "Sở A", "kind": "body"}]


def entries(part: str, *body: Said) -> list[Entry]:
    site, plan = site_of(body, {"agencies": AGENCIES})
    return [one for one in compared_plan(site, plan, orders(site)).entries if one.part == part]


def duty(text: str, **said: Any) -> Entry:
    words = {"text": text, "duties": [{"id": "d", "does": "report", "quote": "báo cáo", **said}]}
    (found,) = entries("duties", {"number": "III.", "text": [words]})
    return found


def test_a_duty_without_a_day_leads_to_the_days_of_its_paragraph() -> None:
    """“có nói đến ngày ở” without the place would be no sentence."""
    spoken = duty("Các đơn vị báo cáo trước ngày 10 tháng 11.").fact
    assert (spoken.words, spoken.silent) == (
        None,
        Silent("không ghi rõ ngày; có nói đến ngày ở", (Spot("iii-p1", "mục III"),)),
    )
    assert duty("Các đơn vị báo cáo kịp thời.").fact.silent == Silent("không ghi ngày")
    yearly = duty("Các đơn vị báo cáo hằng năm.", every=["year"]).fact
    assert (yearly.words, yearly.silent) == ("hằng năm", None)
    quote = "báo cáo trước ngày 10/11"
    dated = duty(f"Đơn vị {quote}.", day="10/11", quote=quote).fact
    assert (dated.words, dated.figure, dated.silent) == ("trước 10/11", True, None)


def test_what_several_tasks_have_in_common_is_worded_as_on_the_page_of_the_plan() -> None:
    part: Said = {
        "number": "II.",
        "role": "tasks",
        "heading": "Nhiệm vụ",
        "text": [
            {
                "text": "Sở A chủ trì các việc sau, hằng năm.",
                "actors": [{"agency": "so-a", "role": "leads", "quote": "Sở A", "scope": "below"}],
                "when": {"quote": "hằng năm", "scope": "below"},
            }
        ],
        "sections": [{"number": "1.", "heading": "Việc làm", "text": ["Dạy nghề."]}],
    }
    (task,) = (one for one in entries("tasks", part) if one.fact.anchor == "ii-1")
    assert task.fact.deeds == (
        Deed("Chủ trì, làm, giao chung ở mục II", "Sở A", "ii-p1"),
        Deed("Thời gian, nêu chung ở mục II", "hằng năm", "ii-p1"),
    )


def test_no_words_of_a_real_fact_end_before_the_place_that_they_lead_to() -> None:
    site = linked(PLANS)
    for plan in site.plans.values():
        found = compared_plan(site, plan, orders(site))
        silent = [one.fact.silent for one in found.entries if one.fact.silent]
        for one in (*silent, *found.silences.values()):
            assert (
                one.words.endswith((" ở", ":")) == bool(one.spots)
                or one is (found.silences["elsewhere"])
            )
        assert all((one.fact.words is None) == bool(one.fact.silent) for one in found.entries)
        duties = [one.fact.words or "" for one in found.entries if one.part == "duties"]
        assert not any(words.endswith(" ở") for words in duties)
