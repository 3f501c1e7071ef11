"""Counts with their denominator: of a plan, by theme, by year."""

from __future__ import annotations

from generator.subjects.progress.counts import Share, added, by_theme, by_year, plan_counts
from tests.site_fixture import PLANS, linked
from tests.subjects.progress.small import TODAY, plan_of, silent, small


def test_a_plan_is_counted() -> None:
    site = small()
    counts = plan_counts(site, plan_of(site), TODAY)
    assert (counts.targets, counts.duties) == (Share(1, 1), Share(1, 2))
    assert by_theme([counts, counts]) == {"viec-lam": Share(2, 2)}
    assert by_year([counts]) == {
        2025: (Share(), Share(1, 1)),
        2026: (Share(), Share(0, 1)),
        2030: (Share(1, 1), Share()),
    }


def test_without_reports_nothing_is_found() -> None:
    site = silent()
    counts = plan_counts(site, plan_of(site), TODAY)
    assert (counts.targets, counts.duties) == (Share(0, 1), Share(0, 2))


def test_what_only_says_a_target_again_is_not_counted() -> None:
    site = linked(PLANS)
    for plan in site.plans.values():
        all_of_it = added([plan_counts(site, plan, TODAY).targets]).all
        assert all_of_it == sum(1 for one in plan.targets() if not one.repeats)
