"""The families of plans, for whoever chooses one: a document, and the plans that carry it out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.locale.names import document_name
from generator.model.families import families
from generator.model.site import Site

# A longer list is no choice on a phone; the rest stand in the list of documents.
FAMILIES_SHOWN = 30


@dataclass(frozen=True, slots=True)
class FamilyRow:
    """A family in a list: its document, that one's name and title, how many plans it has.

    `title` is null where no plan says it.
    """

    document: str
    name: str
    title: str | None
    plans: int


def family_rows(site: Site) -> Sequence[FamilyRow]:
    """Return the families of a site, the largest first, `FAMILIES_SHOWN` at most.

    Empty where there are fewer than two: plans that belong together anyway need no choice.
    """
    return site.once(_rows)


def family_row(site: Site, document: str) -> FamilyRow | None:
    """Return the family whose document this is, null where no plan carries it out in the end."""
    plans = families(site).get(document)
    if plans is None:
        return None
    title = site.registries.documents[document].title
    return FamilyRow(document, document_name(site, document), title, len(plans))


def _rows(site: Site) -> Sequence[FamilyRow]:
    found = families(site)
    if len(found) < 2:
        return ()
    return tuple(
        row for one in list(found)[:FAMILIES_SHOWN] if (row := family_row(site, one)) is not None
    )
