"""How good the data is, plan by plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from generator.fidelity import Evidence
from generator.language import _
from generator.locale import worded
from generator.locale.names import place_name
from generator.model.plan import Note, Plan
from generator.model.site import Site
from generator.model.urls import QUALITY
from generator.views.pagination import Part, parts
from generator.views.plans import attributes
from generator.views.subject import Page

PLANS_ON_A_PAGE = 60


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """Something that only others can answer, where it stands, and who could."""

    anchor: str
    words: str
    ask: str | None


@dataclass(frozen=True, slots=True)
class QualityRow:
    """How good the data of one plan is; `missing` are attributes of its head that it lacks."""

    plan: str
    place: str
    is_scan: bool
    evidence: Evidence
    missing: Sequence[str]
    inferred: int
    slips: int
    questions: Sequence[OpenQuestion]


@dataclass(frozen=True, slots=True)
class QualityPage:
    """How good the data is, plan by plan, whole or in one part of the country."""

    part: Part
    rows: Sequence[QualityRow]
    question_count: int


def quality_pages(site: Site, evidence: Mapping[str, Evidence]) -> Iterator[Page]:
    """Yield the pages that say how good the data is.

    `evidence` is by plan; one that is not there has none. Beyond `PLANS_ON_A_PAGE` plans the first
    page counts the questions of all and shows no plan.
    """
    for part in parts(site, QUALITY, list(site.plans.values()), PLANS_ON_A_PAGE):
        yield Page(
            part.address,
            "quality.md",
            _("Chất lượng dữ liệu: {place}", place=part.name)
            if part.name
            else _("Chất lượng dữ liệu"),
            _("Mỗi kế hoạch khớp nguồn bao nhiêu, chữ nào chưa chắc, câu hỏi nào còn bỏ ngỏ."),
            partial(_shown, site, evidence, part),
        )


def _shown(site: Site, evidence: Mapping[str, Evidence], part: Part) -> QualityPage:
    counted = site.plans.values() if part.is_parted else part.plans
    return QualityPage(
        part,
        [_quality_row(site, plan, evidence.get(plan.id, Evidence())) for plan in part.plans],
        sum(1 for plan in counted for _ in _questions(plan)),
    )


def _quality_row(site: Site, plan: Plan, evidence: Evidence) -> QualityRow:
    targets = list(plan.targets())
    guessed = (plan.number, plan.date, plan.place_of_issue, plan.issuer)
    return QualityRow(
        plan.id,
        place_name(site, plan),
        plan.source.is_scan,
        evidence,
        [worded.lowered(one.label) for one in attributes(site, plan) if one.value is None],
        sum(1 for one in guessed if one and one.inferred)
        + (plan.status_inferred is not None)
        + sum(1 for target in targets if target.inferred),
        sum(1 for _, note in _notes(plan) if note.kind == "slip"),
        list(_questions(plan)),
    )


def _questions(plan: Plan) -> Iterator[OpenQuestion]:
    for anchor, note in _notes(plan):
        if note.kind == "question":
            yield OpenQuestion(anchor, note.note, note.ask)


def _notes(plan: Plan) -> Iterator[tuple[str, Note]]:
    """Yield every note of a plan with the anchor of what it speaks of, the whole plan first."""
    yield from (("", note) for note in plan.notes)
    for section in plan.walk():
        yield from ((section.id, note) for note in section.notes)
        for paragraph in section.paragraphs:
            yield from ((paragraph.id, note) for note in paragraph.notes)
