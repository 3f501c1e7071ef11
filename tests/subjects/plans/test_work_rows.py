"""Tasks, duties and times are told with who does what and when."""

from __future__ import annotations

from dataclasses import replace

from generator.text.vietnamese import PartialDate
from tests.page_cases import site as case_site
from tests.site_fixture import table_rows


def test_a_task_is_told_with_who_does_it_and_when() -> None:
    first, second = table_rows(case_site(), "tasks")
    assert first == {
        "plan": "xa-mau-ke-hoach",
        "section": "ii-1",
        "number": "1.",
        "heading": "Giải quyết việc làm",
        "parents": ["ii"],
        "themes": ["viec-lam"],
        "actors": [
            {"agency": "phong-van-hoa", "role": "leads", "printed_role": "chủ trì",
             "quote": "Phòng Văn hóa - Xã hội", "paragraph": "ii-1-p1"},
            {"agency": "cong-an-xa", "role": "supports", "printed_role": None,
             "quote": "Công an xã", "paragraph": "ii-1-p1"},
        ],
        "times": [
            {"quote": "hoàn thành trong năm 2025", "by": PartialDate(2025), "every": None,
             "paragraph": "ii-1-p1"},
        ],
        "url": "https://vi-du.vn/ke-hoach/xa-mau-ke-hoach/#ii-1",
        "plan_status": "issued",
        "row": None,
        "id": "ii-1",
    }  # fmt: skip
    assert (second["actors"], second["times"]) == ([], [])


def test_a_duty_is_told_with_its_day_as_iso_writes_it() -> None:
    first, second = table_rows(case_site(), "duties")
    assert first == {
        "plan": "xa-mau-ke-hoach",
        "id": "bao-cao-xa",
        "does": "report",
        "by": ["phong-van-hoa"],
        "to": ["ubnd-xa-mau"],
        "through": [],
        "day": "--11-10",
        "every": ["year"],
        "years": [],
        "after": None,
        "quote": "báo cáo UBND xã trước ngày 10/11 hằng năm",
        "section": "ii-1",
        "paragraph": "ii-1-p1",
        "url": "https://vi-du.vn/ke-hoach/xa-mau-ke-hoach/#bao-cao-xa",
        "note": None,
        "bound": "before",
        "plan_status": "issued",
        "day_of_month": None,
        "when": None,
        "start": 84,
        "end": 125,
    }
    assert (second["day"], second["bound"], second["every"], second["after"]) == (
        None, None, ["3-years", "5-years"], "bao-cao-xa",
    )  # fmt: skip


def test_days_and_months_have_two_digits() -> None:
    site = case_site()
    plan = site.plans["xa-mau-ke-hoach"]
    duty = replace(next(plan.duties()), day=(5, 1))
    words = replace(next(plan.paragraphs()), duties=(duty,))
    only = replace(plan, sections=(replace(plan.sections[0], paragraphs=(words,)),))
    (row,) = table_rows(replace(site, plans={plan.id: only}), "duties")
    assert row["day"] == "--01-05"


def test_a_time_is_told_with_what_it_holds_for() -> None:
    at = case_site()
    (row,) = table_rows(at, "times")
    assert row == {
        "plan": "xa-mau-ke-hoach",
        "section": "ii-1",
        "paragraph": "ii-1-p1",
        "quote": "hoàn thành trong năm 2025",
        "by": PartialDate(2025),
        "every": None,
        "scope": "section",
        "url": "https://vi-du.vn/ke-hoach/xa-mau-ke-hoach/#ii-1-p1",
        "plan_status": "issued",
        "start": 57,
        "end": 82,
    }
