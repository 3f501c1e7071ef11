"""What the page of one plan shows: its attributes, tables and whole text, ready for a template."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.denial.denials import draft_lacks
from generator.fidelity import Evidence
from generator.language import _
from generator.locale.names import ended, level_name, names_now, place_name, plan_title
from generator.model.assignments import assignments_of
from generator.model.plan import Plan
from generator.model.registries import Theme
from generator.model.site import Site
from generator.model.urls import Address, history_address, pair_address
from generator.subjects.calendar.due_dates import stands_in_calendar
from generator.subjects.comparison.partners import Partner
from generator.subjects.documents.drawing import LineageDrawing, draw_lineage
from generator.subjects.documents.lineage import Lineage, plan_lineage
from generator.subjects.overlap.block import shared_passages
from generator.subjects.overlap.overlap import SharedWords
from generator.subjects.plans.answers import Answers, answers
from generator.subjects.plans.layers import AbbreviationIndex
from generator.subjects.plans.quotes import Quoted, quotes
from generator.subjects.plans.text import PlanText, plan_text
from generator.views.assignments import GivenWork, work_elsewhere
from generator.views.citing import Citing, citing_today
from generator.views.duties import DutyView, duty_views
from generator.views.feeds import FEED
from generator.views.mending import Mending
from generator.views.old_texts import OldText, old_text
from generator.views.plans import Attribute, BasisRow, attributes, basis_rows, cited_rows
from generator.views.qr import qr_svg
from generator.views.references import bibtex_file, csl_file
from generator.views.revisions import plan_said
from generator.views.series import Series, in_series
from generator.views.short_codes import short_codes
from generator.views.subject import PlanBlock
from generator.views.targets import TargetView, target_views
from generator.views.tasks import TaskView, task_views

# A longer table keeps the rest behind a fold.
ROWS_SHOWN = 8


@dataclass(frozen=True, slots=True)
class TargetGroup:
    """The targets of one theme, or of none; those of a row of a table year by year as one."""

    theme: Theme | None
    rows: tuple[Series[TargetView], ...]

    @property
    def anchor(self) -> str:
        """Return the address of the group on the page, which no place of a text can have."""
        return f"linh-vuc_{self.theme.id if self.theme else 'khac'}"

    @property
    def count(self) -> int:
        """Return how many targets the group has, each year of a series among them."""
        return sum(1 + len(one.steps) for one in self.rows)


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
    heading: str
    place: str
    level: str
    until: str | None
    successors: tuple[str, ...]
    answers: Answers
    attributes: tuple[Attribute, ...]
    is_draft: bool
    target_groups: tuple[TargetGroup, ...]
    target_count: int
    tasks: tuple[TaskView, ...]
    other_work: tuple[GivenWork, ...]
    duties: tuple[DutyView, ...]
    old: OldText | None
    quotes: Mapping[str, Quoted]
    blocks: tuple[PlanBlock, ...]
    text: PlanText
    marks_shared: bool
    basis: tuple[BasisRow, ...]
    cited: tuple[BasisRow, ...]
    source_name: str
    evidence: Evidence
    draft_says: str
    changed: str
    citing: Citing | None
    has_calendar: bool
    has_actors: bool
    beside: tuple[Beside, ...]
    lineage: Lineage | None
    drawing: LineageDrawing | None
    code: str
    short: str = ""
    mending: Mending | None = None

    def mended_at(self, mending: Mending | None) -> PlanPage:
        """Return the page with the ways to the lines of the plan file; null for none."""
        text = replace(self.text, lines=mending.lines if mending else {})
        return replace(self, mending=mending, text=text)

    @property
    def qr(self) -> Markup:
        """Return the code to scan of the plan, for paper; `short` is the address in it."""
        return qr_svg(self.short, _("Mã QR của {address}", address=self.short))

    @property
    def feed(self) -> str:
        """Return the path of the feed that tells what happens to the plan."""
        return f"{history_address(self.plan.id).page}{FEED}"

    @property
    def bibtex_file(self) -> str:
        """Return the path of the entry of BibTeX that cites the plan."""
        return bibtex_file(self.plan.id)

    @property
    def csl_file(self) -> str:
        """Return the path of the item of CSL-JSON that cites the plan."""
        return csl_file(self.plan.id)

    @property
    def rows_shown(self) -> int:
        """Return how many rows of a table stand before its fold."""
        return ROWS_SHOWN


def plan_page(
    site: Site,
    plan: Plan,
    abbreviations: AbbreviationIndex,
    evidence: Evidence,
    shared: SharedWords,
    blocks: Iterable[PlanBlock] = (),
    partners: Sequence[Partner] = (),
) -> PlanPage:
    """Gather what a plan's page shows.

    `shared` is what all plans have in common, `evidence` why the text may be trusted, `blocks` what
    other subjects add, `partners` the plans worth to be set beside it. What the text does not say
    is null or empty.
    """
    basis = tuple(basis_rows(site, plan))
    lineage = plan_lineage(site, plan)
    return PlanPage(
        plan=plan,
        heading=plan_title(site, plan),
        place=place_name(site, plan),
        level=level_name(site, plan),
        until=ended(site, plan),
        successors=names_now(site, plan),
        answers=answers(site, plan),
        attributes=tuple(attributes(site, plan)),
        is_draft=plan.status == "draft",
        target_groups=_target_groups(site, plan),
        target_count=sum(1 for _ in plan.targets()),
        tasks=tuple(
            row for row in task_views(site, plan) if row.actors or row.inherited or row.times
        ),
        other_work=tuple(work_elsewhere(site, plan)),
        duties=duty_views(site, plan),
        old=old_text(site, plan),
        quotes=quotes(plan),
        blocks=tuple(blocks),
        text=plan_text(
            plan,
            abbreviations,
            evidence.scan,
            shared_passages(site, plan, shared),
            site.registries.themes,
        ),
        marks_shared=plan.id in shared.plans and shared.others > 0,
        basis=basis,
        cited=tuple(cited_rows(site, plan)),
        source_name=plan.source.file.rsplit("/", 1)[-1],
        evidence=evidence,
        draft_says=draft_lacks(number=plan.number is None, signature=plan.signatory is None),
        changed=plan_said(site, plan.id),
        citing=citing_today(site, plan),
        has_calendar=_has_events(site, plan),
        has_actors=any(True for _ in assignments_of(plan)),
        beside=tuple(_beside(site, one) for one in partners),
        lineage=lineage,
        drawing=draw_lineage(lineage) if lineage else None,
        code=site.once(short_codes)[plan.id],
    )


def _target_groups(site: Site, plan: Plan) -> tuple[TargetGroup, ...]:
    """Return the targets by field, the fields in the order of the registry."""
    groups: dict[str, list[TargetView]] = defaultdict(list)
    for view in target_views(site, plan):
        groups[site.theme_of(view.target) or ""].append(view)
    themes = site.registries.themes
    order = {name: place for place, name in enumerate(themes)}
    return tuple(
        TargetGroup(themes.get(theme), tuple(in_series(rows, lambda one: one.target)))
        for theme, rows in sorted(groups.items(), key=lambda item: order.get(item[0], len(order)))
    )


def _has_events(site: Site, plan: Plan) -> bool:
    """Tell whether the plan has a calendar: years of its targets, or days of its duties."""
    return any(target.year for target in plan.targets()) or any(
        stands_in_calendar(site, plan, duty) for duty in plan.duties()
    )


def _beside(site: Site, partner: Partner) -> Beside:
    place = place_name(site, site.plans[partner.plan])
    return Beside(partner.plan, place, pair_address(*partner.pair) if partner.pair else None)
