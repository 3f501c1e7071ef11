"""One authored target: its figure typed, found in its own words, and held against its indicator."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from generator.link.context import Linking
from generator.link.targets import TargetPlace, link_target
from generator.model.plan import Span, Target
from generator.schema.annotations import TargetForm
from tests.golden import Case
from tests.link.base import hold_case, link_cases, new_linking, told

PATH = ("body", 2, "text", 0, "targets", 0)  # the target of the base: lines 41 to 45
SPAN = Span(0, 9)
PLACE = TargetPlace("ii-t1", "xa-mau-ke-hoach", "ii", "ii-p1", SPAN, "", ())


@pytest.mark.parametrize("case", link_cases("targets"), ids=lambda case: case.name)
def test_case(case: Case, plans: Path, update_goldens: bool) -> None:
    hold_case(case, plans, update_goldens)


def linked(**said: Any) -> tuple[Target, Linking]:
    linking = new_linking()
    form = TargetForm.model_validate({"indicator": "ty-le-that-nghiep", **said})
    return link_target(linking, form, PATH, PLACE), linking


def sound(**said: Any) -> Target:
    target, linking = linked(**said)
    assert told(linking) == []
    return target


def problems(**said: Any) -> list[tuple[int, int, str, str, str]]:
    return told(linked(**said)[1])


def test_a_target_whole() -> None:
    assert sound(
        **{"is": "45–50 %", "quote": "đạt 45 - 50% người, trên 10 xã", "population": "nữ"},
        year=2030,
        when="cuối năm 2030",
        per="trên 10 xã",
        against="cả nước",
        variant="ca-nam",
        part_of="chung",
        repeats=["a"],
        conflicts_with=["b"],
        inferred="suy ra",
        note="ghi chú",
    ) == Target(
        id="ii-t1",
        plan="xa-mau-ke-hoach",
        section="ii",
        paragraph="ii-p1",
        indicator="ty-le-that-nghiep",
        kind="numeric",
        population="nữ",
        operator="between",
        value=Decimal(45),
        value_max=Decimal(50),
        unit="%",
        year=2030,
        when="cuối năm 2030",
        per="trên 10 xã",
        against="cả nước",
        printed="45 - 50%",
        quote="đạt 45 - 50% người, trên 10 xã",
        span=SPAN,
        variant="ca-nam",
        part_of="chung",
        repeats=("a",),
        conflicts_with=("b",),
        inferred="suy ra",
        note="ghi chú",
    )


def test_what_a_target_does_not_say_is_null() -> None:
    target = sound(**{"is": "< 3 %", "quote": "dưới 3%"})
    assert (target.population, target.value_max, target.year, target.when) == (None,) * 4
    assert (target.per, target.against, target.variant, target.part_of) == (None,) * 4
    assert (target.repeats, target.conflicts_with) == ((), ())


@pytest.mark.parametrize(
    ("quote", "authored", "printed"),
    [
        ("còn dưới 3% hộ", "< 3 %", "dưới 3%"),
        ("còn 3% trở xuống", "<= 3 %", "3% trở xuống"),
        ("đạt 07 xã", "7", "07"),
        ("dưới 3 xã dưới 3%", "< 3 %", "dưới 3%"),
    ],
)
def test_the_figure_is_shown_as_its_quote_prints_it(
    quote: str, authored: str, printed: str
) -> None:
    target = sound(**{"is": authored, "quote": quote})
    assert target.printed == printed


def test_what_an_author_says_is_printed_is_shown_instead() -> None:
    target = sound(**{"is": "<= 3 %", "quote": "không tới ba phần trăm", "printed": "ba phần trăm"})
    assert (target.printed, target.value) == ("ba phần trăm", Decimal(3))


def test_printed_words_must_stand_in_the_quote() -> None:
    assert problems(**{"is": "3 %", "quote": "đạt 3%", "printed": "3 %"}) == [
        (41, 13, "quote-not-found", "3 %", "")
    ]


@pytest.mark.parametrize(
    ("quote", "authored", "printed"),
    [
        ("không còn hộ nghèo", "0 %", "không còn"),
        ("Xóa bỏ hoàn toàn nhà tạm", "0 %", "Xóa bỏ hoàn toàn"),
        ("có một trạm hoặc hai trạm", "2", "hai"),
    ],
)
def test_a_number_in_words(quote: str, authored: str, printed: str) -> None:
    target = sound(**{"is": authored, "quote": quote, "kind": "words"})
    assert (target.kind, target.printed, target.operator) == ("words", printed, "=")


def test_a_number_in_words_is_sought_in_words_only() -> None:
    assert problems(**{"is": "2", "quote": "có 2 trạm", "kind": "words"}) == [
        (43, 17, "figure-not-in-quote", "2 ≠ có 2 trạm", "")
    ]
    assert problems(**{"is": "2", "quote": "có hai trạm"}) == [
        (43, 17, "figure-not-in-quote", "2 ≠ có hai trạm", "")
    ]


@pytest.mark.parametrize(
    ("authored", "printed"), [("<= 3 %", "< 3 %"), ("3 %", "< 3 %"), ("> 3 %", "< 3 %")]
)
def test_a_bound_is_the_one_that_is_printed(authored: str, printed: str) -> None:
    assert problems(**{"is": authored, "quote": "còn dưới 3%"}) == [
        (43, 17, "figure-bound", authored, printed)
    ]


def test_the_message_about_a_bound_shows_the_words_and_the_sign() -> None:
    _, linking = linked(**{"is": "<= 3 %", "quote": "còn dưới 3%."})
    assert linking.problems[0].message == "văn bản in “dưới 3%”, nhưng is: dùng dấu “<=”"


@pytest.mark.parametrize("kind", ["numeric", "words"])
def test_a_promise_in_numbers_has_one(kind: str) -> None:
    assert problems(quote="giảm", kind=kind) == [(41, 13, "target-without-figure", "giảm", "")]


@pytest.mark.parametrize("kind", ["relational", "qualitative", "maintain", "direction"])
def test_a_promise_in_words_needs_none(kind: str) -> None:
    target = sound(quote="giảm", kind=kind)
    assert (target.operator, target.value, target.value_max, target.printed) == (None,) * 4


def test_a_relation_to_a_level_has_an_operator_without_a_number() -> None:
    target = sound(quote="bằng cả nước", kind="relational", compares=">=", against="cả nước")
    assert (target.operator, target.value, target.against) == (">=", None, "cả nước")


@pytest.mark.parametrize(
    ("indicator", "authored", "unit"),
    [
        ("ty-le-that-nghiep", "3 %", "%"),
        ("ty-le-that-nghiep", "3", "%"),  # the indicator's, where the figure has none
        ("ho-ngheo-la-nguoi-co-cong", "3", "hộ"),
        (None, "3 xã", "xã"),
        (None, "3", None),
    ],
)
def test_the_unit_is_the_figures_or_the_indicators(
    indicator: str | None, authored: str, unit: str | None
) -> None:
    target = sound(**{"indicator": indicator, "is": authored, "quote": "3% và 3 xã"})
    assert (target.indicator, target.unit) == (indicator, unit)


def test_a_target_without_a_figure_counts_what_its_indicator_counts() -> None:
    assert sound(quote="giảm", kind="direction").unit == "%"


def test_another_unit_is_told_and_the_target_stays() -> None:
    target, linking = linked(**{"is": "3 hộ", "quote": "3 hộ"})
    assert told(linking) == [(43, 17, "unit-mismatch", "hộ", "%")]
    assert linking.problems[0].severity == "warning"
    assert target.unit == "hộ"


def test_an_unknown_indicator_is_told_and_left_out() -> None:
    target, linking = linked(indicator="ty-le-that-nghip", quote="giảm", kind="direction")
    assert told(linking) == [
        (41, 24, "unknown-indicators", "ty-le-that-nghip", "ty-le-that-nghiep")
    ]
    assert (target.indicator, target.unit) == (None, None)


def test_a_variant_is_one_of_the_indicators() -> None:
    said = {"quote": "giảm", "kind": "direction"}
    assert sound(**said, variant="ca-nam").variant == "ca-nam"
    assert problems(**said, variant="ca-thang") == [(41, 13, "unknown-variant", "ca-thang", "")]
    assert problems(**said, variant="ca-nm") == [(41, 13, "unknown-variant", "ca-nm", "ca-nam")]
    assert sound(**said, indicator=None, variant="ca-thang").variant == "ca-thang"
