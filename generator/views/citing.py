"""How a sentence of one version of a plan is cited: whose document it is, in which version."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.denial.places import names_in
from generator.language import _
from generator.locale.names import issuer_name, marked_draft, plan_kind, unit_place
from generator.model.plan import Plan, Target
from generator.model.revisions import Revision
from generator.model.site import Site
from generator.model.urls import Address, version_address
from generator.text.vietnamese import parse_date


@dataclass(frozen=True, slots=True)
class Citing:
    """What a citation says beside the words and their section; `address` is that of the version."""

    plan: str
    version: str
    address: Address


@dataclass(frozen=True, slots=True)
class CitedSentence:
    """What a citation of one sentence says beside its words; `address` is in a lasting version."""

    plan: str
    section: str
    version: str
    address: Address


def citing(site: Site, plan: Plan, revisions: Sequence[Revision], number: int) -> Citing:
    """Return how the version `number` of a plan is cited, counted from the newest of `revisions`.

    `plan` is what stood in that version.
    """
    revision = revisions[number]
    return Citing(
        cited_plan(site, plan),
        version_said(revisions, number),
        version_address(revision.plan, revision.revision),
    )


def cited_sentence(site: Site, target: Target) -> CitedSentence | None:
    """Return how the sentence of a target is cited, by the newest version of its plan.

    Null where no history is known.
    """
    plan = site.plans[target.plan]
    whole = site.once_in(plan, citing_today)
    if whole is None:
        return None
    return CitedSentence(
        whole.plan,
        names_in(site, plan)[target.paragraph],
        whole.version,
        replace(whole.address, anchor=target.paragraph),
    )


def citing_today(site: Site, plan: Plan) -> Citing | None:
    """Return how the text of today is cited, by its newest version; null without history."""
    revisions = site.revisions_by_plan.get(plan.id, ())
    return citing(site, plan, revisions, 0) if revisions else None


def cited_plan(site: Site, plan: Plan) -> str:
    """Name a plan by all that its text says of it: kind, number, day, issuer, place."""
    named = marked_draft(plan, plan_kind(plan))
    if plan.number:
        named = _("{plan} số {number}", plan=named, number=plan.number.value)
    if dated := plan.issued or plan.drafted:
        named = _("{plan} ngày {day}", plan=named, day=dated)
    issuer, place = issuer_name(site, plan), unit_place(site, plan.unit)
    return _("{plan} của {issuer} ({place})", plan=named, issuer=issuer, place=place)


def version_said(revisions: Sequence[Revision], number: int) -> str:
    """Name a version, counted from the newest: `bản 3, ghi vào trang ngày 21/11/2026`.

    Versions are counted from the first one; where the history is cut nobody knows which that is.
    """
    day = parse_date(revisions[number].date)
    if is_cut(revisions):
        return _("bản ghi vào trang ngày {day}", day=day)
    count = len(revisions) - number
    return _("bản {count}, ghi vào trang ngày {day}", count=count, day=day)


def is_cut(revisions: Sequence[Revision]) -> bool:
    """Tell whether the repository does not hold the whole history of a plan."""
    return any(one.kind is None for one in revisions)
