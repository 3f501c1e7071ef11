"""The page of each plan, as the story asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.fidelity import Evidence
from generator.language import ngettext
from generator.locale.names import plan_name
from generator.model.urls import plan_address
from generator.subjects.comparison.partners import partners
from generator.subjects.overlap.overlap import shared_words
from generator.subjects.plans.layers import index_abbreviations
from generator.subjects.plans.page import plan_page
from generator.views.subject import Edition, Page


def plan_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of every plan, with what other subjects add to it.

    In the order of the site. A plan without evidence has an empty one.
    """
    site = edition.site
    abbreviations = index_abbreviations(site.registries.abbreviations)
    near = edition.site.once(partners)
    shared = edition.site.once(shared_words)
    for plan in site.plans.values():
        trust = edition.evidence.get(plan.id, Evidence())
        blocks = edition.blocks(plan)
        shown = plan_page(site, plan, abbreviations, trust, shared, blocks, near[plan.id])
        title = plan_name(site, plan)
        about = ngettext(
            "{title}: {count} chỉ tiêu, ai làm gì, hạn báo cáo và toàn văn.",
            shown.target_count,
            title=title,
        )
        yield Page(plan_address(plan.id), "plan.md", title, about, shown)
