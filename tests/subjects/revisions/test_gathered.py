"""Feeds of a place, an indicator, an agency: each its own changes, read by two parsers."""

from __future__ import annotations

import json
from dataclasses import replace

import fastfeedparser
import feedparser
import pytest

from generator.model.revisions import Change, Revision
from generator.model.site import Site
from generator.model.urls import indicator_address, plan_address, unit_address
from generator.output.markdown import render
from generator.problems import Problem
from generator.reading.portal import PortalSettings
from generator.subjects.revisions import REVISIONS
from generator.subjects.revisions.gathered import gathered
from generator.views.feeds import followed
from tests.site_fixture import PLANS, THEME, Html, edition_of, linked, to_html

BASE = "https://vi-du.vn/a/"
REAL = linked(PLANS)
KIEN_GIANG, VINH_LONG = "kien-giang-ke-hoach-nq42", "vinh-long-chuong-trinh-nq42"
BHYT = "ty-le-tham-gia-bao-hiem-y-te"


def revision(plan: str, day: int, *changes: Change, kind: str = "amendment") -> Revision:
    moment = f"2025-01-{day:02d}T08:00:00+07:00"
    return Revision(
        plan,
        f"{day:040x}",
        moment[:10],
        f"Lần {day}",
        moment=moment,
        kind=kind,  # type: ignore[arg-type]
        changes=changes,
    )


def target_of(indicator: str, plan: str) -> Change:
    found = next(one for one in REAL.plans[plan].targets() if one.indicator == indicator)
    return Change("target", found.id, "altered", "mức khác")


OTHER = next(
    one.id for one in REAL.plans[KIEN_GIANG].targets() if one.indicator not in (BHYT, None)
)
HISTORY = (
    revision(KIEN_GIANG, 6, Change("target", OTHER, "altered", "mức của chỉ số khác")),
    revision(KIEN_GIANG, 5, target_of(BHYT, KIEN_GIANG)),
    revision(VINH_LONG, 4, target_of(BHYT, VINH_LONG), kind="correction"),
    revision(VINH_LONG, 3, kind="encoding"),
    revision(KIEN_GIANG, 2, kind="encoding"),
    revision("da-bo", 1, kind="encoding"),
)
PROVINCE = REAL.plans[KIEN_GIANG].unit
# A second plan of the province: a place of one plan has no feed of its own.
SECOND = replace(REAL.plans["phuong-2-quang-tri-ke-hoach-nq42"], unit=PROVINCE)
SITE = replace(REAL, revisions=HISTORY, plans={**REAL.plans, SECOND.id: SECOND})


def files(site: Site = SITE, base: str = BASE) -> dict[str, bytes]:
    return dict(REVISIONS.files(edition_of(site, base, encoder="Người lập")))


MADE = files()


def days(path: str) -> list[str]:
    """Return the days that a feed tells of, as both parsers read it."""
    one, other = feedparser.parse(MADE[path]), fastfeedparser.parse(MADE[path])
    assert not one.bozo
    assert [(e.id, e.title, e.link) for e in one.entries] == [
        (e.id, e.title, e.link) for e in other.entries
    ]
    assert one.feed.title == other.feed.title
    return [entry.updated[8:10] for entry in one.entries]


def test_an_indicator_has_new_plans_and_what_amends_its_targets() -> None:
    assert days(f"{indicator_address(BHYT).page}atom.xml") == ["05", "03", "02"]


def test_a_place_has_all_that_happens_to_its_plans_and_those_within() -> None:
    units = {one.page.page: one for one in gathered(SITE) if one.page.page.startswith("don-vi/")}
    page = unit_address(PROVINCE).page
    assert set(units[page].plans) == {KIEN_GIANG, SECOND.id}
    assert days(f"{page}atom.xml") == ["06", "05", "02"]
    single = SITE.plans[VINH_LONG].unit
    assert unit_address(single).page not in units  # its plan's own feed says the same


def test_every_feed_is_of_its_own_kind_and_has_its_own_id() -> None:
    paths = [path for path in MADE if path.endswith("atom.xml")]
    read = {path: feedparser.parse(MADE[path]) for path in paths}
    assert not [path for path, one in read.items() if one.bozo]
    assert len({one.feed.id for one in read.values()}) == len(paths)
    for path, one in read.items():
        assert [link.href for link in one.feed.links if link.rel == "self"] == [BASE + path]


def test_json_says_the_same() -> None:
    paths = [path for path in MADE if path.endswith("feed.json")]
    assert f"{indicator_address(BHYT).page}feed.json" in paths
    for path in paths:
        said = json.loads(MADE[path])
        assert said["feed_url"] == BASE + path
        atom = feedparser.parse(MADE[path.replace("feed.json", "atom.xml")])
        assert [one["id"] for one in said["items"]] == [one.id for one in atom.entries]
        read = fastfeedparser.parse(MADE[path])
        assert [one.title for one in read.entries] == [one.title for one in atom.entries]


def test_feeds_that_repeat_one_plan_are_not_written() -> None:
    alone = replace(SITE, plans={KIEN_GIANG: SITE.plans[KIEN_GIANG]})
    assert list(gathered(alone)) == []
    where = followed(alone, [KIEN_GIANG], indicator_address(BHYT))
    assert where
    assert (where.atom, where.json) == (f"ke-hoach/{KIEN_GIANG}/lich-su/atom.xml", None)


@pytest.mark.parametrize("site", [REAL, replace(REAL, plans={})], ids=["no history", "no plans"])
def test_without_a_past_or_plans_nothing_can_be_followed(site: Site) -> None:
    assert list(gathered(site)) == []
    assert followed(site, [KIEN_GIANG], indicator_address(BHYT)) is None


KINDS = ("don-vi/", "chi-tieu/", "co-quan/")


def test_every_page_leads_to_a_feed_that_is_there() -> None:
    """Those of places, indicators, agencies, and of every plan to its own."""
    wanted = {plan_address(KIEN_GIANG): f"ke-hoach/{KIEN_GIANG}/lich-su/atom.xml"}
    for kind in KINDS:
        first = next(one for one in gathered(SITE) if one.page.page.startswith(kind))
        wanted[first.page] = first.where.atom
    alone = unit_address(SITE.plans[VINH_LONG].unit)
    wanted[alone] = f"ke-hoach/{VINH_LONG}/lich-su/atom.xml"
    pages = [one for one in edition_of(SITE).pages() if one.address in wanted]
    assert len(pages) == len(wanted)
    problems: list[Problem] = []
    shown = list(render(pages, [THEME], PortalSettings(), {}, problems))
    assert problems == []
    for page, file in zip(pages, shown, strict=True):
        links = [one.attributes.get("href", "") for one in Html(to_html(file.text)).all("a")]
        found = {resolved(page.address.page, link) for link in links if link.endswith("atom.xml")}
        assert wanted[page.address] in found
        assert found <= set(MADE)


def resolved(folder: str, link: str) -> str:
    parts = folder.split("/")[:-1]
    for step in link.split("/"):
        if step == "..":
            parts.pop()
        elif step not in (".", ""):
            parts.append(step)
    return "/".join(parts)
