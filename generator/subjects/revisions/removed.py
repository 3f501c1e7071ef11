"""Where a plan that was taken away stood, it is said when and why; a list has all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.language import _
from generator.model.site import Site
from generator.model.urls import (
    Address,
    history_address,
    plan_address,
    removed_address,
    version_address,
)
from generator.views.removed import RemovedPlan, removed_plans
from generator.views.subject import Page

VERSIONS_NAMED = 50


@dataclass(frozen=True, slots=True)
class RemovedList:
    """The plans that were taken away, the last one first."""

    plans: Sequence[RemovedPlan]


@dataclass(frozen=True, slots=True)
class RemovedPage:
    """What stands at an address of a plan that was taken away.

    `rows` are day and subject of its commits, newest first, the last `VERSIONS_NAMED`.
    """

    removed: RemovedPlan
    rows: Sequence[tuple[str, str]]


def removed_pages(site: Site) -> Iterator[Page]:
    """Yield the list of plans that were taken away, and what stands at each of their addresses.

    Nothing where none was: of its page, its history, each of its versions.
    """
    found = removed_plans(site)
    if not found:
        return
    yield Page(
        removed_address(),
        "removed-list.md",
        _("Kế hoạch đã bỏ"),
        _("Những kế hoạch đã từng có trên trang: bỏ ngày nào, vì sao."),
        partial(RemovedList, tuple(found.values())),
        contents=False,
    )
    for one in found.values():
        for address in _addresses(one):
            yield Page(
                address,
                "removed.md",
                _("Đã bỏ: {title}", title=one.title),
                _("Kế hoạch này đã được bỏ khỏi trang ngày {day}.", day=one.day),
                partial(_shown, one),
                contents=False,
                searched=False,
            )


def _addresses(one: RemovedPlan) -> Iterator[Address]:
    yield plan_address(one.plan)
    yield history_address(one.plan)
    for revision in one.revisions:
        yield version_address(one.plan, revision.revision)


def _shown(one: RemovedPlan) -> RemovedPage:
    rows = [(said.date, said.subject) for said in one.revisions[:VERSIONS_NAMED]]
    return RemovedPage(one, rows)
