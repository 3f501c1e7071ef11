"""What machines read of a page: schema.org as JSON-LD.

Vocabulary: https://schema.org/Legislation, /Dataset, /BreadcrumbList, /WebSite. What a plan does
not say is left out; whether it is still in force is said only where its status tells.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.language import _
from generator.locale import worded
from generator.locale.names import plan_kind, plan_title
from generator.model.plan import Plan
from generator.model.registries import Agency
from generator.model.site import Site
from generator.model.urls import (
    DATA,
    HOME,
    Address,
    document_address,
    encoded,
    file_seen_from,
    plan_address,
)
from generator.opendata import Publication, Table
from generator.text import escape
from generator.views.subject import Edition, Page

Thing = Mapping[str, object]
CONTEXT = "https://schema.org"
# A text that was never issued, or is no more, is not in force; an issued one may be or not.
NOT_IN_FORCE = frozenset(("draft", "replaced", "expired"))
NO_FORCE = {"@id": f"{CONTEXT}/NotInForce"}  # a value of an enumeration is an IRI


@dataclass(frozen=True, slots=True)
class _Describing:
    """One page being described; `base` is the address of the site or empty."""

    site: Site
    page: Page
    base: str

    def at(self, address: Address) -> str:
        return self.base + str(address) if self.base else address.seen_from(self.page.address)

    def file(self, path: str) -> str:
        if self.base:
            return self.base + encoded(path)
        return file_seen_from(path, self.page.address)


@dataclass(frozen=True, slots=True)
class Descriptions:
    """What machines read of the pages of an edition; `name` is what the site is called."""

    edition: Edition
    titles: Mapping[str, str]
    plans: Mapping[str, Plan]
    name: str

    @classmethod
    def of(cls, edition: Edition, pages: Sequence[Page], name: str) -> Descriptions:
        """Gather what the description of one page says of others."""
        titles = {page.address.page: page.title for page in pages}
        plans = {plan_address(plan.id).page: plan for plan in edition.site.plans.values()}
        return cls(edition, titles, plans, name)

    def of_page(self, page: Page) -> str:
        """Return the JSON-LD of a page, safe to stand in a `<script>`."""
        describing = _Describing(self.edition.site, page, self.edition.base)
        things = [*_breadcrumbs(describing, self.titles, self.name)]
        if page.address == HOME:
            things.append(_website(describing, self.name))
        elif page.address == DATA:
            things.append(_data(describing, self.edition, self.name))
        elif plan := self.plans.get(page.address.page):
            things.append(_legislation(describing, self.edition, plan))
        return as_script(things)


def structured_data(edition: Edition, pages: Sequence[Page], name: str) -> dict[str, str]:
    """Return the JSON-LD of each page by its address, safe to stand in a `<script>`.

    `name` is what the site is called.
    """
    described = Descriptions.of(edition, pages, name)
    return {page.address.page: described.of_page(page) for page in pages}


def as_script(things: Sequence[Thing]) -> str:
    """Write things as JSON-LD that no words within it can end."""
    data = {"@context": CONTEXT, "@graph": things}
    return escape.in_script(json.dumps(data, ensure_ascii=False, separators=(",", ":")))


def _breadcrumbs(describing: _Describing, titles: Mapping[str, str], name: str) -> Iterator[Thing]:
    """Yield the way from the home page to a page, over the pages whose addresses hold its own."""
    parts = describing.page.address.page.split("/")[:-1]
    steps = ["".join(f"{part}/" for part in parts[:end]) for end in range(1, len(parts) + 1)]
    way = [step for step in steps if step in titles]
    if way:
        yield {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {
                    "@type": "ListItem",
                    "position": place,
                    "name": titles[step] if step else name,
                    "item": describing.at(Address(step)),
                }
                for place, step in enumerate(["", *way], start=1)
            ],
        }


def _website(describing: _Describing, name: str) -> Thing:
    return {
        "@type": "WebSite",
        "name": name,
        "url": describing.at(HOME),
        "inLanguage": "vi",
        "description": describing.page.description,
    }


def _data(describing: _Describing, edition: Edition, name: str) -> Thing:
    return {
        "@type": "DataCatalog",
        "name": _("Dữ liệu mở của {name}", name=name),
        "url": describing.at(DATA),
        "inLanguage": "vi",
        **_known(edition.publication),
        "dataset": [_dataset(describing, one, edition, name) for one in edition.tables()],
    }


def _known(publication: Publication) -> Thing:
    """Return licence, version and day of the data, as far as anybody knows them."""
    if not publication.content_date:
        return _licence(publication)
    day = {"version": publication.version, "dateModified": publication.content_date}
    return {**_licence(publication), **day}


def _licence(publication: Publication) -> Thing:
    return {"license": publication.licence} if publication.licence else {}


def _dataset(describing: _Describing, data: Table, edition: Edition, name: str) -> Thing:
    return {
        "@type": "Dataset",
        "name": data.title,
        "description": _(
            "{about}. Dữ liệu mở của {name}, lấy từ nguyên văn các kế hoạch.",
            about=data.about,
            name=name,
        ),
        "inLanguage": "vi",
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": name},
        **_known(edition.publication),
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": one.media_type,
                "contentUrl": describing.file(f"api/{data.name}.{one.ending}"),
            }
            for one in edition.formats
            if one.table
        ],
    }


def _legislation(describing: _Describing, edition: Edition, plan: Plan) -> Thing:
    site = describing.site
    revisions = site.revisions_by_plan.get(plan.id, ())
    issuer = site.registries.agencies.get(plan.issuer.value)
    told: dict[str, object | None] = {
        "@type": "Legislation",
        "@id": describing.at(plan_address(plan.id)),
        "name": plan.title,
        "alternateName": plan_title(site, plan),
        "url": describing.at(plan_address(plan.id)),
        "inLanguage": "vi",
        "legislationType": plan_kind(plan),
        "legislationIdentifier": plan.number.value if plan.number else None,
        "legislationDate": plan.issued.iso if plan.issued else None,
        "creativeWorkStatus": "Draft" if plan.status == "draft" else None,
        "legislationPassedBy": _organization(issuer) if issuer else None,
        "legislationJurisdiction": _jurisdiction(site, plan),
        "legislationApplies": [
            {
                "@type": "Legislation",
                "name": worded.document_name(site.registries.documents[one.document]),
                "url": describing.at(document_address(one.document)),
            }
            for one in plan.basis
            if one.relation == "carries-out"
        ],
        "legislationLegalForce": NO_FORCE if plan.status in NOT_IN_FORCE else None,
        "dateModified": revisions[0].date if revisions else None,
        "version": len(revisions) or None,
        "sdLicense": edition.publication.licence,
        "encoding": [
            {
                "@type": "MediaObject",
                "encodingFormat": one.media_type,
                "contentUrl": describing.file(f"api/plans/{plan.id}.{one.ending}"),
                **_licence(edition.publication),
            }
            for one in edition.formats
            if one.of_plans
        ],
    }
    return {key: value for key, value in told.items() if value}


def _organization(issuer: Agency) -> Thing:
    """Return who passed a plan: no committee of the Party is one of government."""
    kind = "GovernmentOrganization" if issuer.chain == "state" else "Organization"
    return {"@type": kind, "name": issuer.name}


def _jurisdiction(site: Site, plan: Plan) -> Thing | None:
    place: dict[str, object] | None = None
    for unit in reversed(site.unit_chain(plan.unit)):
        within = {"containedInPlace": place} if place else {}
        place = {"@type": "AdministrativeArea", "name": unit.name, **within}
    return place
