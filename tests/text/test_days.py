"""How words bound a day of the year: before it, by it, on it; and which day they print."""

from __future__ import annotations

import calendar
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.days import (
    DayBound,
    SaidDay,
    bound_of_day,
    bounds_of_days,
    day_in_vietnam,
    names_last_month,
    periods_of,
    read_day,
    read_days,
    stretch_in,
)


@pytest.mark.parametrize(
    ("text", "day", "bound"),
    [
        ("báo cáo trước ngày 10/11 hằng năm", (10, 11), "before"),
        ("gửi trước 10/11", (10, 11), "before"),
        ("trước ngày 10 tháng 11", (10, 11), "before"),
        ("Trước  ngày\n10 / 11", (10, 11), "before"),
        ("trước thời hạn 10/11", (10, 11), "before"),
        ("TRƯỚC NGÀY 05/12/2025", (5, 12), "before"),
        ("chậm nhất là ngày 5/12", (5, 12), "by"),
        ("Chậm nhất 05/12", (5, 12), "by"),
        ("chậm nhất vào ngày 5/12", (5, 12), "by"),
        ("chậm nhất là đến ngày 5/12", (5, 12), "by"),
        ("chậm nhất trong ngày 5/12", (5, 12), "by"),
        ("muộn nhất ngày 5 tháng 12", (5, 12), "by"),
        ("không quá ngày 5/12", (5, 12), "by"),
        ("không muộn hơn ngày 5/12", (5, 12), "by"),
        ("đến hết ngày 31/12", (31, 12), "by"),
        ("đến ngày 31-12", (31, 12), "by"),
        ("hạn chót 31/12", (31, 12), "by"),
        ("hạn chót hết ngày 31/12", (31, 12), "by"),
        ("vào ngày 1/7", (1, 7), "on"),
        ("vào ngày 01/07", (1, 7), "on"),
        ("ngày 1.7", (1, 7), "on"),
        ("10/11 hằng năm", (10, 11), "on"),
        ("ngày 10 tháng 11 hằng năm", (10, 11), "on"),
    ],
)
def test_the_words_before_a_day_bound_it(text: str, day: tuple[int, int], bound: DayBound) -> None:
    assert bound_of_day(text, *day) == bound


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("", (10, 11)),
        ("trước ngày 10/11", (10, 12)),
        ("trước ngày 10/11", (11, 10)),
        ("trước ngày 11/1", (1, 1)),
        ("trước ngày 1/11", (1, 1)),
        ("ngày 11/1", (1, 1)),
        ("ngày 1/11", (1, 1)),
        ("ngày 21/11", (1, 11)),
        ("ngày 1/12", (1, 1)),
        ("11/12", (1, 12)),
        ("mồng mười tháng mười một", (10, 11)),
        ("trước năm 2030", (20, 3)),
    ],
)
def test_a_day_that_is_not_printed_is_not_bound(text: str, day: tuple[int, int]) -> None:
    assert bound_of_day(text, *day) is None


def test_each_of_two_days_has_its_own_words() -> None:
    text = "gửi trước ngày 10/11 và chậm nhất 15/11; họp ngày 20/11"
    assert [bound_of_day(text, day, 11) for day in (10, 15, 20)] == ["before", "by", "on"]


def test_words_further_off_bound_nothing() -> None:
    assert bound_of_day("trước khi họp, ngày 10/11", 10, 11) == "on"
    assert bound_of_day("đến nay, kể từ ngày 10/11", 10, 11) == "on"
    assert bound_of_day("từ ngày 01/7 đến ngày 15/7", 1, 7) == "on"
    assert bound_of_day("từ ngày 01/7 đến ngày 15/7", 15, 7) == "by"


DAYS = [
    (day, month)
    for month in range(1, 13)
    for day in range(1, calendar.monthrange(2023, month)[1] + 1)
]
FORMS = ["{0}/{1}", "{0:02}/{1:02}", "{0}-{1}", "{0:02}.{1:02}", "{0} tháng {1}"]


@given(st.sampled_from(DAYS), st.sampled_from(DAYS), st.sampled_from(FORMS))
def test_of_all_days_only_the_printed_one_is_bound(
    printed: tuple[int, int], asked: tuple[int, int], form: str
) -> None:
    for before, bound in (("trước ngày ", "before"), ("chậm nhất ", "by"), ("ngày ", "on")):
        text = f"báo cáo {before}{form.format(*printed)} hằng năm"
        assert bound_of_day(text, *asked) == (bound if asked == printed else None)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("10/11", SaidDay(10, 11)),
        ("29/2", SaidDay(29, 2)),
        ("31/7/2026", SaidDay(31, 7, 2026)),
        ("15", SaidDay(15)),
        ("05", SaidDay(5)),
        ("32", None),
        ("31/2/2026", None),
        ("11/2026", None),
        ("", None),
    ],
)
def test_days_of_plan_files(said: str, day: SaidDay | None) -> None:
    assert read_day(said) == day


def test_a_day_is_of_a_year_or_of_a_month() -> None:
    assert (SaidDay(10, 11).of_year, SaidDay(10, 11).of_month) == ((10, 11), None)
    assert (SaidDay(15).of_year, SaidDay(15).of_month) == (None, 15)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("trong quý II/2027", (date(2027, 4, 1), date(2027, 6, 30))),
        ("Quý 4", (date(2027, 10, 1), date(2027, 12, 31))),
        ("trong tháng 2/2027", (date(2027, 2, 1), date(2027, 2, 28))),
        ("trong vòng 24 giờ", None),
        ("6 tháng", None),
    ],
)
def test_the_days_of_a_quarter_or_a_month(words: str, days: tuple[date, date] | None) -> None:
    assert stretch_in(words, 2027) == days


def test_a_day_of_any_month_is_bounded_too() -> None:
    assert bound_of_day("báo cáo trước ngày 15 hằng tháng", 15, None) == "before"
    assert bound_of_day("chậm nhất ngày 05 tháng cuối quý", 5, None) == "by"
    assert bound_of_day("trước ngày 15/3", 15, None) is None


def test_the_last_month_of_a_quarter_is_named() -> None:
    said = ["ngày 20 của tháng cuối quý", "ngày 5 tháng thứ ba của quý", "hằng quý, ngày 5"]
    assert [names_last_month(one) for one in said] == [True, True, False]


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("10/11", (SaidDay(10, 11),)),
        ("15/6, 15/12", (SaidDay(15, 6), SaidDay(15, 12))),
        ("15/6,15/12/2027", (SaidDay(15, 6), SaidDay(15, 12, 2027))),
        ("15, 15/12", (SaidDay(15), SaidDay(15, 12))),
        ("15/6, 31/2", None),
        ("15/6, 15/6", None),
        ("15/6,", None),
        ("", None),
    ],
)
def test_several_days_of_plan_files(said: str, days: tuple[SaidDay, ...] | None) -> None:
    assert read_days(said) == days


@pytest.mark.parametrize(
    ("said", "every", "parted"),
    [
        ("15/6, 15/12", ["year"], [("year",), ("year",)]),
        ("10, 25", ["month"], [("month",), ("month",)]),
        ("15, 15/6, 15/12", ["quarter", "year"], [("quarter",), ("year",), ("year",)]),
        ("15, 15/12", ["month", "quarter"], [("month", "quarter"), ()]),
    ],
)
def test_days_of_the_year_come_every_year_and_those_of_a_month_within(
    said: str, every: list[str], parted: list[tuple[str, ...]]
) -> None:
    days = read_days(said)
    assert days
    assert [periods_of(one, days, every) for one in days] == parted


@pytest.mark.parametrize(
    ("text", "said", "bounds"),
    [
        ("trước ngày 15/6 và 15/12", "15/6, 15/12", ["before", "before"]),
        ("trước 15/6, chậm nhất 15/12", "15/6, 15/12", ["before", "by"]),
        ("ngày 15/6 và trước ngày 15/12", "15/6, 15/12", ["on", "before"]),
        ("hằng năm", "15/6, 15/12", ["by", "by"]),
    ],
)
def test_several_days_share_how_they_are_bound(
    text: str, said: str, bounds: list[DayBound]
) -> None:
    assert bounds_of_days(text, read_days(said) or ()) == bounds


@pytest.mark.parametrize(
    ("seconds", "day"),
    [
        (0, date(1970, 1, 1)),
        (17 * 3600 - 1, date(1970, 1, 1)),
        (17 * 3600, date(1970, 1, 2)),
        (253_402_300_799, date(9999, 12, 31)),  # in Vietnam it is a day that no calendar has
    ],
)
def test_a_moment_is_a_day_in_vietnam(seconds: int, day: date) -> None:
    assert day_in_vietnam(seconds) == day
