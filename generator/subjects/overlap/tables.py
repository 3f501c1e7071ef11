"""The lists of the open data that tell own words from shared ones."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.model.plan import Plan
from generator.model.site import Site
from generator.model.urls import plan_address
from generator.opendata.columns import PASSAGE_COLUMNS, SHARE_COLUMNS
from generator.opendata.table import DataList, Row
from generator.subjects.overlap.overlap import Passage, PlanWords, Share, SharedWords


def words_lists(shared: SharedWords) -> tuple[DataList, ...]:
    """Return the lists of what the plans of a site have in common."""
    return (
        DataList(
            "comparison-passages",
            "Chữ chung của từng đoạn",
            "Mỗi dòng một đoạn: bao nhiêu chữ là riêng, những kế hoạch nào cũng có đoạn ấy",
            partial(_passages, shared),
            PASSAGE_COLUMNS,
        ),
        DataList(
            "comparison-shares",
            "Tỷ lệ chữ riêng",
            "Mỗi dòng một kế hoạch hay một phần của nó: bao nhiêu chữ chỉ có ở kế hoạch này",
            partial(_shares, shared),
            SHARE_COLUMNS,
        ),
    )


def _passages(shared: SharedWords, site: Site, base: str) -> Iterator[Row]:
    return (
        _passage(plan, passage, bool(shared.others), base)
        for plan in site.plans.values()
        for passage in shared.plans[plan.id].passages.values()
    )


def _passage(plan: Plan, passage: Passage, compared: bool, base: str) -> Row:
    return {
        "plan": plan.id,
        "id": passage.paragraph,
        "section": passage.section,
        **_counts(passage.share, compared),
        "held_whole_by": list(passage.whole.plans),
        "held_whole_count": passage.whole.count,
        "held_by": list(passage.some.plans),
        "held_count": passage.some.count,
        "at_least": passage.some.at_least,
        "runs": [
            {"start": one.span.start, "end": one.span.end, "plans": one.plans}
            for one in passage.stretches
        ],
        "url": f"{base}{plan_address(plan.id, passage.paragraph)}",
    }


def _shares(shared: SharedWords, site: Site, base: str) -> Iterator[Row]:
    compared = bool(shared.others)
    return (
        {
            "plan": plan.id,
            "part": part,
            "id": name,
            **_counts(share, compared),
            "own_percent": share.percent if compared else None,
            "url": f"{base}{plan_address(plan.id, name or '' if part == 'section' else '')}",
        }
        for plan in site.plans.values()
        for part, name, share in _parts(shared.plans[plan.id])
    )


def _parts(words: PlanWords) -> Iterator[tuple[str, str | None, Share]]:
    yield "plan", None, words.share
    yield from (("role", role, share) for role, share in words.by_role.items())
    yield from (("theme", theme, share) for theme, share in words.by_theme.items())
    yield from (("section", section, share) for section, share in words.by_section.items())


def _counts(share: Share, compared: bool) -> Row:
    """Count the words; a plan that stands alone was not compared, so nobody knows its own ones."""
    return {
        "syllables": share.words,
        "own": share.own if compared else None,
        "shared": share.shared if compared else None,
    }
