"""Atom feeds (RFC 4287) that say in words what changed: of all plans, of several, of each.

They tell of new plans and of amendments. One more tells of everything, for whoever asks for it: the
encoders' corrections of their own work, too.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from xml.etree import ElementTree

from generator.hidden import with_marks
from generator.language import _, spoken
from generator.locale.names import document_name, place_name
from generator.model.families import families, families_of
from generator.model.revisions import Revision
from generator.model.site import Site
from generator.model.urls import (
    CHANGES,
    Address,
    all_changes_address,
    document_address,
    history_address,
    plan_address,
    version_address,
)
from generator.subjects.revisions.gathered import gathered
from generator.views.feeds import FEED
from generator.views.removed import removed_plans
from generator.views.revisions import is_own_correction, revision_row

ATOM = "http://www.w3.org/2005/Atom"
# Where the feed of all plans stands.
WHOLE = f"{CHANGES.page}{FEED}"
ENTRIES = 100
SENTENCES = 30
# What ids were made with before portals had some of their own.
OURS = "ke-hoach-mo"
EPOCH = "1970-01-01T00:00:00Z"


@dataclass(frozen=True, slots=True)
class _Known:
    """Where a portal stands (empty where nobody knows), who speaks, and what it is known as."""

    base: str
    author: str
    name: str


def feeds(site: Site, base: str, encoder: str | None, known_as: str = OURS) -> dict[str, bytes]:
    """Return the feeds by path below the site; a plan without history has none of its own.

    `base` is the address of the site or empty: links are then relative to the feed. The only
    times are those of commits. The id of a feed comes from what the portal is `known_as`, so that
    no two portals have one; those of entries from plan and commit alone: what happened is the same
    wherever it is told, and outlives a move.
    """
    author = encoder or _("Kế hoạch mở")
    known = _Known(base, author, known_as)
    told = of_texts(site.revisions)
    files = {WHOLE: _feed(site, known, CHANGES, _("Thay đổi"), told)}
    if site.revisions:
        page = all_changes_address()
        files[f"{page.page}{FEED}"] = _feed(site, known, page, _("Mọi lần ghi"), site.revisions)
    for document, told in _by_family(site).items():
        page = document_address(document)
        title = _("Thay đổi: {document}", document=document_name(site, document))
        files[f"{page.page}{FEED}"] = _feed(site, known, page, title, of_texts(told))
    for name, revisions in site.revisions_by_plan.items():
        if name in site.plans:
            address = history_address(name)
            title = _("Lịch sử: {place}", place=place_name(site, site.plans[name]))
            told = of_texts(revisions)
            files[f"{address.page}{FEED}"] = _feed(site, known, address, title, told)
    texts = {name: of_texts(told) for name, told in site.revisions_by_plan.items()}
    for one in gathered(site):
        files[one.where.atom] = _feed(site, known, one.page, one.title, one.revisions(site, texts))
    return files


def of_texts(revisions: Iterable[Revision]) -> list[Revision]:
    """Return the revisions without those in which encoders mend their own work."""
    return [one for one in revisions if not is_own_correction(one)]


def _by_family(site: Site) -> Mapping[str, list[Revision]]:
    """Return what happened to the plans of each family, newest first."""
    found: dict[str, list[Revision]] = {document: [] for document in families(site)}
    for revision in site.revisions:
        for document in families_of(site, revision.plan):
            found[document].append(revision)
    return found


def _feed(
    site: Site, known: _Known, page: Address, title: str, revisions: Iterable[Revision]
) -> bytes:
    base = known.base
    shown, removed = list(revisions)[:ENTRIES], site.once(removed_plans)
    feed = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": spoken()})
    _text(feed, "id", _id(page.page, known.name))
    _text(feed, "title", title)
    _text(feed, "updated", max((one.moment for one in shown), key=_instant, default=EPOCH))
    _text(ElementTree.SubElement(feed, "author"), "name", known.author)
    _link(feed, "self", f"{base}{page.page}{FEED}" if base else FEED, "application/atom+xml")
    _link(feed, "alternate", _seen(base, page, page), "text/html")
    for revision in shown:
        target = version_address(revision.plan, revision.revision)
        if revision.plan not in site.plans:
            target = plan_address(revision.plan) if revision.plan in removed else CHANGES
        _entry(feed, site, revision, _seen(base, target, page))
    ElementTree.indent(feed)
    written: bytes = ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _entry(feed: ElementTree.Element, site: Site, revision: Revision, link: str) -> None:
    row = revision_row(site, revision, SENTENCES)
    plan = site.plans.get(revision.plan)
    gone = site.once(removed_plans).get(revision.plan)
    place = place_name(site, plan) if plan else gone.title if gone else revision.plan
    entry = ElementTree.SubElement(feed, "entry")
    _text(entry, "id", _id(f"{revision.plan} {revision.revision}"))
    _text(entry, "title", f"{place}: {row.sentences[0] if row.sentences else revision.subject}")
    _text(entry, "updated", revision.moment)
    _link(entry, "alternate", link, "text/html")
    if revision.author:
        _text(ElementTree.SubElement(entry, "author"), "name", revision.author)
    kind = revision.kind or "unknown"
    ElementTree.SubElement(entry, "category", {"term": kind, "label": row.kind})
    by = _("theo {document}", document=row.basis.name) if row.basis else ""
    legal = _("hiệu lực từ {day}", day=row.legal_day) if row.legal_day else ""
    head = f"{', '.join(part for part in (row.kind, by, legal) if part)}: {revision.subject}"
    lines = [head, *row.sentences, *([row.more] if row.more else []), *row.remarks]
    _text(entry, "content", "\n".join(lines))


def _text(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = "\n".join(map(with_marks, text.split("\n")))


def _link(parent: ElementTree.Element, rel: str, href: str, kind: str) -> None:
    ElementTree.SubElement(parent, "link", {"rel": rel, "href": href, "type": kind})


def _seen(base: str, address: Address, page: Address) -> str:
    return f"{base}{address}" if base else address.seen_from(page)


def _id(name: str, portal: str = OURS) -> str:
    """Return a name-based UUID (RFC 9562, 5.5), the same wherever the site stands."""
    digest = hashlib.sha1(f"{portal} {name}".encode(), usedforsecurity=False).hexdigest()
    return f"urn:uuid:{digest[:8]}-{digest[8:12]}-5{digest[13:16]}-8{digest[17:20]}-{digest[20:32]}"


def _instant(moment: str) -> datetime:
    return datetime.fromisoformat(moment)
