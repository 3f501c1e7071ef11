"""Which pairs of plans have a page of their own: those that belong together, and a portal's own.

Never all pairs: their number grows with the square of the plans. Nor plans of any length: what two
texts have for each other takes time with the product of their lengths.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from generator.language import _
from generator.model.plan import Plan
from generator.model.site import Pair, Site
from generator.problems import Location, Problem, guess

# Passages of one plan times those of the other: a thousand each, three seconds. The longest pair of
# the five plans has 130 and 130. The browser has the same bound (`side-by-side/rows.js`).
COMPARED = 1_000_000


def comparable(left: Plan, right: Plan) -> bool:
    """Tell whether two plans are short enough to be set side by side."""
    return _passages(left) * _passages(right) <= COMPARED


def _passages(plan: Plan) -> int:
    return sum(bool(one.heading) + len(one.paragraphs) for one in plan.walk())


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


def too_long_pairs(
    listed: Sequence[Sequence[str]],
    plans: Mapping[str, Plan],
    place: Callable[[int, int], Location],
) -> Iterator[Problem]:
    """Yield a warning for each pair of a portal whose plans are too long to be compared.

    `listed` and `place` are those of `unknown_pairs`.
    """
    for row, (left, right) in enumerate(listed):
        known = {left, right} <= plans.keys()
        if known and not comparable(plans[left], plans[right]):
            yield Problem.at(
                place(row, 0),
                "too-long-pair",
                _("hai kế hoạch này dài quá, nên không có trang so sánh hai kế hoạch"),
                severity="warning",
                fragment=f"{left}, {right}",
                hint=_("bỏ cặp này khỏi compare"),
            )


def chosen_pairs(site: Site, listed: Iterable[Sequence[str]]) -> tuple[Pair, ...]:
    """Return the pairs that a portal lists, then a plan with each plan of the site that it cites.

    Each pair once, in whichever order it comes first; none of plans that are too long.
    """
    known = ((left, right) for left, right in listed if {left, right} <= site.plans.keys())
    found: dict[frozenset[str], Pair] = {}
    for left, right in (*known, *_citing(site)):
        found.setdefault(frozenset((left, right)), (left, right))
    return tuple(
        (left, right)
        for left, right in found.values()
        if comparable(site.plans[left], site.plans[right])
    )


def _citing(site: Site) -> Iterator[Pair]:
    plans = site.plans_of_documents
    for plan in site.plans.values():
        cited = [one.document for one in plan.basis]
        cited += [one.document for one in plan.citations() if one.document]
        for document in dict.fromkeys(cited):
            other = plans.get(document)
            if other and other != plan.id:
                yield plan.id, other
