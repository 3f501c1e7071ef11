"""The targets of a plan with what became of them: the rule, asked once for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.plan import Plan, Target
from generator.model.registries import successors_of
from generator.model.reports import Evidence, Observation, Reply, Report
from generator.model.site import Site
from generator.observed import Judgement, Promise, countries, judge, promise_of


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
    observed = _observed_near(site, plan)
    for target in plan.targets():
        figures = observed.get(target.indicator or "", ())
        promise = promise_of(site, target, [one.where for one in figures])
        yield JudgedTarget(target, promise, judge(promise, figures, today))


def _observed_near(site: Site, plan: Plan) -> Mapping[str, Sequence[Observation]]:
    """Return the figures that may have to do with the place of a plan, by indicator.

    Those of the place, of what lies in it or became it, of what it lies in or became, and of the
    country: however many the others have.
    """
    around = {one.id for one in site.unit_chain(plan.unit)}
    around |= {*successors_of(site.registries.units, (plan.unit,)), *countries(site)}
    seen, of_unit = site.once(_observed_as_seen_from), site.once(_observed_of)
    near = dict(seen.get(plan.unit, ()))
    for unit in around - {plan.unit}:
        near |= dict(of_unit.get(unit, ()))
    found: dict[str, list[Observation]] = defaultdict(list)
    for number in sorted(near):
        found[near[number].indicator].append(near[number])
    return found


# Figures with their place among all, in the order of the reports.
_Numbered = tuple[tuple[int, Observation], ...]


def _observed_of(site: Site) -> Mapping[str, _Numbered]:
    """Return the figures of each unit that was measured."""
    return _by_unit((one.where, (number, one)) for number, one in enumerate(_stated(site)))


def _observed_as_seen_from(site: Site) -> Mapping[str, _Numbered]:
    """Return the figures of each unit, of those that lie in it, and of those that became it."""
    units = site.registries.units
    return _by_unit(
        (unit, (number, one))
        for number, one in enumerate(_stated(site))
        for unit in dict.fromkeys(
            (
                one.where,
                *(above.id for above in site.unit_chain(one.where)),
                *successors_of(units, (one.where,)),
            )
        )
    )


def _stated(site: Site) -> Iterator[Observation]:
    return (one for report in site.reports.values() for one in report.observations)


def _by_unit(named: Iterable[tuple[str, tuple[int, Observation]]]) -> Mapping[str, _Numbered]:
    found: dict[str, list[tuple[int, Observation]]] = defaultdict(list)
    for unit, numbered in named:
        found[unit].append(numbered)
    return {unit: tuple(those) for unit, those in found.items()}


def observations(site: Site) -> Mapping[str, Observation]:
    """Return every observation of the reports by its address."""
    return site.once(_observations)


def _observations(site: Site) -> Mapping[str, Observation]:
    return {one.address: one for one in _stated(site)}


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
