"""What Akoma Ntoso says about a text: what identifies it, what became of it, what it speaks of.

A date that is not printed whole stays so: `FRBRdate` must be a day, so it is one before which, and
if known one after which, the text cannot be, and its name says that.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement

from generator.locale import worded
from generator.locale.names import indicator_name, issuer_name, plan_title
from generator.model.date_floor import date_floor
from generator.model.plan import Plan
from generator.model.site import Site
from generator.model.urls import (
    Address,
    agency_address,
    document_address,
    indicator_address,
    plan_address,
    version_address,
)
from generator.opendata.publication import PublishedPlan
from generator.opendata.standards.inline import xml_text

# Ids of what is referred to begin with what it is: ours may be the same for an agency and a place.
AGENCY, DOCUMENT, INDICATOR = "agency.", "document.", "indicator."
ENCODER = "encoder"
NOTHING_KNOWN = "0001-01-01"


def address(published: PublishedPlan, to: Address) -> str:
    """Return the address of a page, seen from the file where the site does not know its own."""
    base = published.publication.base
    return f"{base}{to}" if base else f"../../{to}"


def put_meta(parent: Element, published: PublishedPlan, part: str = "") -> None:
    """Put the meta of a plan into its document; `part` names one that is attached to another."""
    meta = SubElement(parent, "meta")
    _put_identification(meta, published, part)
    if not part:
        _put_lifecycle(meta, published)
    references = SubElement(meta, "references", {"source": reference(part, "", ENCODER)})
    for tag, name, href, shown in _references(published):
        said = {"eId": _id(part, name), "href": href, "showAs": xml_text(shown)}
        if tag == "TLCReference":
            said["name"] = "document"
        SubElement(references, tag, said)


def reference(part: str, kind: str, name: str) -> str:
    """Return how a place in a document leads to what it refers to."""
    return f"#{_id(part, kind + name)}"


def _id(part: str, name: str) -> str:
    return f"{part}__{name}" if part else name


def _put_identification(meta: Element, published: PublishedPlan, part: str) -> None:
    plan, site = published.plan, published.site
    at = address(published, plan_address(plan.id))
    this = f"{at}#{part}" if part else at
    revisions = site.revisions_by_plan.get(plan.id, ())
    encoder = reference(part, "", ENCODER)
    identification = SubElement(meta, "identification", {"source": encoder})
    work = _level(identification, "FRBRWork", this, at)
    dates = list(_dates(published))
    _put_dates(work, dates)
    author = reference(part, AGENCY, plan.issuer.value)
    SubElement(work, "FRBRauthor", {"href": author, "as": encoder})
    SubElement(work, "FRBRcountry", {"value": "vn"})
    if plan.number and not part:
        SubElement(work, "FRBRnumber", {"value": xml_text(plan.number.value)})
    version = (
        address(published, version_address(plan.id, revisions[0].revision)) if revisions else at
    )
    expression = _level(identification, "FRBRExpression", f"{version}#{part}", version)
    _put_dates(expression, [("revision", revisions[0].date)] if revisions else dates)
    SubElement(expression, "FRBRauthor", {"href": encoder})
    SubElement(expression, "FRBRlanguage", {"language": "vie"})
    file = f"{published.publication.base or '../../'}api/plans/{plan.id}.akn.xml"
    manifestation = _level(identification, "FRBRManifestation", f"{file}#{part}", file)
    _put_dates(manifestation, [("revision", revisions[0].date)] if revisions else dates)
    SubElement(manifestation, "FRBRauthor", {"href": encoder})
    SubElement(manifestation, "FRBRformat", {"value": "application/akn+xml"})


def _level(identification: Element, tag: str, this: str, at: str) -> Element:
    level = SubElement(identification, tag)
    SubElement(level, "FRBRthis", {"value": this.removesuffix("#")})
    SubElement(level, "FRBRuri", {"value": at})
    return level


def _put_dates(level: Element, dates: list[tuple[str, str]]) -> None:
    for name, day in dates:
        SubElement(level, "FRBRdate", {"date": day, "name": name})


def _dates(published: PublishedPlan) -> Iterator[tuple[str, str]]:
    """Yield the days that are known of a text with what each is; one at least."""
    plan = published.plan
    if said := plan.issued or plan.drafted:
        kind = "issued" if plan.issued else "draft"
        if said.day:
            yield kind, said.iso
        else:
            yield f"{kind}-not-before", said.first.isoformat()
            yield f"{kind}-not-after", said.last.isoformat()
    elif floor := date_floor(published.site, plan):
        yield "not-before", floor.day.first.isoformat()
    else:
        yield "unknown", NOTHING_KNOWN


def _put_lifecycle(meta: Element, published: PublishedPlan) -> None:
    """Tell when the text began, and which document amended it; our corrections amend nothing.

    An event has one day: a text of which no day is said has not begun on the first possible one.
    """
    plan, site = published.plan, published.site
    said = plan.issued or plan.drafted
    events = [("event_1", said.iso, "generation", f"#{ENCODER}")] if said and said.day else []
    for revision in reversed(site.revisions_by_plan.get(plan.id, ())):
        day = revision.legal_date or revision.date
        if revision.kind == "amendment" and len(day) == len(NOTHING_KNOWN):
            by = f"#{DOCUMENT}{revision.document}" if revision.document else f"#{ENCODER}"
            events.append((f"event_{len(events) + 1}", day, "amendment", by))
    if not events:
        return
    lifecycle = SubElement(meta, "lifecycle", {"source": f"#{ENCODER}"})
    for name, day, kind, by in events:
        SubElement(lifecycle, "eventRef", {"eId": name, "date": day, "type": kind, "source": by})


def _references(published: PublishedPlan) -> Iterator[tuple[str, str, str, str]]:
    """Yield what a text refers to: the element, its id, its address, its name."""
    plan, site = published.plan, published.site
    told = published.publication
    yield (
        "TLCOrganization",
        ENCODER,
        told.base or "../../",
        told.publisher or told.name or plan.encoded_by,
    )
    yield "TLCConcept", "plan", address(published, plan_address(plan.id)), plan_title(site, plan)
    for name in dict.fromkeys((plan.issuer.value, *_actors(plan))):
        known = site.registries.agencies.get(name)
        shown = known.name if known else issuer_name(site, plan)
        kind = "TLCRole" if is_office(site, name) else "TLCOrganization"
        yield kind, AGENCY + name, address(published, agency_address(name)), shown
    for name in _documents(published):
        known_document = site.registries.documents[name]
        shown = worded.document_name(known_document)
        yield "TLCReference", DOCUMENT + name, address(published, document_address(name)), shown
    for name in dict.fromkeys(one.indicator for one in plan.targets() if one.indicator):
        shown = indicator_name(site.registries, name) or name
        yield "TLCConcept", INDICATOR + name, address(published, indicator_address(name)), shown


def is_office(site: Site, agency: str) -> bool:
    """Tell whether what the registry calls an agency is an office that somebody holds."""
    known = site.registries.agencies.get(agency)
    return known is not None and known.kind == "office"


def _actors(plan: Plan) -> Iterator[str]:
    return (actor.agency for one in plan.paragraphs() for actor in one.actors)


def _documents(published: PublishedPlan) -> Iterator[str]:
    plan, site = published.plan, published.site
    revisions = site.revisions_by_plan.get(plan.id, ())
    cited = (one.document for one in plan.citations())
    amending = (one.document for one in revisions if one.kind == "amendment")
    named = dict.fromkeys((*cited, *amending))
    return (one for one in named if one and one in site.registries.documents)
