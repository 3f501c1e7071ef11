"""Twice as many plans make more pages, none of them longer; every page is still reached."""

from __future__ import annotations

import functools
import html
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from urllib.parse import urljoin

import pytest

from generator.fidelity import Evidence
from generator.output.markdown import render
from generator.problems import Problem
from generator.reading.portal import PortalSettings
from generator.subjects.front import pages as front_pages
from generator.views.subject import Page
from tests.many_plans import crowded
from tests.site_fixture import THEME, all_pages
from tests.subjects.front.test_pages import LISTS

FEW, MANY = 200, 400
# Of pages of which each plan or unit has one, these many are measured; provinces stand first.
MEASURED = 15
OF_EACH_PLAN = frozenset(("plan.md", "history.md", "assignments.md", "unit.md"))
# A province leads to more of its pages, a number has a digit more.
SLACK = 1.1
LINK = re.compile(r'href="([^"]*)"')
PLACE = re.compile(r'\bid="([^"]+)"|\{ #(\S+) \}')
BASE = "https://site.invalid/"
# Pages that others make: by hand, and from the history.
ELSEWHERE = re.compile("^(huong-dan|gioi-thieu)/|/phien-ban/")


@functools.cache
def planned(count: int) -> list[Page]:
    site = crowded(count)
    evidence = dict.fromkeys(site.plans, Evidence("100,00%"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(front_pages, "PLANS_ON_A_PAGE", 60)  # lest the test needs a thousand plans
        return all_pages(site, evidence=evidence)


def texts(found: Sequence[Page]) -> dict[str, str]:
    """The Markdown of pages by their addresses."""
    problems: list[Problem] = []
    files = render(found, [THEME], PortalSettings(), {}, problems)
    shown = {page.address.page: file.text for page, file in zip(found, files, strict=True)}
    assert problems == []
    return shown


@functools.cache
def lengths(count: int) -> Mapping[str, Mapping[str, int]]:
    """The length of each page in characters of Markdown, by kind and address."""
    by_kind: dict[str, list[Page]] = defaultdict(list)
    for page in planned(count):
        by_kind[page.template].append(page)
    return {
        kind: {
            address: len(text)
            for address, text in texts(found[:MEASURED] if kind in OF_EACH_PLAN else found).items()
        }
        for kind, found in by_kind.items()
    }


@pytest.mark.parametrize("kind", sorted({page.template for page in planned(1)}))
def test_no_page_grows_with_the_number_of_plans(kind: str) -> None:
    few, many = lengths(FEW)[kind], lengths(MANY)[kind]
    if kind == "unit.md":  # a province names its units, of which a country has as many as it has
        few, many = ({k: v for k, v in one.items() if "tinh-" not in k} for one in (few, many))
    longest = max(many, key=lambda one: many[one])
    assert many[longest] <= SLACK * max(few.values()), longest


def test_a_province_lists_units_not_plans() -> None:
    [province] = [page for page in planned(MANY) if page.address.page == "don-vi/tinh-0/"]
    text = texts([province])["don-vi/tinh-0/"]
    assert "ke-hoach/xa-" not in text
    assert text.count("xa-00000/") == 2


def test_every_page_is_reached_and_every_link_leads_to_a_place() -> None:
    shown = texts(planned(FEW))
    places = {
        page: {html.unescape("".join(one)) for one in PLACE.findall(text)}
        for page, text in shown.items()
    }
    seen, waiting = set[str](), ["", *(f"{one}/" for one in LISTS)]
    while waiting:
        page = waiting.pop()
        if page in seen:
            continue
        seen.add(page)
        for link in set(map(html.unescape, LINK.findall(shown[page]))):
            address, _, anchor = urljoin(BASE + page, link).removeprefix(BASE).partition("#")
            if address in shown:
                assert not anchor or anchor in places[address], (page, link)
                waiting.append(address)
            else:
                here = not re.match("https?:", address) and address.endswith("/")
                assert not here or ELSEWHERE.search(address), (page, link)
    assert seen == set(shown)
