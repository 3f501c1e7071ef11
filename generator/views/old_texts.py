"""Deadlines that are history: of a unit or a body that is no more, of a text no longer in force."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from generator.denial.denials import no_successor, nobody_after
from generator.language import _
from generator.locale.names import agency_names, document_name, names_now
from generator.model.plan import Duty, Plan
from generator.model.registries import Agency
from generator.model.site import Site
from generator.text.vietnamese import PartialDate

_OVER = frozenset(("replaced", "expired"))


@dataclass(frozen=True, slots=True)
class OldText:
    """Why deadlines are history, in words that begin small: `label` in short, then `reason`.

    `since` is the day from which they are; null where they are whatever the day, since no source
    here names one.
    """

    since: date | None
    label: str
    reason: str

    @property
    def last(self) -> date | None:
        """Return the last day before; null where no day is known."""
        return self.since - timedelta(days=1) if self.since else None

    def holds_on(self, day: date) -> bool:
        """Tell whether a deadline on a day is history."""
        return self.since is None or day >= self.since


def old_text(site: Site, plan: Plan) -> OldText | None:
    """Return why all deadlines of a plan are history; null for a plan of which nothing says so."""
    if said := _over(site, plan):
        return OldText(None, _label(), said)
    unit = site.unit_of(plan)
    if unit and unit.until:
        reason = nobody_after(str(unit.until), names_now(site, plan))
        return OldText(unit.until.first, _label_since(unit.until), reason)
    return None


def old_deadline(site: Site, plan: Plan, duty: Duty) -> OldText | None:
    """Return why the deadline of a duty is history: its plan is old, or nobody is left to act.

    Null where neither is known; one of several bodies that is still there is enough to act.
    """
    return old_text(site, plan) or _nobody_left(site, duty)


def _over(site: Site, plan: Plan) -> str:
    """Return how a text came to be no longer in force, empty where nothing here says that."""
    by = "; ".join(document_name(site, one) for one in site.once(_replacing).get(plan.id, ()))
    if by:
        return _("văn bản này đã được thay thế bằng {document}", document=by)
    if plan.status not in _OVER:
        return ""
    if plan.status == "replaced":
        return _("văn bản này đã được thay thế")
    return _("văn bản này đã hết hiệu lực")


def _replacing(site: Site) -> Mapping[str, tuple[str, ...]]:
    """Return the documents that say of themselves or are said to replace each plan of the site."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for newer, older in _replacements(site):
        if plan := site.plans_of_documents.get(older):
            found[plan][newer] = None
    return {plan: tuple(documents) for plan, documents in found.items()}


def _replacements(site: Site) -> Iterator[tuple[str, str]]:
    for document in site.registries.documents.values():
        plan = site.plans.get(site.plans_of_documents.get(document.id, ""))
        if plan and plan.status == "draft":  # what only may replace it one day
            continue
        said = (one.document for one in document.relations if one.relation == "replaces")
        own = (one.document for one in plan.basis if one.relation == "replaces") if plan else ()
        for older in (*said, *own):
            yield document.id, older


def _nobody_left(site: Site, duty: Duty) -> OldText | None:
    bodies = [site.registries.agencies[one] for one in duty.by]
    ends = [_end(site, one) for one in bodies]
    if not bodies or not all(one.successors or end for one, end in zip(bodies, ends, strict=True)):
        return None
    known = [end for end in ends if end]
    now = _bodies_now(site, bodies)
    if len(known) < len(bodies):
        return OldText(None, _label(), now)
    last = max(known, key=lambda end: end.first)
    return OldText(last.first, _label_since(last), now)


def _end(site: Site, agency: Agency) -> PartialDate | None:
    unit = site.registries.units.get(agency.unit or "")
    return unit.until if unit else None


def _bodies_now(site: Site, bodies: list[Agency]) -> str:
    now = dict.fromkeys(name for one in bodies for name in agency_names(site, one.successors))
    if now:
        return _("việc của cơ quan nay là {agencies}", agencies="; ".join(now))
    return no_successor()


def _label() -> str:
    return _("hạn theo văn bản cũ")


def _label_since(day: PartialDate) -> str:
    """Return the label with its day, which may lie ahead: no clock is asked."""
    return _("hạn theo văn bản cũ từ {day}", day=day)
