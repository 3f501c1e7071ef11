"""The pages of what became of promises: an overview, the rule, one of each plan and report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from generator.language import _
from generator.locale.names import place_name
from generator.model.plan import Plan
from generator.model.registries import Theme
from generator.model.reports import Evidence, Looked, Report
from generator.model.site import Site
from generator.model.urls import (
    PROGRESS,
    PROGRESS_PROVINCES,
    PROGRESS_RULE,
    progress_of,
)
from generator.observed import Reason, Status
from generator.subjects.progress.counts import (
    PlanCounts,
    Share,
    added,
    by_theme,
    by_year,
    counted,
    plan_counts,
)
from generator.subjects.progress.feed import is_fed
from generator.subjects.progress.judged import JudgedTarget, evidence, judged_targets
from generator.subjects.progress.ledger import Entry, ledger, looked_for
from generator.subjects.progress.report_pages import report_pages
from generator.subjects.progress.views import (
    ProgressRow,
    day_words,
    progress_rows,
)
from generator.subjects.progress.words import MEANINGS, REASONS, STATUSES
from generator.views.pagination import Part, parts
from generator.views.subject import Edition, Page
from generator.views.targets import TargetView, target_view
from generator.watching import Last

# One row each.
PLANS_ON_A_PAGE = 100


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A plan and how much is known of it."""

    plan: str
    place: str
    targets: Share
    duties: Share


@dataclass(frozen=True, slots=True)
class OverviewPage:
    """What is due, what came, what is silent; empty of all where there is no report.

    `today` is the day of the last commit in words.
    """

    part: Part
    today: str
    reports: int
    targets: Share
    duties: Share
    places: Sequence[PlaceRow]
    themes: Sequence[tuple[Theme, Share]]
    years: Sequence[tuple[int, Share, Share]]
    has_feed: bool = False


@dataclass(frozen=True, slots=True)
class RulePage:
    """The rule in plain words: what each status means, why a figure is held against no promise."""

    statuses: Sequence[tuple[Status, str, str]]
    reasons: Sequence[tuple[Reason, str]]


@dataclass(frozen=True, slots=True)
class PlanProgressPage:
    """What became of one plan: its targets, what reports say in words, the ledger of its duties.

    `looked` are the targets for whose figures somebody looked and found nothing new.
    `dayless` are the duties of which nobody can say in which years they are due.
    """

    plan: Plan
    place: str
    today: str
    counts: PlanCounts
    rows: Sequence[ProgressRow]
    told: Sequence[tuple[Report, Evidence]]
    looked: Sequence[tuple[TargetView, Looked]]
    entries: Sequence[tuple[Entry, str]]
    dayless: Sequence[tuple[Entry, str]]


def progress_pages(edition: Edition) -> Iterator[Page]:
    """Yield the pages of what became of promises; without a report the first two alone."""
    site = edition.site
    all_counts = Last(partial(_counted, site))
    plans = list(site.plans.values()) if site.reports else []
    for part in parts(site, PROGRESS, plans, PLANS_ON_A_PAGE, PROGRESS_PROVINCES):
        title = _("Tiến độ: {place}", place=part.name) if part.name else _("Tiến độ")
        yield Page(
            part.address,
            "progress.md",
            title,
            _("Lời hứa nay tới đâu: con số nào đã có, báo cáo nào đã thấy, mỗi điều kèm câu gốc."),
            partial(_overview, edition, part, all_counts),
            searched=bool(site.reports),
        )
    yield Page(
        PROGRESS_RULE,
        "progress-rule.md",
        _("Cách xét tiến độ"),
        _("Khi nào trang nói “đạt”, “chưa tới mức”, “không so được”: một quy tắc cho mọi nơi."),
        rule_page,
    )
    for plan in plans:
        place = place_name(site, plan)
        yield Page(
            progress_of(plan.id),
            "progress-plan.md",
            _("Tiến độ: {place}", place=place),
            _("{place}: chỉ tiêu nào đã có số liệu, báo cáo nào đã thấy.", place=place),
            partial(plan_progress, edition, plan),
        )
    yield from report_pages(edition)


def _counted(site: Site, today: date) -> Mapping[str, PlanCounts]:
    return {plan.id: plan_counts(site, plan, today) for plan in site.plans.values()}


def _overview(
    edition: Edition, part: Part, all_counts: Callable[[date], Mapping[str, PlanCounts]]
) -> OverviewPage:
    site = edition.site
    if not site.reports:
        return OverviewPage(part, "", 0, Share(), Share(), (), (), ())
    plans = part.plans or list(site.plans.values())
    found = all_counts(edition.today)
    counts = [found[plan.id] for plan in plans]
    return OverviewPage(
        part,
        day_words(edition.today),
        sum(one.is_document for one in site.reports.values()),
        added(one.targets for one in counts),
        added(one.duties for one in counts),
        [_place(site, found[plan.id]) for plan in part.plans],
        list(_themes(site, counts)),
        [(year, *shares) for year, shares in by_year(counts).items()],
        is_fed(site, edition.report_edits),
    )


def _place(site: Site, one: PlanCounts) -> PlaceRow:
    return PlaceRow(one.plan.id, place_name(site, one.plan), one.targets, one.duties)


def _themes(site: Site, counts: Sequence[PlanCounts]) -> Iterator[tuple[Theme, Share]]:
    found = by_theme(counts)
    for theme in (*site.registries.themes.values(), Theme("", _("Lĩnh vực khác"), None, 0)):
        if theme.id in found:
            yield theme, found[theme.id]


def rule_page() -> RulePage:
    """Return the rule in plain words, in the order in which it is asked."""
    return RulePage(
        [(status, STATUSES[status], MEANINGS[status]) for status in MEANINGS],
        list(REASONS.items()),
    )


def plan_progress(edition: Edition, plan: Plan) -> PlanProgressPage:
    """Gather what became of the promises of one plan, as of the last commit."""
    site, today = edition.site, edition.today
    judged = tuple(judged_targets(site, plan, today))
    entries = tuple(ledger(site, plan, today))
    days = [(entry, day_words(entry.due)) for entry in entries]
    return PlanProgressPage(
        plan,
        place_name(site, plan),
        day_words(today),
        counted(site, plan, judged, entries),
        progress_rows(site, plan, judged),
        evidence(site).get(plan.id, ()),
        [(target_view(site, one.target), said) for one in judged for said in _looked(site, one)],
        [one for one in days if one[0].status != "no-day"],
        [one for one in days if one[0].status == "no-day"],
    )


def _looked(site: Site, one: JudgedTarget) -> Iterator[Looked]:
    """Yield when somebody looked for the figures of a target and found nothing new."""
    years = {judged.period for judged in one.judgements} | {str(one.target.year)}
    for year in sorted(int(said) for said in years if said and said.isdecimal()):
        yield from looked_for(site, one.target.plan, one.target.id, year)
