"""An edition that is watched shows what the real one shows, but for the moment of the build."""

from __future__ import annotations

from datetime import date

import pytest

from generator.fidelity import Evidence
from generator.model.plan_digests import digests_of
from generator.opendata import Publication
from generator.views.watched import WatchedEdition
from generator.watching import Look, watching
from tests.many_plans import crowded
from tests.site_fixture import edition_of

XA = "xa-00001"


@pytest.fixture(scope="module")
def watched() -> WatchedEdition:
    given = {"evidence": {XA: Evidence()}, "plan_files": {XA: b"a"}, "sources": {XA: b"b"}}
    return WatchedEdition.of(edition_of(crowded(2), "https://vi-du.vn/", timestamp=7, **given))


def test_what_belongs_to_a_plan_is_shown_and_noted(watched: WatchedEdition) -> None:
    shown = watched.shown
    with watching() as watch:
        assert shown.evidence.get(XA) == Evidence()
        assert (shown.plan_files[XA], shown.sources[XA]) == (b"a", b"b")
        assert shown.site.plans[XA].unit == XA
    expected = [Look((name,), "at", XA) for name in ("evidence", "plan_files", "sources", "heads")]
    assert list(watch.looks) == expected
    assert [watched.sees(look) for look in expected[:3]] == [(Evidence(),), (b"a",), (b"b",)]
    with pytest.raises(LookupError):
        watched.sees(Look(("khác",), "all"))


def test_no_page_sees_the_moment_of_the_build(watched: WatchedEdition) -> None:
    assert (watched.real.timestamp, watched.shown.timestamp) == (7, 0)
    assert watched.shown.publication == Publication()
    assert watched.shown.base == watched.real.base


def test_the_day_of_the_last_commit_is_a_look(watched: WatchedEdition) -> None:
    with watching() as watch:
        assert watched.shown.today == watched.real.today == date(1970, 1, 1)
    assert list(watch.looks) == [Look(("today",), "all")]
    assert watched.sees(Look(("today",), "all")) == watched.real.today


def test_a_plan_and_its_parts_are_known_by_their_digests(watched: WatchedEdition) -> None:
    plan = watched.real.site.plans[XA]
    part = plan.sections[0].paragraphs[0]
    told = digests_of(plan)
    known = (told, told, (told[0], told[1], "khác", *told[3:]), ("khác", *told[1:]), ())
    parts = [watched.digests({XA: one}).of(part) for one in known]
    assert parts[0] == parts[1] == parts[3]
    assert len(set(parts)) == 3
    wholes = [watched.digests({XA: one}).of(plan) for one in known]
    assert wholes[0] == wholes[1] == wholes[2]
    assert len(set(wholes)) == 3


def test_the_real_site_is_refused_and_the_one_that_hears_is_a_door(watched: WatchedEdition) -> None:
    digests = watched.digests({})
    assert digests.of(watched.shown.site) == digests.of(watched.shown.site)
    with pytest.raises(ValueError, match="Site"):
        digests.of(watched.real.site)
