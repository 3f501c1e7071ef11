"""Calendars as other programs read them: with a parser that is not the writer's."""

from __future__ import annotations

import functools
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import urlsplit

import pytest
import vobject

from generator.link.site import link
from generator.model.plan import Period
from generator.model.revisions import Revision
from generator.reading.plans import load
from generator.schema.plan import StatusValue
from generator.subjects.calendar.ics import PRODUCT, calendar_files
from generator.text.days import DayBound
from generator.text.vietnamese import PartialDate
from tests.many_plans import crowded
from tests.page_cases import standing as case_site
from tests.site_fixture import PLAN_IDS, PLANS

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


def test_a_yearly_day_comes_no_more_when_its_unit_is_no_more() -> None:
    [event] = [
        one for one in events("ke-hoach/vinh-long-chuong-trinh-nq42/lich.ics")
        if "05/12" in one.summary.value
    ]  # fmt: skip
    issued = date(2024, 11, 26)
    # “Trước ngày 05/12” ends with the fourth; the province was until 1/7/2025.
    assert event.dtstart.value == date(2024, 12, 4) > issued
    assert not hasattr(event, "rrule")
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
    assert event.summary.value == (
        "Hạn theo văn bản cũ. Năm 2030: 35 chỉ tiêu ghi cho năm này (Tỉnh Vĩnh Long)"
    )
    assert event.description.value.startswith("Hạn theo văn bản cũ từ 01/07/2025: đơn vị này")


def test_an_event_after_the_end_of_its_unit_says_first_that_it_is_history() -> None:
    """Of Bác Ái and of Đức Phổ nothing is due any more, whatever their texts named."""
    for path in files():
        for one in events(path):
            over = one.dtend.value > date(2025, 7, 1)
            assert one.summary.value.startswith("Hạn theo văn bản cũ. ") == over, path
            said = getattr(one, "description", None)
            assert bool(said and "Hạn theo văn bản cũ từ 01/07/2025" in said.value) == over


def test_of_a_text_that_was_replaced_every_event_is_history_and_comes_once() -> None:
    event = small(status="replaced", period=Period(2024, 2030, "đến 2030", None))[OWN]["bao-cao-xa"]
    assert event.summary.value.startswith("Hạn theo văn bản cũ. Trước 10/11: báo cáo")
    assert event.description.value.endswith("Hạn theo văn bản cũ: văn bản này đã được thay thế.")
    assert not hasattr(event, "rrule")


def test_an_agency_has_the_days_of_its_own_duties() -> None:
    path = "co-quan/thu-truong-cac-so-ban-nganh-doan-the-vinh-long/lich.ics"
    assert [one.summary.value.partition(":")[0] for one in events(path)] == [
        "Trước 05/12",
        "Hạn theo văn bản cũ. Trong năm 2025",
        "Hạn theo văn bản cũ. Trong năm 2030",
    ]  # fmt: skip


def test_the_whole_site_has_every_dated_duty_once() -> None:
    names = [one.uid.value for one in events("lich-bao-cao/lich.ics")]
    assert len(names) == len(set(names))
    days = {one.summary.value[:11] for one in events("lich-bao-cao/lich.ics")}
    assert "Trước 05/12" in days
    # Their ward was no more when the plan was first seen here.
    assert not days & {"Trước 10/11", "Trước 15/11"}


def test_a_plan_without_a_date_counts_from_its_first_publication() -> None:
    entered = (Revision(XA, "a" * 40, "2026-11-21", "Thêm"),)
    assert small(issued=None, revisions=entered)[OWN]["bao-cao-xa"].dtstart.value == date(
        2027, 11, 9
    )
    # Without that either, no year is made up.
    assert small(issued=None) == {}


def test_the_first_day_is_not_before_the_issue() -> None:
    calendar = vobject.readOne(
        calendar_files(case_site(), "", STAMP)["ke-hoach/xa-mau-ke-hoach/lich.ics"].decode()
    )
    starts = {one.uid.value: one.dtstart.value for one in calendar.vevent_list}
    # Issued on 21/11/2024, after the tenth of November of that year.
    assert starts["bao-cao-xa.xa-mau-ke-hoach@ke-hoach-mo"] == date(2025, 11, 9)


def test_lines_are_short_and_the_clock_is_not_asked() -> None:
    for data in files().values():
        assert max(len(line) for line in data.split(b"\r\n")) <= 75  # RFC 5545, 3.1
        stamps = {line for line in data.split(b"\r\n") if line.startswith(b"DTSTAMP")}
        assert stamps == {b"DTSTAMP:20231114T221320Z"}


XA = "xa-mau-ke-hoach"
OWN = f"ke-hoach/{XA}/lich.ics"
ISSUED = PartialDate(2024, 11, 21)


def small(
    base: str = "",
    period: Period | None = None,
    issued: PartialDate | None = ISSUED,
    revisions: tuple[Revision, ...] = (),
    status: StatusValue = "issued",
    **said: Any,
) -> dict[str, dict[str, Any]]:
    """The calendars of a site with one plan of one duty, by path and by the name of each event."""
    plan = replace(case_site().plans[XA], period=period, issued=issued, status=status)
    words = next(plan.paragraphs())
    duty = replace(next(plan.duties()), paragraph=words.id, section=words.section, **said)
    words = replace(words, duties=(duty,))
    only = replace(plan, sections=(replace(plan.sections[0], paragraphs=(words,)),))
    site = replace(case_site(), plans={XA: only}, revisions=revisions)
    return {
        path: {
            one.uid.value.partition(".")[0]: one
            for one in vobject.readOne(data.decode()).vevent_list
        }
        for path, data in calendar_files(site, base, STAMP).items()
    }


def test_an_event_says_by_when_what_is_due_from_whom_and_where() -> None:
    event = small(by=("phong-van-hoa", "cong-an-xa"))[OWN]["bao-cao-xa"]
    assert event.summary.value == (
        "Trước 10/11: báo cáo: Phòng Văn hóa - Xã hội; Công an xã Mẫu (Xã Mẫu, tỉnh Mẫu)"
    )
    assert event.description.value == "“báo cáo UBND xã trước ngày 10/11 hằng năm”"
    assert (event.dtstart.value, event.dtend.value) == (date(2025, 11, 9), date(2025, 11, 10))
    # Nobody knows for how many years the plan is: the day comes once.
    assert not hasattr(event, "rrule")
    # A day by which something is due does not make its reader busy.
    assert event.transp.value == "TRANSPARENT"
    assert not hasattr(event, "url")
    nobody = small(by=())[OWN]["bao-cao-xa"]
    assert nobody.summary.value == "Trước 10/11: báo cáo (Xã Mẫu, tỉnh Mẫu)"


def test_a_quarter_is_all_its_days_and_a_day_of_one_year_comes_once() -> None:
    quarter = small(day=None, every=(), years=(2027,), when="trong quý II/2027")[OWN]
    event = quarter["bao-cao-xa-2027"]
    assert (event.dtstart.value, event.dtend.value) == (date(2027, 4, 1), date(2027, 7, 1))
    assert event.summary.value.startswith("Trong quý II/2027: báo cáo")
    once = small(day=(31, 7), bound="before", every=(), years=(2026,))[OWN]["bao-cao-xa-2026"]
    assert (once.dtstart.value, once.dtend.value) == (date(2026, 7, 30), date(2026, 7, 31))


@pytest.mark.parametrize(
    ("last", "days"),
    [
        (2028, [2025, 2026, 2027, 2028]),
        (2026, [2025, 2026]),
        (2025, None),
        (None, None),
    ],
)
def test_a_yearly_day_ends_with_the_period_of_its_plan(
    last: int | None, days: list[int] | None
) -> None:
    event = small(period=Period(2024, last, "đến", None))[OWN]["bao-cao-xa"]
    if days is None:
        assert not hasattr(event, "rrule")
        return
    told = [day.date() for day in event.getrruleset(addRDate=True)]
    assert told == [date(year, 11, 9) for year in days]


@pytest.mark.parametrize(
    ("day", "bound", "every", "quote", "days"),
    [
        (15, "by", "month", "báo cáo chậm nhất ngày 15 hằng tháng", ["12-15", "1-15", "2-15"]),
        (15, "before", "month", "báo cáo trước ngày 15 hằng tháng", ["12-14", "1-14", "2-14"]),
        (1, "before", "month", "báo cáo trước ngày 01 hằng tháng", ["11-30", "12-31", "1-31"]),
        (31, "on", "month", "báo cáo ngày 31 hằng tháng", ["12-31", "1-31", "3-31"]),
        (5, "by", "quarter", "báo cáo ngày 05 tháng cuối quý", ["12-5", "3-5", "6-5"]),
        (1, "before", "quarter", "trước ngày 01 tháng cuối quý", ["11-30", "2-28", "5-31"]),
        (5, "by", "quarter", "báo cáo hằng quý ngày 05", None),
        (5, "by", "6-months", "báo cáo 6 tháng ngày 05", None),
    ],
)
def test_a_day_of_every_month_or_of_a_quarters_last_comes_again(
    day: int, bound: DayBound, every: str, quote: str, days: list[str] | None
) -> None:
    """Issued on 21/11/2024; in which month of a quarter it is must be said."""
    said: dict[str, Any] = {"day": None, "day_of_month": day, "bound": bound, "every": (every,)}
    found = small(period=Period(2024, 2026, "đến", None), quote=quote, **said)
    if days is None:
        assert found == {}
        return
    event = found[OWN]["bao-cao-xa"]
    told = [one.date() for one in event.getrruleset(addRDate=True)]
    assert [f"{one.month}-{one.day}" for one in told][:3] == days
    assert told[-1].year == 2026
    how_often = {"month": "hằng tháng", "quarter": "của tháng cuối quý"}[every]
    assert event.summary.value.split(":")[0].endswith(how_often)


def test_a_plan_that_is_over_before_a_yearly_day_comes_has_no_event_of_it() -> None:
    """Issued on 21/11/2024 and for 2024 alone: the next tenth of November is not its own."""
    period = Period(2024, 2024, "năm 2024", None)
    assert small(period=period) == {}
    assert set(small(period=period, day=(23, 11))[OWN]) == {"bao-cao-xa"}
    assert set(small(period=period, years=(2025,))[OWN]) == {"bao-cao-xa-2025"}


@pytest.mark.parametrize(
    ("bound", "words"),
    [("before", "Trước 10/11"), ("by", "Chậm nhất 10/11"), ("on", "Ngày 10/11"),
     (None, "Chậm nhất 10/11")],
)  # fmt: skip
def test_an_event_begins_with_how_the_text_bounds_its_day(
    bound: DayBound | None, words: str
) -> None:
    summary = small(bound=bound, by=())[OWN]["bao-cao-xa"].summary.value
    assert summary == f"{words}: báo cáo (Xã Mẫu, tỉnh Mẫu)"


def test_a_duty_stands_with_all_whom_it_concerns_and_with_no_others() -> None:
    assert set(small(by=("phong-van-hoa",), to=("ubnd-xa-mau",))) == {
        OWN, "lich-bao-cao/lich.ics", "co-quan/phong-van-hoa/lich.ics",
    }  # fmt: skip


def test_a_named_year_is_due_on_its_day_or_else_all_year() -> None:
    on_day = small(every=(), years=(2025, 2028))[OWN]
    assert {name: (one.dtstart.value, one.dtend.value) for name, one in on_day.items()} == {
        "bao-cao-xa-2025": (date(2025, 11, 9), date(2025, 11, 10)),
        "bao-cao-xa-2028": (date(2028, 11, 9), date(2028, 11, 10)),
    }
    assert not hasattr(on_day["bao-cao-xa-2025"], "rrule")
    (event,) = small(every=(), years=(2025,), day=None, by=())[OWN].values()
    assert (event.dtstart.value, event.dtend.value) == (date(2025, 1, 1), date(2026, 1, 1))
    assert event.summary.value == "Trong năm 2025: báo cáo (Xã Mẫu, tỉnh Mẫu)"


def test_a_day_that_not_every_year_has_begins_in_the_first_that_has_it() -> None:
    leap = small(day=(29, 2), bound="by")[OWN]["bao-cao-xa"]
    assert leap.dtstart.value == date(2028, 2, 29)
    years = small(day=(29, 2), bound="by", every=(), years=(2027, 2028))[OWN]
    assert years["bao-cao-xa-2027"].dtstart.value == date(2027, 1, 1)
    assert years["bao-cao-xa-2028"].dtstart.value == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("day", "first"),
    [
        ((20, 11), date(2025, 11, 20)),
        ((21, 11), date(2024, 11, 21)),
        ((22, 11), date(2024, 11, 22)),
    ],
)
def test_the_day_of_the_issue_itself_counts(day: tuple[int, int], first: date) -> None:
    assert small(day=day, bound="on")[OWN]["bao-cao-xa"].dtstart.value == first


def test_what_comes_round_in_another_way_is_no_event() -> None:
    assert small(every=("3-years",)) == {}
    assert small(every=("year",), day=None) == {}


def test_a_calendar_is_called_after_what_it_is_of() -> None:
    files = calendar_files(case_site(), "https://vi-du.vn/", STAMP)
    names = {
        path: (
            str(vobject.readOne(data.decode()).contents["x-wr-calname"][0].value),
            str(vobject.readOne(data.decode()).contents["name"][0].value),
        )
        for path, data in files.items()
    }
    assert names == {
        path: (name, name)
        for path, name in (
            (OWN, "Xã Mẫu, tỉnh Mẫu"),
            ("ke-hoach/tinh-mau-chuong-trinh/lich.ics", "Tỉnh Mẫu (dự thảo)"),
            ("lich-bao-cao/lich.ics", "Lịch báo cáo"),
            ("co-quan/phong-van-hoa/lich.ics", "Phòng Văn hóa - Xã hội"),
        )
    }
    calendar = vobject.readOne(files[OWN].decode())
    assert (calendar.version.value, calendar.prodid.value) == ("2.0", PRODUCT)


def test_what_is_promised_for_a_year_is_counted_in_an_event_of_that_year() -> None:
    files = calendar_files(case_site(), "https://vi-du.vn/", STAMP)
    events = {one.uid.value: one for one in vobject.readOne(files[OWN].decode()).vevent_list}
    year = events["chi-tieu-2030.xa-mau-ke-hoach@vi-du.vn"]
    assert year.summary.value == "Năm 2030: 6 chỉ tiêu ghi cho năm này (Xã Mẫu, tỉnh Mẫu)"
    assert year.url.value == "https://vi-du.vn/ke-hoach/xa-mau-ke-hoach/#chi-tieu"
    assert year.transp.value == "TRANSPARENT"
    assert (year.dtstart.value, year.dtend.value) == (date(2030, 1, 1), date(2031, 1, 1))
    assert set(events) == {
        "chi-tieu-2030.xa-mau-ke-hoach@vi-du.vn", "bao-cao-xa.xa-mau-ke-hoach@vi-du.vn",
    }  # fmt: skip


def test_each_province_has_a_calendar_once_there_are_too_many_plans() -> None:
    few, many = (calendar_files(crowded(count), "", STAMP) for count in (30, 31))
    assert "lich-bao-cao/tinh-0/lich.ics" not in few
    text = vobject.readOne(many["lich-bao-cao/tinh-0/lich.ics"].decode())
    assert text.contents["x-wr-calname"][0].value == "Lịch báo cáo: tinh-0"
    assert len(text.vevent_list) == len(
        [name for name in crowded(31).plans if int(name[3:]) % 3 == 0]
    )


def test_a_calendar_of_too_many_leads_to_smaller_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    def shown() -> dict[str, list[Any]]:
        files = calendar_files(crowded(31), BASE, STAMP)
        names = ("lich-bao-cao/lich.ics", "lich-bao-cao/tinh-0/lich.ics")
        return {name: vobject.readOne(files[name].decode()).vevent_list for name in names}

    monkeypatch.setattr("generator.subjects.calendar.ics.MOST_EVENTS", 31)
    assert [len(events) for events in shown().values()] == [31, 11]
    monkeypatch.setattr("generator.subjects.calendar.ics.MOST_EVENTS", 30)
    (leading,), province = shown().values()
    assert len(province) == 11
    assert leading.uid.value == f"chia-nho.lich-bao-cao@{urlsplit(BASE).hostname}"
    assert leading.summary.value == "Lịch báo cáo: đã chia nhỏ, không còn việc nào ở đây"
    assert leading.url.value == f"{BASE}lich-bao-cao/"
    assert "31 việc" in leading.description.value
    assert leading.dtstart.value == datetime.fromtimestamp(STAMP, UTC).date()


def test_no_two_portals_have_an_event_of_one_id() -> None:
    written = [
        calendar_files(case_site(), BASE, STAMP, name)[OWN].decode()
        for name in ("vi-du.vn/a", "vi-du.vn/b")
    ]
    one, other = (
        {event.uid.value for event in vobject.readOne(text).vevent_list} for text in written
    )
    assert one
    assert not one & other
    assert {name.rsplit("@", 1)[1] for name in one} == {"vi-du.vn/a"}
