"""What a plan does not state: indicators of its peers and of the documents that it carries out.

Peers are the other plans of the same level and status that carry out the same document: a draft is
no peer of an issued plan. Where a plan carries out several documents it is the one that most of
them share, so that every plan is compared with one group. Not to state something is no breach: a
plan may say it in words that are no target.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.plan import Plan, Target
from generator.model.registries import NationalFigure
from generator.model.site import Site
from generator.schema.plan import StatusValue
from generator.schema.registries import UnitLevel

NAMED = 5


@dataclass(frozen=True, slots=True)
class Gap:
    """An indicator that others state: how many peers and what the first say; the documents above.

    Each plan speaks by its first target for the indicator. `above` are targets of plans that the
    plan carries out, `national` the figures of documents that it carries out.
    """

    indicator: str
    peer_count: int
    peers: tuple[Target, ...]
    above: tuple[Target, ...]
    national: tuple[NationalFigure, ...]


@dataclass(frozen=True, slots=True)
class PlanGaps:
    """What one plan does not state, what others state most often first.

    `document` is what its peers carry out too, null where it has none; `unknown` are documents that
    it carries out and of which the site knows no figure.
    """

    level: UnitLevel | None
    document: str | None
    peers: int
    unknown: tuple[str, ...]
    gaps: tuple[Gap, ...]


def find_gaps(site: Site) -> Mapping[str, PlanGaps]:
    """Compare every plan with its peers and with the documents that it carries out.

    By the id of the plan, every plan of the site. Costs one pass over the targets of all plans; ask
    for it by `Site.once`.
    """
    comparison = _comparison(site)
    return {plan.id: comparison.gaps(plan) for plan in site.plans.values()}


Statements = Mapping[str, Sequence[Target]]
# Of what level and status plans are, and what document they carry out.
Group = tuple[UnitLevel | None, StatusValue, str]


@dataclass(frozen=True, slots=True)
class _Comparison:
    """Who carries out what, and what they and the documents state, by indicator.

    `order` is the place of each indicator in the registry.
    """

    site: Site
    order: Mapping[str, int]
    groups: Mapping[Group, Sequence[str]]
    statements: Mapping[Group, Statements]
    plans: Mapping[str, str]
    national: Mapping[str, Sequence[NationalFigure]]

    def gaps(self, plan: Plan) -> PlanGaps:
        documents = _carried_out(plan)
        groups = {one: _group(self.site, plan, one) for one in documents}
        shared = max(documents, key=lambda one: len(self.groups[groups[one]]), default=None)
        peers = len(self.groups[groups[shared]]) - 1 if shared else 0
        unknown = (one for one in documents if one not in self.plans and one not in self.national)
        return PlanGaps(
            self.site.level_of(plan),
            shared if peers else None,
            peers,
            tuple(unknown),
            tuple(self._gaps(plan, documents, self.statements[groups[shared]] if shared else {})),
        )

    def _gaps(self, plan: Plan, documents: Sequence[str], peers: Statements) -> Iterator[Gap]:
        stated = {target.indicator or "" for target in plan.targets()}
        above = _first_targets(
            self.site.plans[self.plans[one]] for one in documents if one in self.plans
        )
        national = defaultdict[str, list[NationalFigure]](list)
        for figure in (one for document in documents for one in self.national.get(document, ())):
            national[figure.indicator].append(figure)
        # Of the whole registry, which grows with the plans, only what somebody states.
        said = {*peers, *above, *national} - stated
        found = [
            Gap(
                indicator,
                len(peers.get(indicator, ())),
                tuple(peers.get(indicator, ())[:NAMED]),
                tuple(above.get(indicator, ())),
                tuple(national.get(indicator, ())),
            )
            for indicator in said
            if indicator in self.order
        ]
        yield from sorted(found, key=lambda one: (-one.peer_count, self.order[one.indicator]))


def _comparison(site: Site) -> _Comparison:
    groups = defaultdict[Group, list[str]](list)
    for name in sorted(site.plans):
        for document in _carried_out(site.plans[name]):
            groups[_group(site, site.plans[name], document)].append(name)
    national = defaultdict[str, list[NationalFigure]](list)
    for figure in site.registries.national.values():
        national[figure.document].append(figure)
    statements = {
        group: _first_targets(site.plans[name] for name in names) for group, names in groups.items()
    }
    order = {indicator: place for place, indicator in enumerate(site.registries.indicators)}
    return _Comparison(site, order, groups, statements, site.plans_of_documents, national)


def _group(site: Site, plan: Plan, document: str) -> Group:
    return site.level_of(plan), plan.status, document


def _first_targets(plans: Iterable[Plan]) -> Statements:
    found = defaultdict[str, list[Target]](list)
    for plan in plans:
        seen = set[str]()
        for target in plan.targets():
            if target.indicator and target.indicator not in seen:
                seen.add(target.indicator)
                found[target.indicator].append(target)
    return found


def _carried_out(plan: Plan) -> list[str]:
    named = [basis.document for basis in plan.basis if basis.relation == "carries-out"]
    return list(dict.fromkeys(named))
