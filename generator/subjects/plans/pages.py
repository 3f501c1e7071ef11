"""The pages of each plan, as the story asks for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from generator.fidelity import Evidence
from generator.language import _, ngettext
from generator.locale.names import plan_title
from generator.model.plan import Plan
from generator.model.urls import plan_address, scan_address, short_address
from generator.subjects.comparison.partners import partners
from generator.subjects.overlap.block import words_in
from generator.subjects.plans.layers import AbbreviationIndex, index_abbreviations
from generator.subjects.plans.page import PlanPage, plan_page
from generator.subjects.plans.scans import ScanPage, scan_page
from generator.views.mending import mending
from generator.views.subject import Edition, Page


def plan_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of every plan, with what other subjects add to it.

    In the order of the site. A plan without evidence has an empty one; behind one with lines of a
    scan, or with words that it misread, comes the page of these.
    """
    site = edition.site
    abbreviations = index_abbreviations(site.registries.abbreviations)
    for plan in site.plans.values():
        title, targets = plan_title(site, plan), sum(1 for _ in plan.targets())
        about = ngettext(
            "{title}: {count} chỉ tiêu, ai làm gì, hạn báo cáo và toàn văn.",
            targets,
            title=title,
        )
        shown = partial(_shown, edition, plan, abbreviations)
        address, embedded = plan_address(plan.id), bool(edition.base)
        yield Page(address, "plan.md", title, about, shown, embedded=embedded)
        if _trust(edition, plan).scan or plan.source.misread:
            yield _scan(edition, plan, title)


def _shown(edition: Edition, plan: Plan, abbreviations: AbbreviationIndex) -> PlanPage:
    site = edition.site
    near = site.once(partners)[plan.id]
    shared = words_in(edition)
    page = plan_page(
        site, plan, abbreviations, _trust(edition, plan), shared, edition.blocks(plan), near
    )
    short = f"{edition.base}{short_address(page.code)}" if edition.base else ""
    return replace(page.mended_at(mending(edition, plan)), short=short)


def _scan(edition: Edition, plan: Plan, title: str) -> Page:
    about = _("{title}: từng dòng của bản quét, dưới đoạn được phục hồi từ đó.", title=title)
    scan = _trust(edition, plan).scan

    def shown() -> ScanPage:
        return scan_page(edition.site, plan, scan)

    name = _("Bản quét: {title}", title=title)
    address = scan_address(plan.id)
    return Page(address, "scan.md", name, about, shown, contents=False, searched=False)


def _trust(edition: Edition, plan: Plan) -> Evidence:
    return edition.evidence.get(plan.id, Evidence())
