"""What is said of a set: who states most, who least, of whom nobody can say, and of how many."""

from __future__ import annotations

import pytest

from generator.model.plan import Target
from generator.model.site import Site
from generator.subjects.indicators.ranking import rank_sets
from generator.subjects.indicators.verdicts import (
    PLACES_SHOWN,
    SETS_SHOWN,
    Verdict,
    verdicts,
)
from generator.views.targets import target_view
from tests.subjects.indicators.places import SHARE, promise, site

AMONG = "trong {} xã, phường, thị trấn, đặc khu, văn bản đã ban hành; năm 2030"


def found(at: Site) -> list[Verdict]:
    targets = at.targets_by_indicator["i"]
    stated = [target_view(at, one) for one in targets]
    return list(verdicts(at, rank_sets(at, SHARE, targets), stated))


def said(*targets: Target, plans: int = 3) -> list[tuple[str, str, str]]:
    return [
        (one.word, one.about, " ".join(row.target.plan for row in one.rows))
        for one in found(site(*targets, plans=plans))
    ]


def test_the_highest_and_the_lowest_are_named_with_their_set() -> None:
    assert said(promise("000", 5), promise("001", 9), promise("002", 5)) == [
        ("Cao nhất", AMONG.format(3), "001"),
        ("Thấp nhất", AMONG.format(3), "000 002"),
    ]


def test_nothing_is_said_where_all_state_the_same_or_two_are_all() -> None:
    assert said(promise("000", 5), promise("001", 5), promise("002", 5)) == []
    assert said(promise("000", 5), promise("001", 9)) == []


def test_what_cannot_be_ordered_is_said_with_the_reason() -> None:
    rough = promise("002", 7, operator="~")
    assert said(promise("000", 5), promise("001", 9), rough) == [
        ("Không xếp được", AMONG.format(3), "000 001 002"),
    ]
    lowest, unsure = found(
        site(promise("000", 5), promise("001", 9, operator=">="), promise("002", 10))
    )
    assert (lowest.word, lowest.why) == ("Thấp nhất", None)
    assert (unsure.word, [row.target.plan for row in unsure.rows]) == (
        "Không xếp được",
        ["001", "002"],
    )
    assert unsure.why
    assert unsure.why.startswith("Không chắc mức nào cao hơn")


def test_a_place_that_states_two_figures_has_both_shown_and_what_it_repeats_once() -> None:
    again = promise("000", 5, 3, repeats=("t1",))
    both = (promise("000", 5), promise("000", 9, 2), again)
    (unsure,) = found(site(*both, promise("001", 7), promise("002", 5)))
    assert [(row.target.plan, row.target.id) for row in unsure.rows] == [
        ("000", "t1"), ("000", "t2"), ("001", "t1"), ("002", "t1"),
    ]  # fmt: skip


@pytest.mark.parametrize("sets", [SETS_SHOWN - 1, SETS_SHOWN, SETS_SHOWN + 1])
def test_three_sets_are_told(sets: int) -> None:
    targets = [
        promise(f"{plan:03}", plan, year, year=2020 + year)
        for year in range(sets)
        for plan in range(3)
    ]
    assert len(said(*targets)) == 2 * min(sets, 3)


@pytest.mark.parametrize("count", [PLACES_SHOWN - 1, PLACES_SHOWN, PLACES_SHOWN + 1])
def test_five_places_are_named_and_the_others_counted(count: int) -> None:
    targets = [promise(f"{n:03}", 9) for n in range(count)] + [promise(f"{count:03}", 1)]
    highest, lowest = found(site(*targets, plans=count + 1))
    assert (len(highest.rows), highest.more) == (min(count, 5), max(0, count - 5))
    assert (len(lowest.rows), lowest.more) == (1, 0)
