"""Which pairs of plans have a page of their own: those that belong together, and a portal's own.

Never all pairs: their number grows with the square of the plans.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from generator.language import _
from generator.model.plan import Plan
from generator.model.site import Pair, Site
from generator.problems import Location, Problem, guess


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


def chosen_pairs(site: Site, listed: Iterable[Sequence[str]]) -> tuple[Pair, ...]:
    """Return the pairs that a portal lists, then a plan with each plan of the site that it cites.

    Each pair once, in whichever order it comes first.
    """
    known = ((left, right) for left, right in listed if {left, right} <= site.plans.keys())
    found: dict[frozenset[str], Pair] = {}
    for left, right in (*known, *_citing(site)):
        found.setdefault(frozenset((left, right)), (left, right))
    return tuple(found.values())


def _citing(site: Site) -> Iterator[Pair]:
    plans = site.plans_of_documents
    for plan in site.plans.values():
        cited = [one.document for one in plan.basis]
        cited += [one.document for one in plan.citations() if one.document]
        for document in dict.fromkeys(cited):
            other = plans.get(document)
            if other and other != plan.id:
                yield plan.id, other
