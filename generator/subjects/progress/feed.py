"""An Atom feed (RFC 4287) of the reports that were entered, with the figures that each states."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.hidden import with_marks
from generator.history import ReportEdit
from generator.language import _, spoken
from generator.locale import worded
from generator.locale.names import unit_place
from generator.model.reports import Report
from generator.model.site import Site
from generator.model.urls import PROGRESS, Address, report_address
from generator.subjects.progress.views import names_of, report_name
from generator.views.feeds import FEED
from generator.views.subject import Edition

ENTRIES = 100
FIGURES = 30
_ATOM = "http://www.w3.org/2005/Atom"


def is_fed(site: Site, edits: Mapping[str, Sequence[ReportEdit]]) -> bool:
    """Tell whether there is a feed of reports: a commit is known to hold a document."""
    return any(one.is_document and edits.get(one.id) for one in site.reports.values())


def report_feed(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield the feed by path below the site; none where no commit is known to hold a report.

    A report comes with the commit that entered it, and again when one changes it.
    """
    entered = [
        (edition.report_edits[report.id][0].revision.moment, report)
        for report in edition.site.reports.values()
        if report.is_document and edition.report_edits.get(report.id)
    ]
    if entered:
        entered.sort(key=lambda one: (one[0], one[1].id), reverse=True)
        yield f"{PROGRESS.page}{FEED}", _feed(edition, entered[:ENTRIES])


def _feed(edition: Edition, entered: list[tuple[str, Report]]) -> bytes:
    feed = Element("feed", {"xmlns": _ATOM, "xml:lang": spoken()})
    _say(feed, "id", _id(f"{edition.known_as} {PROGRESS.page}"))
    _say(feed, "title", _("Báo cáo và con số mới"))
    _say(feed, "updated", entered[0][0])
    _say(SubElement(feed, "author"), "name", edition.encoder or _("Kế hoạch mở"))
    own = f"{edition.base}{PROGRESS.page}{FEED}" if edition.base else FEED
    SubElement(feed, "link", {"rel": "self", "href": own, "type": "application/atom+xml"})
    _lead(feed, edition.base, PROGRESS)
    for moment, report in entered:
        entry = SubElement(feed, "entry")
        _say(entry, "id", _id(f"report {report.id}"))
        _say(entry, "title", report.title)
        _say(entry, "updated", moment)
        _lead(entry, edition.base, report_address(report.id))
        _say(entry, "content", "\n".join(_lines(edition.site, report)))
    indent(feed)
    written: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _lines(site: Site, report: Report) -> Iterator[str]:
    yield report_name(report)
    for one in report.observations[:FIGURES]:
        when = str(one.as_of) if one.as_of else _("nguồn không nói số của lúc nào")
        place = unit_place(site, one.where)
        yield f"{names_of(site, one)}, {place}, {when}: {worded.figure(one)}. “{one.quote}”"


def _lead(parent: Element, base: str, to: Address) -> None:
    href = f"{base}{to}" if base else to.seen_from(PROGRESS)
    SubElement(parent, "link", {"rel": "alternate", "href": href, "type": "text/html"})


def _say(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = "\n".join(map(with_marks, text.split("\n")))


def _id(name: str) -> str:
    """Return a name-based UUID (RFC 9562, 5.5), the same wherever the site stands."""
    digest = hashlib.sha1(name.encode(), usedforsecurity=False).hexdigest()
    return f"urn:uuid:{digest[:8]}-{digest[8:12]}-5{digest[13:16]}-8{digest[17:20]}-{digest[20:32]}"
