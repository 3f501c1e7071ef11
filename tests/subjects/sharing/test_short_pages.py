"""A short address knows every target of its plan, and says how each is shared."""

from __future__ import annotations

import html

import pytest

from generator.subjects.sharing.short_pages import short_pages
from generator.views.short_codes import short_codes
from tests.site_fixture import ADDRESS, PLAN_IDS, PLANS, Html, built_site, edition_of, linked


@pytest.mark.parametrize("plan", PLAN_IDS)
def test_a_short_address_leads_to_each_target_and_shares_it(plan: str) -> None:
    site = linked(PLANS)
    code = site.once(short_codes)[plan]
    page = Html((built_site(ADDRESS) / f"m/{code}/index.html").read_text("utf-8"))
    script, _ = page.all("script")
    targets = [target.id for target in site.plans[plan].targets()]
    assert script.attributes["data-cho"].split() == targets
    assert script.attributes["data-den"] == f"../../ke-hoach/{plan}/"
    ways = {one.attributes["href"] for one in page.all("a")}
    codes = [one.text for one in page.all("code")]
    for target in targets:
        assert target in page.ids
        assert f"../../ke-hoach/{plan}/#{target}" in ways
        assert f"{ADDRESS}m/{code}/#{target}" in codes
        assert any(f'{ADDRESS}nhung/ke-hoach/{plan}/#{target}"' in one for one in codes)


@pytest.mark.parametrize("plan", PLAN_IDS)
def test_a_plan_leads_to_what_shares_each_of_its_targets(plan: str) -> None:
    code = linked(PLANS).once(short_codes)[plan]
    page = (built_site(ADDRESS) / f"ke-hoach/{plan}/index.html").read_text("utf-8")
    for target in linked(PLANS).plans[plan].targets():
        assert f'href="../../m/{code}/?#{html.escape(target.id)}"' in page


def test_without_an_address_a_page_offers_no_code_and_says_so() -> None:
    site = linked(PLANS)
    for page in list(short_pages(edition_of(site)))[:-1]:
        shown = page.shown
        assert shown.whole.short == shown.whole.code == ""  # type: ignore[attr-defined]
