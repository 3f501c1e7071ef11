"""Calendars as other programs read them: with a parser that is not the writer's."""

from __future__ import annotations

import functools
from datetime import date, datetime
from typing import Any

import vobject

from generator.link.site import link
from generator.model.revisions import Revision
from generator.reading.plans import load
from generator.subjects.calendar.ics import calendar_files
from tests.site_fixture import PLAN_IDS, PLANS, linked
from tests.subjects.front.test_pages import site as case_site

BASE = "https://vi-du.vn/a/"
STAMP = 1_700_000_000


@functools.cache
def files() -> dict[str, bytes]:
    entered = tuple(Revision(name, "a" * 40, "2026-11-21", "Thêm") for name in PLAN_IDS)
    site, _ = link(load(PLANS), entered)
    return calendar_files(site, BASE, STAMP)


def events(path: str) -> list[Any]:
    calendar = vobject.readOne(files()[path].decode())
    return list(calendar.vevent_list)


def test_a_yearly_day_comes_every_year() -> None:
    [event] = [
        one for one in events("ke-hoach/vinh-long-chuong-trinh-nq42/lich.ics")
        if "05/12" in one.summary.value
    ]  # fmt: skip
    issued = date(2024, 11, 26)
    assert event.dtstart.value == date(2024, 12, 5) > issued
    days = event.getrruleset(addRDate=True).between(datetime(2026, 1, 1), datetime(2028, 12, 31))
    assert [day.date() for day in days] == [date(year, 12, 5) for year in (2026, 2027, 2028)]
    assert event.description.value.startswith("“Định kỳ hằng năm, tổng hợp, đánh giá tình hình")
    assert event.url.value == (
        f"{BASE}ke-hoach/vinh-long-chuong-trinh-nq42/#iii-3-b-gui-so"
    )  # fmt: skip
    assert event.uid.value == "iii-3-b-gui-so.vinh-long-chuong-trinh-nq42@vi-du.vn"


def test_a_year_is_a_whole_year() -> None:
    [event] = [
        one for one in events("ke-hoach/vinh-long-chuong-trinh-nq42/lich.ics")
        if one.uid.value == "chi-tieu-2030.vinh-long-chuong-trinh-nq42@vi-du.vn"
    ]  # fmt: skip
    assert (event.dtstart.value, event.dtend.value) == (date(2030, 1, 1), date(2031, 1, 1))
    assert event.summary.value == "Năm 2030: 34 chỉ tiêu phải đạt (Tỉnh Vĩnh Long)"


def test_an_agency_has_the_days_of_its_own_duties() -> None:
    path = "co-quan/cac-co-quan-don-vi-phuong-2-quang-tri/lich.ics"
    assert [one.summary.value[:11] for one in events(path)] == ["Trước 10/11"]


def test_the_whole_site_has_every_dated_duty_once() -> None:
    names = [one.uid.value for one in events("lich-bao-cao/lich.ics")]
    assert len(names) == len(set(names))
    days = {one.summary.value[:11] for one in events("lich-bao-cao/lich.ics")}
    assert days >= {"Trước 05/12", "Trước 10/11", "Trước 15/11"}


def first_day(path: str, name: str) -> date:
    day: date = next(one.dtstart.value for one in events(path) if one.uid.value.startswith(name))
    return day


def test_a_plan_without_a_date_counts_from_its_first_publication() -> None:
    path = "ke-hoach/phuong-2-quang-tri-ke-hoach-nq42/lich.ics"
    assert first_day(path, "iv-1-bao-cao-ubnd-phuong.") == date(2027, 11, 10)
    # Without that either, no year is made up.
    unknown = calendar_files(linked(PLANS), "", STAMP)[path].decode()
    names = [one.uid.value.split(".")[0] for one in vobject.readOne(unknown).vevent_list]
    assert names == ["chi-tieu-2027", "chi-tieu-2030", "chi-tieu-2045"]


def test_the_first_day_is_not_before_the_issue() -> None:
    calendar = vobject.readOne(
        calendar_files(case_site(), "", STAMP)["ke-hoach/xa-mau-ke-hoach/lich.ics"].decode()
    )
    starts = {one.uid.value: one.dtstart.value for one in calendar.vevent_list}
    # Issued on 21/11/2024, after the tenth of November of that year.
    assert starts["bao-cao-xa.xa-mau-ke-hoach@ke-hoach-mo"] == date(2025, 11, 10)


def test_lines_are_short_and_the_clock_is_not_asked() -> None:
    for data in files().values():
        assert max(len(line) for line in data.split(b"\r\n")) <= 75  # RFC 5545, 3.1
        stamps = {line for line in data.split(b"\r\n") if line.startswith(b"DTSTAMP")}
        assert stamps == {b"DTSTAMP:20231114T221320Z"}
