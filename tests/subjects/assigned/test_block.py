"""The page of a plan shows what was set for its place, in words that say for which place."""

from __future__ import annotations

from generator.subjects.assigned.block import AssignedBlock, assigned_on_page, assigned_rows
from tests.subjects.assigned.small import assigned
from tests.subjects.progress.small import edition, plan_of, silent, small


def test_each_level_says_what_the_plan_states_beside_it_or_why_not() -> None:
    rows = list(assigned_rows(assigned(), plan_of(assigned())))
    said = [
        (row.level.assigned.id, [words for _one, words in row.targets], row.why) for row in rows
    ]
    assert said == [
        ("giao", ["cao hơn mức được giao"], ""),
        ("ca-tinh", ["bằng mức đặt cho tỉnh Mẫu"], ""),
        ("nam-khac", [], "không so được: của năm khác"),
        ("viec-khac", [], "trang chưa có gì để đặt cạnh"),
    ]
    assert [row.has_page for row in rows] == [True, True, True, False]


def test_the_block_is_there_only_where_something_was_set() -> None:
    assert list(assigned_on_page(edition(silent()), plan_of(silent()))) == []
    assert list(assigned_on_page(edition(small()), plan_of(small()))) == []
    (block,) = assigned_on_page(edition(assigned()), plan_of(assigned()))
    assert isinstance(block.shown, AssignedBlock)
    assert (len(block.shown.rows), block.shown.more) == (4, 0)
