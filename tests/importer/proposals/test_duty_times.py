"""Which times of a text may be somebody's duty, and how those of a clause go together."""

from __future__ import annotations

import pytest

from generator.importer.proposals.duty_times import in_one_year, joined, own_times


def days(text: str) -> list[list[tuple[str, tuple[str, ...], tuple[int, ...]]]]:
    return [
        [(one.day, one.every, one.years) for one in several]
        for several in joined(text, own_times(text))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "theo Quyết định số 15/QĐ-UBND ngày 03/4/2027",
        "từ ngày 12/3 đến ngày 20/4/2027",
        "hoạt động từ tháng 5/2028",
        "kể từ ngày 01/7/2027",
    ],
)
def test_times_of_documents_and_of_what_goes_on_are_none(text: str) -> None:
    assert own_times(text) == []


def test_from_now_until_a_day_is_a_time() -> None:
    assert [one.years for one in own_times("từ nay đến hết năm 2027")] == [(2027,)]


def test_a_list_shares_what_it_says_once() -> None:
    assert days("trước ngày 14/5 và ngày 14/11/2027") == [
        [("14/5", (), (2027,)), ("14/11/2027", (), ())]
    ]
    assert days("ngày 02/6, ngày 02/12 hằng năm") == [
        [("02/6", ("year",), ()), ("02/12", ("year",), ())]
    ]
    assert days("trước 05/3/2027 đối với đợt đầu và trước 05/9/2027 đối với đợt sau") == [
        [("05/3/2027", (), ()), ("05/9/2027", (), ())]
    ]


def test_days_of_other_periods_keep_their_own() -> None:
    assert days("trước ngày 18 của tháng cuối quý và trước ngày 12/12 hằng năm") == [
        [("18", ("quarter",), ()), ("12/12", ("year",), ())]
    ]


def test_a_period_says_of_which_month_a_day_is() -> None:
    assert days("hằng tháng (trước ngày 21)") == [[("21", ("month",), ())]]
    assert days("báo cáo quý gửi trước ngày 09") == [[("09", ("quarter",), ())]]
    assert days("trước ngày 04 và ngày 19 hằng tháng") == [
        [("04", ("month",), ()), ("19", ("month",), ())]
    ]
    assert days("xong trước ngày 09") == []


@pytest.mark.parametrize(
    ("text", "period", "years"),
    [
        ("báo cáo 6 tháng trước ngày 15/6 và năm trước ngày 10/12", (2027, 2027), {(2027,)}),
        ("thống kê vào tháng 3 và tháng 8", (2027, 2027), {(2027,)}),
        ("báo cáo trước ngày 15/6", (2027, 2030), {()}),
        ("báo cáo trước ngày 15/6 hằng năm", (2027, 2027), {()}),
        ("quyết toán trước ngày 31/01", (2027, 2027), {()}),
        ("báo cáo trước ngày 20 hằng tháng", (2027, 2027), {()}),
    ],
)
def test_a_day_in_a_plan_of_one_year_is_of_that_year(
    text: str, period: tuple[int, int], years: set[tuple[int, ...]]
) -> None:
    found = in_one_year(text, joined(text, own_times(text)), period)
    assert {one.years for several in found for one in several} == years
    assert all(not (one.years and one.every) for several in found for one in several)
