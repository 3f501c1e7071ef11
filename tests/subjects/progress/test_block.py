"""The page of a plan tells what became of it, where the portal has a report at all."""

from __future__ import annotations

from generator.subjects.progress.block import ProgressBlock, progress_on_page
from tests.subjects.progress.small import edition, plan_of, silent, small


def test_a_portal_without_reports_sees_nothing() -> None:
    assert list(progress_on_page(edition(silent()), plan_of(silent()))) == []


def test_the_block_counts_and_shows_what_is_spoken_of() -> None:
    (block,) = progress_on_page(edition(small()), plan_of(small()))
    shown = block.shown
    assert isinstance(shown, ProgressBlock)
    assert (shown.today, shown.more, len(shown.rows)) == ("01/12/2026", 0, 1)
