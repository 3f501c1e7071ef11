"""Vietnamese: marks, order, numbers and dates."""

from __future__ import annotations

import datetime
import random
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.vietnamese import (
    PartialDate,
    find_dates,
    fold,
    format_number,
    nfc,
    parse_date,
    parse_number,
    same_letters,
    sort_key,
)

LETTERS = (
    "aáàảãạăắằẳẵặâấầẩẫậbcdđeéèẻẽẹêếềểễệghiíìỉĩịklmnoóòỏõọôốồổỗộơớờởỡợpqrstuúùủũụưứừửữựvxyýỳỷỹỵ"
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đường", "duong"),
        ("ĐẮK LẮK", "dak lak"),
        ("Nghị quyết số 42-NQ/TW", "nghi quyet so 42-nq/tw"),
        ("người nghèo", "nguoi ngheo"),
        (unicodedata.normalize("NFD", "người nghèo"), "nguoi ngheo"),
        ("khoẻ, hoà", "khoe, hoa"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_fold_is_idempotent_and_blind_to_the_form(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(nfc(text))


@given(st.text(st.sampled_from(LETTERS + LETTERS.upper() + " ")))
def test_fold_of_vietnamese_is_ascii(text: str) -> None:
    assert fold(text).isascii()
    assert len(fold(text)) == len(text)


def test_same_letters() -> None:
    assert same_letters("MỤC TIÊU", "Mục tiêu")
    assert not same_letters("Mục  tiêu", "mục tiêu")
    assert not same_letters("Mục tiêu", "Muc tiêu")
    assert not same_letters("Mục tiêu", "Mục tiêu chung")


IN_ORDER = [
    *("2", "9", "10", "100"),
    *("a", "à", "ả", "ã", "á", "ạ", "an", "ă", "ăn", "â", "ân"),
    *("ba", "bà", "bả", "bã", "bá", "bạ", "ban", "bàn", "bạn", "băn", "bân"),
    *("c", "cơ", "d", "da", "đ", "đa", "đá", "e", "ê", "ga", "nghĩa", "nghỉ ngơi", "o", "ô", "ơ"),
    *("Phường 1", "Phường 2", "Phường 10", "phường an"),
    *("Quảng Nam", "Quảng Trị", "Thị xã", "u", "ư", "va", "xã An", "xã Ân", "y", "ý"),
]


def test_order_of_the_dictionary() -> None:
    # Syllable by syllable, so "nghỉ ngơi" comes before "nghĩa": i ends before ia.
    words = [word for word in IN_ORDER if word != "nghĩa"]
    shuffled = list(words)
    random.Random(42).shuffle(shuffled)
    assert sorted(shuffled, key=sort_key) == words
    assert sort_key("nghỉ ngơi") < sort_key("nghĩa")


def test_order_is_blind_to_case_and_form() -> None:
    assert sort_key("ĐỨC PHỔ") == sort_key("Đức Phổ")
    assert sort_key(unicodedata.normalize("NFD", "Đức Phổ")) == sort_key("Đức Phổ")


@given(st.lists(st.text(), min_size=2, max_size=5))
def test_any_texts_can_be_ordered(texts: list[str]) -> None:
    keys = [sort_key(text) for text in texts]
    assert all(one < two or two < one or one == two for one in keys for two in keys)


def test_a_very_long_number_can_be_ordered() -> None:
    assert sort_key("Phường 9") < sort_key("Phường " + "1" * 5000)


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("35.000", "35000"),
        ("1.234.567,5", "1234567.5"),
        ("75,5", "75.5"),
        ("07", "7"),
        ("0", "0"),
        (" 3 ", "3"),
        ("4,80", "4.8"),
        ("2025", "2025"),
    ],
)
def test_number(printed: str, value: str) -> None:
    assert parse_number(printed) == Decimal(value)


@pytest.mark.parametrize(
    "printed", ["75.5", "1.2345", "1,5,5", "1.00", ",5", "5,", "-3", "3%", "ba", "", "1 000", "½"]
)
def test_what_is_no_number_is_refused_rather_than_guessed(printed: str) -> None:
    assert parse_number(printed) is None


@given(st.decimals(0, 10**12, allow_nan=False, places=3))
def test_number_format_and_parse_are_inverses(value: Decimal) -> None:
    assert parse_number(format_number(value)) == value


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("35000", "35.000"),
        ("75.5", "75,5"),
        ("100", "100"),
        ("4.80", "4,8"),
        ("1000000", "1.000.000"),
    ],
)
def test_number_as_printed(value: str, printed: str) -> None:
    assert format_number(Decimal(value)) == printed


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2024-11-21", "2024-11-21"),
        ("21/11/2024", "2024-11-21"),
        ("1/2/2024", "2024-02-01"),
        ("2024-3", "2024-03"),
        ("3/2024", "2024-03"),
        ("2024", "2024"),
        ("29/2/2024", "2024-02-29"),
        ("2000-02-29", "2000-02-29"),
        (" 2024 ", "2024"),
    ],
)
def test_date(text: str, iso: str) -> None:
    date = parse_date(text)
    assert date is not None
    assert date.iso == iso


@pytest.mark.parametrize(
    "text",
    [
        *("31/2/2024", "29/2/2023", "29/2/1900", "31/4/2024", "0/1/2024", "2024-00", "13/2024"),
        *("2024-13-01", "24", "24/11", "2024/11/21", "21-11-2024", "", "năm 2024", "2024-11-"),
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert parse_date(text) is None


@given(st.dates())
def test_whole_date_and_its_printings_are_inverses(day: object) -> None:
    iso = str(day)
    date = parse_date(iso)
    assert date is not None
    assert date.iso == iso
    if date.year >= 1000:
        assert parse_date(str(date)) == date


@given(st.integers(1000, 9999), st.integers(1, 12))
def test_partial_date_and_its_printings_are_inverses(year: int, month: int) -> None:
    for date in (PartialDate(year), PartialDate(year, month)):
        assert parse_date(str(date)) == date
        assert parse_date(date.iso) == date


def test_dates_in_a_text() -> None:
    text = (
        "Nghị quyết số 42-NQ/TW, ngày 24/11/2023 và Kế hoạch ngày 05 tháng 3 năm 2024;"
        " 24 / 11 / 2023; không phải: 31/2/2024, 20/2021/NĐ-CP, 1/2, 112/11/2023, 24/11/20234."
    )
    assert [date.iso for date in find_dates(text)] == ["2023-11-24", "2024-03-05", "2023-11-24"]


def test_each_letter_of_the_alphabet_comes_before_the_next() -> None:
    alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
    backwards = alphabet[::-1]
    assert sorted(backwards, key=sort_key) == list(alphabet)


@pytest.mark.parametrize("tones", ["aàảãáạ", "oòỏõóọ", "ưừửữứự", "yỳỷỹýỵ"])
def test_tones_come_in_the_order_of_the_dictionary(tones: str) -> None:
    backwards = tones[::-1]
    assert sorted(backwards, key=sort_key) == list(tones)


def test_letters_of_other_alphabets_come_last_in_their_own_order() -> None:
    assert sorted(["ж", "z", "β", "a", "α"], key=sort_key) == ["a", "z", "α", "β", "ж"]


def test_numbers_come_before_words_by_size_whatever_zeros_stand_before() -> None:
    names = ["Xã 0", "Xã 9", "Xã 10", "Xã 11", "Xã 100", "Xã An"]
    backwards = names[::-1]
    assert sorted(backwards, key=sort_key) == names
    assert sort_key("Xã 007") == sort_key("Xã 7")
    assert sort_key("Nghị quyết 42a") > sort_key("Nghị quyết 42")


def test_what_parts_words_does_not_count() -> None:
    assert sort_key("Phường 2, thị xã") == sort_key("phường  2 – THỊ XÃ")
    assert sort_key("") == sort_key(" – ") == ()


@given(st.integers(1, 12), st.integers(0, 32), st.sampled_from([1900, 2000, 2023, 2024, 2100]))
def test_days_of_a_month(month: int, day: int, year: int) -> None:
    try:
        expected = datetime.date(year, month, day).isoformat()
    except ValueError:
        expected = None
    date = parse_date(f"{day}/{month}/{year}")
    assert (date and date.iso) == expected


@pytest.mark.parametrize("month", [0, 1, 12, 13])
def test_months_of_a_year(month: int) -> None:
    date = parse_date(f"{month}/2024")
    assert (date is not None) == (1 <= month <= 12)


@pytest.mark.parametrize(
    ("date", "printed", "iso"),
    [
        (PartialDate(2024, 3, 5), "05/03/2024", "2024-03-05"),
        (PartialDate(2024, 3), "3/2024", "2024-03"),
        (PartialDate(2024), "2024", "2024"),
        (PartialDate(987, 6, 5), "05/06/987", "0987-06-05"),
    ],
)
def test_how_a_date_is_written(date: PartialDate, printed: str, iso: str) -> None:
    assert (str(date), date.iso) == (printed, iso)


def test_dates_are_in_order() -> None:
    dates = [PartialDate(2023, 12, 31), PartialDate(2024, 1, 2), PartialDate(2024, 2, 1)]
    backwards = dates[::-1]
    assert sorted(backwards) == dates


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("NGÀY 5 THÁNG 3 NĂM 2024", ["2024-03-05"]),
        ("ngày 5  tháng 3\nnăm 2024", ["2024-03-05"]),
        ("ngày 31 tháng 2 năm 2024", []),
        ("5 tháng 3 năm 2024", []),
        ("(5/3/2024)", ["2024-03-05"]),
        ("15/3/2024", ["2024-03-15"]),
        ("5/3/20245", []),
        ("1/5/3/2024", ["2024-03-05"]),
    ],
)
def test_which_dates_a_text_prints(text: str, iso: list[str]) -> None:
    assert [date.iso for date in find_dates(text)] == iso
