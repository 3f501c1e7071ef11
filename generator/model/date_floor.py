"""Before which day an undated plan cannot be: that of the latest document that its text names."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.plan import Citation, Plan
from generator.model.site import Site
from generator.text.vietnamese import PartialDate


@dataclass(frozen=True, slots=True)
class DateFloor:
    """The day of a document that a text names, which is therefore no older, and where it does."""

    day: PartialDate
    citation: Citation

    @property
    def document(self) -> str:
        """Return the id of the document."""
        return self.citation.document or ""


def date_floor(site: Site, plan: Plan) -> DateFloor | None:
    """Return the latest day of a document that an undated plan cites, and its first citation.

    Null for a plan that has a date, that of a draft among them, and where nothing that it cites is
    dated. A month or a year stays one: it counts from its first day. The plan itself, where it is
    among the documents, is left out.
    """
    if plan.issued or plan.drafted:
        return None
    return site.once_in(plan, _latest)


def _latest(site: Site, plan: Plan) -> DateFloor | None:
    latest: DateFloor | None = None
    for citation in plan.citations():
        document = site.registries.documents.get(citation.document or "")
        if not document or not document.date:
            continue
        if site.plans_of_documents.get(document.id) == plan.id:
            continue
        if latest is None or document.date.first > latest.day.first:
            latest = DateFloor(document.date, citation)
    return latest
