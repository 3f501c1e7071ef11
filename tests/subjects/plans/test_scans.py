"""The page of a scan: each paragraph beside the lines from which it was restored."""

from __future__ import annotations

from dataclasses import replace

from generator.fidelity import Evidence, ScanLine
from generator.model.plan import Misread
from generator.model.site import Site
from generator.output.markdown import render
from generator.problems import Location, Problem
from generator.reading.portal import PortalSettings
from generator.subjects.plans.pages import plan_pages
from generator.subjects.plans.scans import ScanPage, scan_page
from generator.views.subject import Page
from tests.page_cases import site
from tests.site_fixture import THEME, edition_of

XA = "xa-mau-ke-hoach"
SECOND = (ScanLine(7, "Phan <b>dau</b>"), ScanLine(9, "giam con"))


def paragraphs(of: Site) -> list[str]:
    return [one.id for one in of.plans[XA].paragraphs()]


def pages(of: Site | None = None, trust: Evidence | None = None) -> dict[str, Page]:
    first, second = paragraphs(site())[:2]
    lines = {second: SECOND, first: (ScanLine(1, "Uy ban"),)}
    edition = edition_of(of or site(), evidence={XA: trust or Evidence(scan=lines)})
    return {page.address.page: page for page in plan_pages(replace(edition, subjects=()))}


def misreading() -> Site:
    source = replace(
        site().plans[XA].source, misread=(Misread("l6 <phi>", "lệ phí", "mờ", Location("a.yml")),)
    )
    return replace(site(), plans={**site().plans, XA: replace(site().plans[XA], source=source)})


def texts(of: Site, trust: Evidence | None = None) -> tuple[str, str]:
    """The page of the plan and that of its scan, as Markdown."""
    found = pages(of, trust)
    wanted = [found[f"ke-hoach/{XA}/"], found[f"ke-hoach/{XA}/ban-quet/"]]
    problems: list[Problem] = []
    plan, scan = [one.text for one in render(wanted, [THEME], PortalSettings(), {}, problems)]
    assert problems == []
    return plan, scan


def test_only_a_plan_of_which_the_scan_has_lines_has_such_a_page() -> None:
    scans = [address for address in pages() if address.endswith("/ban-quet/")]
    assert scans == [f"ke-hoach/{XA}/ban-quet/"]
    page = pages()[scans[0]]
    assert (page.template, page.searched, page.contents) == ("scan.md", False, False)


def test_each_paragraph_with_lines_is_shown_in_the_order_of_the_text() -> None:
    shown = pages()[f"ke-hoach/{XA}/ban-quet/"].shown
    assert isinstance(shown, ScanPage)
    assert [one.id for one in shown.passages] == paragraphs(site())[:2]
    assert shown.passages[1].lines == SECOND
    words = {one.id: one.text for one in site().plans[XA].paragraphs()}
    assert words[shown.passages[1].id] in shown.passages[1].words
    assert all(one.name for one in shown.passages)


def test_without_lines_there_is_nothing_to_show() -> None:
    assert scan_page(site(), site().plans[XA], {}).passages == ()


def test_text_and_lines_lead_to_each_other() -> None:
    second = paragraphs(site())[1]
    plan, scan = texts(site())
    link = f'<a class="quet" href="ban-quet/#{second}">Bản quét, dòng 7–9</a>'
    assert plan.count('class="quet"') == 2
    assert link in plan
    assert f'<dt id="{second}"><a href="../#{second}">' in scan
    assert "Bản quét, dòng 7–9</small><br>Phan &#60;b&#62;dau&#60;/b&#62;<br>giam con</dd>" in scan


def test_words_that_a_scan_misread_stand_there_with_their_reasons() -> None:
    plan, scan = texts(misreading(), Evidence())
    link = 'href="ban-quet/#doc_sai">1 chỗ bản quét đọc sai, từng chỗ kèm lý do</a>'
    assert link in plan
    assert "“l6 &#60;phi&#62;”" in scan
    assert "“lệ phí”. mờ" in scan
