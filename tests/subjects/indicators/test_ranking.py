"""What may be ranked, and how: tests/cases/ranking, and what holds whatever places state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.plan import Target
from generator.model.quantities import is_rankable, quantity
from generator.model.registries import Conversion, Indicator, Unsaid
from generator.model.site import Site
from generator.subjects.indicators.ranking import (
    LEAST_PLACES,
    RANKED_LEVELS,
    Place,
    RankSet,
    rank_sets,
)
from generator.text.bounds import sure_order
from generator.text.figures import Operator, parse_figure
from tests.golden import Case, cases, hold
from tests.site_fixture import PLANS, linked
from tests.subjects.indicators.places import place, plan, site, site_of
from tests.subjects.indicators.test_scale import target

RULE = Conversion("người/10.000 dân", Decimal("0.01"), "theo nghĩa")
SHARE = Indicator("i", "Tỷ lệ", "%", "more", None, None, (), None, (RULE,))
PLACE_KEYS = ("place", "plan", "level", "status")


def indicator_of(said: Mapping[str, Any]) -> Indicator:
    """The indicator of a case: a share unless the case says otherwise."""
    rules = said.get("conversions", {}).items()
    return Indicator(
        *("i", "Tỷ lệ", said.get("unit", "%"), "more", None, None, (), None),
        conversions=tuple(
            Conversion(unit, Decimal(by.replace(",", ".")), "") for unit, by in rules
        ),
        denominator=said.get("denominator"),
        unsaid=Unsaid(said["unsaid"], "vì thế") if "unsaid" in said else None,
    )


def target_of(said: Mapping[str, Any], indicator: Indicator, number: int) -> Target:
    """A target as a case says it: its figure, and whatever else is not as usual."""
    figure = parse_figure(said["is"]) if "is" in said else None
    words = {name: value for name, value in said.items() if name not in (*PLACE_KEYS, "is")}
    return replace(
        target(None),
        id=f"t{number}",
        plan=said.get("plan", said["place"]),
        paragraph="i-p1",
        operator=figure.operator if figure else None,
        value=figure.value if figure else None,
        value_max=figure.value_max if figure else None,
        unit=(figure and figure.unit) or indicator.unit,
        **{**words, "year": int(said.get("year", 2030))},
    )


def site_said(case: Case) -> Site:
    indicator = indicator_of(case.said.get("indicator", {}))
    says = case.said["says"]
    plans = {
        one.get("plan", one["place"]): plan(
            one.get("plan", one["place"]), one["place"], one.get("status", "issued")
        )
        for one in says
    }
    units = [
        place(one["place"], one.get("level", "commune"))
        for one in says
        if one.get("level") != "nowhere"
    ]
    targets = [target_of(one, indicator, number) for number, one in enumerate(says)]
    return site_of(list(plans.values()), units, targets, {"i": indicator})


def sets_of(at: Site) -> list[RankSet]:
    return rank_sets(at, at.registries.indicators["i"], at.targets_by_indicator["i"])


def in_a_line(found: RankSet) -> str:
    places = sorted(found.places, key=lambda one: one.unit)
    return f"{found}: " + ", ".join(f"{one.unit} {one.rank or '–'}" for one in places)


@pytest.mark.parametrize("case", cases("ranking"), ids=lambda case: case.name)
def test_sets_and_ranks(case: Case, update_goldens: bool) -> None:
    hold(case, "sets", [in_a_line(one) for one in sets_of(site_said(case))], update_goldens)


def one_set(*figures: tuple[str, ...]) -> RankSet:
    """The set of communes that state these figures, one or several each."""
    says = [
        {"place": f"{number:03}", "is": figure}
        for number, stated in enumerate(figures)
        for figure in stated
    ]
    targets = [target_of(one, SHARE, number) for number, one in enumerate(says)]
    names = [f"{number:03}" for number in range(len(figures))]
    at = site_of([plan(one) for one in names], [place(one) for one in names], targets, {"i": SHARE})
    (found,) = sets_of(at)
    return found


def names(places: Sequence[Place]) -> str:
    return " ".join(str(int(one.unit)) for one in places)


def test_the_highest_and_the_lowest_are_those_of_all_or_nobody() -> None:
    found = one_set(("55 %",), ("> 98 %",), ("45–50 %",), ("> 98 %",))
    assert (names(found.highest), names(found.lowest), names(found.unplaced)) == ("1 3", "2", "")
    top = one_set((">= 50 %",), ("55 %",), ("45 %",))
    assert (names(top.highest), names(top.lowest), names(top.unplaced)) == ("", "2", "0 1")
    same = one_set(("5 %",), ("5 %",), ("5 %",))
    assert (same.highest, same.lowest, same.unplaced) == ([], [], [])
    few = one_set(("5 %",), ("~ 6 %",))
    assert not few.is_compared
    assert (few.highest, few.lowest, few.unplaced) == ([], [], [])


@pytest.mark.parametrize("count", [LEAST_PLACES - 1, LEAST_PLACES])
def test_three_places_are_enough(count: int) -> None:
    found = one_set(*((f"{number} %",) for number in range(count)))
    assert found.is_compared is (count == 3)
    assert [one.rank is None for one in found.places] == [count < 3] * count


FIGURES = st.builds(
    lambda sign, number: f"{sign} {number} %",
    st.sampled_from(["", ">", ">=", "<", "<=", "~"]),
    st.integers(0, 4),
) | st.tuples(st.integers(0, 4), st.integers(0, 4)).map(lambda ends: f"{min(ends)}–{max(ends)} %")
STATED = st.lists(st.lists(FIGURES, min_size=1, max_size=2).map(tuple), min_size=1, max_size=7)


@given(STATED)
def test_a_rank_says_how_many_surely_lie_higher_and_stands_beside_all(
    stated: list[tuple[str, ...]],
) -> None:
    """Against the rule of two figures, place by place."""
    found = one_set(*stated)
    for one in found.places:
        orders = []
        for other in found.places:
            told = {sure_order(a, b) for a in one.targets for b in other.targets}
            orders.append(told.pop() if len(told) == 1 else None)
        if len(found.places) < LEAST_PLACES or None in orders:
            assert (one.rank, one.above, one.below) == (None, None, None)
        else:
            assert (one.above, one.below) == (orders.count(-1), orders.count(1))
            assert one.rank == orders.count(-1) + 1


@given(STATED)
def test_ranks_are_those_of_any_order_of_the_places(stated: list[tuple[str, ...]]) -> None:
    there = sorted(one.rank or 0 for one in one_set(*stated).places)
    back = sorted(one.rank or 0 for one in one_set(*reversed(stated)).places)
    assert there == back


@given(st.lists(st.integers(0, 5), min_size=3, max_size=8))
def test_sure_figures_are_ranked_as_numbers(values: list[int]) -> None:
    found = one_set(*((f"{value} %",) for value in values))
    assert [one.rank for one in found.places] == [
        1 + sum(other > value for other in values) for value in values
    ]


def of(value: int, operator: Operator = "=", **words: Any) -> Target:
    return replace(target(Decimal(value), operator=operator, unit="%"), **words)


def test_a_range_is_converted_at_both_ends() -> None:
    found = quantity(of(4000, unit="người/10.000 dân", value_max=Decimal(5000)), SHARE)
    assert (found.value, found.value_max, found.unit) == (Decimal(40), Decimal(50), "%")


def test_a_figure_that_says_of_how_many_is_rankable() -> None:
    count = replace(SHARE, unit="hộ")
    assert is_rankable(of(1), SHARE)
    assert is_rankable(of(1, unit=RULE.unit), SHARE)
    assert not is_rankable(of(1, unit="hộ"), count)
    assert not is_rankable(of(1, unit=None), replace(SHARE, unit=None))
    assert is_rankable(of(1, unit="hộ", per="trên 100 dân"), count)
    assert is_rankable(of(1, unit="hộ"), replace(count, denominator="trên 100 dân"))


def test_what_a_plan_only_says_again_is_not_shown_twice() -> None:
    first, again = of(1, id="mot"), of(1, id="hai", repeats=("mot",))
    other = of(2, id="ba", repeats=("dau",))
    assert Place("a", (first, again)).said_once == [first]
    # What is repeated may be of another measure: something is shown all the same.
    assert Place("a", (other, again)).said_once == [other]


def test_a_set_is_written_as_a_key() -> None:
    at = site(*(replace(of(1), plan=f"00{n}", paragraph="i-p1", year=2030) for n in range(3)))
    (found,) = sets_of(at)
    assert str(found) == "commune|issued|i|||2030||%||"
    assert str(found.measure) == "i|||2030||%||"


def test_the_five_real_plans_are_of_three_levels_and_nothing_of_them_is_ranked() -> None:
    at = linked(PLANS)
    found = [
        one
        for name, targets in at.targets_by_indicator.items()
        for one in rank_sets(at, at.registries.indicators[name], targets)
    ]
    assert len(found) > 50
    assert {one.level for one in found} == set(RANKED_LEVELS)
    assert not any(one.is_compared for one in found)
    assert {place.rank for one in found for place in one.places} == {None}
