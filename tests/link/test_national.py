"""National figures and conversions: typed as they are written, held against their indicators."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from generator.link.national import conversion, is_unit_of, misfits, national_figure
from generator.model.registries import Conversion, Indicator, Registries, Variant
from generator.problems import Location, Problem
from generator.reading.registries import RegistryRecord
from generator.schema.registries import ConversionForm, NationalForm
from tests.golden import Case
from tests.link.base import hold_case, link_cases

AREA = Indicator(
    *("dien-tich", "Diện tích", "ha", "more", None, None, (Variant("san", "Sàn"),), None),
    (Conversion("m²", Decimal("0.0001"), "vì sao"),),
)
WORDS = Indicator("co-che", "Cơ chế", None, None, None, None, (), None)
REGISTRIES = Registries(indicators={"dien-tich": AREA, "co-che": WORDS})


@pytest.mark.parametrize("case", link_cases("national"), ids=lambda case: case.name)
def test_case(case: Case, plans: Path, update_goldens: bool) -> None:
    hold_case(case, plans, update_goldens)


def form(**said: Any) -> NationalForm:
    return NationalForm.model_validate(
        {
            "id": "a",
            "document": "nq",
            "indicator": "dien-tich",
            "is": ">= 5 ha",
            "year": 2030,
            "url": "https://vi-du.vn",
            "language": "vi",
            **said,
        }
    )


def told(**said: Any) -> list[tuple[str, str, str]]:
    entry = RegistryRecord(form(**said), Location("national.yml", 7))
    problems: list[Problem] = list(misfits([entry], REGISTRIES))
    assert {one.line for one in problems} <= {7}
    return [(one.rule, one.fragment, one.guess) for one in problems]


@pytest.mark.parametrize(
    ("written", "multiply"), [("0,0001", "0.0001"), ("1.000", "1000"), ("1,5", "1.5")]
)
def test_a_conversion_multiplies_by_what_is_written(written: str, multiply: str) -> None:
    said = ConversionForm.model_validate({"from": "m²", "multiply": written, "note": "vì sao"})
    assert conversion(said) == Conversion("m²", Decimal(multiply), "vì sao")


@pytest.mark.parametrize(
    ("indicator", "unit", "fits"),
    [
        (AREA, "ha", True),
        (AREA, "m²", True),
        (AREA, "km²", False),
        (WORDS, "ha", True),  # an indicator that is not counted takes whatever a plan counts
    ],
)
def test_units_of_an_indicator(indicator: Indicator, unit: str, fits: bool) -> None:
    assert is_unit_of(indicator, unit) == fits


@pytest.mark.parametrize(
    ("written", "operator", "value", "value_max", "unit"),
    [
        (">= 5 ha", ">=", "5", None, "ha"),
        ("45–50 %", "between", "45", "50", "%"),
        ("7", "=", "7", None, None),
    ],
)
def test_the_figure_is_typed(
    written: str, operator: str, value: str, value_max: str | None, unit: str | None
) -> None:
    figure = national_figure(form(**{"is": written}))
    assert (figure.operator, figure.value) == (operator, Decimal(value))
    assert figure.value_max == (Decimal(value_max) if value_max else None)
    assert figure.unit == unit


def test_what_fits_is_no_problem() -> None:
    assert told() == []
    assert told(variant="san") == []
    assert told(**{"is": "5 m²"}) == []
    assert told(**{"is": "5"}) == []


def test_what_does_not_fit_is_told_where_it_stands() -> None:
    assert told(variant="sna") == [("unknown-variant", "sna", "")]
    assert told(variant="sann") == [("unknown-variant", "sann", "san")]
    assert told(**{"is": "5 km²"}) == [("unit-mismatch", "km²", "ha")]
    assert told(variant="tran", **{"is": "5 hộ"}) == [
        ("unknown-variant", "tran", ""),
        ("unit-mismatch", "hộ", "ha"),
    ]


def test_an_unknown_indicator_is_told_elsewhere() -> None:
    assert told(indicator="khac", variant="tran", **{"is": "5 hộ"}) == []
