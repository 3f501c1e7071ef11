"""The kinds of values that an author writes: what each takes, what it refuses, by which name."""

from __future__ import annotations

from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from generator.schema.plan import PlanForm
from generator.schema.registries import REGISTRIES
from generator.schema.types import (
    Count,
    DateText,
    DayText,
    FactorText,
    Few,
    FigureText,
    Form,
    Identifier,
    InnerPath,
    Line,
    Many,
    Text,
    WebLink,
    Year,
    short_form,
)
from tests.unbounded import unbounded


def refusal(kind: Any, value: object) -> str:
    """Return the name of the error by which a value is refused."""
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(kind).validate_python(value)
    (error,) = refused.value.errors()
    return str(error["type"])


def accepted(kind: Any, value: object) -> object:
    return TypeAdapter(kind).validate_python(value)


class Endless(Form):
    """What no form of the schema may be."""

    text: str
    many: list[Year]
    few: Few[str]
    count: int
    rest: dict[str, Year]
    fine: Line | None = None


def test_values_without_a_bound_are_found() -> None:
    assert unbounded(Endless) == ["text", "many", "few", "count", "rest"]


@pytest.mark.parametrize("form", [PlanForm, *REGISTRIES.values()], ids=lambda form: form.__name__)
def test_nothing_that_an_author_writes_is_without_a_bound(form: type[Form]) -> None:
    assert unbounded(form) == []


@pytest.mark.parametrize(
    ("kind", "item", "limit"),
    [
        (Text, "a", 100_000),
        (Line, "a", 5_000),
        (Few[Line], ["a"], 1_000),
        (Many[Line], ["a"], 5_000),
    ],
)
def test_what_is_as_long_as_may_be_is_taken(kind: Any, item: Any, limit: int) -> None:
    assert accepted(kind, item * limit) == item * limit
    assert refusal(kind, item * (limit + 1)) in ("string_too_long", "too_long")


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        (DateText, "0" * 100 + "2024"),
        (DayText, "0" * 100 + "1/1"),
        (FigureText, "9" * 301),
        (FactorText, "9" * 301),
        (InnerPath, "a" * 2_000 + ".txt"),
        (WebLink, "https://vi-du.vn/" + "a" * 2_000),
        (Count, 1_000_001),
        (Count, 0),
    ],
)
def test_short_things_are_short(kind: Any, written: object) -> None:
    assert refusal(kind, written) in ("string_too_long", "less_than_equal", "greater_than_equal")


@pytest.mark.parametrize(
    ("written", "read"),
    [("Mục tiêu", "Mục tiêu"), (" hai\n dòng\t", "hai dòng"), ("a\u00a0b", "a b"), ("0", "0")],
)
def test_a_text_is_one_line(written: str, read: str) -> None:
    assert accepted(Text, written) == read


@pytest.mark.parametrize("written", ["", " ", "\n\t"])
def test_a_text_says_something(written: str) -> None:
    assert refusal(Text, written) == "empty_text"


TAKEN: list[tuple[Any, list[str]]] = [
    (Identifier, ["a", "42-nq-tw", "a" * 80]),
    (DateText, ["2024-11-21", "21/11/2024", "2024-11", "11/2024", "2024"]),
    (DayText, ["10/11", "5/12", "29/2", "01/01", "15/6, 15/12", "15, 15/12"]),
    (FigureText, ["< 3 %", "45–50 %", "7 hộ", "100"]),
    (FactorText, ["100", "0,001", "1.000", "1,5"]),
    (InnerPath, ["sources/a.txt", "a.txt", "a/b/c.txt", "a..b.txt", "..a/b.txt"]),
    (WebLink, ["https://vi-du.vn/a?b=c", "http://vi-du.vn", "HTTPS://VI-DU.VN"]),
]
REFUSED: list[tuple[Any, str, list[str]]] = [
    (Identifier, "identifier", ["", "A", "a_b", "a--b", "đ", "a" * 81]),
    (DateText, "no_such_date", ["31/2/2024", "hôm nay", "", "21-11-2024"]),
    (
        DayText,
        "no_such_day",
        [
            *("31/2", "30/2", "0", "32", "31/2/2024", "2024", "11/2024", "0/1", ""),
            *("15/6, 31/2", "15/6, 15/6", "15/6,", "15/6 15/12"),
        ],
    ),
    (FigureText, "no_figure", ["ba", "", "50–45 %", "%"]),
    (FactorText, "no_factor", ["0", "0,0", "-1", "ba", "", "1.5"]),
    (InnerPath, "path_outside", ["/a.txt", "../a.txt", "a/../b.txt", "C:a.txt", "http://a.txt"]),
    (InnerPath, "path_backslash", ["a\\b.txt", "..\\a.txt"]),
    (InnerPath, "source_kind", ["a.pdf", "a", "a.txt.html", "a.TXT"]),
    (
        WebLink,
        "unsafe_link",
        [
            *("javascript:alert(1)", "ftp://a.vn", "//a.vn", "https://", "xhttps://a.vn"),
            *("https://a b", 'https://a"b', "https://a'b", "https://a<b", "https://a>b"),
        ],
    ),
]


@pytest.mark.parametrize(
    ("kind", "written"), [(kind, one) for kind, listed in TAKEN for one in listed]
)
def test_what_is_taken_stays_as_it_was_written(kind: Any, written: str) -> None:
    assert accepted(kind, written) == written


@pytest.mark.parametrize(
    ("kind", "name", "written"),
    [(kind, name, one) for kind, name, listed in REFUSED for one in listed],
)
def test_what_is_refused(kind: Any, name: str, written: str) -> None:
    assert refusal(kind, written) == name


@given(st.integers(1900, 2300))
def test_a_year_lies_between_independence_and_2200(year: int) -> None:
    if 1945 <= year <= 2200:
        assert accepted(Year, year) == year
    else:
        assert refusal(Year, year) == ("greater_than_equal" if year < 1945 else "less_than_equal")


class _Named(Form):
    name: Text
    note: Text | None = None


class _Holder(Form):
    one: Annotated[_Named, *short_form("name")]


def test_a_bare_value_stands_for_the_mapping_with_its_key() -> None:
    assert _Holder.model_validate({"one": "chữ"}) == _Holder(one=_Named(name="chữ"))
    long = _Holder.model_validate({"one": {"name": "chữ", "note": "ghi chú"}})
    assert long.one == _Named(name="chữ", note="ghi chú")


@pytest.mark.parametrize("value", [None, 7, ["chữ"], {"nam": "chữ"}, {"name": "chữ", "x": 1}])
def test_nothing_else_stands_for_it(value: object) -> None:
    with pytest.raises(ValidationError):
        _Holder.model_validate({"one": value})


def test_editors_are_told_of_both_forms() -> None:
    whole = _Holder.model_json_schema()
    short, long = whole["properties"]["one"]["anyOf"]
    assert short["type"] == "string"
    assert long == {"$ref": "#/$defs/_Named"}


def test_editors_are_told_what_an_identifier_is() -> None:
    schema = TypeAdapter(Identifier).json_schema()
    assert schema == {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 80}


def test_a_form_is_frozen_strips_space_and_knows_its_keys() -> None:
    form = _Named.model_validate({"name": "  chữ "})
    assert form.name == "chữ"
    with pytest.raises(ValidationError):
        form.name = "khác"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        _Named.model_validate({"name": "chữ", "nam": "x"})
