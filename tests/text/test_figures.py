"""Figures: the author's form and the print, operators, ranges, units, numbers in words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.figures import (
    Figure,
    find_figures,
    find_number_words,
    find_printed,
    parse_figure,
)


def figure(operator: str, value: str, high: str | None = None, unit: str | None = None) -> Figure:
    return Figure(
        operator,  # type: ignore[arg-type]
        Decimal(value),
        Decimal(high) if high else None,
        unit,
    )


@pytest.mark.parametrize(
    ("authored", "expected"),
    [
        ("< 3 %", figure("<", "3", unit="%")),
        ("<3%", figure("<", "3", unit="%")),
        (">= 50 %", figure(">=", "50", unit="%")),
        ("≥ 50 %", figure(">=", "50", unit="%")),
        ("≤ 0,5 %", figure("<=", "0.5", unit="%")),
        ("45–50 %", figure("between", "45", "50", "%")),
        ("45 - 50%", figure("between", "45", "50", "%")),
        ("~ 75 tuổi", figure("~", "75", unit="tuổi")),
        ("100 %", figure("=", "100", unit="%")),
        ("= 0 hộ", figure("=", "0", unit="hộ")),
        ("35.000 lượt", figure("=", "35000", unit="lượt")),
        ("07", figure("=", "7")),
        ("> 1.234,5 m²", figure(">", "1234.5", unit="m²")),
    ],
)
def test_author_form(authored: str, expected: Figure) -> None:
    assert parse_figure(authored) == expected


@pytest.mark.parametrize(
    "authored", ["", "ba", "%", "< %", "3.5 %", "50–45 %", "> 45–50 %", "< < 3", "1.00", "x 3"]
)
def test_what_is_no_figure(authored: str) -> None:
    assert parse_figure(authored) is None


VALUES = st.decimals(0, 10**9, places=2, allow_nan=False)
UNITS = st.none() | st.sampled_from(
    ["%", "tuổi", "hộ", "m²", "‰", "triệu đồng/người/năm", "lượt người"]
)
FIGURES = st.builds(
    Figure, st.sampled_from(["=", ">", ">=", "<", "<=", "~"]), VALUES, st.none(), UNITS
) | st.tuples(VALUES, VALUES, UNITS).map(
    lambda parts: Figure("between", min(parts[:2]), max(parts[:2]), parts[2])
)


@given(FIGURES)
def test_figure_and_its_author_form_are_inverses(given_figure: Figure) -> None:
    assert parse_figure(str(given_figure)) == given_figure


@given(st.text(st.sampled_from("<>=~≥≤0123456789.,-–% đồngtuổi/"), max_size=20))
def test_whatever_is_read_is_read_the_same_again(authored: str) -> None:
    read = parse_figure(authored)
    assert read is None or parse_figure(str(read)) == read


@pytest.mark.parametrize(
    ("quote", "authored", "printed"),
    [
        ("Tỷ lệ thất nghiệp chung dưới 3%", "< 3 %", "dưới 3%"),
        ("đạt 45 - 50% lao động", "45–50 %", "45 - 50%"),
        ("đạt từ 45% đến 50%", "45–50 %", "từ 45% đến 50%"),
        ("ít nhất 35.000 lượt người", ">= 35.000 lượt", "ít nhất 35.000 lượt"),
        ("75,5% trở lên", ">= 75,5 %", "75,5% trở lên"),
        ("trên 10.000 dân có 15 bác sĩ", "= 15 bác sĩ", "15 bác sĩ"),
        ("khoảng 75 tuổi", "~ 75 tuổi", "khoảng 75 tuổi"),
        ("đạt 07 trường", "= 7 trường", "07 trường"),
        ("tỷ lệ trẻ em dưới 5 tuổi dưới 5%", "< 5 %", "dưới 5%"),
        ("đạt 100% năm 2030.", "= 100 %", "100%"),
        ("nhỏ hơn 3%", "< 3 %", "nhỏ hơn 3%"),
        ("thấp hơn mức 3%", "< 3 %", "thấp hơn mức 3%"),
        ("lớn hơn 3%", "> 3 %", "lớn hơn 3%"),
        ("không dưới 3%", ">= 3 %", "không dưới 3%"),
        ("không vượt quá 3%", "<= 3 %", "không vượt quá 3%"),
        ("3% trở xuống", "<= 3 %", "3% trở xuống"),
        ("có 4,8 %.", "= 4,8 %", "4,8 %"),
    ],
)
def test_figure_is_found_as_printed(quote: str, authored: str, printed: str) -> None:
    meant = parse_figure(authored)
    assert meant is not None
    found = find_printed(quote, meant)
    assert found is not None
    assert quote[found.start : found.end] == printed
    assert (found.figure.operator, found.figure.value) == (meant.operator, meant.value)


@pytest.mark.parametrize(
    ("quote", "authored"),
    [("dưới 3%", "< 30 %"), ("ngày 24/11/2023", "= 24"), ("đạt 45 - 50%", "= 45 %"), ("", "= 1")],
)
def test_figure_that_is_not_printed(quote: str, authored: str) -> None:
    meant = parse_figure(authored)
    assert meant is not None
    assert find_printed(quote, meant) is None


@pytest.mark.parametrize("space", ["", " "])
@pytest.mark.parametrize(
    ("sign", "operator"),
    [
        ("≥", ">="),
        ("⩾", ">="),
        (">=", ">="),
        ("=>", ">="),
        ("≤", "<="),
        ("⩽", "<="),
        ("=<", "<="),
        (">", ">"),
        ("<", "<"),
        ("≈", "~"),
        ("~", "~"),
        ("=", "="),
    ],
)
def test_the_sign_of_a_figure_is_never_lost(sign: str, operator: str, space: str) -> None:
    (found,) = find_figures(f"Tỷ lệ thu gom đạt tối thiểu {sign}{space}60%", "%")
    assert str(found.figure) == f"{operator} 60 %"
    assert found.operator_words == sign
    meant = parse_figure(f"{sign}{space}60 %")
    assert meant is not None
    assert meant == found.figure
    assert find_printed(f"đạt {sign}{space}60%", meant) is not None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("không thấp hơn 60%", ">= 60 %"),
        ("không ít hơn 60%", ">= 60 %"),
        ("không cao hơn 60%", "<= 60 %"),
        ("không vượt 60%", "<= 60 %"),
        ("vượt 60%", "> 60 %"),
        ("chưa đến 60%", "< 60 %"),
        ("đạt 60% hoặc cao hơn", ">= 60 %"),
        ("tối thiểu phải đạt 60%", ">= 60 %"),
        ("đạt   tối\u00a0thiểu\u00a060%", ">= 60 %"),
        ("thấp hơn 60%", "< 60 %"),
    ],
)
def test_longer_words_bound_a_figure_too(text: str, shown: str) -> None:
    (found,) = find_figures(text, "%")
    assert str(found.figure) == shown


def test_figures_of_a_sentence_in_order() -> None:
    text = "Giảm 1 - 1,5%/năm, còn dưới 35.000 hộ; hơn 80% xã, Nghị quyết 42-NQ/TW ngày 24/11/2023."
    shown = [text[one.start : one.end] for one in find_figures(text, "%")]
    assert shown[:3] == ["1 - 1,5%", "dưới 35.000", "hơn 80%"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("cơ bản không còn hộ nghèo", [0]),
        ("Xóa bỏ hoàn toàn, xoá bỏ hoàn toàn", [0, 0]),
        ("không có người nào, một nửa", [0, 1]),
        ("cộng đồng", []),
        ("bà con", []),
    ],
)
def test_numbers_in_words(text: str, values: list[int]) -> None:
    assert [one.figure.value for one in find_number_words(text)] == values


@given(st.text(max_size=80))
def test_any_text_can_be_searched(text: str) -> None:
    for found in find_figures(text, "%"):
        assert 0 <= found.start < found.end <= len(text)


def test_numbers_that_fall_are_no_range() -> None:
    found = find_figures("đạt 100% - 0 và 35 - 40%", "%")
    assert [str(one.figure) for one in found] == ["= 100 %", "= 0", "35–40 %"]


# How Vietnamese bounds a figure: words before it and words behind it.
BEFORE = {
    "<": ["dưới", "nhỏ hơn", "ít hơn", "thấp hơn"],
    ">": ["trên", "hơn", "lớn hơn", "cao hơn"],
    ">=": ["ít nhất", "tối thiểu", "tối thiểu đạt", "đạt tối thiểu", "từ", "không dưới"],
    "<=": ["tối đa", "không quá", "nhiều nhất", "không vượt quá"],
    "~": ["khoảng", "xấp xỉ", "gần"],
}
BOUNDS = [(words, operator) for operator, listed in BEFORE.items() for words in listed]


@pytest.mark.parametrize(("words", "operator"), BOUNDS)
@pytest.mark.parametrize("link", ["", "đạt ", "là ", "có ", "mức ", "đạt mức "])
def test_words_before_a_figure_bound_it(words: str, operator: str, link: str) -> None:
    for said in (words, words.upper()):
        text = f"Tỷ lệ {said} {link}3% vào năm sau"
        (found,) = find_figures(text, "%")
        assert found.figure == figure(operator, "3", unit="%")
        assert text[found.start : found.end] == f"{said} {link}3%"
        assert found.operator_words == f"{said} {link}".strip()


@pytest.mark.parametrize(
    ("text", "printed", "operator", "words"),
    [
        ("đạt 75,5% trở lên.", "75,5% trở lên", ">=", "trở lên"),
        ("còn 3 %  TRỞ XUỐNG", "3 %  TRỞ XUỐNG", "<=", "trở xuống"),
        ("dưới 3% trở xuống", "3% trở xuống", "<=", "trở xuống"),  # what stands behind wins
        ("đạt 3% trở lênh", "3%", "=", ""),
        ("ở dướii 3%", "3%", "=", ""),
        ("phía_dưới 3%", "3%", "=", ""),
        ("dưới đạt đạt 3%", "3%", "=", ""),
    ],
)
def test_a_bound_stands_beside_its_figure(
    text: str, printed: str, operator: str, words: str
) -> None:
    (found,) = [one for one in find_figures(text, "%") if one.figure.value in (3, Decimal("75.5"))]
    assert text[found.start : found.end] == printed
    assert (found.figure.operator, found.operator_words) == (operator, words)


@pytest.mark.parametrize(
    ("text", "unit", "shown"),
    [
        ("15m2 sàn", "m²", "= 15 m²"),
        ("15 m² sàn", "m²", "= 15 m²"),
        ("15 M2", "m²", "= 15 m²"),
        ("15 m23", "m²", "= 15"),
        ("15 hộp", "hộ", "= 15"),
        ("15 hộ.", "hộ", "= 15 hộ"),
        ("15 hộ", None, "= 15"),
        ("15 (hộ)", "(hộ)", "= 15 (hộ)"),
        ("35-40%", "%", "35–40 %"),
        ("35% - 40%", "%", "35–40 %"),
        ("35 — 40 %", "%", "35–40 %"),
        ("từ 35 đến 40%", "%", "35–40 %"),
        ("40 - 40%", "%", "40–40 %"),
    ],
)
def test_the_unit_stands_behind_the_figure(text: str, unit: str | None, shown: str) -> None:
    (found,) = find_figures(text, unit)
    assert str(found.figure) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("hết năm 2030.", ["2030"]),
        ("10.000 dân", ["10.000"]),
        ("1.5 triệu", []),  # neither one and a half nor fifteen: not guessed
        ("24/11/2023", []),
        ("bản A4, 3G", ["3"]),
        ("mục /5 và ,7", []),
        ("10 - 1.5", ["10"]),
        ("1.5 - 10", ["10"]),
        ("40 - 35%", ["40", "35%"]),
    ],
)
def test_which_digits_are_a_figure(text: str, shown: list[str]) -> None:
    found = find_figures(text, "%")
    assert [text[one.start : one.end] for one in found if one.figure.value < 20_000] == shown


def test_each_of_two_numbers_that_are_no_range_keeps_its_place() -> None:
    text = "giảm từ 40% - 35% hộ"
    assert [(text[one.start : one.end], str(one.figure)) for one in find_figures(text, "%")] == [
        ("từ 40%", ">= 40 %"),
        ("35%", "= 35 %"),
    ]


@pytest.mark.parametrize(
    ("quote", "authored", "start"),
    [
        # The one with the unit, then the one with the bound, then the first.
        ("3 xã dưới 3% và 3%", "= 3 %", 16),
        ("3 xã dưới 3% và 3%", "< 3 %", 5),
        ("3 xã và 3 hộ", "= 3", 0),
        ("dưới 3 xã, 3%", "< 3 %", 11),
        ("35 - 40%, 40%", "= 40 %", 10),
    ],
)
def test_of_several_prints_the_likest_is_meant(quote: str, authored: str, start: int) -> None:
    meant = parse_figure(authored)
    assert meant is not None
    found = find_printed(quote, meant)
    assert found is not None
    assert found.start == start


@pytest.mark.parametrize("high", ["44", "45", "46"])
def test_a_range_never_falls(high: str) -> None:
    read = parse_figure(f"45–{high} %")
    assert read == (None if high == "44" else figure("between", "45", high, "%"))


@pytest.mark.parametrize("sign", ["<", "=", "~", ">="])
def test_a_range_has_no_sign(sign: str) -> None:
    assert parse_figure(f"{sign} 45–50 %") is None


@pytest.mark.parametrize(
    ("sign", "operator"),
    [("≥", ">="), ("≤", "<="), ("≈", "~"), ("==", "="), ("", "=")]
    + [(sign, sign) for sign in ("=", "<", ">", "<=", ">=", "~")],
)
def test_signs_of_the_author(sign: str, operator: str) -> None:
    assert parse_figure(f"{sign} 3 %") == figure(operator, "3", unit="%")


@pytest.mark.parametrize("authored", ["45–1.5 %", "1.5–45 %", "1.5 %"])
def test_a_number_that_could_be_two_is_no_figure(authored: str) -> None:
    assert parse_figure(authored) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        *(("không có", 0), ("không còn", 0), ("không để", 0), ("xóa bỏ hoàn toàn", 0)),
        *(("xoá bỏ hoàn toàn", 0), ("một", 1), ("hai", 2), ("ba", 3)),
    ],
)
def test_words_that_name_a_number(words: str, value: int) -> None:
    text = f"Đến năm 2030, {words.upper()} xã nào; {words}n; n{words}"
    (found,) = find_number_words(text)
    assert found.figure == figure("=", str(value))
    assert text[found.start : found.end] == words.upper()


def test_number_words_come_in_the_order_of_the_text() -> None:
    assert [str(one.figure) for one in find_number_words("ba xã, không còn hộ, hai ấp")] == [
        "= 3",
        "= 0",
        "= 2",
    ]


@pytest.mark.parametrize(
    ("meant", "said"),
    [
        (figure("<", "3", unit="%"), "< 3 %"),
        (figure("=", "35000"), "= 35.000"),
        (figure("between", "0.5", "1", "%"), "0,5–1 %"),
        (figure("between", "1", "2"), "1–2"),
    ],
)
def test_figure_in_the_form_of_authors(meant: Figure, said: str) -> None:
    assert str(meant) == said
