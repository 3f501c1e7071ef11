"""Each target of a plan is judged once, by the figures of its indicator."""

from __future__ import annotations

from generator.subjects.progress.judged import evidence, judged_targets, observations, replies
from tests.subjects.progress.small import TODAY, plan_of, silent, small


def test_a_target_is_judged_by_the_figures_that_are_there() -> None:
    site = small()
    (one,) = judged_targets(site, plan_of(site), TODAY)
    assert [judged.status for judged in one.judgements] == ["at-level"]
    assert one.judgements[0].figures == ("bao-cao-2025#that-nghiep",)
    assert one.has_figure
    assert one.is_spoken_of


def test_without_reports_nothing_is_spoken_of() -> None:
    site = silent()
    (one,) = judged_targets(site, plan_of(site), TODAY)
    assert [judged.status for judged in one.judgements] == ["no-figure"]
    assert not one.is_spoken_of


def test_what_reports_say_is_found_by_its_address() -> None:
    site = small()
    assert list(observations(site)) == ["bao-cao-2025#that-nghiep"]
    assert list(replies(site)) == ["xa-mau-ke-hoach#i-t1"]
    assert [one.about for _report, one in evidence(site)["xa-mau-ke-hoach"]] == ["ii-1"]
