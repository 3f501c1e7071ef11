"""The targets of a plan with what became of them: the rule, asked once for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.model.plan import Plan, Target
from generator.model.reports import Evidence, Observation, Reply, Report
from generator.model.site import Site
from generator.observed import Judgement, Promise, judge, promise_of


@dataclass(frozen=True, slots=True)
class JudgedTarget:
    """A target, what the rule knew of it, and what it says in each of its times."""

    target: Target
    promise: Promise
    judgements: tuple[Judgement, ...]

    @property
    def has_figure(self) -> bool:
        """Tell whether a figure of the place itself is there, be it older than the plan."""
        return any(one.figures or one.before for one in self.judgements)

    @property
    def is_spoken_of(self) -> bool:
        """Tell whether any figure has to do with it, be it one that is refused."""
        return self.has_figure or any(one.refused for one in self.judgements)


def judged_targets(site: Site, plan: Plan, today: date) -> Iterator[JudgedTarget]:
    """Yield the targets of a plan in the order of its text, each judged as of a day."""
    observed = site.observations_by_indicator
    for target in plan.targets():
        figures = observed.get(target.indicator or "", ())
        promise = promise_of(site, target, [one.where for one in figures])
        yield JudgedTarget(target, promise, judge(promise, figures, today))


def observations(site: Site) -> Mapping[str, Observation]:
    """Return every observation of the reports by its address."""
    return site.once(_observations)


def _observations(site: Site) -> Mapping[str, Observation]:
    return {one.address: one for report in site.reports.values() for one in report.observations}


def replies(site: Site) -> Mapping[str, tuple[tuple[Report, Reply], ...]]:
    """Return what bodies replied, by what they reply to, in the order of the reports."""
    return site.once(_replies)


def _replies(site: Site) -> Mapping[str, tuple[tuple[Report, Reply], ...]]:
    found: dict[str, list[tuple[Report, Reply]]] = defaultdict(list)
    for report in site.reports.values():
        for reply in report.replies:
            found[reply.to].append((report, reply))
    return {address: tuple(those) for address, those in found.items()}


def evidence(site: Site) -> Mapping[str, tuple[tuple[Report, Evidence], ...]]:
    """Return what reports say in words, by plan, in the order of the reports."""
    return site.once(_evidence)


def _evidence(site: Site) -> Mapping[str, tuple[tuple[Report, Evidence], ...]]:
    found: dict[str, list[tuple[Report, Evidence]]] = defaultdict(list)
    for report in site.reports.values():
        for one in report.evidence:
            found[one.plan].append((report, one))
    return {plan: tuple(those) for plan, those in found.items()}
