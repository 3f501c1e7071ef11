"""What a plan's page says of indicators that others state and the plan does not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.denial.decide import PlanDenials
from generator.denial.denials import Denial
from generator.language import N_, Labels, _
from generator.locale import worded
from generator.locale.names import document_name, unit_name, variant_name
from generator.model.plan import Plan, Target
from generator.model.registries import NationalFigure, Registries
from generator.model.site import Site
from generator.schema import labels
from generator.schema.plan import StatusValue
from generator.subjects.gaps.gaps import Gap, PlanGaps, find_gaps
from generator.views.subject import Edition, PlanBlock

SHOWN = 6
# Of what status plans are, after the word for their level.
STATUSES: Labels[StatusValue] = Labels(
    {
        "draft": N_("{level} còn là dự thảo"),
        "issued": N_("{level} đã ban hành"),
        "amended": N_("{level} đã sửa đổi"),
        "replaced": N_("{level} đã được thay thế"),
        "expired": N_("{level} hết hiệu lực"),
        "unknown": N_("{level} không rõ tình trạng"),
    }
)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What another plan states (`dưới 3%`), and where: `plan` and `target` are its address."""

    place: str
    plan: str
    target: str
    words: str


@dataclass(frozen=True, slots=True)
class NationalLevel:
    """What a document sets for the whole country, and where that was read."""

    document: str
    url: str
    words: str


@dataclass(frozen=True, slots=True)
class GapRow:
    """One indicator: what the documents above and some peers say, and how many peers more.

    `denial` is what may be said of the plan itself. An indicator that no plan states has no page.
    """

    indicator: str
    name: str
    has_page: bool
    above: tuple[Elsewhere, ...]
    national: tuple[NationalLevel, ...]
    peers: tuple[Elsewhere, ...]
    more: int
    denial: Denial


@dataclass(frozen=True, slots=True)
class GapsBlock:
    """What a plan leaves out; `level` and `document` say who its peers are, null without any.

    `level` says of what status they are too. `rows` are shown, `folded` stand behind a fold;
    `unknown` names the documents that the plan carries out and of which the site knows no figure.
    """

    level: str
    document: str | None
    peers: int
    unknown: tuple[str, ...]
    rows: Sequence[GapRow]
    folded: Sequence[GapRow]


def gaps_on_page(edition: Edition, plan: Plan) -> Iterator[PlanBlock]:
    """Yield what the page of a plan says of its gaps.

    Yields nothing for a plan that the site does not have.
    """
    if gaps := edition.site.once(find_gaps).get(plan.id):
        shown = gaps_block(edition.site, plan, gaps)
        yield PlanBlock("con-thieu", _("Chỉ số nơi khác đặt mức"), "gaps.md", shown)


def gaps_block(site: Site, plan: Plan, gaps: PlanGaps) -> GapsBlock:
    """Return what the page says of what a plan leaves out.

    `gaps` is what `find_gaps` says of this plan. The first `SHOWN` rows are open; of a level
    without a name only the status is said.
    """
    documents = {one.document: document_name(site, one.document) for one in plan.basis}
    denials = PlanDenials(site, plan)
    rows = [_row(site, gap, documents, denials.target(gap.indicator)) for gap in gaps.gaps]
    return GapsBlock(
        _peers(gaps, plan.status),
        documents[gaps.document] if gaps.document else None,
        gaps.peers,
        tuple(documents[one] for one in gaps.unknown),
        rows[:SHOWN],
        rows[SHOWN:],
    )


def _peers(gaps: PlanGaps, status: StatusValue) -> str:
    level = labels.LEVELS[gaps.level].lower() if gaps.level else ""
    return STATUSES[status].format(level=level).strip()


def _row(site: Site, gap: Gap, documents: Mapping[str, str], denied: Denial) -> GapRow:
    return GapRow(
        gap.indicator,
        site.registries.indicators[gap.indicator].name,
        gap.indicator in site.targets_by_indicator,
        tuple(_elsewhere(site, target) for target in gap.above),
        tuple(_national(site.registries, figure, documents) for figure in gap.national),
        tuple(_elsewhere(site, target) for target in gap.peers),
        gap.peer_count - len(gap.peers),
        denied,
    )


def _elsewhere(site: Site, target: Target) -> Elsewhere:
    place = unit_name(site, site.plans[target.plan])
    return Elsewhere(place, target.plan, target.id, worded.lowered(worded.level(target)))


def _national(
    registries: Registries, figure: NationalFigure, documents: Mapping[str, str]
) -> NationalLevel:
    variant = variant_name(registries, figure.indicator, figure.variant)
    said = [*worded.conditions(figure.population, None, variant)]
    said += [worded.year(figure.year)] if figure.year else []
    about = f" ({'; '.join(said)})" if said else ""
    return NationalLevel(documents[figure.document], figure.url, f"{worded.figure(figure)}{about}")
