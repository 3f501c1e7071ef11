"""Which pairs of plans have a page of their own: those that belong together, and a portal's own.

Never all pairs: their number grows with the square of the plans.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from generator.language import _
from generator.link.cited_plans import plans_by_document
from generator.link.partner import Pair, Partner
from generator.model.plan import Plan
from generator.model.site import Site
from generator.problems import Location, Problem, guess

PARTNERS = 3  # chosen by hand: what a reader can look through


def unknown_pairs(
    listed: Sequence[Sequence[str]],
    plans: Mapping[str, Plan],
    place: Callable[[int, int], Location],
) -> Iterator[Problem]:
    """Yield a problem for each plan of a portal's pairs that there is not.

    `place` tells where the settings name it, by row and column of `listed`, both from 0.
    """
    for row, pair in enumerate(listed):
        for column, plan in enumerate(pair):
            if plan not in plans:
                yield Problem.at(
                    place(row, column),
                    "unknown-plan",
                    _("không có kế hoạch này, nên không có trang so sánh hai kế hoạch"),
                    fragment=plan,
                    hint=_("sửa mã kế hoạch, hoặc bỏ cặp này khỏi compare"),
                    guess=guess(plan, plans),
                )


def pairs(site: Site, listed: Iterable[Sequence[str]]) -> tuple[Pair, ...]:
    """Return the pairs that a portal lists, then a plan with each plan of the site that it cites.

    Each pair once, in whichever order it comes first.
    """
    known = ((left, right) for left, right in listed if {left, right} <= site.plans.keys())
    found: dict[frozenset[str], Pair] = {}
    for left, right in (*known, *_citing(site)):
        found.setdefault(frozenset((left, right)), (left, right))
    return tuple(found.values())


def partners(site: Site) -> dict[str, tuple[Partner, ...]]:
    """Return for each plan a few worth to be set beside it.

    First those of its pairs, then its neighbours in the list among the plans of its level that
    carry out the same document.
    """
    found: dict[str, dict[str, Pair | None]] = {plan: {} for plan in site.plans}
    for pair in site.pairs:
        for one, other in (pair, pair[::-1]):
            found[one].setdefault(other, pair)
    for shelf in _shelves(site):
        for at, plan in enumerate(shelf):
            following = (shelf[(at + step) % len(shelf)] for step in range(1, PARTNERS + 1))
            for other in following:
                found[plan].setdefault(other, None)
    return {
        plan: tuple(Partner(*one) for one in others.items() if one[0] != plan)[:PARTNERS]
        for plan, others in found.items()
    }


def _shelves(site: Site) -> Iterable[Sequence[str]]:
    """Return the plans of a level that carry out one document, in the order of the site."""
    shelves: dict[tuple[str, str], list[str]] = defaultdict(list)
    for plan in site.plans.values():
        unit = site.unit_of(plan)
        for basis in plan.basis:
            if basis.relation == "carries-out" and unit:
                shelves[basis.document, unit.level].append(plan.id)
    return shelves.values()


def _citing(site: Site) -> Iterator[Pair]:
    plans = plans_by_document(site)
    for plan in site.plans.values():
        cited = [one.document for one in plan.basis]
        cited += [one.document for one in plan.citations() if one.document]
        for document in dict.fromkeys(cited):
            other = plans.get(document)
            if other and other != plan.id:
                yield plan.id, other
