"""Figures on a scale: every mark within the drawing, in the order of the values."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.link.site import link
from generator.model.plan import Span, Target
from generator.reading.plans import load
from generator.subjects.indicators.scale import HUNDRED, Scale, mark_for, scale_for
from generator.text.figures import Operator
from tests.folders import ROOT

PLANS = ROOT / "plans"
VALUES = st.decimals(0, 1_000_000, places=1)


def target(
    value: Decimal | None,
    high: Decimal | None = None,
    *,
    operator: Operator = "=",
    unit: str = "hộ",
) -> Target:
    """Build a target of which only the figure matters."""
    return Target(
        id="t",
        plan="p",
        section="s",
        paragraph="s-p1",
        indicator="i",
        kind="numeric",
        population=None,
        operator="between" if high is not None else operator,
        value=value,
        value_max=high,
        unit=unit,
        year=None,
        when=None,
        per=None,
        against=None,
        printed=None,
        quote="q",
        span=Span(0, 1),
        variant=None,
        part_of=None,
        repeats=(),
        conflicts_with=(),
        inferred=None,
        note=None,
    )


@given(st.lists(VALUES, min_size=2, max_size=20, unique=True))
def test_every_figure_stands_within_the_scale_in_order(values: list[Decimal]) -> None:
    scale = scale_for([target(value) for value in values])
    assert scale is not None
    assert scale.low <= min(values) <= max(values) <= scale.high
    assert 2 <= len(scale.ticks) <= 8
    assert (scale.ticks[0], scale.ticks[-1]) == (scale.low, scale.high)
    places = [scale.place(value) for value in sorted(values)]
    assert places == sorted(places)
    assert all(0 <= place <= HUNDRED for place in places)


@pytest.mark.parametrize("unit", ["%", "hộ"])
def test_one_number_or_range_has_no_scale_however_often_and_however_bounded(unit: str) -> None:
    five = target(Decimal(5), unit=unit)
    assert scale_for([five]) is None
    others = (
        target(Decimal(5), operator=">", unit=unit),
        target(Decimal(5), Decimal(5), unit=unit),
    )
    assert scale_for([five, *others, target(None)]) is None
    wide = target(Decimal(5), Decimal(8), unit=unit)
    assert scale_for([wide, wide]) is None
    assert scale_for([five, wide])
    assert scale_for([five, target(Decimal(6), unit=unit)])


def test_promises_without_figures_have_no_scale() -> None:
    assert scale_for([]) is None
    assert scale_for([target(None)]) is None
    assert mark_for(target(None), Scale(Decimal(0), HUNDRED, ())) is None


def test_shares_are_shown_against_the_whole() -> None:
    scale = scale_for([target(Decimal(40), unit="%"), target(Decimal(55), unit="%")])
    assert scale == Scale(Decimal(0), HUNDRED, tuple(map(Decimal, (0, 25, 50, 75, 100))))


def test_small_shares_begin_at_nothing() -> None:
    scale = scale_for([target(Decimal(2), unit="%"), target(Decimal(4), unit="%")])
    assert scale is not None
    assert (scale.low, scale.high) == (Decimal(0), Decimal(4))


@pytest.mark.parametrize(
    ("operator", "left", "right", "is_open"),
    [
        ("=", False, False, False),
        ("<", True, False, True),
        ("<=", True, False, False),
        (">", False, True, True),
        (">=", False, True, False),
    ],
)
def test_bounds_open_to_their_side(
    operator: Operator, left: bool, right: bool, is_open: bool
) -> None:
    scale = Scale(Decimal(0), HUNDRED, ())
    mark = mark_for(target(Decimal(50), operator=operator), scale)
    assert mark is not None
    assert (mark.opens_left, mark.opens_right, mark.is_open) == (left, right, is_open)
    assert (mark.start == 0, mark.end == HUNDRED) == (left, right)


def test_a_range_is_a_bar() -> None:
    mark = mark_for(target(Decimal(45), Decimal(50)), Scale(Decimal(0), HUNDRED, ()))
    assert mark is not None
    assert mark.is_range
    assert mark.start < mark.end < HUNDRED


def test_every_figure_of_the_real_plans_can_be_drawn() -> None:
    site, _ = link(load(PLANS))
    drawn = 0
    for targets in site.targets_by_indicator.values():
        scale = scale_for(targets)
        for one in targets:
            if one.value is not None and scale:
                assert mark_for(one, scale) is not None
                drawn += 1
    assert drawn > 50


@pytest.mark.parametrize(("value", "is_whole"), [("19", False), ("20", False), ("20.1", True)])
def test_shares_up_to_twenty_have_a_scale_of_their_own(value: str, is_whole: bool) -> None:
    scale = scale_for([target(Decimal(value), unit="%"), target(Decimal(1), unit="%")])
    assert scale
    assert (scale.high == HUNDRED) is is_whole
    assert scale.low == 0


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        # Steps of 1, 2 or 5 times a power of ten, the smallest that makes five parts at most.
        (("0", "5"), "0 1 2 3 4 5"),
        (("0", "5.1"), "0 2 4 6"),
        (("0", "10"), "0 2 4 6 8 10"),
        (("0", "10.1"), "0 5 10 15"),
        (("0", "25"), "0 5 10 15 20 25"),
        (("0", "26"), "0 10 20 30"),
        (("0", "0.5"), "0.0 0.1 0.2 0.3 0.4 0.5"),
        (("1000", "1050"), "1000 1010 1020 1030 1040 1050"),
        (("7", "8"), "7.0 7.2 7.4 7.6 7.8 8.0"),
    ],
)
def test_the_scale_is_cut_into_round_parts(values: tuple[str, ...], ticks: str) -> None:
    scale = scale_for([target(Decimal(value)) for value in values])
    assert scale
    assert list(scale.ticks) == [Decimal(one) for one in ticks.split()]
    assert (scale.low, scale.high) == (scale.ticks[0], scale.ticks[-1])


def test_marks_keep_clear_of_the_borders_and_stand_in_proportion() -> None:
    scale = Scale(Decimal(10), Decimal(30), ())
    places = [scale.place(Decimal(value)) for value in (10, 15, 20, 30)]
    # Four percent of the width are left free at either end.
    assert places == [Decimal(4), Decimal(27), Decimal(50), Decimal(96)]
    third = Scale(Decimal(0), Decimal(3), ()).place(Decimal(1))
    assert third == Decimal("34.7")  # 4 + 92/3, to one digit


def test_a_range_counts_with_both_its_ends_and_shares_among_others_are_no_shares() -> None:
    ranged = scale_for([target(Decimal(2), Decimal(8)), target(Decimal(3))])
    assert ranged
    assert ranged.high == 8
    mixed = scale_for([target(Decimal(40), unit="%"), target(Decimal(50))])
    assert mixed
    assert (mixed.low, mixed.high) == (Decimal(40), Decimal(50))
    silent = scale_for([target(Decimal(40), unit="%"), target(Decimal(45), unit="%"), target(None)])
    assert silent
    assert silent.high == HUNDRED


def test_a_rough_figure_is_open_to_no_side() -> None:
    scale = Scale(Decimal(0), HUNDRED, ())
    rough = mark_for(target(Decimal(50), operator="~"), scale)
    sharp = mark_for(target(Decimal(50)), scale)
    assert rough
    assert sharp
    assert (rough.start, rough.end) == (sharp.start, sharp.end) == (Decimal(50), Decimal(50))
    assert (rough.is_rough, sharp.is_rough) == (True, False)
    assert (rough.opens_left, rough.opens_right, rough.is_range) == (False, False, False)
