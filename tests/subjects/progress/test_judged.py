"""Each target of a plan is judged once, by the figures of its indicator."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.reports import Observation
from generator.model.site import Site
from generator.observed import judge, promise_of
from generator.subjects.progress import judged
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


def measured_everywhere(far: int) -> Site:
    """The small site with a figure of every unit, so many communes of elsewhere among them."""
    site = small()
    (report,) = site.reports.values()
    (figure,) = report.observations
    units = dict(site.registries.units)
    own = replace(units["xa-mau"], successors=("xa-sau",))
    alone = replace(own, parent=None, successors=())
    units |= {"xa-mau": own, "xa-sau": replace(alone, id="xa-sau")}
    units["xa-truoc"] = replace(alone, id="xa-truoc", successors=("xa-mau",))
    units["thon-mau"] = replace(alone, id="thon-mau", parent="xa-mau")
    units |= {name: replace(alone, id=name) for name in (f"xa-xa-{n}" for n in range(far))}
    figures = tuple(replace(figure, id=f"o-{unit}", where=unit) for unit in units)
    return replace(
        site,
        registries=replace(site.registries, units=units),
        reports={report.id: replace(report, observations=figures)},
    )


def test_figures_of_all_places_judge_a_target_as_those_near_its_own_do() -> None:
    site = measured_everywhere(3)
    every = site.observations_by_indicator
    for one in judged_targets(site, plan_of(site), TODAY):
        figures = every[one.target.indicator or ""]
        promise = promise_of(site, one.target, [figure.where for figure in figures])
        assert one.judgements == judge(promise, figures, TODAY)
        refused = {each.observation for said in one.judgements for each in said.refused}
        near = ("tinh-mau", "xa-sau", "xa-truoc", "thon-mau")
        assert refused == {f"bao-cao-2025#o-{unit}" for unit in near}


def test_figures_of_places_far_away_are_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else every target of the country would look at every figure of the country."""
    looked: list[int] = []

    def counting(promise: object, figures: tuple[Observation, ...], today: object) -> tuple[()]:
        looked.append(len(figures))
        return ()

    monkeypatch.setattr(judged, "judge", counting)
    for far in (1, 30):
        site = measured_everywhere(far)
        list(judged_targets(site, plan_of(site), TODAY))
    assert looked[0] == looked[1] > 1
