"""The lines of a plan's scan beside the paragraphs that were restored from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.denial.places import names_of
from generator.fidelity import ScanLine
from generator.locale.names import plan_title
from generator.model.plan import Misread, Plan
from generator.model.site import Site


@dataclass(frozen=True, slots=True)
class ScannedPassage:
    """One paragraph; `name` says where it stands, `lines` are those of the scan behind it."""

    id: str
    name: str
    words: str
    lines: tuple[ScanLine, ...]


@dataclass(frozen=True, slots=True)
class ScanPage:
    """Every paragraph of a plan of which the scan has lines, in the order of the text.

    `misread` are words that the scan has otherwise, each with the reason for what the plan says.
    """

    plan: str
    heading: str
    passages: tuple[ScannedPassage, ...]
    misread: tuple[Misread, ...]


def scan_page(site: Site, plan: Plan, scan: Mapping[str, tuple[ScanLine, ...]]) -> ScanPage:
    """Set each paragraph beside its lines; `scan` gives these by the paragraph's address."""
    names = names_of(plan)
    passages = tuple(
        ScannedPassage(one.id, names[one.id], f"{one.mark or ''} {one.text}".strip(), lines)
        for one in plan.paragraphs()
        if (lines := scan.get(one.id))
    )
    return ScanPage(plan.id, plan_title(site, plan), passages, plan.source.misread)
