"""Plans that a commit took away: when, by which words, and what they were called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.revisions import Revision
from generator.model.site import Site
from generator.text.vietnamese import parse_date


@dataclass(frozen=True, slots=True)
class RemovedPlan:
    """A plan that the site has no more; `title` is its id where no version of it can be read.

    `day` is that of the commit that took it away, `words` what that says: its subject, and what
    stands below it. `revisions` are all of the plan, newest first.
    """

    plan: str
    title: str
    day: str
    words: tuple[str, ...]
    revisions: tuple[Revision, ...]


def removed_plans(site: Site) -> Mapping[str, RemovedPlan]:
    """Return the plans that a commit took away and none brought back, the last one first.

    By id; ask for it by `Site.once`. What git keeps under another name is no plan that is gone.
    """
    found = {
        plan: _removed(plan, revisions)
        for plan, revisions in site.revisions_by_plan.items()
        if plan not in site.plans and revisions[0].removal is not None
    }
    ordered = sorted(found.values(), key=lambda one: one.revisions[0].moment, reverse=True)
    return {one.plan: one for one in ordered}


def _removed(plan: str, revisions: tuple[Revision, ...]) -> RemovedPlan:
    last = revisions[0]
    words = tuple(part for part in (last.subject, last.removal) if part)
    return RemovedPlan(
        plan, _title(revisions) or plan, str(parse_date(last.date) or last.date), words, revisions
    )


def _title(revisions: tuple[Revision, ...]) -> str | None:
    """Return the title that the plan had at last; null where no version of it could be read."""
    for revision in revisions:
        for change in revision.changes:
            if change.what == "plan" and change.verb in ("removed", "added"):
                said = (value for one in change.details for value in (one.before, one.after))
                if title := next((str(value) for value in said if value), None):
                    return title
    return None
