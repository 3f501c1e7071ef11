"""Levels stand beside the targets of their indicator, those of the place itself first."""

from __future__ import annotations

from generator.subjects.assigned.beside import assigned_by_indicator, beside_targets, set_beside
from tests.subjects.assigned.small import assigned
from tests.subjects.progress.small import plan_of, silent


def test_levels_of_the_place_come_first() -> None:
    (target,) = plan_of(assigned()).targets()
    found = [(one.figure.id, one.relation, one.direction) for one in set_beside(assigned(), target)]
    assert found == [
        ("giao", "same", "higher"),
        ("nam-khac", "same", None),
        ("ca-tinh", "wider-place", "equal"),
    ]


def test_each_target_comes_with_each_level() -> None:
    found = list(beside_targets(assigned(), plan_of(assigned())))
    assert [(target.id, one.figure.id) for target, one in found] == [
        ("i-t1", "giao"),
        ("i-t1", "nam-khac"),
        ("i-t1", "ca-tinh"),
    ]


def test_where_nothing_was_set_nothing_stands_beside() -> None:
    (target,) = plan_of(silent()).targets()
    assert set_beside(silent(), target) == ()
    assert assigned_by_indicator(silent()) == {}
