"""Figures under headings: what is compared first, then what stands apart, each figure once."""

from __future__ import annotations

from dataclasses import replace

from generator.model.plan import Plan, Target
from generator.model.site import Site
from generator.subjects.indicators.figure_groups import (
    DrawnFigure,
    FigureGroup,
    compared_homes,
    figure_groups,
)
from generator.subjects.indicators.ranking import rank_sets
from generator.views.targets import target_view
from tests.subjects.indicators.places import SHARE, place, plan, promise, site_of

UNITS = [
    *(place(name) for name in "abcd"),
    place("h", "district"),
    place("t", "province"),
    place("n", "country"),
]


def groups(at: Site) -> list[FigureGroup]:
    targets = at.targets_by_indicator["i"]
    drawn = [DrawnFigure(target_view(at, one), None, None) for one in targets]
    return figure_groups(at, compared_homes(at, rank_sets(at, SHARE, targets)), drawn)


def told(plans: list[Plan], *targets: Target) -> list[tuple[str, bool, str]]:
    found = groups(site_of(plans, UNITS, targets, {"i": SHARE}))
    assert sum(len(one.figures) for one in found) == len(targets)
    return [
        (
            one.name,
            one.is_compared,
            " ".join(f"{each.row.target.plan}{each.row.target.id}" for each in one.figures),
        )
        for one in found
    ]


COMMUNES = "xã, phường, thị trấn, đặc khu, văn bản đã ban hành"


def test_sets_that_are_compared_come_first_then_the_rest_by_level_drafts_last() -> None:
    plans = [plan(name) for name in "abchtn"]
    drafts = [
        plan("d", status="draft"),
        plan("a2", "a", "expired"),
        plan("x", "nowhere", "unknown"),
    ]
    targets = [promise(one.id, 5) for one in (*drafts, *plans)]
    assert told([*drafts, *plans], *targets) == [
        (f"Cùng một điều, trong 3 {COMMUNES}; năm 2030", True, "at1 bt1 ct1"),
        ("Cả nước, văn bản đã ban hành: đứng riêng, không so", False, "nt1"),
        ("Cấp tỉnh, văn bản đã ban hành: đứng riêng, không so", False, "tt1"),
        ("Cấp huyện, văn bản đã ban hành: đứng riêng, không so", False, "ht1"),
        ("Cấp xã, văn bản hết hiệu lực: đứng riêng, không so", False, "a2t1"),
        ("Cấp xã, văn bản dự thảo: đứng riêng, không so", False, "dt1"),
        ("Không rõ cấp, không rõ tình trạng: đứng riêng, không so", False, "xt1"),
    ]


def test_each_measure_is_compared_for_itself_that_of_most_places_first() -> None:
    plans = [plan(name) for name in "abcd"]
    early = [promise(name, 5, 2, year=2025) for name in "abc"]
    late = [promise(name, 5) for name in "abcd"]
    words = replace(promise("a", None, 3), operator=None)
    assert told(plans, *early, *late, words) == [
        (f"Cùng một điều, trong 4 {COMMUNES}; năm 2030", True, "at1 bt1 ct1 dt1"),
        (f"Cùng một điều, trong 3 {COMMUNES}; năm 2025", True, "at2 bt2 ct2"),
        ("Cấp xã, văn bản đã ban hành: đứng riêng, không so", False, "at3"),
    ]


def test_where_two_places_are_all_nothing_is_compared() -> None:
    assert told([plan("a"), plan("b")], promise("a", 5), promise("b", 6)) == [
        ("Cấp xã, văn bản đã ban hành: đứng riêng, không so", False, "at1 bt1"),
    ]
