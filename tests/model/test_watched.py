"""A site that is watched finds what the real one finds, and tells what was looked at."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from generator.model.plan import Plan
from generator.model.site import Site
from generator.model.watched import HeardPlan, WatchedSite, head_of
from generator.watching import Look, watching
from tests.many_plans import crowded

XA = "xa-00001"


@pytest.fixture(scope="module")
def site() -> Site:
    return crowded(3)


def titles(site: Site) -> Mapping[str, str]:
    return {name: plan.title for name, plan in site.plans.items()}


def first_title(site: Site, plan: Plan) -> str:
    return site.plans[XA].title + str(len(plan.sections))


def headings(_site: Site, plan: Plan) -> Mapping[str, str]:
    return {section.id: section.title for section in plan.walk()}


READ = [Look(("heads",), "at", XA), Look(("plans",), "at", XA)]
ASKED: dict[str, tuple[Callable[[Site], object], list[Look]]] = {
    "a plan by name": (lambda one: one.plans[XA].title, READ[:1]),
    "its text": (lambda one: one.plans[XA].sections, READ),
    "its notes": (lambda one: one.plans[XA].notes, READ),
    "its source": (lambda one: one.plans[XA].source.file, READ),
    "its targets": (lambda one: list(one.plans[XA].targets()), READ),
    "all plans": (
        lambda one: [plan.unit for plan in one.plans.values()],
        [Look(("heads",), "all")],
    ),
    "how many": (lambda one: len(one.plans), [Look(("heads",), "count")]),
    "the past": (lambda one: one.revisions, [Look(("revisions",), "all")]),
    "pairs": (lambda one: one.pairs, [Look(("pairs",), "all")]),
    "groups": (lambda one: one.passages_by_group.get("a"), [Look(("groups",), "has", "a")]),
    "registries": (lambda one: one.registries.units["tinh-0"], []),
    "the past of one": (
        lambda one: one.revisions_by_plan[XA],
        [Look(("once", "generator.model.site:_revisions_by_plan"), "at", XA)],
    ),
    "what was found": (
        lambda one: one.once(titles)[XA],
        [Look(("once", f"{__name__}:titles"), "at", XA)],
    ),
    "what was found in one": (
        lambda one: one.once_in(one.plans["xa-00002"], first_title),
        [
            Look(("heads",), "at", "xa-00002"),
            Look(("within", f"{__name__}:first_title", "xa-00002"), "all"),
        ],
    ),
    "one of what was found in one": (
        lambda one: one.once_in(one.plans[XA], headings)["i"],
        [READ[0], Look(("within", f"{__name__}:headings", XA), "at", "i")],
    ),
    "what was found in a plan of another time": (
        lambda one: one.once_in(replace(crowded(3).plans["xa-00002"]), first_title),
        [Look(("heads",), "at", XA)],
    ),
}


@pytest.mark.parametrize("case", ASKED)
def test_what_is_asked_is_found_and_noted_each_time(case: str, site: Site) -> None:
    ask, expected = ASKED[case]
    watched = WatchedSite(site)
    for _again in range(2):
        with watching() as watch:
            assert ask(watched) == ask(site)
        assert list(watch.looks) == expected


def test_a_look_sees_what_there_is_now(site: Site) -> None:
    plan = site.plans[XA]
    other = replace(site, plans={**site.plans, XA: replace(plan, title="Khác", notes=())})
    looks = [Look(("plans",), "at", XA), Look(("heads",), "at", XA), Look(("heads",), "ids")]
    before, after = ([WatchedSite(one).sees(look) for look in looks] for one in (site, other))
    assert before == [(plan,), (head_of(plan),), tuple(site.plans)]
    assert [one == two for one, two in zip(before, after, strict=True)] == [False, False, True]


def test_a_look_at_one_plan_sees_what_it_would_find_now(site: Site) -> None:
    module = "generator.views.targets"
    look = Look(("within", f"{module}:_views_by_id", XA), "ids")
    known = WatchedSite(site).sees(look)
    assert known == tuple(one.id for one in site.plans[XA].targets())
    none = replace(site, plans={**site.plans, XA: replace(site.plans[XA], sections=())})
    assert WatchedSite(none).sees(look) == () != known
    for name, plan in ((f"{module}:_views_by_id", "khác"), (f"{module}:target_view", XA)):
        with pytest.raises(LookupError):
            WatchedSite(site).sees(Look(("within", name, plan), "all"))


def test_a_head_is_all_but_the_text(site: Site) -> None:
    plan = site.plans[XA]
    heard = HeardPlan(plan)
    assert head_of(plan) == head_of(heard)
    assert head_of(replace(plan, sections=(), notes=())) == head_of(plan)
    assert head_of(replace(plan, status="draft")) != head_of(plan)


def test_only_functions_of_ours_that_take_a_site_alone_are_looks(site: Site) -> None:
    watched = WatchedSite(site)
    for name in ("os:getcwd", f"{__name__}:titles", "generator.model.site:Site", "x", "a:b"):
        with pytest.raises(LookupError):
            watched.sees(Look(("once", name), "all"))
    with pytest.raises(LookupError):
        watched.sees(Look(("khác",), "all"))


def test_neither_a_site_nor_a_plan_that_is_heard_is_copied(site: Site) -> None:
    for one in (WatchedSite(site), HeardPlan(site.plans[XA])):
        with pytest.raises(TypeError):
            copy.copy(one)
