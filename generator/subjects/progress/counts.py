"""How many promises have figures and how many days of duties an answer: counts, never a score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from generator.model.plan import Plan
from generator.model.site import Site
from generator.subjects.progress.judged import JudgedTarget, judged_targets
from generator.subjects.progress.ledger import Entry, ledger


@dataclass(frozen=True, slots=True)
class Share:
    """So many of how many."""

    found: int = 0
    all: int = 0

    def __add__(self, other: Share) -> Share:
        """Add two counts of one kind."""
        return Share(self.found + other.found, self.all + other.all)


NONE = Share()


@dataclass(frozen=True, slots=True)
class PlanCounts:
    """What is known of one plan: targets with a figure of its place, days of duties with an answer.

    `targets` and `duties` are of all, by theme and by year only of what has one. A target that only
    says another one again is not counted, and of the duties those days alone that are over or
    answered.
    """

    plan: Plan
    targets: Share
    duties: Share
    by_theme: Mapping[str, Share] = field(default_factory=dict)
    targets_by_year: Mapping[int, Share] = field(default_factory=dict)
    duties_by_year: Mapping[int, Share] = field(default_factory=dict)


def plan_counts(site: Site, plan: Plan, today: date) -> PlanCounts:
    """Count what is known of a plan on a day."""
    return counted(site, plan, judged_targets(site, plan, today), ledger(site, plan, today))


def counted(
    site: Site, plan: Plan, judged: Iterable[JudgedTarget], entries: Iterable[Entry]
) -> PlanCounts:
    """Count what is known of a plan whose targets are judged and whose ledger is written."""
    themes, years = Counter[str](), Counter[int]()
    themes_found, years_found = Counter[str](), Counter[int]()
    for one in judged:
        target = one.target
        if target.repeats:
            continue
        found = one.has_figure
        theme = site.theme_of(target) or ""
        themes[theme] += 1
        themes_found[theme] += found
        if target.year is not None:
            years[target.year] += 1
            years_found[target.year] += found
    due, received = Counter[int](), Counter[int]()
    for entry in entries:
        if entry.year is not None and entry.status in ("received", "not-found"):
            due[entry.year] += 1
            received[entry.year] += entry.status == "received"
    return PlanCounts(
        plan,
        Share(themes_found.total(), themes.total()),
        Share(received.total(), due.total()),
        {theme: Share(themes_found[theme], all_) for theme, all_ in themes.items()},
        {year: Share(years_found[year], all_) for year, all_ in years.items()},
        {year: Share(received[year], all_) for year, all_ in due.items()},
    )


def added(shares: Iterable[Share]) -> Share:
    """Return the sum of counts of one kind."""
    return sum(shares, NONE)


def by_theme(counts: Sequence[PlanCounts]) -> Mapping[str, Share]:
    """Return the targets of several plans by theme; those of none under an empty name."""
    themes = dict.fromkeys(theme for one in counts for theme in one.by_theme)
    return {theme: added(one.by_theme.get(theme, NONE) for one in counts) for theme in themes}


def by_year(counts: Sequence[PlanCounts]) -> Mapping[int, tuple[Share, Share]]:
    """Return targets and duties of several plans by year, the first year first."""
    years = sorted({year for one in counts for year in (*one.targets_by_year, *one.duties_by_year)})
    return {
        year: (
            added(one.targets_by_year.get(year, NONE) for one in counts),
            added(one.duties_by_year.get(year, NONE) for one in counts),
        )
        for year in years
    }
