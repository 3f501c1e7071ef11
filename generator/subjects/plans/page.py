"""What the page of one plan shows: its attributes, tables and whole text, ready for a template."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.fidelity import Evidence
from generator.link.partner import Partner
from generator.locale.names import place_name, successor_names
from generator.model.plan import Plan
from generator.model.site import Site
from generator.model.urls import Address, pair_address
from generator.schema import labels
from generator.subjects.documents.drawing import LineageDrawing, draw_lineage
from generator.subjects.documents.lineage import Lineage, plan_lineage
from generator.subjects.findings import Findings
from generator.subjects.gaps.block import GapsBlock, gaps_block
from generator.subjects.overlap.block import WordsBlock, shared_passages, words_block
from generator.subjects.plans.layers import AbbreviationIndex
from generator.subjects.plans.text import PlanText, plan_text
from generator.views.revisions import RevisionRow, revision_rows
from generator.views.rows import (
    Attribute,
    BasisRow,
    DutyRow,
    TargetGroup,
    TaskRow,
    attributes,
    basis_rows,
    cited_rows,
    duty_rows,
    target_groups,
    task_rows,
)


@dataclass(frozen=True, slots=True)
class Beside:
    """A plan to set beside this one; `address` is the page of the two, null where there is none."""

    plan: str
    place: str
    address: Address | None


@dataclass(frozen=True, slots=True)
class PlanPage:
    """The whole page of one plan."""

    plan: Plan
    place: str
    level: str
    until: str | None
    successors: tuple[str, ...]
    attributes: tuple[Attribute, ...]
    is_draft: bool
    target_groups: tuple[TargetGroup, ...]
    target_count: int
    tasks: tuple[TaskRow, ...]
    duties: tuple[DutyRow, ...]
    gaps: GapsBlock | None
    words: WordsBlock | None
    text: PlanText
    basis: tuple[BasisRow, ...]
    cited: tuple[BasisRow, ...]
    source_name: str
    evidence: Evidence
    draft_says: str
    latest: RevisionRow | None
    has_calendar: bool
    has_actors: bool
    beside: tuple[Beside, ...]
    lineage: Lineage | None
    drawing: LineageDrawing | None


def plan_page(
    site: Site,
    plan: Plan,
    abbreviations: AbbreviationIndex,
    evidence: Evidence,
    findings: Findings,
    partners: Sequence[Partner] = (),
) -> PlanPage:
    """Gather what a plan's page shows."""
    unit = site.registries.units.get(plan.unit)
    basis = tuple(basis_rows(site, plan))
    lineage = plan_lineage(site, plan)
    return PlanPage(
        plan=plan,
        place=place_name(site, plan),
        level=labels.LEVELS[unit.level] if unit else "",
        until=str(unit.until) if unit and unit.until else None,
        successors=successor_names(site, unit) if unit else (),
        attributes=tuple(attributes(site, plan)),
        is_draft=plan.status == "draft",
        target_groups=target_groups(site, plan),
        target_count=sum(1 for _ in plan.targets()),
        tasks=tuple(row for row in task_rows(plan) if row.names_someone),
        duties=duty_rows(site, plan),
        gaps=_gaps(site, plan, findings, basis),
        words=words_block(site, plan, findings.words),
        text=plan_text(
            plan,
            abbreviations,
            evidence.scan,
            shared_passages(site, plan, findings.words),
            site.registries.themes,
        ),
        basis=basis,
        cited=tuple(cited_rows(site, plan)),
        source_name=plan.source.file.rsplit("/", 1)[-1],
        evidence=evidence,
        draft_says=_draft_says(plan),
        latest=next(revision_rows(site, site.revisions_by_plan.get(plan.id, ())), None),
        has_calendar=_names_days(plan),
        has_actors=any(task.actors for task in plan.tasks()),
        beside=tuple(_beside(site, one) for one in partners),
        lineage=lineage,
        drawing=draw_lineage(lineage) if lineage else None,
    )


def _names_days(plan: Plan) -> bool:
    """Tell whether the plan names a year or, itself dated, a day."""
    return any(target.year for target in plan.targets()) or any(
        duty.years or (plan.issued and duty.day and "year" in duty.every) for duty in plan.duties()
    )


def _beside(site: Site, partner: Partner) -> Beside:
    place = place_name(site, site.plans[partner.plan])
    return Beside(partner.plan, place, pair_address(*partner.pair) if partner.pair else None)


def _draft_says(plan: Plan) -> str:
    """Say what a draft still lacks: `chưa ban hành, chưa có số, chưa ký`."""
    lacks = ["chưa ban hành"]
    if plan.number is None:
        lacks.append("chưa có số")
    if plan.signatory is None:
        lacks.append("chưa ký")
    return ", ".join(lacks)


def _gaps(
    site: Site, plan: Plan, findings: Findings, basis: Iterable[BasisRow]
) -> GapsBlock | None:
    gaps = findings.gaps.get(plan.id)
    return gaps_block(site, gaps, {row.document: row.name for row in basis}) if gaps else None
